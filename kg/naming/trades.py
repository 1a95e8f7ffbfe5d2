"""Trades (行当): industries that are named by what is worked on and how it is done (赛事运营行业)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.language.cut import part_of_speech
from kg.naming import symbols as s
from kg.naming.phrases import Phrases, Span, standing
from kg.rules.industries import TRADE

_SUFFIXED = re.compile(TRADE.pattern)
_WORKED = s.NOMINAL + s.OTHER + s.STOP
_LONGEST_TRADE = 8
"""Characters of a trade."""
_NO_TRADE = frozenset("创新 共建 合作 融合 发展 转型 升级 集聚 聚集 带动 促进 协同 引领 示范 转移 承接 振兴 培育 扶持 支撑 赋能 配套 联动".split())
"""What becomes of an industry: 创新, 共建."""


def trades(phrases: Phrases) -> Iterator[Span]:
    """What is worked on and how, before 产业 or 行业 (赛事运营行业), and wherever else the text names it without."""
    found = {span.name: span for span in _suffixed(phrases)}
    for name, span in found.items():
        yield from (Span(first, last, name, span.kind, span.rule) for first, last in standing(phrases, name))
    yield from found.values()


def _suffixed(phrases: Phrases) -> Iterator[Span]:
    """The trades where 产业 or 行业 stands behind. A verb at the left end would be the clause's own."""
    for found in _SUFFIXED.finditer(phrases.text):
        last = bisect_left(phrases.starts, found.start())
        first = last
        while first > 0 and phrases.symbols[first - 1] in _WORKED and phrases.width(first - 1, last) <= _LONGEST_TRADE:
            first -= 1
        while first < last and phrases.symbols[first] not in s.KNOWN + s.HEAD:
            first += 1
        done = [at for at in range(first + 1, last) if phrases.symbols[at] in s.OTHER + s.STOP + s.ACTION]
        if done and done[-1] == last - 1 and all(_is_trade(phrases.at(at, at + 1)) for at in done):
            yield Span(first, last + 1, phrases.at(first, last), "sector", TRADE.name)


def _is_trade(word: str) -> bool:
    """Whether a word tells what is done in a trade (捕捞), and not what becomes of an industry (共建, 创新)."""
    return len(word) > 1 and word not in _NO_TRADE and part_of_speech(word) in ("v", "vn")
