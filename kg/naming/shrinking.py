"""Shrinking (压缩): a text becomes phrases, each of its words one symbol, and each name that the tables know one as well."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from kg.language.cut import words_in
from kg.language.mention import Mention
from kg.naming.phrases import ABBREVIATION, Phrases
from kg.naming.word_symbols import symbol_of_name, symbols_of_words, verbs


def shrink(text: str, known: Iterable[Mention]) -> Phrases:
    """The symbols of a text. `known` are mentions in order; of those that overlap, the first counts.

    What a name is written short for is no word of its own (控制器（PLC）).
    """
    cut = words_in(text)
    bounds = [0, *accumulate(map(len, cut))]
    short = {match.start(): match.end() for match in ABBREVIATION.finditer(text) if match.start()}
    if short:
        cut, bounds = _without(short, cut, bounds)
    plain = "".join(map(symbols_of_words().__getitem__, cut))
    symbols: list[str] = []
    starts: list[int] = []
    names: dict[int, Mention] = {}
    known_verbs = verbs()
    at = 0
    for mention in known:
        last = bisect_right(bounds, mention.start) - 1
        if mention.start < at or mention.start - 1 in short or text[mention.start - 1 : mention.start + 1] in known_verbs:
            continue
        if _by_chance(text, mention, bounds, last):
            continue
        _fill(text, at, mention.start, plain, bounds, symbols, starts)
        names[len(starts)] = mention
        starts.append(mention.start)
        symbols.append(symbol_of_name(mention, text[mention.start : mention.end]))
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
        symbols.append(symbols_of_words()[text[start:end]])


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
