"""Tables (表格) that became text: where they stand, their head, their rows, and whether their columns agree.

The cells of a row stand on one line with tabs between them (the view keeps them apart so), or one cell stands on each line.
Columns agree where the head names the indicators and a year, every row has as many cells as the head, and what stands in a
column is what its head says: running numbers, labels, figures. A table that does not agree is known as one and left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from kg.quantities.figures import figure, unit
from kg.reading.cells import NUMBERED
from kg.rules.tables import CATEGORIES, HEADS, NATURES


class Cell(NamedTuple):
    """A cell: a half-open span of the view, empty where the cell is."""

    start: int
    end: int


class Table(NamedTuple):
    """A table, with its caption and its notes."""

    start: int
    end: int
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    agrees: bool
    """Whether every cell can be told by its row and its column."""
    kinds: tuple[str, ...]
    """What each column holds (`kind_of`)."""

    @property
    def labels(self) -> tuple[Cell, ...]:
        """The cells that name what the rows are about; none where the columns do not agree."""
        return tuple(row[self.kinds.index("label")] for row in self.rows) if self.agrees else ()


Line = tuple[int, int]


def tables(text: str) -> list[Table]:
    """The tables of a view's text, in order, without overlap."""
    glued = _glued(text)
    if "\t" not in text and not _COLUMN_SIGN.search(text):
        return glued
    lines = _lines(text)
    found: list[Table] = []
    at = 0
    while at < len(lines):
        after = _block(text, lines, at) if "\t" in text[slice(*lines[at])] else at
        if after > at:
            found.append(_table(text, lines, at, after))
        elif (column := _column(text, lines, at)) is not None:
            found.append(column[0])
            after = column[1]
        at = max(after, at + 1)
    ends = [table.end for table in found]
    apart = [one for one in glued if (i := bisect_left(ends, one.start)) == len(found) or one.end <= found[i].start]
    return sorted(found + apart)


def kind_of(head: str) -> str:
    """What a column holds by its head: `number`, `label`, `unit`, `nature`, `figure`, or `words`."""
    for kind, pattern in _heads().items():
        if pattern.fullmatch(head):
            return kind
    return "figure" if _FIGURES.search(head) else "words"


@cache
def _heads() -> dict[str, re.Pattern[str]]:
    return {kind: re.compile(pattern) for kind, pattern in HEADS.items()}


_COLUMN_SIGN = re.compile(rf"^(?:{HEADS['number']}|{HEADS['label']})$", re.M)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?:年|$|(?=\D))|十[一二三四五六七八]?五”?末")
_FIGURES = re.compile(_YEAR.pattern + r"|年均|年平均|累计|增长|增速|增幅|递增|目标值|基期值|基准值|现状值")
_CAPTION = re.compile(r"专栏|续?表[\d一二三四五六七八九十：:]|附[件表图]|续表|[^。，；]{0,30}[（(]?单位[：:]")
_NOTE = re.compile(r"(?:备?注|说明|资料来源|数据来源)[：:\d]|[\[〔【][\]〕】]")
_REST = re.compile(r"[）)（(%][^。；，]{0,12}$")
"""The end of a label that print broke, on a line of its own."""
_CATEGORY, _NATURE = re.compile(CATEGORIES), re.compile(NATURES)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_HEADING = re.compile(NUMBERED)
_BETWEEN, _SHORT = 2, 30
_MOST_COLUMNS, _MOST_LOST = 14, 400


_UNIT_NUMBER = re.compile(r"[（(]([^（()）\n]{1,8})[）)][<>≥≤]?-?\d[^。\n]*")
_UNITS = re.compile(r"[（(]([^（()）\n]{1,8})[）)](?=[<>≥≤]?-?\d)")


def _glued(text: str) -> list[Table]:
    """What a table leaves whose cells run together: twice in a sentence a unit in brackets with a number right after it."""
    found: list[Table] = []
    floor = 0
    for match in _UNIT_NUMBER.finditer(text):
        if sum(unit(one[1]) is not None for one in _UNITS.finditer(text, *match.span())) > 1:
            start = max(floor, *(text.rfind(mark, floor, match.start()) + 1 for mark in "。\n\t"))
            found.append(Table(start, match.end(), (), (), False, ()))
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
        elif i - last > _BETWEEN or len(words) > _SHORT or "。" in words or _CAPTION.match(words):
            break
    return last + 1


def _is_head(words: str) -> bool:
    cells = words.split("\t")
    return any(kind_of(cell) == "label" for cell in cells) and any(_YEAR.search(cell) for cell in cells)


def _table(text: str, lines: list[Line], first: int, after: int) -> Table:
    """The table of the lines given, with what stands around it."""
    rows = [_cells(text, *line) for line in lines[first:after]]
    head, body, agrees = rows[0], [row for row in rows[1:] if len(row) > 1], True
    for row in rows[1:]:
        agrees = agrees and (len(row) > 1 or _CATEGORY.fullmatch(_words(text, row[0])) is not None)
    heads = [_words(text, cell) for cell in head]
    body = [row for row in body if [_words(text, cell) for cell in row] != heads]
    start, end, broken = _around(text, lines, first, after)
    agrees = agrees and not broken and _agree(text, heads, body)
    return Table(start, end, head, tuple(body), agrees, tuple(kind_of(words) for words in heads))


def _cells(text: str, start: int, end: int) -> tuple[Cell, ...]:
    cells, at = [], start
    for words in text[start:end].split("\t"):
        cells.append(Cell(at, at + len(words)))
        at += len(words) + 1
    return tuple(cells)


def _words(text: str, cell: Cell) -> str:
    return text[cell.start : cell.end]


def _around(text: str, lines: list[Line], first: int, after: int) -> tuple[int, int, bool]:
    """Where caption and notes begin and end, and whether the rest of a broken label stands among them."""
    low = first
    while low > 0 and first - low < _BETWEEN and len(text[slice(*lines[low - 1])]) <= 2 * _SHORT and _CAPTION.match(text, *lines[low - 1]):
        low -= 1
    broken = after < len(lines) and _REST.match(text, *lines[after]) is not None and not _HEADING.match(text, *lines[after])
    after += broken
    while after < len(lines) and _NOTE.match(text, *lines[after]):
        after += 1
    return lines[low][0], lines[after - 1][1], broken


def _agree(text: str, heads: Sequence[str], rows: Sequence[tuple[Cell, ...]]) -> bool:
    """Whether the head says what stands in each column, and every row has that."""
    kinds = [kind_of(head) for head in heads]
    if kinds.count("label") != 1 or kinds.count("unit") > 1 or not rows or not any(_YEAR.search(head) for head in heads):
        return False
    if len(set(heads)) < len(heads) or any(len(row) != len(heads) for row in rows):
        return False
    words = [[_words(text, cell) for cell in row] for row in rows]
    return _counted(words, kinds) and all(_fits(kind, cell) for row in words for kind, cell in zip(kinds, row, strict=True))


def _are_figures(text: str, heads: Sequence[str], rows: Sequence[tuple[Cell, ...]]) -> bool:
    """Whether nothing but figures and dashes stands in the columns of figures."""
    columns = [i for i, head in enumerate(heads) if kind_of(head) == "figure"]
    cells = [_words(text, row[i]) for row in rows for i in columns]
    return all(_FIGURE.match(cell) or not _HAN.search(cell) for cell in cells)


def _counted(rows: list[list[str]], kinds: list[str]) -> bool:
    """Whether the running numbers run on."""
    for i, kind in enumerate(kinds):
        if kind == "number":
            numbers = [row[i].strip("（）().、") for row in rows]
            if not all(number.isdecimal() for number in numbers):
                return False
            return all(int(b) == int(a) + 1 for a, b in zip(numbers, numbers[1:], strict=False))
    return True


def _fits(kind: str, cell: str) -> bool:
    if kind == "label":
        return _HAN.search(cell) is not None and _closed(cell) and figure(cell) is None and not _NATURE.fullmatch(cell)
    if kind == "unit":
        return not cell[:1].isdigit()
    if kind == "figure":
        return not _NATURE.fullmatch(cell) and len(cell) <= _SHORT
    if kind == "nature":
        return not any(c.isdigit() for c in cell)
    return True


def _closed(label: str) -> bool:
    """Whether every bracket of a label is closed: else print broke it."""
    opened = sum(label.count(mark) for mark in "（([“《")
    return opened == sum(label.count(mark) for mark in "）)]”》")


def _column(text: str, lines: list[Line], at: int) -> tuple[Table, int] | None:
    """The table of one cell a line that begins with a line, and the line after it; None where none does."""
    if kind_of(text[slice(*lines[at])]) not in ("number", "label"):
        return None
    after = at
    while after < min(len(lines), at + _MOST_COLUMNS) and lines[after][1] - lines[after][0] <= _SHORT and kind_of(text[slice(*lines[after])]) != "words":
        after += 1
    heads = [text[slice(*line)] for line in lines[at:after]]
    if kind_of(heads[0]) in map(kind_of, heads[1:]):
        return None  # a heading (主要指标) above the head
    if len(heads) < 3 and not any(_YEAR.search(head) for head in heads[1:]):
        return None
    rows, stop = _stacked(text, lines, after, len(heads))
    rest = takewhile(lambda i: _is_short(text, lines[i]), range(stop, min(len(lines), stop + _MOST_LOST)))
    lost = [i for i in rest if _is_figure(text, lines[i])]
    if not rows and not lost:
        return None
    stop = lost[-1] + 1 if lost else stop
    start, end, broken = _around(text, lines, at, stop)
    head = tuple(Cell(*line) for line in lines[at:after])
    agrees = not lost and not broken and _agree(text, heads, rows) and _are_figures(text, heads, rows)
    return Table(start, end, head, tuple(rows), agrees, tuple(kind_of(words) for words in heads)), stop


def _stacked(text: str, lines: list[Line], at: int, width: int) -> tuple[list[tuple[Cell, ...]], int]:
    """Rows of so many lines each, as far as they have a figure and no sentence, and the line after them."""
    rows: list[tuple[Cell, ...]] = []
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
    if any(_HEADING.match(text, *line) for line in row):
        return False
    return len(row) == width and all(_is_short(text, line) for line in row) and any(_is_figure(text, line) for line in row[1:])


def _is_short(text: str, line: Line) -> bool:
    return line[1] - line[0] <= _SHORT and not _SENTENCE.search(text, *line)


_SENTENCE = re.compile(r"[。；，：！？\t]")
_FIGURE = re.compile(r"[\[〔【]?(?:[><≥≤≈~]|约|超过?|不[低高]于)?-?\d[\d.,—~-]*[^\d。，、]{0,8}$")


def _is_figure(text: str, line: Line) -> bool:
    return _FIGURE.match(text, *line) is not None

