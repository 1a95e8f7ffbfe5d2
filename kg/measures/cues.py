"""Cues (提示词): choosing the rule that reads the words around a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import NamedTuple

from kg.measures import indicators
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
    """Whether it is the next item of a list (新增20家企业、10个品牌)."""
    origin: bool
    """Whether it only says from where something rose or fell to the next number (由26%提高到30%)."""


class Match(NamedTuple):
    """How a rule reads a clause; `start` and `end` are the view span of what it takes for the subject.

    Without a rule the number is where a change began: it lends its subject to the next number and is no measure itself.
    """

    rule: str
    change: str
    start: int
    end: int
    verb: str
    suffix: str


_ADDED = re.compile("新增|净增")
_PERCENT, _POINTS, _MULTIPLE, _AMOUNT, _ZERO = "\x11\x12\x13\x14\x15"
_SYMBOLS = {"percent": _PERCENT, "percent_point": _POINTS, "multiple": _MULTIPLE}
_SLOTS = {
    "percent": _PERCENT, "points": _POINTS, "multiple": _MULTIPLE, "amount": _AMOUNT, "zero": _ZERO,
    "number": f"[{_PERCENT}{_POINTS}{_MULTIPLE}{_AMOUNT}]", "subject": "(?P<subject>.*?)", "noun": ".*",
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


_ORIGIN = re.compile(r"(?:由|从)(?:去年|上年|今年|目前|现行|现有|现在|原来|\d{4}年底?)?的?(?:每.{1,3}每[年月])?$")
"""Before the value that a change begins at: 由去年的1076亿元增加到…"""


def matched(text: str, clause: Clause, previous: str) -> Match:
    """The rule that reads a clause of the view `text`; `previous` is the change of the number before, for lists."""
    start, first = clause.start, clause.run[0]
    at = indicators.before_rate(text, start, first.outer_start)
    while at > start and text[at - 1] in "了约近的":
        at -= 1
    left, bound = text[start:at], text[first.outer_start : first.start]
    after = text[clause.run[-1].outer_end : clause.end]
    if clause.origin:
        origin = _ORIGIN.search(left)
        return Match("", "", start, start + origin.start() if origin else at, "", "")
    right = _symbol(text, first) + after
    for entry, words in _candidates(left, bound):
        match = entry.pattern.fullmatch(words + right)
        if match is not None:
            rule, groups = entry.rule, match.groupdict()
            a, b = match.span("subject") if "subject" in groups else (0, 0)
            suffix = groups.get("suffix") or str(rule.gives.get("suffix", ""))
            return Match(rule.name, _change(rule, left, clause, previous), start + a, start + b, groups.get("verb") or "", suffix)
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


def _change(rule: Rule, left: str, clause: Clause, previous: str) -> str:
    change = str(rule.gives.get("change", "level"))
    if change == "level" and _ADDED.search(left):
        return "increase"
    if clause.linked and previous and not left:
        return previous
    return change


def makes(word: str) -> bool:
    """Whether a word is a verb that makes what is counted (新建)."""
    return any(entry.rule.name == "measure/act" for entry in _book().heads.get(word, ()))
