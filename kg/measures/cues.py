"""Cues (提示词): choosing the rule that reads the words around a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import NamedTuple

from kg.measures import indicators
from kg.measures.indicators import ATTRIBUTES
from kg.quantities.quantities import Quantity
from kg.rulebook import Rule, filled
from kg.rules.measures import RULES


class Clause(NamedTuple):
    """What stands around a run of numbers: the words before, from `start` to the first number, and the noun after the last."""

    start: int
    end: int
    scope: str
    run: tuple[Quantity, ...]
    noun: tuple[int, int]
    linked: bool
    """Whether it is the next item of a list and begins with its number (新增20家企业、10个品牌)."""
    listed: bool
    """Whether it is the next item of a list at all (新增学位3万个、床位5000张)."""
    again: bool
    """Whether 再 stands before it: what is counted comes on top (再改造30个小区)."""
    origin: bool
    """Whether it only says from where something rose or fell to the next number (由26%提高到30%)."""


class Match(NamedTuple):
    """How a rule reads a clause; `start` and `end` are the view span of what it takes for the subject."""

    rule: str
    change: str
    start: int
    end: int
    verb: str
    suffix: str


_ADDED = re.compile(
    "新增|净增|扩招|增招|增设|新（[改扩、]{1,3}）建|"
    "新(?:设立?(?!施|计|备|想|区|在)|入规|入统|入库|入选|升规|认定|认证|获批|落户|登记|注册|招收|培育|引进|签约)(?!的)"
)
_BUILT = re.compile("新(?:组建|建(?!成|的|设))")
"""What is newly built comes on top, where the clause is about that and no share of it is told."""
_TAKEN = re.compile("(?:削减|压减|减排)(?!能力|任务|目标|量|率)[\u4e00-\u9fff]{2,}$")
"""What an act takes away, behind the means (治理工程削减粉尘)."""
_EASED = re.compile("(?:(?P<less>减负|降价|减亏|降本)|增收)(?:总额|金额|额)?(?:达到?|超过?|共计)?$")
"""A verb with its noun that is measured by how far it goes (为企业减负50亿元)."""
_PERCENT, _POINTS, _MULTIPLE, _AMOUNT, _ZERO, _ORIGIN = "\x11\x12\x13\x14\x15\x16"
_SYMBOLS = {"percent": _PERCENT, "percent_point": _POINTS, "multiple": _MULTIPLE}
_SLOTS = {
    "percent": _PERCENT, "points": _POINTS, "multiple": _MULTIPLE, "amount": _AMOUNT, "zero": _ZERO,
    "origin": _ORIGIN, "number": f"[{_PERCENT}{_POINTS}{_MULTIPLE}{_AMOUNT}]", "subject": "(?P<subject>.*?)", "noun": ".*",
}  # fmt: skip


class _Entry:
    """A rule under one of its cues; compiled when it is first tried."""

    def __init__(self, rule: Rule, cue: str) -> None:
        self.rule, self.cue = rule, cue

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(filled(self.rule.pattern, {**_SLOTS, "cue": self.cue}))


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


@cache
def _longest_end() -> int:
    """Characters of the longest cue that ends the words before a number."""
    return max(map(len, _book().ends))


_WHEN = re.compile(r"(?<=[到至])(?:(?:(?:\d{4}|[一二三四五六七八九〇○零]{4})年|[去今上本明]年)(?:\d{1,2}月)?[底末初度]?|年[初末底]|目前|现在)$")
"""Before the value of that time: 提高到2030年的30%."""


def matched(text: str, clause: Clause, previous: tuple[str, str]) -> Match:
    """The rule that reads a clause of the view `text`; `previous` are change and unit of the number before, for lists."""
    start, first = clause.start, clause.run[0]
    at = indicators.before_rate(text, start, first.outer_start)
    while at > start and text[at - 1] in "了约近的":
        at -= 1
    if when := _WHEN.search(text, max(start, at - 9), at):
        at = when.start()
    left, bound = text[start:at], text[first.outer_start : first.start].removeprefix("至少")  # which is no 少
    after = text[clause.run[-1].outer_end : clause.end]
    right = (_ORIGIN if clause.origin else _symbol(text, first)) + after
    for entry, words in _candidates(left, bound):
        match = entry.pattern.fullmatch(words + right)
        if match is not None:
            rule, groups = entry.rule, match.groupdict()
            a, b = match.span("subject") if "subject" in groups else (0, 0)
            suffix = groups.get("suffix") or str(rule.gives.get("suffix", ""))
            among = text.startswith("其中", start - 2)
            return Match(rule.name, _change(rule, left, clause, previous, among), start + a, start + b, groups.get("verb") or "", suffix)
    raise AssertionError("the last rule of the book takes every clause")


def _symbol(text: str, quantity: Quantity) -> str:
    if quantity.kind == "percent" and text.endswith("增长", quantity.start, quantity.end):
        return _ZERO
    return _SYMBOLS.get(quantity.kind, _AMOUNT)


def _candidates(left: str, bound: str) -> Iterator[tuple[_Entry, str]]:
    """The rules worth trying, and on which words: a bound (超过) counts as a cue where no other stands before the number."""
    book = _book()
    heads = [entry for length in range(min(4, len(left)), 0, -1) for entry in book.heads.get(left[:length], ())]
    for words in (left, left + bound) if bound else (left,):
        for length in range(min(_longest_end(), len(words)), 0, -1):
            for entry in book.ends.get(words[-length:], ()):
                yield entry, words
        yield from ((entry, left) for entry in heads if bound and "change" in entry.rule.gives)
    for entry in heads:
        yield entry, left
    for entry in book.bare:
        yield entry, left


def _change(rule: Rule, left: str, clause: Clause, previous: tuple[str, str], among: bool) -> str:
    """What the number tells of a change. The next item of a list goes on with what was added, grew or fell.

    What is `among` the things added (新增铁路300公里，其中高铁80公里) was added as well, unless it is told how much there is
    (增产5万吨，其中早稻产量30万吨).
    """
    change = str(rule.gives.get("change", "level"))
    if change != "level":
        return change
    built = clause.again or _BUILT.match(left) and clause.run[0].kind != "percent"
    if _ADDED.search(left) or built and rule.name == "measure/act":
        return "increase"
    if rule.name == "measure/bare" and _TAKEN.search(left):
        return "decrease"
    if found := _EASED.search(left):
        return "decrease" if found["less"] else "increase"
    before, unit = previous
    rate, same = before == "growth" or unit in ("%", "个百分点"), unit == clause.run[0].unit
    if among and rule.name == "measure/bare" and before == "increase" and same and not rate and not left.endswith(("产量", "总量", "产值")):
        return before
    goes_on = clause.linked and not left if rate else clause.listed and rule.name == "measure/bare" and left not in ATTRIBUTES
    return before if before and goes_on and (same or not rate) else change


def makes(word: str) -> bool:
    """Whether a word is a verb that makes what is counted (新建, 新增)."""
    return any(entry.rule.name in ("measure/act", "measure/added") for entry in _book().heads.get(word, ()))
