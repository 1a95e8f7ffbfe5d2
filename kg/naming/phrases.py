"""Phrases (词组): a text in which each word has shrunk to one symbol, so that shapes of names are short patterns.

A name that the tables know is one symbol; any other word goes by its section in `kg/words/industry_heads.toml`, else by
its part of speech. Offsets are of the string that is given.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from kg.language.cut import part_of_speech, words_in
from kg.language.lexicon import words
from kg.language.mention import Mention
from kg.naming import symbols as s

_SECTIONS = {
    "heads": s.HEAD, "soft_heads": s.SOFT, "verbs": s.ACT, "processes": s.PROCESS, "stops": s.STOP, "addressees": s.ADDRESSEE,
}  # fmt: skip
_SIGNS = dict.fromkeys(("和", "与", "及", "以及", "或"), s.AND) | {
    "、": s.COMMA, "等": s.ETC, "的": s.OF, "“": s.OPEN, "”": s.CLOSE, "+": s.PLUS, "/": s.LATIN,
}  # fmt: skip
_NOMINAL_TAGS = frozenset(["n", "nz", "b", "j", "an", "ng", "nr", "nrt", "nrfg", "mq"])
_REMEMBERED = 1 << 17
_ABBREVIATION = re.compile("（[A-Za-z][A-Za-z0-9&+./-]{1,11}）")
"""How a name is written short in Latin letters, right behind it (控制器（PLC）)."""
_PRINTED = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")


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
        return _ABBREVIATION.sub("", printed) if "）" in printed else printed

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
        name, short = self.name, _ABBREVIATION.search(phrases.text, start, end)
        if short and short.end() == end:
            if phrases.text[start : short.start()] == name and self.last - 1 not in phrases.names:
                name = phrases.text[start:end]
            else:
                end = short.start()
        return Mention(start, end, table, name, self.kind, rule=self.rule)


def shrink(text: str, known: Iterable[Mention]) -> Phrases:
    """The symbols of a text. `known` are mentions in order; of those that overlap, the first counts.

    What a name is written short for is no word of its own (控制器（PLC）).
    """
    cut = words_in(text)
    bounds = [0, *accumulate(map(len, cut))]
    short = {match.start(): match.end() for match in _ABBREVIATION.finditer(text) if match.start()}
    if short:
        cut, bounds = _without(short, cut, bounds)
    plain = "".join(map(_symbols().__getitem__, cut))
    symbols: list[str] = []
    starts: list[int] = []
    names: dict[int, Mention] = {}
    verbs = _verbs()
    at = 0
    for mention in known:
        last = bisect_right(bounds, mention.start) - 1
        if mention.start < at or mention.start - 1 in short or _by_chance(text, mention, bounds, last) or text[mention.start - 1 : mention.start + 1] in verbs:
            continue
        _fill(text, at, mention.start, plain, bounds, symbols, starts)
        names[len(starts)] = mention
        starts.append(mention.start)
        symbols.append(_symbol_of_name(mention, text[mention.start : mention.end]))
        at = short.get(mention.end, mention.end)
    _fill(text, at, len(text), plain, bounds, symbols, starts)
    return Phrases(text, "".join(symbols), (*starts, len(text)), names)


def _without(spans: dict[int, int], cut: list[str], bounds: list[int]) -> tuple[list[str], list[int]]:
    """The words that lie in none of the spans, and where they start."""
    kept, starts, floor = [], [], 0
    for word, start in zip(cut, bounds, strict=False):
        floor = max(floor, spans.get(start, 0))
        if start >= floor:
            kept.append(word)
            starts.append(start)
    return kept, [*starts, bounds[-1]]


def _fill(
    text: str, start: int, end: int, plain: str, bounds: list[int], symbols: list[str], starts: list[int]
) -> None:
    """Add the words from `start` to `end`, and what is left of words that a name has cut in two."""
    first, last = bisect_left(bounds, start), bisect_right(bounds, end) - 1
    if first > last:
        _fill_part(text, start, end, symbols, starts)
        return
    _fill_part(text, start, bounds[first], symbols, starts)
    starts += bounds[first:last]
    symbols.append(plain[first:last])
    _fill_part(text, bounds[last], end, symbols, starts)


def _fill_part(text: str, start: int, end: int, symbols: list[str], starts: list[int]) -> None:
    if start < end:
        starts.append(start)
        symbols.append(_symbols()[text[start:end]])


def _by_chance(text: str, mention: Mention, bounds: Sequence[int], at: int) -> bool:
    """Whether a name takes only part of the words that it stands in.

    One of two characters may not begin inside the word at `bounds[at]`, or all but end it: 批量化, 汽车站; not 粮食产量.
    A longer one may not end with the first character of a word, nor before the last of a house: 快递业务, 数据交易所.
    """
    if mention.end - mention.start > 2:
        last = bisect_right(bounds, mention.end, at) - 1
        return last > at and (bounds[last] == mention.end - 1 or bounds[last] < mention.end and text[mention.end] in "所院")
    return bounds[at] < mention.start or mention.end + 1 == bounds[at + 1] or (
        bounds[at + 1] < mention.end and mention.end not in bounds[at + 2 : at + 3]
    )


class _Symbols(dict[str, str]):
    """The symbol of each word; those of words that the table does not name are remembered, up to a limit."""

    def __missing__(self, word: str) -> str:
        symbol = _by_tag(word)
        if len(self) < _REMEMBERED:
            self[word] = symbol
        return symbol


def _by_tag(word: str) -> str:
    if not _PRINTED.search(word):
        return s.MARK
    if len(word) > 3 and word.startswith(_adverbs()):
        return s.OTHER
    if len(word) > 2 and word.endswith(_endings("addressees")):
        return s.ADDRESSEE
    if len(word) == 4 and word[:2] in words_of("verbs") and word[2:] in words_of("verbs"):
        return s.ACT
    if len(word) == 4 and word[:2] in _technical() and word[2:] in words_of("soft_heads"):
        return s.COMPOUND
    return _by_part_of_speech(word, part_of_speech(word))


def _by_part_of_speech(word: str, tag: str) -> str:
    if tag in ("n", "nz", "l") and len(word) > 2 and word.endswith(_endings("heads")):
        return s.COMPOUND
    if tag in ("n", "nz") and _is_product(word):
        return s.COMPOUND
    if tag == "eng" and not word.isdigit():
        return s.LATIN
    if tag in ("ns", "vn"):
        return s.PLACE if tag == "ns" else s.ACTION
    if tag == "l" and len(word) == 4 and part_of_speech(word[2:]) == "n" and part_of_speech(word[:2]) in ("n", "b", "a"):
        return s.NOUN
    return s.NOUN if tag in _NOMINAL_TAGS and not word[0].isdigit() else s.OTHER


def _symbol_of_name(mention: Mention, printed: str) -> str:
    if mention.table == "industry":
        if mention.kind == "category":
            return s.CLASS
        if mention.name not in words_of("plain"):
            return s.NAME
        return s.HEAD if printed in words_of("heads") else s.PLAIN
    if printed in words_of("dwellings"):
        return s.VAGUE
    return s.GROUP if mention.table == "group" else s.PLACE


def _is_product(word: str) -> bool:
    """Whether the last of three characters makes the name of a product: 用材林."""
    return len(word) == 3 and word[-1] in words_of("last_characters")


@cache
def _verbs() -> frozenset[str]:
    return words_of("verbs") | words_of("processes")


@cache
def _technical() -> frozenset[str]:
    """The words that tell a class of soft heads: 机电 + 产品, but not those of grade, such as 关键."""
    return (words_of("heads") | frozenset(words("industry_heads")["modifiers"]["technical"])) - words_of("grades")


@cache
def _adverbs() -> tuple[str, ...]:
    return tuple(sorted(words_of("adverbs")))


@cache
def _endings(section: str) -> tuple[str, ...]:
    return tuple(sorted(word for word in words_of(section) if len(word) > 1))


@cache
def words_of(section: str) -> frozenset[str]:
    """All the words of one section of the table, such as `plain` or `closers`."""
    return frozenset(word for part in words("industry_heads")[section].values() for word in part)


@cache
def kind_of_head(word: str) -> str:
    """The kind of industry that a head noun makes, or the one that ends a word; empty where it is none."""
    tables = words("industry_heads")
    kinds = {head: str(kind) for name in ("soft_heads", "heads") for kind, heads in tables[name].items() for head in heads}
    return kinds.get(word) or kinds.get(word[-2:]) or ("product" if _is_product(word) else "")


@cache
def _symbols() -> _Symbols:
    """The symbols of the words that the table and the signs name. Raises ValueError where a word has two places."""
    found = _Symbols(_SIGNS)
    modifiers = words("industry_heads")["modifiers"]
    entries = [(word, symbol) for name, symbol in _SECTIONS.items() for word in sorted(words_of(name))]
    entries += [(word, s.TECHNICAL) for word in modifiers["technical"]] + [(word, s.VAGUE) for word in modifiers["vague"]]
    for word, symbol in entries:
        if word in found:
            raise ValueError(f"industry_heads.toml: {word} stands in two sections; a word has one place")
        found[word] = symbol
    return found


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
