"""Parallels (并列段): paragraphs built alike, whose short first sentences say what each of them is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from kg.structure.lines import Line

_SHORT = re.compile(r"[^，：；！？“”（）\d\n]{4,18}。")
"""A sentence that can say what a paragraph is about."""
_SPELT_OUT = 32
"""Characters that follow it at least."""
_FEWEST = 2
"""Paragraphs built alike."""


class Parallels(NamedTuple):
    """Where lines begin that are built like their neighbours."""

    alone: frozenset[int]
    """Sentences on lines of their own, each above the paragraph that it is about."""
    first: frozenset[int]
    """Paragraphs that begin with such a sentence."""


def parallels(text: str, lines: Sequence[Line]) -> Parallels:
    """The parallels in a text's lines of running text."""
    alone: set[int] = set()
    first: set[int] = set()
    for kind, together in groupby(lines, key=lambda line: line.kind):
        if kind == "text":
            rows = [(line.body, line.end) for line in together]
            alone.update(_alone(text, rows))
            first.update(_first(text, rows))
    return Parallels(frozenset(alone), frozenset(first))


def _alone(text: str, rows: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The short lines of a section in which short ones and long ones take turns."""
    heads, bodies = rows[::2], rows[1::2]
    turns = len(heads) == len(bodies) >= _FEWEST and all(end - start >= _SPELT_OUT for start, end in bodies)
    if turns and all(_SHORT.fullmatch(text, *row) for row in heads):
        yield from (start for start, _ in heads)


def _first(text: str, rows: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The paragraphs with a short first sentence, where half of the section's and more than one have it."""
    found = [start for start, end in rows if (head := _SHORT.match(text, start, end)) and end - head.end() >= _SPELT_OUT]
    if len(found) >= _FEWEST and 2 * len(found) >= len(rows):
        yield from found
