"""Amounts (数额): a number or a range with its unit, as it stands at one place of a text.

`8万家`, `1.2—1.5万亿元`, `百分之六`, `三元五角`, `US$50万`, `翻一番`. Whether it measures anything, and what bounds it, is for
`quantities` to say.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from kg.quantities.numerals import ARABIC, HAN, LONGEST, MINUS, NUMBER, value_of
from kg.quantities.units import units


class Amount(NamedTuple):
    """A number with its unit. Offsets count characters of the text."""

    start: int
    end: int
    value: Decimal
    """In base units; the lower end of a range."""
    high: Decimal | None
    unit: str
    """The unit that stands for the printed one; empty where there is none."""
    kind: str
    """The unit's kind; `fraction` and `bare` have no unit."""
    number: str
    """The (lower) number as printed; empty where words stand for it (翻番)."""
    vague: str = ""
    """多, 余 or 来 behind the number."""


_SIGNS = {
    "US$": "美元", "A$": "澳元", "HK$": "港元", "NT$": "新台币", "JPY¥": "日元", "JPY￥": "日元", "USD": "美元", "CNY": "元",
    "RMB": "元", "$": "美元", "¥": "元", "￥": "元", "€": "欧元", "£": "英镑", "₩": "韩元", "₹": "印度卢比",
}
_WRITTEN = f"{HAN}十拾百佰千仟万亿"
FIRST = re.compile(rf"[{ARABIC}{_WRITTEN}负翻半$¥￥€£₩₹ACHJNRU-](?:(?<=[{ARABIC}])[{ARABIC}]*|(?<=[{_WRITTEN}])[{_WRITTEN}]*|)")
"""Where an amount may begin: no digit inside a run of digits does."""
MYRIAD = "[万萬亿億]"
_TO = r"\ ?(?:——|[-—–~～至到])\ ?"
INCLUSIVE = "(?:[（(]含[^）)]{0,4}[）)])"
_PAIRS = "一二|二三|两三|三四|三五|四五|五六|六七|七八|八九"
_SMALL = f"[{ARABIC}{HAN}十]{{1,3}}"
_WORDS = re.compile(
    r"百分百|(?P<of>负?[百千万]{1,2})分之(?=(?P<all>百)?)|翻了?(?P<fold>[一两二三四]?)番|(?P<none>零)增长|(?<![下上前后另])(?P<half>一半|半数)"
    r"|(?<![0-9./A-Za-z-])(?P<top>[0-9]{1,2})/(?P<bottom>[1-9][0-9]{0,3})(?![0-9/%])"
    rf"|(?P<sign>{'|'.join(map(re.escape, _SIGNS))})\ ?(?P<sum>[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?(?:[百千]?{MYRIAD}{{1,2}})?)"
)
_PER = re.compile("/|每(?=小时|秒|立方米|升)")
_SHARE = re.compile("([日月人股])")
_COINS = re.compile(rf"[零〇○]?(?:{_SMALL}[角毛])?(?:[零〇○]?{_SMALL}分)?钱?(?:[整正](?![体个治合改顿式常在]))?")
_COIN = re.compile(rf"[角毛](?:钱|{_SMALL}分钱?)|分钱")
_TAEL = re.compile(f"({_SMALL})两")
_MYRIADS = re.compile(f"{MYRIAD}+$")
_PAIR = re.compile(f"(?:{_PAIRS})(?![{HAN}])")


@cache
def _number() -> re.Pattern[str]:
    return re.compile(NUMBER)


@cache
def _low() -> re.Pattern[str]:
    """The number that an amount begins with, not in the middle of a name or of a longer number."""
    return re.compile(
        rf"(?:(?<![0-9０-９A-Za-z.．〔/])(?=[{ARABIC}])|(?<![数几{HAN}十百千万亿])(?=[{HAN}十拾百佰千仟万亿])|(?={MINUS}))"
        rf"[负-]?(?:(?:{_PAIRS})[十百千]?{MYRIAD}{{0,2}}|{NUMBER}|万亿|[百千万亿])"
    )


@cache
def _high() -> re.Pattern[str]:
    """The upper end of a range, with a unit of the lower one before it."""
    return re.compile(rf"(?P<unit>[%％‰℃㎡A-Za-z一-龥]{{0,4}}?){INCLUSIVE}?{_TO}(?:百分之)?(?P<high>{NUMBER})")


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(rf"\ ?({units().pattern})")


@cache
def _behind() -> re.Pattern[str]:
    """What stands behind a number: 多, its scale, whether it is included, its unit; any of it may be missing."""
    scale = rf"(?:个(?=亿))?{MYRIAD}{{1,2}}(?!分之)"
    return re.compile(rf"(?P<vague>[多余来])?(?P<scale>{scale})?{INCLUSIVE}?(?:\ ?(?P<unit>{units().pattern}))?")


def amount(text: str, at: int) -> Amount | None:
    """The amount that begins at a place of the text."""
    if words := _WORDS.match(text, at):
        return _in_words(words)
    low = _low().match(text, at)
    if not low or low.end() - at > LONGEST:
        return None
    if text.startswith("分之", low.end()):
        return _fraction(low)
    high = _high().match(text, low.end())
    return high and _range(low, high) or _single(low)


def _in_words(match: re.Match[str]) -> Amount | None:
    """百分之六, 翻一番, 零增长, 一半, 1/3, US$50万."""
    group, (start, end) = match.group, match.span()
    if group("of"):
        return _percent(match)
    if group("sign"):
        return Amount(start, end, value_of(group("sum")), None, _SIGNS[group("sign")], "currency", group("sum"))
    if group("top"):
        share = Decimal(group("top")) / int(group("bottom"))
        return Amount(start, end, share, None, "", "fraction", group("top")) if share < 1 else None
    if group("fold") is not None:
        return Amount(start, end, 2 ** value_of(group("fold") or "一"), None, "倍", "multiple", "")
    share = Decimal(0 if group("none") else 50 if group("half") else 100)
    return Amount(start, end, share, None, "%", "percent", "")


def _percent(match: re.Match[str]) -> Amount | None:
    """百分之, 千分之, 万分之 and a number or range, in per cent."""
    text, factor = match.string, 100 / value_of(match["of"])
    if match["all"]:
        return Amount(match.start(), match.end() + 1, 100 * factor, None, "%", "percent", "")
    negative = text.startswith(("负", "-"), match.end())
    low = _number_at(text, match.end() + negative)
    if not low:
        return None
    value = value_of(low.group()) * (-factor if negative else factor)
    high = _high().match(text, low.end())
    if high and not high["unit"] and high.end() - high.start("high") <= LONGEST and value_of(high["high"]) * factor > value:
        return Amount(match.start(), high.end(), value, value_of(high["high"]) * factor, "%", "percent", low.group())
    return Amount(match.start(), low.end(), value, None, "%", "percent", low.group())


def _fraction(low: re.Match[str]) -> Amount | None:
    """三分之二, with a unit where one follows."""
    text, below = low.string, value_of(low.group())
    above = _number_at(text, low.end() + 2)
    if not above or not below:
        return None
    unit = _unit().match(text, above.end())
    name, end = (unit[1], unit.end()) if unit else ("", above.end())
    return Amount(low.start(), end, value_of(above.group()) / below, None, name, units().kinds.get(name, "fraction"), low.group())


def _range(low: re.Match[str], high: re.Match[str]) -> Amount | None:
    """Both numbers as ends of one range: of the same unit, rising, and not `从…到…`.

    In `1.2—1.5万亿元` the lower end has the scale of the upper one.
    """
    text, table = low.string, units()
    if high.end() - high.start("high") > LONGEST:
        return None
    tail = _tail(text, high.end())
    if not tail["unit"] and text[tail.end() - 1] not in "万萬亿億" or low.start() and text[low.start() - 1] in "从由":
        return None
    name = tail["unit"] or ""
    if high["unit"] and table.alias.get(high["unit"], high["unit"]) != table.alias.get(name, name):
        return None
    scale = _scale(tail)
    top = value_of(high["high"]) * scale
    if myriads := _MYRIADS.search(high["high"]):
        scale *= value_of(myriads.group())
    bottom = value_of(low.group())
    if not high["unit"] and not _MYRIADS.search(low.group()) and bottom < top / scale:
        bottom *= scale
    return _united(low, tail, bottom, top) if bottom < top else None


def _single(low: re.Match[str]) -> Amount | None:
    """One number, or two that stand for about as much: 三五个 are 3 to 5, 五六十家 50 to 60."""
    text, number = low.string, low.group()
    tail = _tail(text, low.end())
    if coin := _COIN.match(text, low.end()):
        return Amount(low.start(), coin.end(), _money(number + coin.group()), None, "元", "currency", number)
    if not tail["unit"] and not (tail["scale"] or number[-1] in "万萬亿億"):
        return None
    scale = _scale(tail)
    if _PAIR.match(number):
        return _united(low, tail, value_of(number[0] + number[2:]) * scale, value_of(number[1:]) * scale)
    return _united(low, tail, value_of(number) * scale, None)


def _united(low: re.Match[str], tail: re.Match[str], value: Decimal, high: Decimal | None) -> Amount:
    """A number with its unit and what belongs to it: 每 or /, 角 and 分, 两. Without a unit it ends in 万 or 亿."""
    text, table, vague, unit = low.string, units(), tail["vague"] or "", tail["unit"]
    if not unit:
        end = tail.end("scale") if tail["scale"] else tail.start()
        return Amount(low.start(), end, value, high, "", "bare", low.group(), vague)
    name, end, kind = table.alias.get(unit, unit), tail.end(), table.kinds[unit]
    if name == "成":
        name, value, high = "%", value * 10, high and high * 10
    elif (per := _PER.match(text, end)) and (of := _unit().match(text, per.end()) or _SHARE.match(text, per.end())):
        joint = per.group() if of[1] in ("小时", "秒") else "/"
        return Amount(low.start(), of.end(), value, high, name + joint + of[1], "dimension", low.group(), vague)
    elif name in ("元", "块") and (coins := _COINS.match(text, end)) and coins.group():
        return Amount(low.start(), coins.end(), value + _money(coins.group()), high, "元", "currency", low.group(), vague)
    elif name == "斤" and (tael := _TAEL.match(text, end)):
        return Amount(low.start(), tael.end(), value + value_of(tael[1]) / 10, high, name, kind, low.group(), vague)
    return Amount(low.start(), end, value, high, name, kind, low.group(), vague)


def _number_at(text: str, at: int) -> re.Match[str] | None:
    number = _number().match(text, at)
    return number if number and number.end() - at <= LONGEST else None


def _tail(text: str, at: int) -> re.Match[str]:
    tail = _behind().match(text, at)
    assert tail  # every part of it is optional
    return tail


def _scale(tail: re.Match[str]) -> Decimal:
    """What 万 and 亿 behind 多 or 余 multiply by (300多亿)."""
    scale = Decimal(1)
    for character in (tail["scale"] or "").removeprefix("个"):
        scale *= value_of(character)
    return scale


def _money(coins: str) -> Decimal:
    """The sum of 角 and 分, in 元."""
    pairs = re.findall(rf"({_SMALL}?)([角毛分])", coins.lstrip("零〇○"))
    return sum((value_of(number) / (100 if coin == "分" else 10) for number, coin in pairs), Decimal(0))
