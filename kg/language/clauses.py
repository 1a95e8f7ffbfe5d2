"""Sentences and clauses (句与小句): running text split at its punctuation, outside quotes and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Clause(NamedTuple):
    """A clause without its closing punctuation. Offsets are of the view."""

    start: int
    end: int


_POINT = re.compile("[，。；！？：\n“”（）《》]")
_OPEN, _CLOSE = frozenset("“（《"), frozenset("”）》")
_SPEECH = re.compile("“[^“”\\n]*(?:“[^“”\\n]*”[^“”\\n]*)*[。，！？]”")
"""A quotation that ends as a sentence does, or holds sentences: “要修建水窖。”水利站站长说."""
_SPOKEN = frozenset("。，！？")
_LONGEST_INSIDE = 80
"""A quote or bracket that is open for longer was never closed in print; it no longer hides punctuation."""


def sentences(text: str, start: int, end: int) -> list[list[Clause]]:
    """The sentences of a stretch of the view, each as its clauses in order. `；` ends a sentence too."""
    found: list[list[Clause]] = []
    current: list[Clause] = []
    at = start
    for place, ends in _boundaries(text, start, end):
        if place > at:
            current.append(Clause(at, place))
        at = place + 1
        if ends and current:
            found.append(current)
            current = []
    if at < end:
        current.append(Clause(at, end))
    if current:
        found.append(current)
    return found


def _boundaries(text: str, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """The marks at which a clause ends, and whether its sentence ends there too."""
    depth, opened = 0, start
    for match in _POINT.finditer(text, start, end):
        place = match.start()
        char = text[place]
        if char in _OPEN:
            if depth == 0 and char == "“" and _SPEECH.match(text, place, end):
                yield place, True
                continue
            opened = opened if depth else place
            depth += 1
        elif char in _CLOSE:
            if depth == 0 and text[place - 1] in _SPOKEN:
                yield place, False
            depth = max(0, depth - 1)
        elif depth == 0 or char == "\n" or place - opened > _LONGEST_INSIDE:
            depth = 0
            yield place, char not in "，："
