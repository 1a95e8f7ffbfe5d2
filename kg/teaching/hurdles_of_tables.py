"""Hurdles of tables (表格的障碍): why a cell of a table is neither target nor statistic."""

from __future__ import annotations

import re
from datetime import date

from kg.measures.tabular import tabular
from kg.quantities.figures import figure, unit
from kg.structure.columns import Cell, Row, names_year
from kg.structure.tables import Table
from kg.teaching.hurdles import Hurdle, Reading

_ANY_DAY = date(2000, 1, 1)
"""A text that has no date is read once more as of this day, to see whether that is what it lacks."""
_PART = re.compile("其中|[#＃—-]")
_BRACKET = re.compile(r"[（(]([^（()）]*)[）)]$")


def in_label(reading: Reading) -> bool:
    """Whether the span begins in a cell that says what its row is about."""
    table = reading.table
    return table is not None and any(cell.start <= reading.start < cell.end for cell in table.labels)


def figure_of_table(reading: Reading) -> Hurdle:
    """Why no figure at the span, which is in a table, is a target or a statistic."""
    table, text = reading.table, reading.text
    if table is None or table.fault:
        return reading.nowhere("")
    if not reading.figures:
        return _no_figure(reading, table)
    cell = reading.figures[0]
    row = next(row for row in table.rows if cell in row)
    head, words = table.head[row.index(cell)], text[cell.start : cell.end]
    if figure(words) is None:
        return Hurdle(f"{words} is no figure, which is a number with a sign and a unit at the most", "", *cell)
    if reading.names.published is None and cell.end in _read(reading, table, _ANY_DAY):
        reason = "the text has no date, and nothing else tells whether the figure is promised or reported; --date may tell"
        return Hurdle(reason, "table/level", *cell)
    return _unread(reading, table, row, head)


def _no_figure(reading: Reading, table: Table) -> Hurdle:
    """The span is in a table and in none of its columns of figures."""
    for row in (table.head, *table.rows):
        for cell, head in zip(row, table.head, strict=True):
            if cell.start < reading.end and reading.start < cell.end:
                if row is table.head:
                    return Hurdle("it is the head of a column, and what stands under it is read", "", *cell)
                said = reading.text[head.start : head.end]
                return Hurdle(f"it stands under {said}, and figures are read under a year, a growth or a sum", "", *head)
    return Hurdle("it stands in the caption, in the notes or between the rows of a table", "", reading.start, reading.end)


def _read(reading: Reading, table: Table, published: date | None) -> set[int]:
    """Where the cells of the table end that are read in a text of that day."""
    alone = reading.names.outline._replace(tables=(table,))
    return {found.end for found in tabular(reading.text, alone, published, reading.names.scope)}


def _unread(reading: Reading, table: Table, row: Row, head: Cell) -> Hurdle:
    """The cell holds a figure, and its row or its column does not say enough of it."""
    text, printed = reading.text, reading.text[head.start : head.end]
    label = row[table.kinds.index("label")]
    name = text[label.start : label.end]
    if _PART.match(name):
        return Hurdle(f"{name} is a part of the row above it, and parts are left out", "", *label)
    said = _BRACKET.search(name)
    of = row[table.kinds.index("unit")] if "unit" in table.kinds else Cell(label.start + said.start(1), label.end - 1) if said else None
    if of is not None and unit(text[of.start : of.end]) is None:
        return Hurdle(f"the unit {text[of.start : of.end]} of its row stands in no section of words/units.toml", "", *of)
    column = {other[table.head.index(head)].end for other in table.rows}
    if not column & _read(reading, table, reading.names.published or _ANY_DAY):
        why = "its years cannot be told" if names_year(printed) else "neither it nor the caption tells its years"
        return Hurdle(f"nothing under {printed} is read: {why}", "", *head)
    return Hurdle(f"under {printed} the unit of {name} cannot be told: a share grows by per cent or by points", "", *label)
