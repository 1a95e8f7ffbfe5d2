"""Lead sentences (段首句): a short first sentence that names an act and is spelt out by what follows is a theme."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.predicates import opens_with_verb, predicate
from kg.rulebook import rule
from kg.rules.themes import RULES

LONGEST = 32
"""Characters of a lead sentence."""
_DEMANDED = 12
"""Characters more of one that demands: 要…, or its aim and then what that takes (建设海洋强市，首先要…)."""
_DEMAND = re.compile("，(?:首先|必须|就要|还要)")
_SHORT = 16
"""Characters of a lead that opens with a verb of scope."""
_LONGEST_PHRASE = 20
"""Characters of a lead that opens with a phrase."""
_STOP = re.compile(r"[。！？\n]")
_SENTENCE = re.compile(r"(?<=[。；])(?:[^，。；：！？“”《》（）\d]{8,26})(?=。)")
_LEAD = re.compile(rule("theme/lead", RULES).pattern)
_NOT_LEAD = re.compile(
    r"以下|面临|，这|(?<!特别)(?<!尤其)是(?!非)|如下|会议|为此|指出|强调|表示|认为|"
    r"各位|第[一二三四五六七八九十]|[一二三四五六七八九十]+(?:个|项|大)方面|“[^”]*$"
)
_POLICY = re.compile("[^，。、]{2,10}政策要(?!求|点|素)")
"""积极的财政政策要适度加力: the policy itself is what the paragraph is about."""
_FOCUS = re.compile("以[^，。]{2,16}为[^，。]{1,4}，")
_AIMS = ("聚焦", "突出", "紧扣", "锚定", "立足", "关于")
"""Words of scope that a short lead may open with (聚焦主业, 关于价格水平)."""
_REPORTED = re.compile(r"(?:[^，。；]{0,12}(?:会议|全会|大会)|《[^》]+》)(?:上)?(?:明确)?提出[，：]?(?:要)?")
_COUNTS = re.compile(r"\d")
"""A sentence with a number says more than what the next ones are about (《意见》提出，到2035年泊位达到900个)."""
_BRACKET = re.compile(r"（[^（）]*(?:（[^（）]*）[^（）]*)*）$")
_LOST_BREAKS = 400
"""A paragraph longer than this has lost its line breaks, so a lead may stand inside it."""
_PARAGRAPH = 60
"""Characters of a paragraph at least; a shorter line may be a heading."""
_AHEAD, _BEHIND = 240, 80


def lead(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the lead sentence that a paragraph begins with, without 要 or 全会提出 before it."""
    stop = _STOP.search(text, start, end)
    if not stop or stop.end() >= end:
        return None
    reported = _REPORTED.match(text, start, stop.start())
    if reported and _COUNTS.search(text, reported.end(), stop.start()):
        return None
    if reported:
        return (reported.end(), stop.start()) if stop.start() - start <= 2 * LONGEST else None
    begin, start = start, _past_focus(text, start, stop.start())
    sentence = _LEAD.match(text, start, stop.end())
    longest = LONGEST + _DEMANDED * (text.startswith("要", start) or _DEMAND.search(text, start, stop.start()) is not None)
    if not sentence or sentence.end() - start > longest or _spelt_out(text, stop.end(), end) < sentence.end() - start:
        return None
    body = start + text.startswith("要", start)
    if _NOT_LEAD.search(sentence.group()) or not _names_task(text, body, stop.start(), body > start):
        return None
    return body if begin == start else begin, stop.start()


def _past_focus(text: str, start: int, end: int) -> int:
    """Past what a lead is centred on (以码头为重点，以冷链为核心，提升渔港水平)."""
    while found := _FOCUS.match(text, start, end):
        start = found.end()
    return start


def _names_task(text: str, start: int, end: int, demanded: bool) -> bool:
    """Whether a sentence opens with an act, says by what means one is done (以改革推动…), or what a policy must be.

    One that is `demanded` (要把扩大内需作为方针，…) may tell more than the means.
    """
    if opens_with_verb(text, start, end) or _POLICY.match(text, start) or text.startswith(_AIMS, start) and end - start <= _SHORT:
        return True
    if not demanded and (end - start > _LONGEST_PHRASE or text.find("，", start, end) >= 0):
        return False
    said = predicate(text, start + 2 * text.startswith("确保", start), end)
    return said is not None and said.sure and said.subject is None and said.object < end


def _spelt_out(text: str, start: int, end: int) -> int:
    """Characters that follow a lead, a bracket of responsibility at the end left out."""
    bracket = _BRACKET.search(text, start, end)
    return (bracket.start() if bracket else end) - start


def breaks_lost(text: str) -> bool:
    """Whether most paragraphs of a text are so long that each must be several; elsewhere one that has a lead is about that."""
    lengths = sorted(len(line) for line in text.split("\n") if len(line) > _PARAGRAPH)
    return bool(lengths) and lengths[len(lengths) // 2] > _LOST_BREAKS


def inner_leads(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Lead sentences inside a paragraph that lost its line breaks: short, new in topic, and taken up by what follows."""
    if end - start < _LOST_BREAKS:
        return
    for match in _SENTENCE.finditer(text, start, end):
        span = match.span()
        if opens_with_verb(text, *span) and _taken_up(text, *span, end):
            yield span


def _taken_up(text: str, start: int, end: int, stop: int) -> bool:
    """Whether the object's words come again soon after, and did not stand just before."""
    ahead, behind = text[end + 1 : min(stop, end + _AHEAD)], text[max(0, start - _BEHIND) : start]
    following = _STOP.search(text, end + 1, stop)
    if following is None or not ahead:
        return False
    pairs = [text[i : i + 2] for i in range(start + 2, end - 1)]
    again = [pair for pair in pairs if pair in ahead and pair not in behind and pair not in _COMMON]
    return bool(again) and any(pair in text[end + 1 : following.end()] for pair in again) or len(again) > 1


_COMMON = frozenset("建设 发展 推进 加强 加快 实施 提高 提升 完善 健全 体系 机制 水平 能力 管理 服务 工作 综合 治理 防治 保护 利用".split())
