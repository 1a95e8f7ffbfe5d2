"""Echoes (再现): where a name that a text uses stands again as the beginning of a longer word.

In a text on 铁路, an act on 铁路道口 touches it too; only what the text names by itself somewhere has echoes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.language.mention import Mention

_TABLES = ("industry", "group")
_SHORTEST = 2
_OTHER, _GROUP = 1, 2
"""How the places of mentions are marked."""
_ALONG = ("沿线", "两侧", "周边")
"""Ends of places that are named after an industry, which may be meant by itself."""
_HOUSE = re.compile("[\u4e00-\u9fff]{0,2}(?:研究院|研究所|学院|大学|大厦|所(?![有在需以谓得属])|城(?![市乡镇]))")
"""What makes the longer word the name of a house: 工业互联网研究院."""


def echoes(text: str, mentions: Sequence[Mention], words: Sequence[int]) -> list[Mention]:
    """The places where industries and groups of a text are named again inside longer words, in order.

    Args:
        text: the view's text; all offsets are of it.
        mentions: what the text names; an echo overlaps none of them, but that an industry may stand again in the name of a
            group (渔业 in 渔业捕捞企业).
        words: where the words of the text begin, in order, for an echo begins with one (not 物流 in 货物流通).
    """
    named = {text[m.start : m.end]: m for m in mentions if m.table in _TABLES and m.end - m.start >= _SHORTEST}
    named |= {m.name: m for printed, m in named.items() if printed in (m.name + "产业", m.name + "行业")}
    taken = bytearray(len(text))
    for mention in mentions:
        if mention.table != "region" or not text.endswith(_ALONG, mention.start, mention.end):
            mark = _GROUP if mention.table == "group" else _OTHER
            taken[mention.start : mention.end] = bytes([mark]) * (mention.end - mention.start)
    forms, found = list(named), []
    for index, start, end in AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes(text):
        name = named[forms[index]]
        apart = _OTHER not in taken[start:end] and (name.table == "industry" or _GROUP not in taken[start:end])
        if apart and _is_word(words, start, end, name.table) and not _HOUSE.match(text, end):
            found.append(name._replace(start=start, end=end))
    return found


def _is_word(words: Sequence[int], start: int, end: int, table: str) -> bool:
    """Whether a span begins as a word and, for an industry, cuts none in two: not 消费品 in 消费 + 品牌."""
    first = bisect_left(words, start)
    if words[first] != start:
        return False
    after = bisect_left(words, end, first)
    return table == "group" or words[after] == end or after == first + 1
