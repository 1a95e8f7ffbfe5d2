"""The outline (提纲): themes as a tree, and the parts of running text that stand under them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kg.quantities.periods import Period, periods
from kg.rulebook import rule
from kg.rules.themes import RULES
from kg.structure.leads import LONGEST, inner_leads, lead
from kg.structure.lines import TITLE_END, Line, lines
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
_REVIEW = re.compile(r"回顾|总结|过去|完成情况|工作情况|执行情况|基本情况|现状|主要成[绩就]|工作成[绩就效]")
_REVIEWED = re.compile(r"成绩|成就|成效|取得|进展")
"""Reads as review only where nothing above plans: 特色发展成效显著 is a goal under 发展目标."""
_PLAN = re.compile(
    r"任务|安排|部署|要求|目标|重点工作|举措|建议|打算|今后|明年|下一步|措施|意见|思路|取向|重点|计划|规划|展望|保障|政策|纲要"
)
_PLAN_TITLE = re.compile(r"通知|意见|方案|计划|规划|办法|措施|政策|纲要|决定|条例|规定|细则|行动|指南|要点|指标|指引")
_PLANNED_YEAR = re.compile(r"(?<!\d)20\d\d年度?(?=[^，。（）]{0,24}(?:要点|工作计划|重点工作|工作安排|任务|实事|清单|工作(?:实施)?方案))")
_REPORT_TITLE = re.compile(r"工作报告|报告$|讲话")
_RESULT = re.compile(r"(?:成效|成果|进展|成绩|突破|提升|增强|优化|改善|发展|深化|好转|巩固|丰硕|显著|推进|加强|向好)$")
_STOP = re.compile(r"[。！？\n]")
_TERMS = re.compile(r"\d(?:%|[万亿]?元)")
"""An amount of money or a rate: a term of support, no heading."""
_HEADING_LENGTH = 50


class _Builder:
    """Goes down the lines with the stack of open themes."""

    def __init__(self, text: str, published: date | None) -> None:
        self.text, self.published = text, published
        self.titles: list[tuple[int, int]] = []
        self.head: list[tuple[int, int]] = []
        self.themes: list[Heading] = []
        self.parts: list[Part] = []
        self.stack: list[tuple[str, int]] = []
        self.stances: list[tuple[str, Period | None]] = []
        self.base: tuple[str, Period | None] = ("other", None)

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
        words = self.text[begin : line.end]
        if _REPORT_TITLE.search(words):
            self.base = ("other", None)
        elif _PLAN_TITLE.search(words):
            self.base = ("plan", self._year_of(begin, line.end))

    def _year_of(self, start: int, end: int) -> Period | None:
        """The year that a title plans for (2031年工作要点); that of a plan for several years is said with each aim."""
        match = _PLANNED_YEAR.search(self.text, start, end)
        found = periods(match.group(), None) if match else []
        return found[0]._replace(start=match.start(), end=match.start() + found[0].end) if match and found else None

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
        elif stop is None or first + 1 >= line.end and first - line.body <= _HEADING_LENGTH:
            if line.style == "plain" and (after is None or after.kind in ("byline", "title")):
                self.head.append((line.body, line.end))
            elif line.end - line.body > 80 or self._is_item(line, first, after):
                self._paragraph(line.body, line.end)
            else:
                self._theme(line.body, first, line.style, "theme/heading")
        elif self._leads(line, first):
            self._theme(line.body, first, line.style, "theme/heading")
            self._paragraph(first + 1, line.end, led=True)
        else:
            self._paragraph(line.body, line.end, led=True)

    def _leads(self, line: Line, stop: int) -> bool:
        """Whether the first sentence of a numbered paragraph is its heading. Low numbers often just count paragraphs."""
        words = self.text[line.body : stop]
        if _TERMS.search(words):
            return False
        if line.style in ("digit", "item"):
            return "，" not in words and len(words) <= LONGEST and "《" not in words
        return len(words) <= _HEADING_LENGTH

    def _is_item(self, line: Line, stop: int, after: Line | None) -> bool:
        """Whether a low number just counts an item of a list: it ends as a sentence, and nothing is said under it."""
        words = self.text[line.body : line.end]
        if line.style not in ("digit", "item"):
            return False
        if words[0].isdigit() or words.count("（") < words.count("）"):
            return True
        if words[-1] not in "；;。":
            return False
        return words[-1] != "。" or after is None or after.kind != "text" or not self._leads(line, stop)

    def _paragraph(self, start: int, end: int, led: bool = False) -> None:
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
        if stop and stop.end() < end and stop.start() - start <= _HEADING_LENGTH and "；" not in self.text[start : stop.start()]:
            self._theme(start, stop.start(), "point", "theme/point")
            self._part(stop.end(), end)
        else:
            self._part(start, end)

    def _lead(self, start: int, end: int) -> int:
        """Open the theme that the paragraph's lead sentence is; returns where the rest begins."""
        found = lead(self.text, start, end) if self._stance()[0] != "review" else None
        if found is None:
            return start
        self._theme(*found, "lead", "theme/lead")
        return found[1] + 1

    def _running(self, start: int, end: int) -> None:
        """Running text without points; where line breaks were lost, with the leads inside it."""
        if self._stance()[0] != "review":
            for found in inner_leads(self.text, start, end):
                self._part(start, found[0])
                self._theme(*found, "lead", "theme/lead")
                start = found[1] + 1
        self._part(start, end)

    def _theme(self, start: int, end: int, style: str, rule: str) -> None:
        while start < end and self.text[start] in " 　":
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
        self.stack.append((style, len(self.themes) - 1))
        self.stances.append(self._stance_of(start, end, parent))

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
            while self.stack and self.stack[-1][0] in ("lead", "point"):
                self.stack.pop()

    def _stance_of(self, start: int, end: int, parent: int | None) -> tuple[str, Period | None]:
        words = self.text[start:end]
        found = periods(words, self.published)
        period = found[0]._replace(start=found[0].start + start, end=found[0].end + start) if found else None
        above = self.stances[parent] if parent is not None else self.base
        if period and period.last and self.published and period.last < self.published.isoformat():
            return "review", period
        reviewed = _REVIEW.search(words) or above[0] != "plan" and _REVIEWED.search(words)
        if reviewed and not _PLAN.search(words):
            return "review", period or above[1]
        if parent is None and _PLAN.search(words):
            return "plan", period or above[1]
        if above[0] == "other" and _RESULT.search(words) and self.text[start - 1 : start] in "—-":
            return "review", period or above[1]
        return above[0], period or above[1]

    def _stance(self) -> tuple[str, Period | None]:
        return self.stances[self.stack[-1][1]] if self.stack else self.base

    def _has_text(self, theme: int) -> bool:
        return any(part.theme == theme for part in self.parts)

    def _part(self, start: int, end: int) -> None:
        while end > start and self.text[end - 1] in "\n ":
            end -= 1
        if end > start:
            theme = self.stack[-1][1] if self.stack else None
            self.parts.append(Part(start, end, theme, *self._stance()))
