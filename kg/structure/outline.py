"""The outline (提纲): themes as a tree, and the parts of running text that stand under them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kg.rulebook import rule
from kg.rules.themes import RULES
from kg.structure import headings, stances
from kg.structure.leads import breaks_lost, inner_leads, lead
from kg.structure.lines import TITLE_END, Line, lines
from kg.structure.parallels import Parallels, parallels
from kg.structure.tables import Table, tables
from kg.structure.tree import Heading, Part, Tree


class Outline(NamedTuple):
    """What a text consists of, in order."""

    titles: tuple[tuple[int, int], ...]
    """Document titles: the first is the text's own."""
    themes: tuple[Heading, ...]
    parts: tuple[Part, ...]
    head: tuple[tuple[int, int], ...]
    """Bylines, datelines and signatures."""
    tables: tuple[Table, ...]
    """Tables; no part and no theme is made of their cells."""


def outline(text: str, published: date | None = None) -> Outline:
    """The outline of a view's text. `published` is the date that 今年 and 去年 are relative to."""
    found = tables(text)
    all_lines = lines(text, [(table.start, table.end) for table in found])
    builder = _Builder(text, published, parallels(text, all_lines))
    for line, after in _with_next(all_lines):
        builder.add(line, after)
    return Outline(tuple(builder.titles), tuple(builder.tree.themes), tuple(builder.tree.parts), tuple(builder.head), tuple(found))


def _with_next(all_lines: list[Line]) -> Iterator[tuple[Line, Line | None]]:
    yield from zip(all_lines, [*all_lines[1:], None], strict=False)


_POINT = re.compile(rule("theme/point", RULES).pattern, re.M)
_NUMBER = re.compile("[一二三四五六七八九十百零〇第（]")
"""What a point begins with: a search for it, and a try of the pattern there, is five times as fast as a search for the pattern."""
_GOES_ON = re.compile("(?:主要|具体|重点)(?:的)?(?:措施|办法|做法|任务|内容)|为此")
"""What begins a paragraph that spells out the lead sentence of the one before."""
_STOP = re.compile(r"[。！？\n]")
_LONG = 240
"""Characters of a paragraph that may have a lead although its heading has no other one."""
_MANY = 3
"""As many leads inside a paragraph without one of its own tell that its breaks were lost, where those of the text were not."""


def _points(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The marks of the points in a paragraph: 一是, 第二，, （3）."""
    tried = [_POINT.match(text, number.start(), end) for number in _NUMBER.finditer(text, start, end)]
    return [point for point in tried if point]


_DEMAND = re.compile("(?:我们)?要(?![求素点])")
"""What a heading begins with that is no part of its title (——我们要推动…)."""


_SOURCE = re.compile(r"(?<=\n)[^\n，。：]{2,12}消息(?:（[^（）\n]*）)?：")
"""What a piece of news begins with; where a text has several the first headline is that of the first one only."""


class _Builder:
    """Goes down the lines and makes the tree of themes of them."""

    def __init__(self, text: str, published: date | None, alike: Parallels) -> None:
        self.text, self.alike = text, alike
        self.tree = Tree(text, published)
        self.titles: list[tuple[int, int]] = []
        self.head: list[tuple[int, int]] = []
        self.broken = breaks_lost(text)
        self.digest = len(_SOURCE.findall(text)) > 1
        self.list = ""
        """The style of the numbers of the list that the line before belongs to and does not end."""
        self.led = False
        """Whether the line before is what the next one is about."""
        self.before = ""
        """The kind of the line before."""

    def add(self, line: Line, after: Line | None) -> None:
        if line.kind != "heading":
            self.list = ""
        if line.kind == "title":
            self._title(line)
        elif line.kind == "byline":
            self.head.append((line.body, line.end))
        elif line.kind == "question":
            self._question(line)
        elif line.kind == "heading":
            self._heading(line, after)
        elif line.kind == "text" and line.body in self.alike.alone and self.tree.stack:
            self.tree.close("lead")
            self.tree.open(line.body, line.end - 1, "lead", "theme/lead")
            self.led = True
        elif line.kind == "text":
            led, self.led = self.led, False
            sole = self.before == "heading" and (after is None or after.kind != "text") and line.end - line.body < _LONG
            self._paragraph(line.body, line.end, led=led, sole=sole)
        self.before = line.kind

    def _title(self, line: Line) -> None:
        self.tree.stack.clear()
        begin = line.body
        if self.titles and self.titles[-1][1] + 1 == line.start and not TITLE_END.search(self.text[slice(*self.titles[-1])]):
            begin = self.titles.pop()[0]
        self.titles.append((begin, line.end))
        self.tree.base = stances.of_title(self.text, begin, line.end) or self.tree.base
        if self.digest and len(self.titles) == 1:
            self.tree.open(begin, line.end, "plain", "theme/heading")

    def _question(self, line: Line) -> None:
        """A question is a theme unless the heading right above it already says what it is about."""
        if self.tree.stack and self.tree.stack[-1][0] == "plain" and not self.tree.has_text():
            return
        self.tree.open(line.body, line.end - (self.text[line.end - 1] in "？?"), "question", "theme/question")

    def _heading(self, line: Line, after: Line | None) -> None:
        stop = _STOP.search(self.text, line.body, line.end)
        first = stop.start() if stop else line.end
        in_list, self.list = self.list == line.style, line.style if headings.is_listed(self.text, line) else ""
        beside = after is not None and not self.tree.below(after.style, line.style)
        if line.style == "article" or in_list or self.list or headings.stands_alone(self.text, line, first, after, beside):
            self._paragraph(line.body, line.end)
        elif stop is None or first + 1 >= line.end and first - line.body <= headings.LONGEST:
            if line.style == "plain" and (after is None or after.kind in ("byline", "title")):
                self.head.append((line.body, line.end))
            elif line.end - line.body > 80 or self._counts(line, first, after):
                self._paragraph(line.body, line.end)
            else:
                self._open(line, first)
        elif headings.leads(self.text, line, first):
            self._open(line, first)
            self._paragraph(first + 1, line.end, led=True)
            if line.style == "dash":  # it ends with its paragraph
                self.tree.close("lead")
                self.tree.close("dash")
        else:
            self._paragraph(line.body, line.end, led=True)

    def _counts(self, line: Line, stop: int, after: Line | None) -> bool:
        """Whether the number of a line counts an item or a provision."""
        beside = self.tree.holds(line.style)
        return headings.is_item(self.text, line, stop, after, beside) or headings.provides(self.text, line, stop)

    def _open(self, line: Line, end: int) -> None:
        self.tree.begin_anew(line)
        demand = _DEMAND.match(self.text, line.body, end) if line.style == "dash" else None
        self.tree.open(demand.end() if demand else line.body, end, line.style, "theme/heading")

    def _paragraph(self, start: int, end: int, led: bool = False, sole: bool = False) -> None:
        """A line of running text, or what follows the heading that it begins with (`led`); a short one that is
        `sole` below its heading has no lead."""
        if self.tree.stance.sort == "review":
            self.tree.turn(start, end)
        else:
            self.tree.look_back(start, end)
        answer = self.text.startswith("答：", start)
        start += 2 * answer
        fewest = 1
        if not led and not _POINT.match(self.text, start, end):
            if not _GOES_ON.match(self.text, start, end):
                self.tree.close("lead")
            paragraph, start = start, start if answer or sole else self._lead(start, end)
            if not self.broken:
                fewest = _MANY if start == paragraph else 0
        points = _points(self.text, start, end)
        if not points or any(self.text[m.start() - 1] == "；" for m in points[1:]):
            self._running(start, end, fewest)
            return
        self.tree.add(start, points[0].start())
        depth = len(self.tree.stack)
        for point, after in zip(points, [*points[1:], None], strict=False):
            self._point(point, after.start() if after else end)
        del self.tree.stack[depth:]

    def _point(self, mark: re.Match[str], end: int) -> None:
        """一是…。 The first sentence is the title where more follows; a mere item of a list stays running text."""
        start = mark.end()
        stop = _STOP.search(self.text, start, end)
        if stop and stop.end() < end and headings.titles_point(mark.group(), self.text[start : stop.start()]):
            says = self.text.find("，这是", start, stop.start())
            self.tree.open(start, says if says > start else stop.start(), "point", "theme/point")
            start = stop.end()
        self.tree.add(start, end)

    def _lead(self, start: int, end: int) -> int:
        """Open the theme that the paragraph's lead sentence is; returns where the rest begins."""
        found = self._result(start, end) if self.tree.stance.sort == "review" else lead(self.text, start, end)
        if found is None:
            return start
        self.tree.open(*found, "lead", "theme/lead")
        return found[1] + 1

    def _result(self, start: int, end: int) -> tuple[int, int] | None:
        """The sentence by which a paragraph of a review says what it reports, as those beside it do."""
        stop = _STOP.search(self.text, start, end) if start in self.alike.first else None
        return (start, stop.start()) if stop else None

    def _running(self, start: int, end: int, fewest: int) -> None:
        """Running text without points; with the leads inside it where line breaks were lost, which takes so many (0: none will do)."""
        inside = list(inner_leads(self.text, start, end)) if fewest and self.tree.stance.sort != "review" else []
        for found in inside if len(inside) >= fewest else ():
            self.tree.add(start, found[0])
            self.tree.open(*found, "lead", "theme/lead")
            start = found[1] + 1
        self.tree.add(start, end)
