"""The view (规范化视图): a text as the matchers want it, with the way back to the text as it was read.

Matching runs on the view, where print noise is gone: full-width letters and digits are ASCII (５Ｇ -> 5G), half-width
punctuation beside Chinese characters is full width, white space inside Chinese is dropped, and a line that a PDF broke in
the middle of a sentence is whole again. A tab keeps the cells of a table's row apart and stands nowhere else. Each character
of the view knows its place in the text, so every span that is found can be told in the text's own coordinates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from kg.reading.cells import Row, rows

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_FULL = "，。、；：？！（）“”‘’《》〈〉【】—…·％"
_WIDE = "，：；！？（）"
_FOLD = {chr(c): chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F) if chr(c) not in _WIDE}
_FOLD |= dict.fromkeys([*map(chr, range(0x2000, 0x200B)), "\u202f", "\u205f"], " ")  # the blanks that a web page sets type with
_FOLD |= {"\u3000": " ", "\xa0": " ", "％": "%", "︰": "：", "﹪": "%"}
_FOLDED = re.compile(f"[{re.escape(''.join(_FOLD))}]")
_WIDEN = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
_HALF = re.compile(rf"[,;:?!()](?:(?<=[{_HAN}{_FULL}].)|(?=[{_HAN}{_FULL}]))")
_BLANK = re.compile(r"[ \u200b\ufeff][ \u200b\ufeff]*")  # re skips to a first character, but not to a + or a look-behind
_INDENT = re.compile(rf" (?<=[。！？] )(?= +[{_HAN}（(“\d])")
"""The indentation of a paragraph whose line break is lost: …提出意见。　　一、工作回顾."""
_SPACED = re.compile(r"\d(?<![\d.].)(?<![\d.] .)(?: \d){2,}(?![\d.])")
"""A number whose digits print set apart: 7 4 7 7 2."""
_APART = re.compile(r"(?<=\d) +(?=[\d.%])|(?<=\d\.) +(?=\d)")
"""Any blank within a number, for print that sets all digits apart."""
_TOGETHER = re.compile(r"\d{2}")
_QUOTES = re.compile(r"[\"“”\n]")


class View(NamedTuple):
    """A text made plain for matching, and where each of its characters stands in the text."""

    text: str
    at: tuple[int, ...]
    """`at[i]` is the index in the text of character `i` of the view; one more entry than characters."""
    source: str
    """The text as it was read."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the text that the view's span stands for."""
        return self.at[start], self.at[end - 1] + 1

    def quote(self, start: int, end: int) -> str:
        """The characters of the text, unchanged."""
        return self.source[self.at[start] : self.at[end - 1] + 1]

    def printed(self, start: int, end: int) -> str:
        """The characters as printed, without the noise that the view leaves out."""
        first, last = self.at[start], self.at[end - 1] + 1
        if last - first == end - start:
            return self.source[first:last]
        return "".join([self.source[i] for i in self.at[start:end]])


def view_of(text: str) -> View:
    """The view of a text. Quotation marks in typewriter form are paired within their line."""
    plain = _FOLDED.sub(lambda m: _FOLD[m.group()], text)
    table = rows(plain)
    plain = _INDENT.sub("\n", _parted(plain.replace("\t", " "), table))
    plain = _QUOTES.sub(_Pairing(), plain)
    plain = _HALF.sub(lambda m: _WIDEN[m.group()], plain)
    kept = list(_between(_noise(plain) + _between_cells(table), len(plain)))
    return View("".join([plain[run.start : run.stop] for run in kept]), (*chain.from_iterable(kept), len(text)), text)


def _parted(plain: str, table: list[Row]) -> str:
    """The text with a tab where a gap between two cells begins. There is no other tab in it."""
    pieces, at = [], 0
    for row in table:
        for start, _ in row.gaps:
            pieces += [plain[at:start], "\t"]
            at = start + 1
    return "".join([*pieces, plain[at:]])


def _between_cells(table: list[Row]) -> list[tuple[int, int]]:
    """What the tables' rows leave out: all of a gap but its tab, and the pipes around a row."""
    return [(start + 1, end) for row in table for start, end in row.gaps] + [span for row in table for span in row.frame]


def _between(spans: list[tuple[int, int]], length: int) -> Iterator[range]:
    """What the spans, which may overlap, leave of so many characters."""
    at = 0
    for start, end in sorted(spans):
        if start > at:
            yield range(at, start)
        at = max(at, end)
    yield range(at, length)


class _Pairing:
    """Turns `"` into “ and ” in turn, beginning anew in each line."""

    def __init__(self) -> None:
        self.open = False

    def __call__(self, match: re.Match[str]) -> str:
        if match.group() == "\n":
            self.open = False
            return "\n"
        self.open = not self.open if match.group() == '"' else match.group() == "“"
        return "“" if self.open else "”"


_MARK = re.compile(
    r"[ ]*(?:[-*•·●][ ]*)?(?:#|[（(]?[一二三四五六七八九十百]{1,4}[）)、．.]|第[一二三四五六七八九十百零\d]{1,5}[章节条编部篇]|"
    r"[（(]?\d{1,2}[）)、．.](?!\d)|[问答][：:]|附件|——|[①-⑳])"
)
_BULLET = re.compile(r"[ ]*[-*•●][ ]+")
_HEADED = re.compile(
    r"[。）”](?:[一二三四五六七八九十]{1,3}、[^。，；：\d]{2,30})?\d{1,2}(?=[“\u4e00-\u9fff])(?![年月日个家项万亿点时名所座条种人户件处台套辆亩公千百位支批类余多])[^。，；：\d]{3,30}$"
)
"""A line that ends with the number and the name of what the next one is about, as a lost table leaves it."""
_ENDS = "。！？；：”）》….!?;:"
_GLUE = re.compile(rf"[{_HAN}{_FULL}“”]")


def _noise(plain: str) -> list[tuple[int, int]]:
    """Spans of the folded text that the view leaves out: blanks, bullets, breaks inside a sentence."""
    spans: list[tuple[int, int]] = []
    for start, end, joined in _lines(plain):
        bullet = _BULLET.match(plain, start, end)
        if bullet:
            spans.append(bullet.span())
            start = bullet.end()
        for blank in _BLANK.finditer(plain, start, end):
            a, b = blank.span()
            if a == start or b == end or _GLUE.match(plain[a - 1]) or _GLUE.match(plain[b]):
                spans.append((a, b))
        if joined:
            spans.append((end, end + 1))
    spaced = [match.span() for match in _SPACED.finditer(plain)]
    if spaced and len(spaced) > len(_TOGETHER.findall(plain)):
        return spans + [blank.span() for blank in _APART.finditer(plain)]
    return spans + [(i, i + 1) for span in spaced for i in range(*span) if plain[i] == " "]


def _lines(plain: str) -> list[tuple[int, int, bool]]:
    """Start and end of each line, and whether its sentence goes on in the next one."""
    bounds, at = [], 0
    for line in plain.split("\n"):
        bounds.append((at, at + len(line)))
        at += len(line) + 1
    wrapped = _wrap_width(plain, bounds)
    found = []
    for i, (start, end) in enumerate(bounds):
        joined = False
        if i + 1 < len(bounds):
            line, after = plain[start:end].strip(), plain[slice(*bounds[i + 1])]
            if line and after.strip() and line[-1] not in _ENDS and not _MARK.match(after) and "\t" not in line + after:
                joined = not _HEADED.search(line) and ("。" in line or line[-1] in "，、" or 0 < wrapped <= len(line))
        found.append((start, end, joined))
    return found


def _wrap_width(plain: str, bounds: list[tuple[int, int]]) -> int:
    """The length from which a line is one that print broke (换行), or 0 where lines are paragraphs."""
    long = [plain[a:b].strip() for a, b in bounds if b - a >= 20]
    broken = [len(line) for line in long if line[-1:] not in _ENDS]
    if len(broken) < 5 or len(broken) * 2 < len(long) or max(map(len, long)) > 80:
        return 0
    return max(20, max(broken) * 4 // 5)
