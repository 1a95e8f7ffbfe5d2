"""Cells (单元格): which lines are rows of a table that became text, and what parts the cells of each.

Print and conversion leave a table as lines of cells with blanks or tabs between them, or as Markdown pipes. A line is taken
for a row where two of its cells beside each other are numbers (4620 6500) and words name what they are of, where it heads
such rows (指标 2020年 2025年), or where it goes on with them. A row alone is none: prose has stray blanks too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

Span = tuple[int, int]


class Row(NamedTuple):
    """A line of a table. Offsets are of the text."""

    start: int
    end: int
    gaps: tuple[Span, ...]
    """What stands between two cells."""
    frame: tuple[Span, ...]
    """What is no cell at all: the pipes at both ends, a rule of dashes."""


def rows(text: str) -> list[Row]:
    """The rows of all tables in a text whose digits and marks are folded to half width, in order."""
    if "|" not in text and not _SIGN.search(text):
        return []
    found: list[Row] = []
    for block in _blocks(text):
        found += _piped(text, block)
        for run in _tables([line for line in block if text[line[0]] != "|"], text):
            found += run
    return sorted(found)


_NUMBER = (
    r"[\[【〔(（]?(?:[><≥≤≈~±+]|约|近|超过?|不[低高少]于|不超过)?-?\d[\d.,]*(?:[-~—–]\d[\d.]*)?"
    r"(?![月日号时点分届章条节期])[%‰A-Za-z/\u4e00-\u9fff]{0,6}[\]】〕)）]?(?:左右|以上|以下|以内)?"
)
_SIGN = re.compile(rf"[ \t]{_NUMBER}(?=\s|$)")
"""What a text with a table has somewhere, unless it has pipes; most have none, and need no second look."""
_FIGURE = re.compile(rf"{_NUMBER}$")
_DASH = re.compile(r"[-—–―/…]+$")
_SINGLE = re.compile(r"\d$")
_SET_APART = re.compile(r"(?<![\d.] )(?<![\d.])\d(?: \d){2,}(?![\d.])")
"""A number whose digits print set apart is no row of numbers."""
_PROSE = re.compile(r"[。；！？;，]|^(?:备?注|说明)[：:]")
NUMBERED = r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十\d]{1,3}[章节篇条]"
"""How a numbered heading begins, which no cell does."""
_HEADING = re.compile(rf"{NUMBERED}|专栏|表 ?\d|附[件表]")
_LABEL = re.compile(r"[\u4e00-\u9fff]{2}")
_PIECE = re.compile(r"(?:[年月日]|[万亿]?[元人个吨亩]|[万亿%])(?![\u4e00-\u9fff]*性)")
"""What follows a number whose print set blanks around it (2025 年)."""
_HEADS = re.compile(r"序号|(?:主要|具体|发展|核心)?指标(?:名称|内容)?$|项目(?:名称)?$|类别$")
_YEAR = re.compile(r"(?:19|20)\d\d(?:年|$)")
_WIDE, _NARROW = re.compile(r" *\t *| {2,}"), re.compile(r" *\t *| +(?![ （(%]|[年万亿](?:[ \t]|$))")
_MOST_CELLS, _LONGEST = 14, 40


def _blocks(text: str) -> Iterator[list[Span]]:
    """Lines that are not blank, without the blanks around them, as far as they may belong together."""
    block: list[Span] = []
    at = 0
    for line in text.split("\n"):
        words = line.strip(" \t")
        if words:
            start = at + line.index(words)
            span = (start, start + len(words))
            if words[0] != "|" and (len(words) > _LONGEST * 4 or _PROSE.search(words)):
                if block:
                    yield block
                block = []
            else:
                block.append(span)
        at += len(line) + 1
    if block:
        yield block


def _piped(text: str, block: list[Span]) -> list[Row]:
    """The Markdown rows of a block, where there are two at least."""
    lines = [(a, b) for a, b in block if text[a] == "|" and text.find("|", a + 1, b) > 0]
    return [_pipes(text, start, end) for start, end in lines] if len(lines) > 1 else []


_PIPE = re.compile(r"(?<![ \t])[ \t]*\|[ \t]*")
_RULE = frozenset("|:- \t")


def _pipes(text: str, start: int, end: int) -> Row:
    if "--" in text[start:end] and _RULE.issuperset(text[start:end]):
        return Row(start, end, (), ((start, end),))
    pipes = [match.span() for match in _PIPE.finditer(text, start, end)]
    frame = [pipes.pop(0)]
    if pipes and pipes[-1][1] == end:
        frame.append(pipes.pop())
    return Row(start, end, tuple(pipes), tuple(frame))


def _tables(lines: list[Span], text: str) -> Iterator[list[Row]]:
    """Runs of two rows or more that blanks or tabs part; lines of one cell between them are theirs too."""
    split = [_split(text, *line) for line in lines]
    sure = [_is_row(text, row) for row in split]
    for i, row in enumerate(split):
        sure[i] = sure[i] or i > 0 and len(row.gaps) == len(split[i - 1].gaps) and _is_bare(text, row)
    taken = [False] * len(lines)
    for i, is_row in enumerate(sure):
        if is_row:
            taken[i] = True
            for step in (-1, 1):
                _extend(text, split, taken, i, step)
    run: list[Row] = []
    for row, is_taken in zip(split, taken, strict=True):
        if is_taken:
            run.append(row)
        elif len(row.gaps) > 0 or run and row.start - run[-1].end > 2 * _LONGEST:
            yield from [run] if len(run) > 1 else []
            run = []
    yield from [run] if len(run) > 1 else []


def _extend(text: str, split: list[Row], taken: list[bool], i: int, step: int) -> None:
    """Go on from a row to the lines beside it that have three cells at least, or words and a number."""
    at = i + step
    while 0 <= at < len(split) and not taken[at]:
        if not split[at].gaps and 0 <= at + step < len(split) and _alike(text, split[i], split[at + step]):
            at += step  # the name of a group of rows, or what print broke off a label
        gaps = split[at].gaps
        if not gaps or len(gaps) == 1 and not _FIGURE.match(text, gaps[0][1], split[at].end):
            return
        taken[at] = True
        at += step


def _alike(text: str, row: Row, other: Row) -> bool:
    """Whether another line has as many cells as a row, and a number among them."""
    return len(other.gaps) == len(row.gaps) and any(_FIGURE.match(cell) for cell in _cells(text, other)[1:])


def _split(text: str, start: int, end: int) -> Row:
    """The line parted at wide blanks where these part numbers or more than two cells, else at every blank."""
    if _HEADING.match(text, start, end):
        return Row(start, end, (), ())
    wide = Row(start, end, _gaps(_WIDE, text, start, end), ())
    if _is_row(text, wide) or len(wide.gaps) > 1:
        return wide
    return Row(start, end, _gaps(_NARROW, text, start, end), ())


def _gaps(pattern: re.Pattern[str], text: str, start: int, end: int) -> tuple[Span, ...]:
    return tuple(match.span() for match in pattern.finditer(text, start, end))


def _cells(text: str, row: Row) -> list[str]:
    bounds = [row.start, *(at for gap in row.gaps for at in gap), row.end]
    return [text[a:b] for a, b in zip(bounds[::2], bounds[1::2], strict=True)]


def _is_bare(text: str, row: Row) -> bool:
    """Whether a line has numbers only (2030年 4620 300); a row where the line above has as many cells."""
    if len(row.gaps) < 2 or _SET_APART.search(text, row.start, row.end):
        return False
    return all(_FIGURE.match(cell) or _DASH.match(cell) for cell in _cells(text, row))


def _is_row(text: str, row: Row) -> bool:
    """Whether a line is a row by itself: words, then numbers side by side, then words at most; or the head of such rows."""
    if not 1 <= len(row.gaps) < _MOST_CELLS or _SET_APART.search(text, row.start, row.end):
        return False
    cells = _cells(text, row)
    if any(len(cell) > _LONGEST for cell in cells) or not any(_LABEL.search(cell) and not _FIGURE.match(cell) for cell in cells):
        return False
    if any(_HEADS.match(cell) for cell in cells[:3]) and any(_YEAR.search(cell) for cell in cells[1:]):
        return True
    if len(cells) < 3:
        return False
    first = next((i for i in range(1, len(cells)) if _beside(cells[i - 1], cells[i])), 0)
    return first > 0 and not any(_PIECE.match(cell) for cell in cells[first:])


def _beside(left: str, right: str) -> bool:
    """Whether two cells beside each other are numbers. Of two single digits print may have set one number apart."""
    figures = [cell for cell in (left, right) if _FIGURE.match(cell)]
    if not figures or all(_SINGLE.match(cell) for cell in figures) and len(figures) == 2:
        return False
    return all(_FIGURE.match(cell) or _DASH.match(cell) for cell in (left, right))
