"""Hurdles (障碍): where reading stopped, and what it needs to know to say so."""

from __future__ import annotations

from typing import NamedTuple

from kg.language.clauses import Clause, sentences
from kg.naming.names import Names
from kg.structure.columns import Cell
from kg.structure.lines import Line, lines
from kg.structure.tables import Table
from kg.structure.tree import Heading, Part


class Hurdle(NamedTuple):
    """Why nothing of a kind was found. Offsets are of the view."""

    reason: str
    """One sentence without a capital and a full stop."""
    rule: str
    """The rule that came closest; empty where none came into question."""
    start: int
    end: int


class Reading(NamedTuple):
    """A span of a text and everything that was read around it."""

    text: str
    """The view's text."""
    start: int
    end: int
    names: Names

    @property
    def asked(self) -> str:
        """The characters of the span."""
        return self.text[self.start : self.end]

    @property
    def part(self) -> Part | None:
        """The part of running text that the span begins in."""
        return next((part for part in self.names.outline.parts if part.start <= self.start < part.end), None)

    @property
    def table(self) -> Table | None:
        """The table that the span begins in."""
        return next((table for table in self.names.outline.tables if table.start <= self.start < table.end), None)

    @property
    def figures(self) -> list[Cell]:
        """The cells at the span that stand under a head of figures, in a table whose cells can be told."""
        table = self.table
        if table is None or table.fault:
            return []
        cells = [cell for row in table.rows for cell, kind in zip(row, table.kinds, strict=True) if kind == "figure"]
        return [cell for cell in cells if cell.start < self.end and self.start < cell.end]

    @property
    def line(self) -> Line | None:
        """The line that the span begins in; none inside a table."""
        apart = [(table.start, table.end) for table in self.names.outline.tables]
        return next((line for line in lines(self.text, apart) if line.start <= self.start < line.end), None)

    @property
    def heading(self) -> Heading | None:
        """The theme in whose title the span begins."""
        return next((theme for theme in self.names.outline.themes if theme.start <= self.start < theme.end), None)

    def title_of(self, part: Part) -> str:
        """The title of the theme that a part stands under; empty where there is none."""
        if part.theme is None:
            return ""
        theme = self.names.outline.themes[part.theme]
        return self.text[theme.start : theme.end]

    def sentence(self, part: Part) -> list[Clause]:
        """The clauses of the sentence that the span begins in."""
        found = sentences(self.text, part.start, part.end)
        return next((one for one in found if self.start < one[-1].end), found[-1])

    def clause(self, part: Part) -> Clause:
        """The clause of the part that shares most with the span; of several, the first."""
        found = [clause for sentence in sentences(self.text, part.start, part.end) for clause in sentence]
        return max(found, key=lambda clause: min(clause.end, self.end) - max(clause.start, self.start))

    def nowhere(self, rule: str) -> Hurdle:
        """The hurdle of a span that is neither running text nor a heading."""
        table, line = self.table, self.line
        if table is not None:
            left = f"is left alone: {table.fault}" if table.fault else "is read cell by cell: figures, and names in their labels"
            return Hurdle(f"it stands in a table, which {left}", rule, self.start, self.end)
        kind = {"title": "the title of a document", "byline": "a byline, a date or a signature", "boilerplate": "boilerplate"}
        said = kind.get(line.kind) if line else None
        reason = f"its line is read as {said}" if said else "it stands outside of the running text and the headings"
        return Hurdle(reason, rule, self.start, self.end)
