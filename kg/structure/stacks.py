"""Stacks (竖排表格): tables that became text with one cell on each line."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import NamedTuple

from kg.reading.cells import NUMBERED
from kg.rules.tables import CATEGORIES, HEADS
from kg.structure.columns import Cell, Row, kind_of, looks_like_figure, names_year

Line = tuple[int, int]

SHORT = 30
"""Characters of a line that may be a cell."""
_SIGN = re.compile(rf"^(?:{HEADS['number']}|{HEADS['label']})$", re.M)
_CATEGORY, _NUMBERED = re.compile(CATEGORIES), re.compile(NUMBERED)
_SENTENCE = re.compile(r"[。；，：！？\t]")
_MOST_COLUMNS, _MOST_LOST = 14, 400


class Stack(NamedTuple):
    """A table of one cell a line."""

    head: Row
    rows: tuple[Row, ...]
    lost: bool
    """Whether figures follow the last row that make no row."""
    after: int
    """The line after it."""


def may_hold_stacks(text: str) -> bool:
    """Whether a line of a text is what heads the first column of a stack."""
    return _SIGN.search(text) is not None


def stack_at(text: str, lines: list[Line], at: int) -> Stack | None:
    """The stack that begins with a line; None where none does."""
    if kind_of(text[slice(*lines[at])]) not in ("number", "label"):
        return None
    after = at
    while after < min(len(lines), at + _MOST_COLUMNS) and lines[after][1] - lines[after][0] <= SHORT and kind_of(text[slice(*lines[after])]) != "words":
        after += 1
    heads = [text[slice(*line)] for line in lines[at:after]]
    if kind_of(heads[0]) in map(kind_of, heads[1:]):
        return None  # a heading (主要指标) above the head
    if len(heads) < 3 and not any(map(names_year, heads[1:])):
        return None
    rows, stop = _rows(text, lines, after, len(heads))
    rest = takewhile(lambda i: _is_short(text, lines[i]), range(stop, min(len(lines), stop + _MOST_LOST)))
    lost = [i for i in rest if _is_figure(text, lines[i])]
    if not rows and not lost:
        return None
    head = tuple(Cell(*line) for line in lines[at:after])
    return Stack(head, tuple(rows), bool(lost), lost[-1] + 1 if lost else stop)


def _rows(text: str, lines: list[Line], at: int, width: int) -> tuple[list[Row], int]:
    """Rows of so many lines each, as far as they have a figure and no sentence, and the line after them."""
    rows: list[Row] = []
    while at + width <= len(lines) and all(_is_short(text, line) for line in lines[at : at + width]):
        row = lines[at : at + width]
        if _CATEGORY.fullmatch(text[slice(*row[0])]) and not _is_figure(text, row[1]) and _is_row(text, lines[at + 1 : at + 1 + width], width):
            at += 1
        elif _is_row(text, row, width):
            rows.append(tuple(Cell(*line) for line in row))
            at += width
        else:
            break
    return rows, at


def _is_row(text: str, row: list[Line], width: int) -> bool:
    """Whether so many short lines may be a row: one of them after the first is a figure."""
    if any(_NUMBERED.match(text, *line) for line in row):
        return False
    return len(row) == width and all(_is_short(text, line) for line in row) and any(_is_figure(text, line) for line in row[1:])


def _is_short(text: str, line: Line) -> bool:
    return line[1] - line[0] <= SHORT and not _SENTENCE.search(text, *line)


def _is_figure(text: str, line: Line) -> bool:
    return looks_like_figure(text[slice(*line)])
