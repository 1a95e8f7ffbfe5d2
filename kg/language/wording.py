"""How numbers and relations are worded in Chinese (表述): 80000 家 is 8万家, `>` is 超过, `leads` is 牵头."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from schemas import Measure

_SCALES = ((12, "万亿"), (8, "亿"), (4, "万"))
_DECIMALS = 3
_RATES = ("%", "‰", "百分点", "倍", "番")
_COMPARATORS = {"=": "", ">=": "不低于 ", ">": "超过 ", "<=": "不超过 ", "<": "低于 ", "~": "约 "}
_CHANGES = {"level": "", "growth": "增长 ", "increase": "增加 ", "decrease": "下降 ", "multiple": "增至 "}
_RELATIONS = {
    "leads": "牵头", "supports": "配合", "part_of": "属于", "touches": "涉及", "benefits": "惠及", "located_in": "位于",
    "is_a": "归入", "sets": "提出目标", "measures": "衡量", "about": "关于", "heads": "任职", "cites": "引用",
}


def plain(value: float) -> str:
    """A number in digits only, without exponent, trailing zeros or the noise of binary fractions: `80000`, `3.8`."""
    digits = format(Decimal(format(value + 0.0, ".15g")), "f")  # + 0.0 makes -0 a plain 0
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def amount(value: float, unit: str) -> str:
    """A value in base units as policy texts print it: `8万家` for (80000, 家), `1.2万亿元` for (1.2e12, 元).

    No digit is lost: the largest of 万亿, 亿, 万 is taken with which three decimals are enough; rates are never scaled.
    """
    if not unit.endswith(_RATES):
        for power, word in _SCALES:
            scaled = Decimal(plain(value)).scaleb(-power).normalize()
            if abs(scaled) >= 1 and int(scaled.as_tuple().exponent) >= -_DECIMALS:
                return format(scaled, "f") + word + unit
    return plain(value) + unit


def worded(measure: Measure) -> str:
    """A target or statistic as one readable line: `规模以上工业增加值 增长 3.8%`, `5G基站 超过 5万个`. No period."""
    value = amount(measure.value, measure.unit)
    if measure.value_max is not None:
        value += "—" + amount(measure.value_max, measure.unit)
    return f"{measure.indicator} {_CHANGES[measure.change]}{_COMPARATORS[measure.comparator]}{value}"


def relation(kind: str) -> str:
    """The Chinese word on an edge of that kind, read from source to target: `leads` is 牵头."""
    return _RELATIONS.get(kind, kind)
