"""Industries (产业、技术、设施、产品): what policy acts on, by table and by shape.

Names that the tables know are taken where they stand as names; names that they do not know are found by their head noun
with what modifies it (车规级 + 芯片), and by the company they keep in a list. A longer name replaces the shorter inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kg.lists import Item, Series, series
from kg.mention import Class, Mention
from kg.phrases import (
    CLASS, HEAD, LATIN, NAME, NOUN, PLAIN, SOFT, TECHNICAL, VAGUE, Phrases, inside, kind_of_head, shrink, traps,
)

_KNOWN = NAME + PLAIN + CLASS
_CHUNK = re.compile(f"[{_KNOWN}{HEAD}{SOFT}{TECHNICAL}{VAGUE}{NOUN}{LATIN}]+")
_TELLING = _KNOWN + HEAD + SOFT + TECHNICAL + LATIN
_LONGEST = 14
"""Characters of a name; longer stretches are clauses that cutting has not told apart."""
_ALONE = re.compile(r"[^\w]")


class Span(NamedTuple):
    """A candidate: words `first` to `last`, the latter excluded."""

    first: int
    last: int
    name: str
    kind: str
    rule: str


def industries(
    text: str, spans: Sequence[tuple[int, int]], known: Sequence[Mention]
) -> tuple[list[Mention], list[Class]]:
    """The industries that a text names inside the spans, and what it says of their classes.

    Args:
        text: the view's text; all offsets are of it.
        spans: stretches of running text, in order.
        known: what the lexicon found, in order.
    """
    phrases = shrink(text, tuple(known))
    found = {span.first: span for span in _names(phrases)}
    shapes = list(_compounds(phrases))
    lists = [one for one in series(phrases)]
    picked = _longest([*found.values(), *shapes])
    companions, classes = _from_lists(phrases, lists, picked)
    mentions = [_mention(phrases, span) for span in _longest([*picked, *companions])]
    return inside(mentions, spans), classes


def _names(phrases: Phrases) -> Iterator[Span]:
    """What the tables know; an everyday word only where it is a whole item or object."""
    symbols = "." + phrases.symbols + "."
    for index, mention in phrases.names.items():
        if mention.table != "industry":
            continue
        if symbols[index + 1] == PLAIN and not _stands_out(phrases, index):
            continue
        if _is_part_of_a_body(phrases, index + 1):
            continue
        yield Span(index, index + 1, mention.name, mention.kind, "industry/lexicon")


_BODIES = frozenset(["研究院", "研究所", "大学", "学院", "协会", "公司", "集团", "局", "厅", "部", "委", "委员会", "处", "办", "科", "站", "化"])


def _is_part_of_a_body(phrases: Phrases, after: int) -> bool:
    """Whether the word that follows makes the name part of another's: 农业大学, 机械化."""
    return after < len(phrases.symbols) and phrases.at(after, after + 1) in _BODIES


_BEFORE, _AFTER = frozenset("vlc.qz"), frozenset("lcd.Q")
_TAILS = frozenset(["产业", "行业", "领域", "发展", "业", "产业链", "产业集群", "高质量发展"])


def _stands_out(phrases: Phrases, index: int) -> bool:
    before = phrases.symbols[index - 1] if index else "."
    after = phrases.symbols[index + 1 : index + 2] or "."
    follows = phrases.at(index + 1, index + 2) if index + 1 < len(phrases.symbols) else ""
    return before in _BEFORE and (after in _AFTER or follows in _TAILS) or follows in ("产业", "行业")


def _compounds(phrases: Phrases) -> Iterator[Span]:
    """Head nouns with what modifies them."""
    for match in _CHUNK.finditer(phrases.symbols):
        if match.end() - match.start() > 1:
            span = _compound(phrases, *match.span())
            if span is not None:
                yield span


def _compound(phrases: Phrases, first: int, last: int) -> Span | None:
    symbols = phrases.symbols
    while last > first and not _ends_a_name(symbols, first, last):
        last -= 1
    while first < last and symbols[first] == VAGUE:
        first += 1
    while last - first > 1 and phrases.starts[last] - phrases.starts[first] > _LONGEST:
        first += 1
    if last - first < 2 or not _is_told_apart(symbols[first:last]) or _holds_a_trap(phrases.at(first, last + 1)):
        return None
    return _named(phrases, first, last)


def _holds_a_trap(printed: str) -> bool:
    """Whether the words, with the one that follows, are no name of an industry: 现代化产业体系."""
    return any(trap in printed for trap in traps())


def _ends_a_name(symbols: str, first: int, last: int) -> bool:
    end = symbols[last - 1]
    return end in HEAD + _KNOWN or (end == SOFT and last - 1 > first and symbols[last - 2] in _TELLING)


def _is_told_apart(shape: str) -> bool:
    """Whether what modifies the head makes a class of its own: 车规级芯片, not 重点产品."""
    body, head = shape[:-1], shape[-1]
    if head in _KNOWN:
        return body[-1] in TECHNICAL + LATIN + HEAD and all(symbol in _TELLING for symbol in body)
    if head == HEAD:
        return any(symbol in _TELLING + NOUN for symbol in body)
    return all(symbol in TECHNICAL + LATIN + HEAD for symbol in body)


_SUFFIXES = ("产业", "行业")


def _named(phrases: Phrases, first: int, last: int) -> Span | None:
    """The name without 产业 or 行业, unless modifiers alone would remain."""
    kind = ""
    if phrases.at(last - 1, last) in _SUFFIXES:
        body = phrases.symbols[first : last - 1]
        if len(body) == 1 and body in _KNOWN:
            return None
        if body[-1] in _KNOWN + HEAD + SOFT + NOUN:
            return Span(first, last, phrases.at(first, last - 1), "sector", "industry/head")
        kind = "category"
    end = phrases.names.get(last - 1)
    kind = kind or (end.kind if end else kind_of_head(phrases.at(last - 1, last))) or "sector"
    return Span(first, last, phrases.at(first, last), kind, "industry/head")


def _longest(spans: Iterable[Span]) -> list[Span]:
    """The spans in order; of those that overlap, the longer."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.first, -span.last)):
        if kept and span.first < kept[-1].last:
            if span.last - span.first > kept[-1].last - kept[-1].first:
                kept[-1] = span
            continue
        kept.append(span)
    return kept


def _from_lists(
    phrases: Phrases, lists: Sequence[Series], picked: Sequence[Span]
) -> tuple[list[Span], list[Class]]:
    """The unknown members of lists of industries, and the class that closes a list."""
    by_end = {span.last: span for span in picked}
    by_start = {span.first: span for span in picked}
    added: list[Span] = []
    classes: list[Class] = []
    for one in lists:
        members = [_member(item, by_start, by_end) for item in one.items]
        closing = by_start.get(one.closing) if one.closing is not None else None
        sure = sum(member is not None for member in members)
        if not sure and closing is None:
            continue
        if closing is None and sure * 2 < len(members):
            continue
        kind = next((member.kind for member in members if member), closing.kind if closing else "sector")
        for at, item in enumerate(one.items):
            if members[at] is None and item.whole:
                span = Span(item.first, item.last, _plain_name(phrases.at(item.first, item.last)), kind, "industry/list")
                added.append(span)
                members[at] = span
        if closing is not None:
            start, end = phrases.starts[one.items[0].first], phrases.starts[closing.last]
            classes += [Class(start, end, m.name, closing.name, "class/list") for m in members if m and m.name != closing.name]
    return added, classes


def _member(item: Item, by_start: dict[int, Span], by_end: dict[int, Span]) -> Span | None:
    span = by_end.get(item.last) or by_start.get(item.first)
    return span if span and item.first <= span.first and span.last <= item.last else None


def _plain_name(printed: str) -> str:
    for suffix in (*_SUFFIXES, "领域"):
        if printed.endswith(suffix) and len(printed) - len(suffix) >= 2:
            return printed[: -len(suffix)]
    return printed


def _mention(phrases: Phrases, span: Span) -> Mention:
    start, end = phrases.starts[span.first], phrases.starts[span.last]
    return Mention(start, end, "industry", span.name, span.kind, rule=span.rule)
