"""Frames (句框): a clause in which each part has shrunk to one symbol, and the one rule that it fits."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.language.predicates import Predicate
from kg.rulebook import Rule, filled
from kg.rules.initiatives import RULES

_KINDS = ("project", "action", "plan", "pilot", "mechanism", "standard", "policy", "platform", "fund")
_VERBS = {"carry": "C", "build": "B", "advance": "A", "develop": "D", "ban": "X"}
_SLOTS = {
    "subject": "S", "phrase": "P", **_VERBS, "verb": "[CBA]", "thing": "N", "title": "T", "duty": "U",
    **{kind: chr(ord("a") + i) for i, kind in enumerate(_KINDS)},
}  # fmt: skip


def rule_for(said: Predicate, thing: str) -> Rule | None:
    """The rule that a clause fits; `thing` is the slot of its object (`project`, …, `thing`), or empty without one."""
    verbs = _VERBS[said.first.sort]
    if said.first is not said.verb and said.first.sort != "ban":
        # What is done with the object tells; 改革 in 改革完善 adds nothing to it.
        verbs = (verbs if said.first.sort != "develop" else "") + _VERBS[said.verb.sort]
    before = ("S" if said.subject else "") + ("P" if said.prepositional else "")
    return _fits(before + verbs + (_SLOTS[thing] if thing else ""))


@cache
def _patterns() -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    return tuple([(rule, re.compile(filled(rule.pattern, _SLOTS))) for rule in RULES])


@lru_cache(maxsize=4096)
def _fits(frame: str) -> Rule | None:
    found = [rule for rule, pattern in _patterns() if pattern.fullmatch(frame)]
    if len(found) > 1:
        raise ValueError(f"the frame {frame} fits two rules: {found[0].name} and {found[1].name}")
    return found[0] if found else None
