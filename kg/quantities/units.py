"""Units and classifiers (计量单位、量词): the table `words/units.toml` as one pattern."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kg.language.lexicon import words
from kg.language.vocabulary import longest_first


class Units(NamedTuple):
    """The units that quantities may have."""

    pattern: str
    """An alternation without groups, longest unit first; a unit that is part of another word does not match."""
    kinds: dict[str, str]
    """The section of each unit: currency, percent, dimension, count, …"""
    alias: dict[str, str]
    """Forms and the unit that stands for them (美金: 美元)."""


@cache
def units() -> Units:
    """The table. Raises ValueError, naming the unit, where two sections have it."""
    table = words("units")
    kinds: dict[str, str] = {}
    sources: dict[str, str] = {}
    for kind, section in table.items():
        if kind == "alias":
            continue
        listed = dict.fromkeys(section["words"].split(), "") | {unit: others for unit, others in section.items() if unit != "words"}
        for unit, others in listed.items():
            if unit in kinds:
                raise ValueError(f"units.toml: {unit} stands in [{kinds[unit]}] and in [{kind}]; keep one")
            kinds[unit], sources[unit] = kind, re.escape(unit) + _edge(unit, others)
    return Units("|".join(sources[unit] for unit in longest_first(sources)), kinds, table["alias"])


def _edge(unit: str, others: str) -> str:
    """What must not follow: the characters of longer words, or more letters after a Latin symbol."""
    if others:
        return f"(?![{others}])"
    return "(?![A-Za-z0-9])" if unit.isascii() and unit[-1].isalnum() else ""
