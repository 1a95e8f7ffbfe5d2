"""Scope clauses (限定小句): clauses that say on what, to what end or for whom, and leave the act to the next clause."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.acts.conditions import says_grant
from kg.language.clauses import Clause
from kg.language.predicates import Predicate, predicate
from kg.language.prepositions import governing
from kg.language.verbs import verb_at

_SCOPE = re.compile(
    r"以.+为.{0,6}(?:主攻方向|导向|重点|目标|核心|引领|抓手|突破口|途径|主线|契机|载体|支撑|基础|牵引|主体|主)$|"
    r"在.+(?:上|中|下|后|前|时|过程中|领域|方面|同时|前提下)$|.{2,16}方面$|"
    r"(?:按照?|根据|依照|依据|把握|找准|锚定|瞄准|立足|着眼|紧扣|顺应|适应|抢抓|鉴于|随着|除|对照|对标|参照|结合(?:实施|落实|贯彻|推进|开展)|突出(?!抓)|围绕|聚焦)"
)
_PURPOSE = re.compile(
    r"为(?:了|深入|全面|进一步|切实|贯彻|认真|充分|加快|推动|促进|更好|有效|做好|加强|规范|落实|确保|保障|支持|积极|提高|提升|扎实|统筹|大力)"
)
_WITH_WHOM = re.compile("(?:[将要应]|积极|主动)*(?:会同|协同|联合|商)[^，]{0,40}(?:部门|单位|方面|地区|各方)$")
"""会同有关部门: with whom the next clause is done."""
_MEANS = re.compile(
    "(?:充分|综合|灵活|广泛|积极|有效|合理|会同[^，]{2,8})*(?:运用|利用|借助|依托|结合|采取|采用|通过|抓住|抢抓|把握)"
    "[^，]+(?:手段|方式|形式|办法|媒介|渠道|途径|载体|措施|平台|优势|机遇|契机|等[^，、]{0,8}技术)$"
)
"""充分运用大数据等手段: by what means the next clause is done."""
_MEANS_ENDS = frozenset("段式法介道径体施台势遇机术门位面区方")
"""What means and those with whom something is done end in."""
_BASE_ENDS = re.compile(
    r"(?:时限|期限|程序|规定|需求|需要|要求|部署|任务|目标|精神|实际|情况|问题|领域|方面|环节|原则|定位|特点|优势|规划|标准|主题|主线|战略|职责|安排|等)(?:加快|大力|着力|积极|深入|全面|有序|抓紧|持续|进一步)?$"
)
"""Ends of a phrase that is complete before the verb."""
_SERVED = re.compile(
    r"为[^，]*?(?:人|员|企业|者|民|户|群众|单位|家庭|机构|学生|工|商|主体|青年|群体|地区)"
    "(?:提供|开通|办理|发放|配备|购买|争取|减免|建立|开设)"
)
_OPEN = re.compile(r"对(?!接)|在(?![建线校职岗外])|以(?![下上内及外来后前])|结合|针对|面向|利用|围绕|按照|根据|通过")
_WHERE = re.compile("(?:[上中下内里间外]|方面|领域|基础|地区|环节|时)$")
"""How a phrase with 在 ends that leaves the act to the next clause."""
_BY = ("通过", "对于", "结合")
_WHOM = ("企业", "单位", "机构", "人员", "项目", "设施", "问题", "行为", "案件", "地区", "园区", "部门", "家庭", "毕业生")
"""Those whom, and that of which, a phrase with 对 speaks."""
_NOBODY: Mapping[int, int] = {}
_URGES = frozenset(["推动", "鼓励", "支持", "引导", "指导", "督促", "协调", "协助", "帮助"])


def opens_purpose(sentence: str) -> bool:
    """Whether a sentence begins with what it is all for (为深入贯彻…)."""
    return _PURPOSE.match(sentence) is not None


def ends_purpose(text: str, clause: Clause) -> bool:
    """After 为深入贯彻…，加快… the text comes to the point with 现…, 制定…, or a subject of its own."""
    return text[clause.start] in "现经特我" or text.startswith(("制定", "就", "提出"), clause.start)


def only_scope(text: str, clause: Clause, said: Predicate, goes_on: bool) -> bool:
    """以…为主攻方向, 按照…要求: a clause with a verb that yet only sets the scope of what follows it."""
    if text[said.start] == "为" and said.prepositional and not _SERVED.match(text, said.start, clause.end):
        return True
    if goes_on and (_says_how(text, said, clause.end) or _says_of_whom(text, said, clause)):
        return True
    if goes_on and text[clause.end - 1] in _MEANS_ENDS and (_MEANS.match(text, *clause) or _WITH_WHOM.match(text, said.start, clause.end)):
        return True
    if not goes_on or says_grant(text, said.start, clause.end) or _based(text, clause, said):
        return False
    return _SCOPE.match(text, said.start if said.prepositional else clause.start, clause.end) is not None


def _says_of_whom(text: str, said: Predicate, clause: Clause) -> bool:
    """对可经营的垃圾处理设施，…: the verb is part of the noun that says whom or what the next clause is about."""
    return text.startswith("对", said.start) and not text.startswith(("对口", "对接"), said.start) and text.endswith(_WHOM, *clause)


def _says_how(text: str, said: Predicate, end: int) -> bool:
    """通过提高效率, 通过与职工进行协商, 结合住房制度改革: the verb belongs to the phrase that says by what means."""
    if not said.prepositional or not text.startswith(_BY, said.start):
        return False
    return said.start + 2 == said.verb.start or said.object >= end or text[said.verb.start : said.verb.end] in ("进行", "开展", "实施")


def _based(text: str, clause: Clause, said: Predicate) -> bool:
    """按照统一部署推进…, 围绕…等领域开展…: the phrase is complete before the verb, which then is what is done."""
    if not said.prepositional or said.first.sort not in ("carry", "build", "advance") or clause.end - said.object < 2:
        return False
    return _BASE_ENDS.search(text, said.start, said.first.start) is not None


def leads_on(text: str, clause: Clause) -> bool:
    """Whether a clause without a verb of its own reads as scope by its shape (协同设计方面, 在…基础上)."""
    return _SCOPE.match(text, *clause) is not None


def hangs(text: str, clause: Clause, said: Predicate | None) -> bool:
    """推动银行对暂遇困难的企业，适当下调利率: what the body is urged to do only comes in the next clause."""
    if said is None or said.prepositional or text[said.first.start : said.first.end] not in _URGES:
        return False
    if said.verb is not said.first:
        within = governing(text, said.verb.end + 2, clause.end)
        means = text[said.verb.start : said.verb.end] in ("利用", "运用", "依托")
        return means and (within is None or within.end + 3 > clause.end)
    if verb_at(text, clause.end - 2, clause.end):
        return False
    for opener in _OPEN.finditer(text, said.object, clause.end - 2):
        if opener.group() == "在" and not _WHERE.search(text, opener.end(), clause.end):
            continue
        if any(verb_at(text, at, opener.start()) for at in range(said.object, opener.start() - 1)):
            return False
        after = predicate(text, opener.start(), clause.end, _NOBODY)
        return after is None or not after.prepositional
    return False
