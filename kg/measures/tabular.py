"""Measures of tables (表格中的目标与统计): the cells of a table whose columns agree, each told by its row and its column."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from kg.measures.measures import Measured
from kg.quantities.figures import Figure, Unit, figure, scaled, unit
from kg.quantities.periods import Period, periods
from kg.rulebook import Rule, filled
from kg.rules.tables import RULES
from kg.structure.columns import Cell
from kg.structure.outline import Outline
from kg.structure.tables import Table


class _Column(NamedTuple):
    """A column of figures. A rule reads a cell of it by its head and by whether the figure is a sum."""

    at: int
    head: Cell
    words: str
    period: Period | None
    """The year of its head."""
    unit: Unit | None


class _Row(NamedTuple):
    """What a row is about."""

    label: Cell
    name: str
    unit: Unit | None
    said: Cell | None
    """Where the unit stands apart from the label."""
    change: str


_YEARS = r"(?:(?<!\d)(?:19|20)\d\d(?!\d)|十[一二三四五六七八]?五”?末)"
_TOTAL, _FIGURE = "\x11", "\x12"
_UNIT = re.compile(r"[（(]([^（()）]*)[）)]$")
_COMMON = re.compile(r"单位[：:]([^）)\n]+)")
"""The unit that a caption gives to the whole table."""
_MARKS = re.compile(r"^(?:\d+[.、]|[（(]\d+[）)]|[①-⑳])|[①-⑳*]+$")
_PART = re.compile(r"其中|[#＃—-]")
_FALLS = re.compile(r"(?:累计)?(?:降低|下降|减少|削减|压减)(?:率|比例|幅度)?$")
_RISES = re.compile(r"(?:年均|累计)?(?:增长|递增)$")
_ADDS = re.compile("新增|净增")
_RATIO = re.compile("%|‰")
_DONE, _AIM = re.compile("实际|基期|基数|基准|现状|完成|实绩|已"), re.compile("目标|规划|预期|计划|预测")
_PLANS = re.compile("“?十[一二三四五六七八]?五”?|规划|目标|预期")


def tabular(text: str, plan: Outline, published: date | None, scope: str) -> Iterator[Measured]:
    """Every figure of the tables that measures something, row by row. `published` is the date of the text, `scope` where it holds."""
    starts = [part.start for part in plan.parts]
    for table in plan.tables:
        if table.agrees:
            before = bisect_left(starts, table.start)
            stance = plan.parts[before - 1].stance if before else "other"
            yield from _Reader(text, table, stance, published, scope).read()


class _Reader:
    """Reads one table."""

    def __init__(self, text: str, table: Table, stance: str, published: date | None, scope: str) -> None:
        self.text, self.table, self.stance, self.published, self.scope = text, table, stance, published, scope
        self.kinds = table.kinds
        self.columns = [self._column(i) for i, kind in enumerate(self.kinds) if kind == "figure"]
        self.years = sorted((c.period for c in self.columns if c.period and not _is_rate(c.words)), key=lambda p: p.last or "")
        self.caption = self._caption()
        self.common = _COMMON.search(text, table.start, table.head[0].start)

    def read(self) -> Iterator[Measured]:
        for cells in self.table.rows:
            row = self._row(cells)
            for column in self.columns if row else ():
                measured = self._measured(row, column, cells[column.at]) if row else None
                if measured is not None:
                    yield measured

    def _words(self, cell: Cell) -> str:
        return self.text[cell.start : cell.end]

    def _column(self, at: int) -> _Column:
        head = self.table.head[at]
        words = self._words(head)
        dated = re.sub(r"(?<!\d)((?:19|20)\d\d)(?![\d年—~-])", r"\1年", words)
        found = [p for p in periods(dated, self.published) if p.last]
        period = None
        if found:
            found.sort(key=lambda p: p.last or "")
            period = found[-1]._replace(start=head.start, end=head.end, first=found[-1].first if len(found) == 1 else _after(found))
        bracket = _UNIT.search(words)
        return _Column(at, head, words, period, unit(bracket[1]) if bracket else None)

    def _caption(self) -> Period | None:
        """The plan that the caption names, if the table ends with it."""
        start, end = self.table.start, self.table.head[0].start
        found = [p for p in periods(self.text[start:end], self.published) if p.kind == "plan"]
        if len(found) != 1 or self.years and self.years[-1].last != found[0].last:
            return None
        return found[0]._replace(start=found[0].start + start, end=found[0].end + start)

    def _row(self, cells: Sequence[Cell]) -> _Row | None:
        label = cells[self.kinds.index("label")]
        name = _MARKS.sub("", self._words(label))
        said = cells[self.kinds.index("unit")] if "unit" in self.kinds else None
        of = unit(self._words(said)) if said else None
        bracket = _UNIT.search(name)
        if bracket and of is None:
            of = unit(bracket[1])
            if of is None and re.search(r"[%万亿/]", bracket[1]):
                return None
            name = name[: bracket.start()] if of else name
        if _PART.match(name) or said and of is None and self._words(said) not in ("", "—", "-", "/"):
            return None
        change = ""
        for pattern, kind in ((_FALLS, "decrease"), (_RISES, "growth")):
            fall = pattern.search(name)
            if fall and fall.start():
                name, change = name[: fall.start()], kind
        return _Row(label, name, of, said, change or ("increase" if _ADDS.search(name) else ""))

    def _measured(self, row: _Row, column: _Column, cell: Cell) -> Measured | None:
        read = figure(self._words(cell))
        rule = _rule(column.words, read) if read else None
        if read is None or rule is None:
            return None
        rate = rule.name != "table/level"
        of = self._unit(row, column, read, rule)
        period = self._span(column, rule) if rate else column.period
        reported = self._reported(column, period) if period else None
        if of is None or period is None or reported is None:
            return None
        change = row.change or str(rule.gives.get("change", "level"))
        if rule.name == "table/growth":
            change = "growth"
        value, high = scaled(read.value, of.factor), read.value_max
        if value < 0 and change != "level":
            value, change = -value, "decrease"
        return Measured(
            row.label.start, cell.end, rule.name, row.name, value, scaled(high, of.factor) if high is not None else None, of.name,
            read.comparator, change, period.first, period.last, self.scope, reported, self._inherited(row, column, period),
        )  # fmt: skip

    def _inherited(self, row: _Row, column: _Column, period: Period) -> tuple[tuple[int, int], ...]:
        """Head, unit and years of a figure, where they stand outside its row's label and its cell."""
        found = [(column.head.start, column.head.end)]
        if row.said is not None:
            found.append((row.said.start, row.said.end))
        elif row.unit is None and column.unit is None and self.common is not None:
            found.append(self.common.span(1))
        if not column.head.start <= period.start < column.head.end:
            found.append((period.start, period.end))
        return tuple(found)

    def _unit(self, row: _Row, column: _Column, read: Figure, rule: Rule) -> Unit | None:
        """The unit of a figure: its own, else that of the column, else that of the row; a rate of growth is in per cent.

        A share that grows does so by per cent or by points; where the cell does not say, there is no telling.
        """
        if read.unit:
            return Unit(1, read.unit)
        share = row.unit is not None and _RATIO.search(row.unit.name) is not None
        if rule.name == "table/growth":
            return None if share and not row.change else column.unit or Unit(1, "%")
        if rule.name == "table/total" and share and not row.change:
            return None
        common = unit(self.common[1]) if self.common else Unit(1, "")
        return row.unit or column.unit or common

    def _span(self, column: _Column, rule: Rule) -> Period | None:
        """The years that a rate or a sum is of: those its head names, else the plan's, else those between the columns."""
        several = rule.name == "table/total" or "年均" in column.words or "累计" in column.words or "年平均" in column.words
        own = column.period
        if own is not None and (not several or own.first and own.last and own.first[:4] != own.last[:4]):
            return own
        if self.caption is not None:
            return self.caption
        if len(self.years) != 2:
            return None
        return self.years[1]._replace(first=_after(self.years))

    def _reported(self, column: _Column, period: Period) -> bool | None:
        """Whether a figure reports: its head says so, or its time had passed when the text was published.

        Without that date the last year of a plan's table is the aim; of other tables there is no telling (None).
        """
        if _AIM.search(column.words):
            return False
        if _DONE.search(column.words):
            return True
        if self.published is not None:
            return period.last is not None and period.last < self.published.isoformat()
        if not self._plans():
            return True if self.stance == "review" else None
        return bool(self.years) and (period.last or "") < (self.years[-1].last or "")

    def _plans(self) -> bool:
        """Whether the table sets aims: it says what binds, it counts on, its caption names a plan, or the text before it plans."""
        if self.stance == "plan":
            return True
        if "nature" in self.kinds or any("年均" in column.words or "累计" in column.words for column in self.columns):
            return True
        return _PLANS.search(self.text, self.table.start, self.table.head[-1].end) is not None


def _is_rate(head: str) -> bool:
    return re.search("年均|年平均|增长|增速|增幅|递增|累计", head) is not None


def _after(found: Sequence[Period]) -> str | None:
    """The first day after the first of several periods: from 2030 to 2035 five years are counted, 2031 the first."""
    last = found[0].last
    return f"{int(last[:4]) + 1}-01-01" if last else None


@cache
def _patterns() -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    slots = {"total": _TOTAL, "figure": f"[{_TOTAL}{_FIGURE}]", "year": _YEARS}
    return tuple([(rule, re.compile(filled(rule.pattern, slots))) for rule in RULES])


def _rule(head: str, read: Figure) -> Rule | None:
    """The first rule that reads a figure under a head."""
    words = f"{head}\t{_TOTAL if read.total else _FIGURE}"
    return next((rule for rule, pattern in _patterns() if pattern.fullmatch(words)), None)
