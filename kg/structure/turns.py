"""Turns (回顾与安排): where a report begins to look back, and where it goes on to what will be done, and no heading says so."""

from __future__ import annotations

import re
from datetime import date

from kg.quantities.periods import Period, periods
from kg.structure.stances import Stance

_TURN = re.compile(
    r"(?:各位代表[！：，]\n?)?[^。；！\n]{0,16}?(?:(?P<this>今年|新的一年)|(?P<next>明年|来年)|(?P<year>(?:19|20)\d\d)年)"
    r"(?:是(?!否)|，?[^。；，\n]{0,24}?(?:将|要(?!求|素|闻)|必须|(?:目标|要求|思路|任务|原则|工作)(?:是|为|：)))"
)
"""A paragraph that begins with the year to come: 2031年是…之年, 今年要做好以下工作, 明年的预期目标是."""

_REPORTS = re.compile(r"我(?:代表|受)[^。\n]{0,20}(?:国务院|政府)[^。\n]{0,20}报告")
_OPENING = 1500
_BACK = re.compile(
    r"(?:各位代表[！：，]\n?)?(?:首先|现在)?，?(?:报告|回顾|回首)?[^。；，\n]{0,24}?"
    r"(?:过去的?[一五几]年|[一五几]年来|以来的[一五]年|去年|(?P<year>(?:19|20)\d\d)年)(?:的?(?:主要)?(?:政府)?工作|[，是])"
)
"""A paragraph that begins with the years gone by: 首先报告2030年的工作, 五年来的主要工作, 过去一年，."""


def is_report(text: str) -> bool:
    """Whether a text says at its beginning that a government reports."""
    return _REPORTS.search(text, 0, _OPENING) is not None


def back(text: str, start: int, end: int, published: date | None) -> Stance | None:
    """What a paragraph of a report announces that begins to look back; None for any other."""
    found = _BACK.match(text, start, end)
    if found is None or _REPORTS.search(text, start, end) or found["year"] and (published is None or int(found["year"]) >= published.year):
        return None
    named = [one for one in periods(found.group(), published) if one.first and one.last]
    period = named[0]._replace(start=named[0].start + start, end=named[0].end + start) if named else None
    return Stance("review", period)


def turns_after(text: str, start: int, review: Period | None, published: date | None) -> bool:
    """Whether a later paragraph says what will be done."""
    breaks = re.finditer("\n", text[start:])
    return any(turn(text, start + found.end(), len(text), review, published) for found in breaks)


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
