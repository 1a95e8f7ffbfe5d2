"""Phrases (词组): a text in which each word has shrunk to one symbol, so that shapes of names are short patterns.

A name that the tables know is one symbol; any other word goes by its section in `kg/words/industry_heads.toml`, else by
its part of speech. Offsets are of the string that is given.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kg.language.mention import Mention

ABBREVIATION = re.compile("（[A-Za-z][A-Za-z0-9&+./-]{1,11}）")
"""How a name is written short in Latin letters, right behind it (控制器（PLC）)."""


class Phrases(NamedTuple):
    """A text, word by word."""

    text: str
    symbols: str
    """One symbol a word."""
    starts: tuple[int, ...]
    """Where each word starts; one more entry than words."""
    names: dict[int, Mention]
    """The known mentions by the index of their word."""

    def at(self, first: int, last: int) -> str:
        """The characters of the words `first` to `last`, the latter excluded; nothing past the end of the text.

        What a name is short for stands behind its last word (控制器（PLC）) and is left out.
        """
        starts, end = self.starts, len(self.symbols)
        printed = self.text[starts[first if first < end else end] : starts[last if last < end else end]]
        return ABBREVIATION.sub("", printed) if "）" in printed else printed

    def width(self, first: int, last: int) -> int:
        """How many characters the words have."""
        return self.starts[last] - self.starts[first]


class Span(NamedTuple):
    """A name found: words `first` to `last`, the latter excluded."""

    first: int
    last: int
    name: str
    kind: str
    rule: str

    def mention(self, phrases: Phrases, table: str) -> Mention:
        """The mention that it is, in characters."""
        start, end = phrases.starts[self.first], phrases.starts[self.last]
        name, short = self.name, ABBREVIATION.search(phrases.text, start, end)
        if short and short.end() == end:
            if phrases.text[start : short.start()] == name and self.last - 1 not in phrases.names:
                name = phrases.text[start:end]
            else:
                end = short.start()
        return Mention(start, end, table, name, self.kind, rule=self.rule)


def longest(spans: Iterable[Span]) -> list[Span]:
    """The spans in order; of those that overlap, the longer."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.first, -span.last)):
        if kept and span.first < kept[-1].last:
            if span.last - span.first > kept[-1].last - kept[-1].first:
                kept[-1] = span
            continue
        kept.append(span)
    return kept


def standing(phrases: Phrases, name: str) -> Iterator[tuple[int, int]]:
    """The words, first and last, of every place where a name stands as whole words."""
    for place in re.finditer(re.escape(name), phrases.text):
        first, last = (bisect_left(phrases.starts, at) for at in place.span())
        if phrases.starts[first] == place.start() and phrases.starts[last] == place.end():
            yield first, last


def as_printed(phrases: Phrases, spans: Iterable[Span]) -> dict[str, str]:
    """What a text calls each name: the official form where it stands in the text, else the first other form."""
    called: dict[str, str] = {}
    for span in spans:
        mention = phrases.names.get(span.first)
        if mention is not None and mention.name == span.name and span.last - span.first == 1:
            form = phrases.at(span.first, span.last)
            if form in (span.name + "产业", span.name + "行业"):
                form = span.name
            if form == span.name or span.name not in called:
                called[span.name] = form
    return called


def inside(mentions: Sequence[Mention], spans: Sequence[tuple[int, int]]) -> list[Mention]:
    """Those mentions that lie in one of the spans; both are in order of their starts."""
    kept, waiting = [], iter(spans)
    span = next(waiting, None)
    for mention in mentions:
        while span is not None and span[1] <= mention.start:
            span = next(waiting, None)
        if span is not None and span[0] <= mention.start and mention.end <= span[1]:
            kept.append(mention)
    return kept
