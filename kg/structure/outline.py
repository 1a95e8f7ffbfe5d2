"""The outline (提纲): themes as a tree, and the parts of running text that stand under them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kg.quantities.periods import Period
from kg.rulebook import rule
from kg.rules.themes import RULES
from kg.structure import headings, stances, turns
from kg.structure.leads import inner_leads, lead
from kg.structure.lines import TITLE_END, Line, lines
from kg.structure.stances import Stance
from kg.structure.tables import Table, tables


class Heading(NamedTuple):
    """A theme: where its title stands in the view, and the theme above it."""

    start: int
    end: int
    rule: str
    """How it is known: `theme/heading`, `theme/point`, `theme/lead`, `theme/question`."""
    parent: int | None
    """Index in the outline's themes."""


class Part(NamedTuple):
    """A stretch of running text under one theme. Offsets are of the view."""

    start: int
    end: int
    theme: int | None
    """Index in the outline's themes."""
    stance: str
    """`review` reports what was done, `plan` commits to what will be done, `other` leaves it to the sentences."""
    period: Period | None
    """The period that the theme means: 2024 in 2024年工作回顾."""


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
    builder = _Builder(text, published)
    found = tables(text)
    for line, after in _with_next(lines(text, [(table.start, table.end) for table in found])):
        builder.add(line, after)
    return Outline(tuple(builder.titles), tuple(builder.themes), tuple(builder.parts), tuple(builder.head), tuple(found))


def _with_next(all_lines: list[Line]) -> Iterator[tuple[Line, Line | None]]:
    yield from zip(all_lines, [*all_lines[1:], None], strict=False)


_POINTS = re.compile(rule("theme/point", RULES).pattern, re.M)
_STOP = re.compile(r"[。！？\n]")


class _Builder:
    """Goes down the lines with the stack of open themes."""

    def __init__(self, text: str, published: date | None) -> None:
        self.text, self.published = text, published
        self.titles: list[tuple[int, int]] = []
        self.head: list[tuple[int, int]] = []
        self.themes: list[Heading] = []
        self.parts: list[Part] = []
        self.stack: list[tuple[str, int]] = []
        self.stances: list[Stance] = []
        self.styles: list[str] = []
        self.base = Stance("other")
        self.turned: tuple[int, int, int] | None = None
        """The theme that looked back until a paragraph below it turned to what will be done, and how many themes and parts stood then."""

    def add(self, line: Line, after: Line | None) -> None:
        if line.kind == "title":
            self._title(line)
        elif line.kind == "byline":
            self.head.append((line.body, line.end))
        elif line.kind == "question":
            self._question(line)
        elif line.kind == "heading":
            self._heading(line, after)
        elif line.kind == "text":
            self._paragraph(line.body, line.end)

    def _title(self, line: Line) -> None:
        self.stack.clear()
        begin = line.body
        if self.titles and self.titles[-1][1] + 1 == line.start and not TITLE_END.search(self.text[slice(*self.titles[-1])]):
            begin = self.titles.pop()[0]
        self.titles.append((begin, line.end))
        self.base = stances.of_title(self.text, begin, line.end) or self.base

    def _question(self, line: Line) -> None:
        """A question is a theme unless the heading right above it already says what it is about."""
        if self.stack and self.stack[-1][0] == "plain" and not self._has_text(self.stack[-1][1]):
            return
        self._theme(line.body, line.end - (self.text[line.end - 1] in "？?"), "question", "theme/question")

    def _heading(self, line: Line, after: Line | None) -> None:
        stop = _STOP.search(self.text, line.body, line.end)
        first = stop.start() if stop else line.end
        if line.style == "article":
            self._paragraph(line.body, line.end)
        elif stop is None or first + 1 >= line.end and first - line.body <= headings.LONGEST:
            if line.style == "plain" and (after is None or after.kind in ("byline", "title")):
                self.head.append((line.body, line.end))
            elif line.end - line.body > 80 or headings.is_item(self.text, line, first, after):
                self._paragraph(line.body, line.end)
            else:
                self._begin_anew(line)
                self._theme(line.body, first, line.style, "theme/heading")
        elif headings.leads(self.text, line, first):
            self._begin_anew(line)
            self._theme(line.body, first, line.style, "theme/heading")
            self._paragraph(first + 1, line.end, led=True)
            if line.style == "dash" and self.stack:
                self.stack.pop()  # it ends with its paragraph
        else:
            self._paragraph(line.body, line.end, led=True)

    def _begin_anew(self, line: Line) -> None:
        """Leave the theme that turned where the headings below it are counted from one again: a crawl dropped the one between."""
        if self.turned is None or not headings.counts_from_one(self.text, line) or line.style not in self._below(self.turned[0]):
            return
        theme, themes, parts = self.turned
        self.themes[themes:] = [one._replace(parent=None) if one.parent == theme else one for one in self.themes[themes:]]
        self.parts[parts:] = [one._replace(theme=None) if one.theme == theme else one for one in self.parts[parts:]]
        self.stack.clear()
        self.base, self.turned = self.stances[theme], None

    def _below(self, theme: int) -> set[str]:
        return {style for heading, style in zip(self.themes, self.styles, strict=True) if heading.parent == theme}

    def _turn(self, start: int, end: int) -> None:
        """Where a paragraph below a theme that looks back says what will be done, the theme means that from here on."""
        found = turns.turn(self.text, start, end, self._stance().period, self.published)
        reviews = [at for at, (_, theme) in enumerate(self.stack) if self.stances[theme].sort == "review"]
        if found and reviews:
            theme = self.stack[reviews[0]][1]
            self.turned = theme, len(self.themes), len(self.parts)
            self.stances[theme] = found
            del self.stack[reviews[0] + 1 :]

    def _paragraph(self, start: int, end: int, led: bool = False) -> None:
        if self._stance().sort == "review":
            self._turn(start, end)
        answer = self.text.startswith("答：", start)
        start += 2 * answer
        if not led and not _POINTS.match(self.text, start, end):
            while self.stack and self.stack[-1][0] == "lead":
                self.stack.pop()
            start = start if answer else self._lead(start, end)
        points = list(_POINTS.finditer(self.text, start, end))
        if not points or any(self.text[m.start() - 1] == "；" for m in points[1:]):
            self._running(start, end)
            return
        self._part(start, points[0].start())
        depth = len(self.stack)
        for point, after in zip(points, [*points[1:], None], strict=False):
            self._point(point.end(), after.start() if after else end)
        del self.stack[depth:]

    def _point(self, start: int, end: int) -> None:
        """一是…。 The first sentence is the title where more follows; a mere item of a list stays running text."""
        stop = _STOP.search(self.text, start, end)
        if stop and stop.end() < end and stop.start() - start <= headings.LONGEST and "；" not in self.text[start : stop.start()]:
            self._theme(start, stop.start(), "point", "theme/point")
            self._part(stop.end(), end)
        else:
            self._part(start, end)

    def _lead(self, start: int, end: int) -> int:
        """Open the theme that the paragraph's lead sentence is; returns where the rest begins."""
        found = lead(self.text, start, end) if self._stance().sort != "review" else None
        if found is None:
            return start
        self._theme(*found, "lead", "theme/lead")
        return found[1] + 1

    def _running(self, start: int, end: int) -> None:
        """Running text without points; where line breaks were lost, with the leads inside it."""
        if self._stance().sort != "review":
            for found in inner_leads(self.text, start, end):
                self._part(start, found[0])
                self._theme(*found, "lead", "theme/lead")
                start = found[1] + 1
        self._part(start, end)

    def _theme(self, start: int, end: int, style: str, rule: str) -> None:
        while start < end and self.text[start] in "， 　":
            start += 1
        while end > start and self.text[end - 1] in "。；：:，、 ":
            end -= 1
        if end <= start:
            return
        if self._stands(start, end):
            return
        self._close_to(style)
        parent = self.stack[-1][1] if self.stack else None
        self.themes.append(Heading(start, end, rule, parent))
        self.styles.append(style)
        self.stack.append((style, len(self.themes) - 1))
        above = self.stances[parent] if parent is not None else self.base
        found = stances.of_heading(self.text, start, end, above, parent is None, self.published)
        self.stances.append(found)
        if parent is None and self.base.sort == "other" and found.sort == "plan" and found.period:
            self.base = Stance("plan")  # a report that has come to the year's tasks does not go back

    def _stands(self, start: int, end: int) -> bool:
        """Whether the same heading is open already: a crawl prints it twice."""
        titles = [(self.themes[theme].start, self.themes[theme].end) for _, theme in self.stack]
        return any(self.text[a:b] == self.text[start:end] for a, b in titles)

    def _close_to(self, style: str) -> None:
        """Close every theme that is not above one of this style: as deep as the style last stood, else one deeper."""
        styles = [s for s, _ in self.stack]
        if style in styles:
            del self.stack[styles.index(style) :]
        elif style == "question":
            self.stack.clear()
        elif style in ("plain", "hash", "part", "chapter", "section", "han"):
            order = ("hash", "plain", "part", "chapter", "section", "han")
            while self.stack and (self.stack[-1][0] not in order or order.index(self.stack[-1][0]) > order.index(style)):
                self.stack.pop()
        elif style != "point":
            while self.stack and self.stack[-1][0] in ("lead", "point", *(["dash"] if style == "bracketed" else [])):
                self.stack.pop()

    def _stance(self) -> Stance:
        return self.stances[self.stack[-1][1]] if self.stack else self.base

    def _has_text(self, theme: int) -> bool:
        return any(part.theme == theme for part in self.parts)

    def _part(self, start: int, end: int) -> None:
        while end > start and self.text[end - 1] in "\n ":
            end -= 1
        if end > start:
            theme = self.stack[-1][1] if self.stack else None
            self.parts.append(Part(start, end, theme, *self._stance()))
