"""The tree (主题树): the themes that are open while a text is read, what they mean, and the parts below them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kg.quantities.periods import Period
from kg.structure import headings, stances, turns
from kg.structure.lines import Line
from kg.structure.stances import Stance


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


_ORDER = ("hash", "plain", "part", "chapter", "section", "han")
"""The styles of headings whose depth is known, from the highest to the lowest."""


class Tree:
    """Themes and parts as they are added, with the stack of themes that are open."""

    def __init__(self, text: str, published: date | None) -> None:
        self.text, self.published = text, published
        self.themes: list[Heading] = []
        self.parts: list[Part] = []
        self.stack: list[tuple[str, int]] = []
        """Style and index of the open themes."""
        self.base = Stance("other")
        """What the document means where no theme is open."""
        self._stances: list[Stance] = []
        self._styles: list[str] = []
        self._reports = turns.is_report(text)
        self._turned: tuple[int, int, int] | None = None
        """The theme that looked back until a paragraph below it turned to what will be done, and how many themes and parts stood then."""

    @property
    def stance(self) -> Stance:
        """What the innermost open theme means."""
        return self._stances[self.stack[-1][1]] if self.stack else self.base

    def add(self, start: int, end: int) -> None:
        """Add running text below the innermost open theme."""
        while end > start and self.text[end - 1] in "\n ":
            end -= 1
        if end > start:
            theme = self.stack[-1][1] if self.stack else None
            stance = self.stance
            if theme is not None and stance.loose and self._is_past_its_line(self.themes[theme].end, start):
                stance = Stance("other", stance.period)
            self.parts.append(Part(start, end, theme, stance.sort, stance.period))

    def _is_past_its_line(self, heading: int, start: int) -> bool:
        """Whether a heading that ends there is followed on its own line, and what starts at `start` is not on that line."""
        line = self.text.find("\n", heading)
        return heading + 1 < line < start

    def open(self, start: int, end: int, style: str, rule: str) -> None:
        """Open a theme, as deep as its style stands; one that is open already is not opened twice."""
        while start < end and self.text[start] in "， 　":
            start += 1
        while end > start and self.text[end - 1] in "。；：:，、 ":
            end -= 1
        if end <= start or self._is_open(start, end):
            return
        self._close_to(style)
        parent = self.stack[-1][1] if self.stack else None
        if self._reports and parent is None and self.base.sort == "review" and style in (*_ORDER, "bracketed"):
            self.base = Stance("other")
        self.themes.append(Heading(start, end, rule, parent))
        self._styles.append(style)
        self.stack.append((style, len(self.themes) - 1))
        above = self._stances[parent] if parent is not None else self.base
        told = style == "question" and stances.asks_what_is(self.text[start:end])
        found = above if told else stances.of_heading(self.text, start, end, above, parent is None, self.published)
        self._stances.append(found)
        if parent is None and self.base.sort == "other" and found.sort == "plan" and found.period:
            self.base = Stance("plan")  # a report that has come to the year's tasks does not go back

    def close(self, style: str) -> None:
        """Close the innermost themes as long as they are of a style."""
        while self.stack and self.stack[-1][0] == style:
            self.stack.pop()

    def holds(self, style: str) -> bool:
        """Whether a theme of a style is open."""
        return any(style == open_style for open_style, _ in self.stack)

    def below(self, style: str, other: str) -> bool:
        """Whether headings of a style stand deeper than those of another, as far as the open themes tell."""
        styles = [open_style for open_style, _ in self.stack]
        if style == other or style not in styles:
            return style != other
        return other in styles and styles.index(style) > styles.index(other)

    def has_text(self) -> bool:
        """Whether text stands right below the innermost open theme."""
        return bool(self.stack) and any(part.theme == self.stack[-1][1] for part in self.parts)

    def turn(self, start: int, end: int) -> None:
        """Where a paragraph below a theme that looks back says what will be done, the theme means that from here on."""
        found = turns.turn(self.text, start, end, self.stance.period, self.published)
        if found and self.base.sort == "review":
            self.base = found
        reviews = [at for at, (_, theme) in enumerate(self.stack) if self._stances[theme].sort == "review"]
        if found and reviews:
            theme = self.stack[reviews[0]][1]
            self._turned = theme, len(self.themes), len(self.parts)
            self._stances[theme] = found
            del self.stack[reviews[0] + 1 :]

    def look_back(self, start: int, end: int) -> None:
        """Where a paragraph of a report that stands under no theme begins to look back, what follows does so until the report turns."""
        if not self._reports or self.stack or self.base.sort != "other":
            return
        found = turns.back(self.text, start, end, self.published)
        if found:
            self._reports = turns.turns_after(self.text, end, found.period, self.published)
            self.base = found if self._reports else self.base

    def begin_anew(self, line: Line) -> None:
        """Leave the theme that turned where the headings below it are counted from one again: a crawl dropped the one between."""
        if self._turned is None or not headings.counts_from_one(self.text, line) or line.style not in self._below(self._turned[0]):
            return
        theme, themes, parts = self._turned
        self.themes[themes:] = [one._replace(parent=None) if one.parent == theme else one for one in self.themes[themes:]]
        self.parts[parts:] = [one._replace(theme=None) if one.theme == theme else one for one in self.parts[parts:]]
        self.stack.clear()
        self.base, self._turned = self._stances[theme], None

    def _below(self, theme: int) -> set[str]:
        return {style for heading, style in zip(self.themes, self._styles, strict=True) if heading.parent == theme}

    def _is_open(self, start: int, end: int) -> bool:
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
        elif style in _ORDER:
            while self.stack and (self.stack[-1][0] not in _ORDER or _ORDER.index(self.stack[-1][0]) > _ORDER.index(style)):
                self.stack.pop()
        elif style != "point":
            while self.stack and self.stack[-1][0] in ("lead", "point", *(["dash"] if style == "bracketed" else [])):
                self.stack.pop()
