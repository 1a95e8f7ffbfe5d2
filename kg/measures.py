"""Targets and statistics (目标与统计数据): every number that measures something, with what it measures, when and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, cached_property
from typing import NamedTuple

from kg import indicators, numbering, reporting
from kg.outline import Part
from kg.periods import Period
from kg.quantities import Quantity
from kg.rulebook import Rule
from kg.rules.measures import RULES


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


class _Subject(NamedTuple):
    """What a number of the sentence turned out to measure; later clauses leave it out."""

    start: int
    end: int
    name: str
    change: str
    noun: bool
    """Whether it stood after the number."""


class _Clause(NamedTuple):
    """What stands around a run of numbers: the words before, from `start` to the first number, and the noun after the last."""

    start: int
    end: int
    scope: str
    run: tuple[Quantity, ...]
    noun: tuple[int, int]
    linked: bool
    """Whether it is the next item of a list (新增20家企业、10个品牌)."""


class _Match(NamedTuple):
    rule: str
    change: str
    start: int
    end: int
    verb: str
    suffix: str


def measures(
    text: str, part: Part, quantities: Sequence[Quantity], periods: Sequence[Period], published: date | None, scope: str
) -> list[Measured]:
    """The measures of one part, in order.

    `text` is the view, `quantities` and `periods` those that lie in the part, `published` the date of the text, `scope` where
    the numbers of the text hold when a clause does not say (全国, 全省).
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
            found += _Reader(text, start, end, part, periods, published, scope).read(inside)
        at = after
    return found


_STOP = re.compile(r"[。！？\n]")


def _sentence(text: str, part: Part, at: int) -> tuple[int, int]:
    start = max(text.rfind(mark, part.start, at) for mark in "。！？\n")
    stop = _STOP.search(text, at, part.end)
    return (part.start if start < 0 else start + 1), (stop.start() if stop else part.end)


class _Reader:
    """Reads the numbers of one sentence from left to right; what is left out is taken from the clause before."""

    def __init__(
        self, text: str, start: int, end: int, part: Part, periods: Sequence[Period], published: date | None, scope: str
    ) -> None:
        self.text, self.start, self.end = text, start, end
        self.part, self.published, self.scope = part, published, scope
        self.periods = [p for p in periods if start <= p.start < end]
        self.aims = part.stance == "other" and reporting.aims(periods, published)
        self.subjects: list[_Subject] = []

    def read(self, quantities: list[Quantity]) -> list[Measured]:
        found: list[Measured] = []
        for clause in self._clauses(quantities):
            found += self._measured(clause)
        return found

    def _clauses(self, quantities: list[Quantity]) -> Iterator[_Clause]:
        runs = _runs(self.text, quantities)
        floor = self.start
        for i, run in enumerate(runs):
            at = run[0].outer_start
            limit = runs[i + 1][0].outer_start if i + 1 < len(runs) else self.end
            low, linked = self._left(floor, at, i > 0)
            start, scope = indicators.opened(self.text, low, at, self.periods)
            floor = run[-1].outer_end
            yield _Clause(start, limit, scope, run, self._noun(floor, limit), linked)

    def _left(self, floor: int, at: int, follows: bool) -> tuple[int, bool]:
        """Where the clause before a number begins, and whether the number goes on with the list of the one before."""
        text = self.text
        low = max(text.rfind(mark, floor, at) for mark in "，；：") + 1
        bracket = text.rfind("（", max(low, floor), at)
        if bracket > text.rfind("）", floor, at):
            return bracket + 1, False
        if low > 0 or not follows:
            return max(low, floor), False
        comma = text.rfind("、", floor, at)
        if comma >= 0:
            return comma + 1, comma + 1 == at
        return (at, True) if text[at - 1] in "和与及并" else (floor, False)

    def _noun(self, start: int, limit: int) -> tuple[int, int]:
        if start >= limit or self.text[start] in "，；：、（）。":
            return start, start
        return indicators.noun_after(self.text, start, limit)

    def _measured(self, clause: _Clause) -> Iterator[Measured]:
        match = _matched(self.text, clause, self.subjects[-1] if self.subjects else None)
        named = self._named(clause, match)
        if named is None:
            return
        subject, inherited, scope = named
        last = clause.run[-1]
        names = self._distributed(subject, inherited, clause)
        period, borrowed = self._period(clause.run[0].start)
        reported = self._reported(clause, match, period)
        spans = tuple(inherited + borrowed)
        start = min(subject.start if not inherited and subject.start < clause.start else clause.start, clause.run[0].outer_start)
        start = self._with_time(start, period)
        end = max(last.outer_end, subject.end if subject.noun else 0)
        self.subjects += [subject._replace(name=name) for name in dict.fromkeys(names)]
        if match.change == "base":
            return
        for quantity, name in zip(clause.run, names, strict=True):
            yield Measured(
                start, end, match.rule, name, quantity.value, quantity.value_max, _unit(quantity, name), quantity.comparator, match.change,
                period.first if period else None, period.last if period else None, scope or self.scope, reported, spans,
            )  # fmt: skip

    def _named(self, clause: _Clause, match: _Match) -> tuple[_Subject, list[tuple[int, int]], str] | None:
        """What the clause's number measures, what of it was taken from earlier clauses, and where it holds."""
        text, run = self.text, clause.run
        start, end = match.start, indicators.closed(text, match.start, match.end)
        if match.rule == "measure/act":
            start = _past_verbs(text, start, end)
        elif match.rule == "measure/growth" and text[start : start + 2] in ("带动", "拉动"):
            start += 2
        own = _plain(text[start:end])
        noun = text[slice(*clause.noun)]
        before = self.subjects[-1] if self.subjects else None
        if not own and noun:
            return _Subject(*clause.noun, match.verb + noun + match.suffix, match.change, True), [], clause.scope
        if before is not None and (not own or own in indicators.ATTRIBUTES or own.startswith("占") or indicators.is_place(own)):
            name = before.name + ("" if indicators.is_place(own) else own) + _suffix(match, before)
            place = own if own and indicators.is_place(own) else clause.scope
            subject = before._replace(name=before.name, change=match.change, noun=False)
            return subject._replace(name=name), [(before.start, before.end)], place
        if not own:
            return None
        used = bool(noun) and _joins(text, clause)
        joined = noun + own if used and text[clause.noun[0] - 1] == "的" else own + (noun if used else "")
        name = match.verb + joined + _suffix(match, None)
        return _Subject(start, clause.noun[1] if used else end, name, match.change, used), [], clause.scope

    def _distributed(self, subject: _Subject, inherited: list[tuple[int, int]], clause: _Clause) -> list[str]:
        count = len(clause.run)
        if count == 1:
            return [subject.name]
        if inherited and len(self.subjects) >= count:
            return [s.name for s in self.subjects[-count:]]
        return indicators.distributed(subject.name, count)

    def _period(self, at: int) -> tuple[Period | None, list[tuple[int, int]]]:
        period = reporting.period_of(self.text, at, self.start, self.periods)
        if period is None:
            period = self.part.period
        if period is None:
            return None, []
        return period, [(period.start, period.end)]

    def _reported(self, clause: _Clause, match: _Match, period: Period | None) -> bool:
        verdict = reporting.reports(self.text, self.start, self.end, self.part, period, self.published)
        if verdict is not None:
            return verdict
        return not self.aims and match.rule not in ("measure/act", "measure/added", "measure/effect")

    def _with_time(self, start: int, period: Period | None) -> int:
        """The time words belong to the quote where they stand right before it."""
        if period is None or not self.start <= period.end <= start or start - period.end > 6:
            return start
        return period.start


def _plain(words: str) -> str:
    """The words without quotation marks that lost their partner; nothing where they are another number (12类) or examples (…等)."""
    if indicators.is_count(words) or words.endswith("等"):
        return ""
    return words.strip("“”") if words.count("“") != words.count("”") else words


def _suffix(match: _Match, before: _Subject | None) -> str:
    """高于全国 after a growth rate compares the rate, not what grows."""
    rate = match.rule == "measure/than" and before is not None and before.change == "growth"
    return "增速" + match.suffix if rate else match.suffix


def _joins(text: str, clause: _Clause) -> bool:
    """Whether what is measured stands on both sides of the number (具备覆盖5亿户家庭的能力, 总规模50亿元的基金)."""
    return clause.run[-1].kind not in ("percent", "percent_point", "currency") or text[clause.noun[0] - 1] == "的"


def _past_verbs(text: str, start: int, end: int) -> int:
    """After a verb that makes something, the further ones that go with it (新建和改造)."""
    heads = _book().heads
    while True:
        at = start + (text[start : start + 1] in ("和", "与", "并", "、", "及"))
        length = next((n for n in (3, 2) if text[at : at + n] in heads and at + n <= end), 0)
        if not length or text[at + length : at + length + 1] in tuple("性者率额型"):
            return start
        start = at + length


_PEOPLE = re.compile(r"人口|劳动力|(?:人|人员|人数|群众|学生|毕业生|农民|农民工|职工|老年人|旅客|游客|居民|村民|教师|儿童)(?:就业|脱贫|参保|受益)?$")


def _unit(quantity: Quantity, name: str) -> str:
    """贫困人口1386万 counts people, though it has no unit."""
    return "人" if quantity.kind == "bare" and _PEOPLE.search(name) else quantity.unit


_ADDED = re.compile("新增|净增")
_JOINT = frozenset(("、", "和", "与", "及", "以及"))


def _runs(text: str, quantities: list[Quantity]) -> list[tuple[Quantity, ...]]:
    """Numbers that stand side by side (8%和6.2%) are one run."""
    runs: list[list[Quantity]] = []
    for quantity in quantities:
        if runs and text[runs[-1][-1].outer_end : quantity.outer_start] in _JOINT:
            runs[-1].append(quantity)
        else:
            runs.append([quantity])
    return [tuple(run) for run in runs]


_PERCENT, _POINTS, _MULTIPLE, _AMOUNT, _ZERO = "\x11\x12\x13\x14\x15"
_SYMBOLS = {"percent": _PERCENT, "percent_point": _POINTS, "multiple": _MULTIPLE}
_SLOTS = {
    "{percent}": _PERCENT, "{points}": _POINTS, "{multiple}": _MULTIPLE, "{amount}": _AMOUNT, "{zero}": _ZERO,
    "{number}": f"[{_PERCENT}{_POINTS}{_MULTIPLE}{_AMOUNT}]", "{subject}": "(?P<subject>.*?)", "{noun}": ".*",
}  # fmt: skip


class _Entry:
    """A rule under one of its cues; compiled when it is first tried."""

    def __init__(self, rule: Rule, cue: str) -> None:
        self.rule, self.cue = rule, cue

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        pattern = self.rule.pattern.replace("{cue}", self.cue)
        for slot, symbol in _SLOTS.items():
            pattern = pattern.replace(slot, symbol)
        return re.compile(pattern)


class _Book(NamedTuple):
    """The rules by their cues: those that end the words before a number, those that begin them, those without any."""

    ends: dict[str, list[_Entry]]
    heads: dict[str, list[_Entry]]
    bare: list[_Entry]


_HEADED = re.compile(r"(?:\(\?P<verb>)?\{cue\}")


@cache
def _book() -> _Book:
    book = _Book({}, {}, [])
    for rule in RULES:
        place = book.heads if _HEADED.match(rule.pattern) else book.ends
        for cue in rule.cues:
            place.setdefault(cue, []).append(_Entry(rule, cue))
        if not rule.cues:
            book.bare.append(_Entry(rule, ""))
    return book


def _matched(text: str, clause: _Clause, before: _Subject | None) -> _Match:
    """The rule that reads the clause, and the span of what it takes for the subject."""
    start, first = clause.start, clause.run[0]
    at = indicators.before_rate(text, start, first.outer_start)
    while at > start and text[at - 1] in "了约近的":
        at -= 1
    left, bound = text[start:at], text[first.outer_start : first.start]
    right = _symbol(text, first) + text[clause.run[-1].outer_end : clause.end]
    for entry, words in _candidates(left, bound):
        match = entry.pattern.fullmatch(words + right)
        if match is not None:
            rule, groups = entry.rule, match.groupdict()
            a, b = match.span("subject") if "subject" in groups else (0, 0)
            suffix = groups.get("suffix") or str(rule.gives.get("suffix", ""))
            return _Match(rule.name, _change(rule, left, clause, before), start + a, start + b, groups.get("verb") or "", suffix)
    raise AssertionError("the last rule of the book takes every clause")


def _symbol(text: str, quantity: Quantity) -> str:
    if quantity.kind == "percent" and text.endswith("增长", quantity.start, quantity.end):
        return _ZERO
    return _SYMBOLS.get(quantity.kind, _AMOUNT)


def _candidates(left: str, bound: str) -> Iterator[tuple[_Entry, str]]:
    """The rules worth trying, and on which words: a bound (超过) counts as a cue where no other stands before the number."""
    book = _book()
    for words in (left, left + bound) if bound else (left,):
        for length in range(min(5, len(words)), 0, -1):
            for entry in book.ends.get(words[-length:], ()):
                yield entry, words
    for length in range(min(4, len(left)), 0, -1):
        for entry in book.heads.get(left[:length], ()):
            yield entry, left
    for entry in book.bare:
        yield entry, left


def _change(rule: Rule, left: str, clause: _Clause, before: _Subject | None) -> str:
    change = str(rule.gives.get("change", "level"))
    if change == "level" and _ADDED.search(left):
        return "increase"
    if clause.linked and before is not None and not left:
        return before.change
    return change
