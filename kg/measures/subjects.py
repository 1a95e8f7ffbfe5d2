"""Subjects (被计量者): what the number of a clause measures, put together from the words on both sides and the clause before."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.language.cut import part_of_speech, words_in
from kg.measures import grants, indicators
from kg.measures.cues import Clause, Match, makes

_JOINS = re.compile("(?:和|、|(?<![惠涉普触波顾兼遍])及)$")
_EACH = re.compile("单[个项笔家户](?:企业|项目|单位|交易|机构)?")
"""Of whom each gets as much, where the clause before says of what (按…补助，单个企业最高…)."""
_IMPROVES = frozenset("优化 加固 加密 改善 完善 修缮 升级 提标 新造".split())
"""What is done to things beside making more of them (新增和优化线路)."""
_TENDS = frozenset("养护 管护 维修 维护 管养 整修 提质 提档 清淤".split())
"""What is done to things that are there."""
_ACTING = ("v", "vd", "d", "ad")
"""The parts of speech of verbs and adverbs."""
_SHORTEST = 4
"""Fewer characters after a verb make one noun with it (建设用地)."""


class Subject(NamedTuple):
    """What a number of the sentence turned out to measure; later clauses leave it out."""

    start: int
    end: int
    name: str
    change: str
    unit: str
    noun: bool
    """Whether it stood after the number."""


def plain(words: str) -> str:
    """The words without quotation marks that lost their partner; nothing where they are another number (12类) or examples (…等)."""
    if indicators.is_count(words) or words.endswith("等"):
        return ""
    return words.strip("“”") if words.count("“") != words.count("”") else words


def joins(own: str) -> bool:
    """Whether the words before a number are the item before in a list whose next one begins with the number (建设甲基地和6个乙园区)."""
    return len(own) > _SHORTEST and _JOINS.search(own) is not None


def only_acts(own: str) -> bool:
    """Whether the words before a number say but what is done with what it counts (编制完成1.1万个规划, 提质发展35个园区)."""
    return bool(own) and all(part_of_speech(word) in _ACTING for word in words_in(own))


def suffix_of(match: Match, before: Subject | None) -> str:
    """高于全国 after a growth rate compares the rate, not what grows."""
    rate = match.rule == "measure/than" and before is not None and before.change == "growth"
    return "增速" + match.suffix if rate else match.suffix


def elided(own: str, noun: str, unit: str, before: Subject) -> bool:
    """Whether a clause leaves out what it measures: it has no subject, only an attribute, a place, or verbs (改造提升20公里)."""
    if not own or own in indicators.ATTRIBUTES or own.startswith("占") or not noun and _EACH.fullmatch(own):
        return True
    return not noun and unit == before.unit and (is_work(own) or indicators.is_place(own) and not indicators.is_place(before.name))


def taken_over(text: str, own: str, before: Subject) -> str:
    """The name for a clause that leaves out what it measures: the one before, or its bare noun if the clause says what is done (村道养护)."""
    name = text[before.start : before.end] if own and is_work(own) else before.name
    return name if name.endswith(own) else name + own


def is_work(own: str) -> bool:
    """Whether words say but what is done to things (养护, 改造提升)."""
    return all(makes(word) or word in _IMPROVES or word in _TENDS for word in words_in(own))


def joined(text: str, clause: Clause, own: str, noun: str) -> tuple[str, bool]:
    """The name of what stands on both sides of the number (具备覆盖5亿户家庭的能力), and whether the noun is part of it."""
    linked = text[clause.noun[0] - 1] == "的"
    if not noun or not linked and clause.run[-1].kind in ("percent", "percent_point", "currency"):
        return own, False
    return (noun + own if linked and own[-2:] in indicators.ATTRIBUTES and not grants.is_grant(noun) else own + noun), True


def past_verbs(text: str, start: int, end: int) -> int:
    """After a verb that makes something, the further ones that go with it (新建和改造)."""
    while True:
        joint = text[start : start + 1] in ("和", "与", "并", "、", "及", "或")
        at = start + joint
        length = next((n for n in (3, 2) if makes(text[at : at + n]) and at + n <= end), 0)
        if joint and text[at : at + 2] in _IMPROVES:
            length = 2
        rest = end - at - length
        if not length or rest and not joint and rest < _SHORTEST or text[at + length : at + length + 1] in tuple("性者率额型区"):
            return start
        start = at + length
