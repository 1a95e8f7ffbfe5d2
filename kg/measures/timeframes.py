"""Timeframes (时段): the years that running text goes on about once a sentence has named them (过去五年，… “十五五”时期，…)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date

from kg.quantities.periods import Period
from kg.structure.outline import Outline
from kg.structure.tree import Part

_LEAD = re.compile(r"[—\- 　“]{0,4}(?:回顾|回首|展望|经过|在)?\Z")
_YEARS = re.compile(r"过去|今后|未来|接下来|这(?!一)|.年(?:多)?来$|时期$|期间$")
"""Periods of several years, or of the one gone by, that open a sentence to go on; 去年 and 2030年 are said anew each time."""
_ENDS = re.compile(r"(?:做好)?(?:今年|明年|来年|下一步|下一阶段)|各位代表|(?:面对|对照)成绩")
"""What begins a sentence that leaves the timeframe."""


def framed(text: str, plan: Outline, times: Sequence[Period], published: date | None) -> Iterator[Part]:
    """The parts of a view in order, cut where a sentence opens a timeframe; it lasts until the next one or a heading with its own."""
    goals = _goals(text, plan)
    openings = _openings(text, times, any("报告" in text[start:end] for start, end in plan.titles))
    openings |= _deadlines(text, times, [part for part in plan.parts if part.theme in goals])
    starts = sorted(openings)
    frame: Period | None = None
    above: Part | None = None
    for part in plan.parts:
        if above and _turned(above, part) or frame and frame.kind == "deadline" and part.theme not in goals:
            frame = None
        above, start = part, part.start
        opened = starts[bisect_left(starts, part.start) : bisect_left(starts, part.end)]
        for at in sorted({*opened, *_ends(text, part)}) if opened or frame else ():
            if at not in openings and frame and frame.kind == "year":  # 今年 goes on about 2031年
                continue
            if start < at:
                yield _within(part._replace(start=start, end=at), frame, published)
            start, frame = at, openings.get(at)
        yield _within(part._replace(start=start) if start > part.start else part, frame, published)


def _openings(text: str, times: Sequence[Period], report: bool) -> dict[int, Period]:
    """The timeframes by where the sentences begin that open them: nothing but 回顾, 在 and the like stands before them.

    A report goes on about a year as well, once it has said what year it is (2030年是…之年).
    """
    found: dict[int, Period] = {}
    for period in times:
        goes_on = _YEARS.search(text[period.start : period.end]) or report and period.kind == "year" and text.startswith("是", period.end)
        if period.first and period.last and goes_on:
            lead = _LEAD.search(text, max(0, period.start - _FARTHEST), period.start)
            if lead and text[lead.start() - 1 : lead.start()] in _BREAKS:
                found.setdefault(lead.start(), period)
    return found


def _goals(text: str, plan: Outline) -> set[int | None]:
    """The themes whose titles speak of goals (发展目标), with all below them."""
    found: set[int | None] = set()
    for index, theme in enumerate(plan.themes):
        if theme.parent in found or "目标" in text[theme.start : theme.end] and theme.end - theme.start <= _LONGEST_GOAL:
            found.add(index)
    return found


def _deadlines(text: str, times: Sequence[Period], parts: Sequence[Part]) -> dict[int, Period]:
    """The deadlines of goals by where their sentences begin: what 到2035年 opens there holds for the points below it as well."""
    spans = [(part.start, part.end) for part in parts]
    found: dict[int, Period] = {}
    for period in times if spans else ():
        if period.kind == "deadline" and period.last and text[max(0, period.start - 1) : period.start] in _BREAKS:
            before = bisect_right(spans, (period.start, len(text))) - 1
            if before >= 0 and period.start < spans[before][1]:
                found.setdefault(period.start, period)
    return found


_LONGEST_GOAL = 12
_BREAKS = ("", "。", "！", "？", "\n")
_FARTHEST = 8
_STOP = re.compile(r"[。！？\n]")


def _ends(text: str, part: Part) -> Iterator[int]:
    """Where sentences of the part begin that leave a timeframe."""
    for start in [part.start, *(stop.end() for stop in _STOP.finditer(text, part.start, part.end - 1))]:
        if _ENDS.match(text, start):
            yield start


def _turned(above: Part, part: Part) -> bool:
    """Whether a heading between two parts names years of its own, or turns from what was done to what will be."""
    return part.period not in (None, above.period) or {above.stance, part.stance} == {"review", "plan"}


def _within(part: Part, frame: Period | None, published: date | None) -> Part:
    """The part in its timeframe; what is over or still to come outweighs what the heading says of the stance."""
    if frame is None:
        return part
    if published is None:
        return part._replace(period=frame)
    over = (frame.last or "") < published.isoformat()
    return part._replace(period=frame, stance="review" if over else "plan")
