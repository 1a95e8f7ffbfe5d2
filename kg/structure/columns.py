"""Columns (栏目): what each column of a table holds, and whether every cell can be told by its row and its column.

That is so where the head names the indicators and a year, every row has as many cells as the head, and what stands in a
column is what its head says: running numbers, labels, figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kg.quantities.figures import figure
from kg.rules.tables import HEADS, NATURES


class Cell(NamedTuple):
    """A cell: a half-open span of the view, empty where the cell is."""

    start: int
    end: int


Row = tuple[Cell, ...]

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?:年|$|(?=\D))|十[一二三四五六七八]?五”?末")
_FIGURES = re.compile(_YEAR.pattern + r"|年均|年平均|累计|增长|增速|增幅|递增|目标值|基期值|基准值|现状值")
_FIGURE = re.compile(r"[\[〔【]?(?:[><≥≤≈~]|约|超过?|不[低高]于)?-?\d[\d.,—~-]*[^\d。，、]{0,8}$")
_NATURE = re.compile(NATURES)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LONGEST_FIGURE = 30


def kind_of(head: str) -> str:
    """What a column holds by its head: `number`, `label`, `unit`, `nature`, `figure`, or `words`."""
    for kind, pattern in _heads().items():
        if pattern.fullmatch(head):
            return kind
    return "figure" if _FIGURES.search(head) else "words"


@cache
def _heads() -> dict[str, re.Pattern[str]]:
    return {kind: re.compile(pattern) for kind, pattern in HEADS.items()}


def names_year(head: str) -> bool:
    """Whether the head of a column names a year."""
    return _YEAR.search(head) is not None


def looks_like_figure(words: str) -> bool:
    """Whether a line or a cell is a number, with a sign and a unit at the most."""
    return _FIGURE.match(words) is not None


def fault(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Why cells cannot be told by their row and column, in a clause; empty where they can."""
    kinds = [kind_of(head) for head in heads]
    if kinds.count("label") != 1:
        return f"its head names {'several columns' if 'label' in kinds else 'no column'} of indicators"
    if kinds.count("unit") > 1:
        return "its head names several columns of units"
    if not rows:
        return "no rows stand under its head"
    if not any(map(names_year, heads)):
        return "no year stands in its head"
    if len(set(heads)) < len(heads):
        return "two of its columns have the same head"
    uneven = next((row for row in rows if len(row) != len(heads)), None)
    if uneven is not None:
        return f"a row has {len(uneven)} cells under {len(heads)} heads ({' '.join(uneven)})"
    return _miscounted(rows, kinds) or _misfit(rows, heads, kinds)


def stray(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Why a column of figures holds more than figures and dashes, in a clause; empty where it does not."""
    for i, head in enumerate(heads):
        for row in rows if kind_of(head) == "figure" else ():
            if _HAN.search(row[i]) and not looks_like_figure(row[i]):
                return f"{row[i]} under {head} is no figure"
    return ""


def _miscounted(rows: Sequence[Sequence[str]], kinds: Sequence[str]) -> str:
    """Whether the running numbers do not run on."""
    if "number" not in kinds:
        return ""
    numbers = [row[kinds.index("number")].strip("（）().、") for row in rows]
    for number in numbers:
        if not number.isdecimal():
            return f"{number or 'an empty cell'} is no running number"
    for before, number in zip(numbers, numbers[1:], strict=False):
        if int(number) != int(before) + 1:
            return f"its running numbers go from {before} to {number}"
    return ""


def _misfit(rows: Sequence[Sequence[str]], heads: Sequence[str], kinds: Sequence[str]) -> str:
    """Whether a cell is not what the head of its column says."""
    for row in rows:
        for cell, head, kind in zip(row, heads, kinds, strict=True):
            if not _fits(kind, cell):
                return f"{cell or 'an empty cell'} does not fit under {head}"
    return ""


def _fits(kind: str, cell: str) -> bool:
    if kind == "label":
        return _HAN.search(cell) is not None and _closed(cell) and figure(cell) is None and not _NATURE.fullmatch(cell)
    if kind == "unit":
        return not cell[:1].isdigit()
    if kind == "figure":
        return not _NATURE.fullmatch(cell) and len(cell) <= _LONGEST_FIGURE
    if kind == "nature":
        return not any(c.isdigit() for c in cell)
    return True


def _closed(label: str) -> bool:
    """Whether every bracket of a label is closed: else print broke it."""
    opened = sum(label.count(mark) for mark in "（([“《")
    return opened == sum(label.count(mark) for mark in "）)]”》")
