"""Echoes (再现): where a name that a text uses stands again as the beginning of a longer word.

In a text on 铁路, an act on 铁路道口 touches it too; only what the text names by itself somewhere has echoes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.language.mention import Mention

_TABLES = ("industry", "group")
_SHORTEST = 2
_ALONG = ("沿线", "两侧", "周边")
"""Ends of places that are named after an industry, which may be meant by itself."""
_HOUSE = re.compile("[\u4e00-\u9fff]{0,2}(?:研究院|研究所|学院|大学|大厦|所(?![有在需以谓得属])|城(?![市乡镇]))")
"""What makes the longer word the name of a house: 工业互联网研究院."""


def echoes(text: str, mentions: Sequence[Mention], words: Iterable[int]) -> list[Mention]:
    """The places where industries and groups of a text are named again inside longer words, in order.

    Args:
        text: the view's text; all offsets are of it.
        mentions: what the text names; an echo overlaps none of them.
        words: where the words of the text begin, for an echo begins with one (not 物流 in 货物流通).
    """
    named = {text[m.start : m.end]: m for m in mentions if m.table in _TABLES and m.end - m.start >= _SHORTEST}
    if not named:
        return []
    taken = bytearray(len(text))
    for mention in mentions:
        if not text.endswith(_ALONG, mention.start, mention.end):
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    begins, forms = set(words), list(named)
    found = []
    for index, start, end in AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes(text):
        name = named[forms[index]]
        whole = name.table == "group" or end in begins or begins.isdisjoint(range(start + 1, end))  # not 消费品 in 消费 + 品牌
        if start in begins and whole and not any(taken[start:end]) and not _HOUSE.match(text, end):
            found.append(name._replace(start=start, end=end))
    return found
