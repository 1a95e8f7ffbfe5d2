"""Lists (列举): `A、B和C等D` as items and what closes them, by the symbols of phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.phrases import AND, CLASS, COMMA, ETC, HEAD, LATIN, NAME, NOUN, PLAIN, PLUS, SOFT, TECHNICAL, VAGUE, Phrases, closers

_IN_ITEM = NAME + PLAIN + CLASS + HEAD + SOFT + TECHNICAL + VAGUE + NOUN + LATIN + PLUS
_RUN = re.compile(f"[{_IN_ITEM}{COMMA}{AND}]+{ETC}?")
_NOMINAL = re.compile(f"[{HEAD}{SOFT}{TECHNICAL}{NOUN}{LATIN}{NAME}{PLAIN}]+")


class Item(NamedTuple):
    """A member of a list: words `first` to `last`, the latter excluded."""

    first: int
    last: int
    whole: bool
    """Whether both its edges are sure and it looks like a name."""


class Series(NamedTuple):
    """A list with at least two members."""

    items: tuple[Item, ...]
    closing: int | None
    """The word after 等, where the class begins that closes the list; None where there is no 等."""
    closer: str
    """The word that closes the list (领域, 产业, …), or nothing."""


def series(phrases: Phrases) -> Iterator[Series]:
    """The lists of a text, from left to right."""
    for match in _RUN.finditer(phrases.symbols):
        if COMMA in match.group() or match.group().endswith(ETC):
            items, closed = _items(phrases, *match.span())
            if len(items) > 1 or (items and closed):
                yield Series(tuple(items), match.end() if closed else None, _closer(phrases, match.end()) if closed else "")


def _items(phrases: Phrases, first: int, last: int) -> tuple[list[Item], bool]:
    symbols = phrases.symbols
    closed = symbols[last - 1] == ETC
    end = last - closed
    edges = [first - 1, *(i for i in range(first, end) if symbols[i] in COMMA + AND), end]
    items = []
    for left, right in zip(edges, edges[1:]):
        while left + 1 < right and symbols[left + 1] == VAGUE:
            left += 1
        if left + 1 < right:
            sure = (right < end or closed) and _looks_like_a_name(phrases, left + 1, right)
            items.append(Item(left + 1, right, sure))
    return items, closed


def _looks_like_a_name(phrases: Phrases, first: int, last: int) -> bool:
    length = phrases.starts[last] - phrases.starts[first]
    return 2 <= length <= 10 and last - first <= 4 and _NOMINAL.fullmatch(phrases.symbols, first, last) is not None


def _closer(phrases: Phrases, at: int) -> str:
    """The closing word after 等, past what modifies it: 等重点领域."""
    for index in range(at, min(at + 4, len(phrases.symbols))):
        word = phrases.at(index, index + 1)
        if word in closers():
            return word
        if phrases.symbols[index] not in VAGUE + TECHNICAL + NOUN + HEAD + SOFT:
            return ""
    return ""
