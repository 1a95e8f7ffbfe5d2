"""Breaks (断行): the stretches of a text that stand on lines of their own, or did so before a crawl lost its line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_NUM = "一二三四五六七八九十百零〇"
_LOST = 1200
"""A line longer than this has lost its breaks; in a shorter one numbers of one level after a stop count the items of a list."""
_CLASS = rf"(?![{_NUM}]{{1,2}}[、等级类名])"
"""No number of a heading: 二、三等奖."""
_INLINE = re.compile(
    rf"(?<=[。；！？”）〕])(?=第[{_NUM}]{{1,3}}[章节](?![{_NUM}])|[{_NUM}]{{1,3}}、{_CLASS}|（[{_NUM}]{{1,3}}）|\d{{1,2}}[.．、](?!\d))"
    rf"|(?<=：)(?=[一—]、{_CLASS})"
)
_LEVELS = (re.compile(rf"[{_NUM}](?<=[。：].)[{_NUM}]{{0,2}}、"), re.compile(rf"（(?<=[。：].)[{_NUM}]{{1,3}}）"))  # a character first, for a fast search
_TURN = re.compile(r"(?<=[。！？”）\d])(?:(?<!\d)\d{1,2}[.．、] ?)?问：|(?<=[。！？])答：")
"""A question, with its number, and an answer in an interview whose breaks were lost."""
_COUNTED = "年月日个家项万亿点时名所座条种人户件处台套辆亩公千百位支批类余多"
"""What follows a number that counts and heads nothing."""
_TAIL = re.compile(
    rf"(?<=[。）”])(?:(?P<han>[{_NUM}]{{1,3}}、[^。，；：\d\n]{{2,30}})?(?P<digit>\d{{1,2}}(?=[“\u4e00-\u9fff])(?![{_COUNTED}])[^。，；：\d\n]{{3,30}}))\Z"
)
"""Headings that a lost table leaves at the end of the paragraph before: …。二、渔船9渔船登记改革."""
_FIRST = re.compile(rf"序号[\u4e00-\u9fff]{{2,20}}(?P<han>[{_NUM}]、[^。，；：\d\n]{{2,30}})(?P<digit>\d[“\u4e00-\u9fff][^。，；：\d\n]{{2,30}})\Z")
_MARK = rf"(?:第[{_NUM}]{{1,3}}[章节编篇]|(?:[{_NUM}]{{1,3}}|—)、)"
_DEEPER = re.compile(rf"{_MARK}[^。！？；：\n]{{1,60}}?(?=(?<![条款项第表见])（[{_NUM}]{{1,3}}）[\u4e00-\u9fff]|第[{_NUM}]{{1,4}}条[\u4e00-\u9fff])")
"""A heading that a number of the next level follows without a stop: 二、夯实基础（一）加大投入."""
_LABEL = re.compile(
    rf"(?:{_MARK}|（[{_NUM}]{{1,3}}）)(?:总体(?:要求|思路|目标)|指导思想|(?:基本|工作)原则|(?:主要|工作|发展|预期|行动|建设)目标|目标任务|"
    r"(?:主要|重点|工作)任务|(?:保障|政策|主要|工作)措施|组织(?:实施|保障)|(?:工作|有关|其他)要求|其他事项|实施步骤|适用范围|附则|总则)"
    r"(?=[^和与及、的阶期（：:，。\s][^。\n]{10})"
)
"""A well-known heading that its paragraph follows without a stop: 一、指导思想以……为指导."""
_COLON = re.compile(rf"（[{_NUM}]{{1,3}}）[^，。；：\n]{{2,24}}：(?=[^\n]{{6}})")
"""A heading that a colon parts from its paragraph: （一）渔船方面3项：…."""
_STOPS = ("", *"。；：，！？、")
_PRINTED = 1000
"""Characters of lines in a row that stand in a text twice because a crawl has it twice."""


def pieces(text: str, apart: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines, as far as they stand outside the spans, without blank ones and without what is printed a second time.

    Lines that lost their breaks are cut anew.
    """
    return _once(text, list(_pieces(text, apart)))


def _once(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces without the runs of them that repeat earlier ones word by word."""
    words = [text[a:b] for a, b in found]
    first: dict[str, int] = {}
    kept: list[tuple[int, int]] = []
    at = 0
    while at < len(found):
        before = first.setdefault(words[at], at)
        run = 0
        while before < at and at + run < len(found) and words[before + run] == words[at + run]:
            run += 1
        if run and found[at + run - 1][1] - found[at][0] >= _PRINTED:
            at += run
        else:
            kept.append(found[at])
            at += 1
    return kept


def _pieces(text: str, apart: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for first, last in _outside(len(text), apart):
        start = first
        for raw in text[first:last].split("\n"):
            end = start + len(raw)
            cuts = [start, *sorted({*_numbers(text, start, end), *_turns(text, start, end)}), *_last(raw, start), end]
            for a, b in zip(cuts, cuts[1:], strict=False):
                for piece in _heading_apart(text, a, b):
                    if text[slice(*piece)].strip():
                        yield piece
            start = end + 1


def _outside(length: int, apart: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start = 0
    for a, b in apart:
        yield start, a
        start = b
    yield start, length


def _numbers(text: str, start: int, end: int) -> list[int]:
    """Where numbers of headings stand in a line that lost its breaks."""
    lost = end - start > _LOST or all(level.search(text, start, end) for level in _LEVELS)
    return [found.start() for found in _INLINE.finditer(text, start, end)] if lost else []


def _turns(text: str, start: int, end: int) -> Iterator[int]:
    """Where a question or an answer begins inside a line: …。问：…？答：…."""
    if text.find("：", start, end) >= 0:
        yield from (found.start() for found in _TURN.finditer(text, start + 1, end))


def _last(line: str, start: int) -> list[int]:
    """Where the headings stand that a line ends with, for a line that begins at a place of the text."""
    if line[-1:] in _STOPS:
        return []
    found = _FIRST.match(line) or _TAIL.search(line)
    return [start + found.start(group) for group in ("han", "digit") if found[group]] if found else []


def _heading_apart(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A line as it is, or its headings and what is glued to them."""
    while found := _DEEPER.match(text, start, end) or _LABEL.match(text, start, end) or _COLON.match(text, start, end):
        yield start, found.end()
        start = found.end()
    yield start, end
