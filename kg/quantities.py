"""Quantities (数量): numbers with their unit, in base units, with the words that bound them.

`8万家` is 80000 家, `5%—6%` a range, `不低于90%` and `90%以上` bounds, `百个` 100 个, `翻一番` twice as much. Ordinals (第三条),
years, parts of names (5G, PM2.5, “四个自信”) and denominators (每万人) are no quantities. Units come from `words/units.toml`.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from kg.numerals import ARABIC, HAN, MINUS, NUMBER, value_of
from kg.units import units


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


_SIGNS = {
    "US$": "美元", "A$": "澳元", "HK$": "港元", "NT$": "新台币", "JPY¥": "日元", "JPY￥": "日元", "USD": "美元", "CNY": "元",
    "RMB": "元", "$": "美元", "¥": "元", "￥": "元", "€": "欧元", "£": "英镑", "₩": "韩元", "₹": "印度卢比",
}
_MYRIAD = "[万萬亿億]"
_TO = r"\ ?(?:——|[-—–~～至到])\ ?"
_INCLUSIVE = "(?:[（(]含[^）)]{0,4}[）)])"
_PAIRS = "一二|二三|两三|三四|三五|四五|五六|六七|七八|八九"
_FIRST = re.compile(rf"[{ARABIC}{HAN}十拾百佰千仟万亿负翻半$¥￥€£₩₹ACHJNRU-]")
_SPECIAL = re.compile(
    rf"百分百|(?P<of>负?[百千万]{{1,2}})分之(?P<rate>[负-]?(?:{NUMBER}|百))(?:{_TO}(?:百分之)?(?P<rate_max>{NUMBER}))?"
    r"|翻了?(?P<fold>[一两二三四]?)番|(?P<none>零)增长|(?<![下上前后另])(?P<half>一半|半数)"
    r"|(?<![0-9./A-Za-z-])(?P<top>[0-9]{1,2})/(?P<bottom>[1-9][0-9]{0,3})(?![0-9/%])"
    rf"|(?P<sign>{'|'.join(map(re.escape, _SIGNS))})\ ?(?P<amount>[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?(?:[百千]?{_MYRIAD}{{1,2}})?)"
)


@cache
def _main() -> re.Pattern[str]:
    unit = f"(?:{units().pattern})"
    return re.compile(
        rf"(?:(?<![0-9０-９A-Za-z.．〔/])(?=[{ARABIC}])|(?<![数几{HAN}十百千万亿])(?=[{HAN}十拾百佰千仟万亿])|(?=负)|(?={MINUS}))"
        rf"(?:(?P<below>{NUMBER})分之(?P<above>{NUMBER})(?P<part>{unit})?"
        rf"|(?P<low>[负-]?(?:(?:{_PAIRS})[十百千]?{_MYRIAD}{{0,2}}|{NUMBER}|万亿|[百千万亿]))"
        rf"(?:(?P<low_unit>{unit})?{_INCLUSIVE}?{_TO}(?P<high>{NUMBER}))?"
        rf"(?P<vague>[多余来])?(?P<scale>(?:个(?=亿))?{_MYRIAD}{{1,2}}(?!分之))?{_INCLUSIVE}?"
        rf"(?:\ ?(?P<unit>{unit})(?P<per>(?:/|每(?=小时|秒|立方米|升))(?:{unit}|[日月人股]))?"
        rf"(?:(?<=[元圆块])(?P<coins>[零〇○]?(?:{NUMBER}[角毛])?(?:[零〇○]?{NUMBER}分)?钱?(?:[整正](?![体个治合改顿式常在]))?))?"
        rf"(?P<tael>(?<=斤){NUMBER}两)?"
        rf"|(?<={_MYRIAD})(?P<elided>)|(?P<coin>[角毛](?=钱|[{HAN}]分)(?:{NUMBER}分)?钱?|分钱)))"
    )


def quantities(text: str) -> list[Quantity]:
    """All quantities of a text, in order, without overlap."""
    found: list[Quantity] = []
    at = 0
    while first := _FIRST.search(text, at):
        quantity = _special(text, first.start()) or _measured(text, first.start())
        if quantity:
            found.append(quantity)
        at = quantity.end if quantity else first.end()
    return _shared(text, found)


def _special(text: str, start: int) -> Quantity | None:
    """百分之六, 翻一番, 零增长, 一半, US$50万."""
    match = _SPECIAL.match(text, start)
    if not match:
        return None
    group, end = match.group, match.end()
    if group("sign"):
        return _bounded(text, start, end, value_of(group("amount")), None, _SIGNS[group("sign")], "currency")
    if group("top"):
        share = Decimal(group("top")) / int(group("bottom"))
        return _bounded(text, start, end, share, None, "", "fraction") if share < 1 else None
    if group("of"):
        factor = 100 / value_of(group("of"))
        value = Decimal(100) if group("rate") == "百" else value_of(group("rate")) * factor
        high = value_of(group("rate_max")) * factor if group("rate_max") else None
        return _bounded(text, start, end, value, high, "%", "percent")
    if group("fold") is not None:
        return _bounded(text, start, end, 2 ** value_of(group("fold") or "一"), None, "倍", "multiple")
    share = Decimal(0 if group("none") else 50 if group("half") else 100)
    return _bounded(text, start, end, share, None, "%", "percent")


def _measured(text: str, start: int) -> Quantity | None:
    """A number or range with its unit, the unit left out after 万亿 and the like, or a fraction."""
    match = _main().match(text, start)
    if not match or _is_part_of_name(match):
        return None
    if match["below"]:
        value = value_of(match["above"]) / (value_of(match["below"]) or Decimal(1))
        return _bounded(text, start, match.end(), value, None, match["part"] or "", units().kinds.get(match["part"], "fraction"))
    if match["coin"] or match["coins"]:
        return _bounded(text, start, match.end(), _money(match), None, "元", "currency")
    if match["high"] and not _is_range(match):
        end, unit, (value, high) = match.end("low_unit"), match["low_unit"], (value_of(match["low"]), None)
        if not unit:
            return None
    else:
        end, unit, (value, high) = match.end(), match["unit"] or "", _values(match)
    if match["elided"] is not None and end == match.end():
        return _without_unit(match, value, high)
    return _with_unit(match, end, unit, value, high)


def _with_unit(match: re.Match[str], end: int, unit: str, value: Decimal, high: Decimal | None) -> Quantity | None:
    text, start, kind = match.string, match.start(), units().kinds[unit]
    if _is_word(match, unit, kind):
        return None
    if unit == "成":
        unit, value, high = "%", value * 10, high and high * 10
    if match["tael"]:
        value += value_of(match["tael"][:-1]) / 10
    if match["per"] and end == match.end():
        unit, kind = unit + re.sub("每(?=立方米|升)", "/", match["per"]), "dimension"
    elif kind == "dimension" and (rate := _RATE.search(text, max(0, start - 4), start)):
        unit, start = unit + (rate.group() if rate[1] else "/" + rate.group()[1:]), rate.start()
    if kind == "currency" and (named := _RENMINBI.search(text, max(0, start - 5), start)):
        start = named.start()
    if (kind == "count" or unit in ("年", "天")) and match["low"] == "一" and high is None:
        kind = "indefinite"
    return _bounded(text, start, end, value, high, units().alias.get(unit, unit), kind, match["vague"] or "")


_RENMINBI = re.compile(r"(?<![0-9万亿])人民币\ ?$")
_RATE = re.compile("每(?:(小时|秒)|立方米|升)$")
_POINTS = re.compile(rf"{_MYRIAD}+$")
_BARE = ("百", "千", "万", "亿", "万亿")
_BARE_COUNTS = frozenset("个家项名场款种条座所件台")


def _without_unit(match: re.Match[str], value: Decimal, high: Decimal | None) -> Quantity | None:
    """`旅游收入破万亿`, `千亿产业`: money by its size; `30万企业` is a bare number."""
    low, level = match["low"], match.string.startswith("级", match.end())
    round_sum = not any(c.isdigit() for c in low) and low[0] in "百千万"
    if low in ("百", "千", "万", "亿") or round_sum and low[-1] not in "亿億" or _is_quoted(match.string, match.start()):
        return None
    money = value >= (10**10 if round_sum else 10**11)
    return _bounded(
        match.string, match.start(), match.end(), value, high, "元" if money else "", "currency" if money else "bare",
        match["vague"] or ("级" if level else ""),
    )


def _values(match: re.Match[str]) -> tuple[Decimal, Decimal | None]:
    """Both ends. In `1.2—1.5万亿元` the lower end has the scale of the upper one; 三四十 goes from 30 to 40."""
    scale = Decimal(1)
    for character in (match["scale"] or "").removeprefix("个"):
        scale *= value_of(character)
    low = match["low"]
    if re.match(f"(?:{_PAIRS})(?![{HAN}])", low):
        return value_of(low[0] + low[2:]) * scale, value_of(low[1:]) * scale
    if not match["high"]:
        return value_of(low) * scale, None
    high = value_of(match["high"]) * scale
    points = _POINTS.search(match["high"])
    if points:
        scale *= value_of(points.group())
    plain = not match["low_unit"] and not _POINTS.search(low) and value_of(low) < high / scale
    return value_of(low) * (scale if plain else 1), high


def _is_range(match: re.Match[str]) -> bool:
    """Whether both numbers are ends of one range: the same unit, rising, and not `从…到…`."""
    same = not match["low_unit"] or units().alias.get(match["low_unit"], match["low_unit"]) == units().alias.get(match["unit"], match["unit"])
    if not same or match.string[match.start() - 1 : match.start()] in ("从", "由") and match.start():
        return False
    low, high = _values(match)
    return high is not None and low < high


def _money(match: re.Match[str]) -> Decimal:
    """The sum of 元, 角 and 分."""
    total = value_of(match["low"]) if match["unit"] else Decimal(0)
    coins = match["coins"] if match["unit"] else match["low"] + match["coin"]
    for number, coin in re.findall(rf"({NUMBER})([角毛分])", coins.lstrip("零〇○")):
        total += value_of(number) / (100 if coin == "分" else 10)
    return total


_FORMULAS = re.compile("方面|层面|维护|意识|自信|坚持|确立|务必|毫不|伟大|一百年|一体")
_CALENDAR = re.compile("(?:[12][0-9]{3}|[零〇○一二三四五六七八九]{4})$")
_COUNTED_YEARS = tuple("近后去来届每这明上下同")
_NEVER_COUNT = frozenset("零〇○壹贰貳叁參肆伍陆陸柒捌玖拾")
_WORDLIKE = ("分", "度", "周", "字", "里", "码")
_CLASSES = ("类", "轮", "次", "套", "层", "部", "批")
_SESSIONS = re.compile("(?:[、和及][一二三四五六七八九十]+次)*(?:中央)?(?:全[会体]|会议|党代)")
_OPENERS = ("“", "‘", "「", "《", "〈")


def _is_part_of_name(match: re.Match[str]) -> bool:
    """`“四个自信”`, `每万人`, `前10名`, `第3家`: the number belongs to a name, counts a rank or is a denominator."""
    text, start = match.string, match.start()
    before = text[start - 1 : start] if start else ""
    if before in ("每", "第"):
        return True
    if before == "前" and text[start - 2 : start] not in ("提前", "目前", "此前", "日前", "以前", "之前"):
        return True
    return before in _OPENERS and text[start] not in "0123456789"


def _is_word(match: re.Match[str], unit: str, kind: str) -> bool:
    """Whether number and unit together are something else: a year, an adverb (十分), a rank (二类, 六次全会), a slogan."""
    low, text, start, end = match["low"], match.string, match.start(), match.end()
    before = text[start - 1 : start] if start else ""
    written = not low[-1].isdigit()
    if unit == "年" and (_CALENDAR.match(low) or before in _COUNTED_YEARS):
        return True
    if written and kind not in ("currency", "percent", "percent_point"):
        if low in _NEVER_COUNT or len(low) == 1 and unit in _WORDLIKE or _is_quoted(text, start):
            return True
        if low == "二" and unit in _CLASSES or unit == "次" and (before == "届" or _SESSIONS.match(text, end)):
            return True
    if unit in ("个", "项", "条") and _FORMULAS.match(text, end):
        return True
    return low in _BARE and not match["scale"] and not _counts_roundly(text, start, end, low, unit, kind)


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
    ">=": "不低于 不少于 不小于 不下于 不下 至少 最少 上".split(),
    ">": "超过 突破 超出 高于 多于 大于 逾 超 破 过".split(),
    "<=": "不超过 不高于 不多于 不大于 不得超过 不得高于 最多 最高 至多".split(),
    "<": "低于 少于 小于 不足 不到 不满 未满 未达".split(),
    "~": "约 近 大约 大概 将近 接近 大体".split(),
}
_COMPARATORS = {word: comparator for comparator, words in _WORDS.items() for word in words}
_GUARDED = {"过": "(?<![通超不经度跨])过", "近": "(?<![附最临邻靠])近", "约": "(?<![节合预条])约", "破": "(?<!突)破"}
_BEFORE = re.compile(
    f"(?P<word>{'|'.join(_GUARDED.get(word, word) for word in sorted(_COMPARATORS, key=lambda word: (-len(word), word)))})(?:了|为|到|达|占|至)?$"
)
_AFTER = re.compile(
    f"{_INCLUSIVE}?期?及?(?:或者?)?(?:(?P<least>以上)|(?P<most>以下|以内|之内|内(?![容部外地生资需涵陆河])|封顶)"
    "|(?P<about>左右|上下))|(?P<level>级)(?!别|联)"
)


def _bounded(
    text: str, start: int, end: int, value: Decimal, high: Decimal | None, unit: str, kind: str, vague: str = ""
) -> Quantity:
    """The quantity with the words around it; a word before outweighs one after, that outweighs 多 and 余."""
    before, after = _BEFORE.search(text, max(0, start - 6), start), _AFTER.match(text, end)
    comparator = {"多": ">", "余": ">", "来": "~", "级": "~"}.get(vague, "=")
    if after:
        comparator = {"least": ">=", "most": "<=", "about": "~", "level": comparator}[after.lastgroup or ""]
    if before and before["word"] == "上" and text[start] not in "百千万亿":
        before = None
    if before:
        said = _COMPARATORS[before["word"]]
        comparator = said if said != "~" or comparator in ("=", ">") else comparator
    outer = before.start() if before else start, after.end() if after else end
    return Quantity(start, end, float(value), None if high is None else float(high), unit, comparator, *outer, kind)


def _shared(text: str, found: list[Quantity]) -> list[Quantity]:
    """`分别达到95%和85%左右`: the bound after the last of a list holds for all of it."""
    for i in range(len(found) - 1, 0, -1):
        last, first = found[i], found[i - 1]
        joined = text[first.outer_end : last.outer_start] in ("和", "、", "与", "及", "以及")
        if joined and last.outer_end > last.end and first.comparator == "=" and "分别" in text[max(0, first.start - 30) : first.start]:
            found[i - 1] = first._replace(comparator=last.comparator)
    return found
