"""Heads (中心词): what kind of instrument a noun phrase names by the noun that it ends in."""

from __future__ import annotations

import re
from functools import cache

from kg.language.cut import words_in
from kg.language.lexicon import words
from kg.language.vocabulary import Vocabulary

SHORTEST = 4
"""A bare head (政策, 平台) names nothing."""
_EMPTY = re.compile(
    r"(?:本|该|示范|试点|以下|上述|有关|相关|各项|各类|具体|优质|重大|重点|大|好|新|一般|配套|其他|现代化|开放型|实体|这些|那些|一系列|有力|有效|有针对性的|针对性|更多|若干|标志性|引领性|带动性|(?:产业|工业|民生|技改|签约|意向|招商|招商引资)(?=项目)|、)*"
    r"(?:工程|项目|活动|计划|规划|方案|试点|示范|机制|体系|制度|体制|标准|规范|政策|措施|举措|办法|规定|平台|中心|基地|园区|载体|资金|基金|模式|清单|行动计划|平台体系|"
    r"产业体系|经济体系|政策措施|法律法规|政策体系|制度体系|工作机制|改革)$|.*(?:解决方案|新模式)$"
)
"""A head with nothing but an adjective before it names no instrument."""
_MOVES = re.compile("上|(?<=[进融纳接驻])入|(?<![促先推改引])进")
"""上平台, 进园区: the noun is where something goes; but 促进中心."""
_QUOTED = frozenset(["project", "action", "plan"])
"""What may be named within quotation marks; “…基地” is as often a title of honour."""
_CUT = 8
"""Characters that are enough to see where the last word begins."""
_MARKS_AFTER = re.compile(r"（[^（）]{1,24}）$")


@cache
def _kinds() -> dict[str, str]:
    return {head: kind for kind, table in words("heads").items() for head in table["words"]}


@cache
def _heads() -> Vocabulary:
    return Vocabulary(_kinds())


@cache
def _any_head() -> re.Pattern[str]:
    return re.compile("|".join([*_kinds(), "法", "制"]))


def may_name(text: str, start: int, end: int) -> bool:
    """Whether anything in a stretch could end the name of an instrument; where nothing could, it need not be looked for."""
    return _any_head().search(text, start, end) is not None


def kind_of(text: str, start: int, end: int) -> str:
    """The kind of instrument that a noun phrase names by its head noun, or an empty string."""
    length = _heads().before(text, start, end)
    if not length:
        return "policy" if _is_law(text, start, end) else "mechanism" if _is_system(text, start, end) else ""
    if _EMPTY.match(text, start, end) or _MOVES.match(text, end - length - 1, end - length):
        return ""
    return _kinds()[text[end - length : end]]


def _is_law(text: str, start: int, end: int) -> bool:
    """Whether a phrase names a law (渔业法), not a way (做法) or a branch of law (立法)."""
    return end - start > 2 and text[end - 1] == "法" and text[end - 2] not in "方办做立司执普看想说书算疗手用守打写玩遵违依"


def _is_system(text: str, start: int, end: int) -> bool:
    """Whether a phrase ends in 制 as a word by itself or as the end of one of three (休渔制, 河长制), not in 控制 or 法制."""
    return text.endswith("制", start, end) and len(words_in(text[max(start, end - _CUT) : end])[-1]) in (1, 3)


def bare_head(text: str, start: int, end: int) -> bool:
    """Whether nothing but a head noun stands there: 更新 in 城市更新工程 is part of the name."""
    return text[start:end] in _kinds()


def head_kind(text: str, start: int, end: int) -> str:
    """The kind by the head before a closing bracket or quotation mark: 行动计划（2026—2027年）, “一号创新工程”."""
    last = text[end - 1]
    if last == "”":
        kind = kind_of(text, max(start, text.rfind("“", start, end) + 1), end - 1)
        return kind if kind in _QUOTED else ""
    mark = _MARKS_AFTER.search(text, start, end) if last == "）" else None
    return kind_of(text, start, mark.start() if mark else end)


def shortest(text: str, end: int) -> int:
    """How long a name is at least: 渔业法 is one."""
    return SHORTEST - (text[end - 1] == "法")
