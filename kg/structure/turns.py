"""Turns (转入安排): where a report that looked back goes on to what will be done, and no heading says so."""

from __future__ import annotations

import re
from datetime import date

from kg.quantities.periods import Period
from kg.structure.stances import Stance

_TURN = re.compile(
    r"(?:各位代表[！：，]\n?)?[^。；！\n]{0,16}?(?:(?P<this>今年|新的一年)|(?P<next>明年|来年)|(?P<year>(?:19|20)\d\d)年)"
    r"(?:是(?!否)|，?[^。；，\n]{0,24}?(?:将|要(?!求|素|闻)|必须|(?:目标|要求|思路|任务|原则|工作)(?:是|为|：)))"
)
"""A paragraph that begins with the year to come: 2031年是…之年, 今年要做好以下工作, 明年的预期目标是."""


def turn(text: str, start: int, end: int, review: Period | None, published: date | None) -> Stance | None:
    """What a paragraph announces that stands where a report looks back on the period `review`; None where it only goes on."""
    found = _TURN.match(text, start, end)
    if found is None:
        return None
    past = int(review.last[:4]) if review and review.last else None
    now = published.year if published else past and past + 1
    year = int(found["year"]) if found["year"] else now and now + (found["next"] is not None)
    if year is None:
        return Stance("plan") if not found["year"] else None
    if now is None or year < now or past is not None and year <= past:
        return None
    begin = next(found.start(group) for group in ("this", "next", "year") if found[group])
    return Stance("plan", Period(begin, begin + 2 if not found["year"] else begin + 5, f"{year}-01-01", f"{year}-12-31", "year"))
