"""Attributes (限定语): the words before a name that make another name of it: 农村沼气, 冷水渔业, 政策性保险, 大型无人机."""

from __future__ import annotations

import re

from kg.naming import symbols as s
from kg.naming.headwords import words_of
from kg.naming.phrases import Phrases, Span

_MODERN = re.compile("(?<!产)业$")
_AND_SO = re.compile("[性型](?:、|和|及|与)(?:重点|特色)?$")
"""An attribute before which another stands serves both: 大中型和重点小型水库, 综合型、专业型平台."""
_HEADS = frozenset(["基地", "平台", "市场", "中心", "项目", "工程", "园区", "企业", "机构"])
"""What stands behind a name and has the attribute instead of it: 大型水利项目 is a large 项目."""


def settled(phrases: Phrases, span: Span) -> Span:
    """The span with the word before it, where that makes another name of it: 农村 + 沼气, 冷水 + 渔业, 大型 + 无人机."""
    first = span.first - 1
    while first > 0 and phrases.symbols[first] == s.VAGUE and not _settles(phrases, first, span):
        first -= 1
    if first < 0 or span.kind == "category" or not _settles(phrases, first, span):
        return span
    return span._replace(first=first, name=phrases.at(first, span.last))


def _settles(phrases: Phrases, index: int, span: Span) -> bool:
    """Whether a word before a name makes another name of it: for whom or where it is, its size, its nature."""
    word, close = phrases.at(index, index + 1), index + 1 == span.first
    if word in words_of("settled"):
        return span.kind != "product"
    if not close or _AND_SO.search(phrases.text, max(0, phrases.starts[index] - 5), phrases.starts[index]):
        return False
    if word in words_of("sizes"):
        return span.kind in ("product", "infrastructure") and not _goes_on(phrases, span.last)
    if word in words_of("natures") or (_is_adjective(phrases, index) and not _goes_on(phrases, span.last)):
        return phrases.symbols[index - 1 : index] not in tuple(s.NOMINAL)
    return word == "现代" and _MODERN.search(phrases.at(span.first, span.last)) is not None


def _is_adjective(phrases: Phrases, index: int) -> bool:
    """Whether a word tells of what nature something is: 政策性, 普惠型."""
    word = phrases.at(index, index + 1)
    return len(word) > 2 and word[-1] in "性型" and phrases.symbols[index] in s.NOUN + s.OTHER


def _goes_on(phrases: Phrases, last: int) -> bool:
    """Whether the word behind a name makes one with it: 集装箱船, 粮食基地."""
    follows = phrases.symbols[last : last + 1] or s.MARK
    if follows == s.NOUN:
        return phrases.width(last, last + 1) == 1
    return follows in s.TELLING or phrases.at(last, last + 1) in _HEADS
