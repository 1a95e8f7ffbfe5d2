"""Periods (时间): the dates and spans of time that a text names, as first and last day.

`2022年1至11月` is 2022-01-01 to 2022-11-30, `到2023年底` ends on 2023-12-31 and begins nowhere, `“十四五”期间` is the plan's five
years, 今年 is read from the date of the text. What cannot be dated (去年, without that date) has neither day.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from kg.quantities.dates import TO, Span, dated
from kg.quantities.numerals import value_of


class Period(NamedTuple):
    """A span of time. Offsets are half-open and count characters of the string that was given."""

    start: int
    """Words that bound it are inside: 到, 从, 截至."""
    end: int
    """So are 期间, 以来, 前, 起."""
    first: str | None
    """ISO date of the first day; None where it is open or unknown."""
    last: str | None
    """ISO date of the last day, inclusive; None where it is open or unknown."""
    kind: str
    """year, half, quarter, month, days, day, range, plan (五年规划), decade, deadline (到…, …前, 年底), since (…以来), relative
    (今年, 近三年), recurring (每年6月), or base: what something is compared with (比上年, 与2020年相比)."""


_DIGITS = "0-9０-９零〇○一二三四五六七八九十"
_FIRST = re.compile(
    rf"[{_DIGITS}两元今去明前后大本上下这当来年近最过未第Q“\"](?=[{_DIGITS}两千年半季个月世上下 —–~～至到的几些去来近前后底末终初伊内-])"
    "(?:(?<![0-9０-９][0-9０-９])|(?=0年代))"
)
"""The first character of a period, with the second one ahead: no digit inside a run of digits, but that of a decade (1990年代)."""
_COUNT = r"(?:[1-9][0-9]?|十[一二三四五六七八九]?|[二三四五六七八九]十|[一二两三四五六七八九])"
_DECADES = "二三四五六七八九"
_OTHER = re.compile(
    rf"(?P<quote>[“\"])?(?P<plan>十[一二三四五六七八]?五|(?<!十)[一二三四五六七八九]五)(?(quote)[”\"])(?P<of>期间|时期|(?=规划|计划)|以来|期?末|期?初|)"
    r"|(?P<century>本世纪|新世纪|21世纪|二十一世纪)(?P<when>中叶|末)"
    rf"|(?:(?P<age>上个?世纪|20世纪|二十世纪|本世纪|21世纪))?(?<![零〇一二三四五六七八九])(?P<decade>[1-9]0|[{_DECADES}]十)年代(?:[初末]期?|[中后]期)?"
    rf"|(?:过去|最近|近|这(?!一))的?(?P<past>{_COUNT})年(?:多)?(?:来|间|里|时间)?|(?P<since>{_COUNT})年(?:多)?来(?![自源访])"
    rf"|(?:未来|今后|接下来)的?(?:{_COUNT}{TO})?(?P<ahead>{_COUNT})年|近(?:几|些|年)?年来|近几年"
)


def periods(text: str, reference: date | None) -> list[Period]:
    """All periods of a text, in order, without overlap; `reference` is the date of the text, for 今年, 上半年, 11月."""
    found: list[Period] = []
    at = 0
    while first := _FIRST.search(text, at):
        period = _period(text, first.start(), found[-1].end if found else 0, reference)
        if period:
            found.append(period)
        at = period.end if period else first.end()
    return _merged(text, found)


def _period(text: str, start: int, after: int, reference: date | None) -> Period | None:
    """The period that begins at a place, with the words that bound it (none of them before `after`)."""
    read = _other(text, start, reference) or dated(text, start, reference)
    if not read:
        return None
    end, span = read
    end, span = _range(text, end, span, reference) or (end, span)
    return _bounded(text, start, end, span, after)


def _other(text: str, start: int, reference: date | None) -> tuple[int, Span] | None:
    """Five-year plans, decades, 本世纪中叶, and years counted from the text's own."""
    match = _OTHER.match(text, start)
    if not match:
        return None
    end = match.end()
    if match["plan"]:
        return (end, _plan(match)) if _is_plan(match) else None
    if match["century"]:
        return end, Span(None, date(2050 if match["when"] == "中叶" else 2100, 12, 31), "deadline")
    if decade := match["decade"]:
        tens = int(decade) if decade[0].isdigit() else 10 * int(value_of(decade[0]))
        year = (2000 if (match["age"] or "")[:2] in ("本世", "21") else 1900) + tens
        return end, Span(date(year, 1, 1), date(year + 9, 12, 31), "decade")
    return end, _counted(match, reference)


def _counted(match: re.Match[str], reference: date | None) -> Span:
    """过去五年 are whole years: the year of the text belongs to the past once it is half over, else to what comes."""
    past, ahead = match["past"] or match["since"], match["ahead"]
    if not reference or not (past or ahead):
        return Span(None, None, "relative")
    turn = reference.year - (reference.month <= 6)
    if past:
        low, high = turn - int(value_of(past)) + 1, turn
    else:
        low, high = turn + 1, turn + int(value_of(ahead))
    return Span(date(low, 1, 1), date(high, 12, 31), "relative") if 1 <= low <= high <= 9999 else Span(None, None, "relative")


def _is_plan(match: re.Match[str]) -> bool:
    """`十五` is a number unless quotation marks or 期间 make it a plan; 十四五 needs neither."""
    after = match.string[match.end() : match.end() + 1]
    if len(match["plan"]) == 2 and match.string.startswith(("工程", "行动", "普法"), match.end()):
        return False
    return bool(match["quote"] or match["of"] or match.string.startswith(("规划", "计划"), match.end())) or (
        len(match["plan"]) == 3 and not re.match("[个家项条年月日%点分千百万亿]", after)
    )


def _plan(match: re.Match[str]) -> Span:
    """The years of a five-year plan (五年规划): the first from 1953, the third, after three years' pause, from 1966."""
    name = match["plan"].removesuffix("五")
    number = int(value_of(name)) if name else 10
    year = 1953 + 5 * (number - 1) if number < 3 else 1966 + 5 * (number - 3)
    first, last = date(year, 1, 1), date(year + 4, 12, 31)
    if match["of"].endswith("末"):
        return Span(None, last, "deadline")
    if match["of"] == "以来":
        return Span(first, None, "since")
    return Span(first, date(year, 12, 31) if match["of"].endswith("初") else last, "plan")


_JOIN = re.compile(rf"{TO}|\ ?[和与及]\ ?")
_DAY = re.compile(r"(3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]")
_BETWEEN = re.compile("之?间")


def _range(text: str, end: int, span: Span, reference: date | None) -> tuple[int, Span] | None:
    """`…至…`, `…和…之间`: from the first day of one date to the last day of the next, which takes its year from the first."""
    join = _JOIN.match(text, end)
    if not join or not span.first or not span.last:
        return None
    if day := _DAY.match(text, join.end()):
        try:
            after, last = day.end(), span.last.replace(day=int(value_of(day[1])))
        except ValueError:
            return None
    else:
        second = dated(text, join.end(), reference, span.first.year)
        if second and second[1].last and second[1].last < span.first:
            second = dated(text, join.end(), reference, span.first.year + 1)
        if not second or not second[1].last:
            return None
        after, last = second[0], second[1].last
    between = _BETWEEN.match(text, after)
    if last < span.first or join.group().strip() in ("和", "与", "及") and not between:
        return None
    return between.end() if between else after, Span(span.first, last, "range")


_BASE = re.compile("(?:比|较|相比于?|相较于?|达到)$")
_LIKENED = re.compile("[与同和]$")
_LIKENESS = re.compile(".{0,8}(?:相比|持平)")
_BEFORE = re.compile(r"(?:(?P<until>截至|截止到?|截止至|(?<![达快得遇看碰受])到|(?<![以甚乃直冬夏])至)|(?P<since>自从|从|自)|(?P<within>在))\ ?$")
_AFTER = re.compile(
    r"\ ?(?:(?P<until>(?:[0-9]{1,2}时)?(?:[或及]?[之以])?前(?![一二两三四五六七八九十\d几半期往列沿端景夕提后]))"
    r"|(?P<since>(?:[或及]?[之以])?后(?![续来备期半])|起(?![来到步草点源])|以来|开始)|左右|前后|止|(?P<same>同期)|期间)"
)
_RISE = re.compile("[加高升降长大少减][到至]$")


def _bounded(text: str, start: int, end: int, span: Span, after: int) -> Period:
    """The period with the words around it: a deadline has no first day, and what goes on has no last."""
    behind = _AFTER.match(text, end)
    if _is_base(text, max(after, start - 4), start, end):
        return _period_of(start, behind.end() if behind and behind["same"] else end, span.first, span.last, "base")
    before = _before(text, start, end, span, after)
    begin, close = before.start() if before else start, behind.end() if behind else end
    if text.endswith(("每年", "每月"), 0, begin):
        return _period_of(begin, close, None, None, "recurring")
    bound = behind.lastgroup if behind else None
    if before and bound is None and span.kind != "range":
        bound = before.lastgroup
    if bound == "until":
        return _period_of(begin, close, None, span.last, "deadline")
    if bound == "since":
        return _period_of(begin, close, span.first or span.last, None, "since")
    return _period_of(begin, close, *span)


def _before(text: str, start: int, end: int, span: Span, after: int) -> re.Match[str] | None:
    """The word that bounds a period from before; `提高到2025年的…` tells a value's date, not a deadline."""
    before = _BEFORE.search(text, max(after, start - 3), start)
    if before and before["within"]:
        return before if span.kind == "range" and text.startswith("间", end - 1) else None
    if before and text.startswith("的", end) and _RISE.search(text, max(0, start - 2), start):
        return None
    return before


def _is_base(text: str, lead: int, start: int, end: int) -> bool:
    """Whether something is compared with the period: 比上年, 较2020年, 与去年同期相比, 从2020年的…."""
    if _BASE.search(text, lead, start) or _LIKENED.search(text, lead, start) and _LIKENESS.match(text, end):
        return True
    return text.startswith("的", end) and text[start - 1 : start] in ("从", "由")


def _period_of(start: int, end: int, first: date | None, last: date | None, kind: str) -> Period:
    return Period(start, end, first.isoformat() if first else None, last.isoformat() if last else None, kind)


def _merged(text: str, found: list[Period]) -> list[Period]:
    """`2010年之后2018年之前` is one span."""
    merged: list[Period] = []
    for period in found:
        previous = merged[-1] if merged else None
        if previous and previous.end == period.start and previous.kind == "since" and period.kind == "deadline":
            merged[-1] = Period(previous.start, period.end, previous.first, period.last, "range")
        else:
            merged.append(period)
    return merged
