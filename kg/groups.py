"""Groups (惠及对象): whom policy addresses or helps, by table and by the noun that ends the name (… + 企业)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention import Mention
from kg.phrases import (
    ADDRESSEE, CLASS, GROUP, HEAD, LATIN, NAME, NOUN, PLACE, PLAIN, SOFT, TECHNICAL, VAGUE, Phrases, inside, shrink,
)

_QUALIFIER = f"[{NAME}{PLAIN}{CLASS}{HEAD}{SOFT}{TECHNICAL}{VAGUE}{NOUN}{LATIN}]"
_SHAPE = re.compile(f"({_QUALIFIER}{{1,4}}){ADDRESSEE}+|{_QUALIFIER}{{1,2}}{GROUP}")
_LONGEST = 12
_PASSING = frozenset(["有关", "相关", "其他", "其它", "一般", "普通", "部分", "个别", "各类", "本地", "我省", "我市", "全省", "全市", "全国", "我国", "国内", "社会", "新", "老", "旧"])
"""Words that tell no group apart (有关企业)."""


def groups(text: str, spans: Sequence[tuple[int, int]], known: Sequence[Mention]) -> list[Mention]:
    """The groups that a text names inside the spans.

    Args:
        text: the view's text; all offsets are of it.
        spans: stretches of running text, in order.
        known: what the lexicon found, in order.
    """
    phrases = shrink(text, tuple(known))
    shaped = list(_shaped(phrases))
    covered = {index for mention, first, last in shaped for index in range(first, last)}
    found = [mention for mention, _, _ in shaped]
    for index, mention in phrases.names.items():
        if mention.table == "group" and index not in covered:
            found.append(mention._replace(rule="group/lexicon"))
    return inside(sorted(found), spans)


def _shaped(phrases: Phrases) -> Iterator[tuple[Mention, int, int]]:
    for match in _SHAPE.finditer(phrases.symbols):
        first, last = match.span()
        while first < last - 1 and phrases.at(first, first + 1) in _PASSING:
            first += 1
        while first < last - 1 and phrases.starts[last] - phrases.starts[first] > _LONGEST:
            first += 1
        if last - first > 1:
            start, end = phrases.starts[first], phrases.starts[last]
            yield Mention(start, end, "group", phrases.at(first, last), rule="group/head"), first, last
