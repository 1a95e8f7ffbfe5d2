"""Targets and statistics (目标与统计数据): every number that measures something, with what it measures, when and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from kg.measures import grants, indicators, listed, numbering, openings, persons, reporting, subjects
from kg.measures.annual import year_before
from kg.measures.cues import Clause, Match, matched
from kg.measures.runs import begins_change, last_joint, runs_of
from kg.measures.subjects import Subject
from kg.quantities.periods import Period
from kg.quantities.quantities import Quantity
from kg.rules.measures import SCOPES
from kg.structure.tree import Part


class Measured(NamedTuple):
    """A number and what it is of. Offsets are of the view."""

    start: int
    end: int
    rule: str
    indicator: str
    value: float
    value_max: float | None
    unit: str
    comparator: str
    change: str
    first: str | None
    last: str | None
    scope: str
    reported: bool
    """A statistic; otherwise a target."""
    inherited: tuple[tuple[int, int], ...]
    """What was taken from elsewhere: the subject of an earlier clause, the year of a heading."""


def measures(
    text: str, part: Part, quantities: Sequence[Quantity], periods: Sequence[Period], published: date | None, scope: str,
    year: Period | None = None,
) -> list[Measured]:
    """The measures of one part, in order.

    `text` is the view, `quantities` and `periods` those that lie in the part, `published` the date of the text, `scope` where
    the numbers of the text hold when a clause does not say (全国, 全省), `year` the one that an annual report plans.
    """
    found: list[Measured] = []
    at = 0
    while at < len(quantities):
        start, end = _sentence(text, part, quantities[at].start)
        after = at + 1
        while after < len(quantities) and quantities[after].start < end:
            after += 1
        inside = [q for q in quantities[at:after] if not numbering.measures_nothing(text, q)]
        if inside:
            found += _Reader(text, start, end, part, periods, published, scope, year).read(inside)
        at = after
    return found


_STOP = re.compile(r"[。！？\n]")


def _sentence(text: str, part: Part, at: int) -> tuple[int, int]:
    start = max([text.rfind(mark, part.start, at) for mark in "。！？\n"])
    stop = _STOP.search(text, at, part.end)
    return (part.start if start < 0 else start + 1), (stop.start() if stop else part.end)


class _Reader:
    """Reads the numbers of one sentence from left to right; what is left out is taken from the clause before."""

    def __init__(
        self, text: str, start: int, end: int, part: Part, periods: Sequence[Period], published: date | None, scope: str,
        year: Period | None,
    ) -> None:
        self.text, self.start, self.end = text, start, end
        self.part, self.published, self.scope, self.year = part, published, scope, year
        self.periods = [p for p in periods if start <= p.start < end]
        self.earlier = [p for p in periods if p.start < start]
        if part.stance != "review":
            self.periods = sorted([*self.periods, *reporting.counted(text, start, end, published)])
        self.aims = part.stance == "other" and reporting.aims(periods, published)
        self.subjects: list[Subject] = []
        self.stands = False

    def read(self, quantities: list[Quantity]) -> list[Measured]:
        found: list[Measured] = []
        for clause in self._clauses(quantities):
            found += self._measured(clause)
        return found

    def _clauses(self, quantities: list[Quantity]) -> Iterator[Clause]:
        runs = runs_of(self.text, quantities)
        floor = self.start
        for i, run in enumerate(runs):
            at = run[0].outer_start
            after = runs[i + 1] if i + 1 < len(runs) else None
            limit = after[0].outer_start if after else self.end
            low, listed = self._left(floor, at, i > 0)
            start, scope = openings.opened(self.text, low, at, self.periods)
            floor = run[-1].outer_end
            origin = after is not None and begins_change(self.text, run[-1], after[0])
            linked, again = listed and low == at, start > low and self.text[start - 1] == "再"
            noun = self._noun(floor, limit, run[-1].kind)
            yield Clause(start, limit, scope, run, noun, linked, listed, again, origin)

    def _left(self, floor: int, at: int, follows: bool) -> tuple[int, bool]:
        """Where the clause before a number begins, and whether it goes on with the list of the number before."""
        text = self.text
        low = max([text.rfind(mark, floor, at) for mark in "，；："]) + 1
        closing = text.rfind("）", max(low, floor), at)
        if closing >= 0 and text.rfind("（", max(low, floor), closing) < 0:
            return closing + 1, False
        bracket = text.rfind("（", max(low, floor), at)
        if bracket > text.rfind("）", floor, at):
            return bracket + 1, False
        if low > 0 or not follows:
            return max(low, floor), False
        comma = last_joint(text, floor, at)
        if comma >= 0:
            return comma + 1, True
        return (at, True) if text[at - 1] in "和与及并" else (floor, False)

    def _noun(self, start: int, limit: int, kind: str) -> tuple[int, int]:
        if start >= limit or self.text[start] in "，；：、（）。":
            return start, start
        return indicators.noun_after(self.text, start, limit, kind == "percent", kind == "count")

    def _measured(self, clause: Clause) -> Iterator[Measured]:
        before = self.subjects[-1] if self.subjects else None
        match = matched(self.text, clause, (before.change, before.unit) if before else ("", ""))
        named = self._named(clause, match)
        if named is None:
            return
        subject, inherited, scope = named
        names = self._distributed(subject, inherited, clause)
        self.stands = clause.listed and self.stands or self._lives_there(clause, subject) or self._made_already(clause)
        stands = clause.origin or self.stands
        period = self._period(clause, stands, match.change)
        reported = stands or self._reported(clause, match, period)
        if period is None and not stands:
            period = self._silent(reported)
        start, end = self._with_time(min(clause.start, clause.run[0].outer_start), period), clause.run[-1].outer_end
        end = max(end, subject.end if subject.noun else 0)
        if period is not None and not start <= period.start < end:
            inherited = [*inherited, (period.start, period.end)]
        self.subjects += [subject._replace(name=name) for name in dict.fromkeys(names)]
        for quantity, name in zip(clause.run * (len(names) // len(clause.run)), names, strict=True):
            yield Measured(
                start, end, match.rule, name.replace("至少", "").strip("、"), quantity.value, quantity.value_max,
                persons.unit_of(self.text, quantity, name), _comparator(self.text, clause, quantity, reported), match.change,
                period.first if period else None, period.last if period else None, scope or self.scope, reported, tuple(inherited),
            )  # fmt: skip

    def _named(self, clause: Clause, match: Match) -> tuple[Subject, list[tuple[int, int]], str] | None:
        """What the clause's number measures, what of it was taken from earlier clauses, and where it holds."""
        text, unit = self.text, clause.run[0].unit
        start, end = match.start, self._closed(match.start, match.end)
        if match.rule in ("measure/act", "measure/added") or match.rule == "measure/reach" and text.startswith(_BUILT, start):
            start = subjects.past_verbs(text, start, end)
        elif match.rule == "measure/growth" and text[start : start + 2] in ("带动", "拉动"):
            start += 2
        own, noun = subjects.plain(text[start:end]), text[slice(*clause.noun)]
        if clause.origin and text[clause.noun[0] - 1] != "的":
            noun = ""
        if noun and (subjects.joins(own) or match.rule in _DONE and clause.run[0].kind == "count" and subjects.only_acts(own)):
            own = ""
        if not own and noun:
            whom = grants.addressed(text, self.start, clause.run[0].outer_start) if grants.is_grant(noun) else ""
            suffix = "" if noun.endswith(match.suffix) else match.suffix
            return Subject(*clause.noun, whom + match.verb + noun + suffix, match.change, unit, True), [], clause.scope
        if not own and grants.is_grant(match.verb):
            whom = grants.addressed(text, self.start, clause.start)
            return Subject(clause.start, clause.run[0].outer_start, whom + match.verb, match.change, unit, False), [], clause.scope
        before = self.subjects[-1] if self.subjects else None
        if before is not None and subjects.elided(own, noun, unit, before):
            place = own if indicators.is_place(own) else ""
            name = subjects.taken_over(text, "" if place else own, before) + subjects.suffix_of(match, before)
            subject = Subject(before.start, before.end, name, match.change, unit, False)
            return subject, [(before.start, before.end)], place or clause.scope
        if not own and match.suffix and match.rule == "measure/fulfilled":
            return Subject(clause.start, clause.run[0].outer_start, match.suffix, match.change, unit, False), [], clause.scope
        if not own:
            topic = self._topic(clause) if before is None else None
            return topic and (Subject(*topic, match.change, unit, False), [topic[:2]], clause.scope)
        name, used = subjects.joined(text, clause, own, noun)
        subject = Subject(start, clause.noun[1] if used else end, match.verb + name + subjects.suffix_of(match, None), match.change, unit, used)
        return subject, [], clause.scope

    def _closed(self, start: int, end: int) -> int:
        """Where the subject ends once adverbs and times after it are off (国内财政收入1987年为…)."""
        end = indicators.closed(self.text, start, end)
        time = next((period for period in self.periods if start <= period.start < period.end == end), None)
        if time is None:
            return end
        at = time.start
        while at > start and self.text[at - 1] in "比较由从":
            at -= 1
        return self._closed(start, at)

    def _topic(self, clause: Clause) -> tuple[int, int, str] | None:
        """What a clause before names for this one to speak of (财政用于教育的投入，将由…增加到…; 给予奖补，最高…)."""
        text, stop = self.text, self.text.rfind("，", self.start, clause.start)
        if stop < 0 or clause.noun[0] < clause.noun[1]:
            return None
        if clause.start == clause.run[0].outer_start and (granted := grants.granted(text, self.start, clause.start)):
            return granted
        if clause.start == clause.run[0].start:
            return None
        low = max(self.start, max(text.rfind(mark, self.start, stop) for mark in "，；：") + 1)
        start, _ = openings.opened(text, low, stop, self.periods)
        stop = indicators.said_to_rise(text, start, stop)
        return (start, stop, text[start:stop]) if indicators.is_measurable(text, start, stop) else None

    def _distributed(self, subject: Subject, inherited: list[tuple[int, int]], clause: Clause) -> list[str]:
        count = len(clause.run)
        if count == 1:
            each = not inherited and _EACH_OF.search(self.text, subject.end, clause.run[0].outer_start)
            return listed.apart(subject.name) if each else [subject.name]
        if inherited and len(self.subjects) >= count:
            return [s.name for s in self.subjects[-count:]]
        head, _, tail = subject.name.partition("分别")
        return [name + tail for name in listed.distributed(head, count)] if head else [subject.name] * count

    def _lives_there(self, clause: Clause, subject: Subject) -> bool:
        """全省500多万高校师生, 全市八千家企业的…: how many there are, told on the way, whatever the sentence promises."""
        at = clause.run[0].outer_start
        told = clause.start == at and self.text[at - 2 : at] in SCOPES or _THERE_ARE.search(self.text, self.start, at) is not None
        return subject.noun and clause.run[0].value >= _MANY and (told or self._is_subject(clause, subject))

    def _made_already(self, clause: Clause) -> bool:
        """推进已批建的3家实验室建设: what a plan goes on with is there, whatever the rest of the sentence promises."""
        return self.part.stance != "review" and _MADE.search(self.text, self.start, clause.run[0].outer_start) is not None

    def _is_subject(self, clause: Clause, subject: Subject) -> bool:
        """9亿劳动力、1亿人才，是…: what is counted is what the sentence speaks about."""
        return clause.start == clause.run[0].outer_start and _IS.match(self.text, subject.end, self.end) is not None

    def _period(self, clause: Clause, stands: bool, change: str) -> Period | None:
        """When a number holds; of one that is but where things stand only what is said right before it (由2030年的26%).

        What the year's end brought is the year's (年末存款余额增长8%).
        """
        at = clause.run[0].start
        if stands:
            base = next((p for p in self.periods if clause.start < p.start < at and p.kind == "base"), None)
            return base and reporting.in_year_of(self.text, base, self.part)
        whole = None if self.year else self.published  # 全年 in an annual report is the year that it looks back on, or the one ahead
        period = reporting.period_of(self.text, at, self.start, self.periods, self.part, whole)
        above = self.part.period
        return above if period and above and change != "level" and period == above._replace(first=None) else period

    def _silent(self, reported: bool) -> Period | None:
        """When a number holds that nothing in its sentence dates: in an annual report in its year, else when the paragraph goes on about."""
        if self.year:
            return year_before(self.year) if reported else self.year
        return reporting.opened(self.text, self.start, self.earlier) if reported else None

    def _reported(self, clause: Clause, match: Match, period: Period | None) -> bool:
        verdict = reporting.reports(self.text, self.start, clause.run[0].start, self.end, self.part, period, self.published)
        if verdict is not None:
            return verdict
        return not self.aims and match.rule not in _COMMITTED

    def _with_time(self, start: int, period: Period | None) -> int:
        """The time words belong to the quote where they stand right before it."""
        if period is None or not self.start <= period.end <= start or start - period.end > 6:
            return start
        return period.start


_EACH_OF = re.compile("(?<![年人平户日月地])(?:均|都|分别)(?![衡等价值])")
"""A率、B率均达到95%: the number is of every one."""
_MANY = 10_000
"""Fewer are hardly a fact told on the way."""
_MADE = re.compile("已[\u4e00-\u9fff]{1,4}的$")
_IS = re.compile("(?:[、和][^，。；]{2,30})?，?(?:都|就)?是(?!否)")
_THERE_ARE = re.compile("(?:我国|全国|[全我][省市区县州])有(?:近|约|超过?)?$")
_COMMITTED = ("measure/act", "measure/added", "measure/effect", "measure/subsidy")
"""Rules whose words promise where nothing else tells."""
_BUILT = ("建成", "开通", "新建", "培育", "打造", "认定", "创建")
_DONE = ("measure/bare", "measure/act", "measure/added")
"""Rules whose words before the number may say what is done with what it counts."""
_HELD = ("控制在", "控制到", "压减到", "压减至")


def _comparator(text: str, clause: Clause, quantity: Quantity, reported: bool) -> str:
    """至少办好1所, 经营满2年: a bound apart from its number; to keep something at 3% (控制在) is one above."""
    if quantity.comparator != "=":
        return quantity.comparator
    if not reported and text.endswith(_HELD, clause.start, quantity.start):
        return "<="
    least = text.find("至少", clause.start, quantity.start) >= 0 or text[quantity.outer_start - 1] == "满"
    return ">=" if least else "="
