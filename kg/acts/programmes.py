"""Naming programmes (有名目的举措): which noun phrases of an object are instruments, and where their names begin and end."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.acts.edges import before_class, before_count, before_etc, parted, past_count, trimmed
from kg.acts.heads import SHORTEST, bare_head, head_kind, shortest


class Programme(NamedTuple):
    """A named instrument. Offsets are of the view and cover the name alone."""

    start: int
    end: int
    kind: str
    """The section of `words/heads.toml` that its head noun stands in."""


_LONGEST_HEAD = 6
_LONGEST_CLASS = 8
_AND_ALSO = "，以及"
_JUDGING = ("评估", "督查", "督察", "巡查", "普查", "试验", "示范")
_REFORMED = ("制度", "体制", "机制")
_SHARED = re.compile("(?:制度|体制|机制)(?:改革|创新)$")
"""户籍制度、管理体制和相关制度改革: the reform is of all of them."""
_SUMMARY = re.compile("等")


def programmes(text: str, start: int, end: int) -> list[Programme]:
    """The instruments that an object names: `X机制和Y平台` are two, `X、Y等项目` is one, a bare `政策` is none."""
    mark = text.find(_AND_ALSO, start, end)
    if mark > start:
        return programmes(text, start, mark) + programmes(text, mark + len(_AND_ALSO), end)
    start, end = trimmed(text, start, end)
    end = before_class(text, start, end)
    if not _is_headed(text, start, end):
        return []
    found: list[Programme] = []
    for a, b in _conjuncts(text, start, end):
        a = past_count(text, a, b)
        kind = head_kind(text, a, b)
        if kind and b - a >= shortest(text, b) and not bare_head(text, a, b):
            found.append(Programme(a, b, kind))
    return found


def _is_headed(text: str, start: int, end: int) -> bool:
    """Whether a noun phrase, or a list that 等 ends, is long enough for a name and ends in the head noun of an instrument."""
    return end - start >= shortest(text, end) and bool(head_kind(text, start, before_etc(text, end)))


def _conjuncts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split at 、 and 和 where every piece is an instrument by itself, else leave whole."""
    pieces = list(parted(text, start, end))
    if len(pieces) == 1:
        return pieces
    last = pieces[-1]
    if text[end - 1] == "等":
        listed = [(a, b - (b == end)) for a, b in pieces]
        return listed if all(b - a >= SHORTEST and head_kind(text, a, b) for a, b in listed) else []
    if bare_head(text, *last) or _judges(text, pieces) or _shares_attribute(text, pieces) or _in_parallel(text, pieces):
        return [(start, end)]
    if _SHARED.search(text, *last) and all(text.endswith(_REFORMED, a, b) for a, b in pieces[:-1]):
        return [(start, end)]
    summed = _SUMMARY.search(text, last[0], last[1])
    if summed and last[1] - summed.end() <= _LONGEST_HEAD:
        return [(start, end)]
    split: list[tuple[int, int]] = []
    open_at: int | None = None
    for a, b in pieces:
        open_at = a if open_at is None else open_at
        stop = before_count(text, a, b)
        if stop - past_count(text, a, b) >= shortest(text, stop) and head_kind(text, a, stop):
            split.append((open_at, stop))
            open_at = None
    if open_at is not None or len(split) == 1:
        return [(start, end)]
    return split


def _judges(text: str, pieces: list[tuple[int, int]]) -> bool:
    """知识产权评估与交易机制: what judges something is an attribute of the short last name as well."""
    (_, after), (begin, end) = pieces[0], pieces[-1]
    return len(pieces) == 2 and end - begin <= SHORTEST and text[begin - 1] in "和与及" and text.endswith(_JUDGING, 0, after)


def _shares_attribute(text: str, pieces: list[tuple[int, int]]) -> bool:
    """合理的用水考核和评价机制: what stands before 的 is said of the short last name as well."""
    (first, after), (begin, end) = pieces[0], pieces[-1]
    of = text.rfind("的", first, after)
    return len(pieces) == 2 and of > first and end - begin <= SHORTEST and text[begin - 1] in "和与及" and after - of <= _LONGEST_CLASS


def _in_parallel(text: str, pieces: list[tuple[int, int]]) -> bool:
    """布局合理、管理规范、服务便捷的救助体系: what is listed are attributes of the last name, as long as one another."""
    begin, end = pieces[-1]
    of = text.find("的", begin, end)
    return of > begin + 2 and all(b - a == of - begin and text.find("的", a, b) < 0 for a, b in pieces[:-1])
