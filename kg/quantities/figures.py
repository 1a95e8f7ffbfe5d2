"""Figures (表中数字): the number in a cell of a table, whose unit mostly stands elsewhere (`≥90`, `7左右`, `[13.5]`, `1.2万`)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from kg.language.vocabulary import longest_first
from kg.quantities.units import units


class Unit(NamedTuple):
    """A unit and what its numbers are multiplied with: 万吨 is 10000 吨."""

    factor: int
    name: str


class Figure(NamedTuple):
    """What a cell says."""

    value: float
    """As printed, times the 万 or 亿 of the cell itself."""
    value_max: float | None
    """The upper end of a range."""
    unit: str
    """The unit that the cell itself has, else empty."""
    comparator: str
    """As in `kg.quantities.quantities`."""
    total: bool
    """Whether square brackets mark it as the sum of several years."""


_SIGNS = {
    ">": ">", "≥": ">=", "≧": ">=", "<": "<", "≤": "<=", "≦": "<=", "≈": "~", "~": "~", "约": "~", "近": "~", "超": ">", "超过": ">",
    "高于": ">", "大于": ">", "低于": "<", "小于": "<", "不低于": ">=", "不少于": ">=", "不高于": "<=", "不超过": "<=",
}  # fmt: skip
_BOUNDS = {"左右": "~", "以上": ">=", "及以上": ">=", "以下": "<=", "及以下": "<=", "以内": "<="}
_FIGURE = re.compile(
    rf"(?P<open>[\[〔【])?(?P<sign>{'|'.join(longest_first(_SIGNS))})?(?P<low>-?\d[\d,，]*(?:\.\d+)?)"
    rf"(?:%?[-~—–至](?P<high>\d+(?:\.\d+)?))?(?P<times>[十百千]?[万亿]亿?)?(?P<unit>[^\d\[\]〔〕【】（）()]*?)(?P<bound>{'|'.join(_BOUNDS)})?"
    r"(?P<close>[\]〕】])?"
)
_TIMES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_MULTIPLE = re.compile(r"(?:[十百千]?[万亿]亿?|[百千](?=[万亿]))(?!分)")


def figure(cell: str) -> Figure | None:
    """The figure of a cell of the view; None where it has none, or more than that."""
    match = _FIGURE.fullmatch(cell)
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    times = _times(match["times"] or "")
    low = scaled(match["low"].replace(",", "").replace("，", ""), times)
    high = scaled(match["high"], times) if match["high"] else None
    own = unit(match["unit"]) if match["unit"] else Unit(1, "")
    if own is None or own.factor != 1 or high is not None and high <= low:
        return None
    comparator = _SIGNS.get(match["sign"] or "", "") or _BOUNDS.get(match["bound"] or "", "=")
    return Figure(low, high, own.name, comparator, bool(match["open"]))


def unit(words: str) -> Unit | None:
    """The unit that some words are (亿元, 吨/万元, %); None where they are none."""
    match = _MULTIPLE.match(words)
    rest = words[match.end() :] if match else words
    factor = _times(match.group()) if match else 1
    known = units()
    parts = rest.split("/")
    if not rest or any(not part for part in parts):
        return Unit(factor, "") if match and not rest else None
    head = known.alias.get(parts[0], parts[0])
    if head not in known.kinds or len(parts) > 2 or len(rest) > 12:
        return None
    return Unit(factor, "/".join([head, *parts[1:]]))


def scaled(number: float | str, factor: int) -> float:
    """A decimal number times a factor, without the noise of binary fractions: 1.1 times 10000 is 11000."""
    return float(Decimal(str(number)) * factor)


def _times(words: str) -> int:
    product = 1
    for word in words:
        product *= _TIMES[word]
    return product
