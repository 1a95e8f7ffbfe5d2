"""Why not (为何没有): what stands in the way of an item that a reader expected at a place of a text.

For each kind of item it is said whether it was found there after all, and else how far reading came: which rule was
closest and where it stopped. Much of it is found by experiment: the same rules read the clause by itself, or the sentence
with one character changed, and what makes the difference is the reason.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import KgError
from kg.extraction import extract
from kg.naming.names import names_of
from kg.reading.document import Document
from kg.reading.view import view_of
from kg.rulebook import INHERITED
from kg.teaching.hurdles import Hurdle, Reading
from kg.teaching.hurdles_of_acts import initiative, theme
from kg.teaching.hurdles_of_names import industry, measure, ministry
from schemas import Item, Record

if TYPE_CHECKING:
    from collections.abc import Callable

_LISTS = {
    "initiative": ("initiatives",), "measure": ("targets", "statistics"), "industry": ("industries",), "ministry": ("ministries",),
    "theme": ("themes",), "": ("people", "meetings", "groups", "regions"),
}  # fmt: skip
"""Kinds that are explained, and the lists of a record in which they stand; the last are only told where they were found."""
_HURDLES: dict[str, Callable[[Reading], Hurdle]] = {
    "initiative": initiative, "measure": measure, "industry": industry, "ministry": ministry, "theme": theme,
}  # fmt: skip
KINDS = tuple(_HURDLES)
_COMPARED = 40
"""Characters of an unknown span that are compared with the text."""


class Verdict(NamedTuple):
    """What came of one kind of item at the place."""

    kind: str
    """`initiative`, `measure` (targets and statistics), `industry`, `ministry`, `theme`, or another kind that was found."""
    item: str
    """The id of the item that was found there; empty where nothing was."""
    reason: str
    """One sentence: where reading stopped, or that the item was found."""
    rule: str
    """The rule that found it, or that came closest."""
    start: int
    """The characters of the text that the reason is about; half-open."""
    end: int


def why_not(document: Document, span: str, nth: int = 0, kind: str = "") -> list[Verdict]:
    """What was found, and what stands in the way of what was not, at a span of a document's text.

    `span` is a stretch of the text, however printed; `nth` (from 1) says which one is meant where it occurs several
    times. The verdicts are on one `kind` of KINDS, or on all in their order, with kinds that are only ever found at the
    end. Raises KgError where the text has no such span, or has several and `nth` is 0.
    """
    start, end = _located(document, span, nth)
    record = extract(document)
    reading = Reading(document.view.text, start, end, names_of(document))
    verdicts = []
    for one in [kind] if kind else _LISTS:
        found = list(_found(document, record, one, reading))
        if found or not one:
            verdicts += found
        else:
            hurdle = _HURDLES[one](reading)
            verdicts.append(Verdict(one, "", hurdle.reason, hurdle.rule, *document.view.span(hurdle.start, hurdle.end)))
    return verdicts


def _located(document: Document, span: str, nth: int) -> tuple[int, int]:
    """The place of the span in the view."""
    text, wanted = document.view.text, view_of(span.strip()).text
    if not wanted:
        raise KgError("the span is empty; give some characters of the text")
    places = _places(text, wanted)
    name = document.source or "the text"
    if not places:
        raise KgError(f"{name}: has no “{span}”{_nearest(text, wanted)}; copy the span from the text")
    if nth > len(places) or nth < 0:
        raise KgError(f"{name}: has “{span}” {len(places)} times, so --nth is a number from 1 to {len(places)}")
    if nth == 0 and len(places) > 1:
        lines = ", ".join(str(document.text.count("\n", 0, document.view.at[at]) + 1) for at, _ in places[:8])
        more = ", …" if len(places) > 8 else ""
        raise KgError(f"{name}: has “{span}” {len(places)} times (lines {lines}{more}); say which with --nth, from 1, or give a longer span")
    return places[max(0, nth - 1)]


def _places(text: str, wanted: str) -> list[tuple[int, int]]:
    """Where a span stands in the view; where it stands nowhere as such, across the cells of a table."""
    as_such = re.finditer(f"(?=({re.escape(wanted)}))", text)
    apart = "[ \\t]?".join(map(re.escape, _BETWEEN_CELLS.sub("", wanted)))
    return [match.span(1) for match in as_such] or [match.span(1) for match in re.finditer(f"(?=({apart}))", text) if match[1]]


_BETWEEN_CELLS = re.compile(r"[ \t|]+")


def _nearest(text: str, wanted: str) -> str:
    """The longest piece of the span that the text has, with what stands around it there."""
    wanted = wanted[:_COMPARED]
    for length in range(len(wanted) - 1, 1, -1):
        for first in range(len(wanted) - length + 1):
            at = text.find(wanted[first : first + length])
            if at >= 0:
                begin = max(text.rfind("\n", 0, at) + 1, at - first)
                return f", though it has “{text[begin : at - first + len(wanted)].strip()}”"
    return ""


def _found(document: Document, record: Record, kind: str, reading: Reading) -> Iterator[Verdict]:
    """The items of a kind that have evidence at the place. A row of a table proves each of its figures up to its cell."""
    at, start, end = document.view.at, reading.start, reading.end
    asked = [cell.end for cell in reading.figures]
    items: list[Item] = [item for field in _LISTS[kind] for item in getattr(record, field)]
    for item in items:
        for evidence in item.evidence:
            a, b = bisect_left(at, evidence.start), bisect_left(at, evidence.end)
            other = asked and evidence.rule.startswith("table/") and b not in asked
            if a < end and start < b and evidence.rule != INHERITED and not other:
                name = item.id.partition(":")[0]
                reason = f"found as {item.id}"
                yield Verdict(kind or name, item.id, reason, evidence.rule, evidence.start, evidence.end)
                break
