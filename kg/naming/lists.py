"""Lists (列举): `A、B和C等D` as items, and what stands after 等."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from kg.language.cut import part_of_speech
from kg.naming import symbols as s
from kg.naming.headwords import words_of
from kg.naming.phrases import Phrases
from kg.rules.industries import LIST

_BEFORE_CLASS = re.compile(f"[^{s.MARK}{s.ETC}]+$")
_REACH = 60
"""Words before 等 among which the items of a class are looked for."""
_JOINTS = s.COMMA + s.AND
_LINKS = re.compile("(?:各个?|关键|重点|核心|主要|全)?环节")
_BODIES = re.compile("(?:各级|有关|相关|行业|职能|主管|行业主管)?(?:部门|厅局|委办局)")
_UNITS = re.compile("(?:[\u4e00-\u9fff]+[、和及])*?(?:民政|公安|财政|共青团|团委|妇联|工会|残联|工商联|文明办|网信|政法)[、和及等]")
"""A list of units (单位) that has a body among them has bodies only."""
_SIZES = frozenset("大小中高低长短轻重")
_NOT_IN_ITEM = frozenset(s.VERB + s.STOP + s.OF + s.ADDRESSEE + s.GROUP + s.PLACE + s.OPEN + s.CLOSE)


class Item(NamedTuple):
    """What stands between two commas: words `first` to `last`, the latter excluded."""

    first: int
    last: int
    closed: bool
    """Whether a comma or 等 follows, so that its end is sure."""


class Series(NamedTuple):
    """A list with commas, or what stands before 等."""

    items: tuple[Item, ...]
    after: int
    """The word that follows it, and its 等."""
    etc: bool
    """Whether 等 closes it."""


def series_in(phrases: Phrases) -> Iterator[Series]:
    """The lists of a text from left to right; one that 等 follows at once has no items."""
    for match in s.compiled(LIST.pattern).finditer(phrases.symbols):
        shape = match.group()
        etc = shape.endswith(s.ETC)
        if etc or s.COMMA in shape:
            items = tuple(_items(phrases.symbols, match.start(), match.end() - etc, etc))
            if items or etc:
                yield Series(items, match.end(), etc)


def _items(symbols: str, first: int, end: int, etc: bool) -> Iterator[Item]:
    edges = [first - 1, *[i for i in range(first, end) if symbols[i] in _JOINTS], end]
    for left, right in pairwise(edges):
        while left + 1 < right and symbols[left + 1] == s.VAGUE:
            left += 1
        if left + 1 < right:
            yield Item(left + 1, right, right < end or etc)


def items_before_class(phrases: Phrases, series: Series) -> tuple[Item, ...]:
    """The items of a list that a class closes: also those that do not look like names, from the last verb on."""
    end = series.after - 1
    stretch = _BEFORE_CLASS.search(phrases.symbols, max(0, end - _REACH), end)
    if stretch is None:
        return series.items
    items: list[Item] = []
    found = list(_items(phrases.symbols, stretch.start(), end, True))
    if phrases.symbols[: stretch.start()].endswith(s.ETC):
        found = found[1:]  # the class of the list before: 煤、焦等燃料和铁、铜等金属
    for item in found:
        first = _past_quotation(phrases, item)
        last = item.last - _ends_in_field(phrases, first, item.last)
        served = last < item.last and phrases.symbols[first:last] == s.ADDRESSEE  # 家庭服务
        size = _is_size(phrases, first, last)
        begins = first = first + size
        barred = _NOT_IN_ITEM if item.first == stretch.start() else _NOT_IN_ITEM - {s.STOP}
        while not served and any(symbol in barred for symbol in phrases.symbols[first:last]):
            first += 1
        if first > begins and item.first != stretch.start():
            items = []
        if first == begins:
            first -= size
        while item.first == stretch.start() and phrases.width(first + 1, item.last) > 1 and _is_verbal(phrases, first):
            first += 1
        if first < item.last and phrases.at(first, item.last) not in words_of("field_ends"):
            items.append(item._replace(first=first))
    return tuple(items) or series.items


def _is_size(phrases: Phrases, first: int, last: int) -> bool:
    """Whether an item begins with 小, 大 and the like, which belong to its name (小品种氨基酸)."""
    return last - first > 1 and phrases.symbols[first] == s.STOP and phrases.at(first, first + 1) in _SIZES


def _ends_in_field(phrases: Phrases, first: int, last: int) -> bool:
    """Whether an item ends in a word that is no name elsewhere, but in such a list may be one or end one: 中介服务, 卫生."""
    if phrases.symbols[last - 1] != s.STOP:
        return False
    alone = last - first == 1 or phrases.symbols[last - 2] in _NOT_IN_ITEM - {s.ADDRESSEE}
    return phrases.at(last - 1, last) in words_of("fields") or not alone and phrases.at(last - 1, last) in words_of("field_ends")


def _past_quotation(phrases: Phrases, item: Item) -> int:
    """The first word of an item, past an attribute in quotation marks: “沿江”绿色建材."""
    closing = phrases.symbols.find(s.CLOSE, item.first, item.last - 1)
    return closing + 1 if phrases.symbols[item.first] == s.OPEN and closing > 0 else item.first


def in_links(phrases: Phrases, lists: Iterable[Series]) -> set[int]:
    """The words in lists of what else is named by its field: links of production (采购、物流等环节), bodies (交通、水利等部门)."""
    found: set[int] = set()
    for one in lists:
        at = phrases.starts[one.after]
        units = one.items and phrases.text.startswith("单位", at) and _UNITS.match(phrases.text, phrases.starts[one.items[0].first], at)
        if units or _BODIES.match(phrases.text, at) or one.etc and _LINKS.match(phrases.text, at):
            items = items_before_class(phrases, one._replace(after=one.after + (not one.etc)))
            found.update(range(items[0].first if items else one.after, one.after))
        elif one.items and phrases.text.endswith("部门", 0, at):  # 水利部门 is one word
            found.update(range(one.items[0].first, one.after))
    return found


def _is_verbal(phrases: Phrases, index: int) -> bool:
    """Whether a word before the first item of a list is an act or a particle: 要研究……, 修缮……."""
    symbol = phrases.symbols[index]
    if symbol != s.OTHER:
        return symbol in s.ACTION + s.PROCESS
    word = phrases.at(index, index + 1)
    if len(word) == 1:
        return not phrases.at(index + 1, index + 2).endswith("化")  # 适 in 适老化
    return word[-2:] in words_of("verbs") or len(word) == 4 and word[:2] in words_of("verbs") or part_of_speech(word) in ("v", "d")


def closer_of(phrases: Phrases, series: Series) -> str:
    """The word that closes the list after 等, past what modifies it: 等重点领域."""
    if not series.etc:
        return ""
    for index in range(series.after, min(series.after + 4, len(phrases.symbols))):
        if phrases.at(index, index + 1) in words_of("closers"):
            return phrases.at(index, index + 1)
        if phrases.symbols[index] not in s.NOMINAL:
            break
    return ""
