"""Runs (并列数字): which numbers of a sentence stand side by side, and which pair is a change from one to the other."""

from __future__ import annotations

import re

from kg.quantities.quantities import Quantity


def last_joint(text: str, start: int, end: int) -> int:
    """The last 、 of a stretch that stands outside brackets; -1 where there is none."""
    while (at := text.rfind("、", start, end)) >= 0:
        closing = text.find("）", at, end)
        if closing < 0 or 0 <= text.find("（", at, end) < closing:
            return at
        end = at
    return -1


_BECOMES = re.compile(
    r"[^，。；、]{0,12}?[到至](?:(?:(?:(?:\d{4}|[一二三四五六七八九〇○零]{4})年|[去今上本明]年)(?:\d{1,2}月)?[底末初度]?|"
    r"年[初末底]|目前|现在)的?)?(?:每[^，、]{1,4})?$"
)


def begins_change(text: str, first: Quantity, second: Quantity) -> bool:
    """由26%提高到30%, 现行16%的税率降至13%: the first number is where the change to the second began."""
    if first.unit != second.unit:
        return False
    return _BECOMES.match(text, first.outer_end, second.outer_start) is not None


_JOINT = frozenset(("、", "和", "与", "及", "以及"))


def runs_of(text: str, quantities: list[Quantity]) -> list[tuple[Quantity, ...]]:
    """Numbers of a kind that stand side by side (8%和6.2%) are one run."""
    runs: list[list[Quantity]] = []
    for quantity in quantities:
        last = runs[-1][-1] if runs else None
        beside = last is not None and text[last.outer_end : quantity.outer_start] in _JOINT
        if last is not None and beside and (last.kind == quantity.kind or text.find("分别", last.start - 6, last.start) >= 0):
            runs[-1].append(quantity)
        else:
            runs.append([quantity])
    return [tuple(run) for run in runs]
