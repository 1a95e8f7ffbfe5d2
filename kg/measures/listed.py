"""Listed indicators (并列指标): the names of a list, each of which a number of its own measures, or one number measures all."""

from __future__ import annotations

import re

from kg.measures.indicators import is_head, is_measurable

_JOINTS = re.compile(r"、|以及|和|与|及")
_WAYS = (_JOINTS, re.compile("、|和"), re.compile("、"), re.compile("以及|和|与|及"))
"""The ways to part a list, of which the first counts that gives as many names as there are numbers."""
_PER_UNIT = re.compile("[^、]*单位[^、]{0,8}?(?:值|产品|面积|产量)(?=[^、]{1,3}$)")
"""What all of a list is reckoned by (单位增加值能耗、水耗)."""
_SHORTEST = 3
"""Characters of an indicator that needs no more to be told."""


def apart(name: str) -> list[str]:
    """The measurable things that a name lists (入园率、入学率), where all of them are; else the name itself."""
    parts = [part for part in _JOINTS.split(name) if part]
    return parts if len(parts) > 1 and all(is_measurable(part, 0, len(part)) for part in parts) else [name]


def distributed(name: str, count: int) -> list[str]:
    """The names in `城市和县城污水处理率` that `count` numbers measure in turn; one name for all where it is no such list."""
    parts = _split(name, count)
    if parts is None:
        return [name] * count
    last = parts[-1]
    if (shared := _PER_UNIT.match(parts[0])) and not any(_PER_UNIT.match(part) for part in parts[1:]):
        return [parts[0], *(part if len(part) > _SHORTEST else shared.group() + part for part in parts[1:])]
    return [part if is_head(part) else part + _suffix(part, last) for part in parts[:-1]] + [last]


def _split(name: str, count: int) -> list[str] | None:
    for joints in _WAYS:
        parts = [p for p in joints.split(name) if p]
        if len(parts) == count:
            return parts
    return None


def _suffix(part: str, last: str) -> str:
    """What the last name of a list shares with an earlier one: 污水处理率 of (城市, 县城污水处理率)."""
    at = last.rfind(part[-1])
    return last[at + 1 :] if at >= 0 else last[len(part) :]
