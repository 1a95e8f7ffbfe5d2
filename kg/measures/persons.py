"""Persons and households (人、户): the unit of numbers that are printed without one."""

from __future__ import annotations

import re

from kg.quantities.quantities import Quantity

_PEOPLE = re.compile(
    r"(?:人口|劳动力|人才(?:资源)?(?:总量)?|人|人员|人数|群众|学生|毕业生|农民|农民工|职工|老年人|旅客|游客|居民|村民|教师|儿童|师生|青年|妇女|干部|党员|工人|志愿者)"
    r"(?:就业|脱贫|参保|受益)?$"
)

_EACH, _PACE = frozenset("人 人次 次 户 家 个 名 场 期".split()), frozenset("月 年 学期 学年".split())
_PAID, _NEAR, _AHEAD = re.compile("给予|补贴|补助|奖励|资助"), 30, 80
_GIVEN = re.compile("给予[^，；。]{0,24}$")
_COUNTED = re.compile(
    r"[^，。；、的]{0,8}?(?P<户>用户|农户|住户|家庭)|[^，。；、的]{0,4}?(?:人口|劳动力|农民|职工|学生|师生|群众|居民|老年人|毕业生|"
    r"人员|青年|妇女|儿童|教师|工人|干部|党员)"
)


def unit_of(text: str, quantity: Quantity, name: str) -> str:
    """贫困人口1386万 and 3200万农村人口 count people, 500万沼气用户 households, though they have no unit.

    What is paid to each or each time (800元/人) is 元, as in 每人800元; a price (元/吨) and what nothing is
    paid by (劳动生产率20万元/人) are not.
    """
    if quantity.kind != "bare":
        unit, _, each = quantity.unit.partition("/")
        return unit if unit == "元" and each and _is_paid(text, quantity, each) else quantity.unit
    counted = _COUNTED.match(text, quantity.outer_end)
    if counted:
        return counted.lastgroup or "人"
    return "人" if _PEOPLE.search(name) else quantity.unit


def _is_paid(text: str, quantity: Quantity, each: str) -> bool:
    """Whether a sum is paid to each; one for each month (标准778元/月) only where it is given right there."""
    before = max(0, quantity.outer_start - _NEAR)
    if each in _PACE:
        return _GIVEN.search(text, before, quantity.outer_start) is not None
    return each in _EACH and _PAID.search(text, before, quantity.outer_end + _AHEAD) is not None
