"""Assembly (汇编): findings in view offsets become items and relations of a record, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from kg.reading.view import View
from kg.rulebook import INHERITED
from schemas import DocumentInfo, Evidence, Record

Span = tuple[int, int]
Proof = tuple[Span, str]
"""What evidence is made of: the span of the view and the rule, which is also its order."""
TABLES = {
    "ministry": "ministries", "person": "people", "meeting": "meetings", "theme": "themes", "initiative": "initiatives",
    "industry": "industries", "group": "groups", "region": "regions", "indicator": "indicators", "target": "targets",
    "statistic": "statistics",
}
"""What the id of an item begins with, and the record's list that it stands in."""


_evidence = TypeAdapter(Evidence).validator.validate_python
"""Makes an evidence of its fields; `Evidence(…)` does the same and takes twice as long, and a text has thousands."""


class _Entry(NamedTuple):
    fields: dict[str, Any]
    aliases: dict[str, None]
    proofs: list[Proof]


class _Evidences(dict[Proof, Evidence]):
    """The evidence of each proof, made when it is first asked for: what proves an item mostly proves its relations too."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view

    def __missing__(self, proof: Proof) -> Evidence:
        span, rule = proof
        start, end = self._view.span(*span)
        made: Evidence = _evidence({"start": start, "end": end, "quote": self._view.source[start:end], "rule": rule})
        self[proof] = made
        return made

    def of(self, proofs: list[Proof]) -> tuple[Evidence, ...]:
        """All that proves one thing, in the order of the text."""
        if len(proofs) == 1:
            return (self[proofs[0]],)
        return tuple([self[proof] for proof in sorted(set(proofs))])


class Assembly:
    """Collects what is found in one text; the same item found again adds its evidence."""

    def __init__(self, view: View) -> None:
        self._entries: dict[str, _Entry] = {}
        self._lists: dict[str, list[_Entry]] = {table: [] for table in TABLES}
        self._links: dict[tuple[str, str, str], list[Proof]] = {}
        self._evidence = _Evidences(view)

    def item(
        self, table: str, key: str, span: Span, rule: str, aliases: Iterable[str] = (), /, **fields: Any
    ) -> str:
        """Enter an item, or add evidence and aliases to it where it stands already; gives its id `table:key`."""
        item_id = f"{table}:{key}"
        entry = self._entries.get(item_id)
        if entry is None:
            fields["id"] = item_id
            entry = self._entries[item_id] = _Entry(fields, {}, [])
            self._lists[table].append(entry)
        entry.proofs.append((span, rule))
        for alias in aliases:
            entry.aliases[alias] = None
        return item_id

    def has(self, item_id: str) -> bool:
        """Whether an item stands already."""
        return item_id in self._entries

    def more(self, item_id: str, span: Span, rule: str) -> None:
        """Add evidence to an item."""
        self._entries[item_id].proofs.append((span, rule))

    def relation(self, kind: str, source: str, target: str, span: Span, rule: str) -> None:
        """Enter a relation, or add evidence to it; nothing relates to itself."""
        if source != target:
            self._links.setdefault((kind, source, target), []).append((span, rule))

    def record(self, document: DocumentInfo) -> Record:
        """Everything that was entered, in the order of the text."""
        # Fields are given as dicts, so that pydantic makes the whole record in one go.
        lists = {TABLES[table]: [self._fields(entry) for entry in sorted(found, key=_place)] for table, found in self._lists.items()}
        relations = [
            {"kind": kind, "source": source, "target": target, "evidence": self._evidence.of(proofs)}
            for (kind, source, target), proofs in self._links.items()
        ]
        return Record.model_validate({"document": document, "relations": relations, **lists})

    def _fields(self, entry: _Entry) -> dict[str, Any]:
        fields = entry.fields
        fields["evidence"] = self._evidence.of(entry.proofs)
        if entry.aliases:
            own = fields.get("name") or fields.get("title")
            fields["aliases"] = tuple([alias for alias in entry.aliases if alias != own])
        return fields


def _place(entry: _Entry) -> Span:
    """Where an item first stands, whatever it inherits from before; those of one clause keep the order in which they were found."""
    if len(entry.proofs) == 1:
        return entry.proofs[0][0]
    return min([span for span, rule in entry.proofs if rule != INHERITED] or [span for span, _ in entry.proofs])
