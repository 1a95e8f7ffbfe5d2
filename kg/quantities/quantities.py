"""Quantities (数量): numbers with their unit, in base units, with the words that bound them.

`8万家` is 80000 家, `5%—6%` a range, `不低于90%` and `90%以上` bounds, `百个` 100 个, `翻一番` twice as much. Ordinals (第三条),
years, parts of names (5G, PM2.5, “四个自信”) and denominators (每万人) are no quantities. Units come from `words/units.toml`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.language.vocabulary import longest_first
from kg.quantities.amounts import FIRST, INCLUSIVE, Amount, amount


class Quantity(NamedTuple):
    """A number with its unit. Offsets are half-open and count characters of the string that was given."""

    start: int
    end: int
    """After the unit."""
    value: float
    """In base units (万 and 亿 multiplied out); a percentage as printed; the lower end of a range."""
    value_max: float | None
    """The upper end of a range."""
    unit: str
    """The unit or classifier alone (家, %, 元, 个百分点); empty where the text has none (`kind` bare, fraction)."""
    comparator: str
    """`>=` 以上 · `>` 超过 · `<=` 以内 · `<` 低于 · `~` 左右, else `=`."""
    outer_start: int
    """With what bounds it before (不低于, 约)."""
    outer_end: int
    """With what bounds it after (以上, 左右)."""
    kind: str
    """currency, percent, percent_point, multiple, dimension, duration, age, count; `indefinite` is 一 with a classifier
    (一个, 一批), `fraction` 三分之二, `bare` a number in 万 or 亿 without unit."""


def quantities(text: str) -> list[Quantity]:
    """All quantities of a text, in order, without overlap."""
    found: list[Quantity] = []
    at = 0
    while first := FIRST.search(text, at):
        at = first.end()
        read = amount(text, first.start())
        quantity = read and _quantity(text, read)
        if quantity:
            found.append(quantity)
            at = quantity.end
    return _shared(text, found)


_RENMINBI = re.compile(r"(?<![0-9万亿])人民币\ ?$")
_RATE = re.compile("每(?:(小时|秒)|立方米|升)$")


def _quantity(text: str, read: Amount) -> Quantity | None:
    """The quantity that an amount is, with 人民币 or 每小时 before it; None where it is part of a name or a word."""
    start, unit, kind = read.start, read.unit, read.kind
    if _is_part_of_name(text, read):
        return None
    if kind == "bare":
        return _without_unit(text, read)
    if unit and read.number and _is_word(text, read):
        return None
    if kind == "dimension" and (rate := _RATE.search(text, max(0, start - 4), start)):
        read = read._replace(start=rate.start(), unit=unit + (rate.group() if rate[1] else "/" + rate.group()[1:]))
    if kind == "currency" and (named := _RENMINBI.search(text, max(0, start - 5), start)):
        read = read._replace(start=named.start())
    if (kind == "count" or unit in ("年", "天")) and read.number == "一" and read.high is None:
        read = read._replace(kind="indefinite")
    return _bounded(text, read)


def _without_unit(text: str, read: Amount) -> Quantity | None:
    """`旅游收入破万亿`, `千亿产业`: money by its size; `30万企业` is a bare number."""
    number = read.number
    round_sum = not any(c.isdigit() for c in number) and number[0] in "百千万"
    if number in _BARE[:4] or round_sum and number[-1] not in "亿億" or _is_quoted(text, read.start):
        return None
    if read.value >= (10**10 if round_sum else 10**11):
        read = read._replace(unit="元", kind="currency")
    return _bounded(text, read._replace(vague=read.vague or ("级" if text.startswith("级", read.end) else "")))


_BARE = ("百", "千", "万", "亿", "万亿")
_BARE_COUNTS = frozenset("个家项名场款种条座所件台")
_FORMULAS = re.compile("方面|层面|维护|意识|自信|坚持|确立|务必|毫不|伟大|一百年|一体")
_CALENDAR = re.compile("(?:[12][0-9]{3}|[零〇○一二三四五六七八九]{4})$")
_COUNTED_YEARS = tuple("近后去来届每这明上下同")
_NEVER_COUNT = frozenset("零〇○壹贰貳叁參肆伍陆陸柒捌玖拾")
_WORDLIKE = ("分", "度", "周", "字", "里", "码", "方")
_CLASSES = ("类", "轮", "次", "套", "层", "部", "批")
_SESSIONS = re.compile("(?:[、和及][一二三四五六七八九十]+次)*(?:中央)?(?:全[会体]|会议|党代)")
_OPENERS = ("“", "‘", "「", "《", "〈")


def _is_part_of_name(text: str, read: Amount) -> bool:
    """`“四个自信”`, `每万人`, `前10名`, `第3家`: the number belongs to a name, counts a rank or is a denominator."""
    start = read.start
    before = text[start - 1 : start] if start else ""
    if not read.number or not before:
        return False
    if before in ("每", "第"):
        return True
    if before == "前" and text[start - 2 : start] not in ("提前", "目前", "此前", "日前", "以前", "之前"):
        return True
    return before in _OPENERS


def _is_word(text: str, read: Amount) -> bool:
    """Whether number and unit together are something else: a year, an adverb (十分), a rank (二类, 六次全会), a slogan."""
    number, unit, kind, start, end = read.number, read.unit, read.kind, read.start, read.end
    before = text[start - 1 : start] if start else ""
    written = not any(c.isdigit() for c in number)
    if unit == "年" and (_CALENDAR.match(number) or before in _COUNTED_YEARS):
        return True
    if written and kind not in ("currency", "percent", "percent_point"):
        if number in _NEVER_COUNT or len(number) == 1 and unit in _WORDLIKE or _is_quoted(text, start):
            return True
        if number == "二" and unit in _CLASSES or unit == "次" and (before == "届" or _SESSIONS.match(text, end)):
            return True
    if number == "二" and unit == "元" or unit in ("个", "项", "条") and _FORMULAS.match(text, end):
        return True
    return number in _BARE and text[start + len(number)] not in "多余" and not _counts_roundly(text, start, end, number, unit, kind)


def _counts_roundly(text: str, start: int, end: int, low: str, unit: str, kind: str) -> bool:
    """Whether 百, 千, 万 alone count something: `百个`, `上千人`, `亿吨级`, but not 千家万户, 百年 or a heading 万元."""
    if _is_quoted(text, start):
        return False
    if text.startswith(("级", "以上"), end) or _BEFORE.search(text, max(0, start - 4), start):
        return True
    usual = kind == "count" and unit in _BARE_COUNTS and low in "百千"
    return unit[0] in "兆吉" or usual and text[end : end + 2] not in ("万户", "争鸣")


def _is_quoted(text: str, start: int) -> bool:
    """Whether a quotation that began shortly before is still open."""
    return text.rfind("“", max(0, start - 12), start) > text.rfind("”", max(0, start - 12), start)


_WORDS = {
    ">=": "不得低于 不得少于 不得小于 不能低于 不能少于 不应低于 不应少于 不低于 不少于 不小于 不下于 不下 至少 最少 上".split(),
    ">": "超过 突破 超出 高于 多于 大于 逾 超 破 过".split(),
    "<=": "不超过 不高于 不多于 不大于 不得超过 不得高于 不得突破 不能超过 不能高于 不应超过 最多 最高 至多".split(),
    "<": "低于 少于 小于 不足 不到 不满 未满 未达".split(),
    "~": "约 约合 近 大约 大概 将近 接近 大体".split(),
}
_COMPARATORS = {word: comparator for comparator, words in _WORDS.items() for word in words}
_GUARDED = {"过": "(?<![通超不经度跨])过", "近": "(?<![附最临邻靠])近", "约": "(?<![节合预条])约", "破": "(?<!突)破"}
_BEFORE = re.compile(
    f"(?P<word>{'|'.join(_GUARDED.get(word, word) for word in longest_first(_COMPARATORS))})(?:了|为|到|达|占|至)?$"
)
_AFTER = re.compile(
    f"{INCLUSIVE}?期?及?(?:或者?)?(?:(?P<least>以上)|(?P<most>以下|以内|之内|内(?![容部外地生资需涵陆河])|封顶)"
    "|(?P<about>左右|上下))|(?P<level>级)(?!别|联)|(?<=番)(?P<more>多)"
)


def _bounded(text: str, read: Amount) -> Quantity:
    """The quantity with the words around it; a word before outweighs one after, that outweighs 多 and 余."""
    start, end = read.start, read.end
    before, after = _BEFORE.search(text, max(0, start - 6), start), _AFTER.match(text, end)
    comparator = {"多": ">", "余": ">", "来": "~", "级": "~"}.get(read.vague, "=")
    if after:
        comparator = {"least": ">=", "most": "<=", "about": "~", "level": comparator, "more": ">"}[after.lastgroup or ""]
    if before and before["word"] == "上" and text[start] not in "百千万亿":
        before = None
    if before:
        said = _COMPARATORS[before["word"]]
        comparator = said if said != "~" or comparator in ("=", ">") else comparator
    outer = before.start() if before else start, after.end() if after else end
    high = None if read.high is None else float(read.high)
    return Quantity(start, end, float(read.value), high, read.unit, comparator, *outer, read.kind)


def _shared(text: str, found: list[Quantity]) -> list[Quantity]:
    """`分别达到95%和85%左右`, `超过98%、85%`: the bound behind the last or before the first of a list holds for all of it."""
    for i in range(len(found) - 1, 0, -1):
        last, first = found[i], found[i - 1]
        after = last.outer_end > last.end and first.comparator == "=" and "分别" in text[max(0, first.start - 30) : first.start]
        if after and text[first.outer_end : last.outer_start] in _JOINTS:
            found[i - 1] = first._replace(comparator=last.comparator)
    for i in range(1, len(found)):
        first, last = found[i - 1], found[i]
        before = first.comparator != "=" == last.comparator and first.outer_end == first.end and first.unit == last.unit != ""
        if before and last.outer_start == last.start and text[first.end : last.start] in _JOINTS:
            found[i] = last._replace(comparator=first.comparator)
    return found


_JOINTS = ("和", "、", "与", "及", "以及")
