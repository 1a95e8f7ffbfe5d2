"""Identifiers (编号): by what an item is known in every text and on every machine: `industry:5G`, never a counter."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.lexicon import lexicon
from kg.language.wording import plain
from kg.measures.measures import Measured

_OFFICIAL = ("industry", "group")
"""Tables whose items are the same under any of their names."""


def official(table: str, name: str) -> str:
    """The name that an item goes by in its id: of an industry or group the official one, whatever a text calls it."""
    if table not in _OFFICIAL:
        return name
    entry = lexicon().get(name, table)
    return entry.name if entry else name


def bare(name: str) -> str:
    """The name of an initiative without the quotation marks that print it now this way, now that."""
    return name.strip("“”\"《》") if name[:1] in "“\"《" and name[-1:] in "”\"》" else name


def fact(one: Measured, home: str) -> str:
    """What makes a fact this one and no other: 全省 is another province in another text, and no scope is that text's own.

    `home` is the place or the body that the text comes from, or the text itself.
    """
    return "|".join(_parts(one, home))


def _parts(one: Measured, home: str) -> Iterator[str]:
    yield one.indicator
    amount = plain(one.value) if one.value_max is None else f"{plain(one.value)}-{plain(one.value_max)}"
    yield f"{one.change} {one.comparator}{amount}{one.unit}"
    yield f"{one.first or ''}/{one.last or ''}"
    own = not one.scope or one.scope.startswith("全")
    yield one.scope if one.scope == "全国" else home if own else f"{home}/{one.scope}"
