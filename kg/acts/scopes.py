"""Scope clauses (限定小句): clauses that say on what, to what end or for whom, and leave the act to the next clause."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.language.clauses import Clause
from kg.language.predicates import Predicate, predicate
from kg.language.prepositions import governing
from kg.language.verbs import verb_at

_SCOPE = re.compile(
    r"以.+为.{0,6}(?:主攻方向|导向|重点|目标|核心|引领|抓手|突破口|途径|主线|契机|载体|支撑|基础|牵引|主体|主)$|"
    r"在.+(?:上|中|下|后|前|时|过程中|领域|方面|同时|前提下)$|.{2,16}方面$|"
    r"(?:按照?|根据|依照|依据|把握|找准|锚定|瞄准|立足|着眼|紧扣|顺应|适应|抢抓|鉴于|随着|除|结合(?:实施|落实|贯彻|推进|开展)|突出(?!抓)|围绕|聚焦)"
)
_GUIDED = re.compile(r"以.+为(?:根本)?(?:指导|指引|遵循|统领|宗旨|依据|前提|目的)$")
_PURPOSE = re.compile(
    r"为(?:了|深入|全面|进一步|切实|贯彻|认真|充分|加快|推动|促进|更好|有效|做好|加强|规范|落实|确保|保障|支持|积极|提高|提升|扎实|统筹|大力)"
)
_EFFECT = re.compile(r"(?:今年|目前|当前|近年来)?由于|使|让|以便|从而|便于|确保|做到")
_ABOUT = re.compile(
    r"(?!坚持|贯彻|落实|树立|牢记|牢固)[^，]{4,16}?(?:(?<![其别论凡管总还若只但可就也点键心要])是(?!否|非)|将(?:持续|不断|进一步|有力|会|有)|"
    r"(?:有利于|有助于|事关|关系到)(?![^，]*的)|离不开)"
)
"""做好服务是本分: the clause says something of an act and commits to none."""
_NUMBER = r"[一二三四五六七八九十\d]"
_CREED = re.compile("(?:[深全认坚切严][入面真决实格])*(?:学习|贯彻|落实)+[^，]*(?:精神|思想)$")
"""贯彻会议精神: on what ground one stands, which is no act."""
_ANNOUNCES = re.compile(
    rf"方面(?:(?<={_NUMBER}方面)|(?<={_NUMBER}[个大]方面))|以下(?:[一二三四五六七八九十几\d]|重点|任务|工作|方面|措施|政策|意见|要求|$)|下列|如下"
)
_WITH_WHOM = re.compile("(?:[将要应]|积极|主动)*(?:会同|协同|联合|商)[^，]{0,10}(?:部门|单位|方面|地区|各方)$")
"""会同有关部门: with whom the next clause is done."""
_MEANS = re.compile(
    "(?:充分|综合|灵活|广泛|积极|有效|合理|会同[^，]{2,8})*(?:运用|利用|借助|依托|结合|采取|采用|通过|抓住|抢抓|把握)"
    "[^，]+(?:手段|方式|形式|办法|媒介|渠道|途径|载体|措施|平台|优势|机遇|契机|等[^，、]{0,8}技术)$"
)
"""充分运用大数据等手段: by what means the next clause is done."""
_BASE_ENDS = re.compile(
    r"(?:时限|期限|程序|规定|需求|需要|要求|部署|任务|目标|精神|规定|实际|情况|问题|领域|方面|环节|原则|定位|特点|优势|规划|标准|主题|主线|战略|职责|安排|等)(?:加快|大力|着力|积极|深入|全面|有序|抓紧|持续|进一步)?$"
)
"""Ends of a phrase that is complete before the verb."""
_EMPTY = re.compile(
    r"(?:是|(?<!行)为|有|包括|的|后|之际|同时)$|"
    r"来抓$|完成$|(?:人民|历史|群众)负责$|等原因$|过[大快多高低小]$|制定本(?:办法|规定|意见|条例|细则|方案|通知|政策)$|(?:加速|加快)(?:演进|演变)$|(?:采取|实施|落实|把握好?)(?:(?:上述|以下|这些)(?:举措|措施|政策|原则|要求)|[一二三四五六七八九十两几]+(?:项|条|点|个方面)(?:举措|措施|政策|原则|要求)?)$|"
    r"(?:更加|更为|日益|愈发|越来越|十分|非常)(?:突出|重要|明显|紧迫|显著|迫切|严峻|复杂)$|"
    r"做好(?:今年|明年|当前|下一步|全年|\d{4}年)?的?(?:政府|经济)?工作$|提出(?:明确)?(?:要求|意见|申请)$|走在(?:全国|全省)?前列$|(?:意义重大|意义深远|至关重要|任重道远)$|(?:思维|意识|信念|定力)$|"
    r"(?:[一二三四五六七八九十两几]+(?:件(?:大?事|工作)|项(?:重点)?(?:工作|任务))|(?:这些|上述|各项)(?:目标|任务|工作|部署|要求))$"
)
_EMPTY_ENDS = frozenset("责因大快多高低小法定见例则案知抓措成进变项条点面施策举则求出著切要显迫峻杂作是为有括的后际时求见请列大远要任维识念力事作务标署")
"""What all of them end in."""
_LONGEST_END = 13
"""Characters in which what makes a clause empty stands at its end."""
_SERVED = re.compile(r"为[^，]*?(?:人|企业|者|民|户|群众|单位|家庭|机构|学生|工|商|主体|青年|群体|地区)(?:提供|开通|办理|发放|配备|购买|争取|减免|建立|开设)")
_GRANTS = re.compile(r"给予|予以|按.{2,24}?(?:奖励|补助|补贴|奖补|贴息)")
_OPEN = re.compile(r"对(?!接)|在(?![建线校职岗外])|以(?![下上内及外来后前])|结合|针对|面向|利用|围绕|按照|根据|通过")
_WHERE = re.compile("(?:[上中下内里间外]|方面|领域|基础|地区|环节|时)$")
"""How a phrase with 在 ends that leaves the act to the next clause."""
_URGES = frozenset(["推动", "鼓励", "支持", "引导", "指导", "督促", "协调", "协助", "帮助"])


def opens_purpose(sentence: str) -> bool:
    """Whether a sentence begins with what it is all for (为深入贯彻…)."""
    return _PURPOSE.match(sentence) is not None


def ends_purpose(text: str, clause: Clause) -> bool:
    """After 为深入贯彻…，加快… the text comes to the point with 现…, 制定…, or a subject of its own."""
    return text[clause.start] in "现经特我" or text.startswith(("制定", "就", "提出"), clause.start)


def says_no_act(text: str, clause: Clause) -> bool:
    """A clause that tells an effect (使…, 让…), or only announces what follows (抓好以下工作)."""
    start, end = clause
    if _EFFECT.match(text, start, end) or _ABOUT.match(text, start, end) or _GUIDED.match(text, start, end) or _ANNOUNCES.search(text, start, end):
        return True
    if text[end - 1] in "神想" and _CREED.match(text, start, end):
        return True
    return text[end - 1] in _EMPTY_ENDS and _EMPTY.search(text, max(start, end - _LONGEST_END), end) is not None


def is_spoken_of(text: str, after: Clause) -> bool:
    """Whether the next clause says something of the act before it (推进改革，是…), which then commits to nothing."""
    return text.startswith(_SAYS_OF, *after)


_SAYS_OF = ("是", "事关", "关系到", "有利于", "有助于", "意义", "至关重要")


def only_scope(text: str, clause: Clause, said: Predicate, goes_on: bool) -> bool:
    """以…为主攻方向, 按照…要求: a clause with a verb that yet only sets the scope of what follows it."""
    if text[said.start] == "为" and said.prepositional and not _SERVED.match(text, said.start, clause.end):
        return True
    if goes_on and (_says_how(text, said, clause.end) or _MEANS.match(text, *clause) or _WITH_WHOM.match(text, said.start, clause.end)):
        return True
    if not goes_on or _GRANTS.search(text, said.start, clause.end) or _based(text, clause, said):
        return False
    return _SCOPE.match(text, said.start if said.prepositional else clause.start, clause.end) is not None


def _says_how(text: str, said: Predicate, end: int) -> bool:
    """通过提高效率, 通过与职工进行协商, 结合住房制度改革: the verb belongs to the phrase that says by what means."""
    by = next((length for word, length in _BY if text.startswith(word, said.start)), 0)
    if not by or not said.prepositional:
        return False
    return said.start + by == said.verb.start or said.object >= end or text[said.verb.start : said.verb.end] in ("进行", "开展", "实施")


_BY = (("通过", 2), ("对于", 2), ("结合", 2))


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


_NOBODY: Mapping[int, int] = {}
