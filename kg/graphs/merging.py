"""One node out of what several texts say of it (合并): the fields that stand, the evidence of all.

Where texts differ, the value with the most evidence stands, of equal ones the shortest, then the first; but a stage is
the furthest that any text tells (deepened > under way > announced > studied), a programme outweighs a measure, a kind
of instrument the bare `measure`, and the name that goes with the node's id every other. The numbers of one fact are
never mixed: the best attested fact stands whole. Other names become aliases; other values are kept in `variants`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, get_args

from kg.language.wording import worded
from schemas import DocumentInfo, Evidence, Item, Measure, Stage

_STAGES = get_args(Stage)
_NAMES = ("name", "title")
_APART = {"id", "evidence", "aliases"}


class Said(NamedTuple):
    """What one text says of an item."""

    document: str
    """Id of the document."""
    item: Item


def item_attributes(node: str, kind: str, said: Sequence[Said]) -> dict[str, Any]:
    """Attributes of an item's node: `kind`, `label`, the fields that have a value, `variants`, `evidence`.

    The model's own `kind` goes by the name of `type`, since `kind` says what the node is.
    """
    standing = _best_fact(said) if isinstance(said[0].item, Measure) else None
    values = {field: _values(field, node, said) for field in type(said[0].item).model_fields if field not in _APART}
    if standing is not None:
        values = {f: [getattr(standing, f), *(v for v in vs if v != getattr(standing, f))] for f, vs in values.items()}
    others = {field: sorted(of_field[1:]) for field, of_field in values.items() if of_field[1:]}
    fields = {field: of_field[0] for field, of_field in values.items() if of_field}
    name = fields.get("name") or fields.get("title")
    aliases = {alias for one in said for alias in getattr(one.item, "aliases", ())}
    aliases.update(*(others.pop(field, ()) for field in _NAMES))
    label = (name or node) if standing is None else worded(standing)
    found = {"kind": kind, "label": label, **_typed(fields)}
    found |= {"aliases": sorted(aliases - {name}), "variants": _typed(others)}
    evidence = merged_evidence((one.document, one.item.evidence) for one in said)
    return {field: value for field, value in found.items() if _told(value)} | {"evidence": evidence}


def document_attributes(infos: Sequence[DocumentInfo], text: str | None) -> dict[str, Any]:
    """Node attributes of a document: `kind`, `label` (title, else file name), the fields of DocumentInfo, `text`."""
    best = {}
    for field in DocumentInfo.model_fields:
        values = {getattr(info, field) for info in infos} - {None, ""}
        if field != "id" and values:
            best[field] = min(values, key=lambda v: (len(str(v)), str(v)))
    source = str(best.get("source", "")).rstrip("/").replace("\\", "/").rpartition("/")[2]
    label = best.get("title") or source or infos[0].id
    return {"kind": "document", "label": label, **best, **({} if text is None else {"text": text}), "evidence": []}


def merged_evidence(proofs: Iterable[tuple[str, Sequence[Evidence]]]) -> list[dict[str, Any]]:
    """The evidence of several documents, given with their ids: each once, in order of document, start, end and rule."""
    unique = {(document, e.start, e.end, e.rule, e.quote) for document, evidence in proofs for e in evidence}
    return [
        {"document": document, "start": start, "end": end, "quote": quote, "rule": rule}
        for document, start, end, rule, quote in sorted(unique)
    ]


def _values(field: str, node: str, said: Sequence[Said]) -> list[Any]:
    """The values that the texts give a field, the one that stands first."""
    if len(said) == 1:
        value = getattr(said[0].item, field)
        return [value] if _told(value) else []
    named = {getattr(one.item, field) for one in said if field in _NAMES and one.item.id == node}
    backing: dict[Any, set[tuple[str, Evidence]]] = {}
    for one in said:
        value = getattr(one.item, field)
        if _told(value):
            backing.setdefault(value, set()).update((one.document, e) for e in one.item.evidence)

    def order(value: Any) -> tuple[bool, int, int, int, str]:
        return value not in named, _rank(field, value), -len(backing[value]), len(str(value)), str(value)

    return sorted(backing, key=order)


def _rank(field: str, value: Any) -> int:
    if field == "stage":
        return -int(_STAGES.index(value))
    return 1 if field in ("form", "kind") and value == "measure" else 0


def _best_fact(said: Sequence[Said]) -> Measure:
    """The fact that stands: the one with the most evidence, of equal ones the first in order of its fields."""
    backing: dict[str, set[tuple[str, Evidence]]] = {}
    facts: dict[str, Measure] = {}
    for one in said:
        assert isinstance(one.item, Measure)
        fields = one.item.model_dump_json(exclude={"id", "evidence"})
        facts.setdefault(fields, one.item)
        backing.setdefault(fields, set()).update((one.document, e) for e in one.item.evidence)
    return facts[min(backing, key=lambda fields: (-len(backing[fields]), fields))]


def _typed(fields: dict[str, Any]) -> dict[str, Any]:
    return {"type" if field == "kind" else field: value for field, value in fields.items()}


def _told(value: Any) -> bool:
    return value is not None and value != "" and value != [] and value != {}
