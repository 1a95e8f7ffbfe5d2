"""Lists (列举): `A、B和C等D`. What stands among industries is one, and what 等D closes are members of the class D."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kg import symbols as s
from kg.mention import Class
from kg.phrases import Phrases, Span, kind_of_head, words_of
from kg.rules.industries import CLASS, LIST, MEMBER

_LIKE_A_NAME = re.compile(f"[{s.KNOWN}{s.HEAD}{s.SOFT}{s.TECHNICAL}{s.NOUN}{s.ACTION}{s.LATIN}{s.PLUS}]+")
_BEFORE_CLASS = re.compile(f"[^{s.MARK}{s.ETC}]+$")
_NOT_IN_ITEM = frozenset(s.VERB + s.STOP + s.OF + s.ADDRESSEE + s.GROUP + s.PLACE + s.OPEN + s.CLOSE)
_LONGEST = 10
"""Characters of an unknown item."""


class Item(NamedTuple):
    """What stands between two commas: words `first` to `last`, the latter excluded."""

    first: int
    last: int
    closed: bool
    """Whether a comma or 等 follows, so that its end is sure."""


class Series(NamedTuple):
    """A list."""

    items: tuple[Item, ...]
    after: int
    """The word that follows it, and its 等."""
    etc: bool
    """Whether 等 closes it."""


def companions(phrases: Phrases, picked: Sequence[Span]) -> tuple[list[Span], list[Class]]:
    """The unknown members of lists of industries, and the classes that close lists.

    Args:
        phrases: the text.
        picked: the industries found so far, in order.
    """
    by_first = {span.first: span for span in picked}
    by_last = {span.last: span for span in picked}
    added: list[Span] = []
    classes: list[Class] = []
    for series in _series(phrases):
        closing = _closing(phrases, series, by_first) if series.etc else None
        if closing is not None:
            series = series._replace(items=_items_before(phrases, series))
            added.append(closing)
        members = _members(phrases, series, closing, by_first, by_last)
        added += [member for member in members if member.rule == LIST.name]
        if closing is not None and members:
            start, end = phrases.starts[series.items[0].first], phrases.starts[closing.last]
            names = [member.name for member in members if member.name != closing.name]
            classes += [Class(start, end, name, closing.name, MEMBER.name) for name in names]
    return added, classes


def _series(phrases: Phrases) -> Iterator[Series]:
    for match in s.compiled(LIST.pattern).finditer(phrases.symbols):
        if s.COMMA in match.group() or match.group().endswith(s.ETC):
            etc = match.group().endswith(s.ETC)
            items = tuple(_items(phrases.symbols, match.start(), match.end() - etc, etc))
            if items or etc:
                yield Series(items, match.end(), etc)


def _items(symbols: str, first: int, end: int, etc: bool) -> Iterator[Item]:
    edges = [first - 1, *(i for i in range(first, end) if symbols[i] in s.COMMA + s.AND), end]
    for left, right in pairwise(edges):
        while left + 1 < right and symbols[left + 1] == s.VAGUE:
            left += 1
        if left + 1 < right:
            yield Item(left + 1, right, right < end or etc)


def _items_before(phrases: Phrases, series: Series) -> tuple[Item, ...]:
    """The items of a list that a class closes: also those that do not look like names, from the last verb on."""
    end = series.after - 1
    stretch = _BEFORE_CLASS.search(phrases.symbols, max(0, end - 60), end)
    if stretch is None:
        return series.items
    items: list[Item] = []
    for item in _items(phrases.symbols, stretch.start(), end, True):
        first = item.first
        while any(symbol in _NOT_IN_ITEM for symbol in phrases.symbols[first : item.last]):
            first += 1
        if first > item.first and item.first != stretch.start():
            items = []
        while item.first == stretch.start() and item.last - first > 1 and _is_verbal(phrases, first):
            first += 1
        if first < item.last:
            items.append(item._replace(first=first))
    return tuple(items) or series.items


def _is_verbal(phrases: Phrases, index: int) -> bool:
    """Whether a word before the first item of a list is an act or a particle: 要研究……."""
    symbol = phrases.symbols[index]
    return symbol == s.ACTION or (symbol == s.OTHER and phrases.width(index, index + 1) == 1)


def _closing(phrases: Phrases, series: Series, by_first: dict[int, Span]) -> Span | None:
    """The class that stands after 等, if any."""
    at = series.after
    while at < len(phrases.symbols) and phrases.symbols[at] == s.VAGUE and at not in by_first:
        at += 1
    span = by_first.get(at)
    if span is not None and span.kind == "infrastructure" and not span.name.endswith("基础设施"):
        return None
    if span is not None:
        follows = phrases.symbols[span.last : span.last + 1]
        tail = span.kind == "category" or phrases.at(span.last, span.last + 1) in ("产业", "行业", "领域")
        if tail or follows not in tuple(s.NOMINAL + s.ADDRESSEE):
            return span
    match = s.compiled(CLASS.pattern).match(phrases.symbols, series.after)
    if match is None or any(phrases.width(at, at + 1) < 2 for at in range(*match.span(1))):
        return None
    name = phrases.names.get(match.end(1) - 1)
    kind = name.kind if name else kind_of_head(phrases.at(match.end(1) - 1, match.end(1)))
    if phrases.at(match.start(1), match.start(1) + 1) in words_of("ranks"):
        kind = "category"
    if kind in ("sector", "") or phrases.at(*match.span(1)) in words_of("closers") - {"材料"}:
        return None
    return Span(match.start(1), match.end(1), phrases.at(*match.span(1)), kind, CLASS.name)


def _members(
    phrases: Phrases, series: Series, closing: Span | None, by_first: dict[int, Span], by_last: dict[int, Span]
) -> list[Span]:
    found = [_known_in(phrases, item, by_first, by_last) for item in series.items]
    sure = [span for span in found if span is not None]
    kind = sure[0].kind if sure else closing.kind if closing else "sector"
    if not sure and closing is None:
        return []
    closed = len(sure) * 2 >= len(found) and _closer(phrases, series) in words_of("closers")
    industrial = closing is not None or closed
    crowded = len(sure) >= 2 and len(sure) * 3 >= len(found) * 2
    for at, item in enumerate(series.items):
        if found[at] is None and item.closed and _may_be_one(phrases, item, closing is not None, industrial, crowded):
            name = _bare(phrases.at(item.first, item.last))
            found[at] = Span(item.first, item.last, name, kind, LIST.name)
    return [span for span in found if span is not None]


def _known_in(phrases: Phrases, item: Item, by_first: dict[int, Span], by_last: dict[int, Span]) -> Span | None:
    span = by_last.get(item.last) or by_first.get(item.first)
    if span is None or not (item.first <= span.first and span.last <= item.last):
        return None
    joined = phrases.symbols[span.last : span.last + 1] == s.PLUS and phrases.symbols[span.last + 1] not in s.KNOWN
    return None if joined else span


def _may_be_one(phrases: Phrases, item: Item, classed: bool, industrial: bool, crowded: bool) -> bool:
    """Whether an unknown item is an industry, by how sure the rest of its list is."""
    shape, width = phrases.symbols[item.first : item.last], phrases.width(item.first, item.last)
    if not 2 <= width <= _LONGEST or len(shape) > 4:
        return False
    if classed:
        return s.VAGUE not in shape
    if not _LIKE_A_NAME.fullmatch(shape) or shape in (s.TECHNICAL, s.SOFT, s.HEAD, s.ACTION):
        return False
    return industrial or (crowded and width >= 3)


def _closer(phrases: Phrases, series: Series) -> str:
    """The word that closes the list after 等, past what modifies it: 等重点领域."""
    if not series.etc:
        return ""
    for index in range(series.after, min(series.after + 4, len(phrases.symbols))):
        if phrases.at(index, index + 1) in words_of("closers"):
            return phrases.at(index, index + 1)
        if phrases.symbols[index] not in s.NOMINAL:
            break
    return ""


def _bare(printed: str) -> str:
    for suffix in ("产业", "行业", "领域"):
        if printed.endswith(suffix) and len(printed) - len(suffix) >= 2:
            return printed[: -len(suffix)]
    return printed
