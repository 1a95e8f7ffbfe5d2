"""Passages (原文): the sentence around a piece of evidence, and where it stands in its file."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.reading.view import View, view_of
from kg.rulebook import INHERITED

if TYPE_CHECKING:
    import networkx as nx

_END = re.compile(r"[。！？\n]+[”’」』）】》]*")
_TRIM = " \n"


class Passage(NamedTuple):
    """A sentence without print noise, and the spans of it that are evidence."""

    sentence: str
    marks: tuple[tuple[int, int], ...]
    """Half-open spans of the sentence, in order, none touching the next."""
    document: str
    """Id of the document."""
    source: str
    """The file's name or address, as it was given."""
    line: int
    """Line of the first marked character in the text as read, from 1; 0 where the graph has no text."""
    column: int
    """Its column, from 1, in code points."""

    @property
    def place(self) -> str:
        """`file:line:column`, as editors understand it."""
        return f"{self.source}:{self.line}:{self.column}" if self.line else self.source


def passage(graph: nx.MultiDiGraph, evidence: Sequence[Mapping[str, Any]]) -> Passage:
    """The passage around the first piece of evidence of its own, with every other piece that lies in it marked too.

    What is only inherited (the year of a heading) is shown where there is nothing else.
    Evidence is given as nodes and edges carry it. Where the graph has no text of the document, the quote stands for the
    sentence.
    """
    first = next((one for one in evidence if one["rule"] != INHERITED), evidence[0])
    document = graph.nodes.get(first["document"], {})
    source, text = document.get("source") or document.get("label") or first["document"], document.get("text")
    if text is None:
        return Passage(first["quote"], ((0, len(first["quote"])),), first["document"], source, 0, 0)
    view = _view(text)
    start, end = _inside(view, first)
    left, right = _sentence(view.text, start, end)
    spans = [_inside(view, e) for e in evidence if e["document"] == first["document"]]
    marks = _joined((a - left, b - left) for a, b in spans if left <= a and b <= right)
    line, column = _line_and_column(text, first["start"])
    return Passage(view.printed(left, right), marks, first["document"], source, line, column)


@lru_cache(maxsize=256)
def _view(text: str) -> View:
    return view_of(text)


def _inside(view: View, evidence: Mapping[str, Any]) -> tuple[int, int]:
    """The span of the view that a span of the text is."""
    start = bisect_left(view.at, evidence["start"])
    return start, max(start + 1, bisect_left(view.at, evidence["end"]))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that a span stands in, or all the sentences that it reaches over, without blanks at the edges."""
    paragraph = text.rfind("\n", 0, start) + 1
    left = max((m.end() for m in _END.finditer(text, paragraph, start)), default=paragraph)
    stop = _END.search(text, end - 1)
    right = stop.end() if stop else len(text)
    while left < start and text[left] in _TRIM:
        left += 1
    while right > end and text[right - 1] in _TRIM:
        right -= 1
    return left, right


def _joined(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Spans in order, with those that overlap or touch made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)


def _line_and_column(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
