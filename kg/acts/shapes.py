"""Shapes of clauses (句式): rules by which a clause is passed over, all of a kind as one pattern.

A text has far more clauses than there are rules, so no rule is tried by itself: the one pattern of a kind tells whether any
of them fits, behind a look at the first or the last character. Which one it is, is asked only where a reader asks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kg.rulebook import Rule, filled


class Fit(NamedTuple):
    """A rule that fits, and the characters of the view that it fits by."""

    rule: Rule
    start: int
    end: int


_SLOTS = {
    "number": "一二三四五六七八九十",
    "topic": "(?!坚持|贯彻|落实|树立|牢记|牢固)[^，]{3,26}?",
    "using": "(?:充分|综合|灵活|广泛|积极|有效|合理|会同[^，]{2,8})*(?:运用|利用|借助|依托|结合|采取|采用|通过|抓住|抢抓|把握)[^，]+",
}
"""What the slots stand for that the heads of the rule files explain."""


def together(rules: Sequence[Rule], lead: str = "") -> re.Pattern[str]:
    """One pattern that fits where one of several rules does; to be matched at the place that `^` stands for.

    `lead` is a slot that all of them begin with, and that is gone through once for all. Raises ValueError where one does not.
    """
    choices = [choice for rule in rules for choice in _choices(_behind(lead, rule), rule.cues)]
    fits = filled("|".join(choices), _SLOTS)
    return re.compile(f"{filled(lead, _SLOTS)}(?:{fits})" if lead else fits)


def _behind(lead: str, rule: Rule) -> str:
    """What of a pattern stands behind `^` and a slot that it must begin with."""
    _require(rule, rule.pattern.startswith(f"^{lead}") or not lead, f"begins with ^{lead}")
    return rule.pattern.removeprefix("^").removeprefix(lead)


def _choices(pattern: str, cues: tuple[str, ...]) -> list[str]:
    """A pattern with its cues in place: one for each where it begins with them, for `re` is fast where choices begin with a letter."""
    if pattern.startswith("{cue}"):
        return [pattern.replace("{cue}", cue) for cue in cues]
    return [pattern.replace("{cue}", f"(?:{'|'.join(cues)})")]


def firsts(rules: Sequence[Rule]) -> frozenset[str]:
    """The first characters of the clauses that several rules can fit. Raises ValueError where one does not begin with a cue."""
    for rule in rules:
        _require(rule, rule.pattern.startswith("^{cue}"), "begins with ^{cue}")
    return frozenset(cue[0] for rule in rules for cue in rule.cues)


def lasts(rules: Sequence[Rule]) -> frozenset[str]:
    """The last characters of the clauses that several rules can fit. Raises ValueError where one does not end in a cue."""
    for rule in rules:
        _require(rule, rule.pattern.endswith("{cue}$"), "ends in {cue}$")
    return frozenset(cue[-1] for rule in rules for cue in rule.cues)


def cued(rules: Sequence[Rule]) -> re.Pattern[str]:
    """What one of several rules needs to fit: a search for it is many times as fast as a try of their patterns."""
    return re.compile("|".join(cue for rule in rules for cue in rule.cues))


def _require(rule: Rule, alike: bool, how: str) -> None:
    if not alike:
        raise ValueError(f"rule {rule.name} stands in a group whose every pattern {how}, and has {rule.pattern!r}")


def fitting(rules: Sequence[Rule], text: str, clause: tuple[int, int]) -> Fit | None:
    """The first of several rules that fits a clause of the view, and where; None where none does."""
    start, end = clause
    for rule in rules:
        found = re.search(filled(rule.pattern, {**_SLOTS, "cue": f"(?:{'|'.join(rule.cues)})"}), text[start:end])
        if found:
            return Fit(rule, start + found.start(), start + found.end()) if found.group() else Fit(rule, start, end)
    return None
