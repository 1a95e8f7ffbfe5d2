"""Whether a sentence reports what is or commits to what will be (统计与目标), and which period its numbers hold for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from kg.language.predicates import opens_with_verb
from kg.quantities.numerals import value_of
from kg.quantities.periods import Period
from kg.structure.tree import Part

_COMMITS = re.compile(
    r"力争|预期目标|目标(?:是|为|：)|争取(?:到|实现|用)|拟|"
    r"将(?=[建实新完推在达继进对为力安组开打培设由从]|增[加长]|减少|上升|下降)|计划(?:完成|新|建|实施|到)|(?<![重主首紧概纲摘扼简险只])要(?!求|素|点|件)|必须|确保|应当?(?=[达不在于可自])|"
    r"(?:给予|奖励|奖补|补助|资助|补贴)[^，。；]{0,12}?\d|最高(?:不超过|奖励|补助|补贴|资助|\d|可)|封顶"
)
_REPORTS = re.compile(
    r"已(?!知)|截至|目前|(?<![比较与同由从])(?:去年|上年)|一年来|五年来|过去|以来|(?:增长|达到|完成|实现|建成|下降|提高|增加|超过|突破|新增|减少|培育|带动|解决|获得)了|"
    r"居全国|全国第|创(?:历史)?新高|成功|圆满|超额|累计(?:完成|建成|培育|实现|投入)"
)
_PAST = re.compile(
    r"(?<![为除])了(?=[^，。；]{0,8}\d)|已(?!知|[\u4e00-\u9fff]{1,4}的\d)|截至|目前|(?<![比较与同由从])(?:去年|上年)|一年来|五年来|过去|以来|(?:增长|达到|完成|实现|建成|下降|提高|增加|超过|突破|新增|减少|解决)了"
)
_FUTURE = re.compile(r"力争|预期目标|目标(?:是|为|：)|争取(?:到|用)|今年.{0,12}(?:要|将|计划|拟)")


def aims(periods: Sequence[Period], published: date | None) -> bool:
    """Whether a part sets deadlines (到2030年) that lie after the text was published."""
    if published is None:
        return any(p.first is None and p.last is not None for p in periods)
    return any(p.last is not None and _middle(p) > published for p in periods)


def _middle(period: Period) -> date:
    """The middle of a period, by which 今年 looks ahead in March and back in November; the end of one that has no beginning."""
    last = date.fromisoformat(period.last or "")
    return last if period.first is None else date.fromisoformat(period.first) + (last - date.fromisoformat(period.first)) / 2


def reports(text: str, start: int, at: int, end: int, part: Part, period: Period | None, published: date | None) -> bool | None:
    """Whether the sentence at the span reports (True) or commits (False) with its number at `at`; None where only the clause can tell.

    A period that begins after the text was published, or goes on into later years, is a commitment; one that ended before
    it is reported, unless the words speak against it; then the stance of the part counts, then the sentence's own words.
    """
    dated = _dated(period, published)
    relative = period is not None and part.stance == "plan" and not _CALENDAR.search(text, period.start, period.end)
    if dated is not None and not (dated and relative):
        return dated and not _FUTURE.search(text, start, end)
    if part.stance == "review":
        return not _FUTURE.search(text, start, end)
    if part.stance == "plan":
        return _PAST.search(text, start, end) is not None and not _COMMITS.search(text, start, end)
    if _is_compared(text, start, at, end):
        return True
    return _worded(text, start, end)


def _is_compared(text: str, start: int, at: int, end: int) -> bool:
    """Whether a number is compared with the year before (同比增长6%): it is told, whatever the sentence goes on to promise."""
    compared = text.rfind("同比", max(start, at - _NEAR), at) >= 0 or _THEN_COMPARED.match(text, at, end)
    return bool(compared) and not _COMMITS.search(text, start, at)


_NEAR = 12
_THEN_COMPARED = re.compile("[^，。；]*(?:，[^，。；]{0,6})?同比")
_CALENDAR = re.compile(r"\d{4}|[一二三四五六七八九]五")
"""A year or a plan by its number; 上一年度 in a plan belongs to its terms (按上一年度投入的10%补助)."""


def _dated(period: Period | None, published: date | None) -> bool | None:
    if period is None or period.last is None or published is None:
        return None
    day = published.isoformat()
    if period.last < day:
        return True
    later = period.last > day and (period.first is None or period.first > day)
    return False if later or period.last[:4] > day[:4] and (period.first or day)[:4] >= day[:4] else None


def _worded(text: str, start: int, end: int) -> bool | None:
    if _COMMITS.search(text, start, end):
        return False
    if _REPORTS.search(text, start, end):
        return True
    return False if opens_with_verb(text, start, end) else None


_FOLD_OF = re.compile(r"(?:是|为|达到|相当于)$")


def period_of(
    text: str, at: int, floor: int, periods: Sequence[Period], part: Part, published: date | None
) -> Period | None:
    """The period that a number holds for: the last one of the sentence before `at`, else that of the part.

    A base of comparison (比2020年, 是2020年的3倍) is none; 年末 in a part that looks back on a year is the end of that year.
    """
    for period in reversed(periods):
        if floor <= period.start < at and (period.first or period.last) and not _is_base(text, period):
            words = text[period.start : period.end]
            if part.period is not None and part.stance == "review" and words in (*_YEAR_ENDS, "年初", "这一年"):
                return part.period._replace(first=None) if words in _YEAR_ENDS else part.period
            return period
    if part.period is None and published is not None:
        return _whole_year(text, floor, at, published, part.stance)
    return part.period


def opened(text: str, start: int, periods: Sequence[Period]) -> Period | None:
    """The span of time with which an earlier sentence of the paragraph begins that the sentence at `start` stands in (上半年，出口…。其中，…)."""
    line = text.rfind("\n", 0, start) + 1
    for period in reversed(periods):
        if period.start < line:
            return None
        if period.first and period.last and not _is_base(text, period) and _OPENS.search(text, max(line - 1, period.start - _LEAD), period.start):
            return period
    return None


_LEAD = 40
_OPENS = re.compile(r"(?:^|[。；：\n])(?:据[^，。；]{2,10}，|其中，|从[^，。；]{2,10}看，|在|[^，。；]{2,28}(?:介绍|表示|指出|说|显示|获悉|了解到)，)?$")
"""What stands before a time with which a sentence begins."""


def in_year_of(text: str, base: Period, part: Part) -> Period:
    """年初 in a part about a year is that year's, whenever the text was published."""
    year = part.period and part.period.first and part.period.first[:4]
    if not year or not base.first or not text.startswith("年初", base.end - 2) or _CALENDAR.search(text, base.start, base.end):
        return base
    return base._replace(first=f"{year}-01-01", last=f"{year}-01-31")


def _whole_year(text: str, start: int, end: int, published: date, stance: str) -> Period | None:
    """全年 and 年内, where no heading names a year, are the year of the text; early in a year 全年 is the one gone by, unless it is promised."""
    match = _WHOLE_YEAR.search(text, start, end)
    if match is None:
        return None
    over = published.month <= _EARLY and match.group() == "全年" and stance != "plan" and _is_told(text, start, end)
    year = published.year - over
    return Period(*match.span(), f"{year}-01-01", f"{year}-12-31", "year")


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether a sentence up to a number tells what was, be it by what follows (全年新设公司7家，同比增长19%)."""
    if _COMMITS.search(text, start, end):
        return False
    stop = text.find("。", end)
    return _worded(text, start, end) is not False or _COMPARED.search(text, start, stop if stop > 0 else len(text)) is not None


_COMPARED = re.compile(r"同比|(?:增长|下降)[\d.]+(?:%|倍)(?!左右|以上|以内)")


_EARLY = 2
"""The last month in which the results of the year before are told."""


_WHOLE_YEAR = re.compile(r"全年|(?<![\d一二两三四五六七八九十几数多])年内")
_COUNT = "[1-9]|10|[一二两三四五六七八九十]"
_YEARS = re.compile(rf"(?:再?用|利用|力争(?:用|在|再用)?|争取(?:用|在)?|确保(?:用|在)?|计划用)(?P<count>{_COUNT})年(?:左右)?(?:的?时间(?:内|里)?|内)")


def counted(text: str, start: int, end: int, published: date | None) -> Iterator[Period]:
    """The years that a promise takes (力争三年内, 用两年时间) as a period: the first is the year of the text."""
    if published is None:
        return
    for match in _YEARS.finditer(text, start, end):
        last = published.year + int(value_of(match["count"])) - 1
        yield Period(*match.span(), f"{published.year}-01-01", f"{last}-12-31", "relative")


_YEAR_ENDS = ("年末", "年底", "到年底", "到年末", "截至年底", "截至年末", "至年底", "至年末", "年底前")


_SETTLED = re.compile("(?:所|就)?(?:预算|计划|目标|预[期定计料]|确定|制定|定下|提出|下达|安排|部署|承诺|出台)")
"""What the beginning of a year settled is no time of its numbers (完成年初确定的任务)."""


def _is_base(text: str, period: Period) -> bool:
    if period.kind == "base" or text[max(0, period.start - 1)] in "比较与" or text.startswith("不变价", period.end):
        return True
    if text.endswith("年初", 0, period.end) and _SETTLED.match(text, period.end):
        return True
    if period.kind == "since" or text.startswith("来", period.end - 1):
        return text[period.end : period.end + 1] in tuple("最首第新")
    return text.startswith("的", period.end) and _FOLD_OF.search(text, max(0, period.start - 3), period.start) is not None
