"""Reckoning (数字台账): the quantities and periods of a text, brought together part by part, and the cells of its tables."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from kg.measures.annual import planned_year
from kg.measures.measures import Measured, measures
from kg.measures.tabular import tabular
from kg.measures.timeframes import framed
from kg.quantities.periods import periods
from kg.quantities.quantities import quantities
from kg.structure.outline import Outline


def reckoned(text: str, plan: Outline, published: date | None, scope: str) -> Iterator[Measured]:
    """Every number of a text that measures something: of its parts in order, then of its tables.

    `scope` is where it holds when a clause does not say.
    """
    amounts, times = quantities(text), periods(text, published)
    year = planned_year(text, plan.titles, published)
    amount_starts, time_starts = [q.start for q in amounts], [p.start for p in times]
    for part in framed(text, plan, times, published):
        here = amounts[bisect_left(amount_starts, part.start) : bisect_left(amount_starts, part.end)]
        if here:
            then = times[bisect_left(time_starts, part.start) : bisect_left(time_starts, part.end)]
            yield from measures(text, part, here, then, published, scope, year)
    yield from tabular(text, plan, published, scope)
