"""The ledger of numbers (目标台账): what was promised and what was reported, side by side."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, Any

from kg.answers.passage import passage
from kg.errors import KgError
from kg.graphs.identity import printed_alike

if TYPE_CHECKING:
    import networkx as nx

SIDES = {"target": "promised", "statistic": "reported"}
"""Kinds of node in the ledger, and what their numbers are."""
_FIELDS = ("indicator", "value", "value_max", "unit", "comparator", "change", "start", "end", "scope")
_ISO = re.compile(r"(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?")


def targets(
    graph: nx.MultiDiGraph, *, side: str = "", indicator: str = "", by: str = "", during: str = "", about: str = ""
) -> list[dict[str, Any]]:
    """Rows of the ledger, sorted by indicator, then by the end of their time, promises before reports.

    `side` is `promised`, `reported` or empty for both. `indicator` keeps those whose indicator has the word in it;
    `about` those too whose indicator is about an industry of that name. `by` keeps what is to be reached at that date
    or before, `during` what ends within a year or period; dates are ISO (2025, 2025-06-30) or Chinese (2025年底, “十四五”).
    Raises KgError where a date is neither.
    """
    first, last = period(during) if during else ("", period(by)[1] if by else "")
    rows = []
    for node, data in graph.nodes(data=True):
        if data["kind"] not in SIDES or side not in ("", SIDES[data["kind"]]):
            continue
        end = data.get("end") or ""
        if last and not (end and first <= end <= last):
            continue
        if _has(data, indicator) and (_has(data, about) or _industry(graph, node, about)):
            rows.append(_row(graph, node, data))
    return sorted(rows, key=_order)


def period(words: str) -> tuple[str, str]:
    """First and last ISO day of a date, for asking what ends then: a part of a year begins with the year.

    Raises KgError where the words are no date.
    """
    last, first = _iso(words) or _in_chinese(words) or ("", "")
    if not last:
        raise KgError(f"the date {words!r} is not understood; write it as 2025, 2025-06-30 or 2025年底")
    return min(first or last, f"{last[:4]}-01-01"), last


def _iso(words: str) -> tuple[str, str] | None:
    """Last and first day of 2025, 2025-06 or 2025-06-30."""
    match = _ISO.fullmatch(words.strip())
    if not match:
        return None
    year, month = int(match[1]), int(match[2] or 12)
    try:
        return date(year, month, int(match[3] or monthrange(year, month)[1])).isoformat(), ""
    except ValueError:
        return None


def _in_chinese(words: str) -> tuple[str, str] | None:
    from kg.quantities.periods import periods

    for found in periods(words, None):
        if found.last:
            return found.last, found.first or ""
    return None


def _has(data: dict[str, Any], word: str) -> bool:
    return printed_alike(word) in printed_alike(data["indicator"]) if word else True


def _industry(graph: nx.MultiDiGraph, node: str, name: str) -> bool:
    """Whether what a number measures is about an industry of that name."""
    for _, indicator, kind in graph.out_edges(node, keys=True):
        for _, industry, other in graph.out_edges(indicator, keys=True):
            if (kind, other) == ("measures", "about"):
                data = graph.nodes[industry]
                forms = (data["label"], *data.get("aliases", ()))
                if printed_alike(name) in map(printed_alike, forms):
                    return True
    return False


def _row(graph: nx.MultiDiGraph, node: str, data: dict[str, Any]) -> dict[str, Any]:
    found = passage(graph, data["evidence"])
    set_by = [graph.nodes[source]["label"] for source, _, kind in graph.in_edges(node, keys=True) if kind == "sets"]
    return {
        "id": node,
        "side": SIDES[data["kind"]],
        "label": data["label"],
        **{field: data.get(field) for field in _FIELDS},
        "initiatives": sorted(set_by),
        "sentence": found.sentence,
        "marks": [list(mark) for mark in found.marks],
        "place": found.place,
        "evidence": data["evidence"],
    }


def _order(row: dict[str, Any]) -> tuple[str, str, str, str]:
    return printed_alike(row["indicator"]), row["end"] or "", row["side"], row["id"]
