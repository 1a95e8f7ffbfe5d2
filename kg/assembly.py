"""Assembly (汇编): findings in view offsets become items and relations of a record, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kg.view import View
from schemas import (
    DocumentInfo,
    Evidence,
    Group,
    Indicator,
    Industry,
    Initiative,
    Item,
    Meeting,
    Ministry,
    Person,
    Record,
    Region,
    Relation,
    Statistic,
    Target,
    Theme,
)

Span = tuple[int, int]
_LISTS: dict[str, type[Item]] = {
    "ministry": Ministry, "person": Person, "meeting": Meeting, "theme": Theme, "initiative": Initiative, "industry": Industry,
    "group": Group, "region": Region, "indicator": Indicator, "target": Target, "statistic": Statistic,
}  # fmt: skip
_FIELDS = {
    "ministry": "ministries", "person": "people", "meeting": "meetings", "theme": "themes", "initiative": "initiatives",
    "industry": "industries", "group": "groups", "region": "regions", "indicator": "indicators", "target": "targets",
    "statistic": "statistics",
}  # fmt: skip


class Assembly:
    """Collects what is found in one text; the same item found again adds its evidence."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._fields: dict[str, dict[str, Any]] = {}
        self._evidence: dict[str, dict[tuple[int, int, str], Evidence]] = {}
        self._aliases: dict[str, dict[str, None]] = {}
        self._links: dict[tuple[str, str, str], dict[tuple[int, int, str], Evidence]] = {}
        self._quotes: dict[tuple[int, int, str], Evidence] = {}

    def evidence(self, span: Span, rule: str) -> Evidence:
        """The evidence for a span of the view."""
        key = (*span, rule)
        known = self._quotes.get(key)
        if known is None:
            start, end = self._view.span(*span)
            known = Evidence(start=start, end=end, quote=self._view.source[start:end], rule=rule)
            self._quotes[key] = known
        return known

    def item(self, table: str, key: str, span: Span, rule: str, aliases: Iterable[str] = (), /, **fields: Any) -> str:
        """Enter an item, or add evidence and aliases to it where it stands already; gives its id `table:key`."""
        item_id = f"{table}:{key}"
        if item_id not in self._fields:
            self._fields[item_id] = fields
            self._evidence[item_id] = {}
            self._aliases[item_id] = {}
        self._evidence[item_id][(*span, rule)] = self.evidence(span, rule)
        if aliases:
            self._aliases[item_id].update(dict.fromkeys(aliases))
        return item_id

    def has(self, item_id: str) -> bool:
        """Whether an item stands already."""
        return item_id in self._fields

    def more(self, item_id: str, span: Span, rule: str) -> None:
        """Add evidence to an item."""
        self._evidence[item_id][(*span, rule)] = self.evidence(span, rule)

    def relation(self, kind: str, source: str, target: str, span: Span, rule: str) -> None:
        """Enter a relation, or add evidence to it."""
        if source != target:
            self._links.setdefault((kind, source, target), {})[(*span, rule)] = self.evidence(span, rule)

    def record(self, document: DocumentInfo) -> Record:
        """Everything that was entered, in the order of the text."""
        lists: dict[str, list[Item]] = {field: [] for field in _FIELDS.values()}
        for item_id, fields in self._fields.items():
            kind = item_id.partition(":")[0]
            if kind in ("target", "statistic"):
                named: dict[str, Any] = {}
            else:
                own = fields.get("title") or fields.get("name")
                named = {"aliases": tuple(a for a in self._aliases[item_id] if a != own)}
            lists[_FIELDS[kind]].append(_LISTS[kind](id=item_id, evidence=_ordered(self._evidence[item_id]), **named, **fields))
        for items in lists.values():
            items.sort(key=lambda item: (item.evidence[0].start, item.evidence[0].end, item.id))
        relations = [
            Relation(kind=kind, source=source, target=target, evidence=_ordered(found))  # type: ignore[arg-type]
            for (kind, source, target), found in self._links.items()
        ]
        return Record(document=document, relations=tuple(relations), **{field: tuple(items) for field, items in lists.items()})  # type: ignore[arg-type]


def _ordered(found: dict[tuple[int, int, str], Evidence]) -> tuple[Evidence, ...]:
    if len(found) == 1:
        return tuple(found.values())
    return tuple([found[key] for key in sorted(found)])
