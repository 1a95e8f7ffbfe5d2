"""Numerals (数词): Arabic, Chinese and mixed numbers, fractions and percentages, read to their values.

`NUMBER` is the grammar of a number without a sign, for the modules that build on it; `value_of` reads what it matches.
Full-width and traditional forms and the capital numerals of accounts (壹贰叁) are read as well.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal, NamedTuple

Kind = Literal["cardinal", "fraction", "percent", "ordinal"]


class Numeral(NamedTuple):
    """A number in a text. Offsets are half-open and count characters of the string that was given."""

    start: int
    end: int
    value: float
    """The value; 6.3 for 6.3%, 0.2 for 五分之一."""
    kind: Kind


_DIGITS = {c: i for i, row in enumerate(("零〇○", "一壹", "二两贰兩貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"))
           for c in row}
_POWERS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_FOLD = {0xFF10 + i: str(i) for i in range(10)} | {ord("．"): ".", ord("，"): None, ord(","): None, ord(" "): None}

ARABIC = "0-9０-９"
HAN = "零〇○一二三四五六七八九两兩壹贰貳叁參肆伍陆陸柒捌玖"
"""Characters of the digits, to stand inside a character class."""
_Z, _D, _M = "[零〇○]", "[一二三四五六七八九两兩壹贰貳叁參肆伍陆陸柒捌玖]", "[万萬亿億]"
_PREFIXED = "瓦克米帕卡伏赫安焦牛升字比"
"""What 千 makes a unit with (千瓦), so that it is no part of the number."""
_NUMERIC = r"(?:[0-9]{1,3}(?:[,，][0-9]{3})+(?![0-9])|[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])|[0-9０-９]++)(?:[.．][0-9０-９]++)?"
_MIXED = (
    rf"{_NUMERIC}(?:\ ?(?:[百佰](?!分)|[千仟](?![{_PREFIXED}]))?{_M}{{1,2}}(?!分之)|\ ?(?:[百佰](?!分)|[千仟](?![{_PREFIXED}])))"
    rf"(?:{_Z}?[0-9]{{1,4}}(?:万|千(?![{_PREFIXED}])|百|十))*(?:{_Z}[0-9]{{1,3}})?"
)
_SECTION = (
    rf"(?:(?:{_Z}?{_D}?[十拾]|{_Z}?{_D}(?:[百佰]|[千仟](?![瓦帕卡伏赫焦字])))+(?:{_Z}?{_D}(?!{_D}))?|[{HAN}]{{3,}}|{_Z}"
    rf"|(?<!{_D})(?:{_D}(?!{_D})|[一二三四五六七八九](?=[两兩](?![{HAN}十百千万亿]))))"
)
_CHINESE = rf"(?:{_SECTION}|[百千](?={_M}))(?:{_M}{{1,2}}(?!分之)(?:{_Z}?{_SECTION})?)*(?:点[{HAN}]+{_M}{{0,2}})?"
NUMBER = rf"(?>{_MIXED}|{_NUMERIC}|{_CHINESE})"
"""A number without a sign, as the source of a pattern without groups."""

LONGEST = 40
"""Characters of the longest number that is read; what is longer is a serial number or noise."""

MINUS = "(?:(?:(?<![0-9A-Za-z一-龥%）)])|(?<=[长降为比幅率升涨约达]))-|(?<![税欠背担肩抱自胜正辜减])负)"
"""A sign: 负 that is no part of a word (税负), a hyphen that does not stand between numbers or in a name."""

_TOKEN = re.compile(rf"[0-9.]+|[{HAN}]|[十拾百佰千仟]|{_M}")


@lru_cache(maxsize=4096)
def value_of(text: str) -> Decimal:
    """The value of a number that `NUMBER` matches, a sign before it allowed (`1.2万亿`, `负三点五`, `5万4千6百`)."""
    if text.isascii() and text.isdigit():
        return Decimal(text)
    plain = text.translate(_FOLD)
    if plain[0] in "负-":
        return -value_of(plain[1:])
    whole, point, rest = plain.partition("点")
    if not point:
        return _whole(whole)
    digits = rest.rstrip("万萬亿億")
    value = _whole(whole) + Decimal("0." + "".join(str(_DIGITS[c]) for c in digits))
    for myriad in rest[len(digits):]:
        value *= _MYRIADS[myriad]
    return value


def _whole(text: str) -> Decimal:
    """The value of a number without 点: sections below 万, joined by 万 and 亿."""
    if all(c in _DIGITS for c in text):
        return Decimal("".join(str(_DIGITS[c]) for c in text))
    total = section = Decimal(0)
    pending: Decimal | None = None
    power = 0
    for token in _TOKEN.findall(text):
        if token in _POWERS:
            power = _POWERS[token]
            section += (1 if pending is None else pending) * power
            pending = None
        elif token in _MYRIADS:
            power = _MYRIADS[token]
            section += 1 if pending is None and not section and not total else pending or 0
            total = total + section * power if total >= power and section else (total + section) * power
            section, pending = Decimal(0), None
        elif token in ("零", "〇", "○"):
            power = 0
        else:
            pending = Decimal(_DIGITS[token]) if token in _DIGITS else Decimal(token)
    if pending and power >= 100 and text[-1] in _DIGITS:
        pending *= power // 10  # 一万二 is 12,000, 三千五 is 3,500
    return total + section + (pending or 0)


@cache
def _scan() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<whole>{NUMBER})又(?P<part>{NUMBER})分之(?P<over>{NUMBER})"
        rf"|(?P<minus>负?)(?P<hundred>[百千万]{{1,2}})分之(?P<rate>[负-]?(?:{NUMBER}|百))"
        r"|百分百"
        rf"|(?P<below>负?{NUMBER})分之(?P<above>{NUMBER})"
        r"|(?<![0-9/])(?P<top>[0-9]{1,4})/(?P<bottom>[1-9][0-9]{0,3})(?![0-9/])"
        rf"|(?P<number>(?:第|{MINUS})?{NUMBER})(?P<percent>\ ?[%％‰]|成(?![果为立功效员长都套交本品熟就片型绩因年人群]))?"
    )


_FIRST = re.compile(f"[0-9０-９{HAN}十拾百佰千仟万负第-]")
_WORDS = re.compile(
    "一(?:切|些|般|定|直|样|起|旦|致|律|同|边|面|时|贯|概|味|体|带|路|系列|线|流|步|再|心|手|方|度|经|向|统|旁|共)"
    "|(?<=[统唯单万同专])一|两(?:岸|会|手|翼|化|山|栖|极|端|侧|旁|者|院)|三(?:农|峡|亚|角|明|门|江|沙)|四(?:川|处|周|季|海|平)"
    "|五(?:四|角|指山)|六(?:盘|安)|七(?:夕|嘴八舌)|八(?:达|一|卦)|九(?:江|寨|龙|泉)|十(?:分|足|堰)|万[一物众科能]"
)
_CAPITAL = frozenset("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟")


def numerals(text: str) -> list[Numeral]:
    """All numbers of a text, in order, without overlap; a sign and 第 belong to the span, a unit does not."""
    found: list[Numeral] = []
    at = 0
    while first := _FIRST.search(text, at):
        match = _scan().match(text, first.start())
        numeral = match and match.end() - match.start() <= LONGEST and _numeral(match)
        if numeral:
            found.append(numeral)
        at = match.end() if match else first.end()
    return found


def _numeral(match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    group = match.group
    if group("number"):
        return _plain(match)
    if group("hundred"):
        rate = Decimal(100) if group("rate") == "百" else value_of(group("rate"))
        return Numeral(start, end, float(rate * 100 / _whole(group("hundred")) * (-1 if group("minus") else 1)), "percent")
    if group("top"):
        return Numeral(start, end, int(group("top")) / int(group("bottom")), "fraction")
    if group("below"):
        return _fraction(start, end, group("below"), group("above"), "零")
    if group("whole"):
        return _fraction(start, end, group("part"), group("over"), group("whole"))
    return Numeral(start, end, 100.0, "percent")


def _fraction(start: int, end: int, below: str, above: str, whole: str) -> Numeral | None:
    divisor = value_of(below)
    return Numeral(start, end, float(value_of(whole) + value_of(above) / divisor), "fraction") if divisor else None


def _plain(match: re.Match[str]) -> Numeral | None:
    """A cardinal, ordinal or percentage, unless its characters belong to a word (一切, 四川, 5G)."""
    text, (start, end) = match.string, match.span()
    number, percent = match["number"], match["percent"]
    if number[0] == "第":
        return Numeral(start, end, float(value_of(number[1:])), "ordinal")
    around = text[start - 1 : start] if start else "", text[end : end + 1]
    if percent:
        factor = {"成": Decimal(10), "‰": Decimal("0.1")}.get(percent.strip(), Decimal(1))
        return Numeral(start, end, float(value_of(number) * factor), "percent")
    if _WORDS.match(text, start) or re.match("[A-Za-z]", around[0]) or around[1] in ("G", "D", "K"):
        return None
    if number in _CAPITAL and any("一" <= c <= "龥" for c in around):
        return None
    return Numeral(start, end, float(value_of(number)), "cardinal")
