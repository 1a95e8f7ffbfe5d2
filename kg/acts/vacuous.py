"""Vacuous clauses (空句): clauses with a verb that yet commit to nothing, for they tell an effect, announce or speak of an act."""

from __future__ import annotations

import re

from kg.language.clauses import Clause

_GUIDED = re.compile(r"以.+为(?:根本)?(?:指导|指引|遵循|统领|宗旨|依据|前提|目的)$")
_EFFECT = re.compile(r"(?:今年|目前|当前|近年来)?由于|使|让|以便|从而|便于|确保|做到")
_EFFECT_FIRSTS = frozenset("今目当近由使让以从便确做")
_ABOUT = re.compile(
    r"(?!坚持|贯彻|落实|树立|牢记|牢固)[^，]{3,16}?(?:(?:难点|重点|关键|核心|根本|潜力|出路)(?:仍然|仍|还|就)?在(?!于建|建)|(?<![其别论凡管总还若只但可就也点键心要])是(?!否|非)|将(?:持续|不断|进一步|有力|会|有)|"
    r"(?:有利于|有助于|事关|关系到)(?![^，]*的)|离不开)"
)
"""做好服务是本分: the clause says something of an act and commits to none."""
_NUMBER = r"[一二三四五六七八九十\d]"
_CREED = re.compile("(?:[深全认坚切严][入面真决实格])*(?:学习|贯彻|落实)+[^，]*(?:精神|思想)$")
"""贯彻会议精神: on what ground one stands, which is no act."""
_ANNOUNCES = re.compile(
    rf"方面(?:(?<={_NUMBER}方面)|(?<={_NUMBER}[个大]方面))|以下(?:[一二三四五六七八九十几\d]|重点|任务|工作|方面|措施|政策|意见|要求|$)|下列|如下"
)
_EMPTY = re.compile(
    r"(?:是|(?<!行)为|有|包括|的|后|之际|同时)$|"
    r"来抓$|完成$|之一$|着重要作用$|(?:人民|历史|群众)负责$|等原因$|过[大快多高低小]$|制定本(?:办法|规定|意见|条例|细则|方案|通知|政策)$|(?:加速|加快)(?:演进|演变)$|(?:采取|实施|落实|把握好?)(?:(?:上述|以下|这些)(?:举措|措施|政策|原则|要求)|[一二三四五六七八九十两几]+(?:项|条|点|个方面)(?:举措|措施|政策|原则|要求)?)$|"
    r"(?:更加|更为|日益|愈发|越来越|十分|非常)(?:突出|重要|明显|紧迫|显著|迫切|严峻|复杂)$|"
    r"做好(?:今年|明年|当前|下一步|全年|\d{4}年)?的?(?:政府|经济)?工作$|提出(?:明确)?(?:要求|意见|申请)$|走在(?:全国|全省)?前列$|(?:意义重大|意义深远|至关重要|任重道远)$|(?:思维|意识|信念|定力)$|"
    r"(?:[一二三四五六七八九十两几]+(?:件(?:大?事|工作)|项(?:重点)?(?:工作|任务))|(?:这些|上述|各项)(?:目标|任务|工作|部署|要求))$"
)
_EMPTY_ENDS = frozenset("一用责因大快多高低小法定见例则案知抓措成进变项条点面施策举则求出著切要显迫峻杂作是为有括的后际时求见请列大远要任维识念力事作务标署")
"""What all of them end in."""
_LONGEST_END = 13
"""Characters in which what makes a clause empty stands at its end."""
_SAYS_OF = ("是", "事关", "关系到", "有利于", "有助于", "意义", "至关重要")


def says_no_act(text: str, clause: Clause) -> bool:
    """A clause that tells an effect (使…, 让…), or only announces what follows (抓好以下工作)."""
    start, end = clause
    if text[start] in _EFFECT_FIRSTS and _EFFECT.match(text, start, end):
        return True
    if _ABOUT.match(text, start, end) or _ANNOUNCES.search(text, start, end):
        return True
    if text[start] == "以" and _GUIDED.match(text, start, end):
        return True
    if text[end - 1] in "神想" and _CREED.match(text, start, end):
        return True
    return text[end - 1] in _EMPTY_ENDS and _EMPTY.search(text, max(start, end - _LONGEST_END), end) is not None


def is_spoken_of(text: str, after: Clause) -> bool:
    """Whether the next clause says something of the act before it (推进改革，是…), which then commits to nothing."""
    return text.startswith(_SAYS_OF, *after)
