"""Tables (表格) that became text: where they stand, their head, their rows, and whether their columns agree.

The cells of a row stand on one line with tabs between them (the view keeps them apart so), or one cell stands on each line.
A table whose columns do not agree is known as one and left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from kg.quantities.figures import unit
from kg.reading.cells import NUMBERED
from kg.rules.tables import CATEGORIES
from kg.structure.columns import Cell, Row, fault, kind_of, names_year, stray
from kg.structure.stacks import SHORT, Line, Stack, may_hold_stacks, stack_at


class Table(NamedTuple):
    """A table, with its caption and its notes."""

    start: int
    end: int
    head: Row
    rows: tuple[Row, ...]
    fault: str
    """Why its cells cannot be told by row and column, in a clause; empty where they can."""
    kinds: tuple[str, ...]
    """What each column holds (`kind_of`)."""

    @property
    def agrees(self) -> bool:
        """Whether every cell can be told by its row and its column."""
        return not self.fault

    @property
    def labels(self) -> tuple[Cell, ...]:
        """The cells that name what the rows are about; none where the columns do not agree."""
        return tuple(row[self.kinds.index("label")] for row in self.rows) if self.agrees else ()


_CAPTION = re.compile(r"专栏|续?表[\d一二三四五六七八九十：:]|附[件表图]|续表|[^。，；]{0,30}[（(]?单位[：:]")
_NOTE = re.compile(r"(?:备?注|说明|资料来源|数据来源)[：:\d]|[\[〔【][\]〕】]")
_REST = re.compile(r"[）)（(%][^。；，]{0,12}$")
"""The end of a label that print broke, on a line of its own."""
_CATEGORY, _NUMBERED = re.compile(CATEGORIES), re.compile(NUMBERED)
_BETWEEN = 2
"""Lines of one cell between two rows, and lines of a caption."""
_UNIT_NUMBER = re.compile(r"[（(]([^（()）\n]{1,8})[）)][<>≥≤]?-?\d[^。\n]*")
_UNITS = re.compile(r"[（(]([^（()）\n]{1,8})[）)](?=[<>≥≤]?-?\d)")


def tables(text: str) -> list[Table]:
    """The tables of a view's text, in order, without overlap."""
    glued = _glued(text)
    if "\t" not in text and not may_hold_stacks(text):
        return glued
    lines = _lines(text)
    found: list[Table] = []
    at = 0
    while at < len(lines):
        after = _block(text, lines, at) if "\t" in text[slice(*lines[at])] else at
        if after > at:
            found.append(_of_block(text, lines, at, after))
        elif (stack := stack_at(text, lines, at)) is not None:
            found.append(_of_stack(text, lines, at, stack))
            after = stack.after
        at = max(after, at + 1)
    ends = [table.end for table in found]
    apart = [one for one in glued if (i := bisect_left(ends, one.start)) == len(found) or one.end <= found[i].start]
    return sorted(found + apart)


def _glued(text: str) -> list[Table]:
    """What a table leaves whose cells run together: twice in a sentence a unit in brackets with a number right after it."""
    found: list[Table] = []
    floor = 0
    for match in _UNIT_NUMBER.finditer(text):
        if sum(unit(one[1]) is not None for one in _UNITS.finditer(text, *match.span())) > 1:
            start = max(floor, *(text.rfind(mark, floor, match.start()) + 1 for mark in "。\n\t"))
            found.append(Table(start, match.end(), (), (), "its cells run together", ()))
        floor = match.end()
    return found


def _lines(text: str) -> list[Line]:
    """The lines that are not blank."""
    lines, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((at, at + len(line)))
        at += len(line) + 1
    return lines


def _block(text: str, lines: list[Line], first: int) -> int:
    """Where the rows that begin at a line end: short lines of one cell between them are part of the block."""
    last = first
    for i in range(first + 1, len(lines)):
        words = text[slice(*lines[i])]
        if "\t" in words:
            if last < i - 1 and _is_head(words) and not text.startswith("续", lines[i - 1][0]):
                break
            last = i
        elif i - last > _BETWEEN or len(words) > SHORT or "。" in words or _CAPTION.match(words):
            break
    return last + 1


def _is_head(words: str) -> bool:
    cells = words.split("\t")
    return any(kind_of(cell) == "label" for cell in cells) and any(map(names_year, cells))


def _of_block(text: str, lines: list[Line], first: int, after: int) -> Table:
    """The table of the rows given, with what stands around it; a head that print repeats counts once."""
    head, *rows = [_cells(text, *line) for line in lines[first:after]]
    heads = _words(text, head)
    body = [row for row in rows if len(row) > 1 and _words(text, row) != heads]
    between = [text[slice(*row[0])] for row in rows if len(row) == 1]
    start, end, rest = _around(text, lines, first, after)
    stands = next((f"{words} between its rows names no group of them" for words in between if not _CATEGORY.fullmatch(words)), "")
    found = stands or rest or fault(heads, [_words(text, row) for row in body])
    return Table(start, end, head, tuple(body), found, tuple(map(kind_of, heads)))


def _of_stack(text: str, lines: list[Line], first: int, stack: Stack) -> Table:
    """The table of one cell a line, with what stands around it."""
    heads, rows = _words(text, stack.head), [_words(text, row) for row in stack.rows]
    start, end, rest = _around(text, lines, first, stack.after)
    lost = "it has cells left over that make no row" if stack.lost else ""
    found = lost or rest or fault(heads, rows) or stray(heads, rows)
    return Table(start, end, stack.head, stack.rows, found, tuple(map(kind_of, heads)))


def _cells(text: str, start: int, end: int) -> Row:
    cells, at = [], start
    for words in text[start:end].split("\t"):
        cells.append(Cell(at, at + len(words)))
        at += len(words) + 1
    return tuple(cells)


def _words(text: str, row: Row) -> list[str]:
    return [text[cell.start : cell.end] for cell in row]


def _around(text: str, lines: list[Line], first: int, after: int) -> tuple[int, int, str]:
    """Where caption and notes begin and end; and, where the rest of a broken label stands among them, that it does."""
    low = first
    while low > 0 and first - low < _BETWEEN and len(text[slice(*lines[low - 1])]) <= 2 * SHORT and _CAPTION.match(text, *lines[low - 1]):
        low -= 1
    rest = ""
    if after < len(lines) and _REST.match(text, *lines[after]) and not _NUMBERED.match(text, *lines[after]):
        rest = f"{text[slice(*lines[after])]} under its last row is the rest of a broken label"
        after += 1
    while after < len(lines) and _NOTE.match(text, *lines[after]):
        after += 1
    return lines[low][0], lines[after - 1][1], rest
