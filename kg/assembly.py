"""Assembly (汇编): findings in view offsets become items and relations of a record, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from kg.reading.view import View
from schemas import DocumentInfo, Evidence, Record

Span = tuple[int, int]
Proofs = dict[tuple[int, int, str], Evidence]
"""Evidence by its span of the view and its rule, which is also its order."""
TABLES = {
    "ministry": "ministries", "person": "people", "meeting": "meetings", "theme": "themes", "initiative": "initiatives",
    "industry": "industries", "group": "groups", "region": "regions", "indicator": "indicators", "target": "targets",
    "statistic": "statistics",
}
"""What the id of an item begins with, and the record's list that it stands in."""


class _Entry(NamedTuple):
    table: str
    fields: dict[str, Any]
    aliases: dict[str, None]
    proofs: Proofs


class Assembly:
    """Collects what is found in one text; the same item found again adds its evidence."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._entries: dict[str, _Entry] = {}
        self._links: dict[tuple[str, str, str], Proofs] = {}
        self._known: Proofs = {}

    def item(
        self, table: str, key: str, span: Span, rule: str, aliases: Iterable[str] = (), /, **fields: Any
    ) -> str:
        """Enter an item, or add evidence and aliases to it where it stands already; gives its id `table:key`."""
        item_id = f"{table}:{key}"
        entry = self._entries.get(item_id)
        if entry is None:
            entry = self._entries[item_id] = _Entry(table, fields, {}, {})
        self._prove(entry.proofs, span, rule)
        for alias in aliases:
            entry.aliases[alias] = None
        return item_id

    def has(self, item_id: str) -> bool:
        """Whether an item stands already."""
        return item_id in self._entries

    def more(self, item_id: str, span: Span, rule: str) -> None:
        """Add evidence to an item."""
        self._prove(self._entries[item_id].proofs, span, rule)

    def relation(self, kind: str, source: str, target: str, span: Span, rule: str) -> None:
        """Enter a relation, or add evidence to it; nothing relates to itself."""
        if source != target:
            self._prove(self._links.setdefault((kind, source, target), {}), span, rule)

    def _prove(self, proofs: Proofs, span: Span, rule: str) -> None:
        key = (*span, rule)
        if key in proofs:
            return
        known = self._known.get(key)
        if known is None:
            start, end = self._view.span(*span)
            known = Evidence(start=start, end=end, quote=self._view.source[start:end], rule=rule)
            self._known[key] = known
        proofs[key] = known

    def record(self, document: DocumentInfo) -> Record:
        """Everything that was entered, in the order of the text."""
        # Fields are given as dicts, so that pydantic makes the whole record in one go.
        lists: dict[str, list[dict[str, Any]]] = {field: [] for field in TABLES.values()}
        for item_id, entry in self._entries.items():
            lists[TABLES[entry.table]].append(_fields(item_id, entry))
        for items in lists.values():
            items.sort(key=_place)
        relations = [
            {"kind": kind, "source": source, "target": target, "evidence": _ordered(proofs)}
            for (kind, source, target), proofs in self._links.items()
        ]
        return Record.model_validate({"document": document, "relations": relations, **lists})


def _fields(item_id: str, entry: _Entry) -> dict[str, Any]:
    fields = {"id": item_id, "evidence": _ordered(entry.proofs), **entry.fields}
    if entry.aliases:
        own = fields.get("name") or fields.get("title")
        fields["aliases"] = tuple([alias for alias in entry.aliases if alias != own])
    return fields


def _place(fields: dict[str, Any]) -> tuple[int, int]:
    """Where an item first stands; those of one clause keep the order in which they were found."""
    first = fields["evidence"][0]
    return first.start, first.end


def _ordered(proofs: Proofs) -> tuple[Evidence, ...]:
    if len(proofs) == 1:
        return tuple(proofs.values())
    return tuple([proofs[key] for key in sorted(proofs)])
