"""Dates (日期): years, halves, quarters, months and days, as the days that they span.

A date here is one expression without the words that bound it: `2022年1至11月`, `今年上半年`, `6月底`, `2015-03-03`. What bounds and
joins dates is in `periods`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from kg.quantities.numerals import value_of


class Span(NamedTuple):
    """First and last day; both None where the text does not tell without its own date."""

    first: date | None
    last: date | None
    kind: str


_N = "[0-9０-９]"
_TURNS = {
    "大前年": -3, "前年": -2, "去年": -1, "上年": -1, "上一年": -1, "今年": 0, "本年": 0, "这一年": 0, "明年": 1, "下一年": 1, "下年": 1, "来年": 1, "后年": 2,
}
_NEAR = {"上上": -2, "上": -1, "本": 0, "这": 0, "当": 0, "下": 1, "下下": 2}
TO = r"\ ?(?:——|[-—–~～至到])\ ?"
_YEAR = rf"(?<!{_N})[12１２]{_N}{{3}}(?!{_N})|[一二][〇○零一二三四五六七八九]{{3}}|[一二两]千(?:[零〇○]?[一二三四五六七八九]?十?[一二三四五六七八九]?)(?=年)"
_SHORT = rf"(?<![{'0-9０-９'}.])[0-9０-９]{{2}}(?=年)|(?<![零〇○一二三四五六七八九十])[零〇○五六七八九][零〇○一二三四五六七八九](?=年)"
_MONTH = r"(?:1[0-2]|0?[1-9]|１[０１２]|０?[１-９]|十[一二]?|[一二三四五六七八九元])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9]|３[０１]|[１２][０-９]|０?[１-９]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_COUNT = r"(?:1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九])"

_OF_YEAR = "(?:(?<![0-9一二三四五六七八九十两几数多近])年|(?<=年))"

_HEAD = re.compile(
    rf"(?P<year>{_YEAR})(?:\ ?年?{TO}(?P<year_max>{_YEAR}|{_SHORT}))?\ ?年(?!代)(?:度|份|(?(year_max)[底末]))?"
    rf"|(?P<short>{_SHORT})年(?!代)|(?P<turn>{'|'.join(_TURNS)})度?"
)
_YEAR_PARTS = (
    rf"{_OF_YEAR}(?P<year_end>[底末终](?!期))|{_OF_YEAR}(?P<year_start>初(?![级中期])|伊始)|{_OF_YEAR}(?P<in_year>内)(?!部|外|容)"
    r"|(?P<half>[上下])半年|(?<=年)(?P<last_day>最后一[天日])|(?<=年)(?P<last_month>最后一个月|末月)|(?<=年)首(?P<first_month>个)?月"
)
_QUARTERS = (
    r"前(?P<quarters>[一二两三123])个?季度|(?:(?<![0-9一二三四五六七八九十])(?P<quarter>[一二三四1-4])|第(?P<nth_quarter>[一二三四1-4])个?"
    r"|Q(?P<q>[1-4])|(?P<near_quarter>[上本这下])一?个?)季度(?P<quarter_part>[初末底])?"
)
_MONTHS = (
    rf"前(?P<months>{_COUNT})(?:个月|(?<=年前.)月|(?<=年前..)月)|(?<=年)后(?P<months_left>{_COUNT})个?月|第(?P<nth>{_COUNT})个月"
)
_ONE_MONTH = (
    rf"(?:(?<![0-9０-９.第])(?P<month>{_MONTH})(?:\ ?月?{TO}(?P<month_max>{_MONTH}))?\ ?月(?:份)?|(?P<near_month>上上|下下|[上下本这]|(?<!月)当)个?月)"
)
_IN_MONTH = (
    r"(?P<ten>[上中下])旬|月?(?P<month_part>[底末初](?![期级])|中(?=[，。、；,]|$))|(?P<final>最后一[天日])"
    rf"|\ ?(?P<day>{_DAY})(?:(?:{TO}(?P<day_max>{_DAY}))?[日号]"
    rf"|(?<!月[一二三四五六七八九])(?![0-9.])(?={TO}[0-9一二三四五六七八九十]|[^0-9０-９.%％一-龥—–~～/-]|$|[出的预开去来]))"
)
_PART = re.compile(rf"(?:(?<=年)的|(?<=年)\ )?(?:{_YEAR_PARTS}|{_QUARTERS}|{_MONTHS}|{_ONE_MONTH}(?:的?(?:{_IN_MONTH}))?)")
_ISO = re.compile(
    r"(?<![0-9.A-Za-z/-])(?:(?P<year>[12][0-9]{3})(?P<sep>[-/.])(?P<month>1[0-2]|0?[1-9])(?P=sep)(?P<day>3[01]|[12][0-9]|0?[1-9])"
    r"|(?P<y>[12][0-9]{3})(?:[-/](?P<m>1[0-2]|0?[1-9])|\.(?P<dotted>1[0-2]|0[1-9]))(?![一-龥%％./-])"
    r"|(?P<packed>(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])))(?![0-9])"
)


def dated(text: str, at: int, reference: date | None, year: int | None = None) -> tuple[int, Span] | None:
    """The date that begins at a place of the text: where it ends, and its span.

    A date without a year is of `year`, else of the reference's year. None where no date begins.
    """
    if iso := _ISO.match(text, at):
        return (iso.end(), span) if (span := _iso(iso)) else None
    head = _HEAD.match(text, at)
    part = _PART.match(text, head.end() if head else at)
    if head and head["short"] and (part["in_year"] if part else not _stands_alone(head)):
        return None
    if not (head or part):
        return None
    known = _year(head, reference) if head else year or (reference.year - _is_over(part, reference) if reference else None)
    if head and head["year_max"] and known:
        return head.end(), Span(date(known, 1, 1), date(_full(head["year_max"]), 12, 31), "range")
    end = part.end() if part else head.end() if head else at
    if not part:
        return end, (_whole(known, 1, 12, "relative" if head and head["turn"] else "year") if known else Span(None, None, "relative"))
    for year in (known,) if head or not known else range(known, max(known - 8, 0), -1):  # 2月29日 is of the last leap year
        try:
            return end, _part(part, year, reference)
        except ValueError:
            continue
    return None


def _is_over(part: re.Match[str] | None, reference: date) -> bool:
    """Whether months that a text of January or February speaks of are of the year before: 前11个月, 1至12月, 12月份."""
    if not part or reference.month > _EARLY:
        return False
    last = part["months"] or part["month_max"] or (part["month"] if part.group().endswith("份") else None)
    return last is not None and _number(last) > _LATE


_EARLY, _LATE = 2, 9
"""The last month of a year in which its predecessor is still counted up, and the month after which that is what is meant."""


def _iso(match: re.Match[str]) -> Span | None:
    try:
        if packed := match["packed"]:
            day = date(int(packed[:4]), int(packed[4:6]), int(packed[6:]))
        elif match["y"]:
            month = int(match["m"] or match["dotted"])
            return _whole(int(match["y"]), month, month, "month")
        else:
            day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return Span(day, day, "day")


def _stands_alone(head: re.Match[str]) -> bool:
    """Whether `08年` is a year and not a duration: it begins with 0, or nothing Chinese stands beside it."""
    beside = head.string[head.start() - 1 : head.start()] if head.start() else "", head.string[head.end() : head.end() + 1]
    return head["short"][0] in "0０零〇○" or not any("一" <= c <= "龥" for c in beside)


def _year(head: re.Match[str], reference: date | None) -> int | None:
    if head["turn"]:
        return reference.year + _TURNS[head["turn"]] if reference else None
    return _full(head["year"] or head["short"])


def _full(year: str) -> int:
    """The year of four or two digits; two digits are of 1950 to 2049."""
    number = int(value_of(year) if "千" in year else int("".join(str(value_of(digit)) for digit in year)))
    return number if number >= 100 else number + (1900 if number >= 50 else 2000)


def _number(text: str) -> int:
    return 1 if text == "元" else int(value_of(text))


def _whole(year: int, low: int, high: int, kind: str) -> Span:
    """From the first day of a month to the last day of another."""
    return Span(date(year, low, 1), date(year, high, monthrange(year, high)[1]), kind)


def _part(part: re.Match[str], year: int | None, reference: date | None) -> Span:
    """The part of a year that a match of `_PART` names. Raises ValueError where the calendar has no such day."""
    group = part.group
    if year is None:
        return Span(None, None, "relative")
    if span := _of_year(part, year):
        return span
    if group("quarters"):
        return _whole(year, 1, 3 * _number(group("quarters")), "range")
    if any(map(group, ("quarter", "nth_quarter", "q", "near_quarter"))):
        return _quarter(part, year, reference)
    if months := group("months"):
        return _whole(year, 1, _number(months), "range")
    if months := group("months_left"):
        return _whole(year, 13 - _number(months), 12, "range")
    return _month(part, year, reference)


def _of_year(part: re.Match[str], year: int) -> Span | None:
    """年底, 年初, 年内, 上半年 and the last day of a year."""
    if part["year_end"]:
        return Span(None, date(year, 12, 31), "deadline")
    if part["last_day"]:
        return Span(date(year, 12, 31), date(year, 12, 31), "day")
    if part["in_year"]:
        return _whole(year, 1, 12, "year")
    if part["year_start"]:
        return _whole(year, 1, 1, "month")
    if half := part["half"]:
        return _whole(year, 1 if half == "上" else 7, 6 if half == "上" else 12, "half")
    return None


def _quarter(part: re.Match[str], year: int, reference: date | None) -> Span:
    if near := part["near_quarter"]:
        if not reference:
            return Span(None, None, "relative")
        index = reference.year * 4 + (reference.month - 1) // 3 + _NEAR[near]
        year, quarter = index // 4, index % 4 + 1
    else:
        quarter = _number(part["quarter"] or part["nth_quarter"] or part["q"])
    if part["quarter_part"]:
        month = 3 * quarter - (2 if part["quarter_part"] == "初" else 0)
        return _whole(year, month, month, "month")
    return _whole(year, 3 * quarter - 2, 3 * quarter, "quarter")


def _month(part: re.Match[str], year: int, reference: date | None) -> Span:
    if near := part["near_month"]:
        if not reference:
            return Span(None, None, "relative")
        index = reference.year * 12 + reference.month - 1 + _NEAR[near]
        year, month = index // 12, index % 12 + 1
    else:
        month = 12 if part["last_month"] else _number(part["month"] or part["nth"] or "1")
    if part["month_max"]:
        high = _number(part["month_max"])
        return Span(date(year, month, 1), _whole(year + (high < month), high, high, "").last, "range")
    end = monthrange(year, month)[1]
    if part["day"]:
        low = _number(part["day"])
        high = _number(part["day_max"]) if part["day_max"] else low
        return Span(date(year, month, low), date(year, month, high), "day" if low == high else "range")
    if part["final"]:
        return Span(date(year, month, end), date(year, month, end), "day")
    if part["month_part"] in ("底", "末"):
        return Span(None, date(year, month, end), "deadline")
    bounds = {"初": (1, 10), "上": (1, 10), "中": (11, 20), "下": (21, end)}
    if within := part["ten"] or part["month_part"]:
        low, high = bounds[within]
        return Span(date(year, month, low), date(year, month, high), "days")
    return _whole(year, month, month, "month")
