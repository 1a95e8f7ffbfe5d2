"""Rules (规则): a rule is data. It has a unique name, a pattern, what it makes, and its own examples.

The examples are run by one test: in each text the rule must make an item with the fields given, and in each text of
`rejects` it must make none. Every item's evidence carries the name of the rule that made it. A rule that `says` something
makes nothing: by it a clause is passed over. In each example it must be the rule that says so, and the text commits to
what is given and to nothing else; in each text of `rejects`, a near miss, it says nothing and something is committed to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

INHERITED = "measure/inherited"
"""The rule of evidence that lends a number its subject or its year from elsewhere in the text."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text written for the purpose, and the fields of the item that the rule must make of it."""

    text: str
    gives: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with a name."""

    name: str
    """What is made, and by what sign: `target/reach`, `initiative/project`."""
    pattern: str
    """A regular expression; `{slot}` stands for one of the slots that the module which runs the rule knows."""
    cues: tuple[str, ...] = ()
    """Words of which one must stand at the cue's place before the pattern is tried at all."""
    gives: Mapping[str, Any] = field(default_factory=dict)
    """Fields that every match of the rule has."""
    says: str = ""
    """Of a rule that makes nothing: what it says of a clause, with the Chinese term, to follow the words `the clause`."""
    examples: tuple[Example, ...] = ()
    rejects: tuple[str, ...] = ()


_SLOT = re.compile(r"\{([a-z]+)\}")


def filled(pattern: str, slots: Mapping[str, str]) -> str:
    """A rule's pattern with what its slots stand for. Raises KeyError, naming the slot, where that is not told."""
    return _SLOT.sub(lambda slot: slots[slot[1]], pattern)


def rule(name: str, book: tuple[Rule, ...]) -> Rule:
    """The rule of that name in a book."""
    return next(one for one in book if one.name == name)


def by_name(*books: tuple[Rule, ...]) -> dict[str, Rule]:
    """All rules by name. Raises ValueError, naming both places, where two rules share a name."""
    found: dict[str, Rule] = {}
    for book in books:
        for rule in book:
            if rule.name in found:
                raise ValueError(f"rule {rule.name} is defined twice: {found[rule.name].pattern!r} and {rule.pattern!r}")
            found[rule.name] = rule
    return found
