"""Setters (设定目标的举措): which act of a text sets a target."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from kg.acts.sentence import Act
from kg.measures.measures import Measured


class Placed(NamedTuple):
    """An act and the items that it became."""

    act: Act
    id: str


class Setters:
    """The acts by place, to find the one that sets a target."""

    def __init__(self, placed: Iterable[Placed]) -> None:
        self._placed = sorted(placed, key=lambda p: (p.act.start, p.act.end))
        self._starts = [p.act.start for p in self._placed]

    def of(self, one: Measured) -> Placed | None:
        """The act whose clause holds the number, else the last one before it in the same sentence."""
        before: Placed | None = None
        for at in range(bisect_left(self._starts, one.end) - 1, -1, -1):
            placed = self._placed[at]
            first, last = placed.act.sentence
            if last <= one.start:
                break
            if one.start < placed.act.end:
                return self._counted(placed, one)
            if first <= one.start:
                before = before or placed
        return before

    def _counted(self, last: Placed, one: Measured) -> Placed:
        """Of the programmes that one clause coordinates the one that the number counts: 建设2个试点和物流基地."""
        first = bisect_left(self._starts, last.act.start)
        beside = [p for p in self._placed[first : first + 1 + len(last.act.beside)] if p.act.end == last.act.end]
        named = [p for p in beside if p.act.name[0] < one.end and one.start < p.act.name[1]]
        return min(named, key=lambda p: p.act.name) if last.act.beside and named else last
