"""Openers (句首成分): what a clause may open with before it says what is done: 同时, 到2025年, 分行业, 将, 深入."""

from __future__ import annotations

import re
from functools import cache

from kg.language.verbs import Roles, puts, roles, verb_at

_TIME = re.compile(
    r"(?:到|至)?(?:\d{4}年|今年(?!以来)|明年|今明两年|年)(?:底前|底|末|内|前|起)?，?|“?十[一二三四五六]五”?(?:期间|末|时期)，?|"
    r"(?:今后|未来)?[\d一二两三四五六七八九十]+年[之以]?内|"
    r"定于\d{4}年[\d月日至到底初上中下旬－—-]*|"
    r"[于在](?:每[年季月周]|\d{4}年|\d{1,2}月)(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|初)?[之以]?前"
)
_TIMES = frozenset("到至定今明年未“于在一二两三四五六七八九十123456789")
"""The first characters of a time."""
_MANNER = re.compile(
    r"(?:分(?:行业|领域|层次|批次|类别|区域|阶段|步骤|年度|片区|产业链|品种|灾种|场景|专题|板块|别|级|类|批|步|层|区|期)[、，]?)+|(?:整[县乡村镇市区省])+|"
    r"更[大高实优强深广严快新](?:力度|水平|举措|质量|标准|层次|范围|服务|步伐|措施|成效|效率|作为|担当|气魄)|"
    r"[分因][\u4e00-\u9fff](?:施策|制宜)|“?一[\u4e00-\u9fff]一[\u4e00-\u9fff]”?|[一二三四五六七八九十]{1,2}是要?|"
    r"在[^，。；、]{2,24}?前提下(?=[^，。；、的])|采取[\u4e00-\u9fff]{0,6}?措施(?=[^，。；、的和及与等以]{4})"
)
_BY = re.compile(
    "以[^，。；的]{2,30}?(?:(?:的)?(?:精神|功夫|理念|方式|形式|态度|力度|手段|举措|标准|思维)|为(?:重点|依托|突破口|主|载体|抓手|契机|牵引|引领))"
)
"""How or with what in view something is done: 以购买服务等方式, 以深水港为依托."""
_MANNERS = frozenset("分整因更采在以“一二三四五六七八九十")
"""The first characters of a manner, and of 二是, which counts the acts of a sentence."""
_NAMED_WORK = re.compile(
    "[^，的]{0,4}?(?:体系|机制|制度|水平|能力|条件|标准|流程|效能|质量|效率|方式|结构|环境|布局|模式|政策|办法|手段|程序|规则|理念|渠道|场景|生态|格局|成本)"
)
"""The rest of an object whose first word names a work: 优化 is what is done in 优化审批流程, and how in 优化整合资源."""


def past_openers(text: str, at: int, end: int) -> tuple[int, bool]:
    """Past openers, modals and adverbs; and whether one of the adverbs tells that the act goes deeper."""
    known, firsts, deepened = roles(), _firsts(), False
    while at < end and text[at] in firsts:
        length = _opener(text, at, end, known)
        if not length:
            break
        deepened = deepened or text[at : at + length] in known.deepening
        at += length
        if at < end and (text[at] == "地" or text[at] == "、" and length > 2):
            at += 1
    return at, deepened


@cache
def _firsts() -> frozenset[str]:
    return roles().firsts | _TIMES | _MANNERS


def _opener(text: str, at: int, end: int, known: Roles) -> int:
    if text[at] in _TIMES:
        time = _TIME.match(text, at, end)
        if time and time.end() > at + 1 and text[time.end() : time.end() + 1] != "的":
            return time.end() - at
    if text[at] == "将" and (puts(text, at, end) or not _may_follow(text, at + 1, end, known)):
        return 0
    if text[at] in _MANNERS:
        manner = _MANNER.match(text, at, end) or _by(text, at, end, known)
        if manner:
            return manner.end() - at
    length = known.before.at(text, at, end - 1)
    if not length or text[at + length] == "的":  # 积极的财政政策: an attribute
        return 0
    if text[at] == "按" and length > 2 and not _may_follow(text, at + length, end, known):  # 按规定时限…
        return 0
    verb = verb_at(text, at, end)
    if verb is None:
        return _without_act(text, at, length, end, known)
    if text[at : at + length] in known.openers:
        return length if length > 1 else 0
    follows = _may_follow if text[at : at + length] == "继续" else _act_follows  # 继续在试点地区实行…
    return length if verb.end - at <= length and follows(text, at + length, end, known) else 0


def _by(text: str, at: int, end: int, known: Roles) -> re.Match[str] | None:
    """What is said of how an act is done (以购买服务等方式开展培训), where an act follows."""
    found = _BY.match(text, at, end)
    return found if found and _act_follows(text, found.end(), end, known) else None


def _without_act(text: str, at: int, length: int, end: int, known: Roles) -> int:
    """How much of a word that is no verb opens a clause: 持续 in 持续深化水价改革, nothing in 会议费 and 现有."""
    if length == 4 and verb_at(text, at + 2, end) and not _may_follow(text, at + 4, end, known):
        return 2
    if length > 1 or text[at] not in "会能可应需现特即则":
        return length
    now = text.startswith(("现在", "现有", "现代", "现状"), at)
    return 0 if now or not _may_follow(text, at + 1, end, known) else 1


def _may_follow(text: str, at: int, end: int, known: Roles) -> bool:
    """Whether an act or a phrase follows: 将 says then that it will be, and else puts first what is done (将X折算为Y)."""
    return _act_follows(text, at, end, known) or known.prepositions.at(text, at, end) > 0


def _act_follows(text: str, at: int, end: int, known: Roles) -> bool:
    """Whether what follows a word that is adverb and verb (加快, 创新) is itself an act with an object."""
    verb = verb_at(text, at, end)
    if verb is not None:
        named = text[verb.start : verb.end] in known.work and _NAMED_WORK.fullmatch(text, verb.end, end)
        return verb.end < end and text[verb.end] not in "和、的与" and not named
    length = known.adverbs.at(text, at, end - 1)
    return length > 1 and _act_follows(text, at + length, end, known)
