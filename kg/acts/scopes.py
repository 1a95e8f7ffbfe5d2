"""Scope clauses (限定小句): clauses that say on what, to what end or for whom, and leave the act to the next clause."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.acts.conditions import says_grant
from kg.acts.shapes import lasts, together
from kg.acts.stance import MODAL
from kg.language.clauses import Clause
from kg.language.cut import part_of_speech, words_in
from kg.language.predicates import Predicate, predicate
from kg.language.prepositions import governing
from kg.language.verbs import verb_at
from kg.rulebook import Rule
from kg.rules.scopes import ADDRESSEES, COMPLETE, ENDS, HOW, INSTRUMENTS, MEANS, PARTNERS, PURPOSES, RESTS, SETTINGS

_SETTING = together(SETTINGS)
_MEANS, _PARTNERS, _HELP_LASTS = together(MEANS), together(PARTNERS), lasts((*MEANS, *PARTNERS))
_ADDRESSED = together(ADDRESSEES)
_END = together(ENDS)
_PURPOSE = together(PURPOSES)
_MADE = "(?:制定|印发|决定|出台|编制|形成|修订)(?:了|《|本)|(?:联合|共同)(?:制定|印发|发文)"
_POINT = re.compile(rf"[现经特我]|制定|就|提出|必须|定于|决定|[^，]{{2,16}}?{MODAL}|[^，]*(?:{_MADE})")
_BY = INSTRUMENTS[0].cues
_COMPLETE = re.compile(f"(?:{'|'.join(COMPLETE)})(?:{'|'.join(HOW)})?$")
_OPEN = re.compile(r"对(?!接)|在(?![建线校职岗外])|以(?![下上内及外来后前])|结合|针对|面向|利用|围绕|按照|根据|通过")
_WHERE = re.compile("(?:[上中下内里间外]|方面|领域|基础|地区|环节|时)$")
"""How a phrase with 在 ends that leaves the act to the next clause."""
_URGED = ("企业", "机构", "园区", "单位", "高校", "院校", "院所", "组织", "协会", "个人", "人员", "人才", "部门", "主体", "银行", "学校", "农户", "团队")
"""What ends the names of those who are urged to something."""
_TITLED = re.compile("[“《]")
_NOBODY: Mapping[int, int] = {}
_URGES = frozenset(["允许", "推动", "鼓励", "支持", "引导", "指导", "督促", "协调", "协助", "帮助"])


def point(text: str, clauses: Sequence[Clause]) -> int:
    """Which clause comes to the point of a sentence that begins with what it is all for; 0 where none does so.

    After 为贯彻…，加快…，推动…， it is the clause with 现…, 制定… or a subject of its own (各地要…); without any of them the first
    clause alone says what for (为保障春灌，改造泵站，推广滴灌).
    """
    start, end = clauses[0].start, clauses[-1].end
    if text[start] != "为" or not _PURPOSE.match(text, start, end):
        return 0
    points = (i for i, clause in enumerate(clauses) if i and _POINT.match(text, *clause))
    return next(points, 1)


def only_scope(text: str, clause: Clause, said: Predicate, goes_on: bool) -> tuple[Rule, ...]:
    """The rules of which one says that a clause with a verb yet only sets the scope of what follows it; none where it says an act."""
    start, end = clause
    if text[said.start] == "为" and said.prepositional and _END.match(text, said.start, end):
        return ENDS
    if not goes_on:
        return ()
    if _says_how(text, said, end):
        return INSTRUMENTS
    if said.first is said.verb and not said.prepositional and text[said.verb.start : said.verb.end] in RESTS[0].cues:
        return RESTS
    if text[said.start] == "对" and _ADDRESSED.match(text, said.start, end):
        return ADDRESSEES
    if text[end - 1] in _HELP_LASTS:
        if _MEANS.match(text, start, end):
            return MEANS
        if _PARTNERS.match(text, said.start, end):
            return PARTNERS
    if says_grant(text, said.start, end) or _based(text, clause, said):
        return ()
    return SETTINGS if _SETTING.match(text, said.start if said.prepositional else start, end) else ()


def _says_how(text: str, said: Predicate, end: int) -> bool:
    """通过提高效率, 通过与职工进行协商, 结合住房制度改革: the verb belongs to the phrase that says by what means."""
    if not said.prepositional or not text.startswith(_BY, said.start):
        return False
    return said.start + 2 == said.verb.start or said.object >= end or text[said.verb.start : said.verb.end] in ("进行", "开展", "实施")


def _based(text: str, clause: Clause, said: Predicate) -> bool:
    """按照统一部署推进…, 围绕…等领域开展…: the phrase is complete before the verb, which then is what is done."""
    if not said.prepositional or said.first.sort not in ("carry", "build", "advance") or clause.end - said.object < 2:
        return False
    return _COMPLETE.search(text, said.start, said.first.start) is not None


def _names_whom(text: str, start: int, end: int) -> bool:
    """Whether what somebody is urged by names but whom (支持数字化基础好的企业，开展改造), and nothing that they do."""
    if not text.endswith(_URGED, start, end):
        return False
    tail = max(start, text.rfind("的", start, end) + 1)
    acts = any(part_of_speech(word) == "v" for word in words_in(text[tail:end])) or any(verb_at(text, at, end) for at in range(tail, end - 2))
    return not acts and not _TITLED.search(text, start, end)


def leads_on(text: str, clause: Clause) -> bool:
    """Whether a clause without a verb of its own reads as scope by its shape (协同设计方面, 在…基础上)."""
    return _SETTING.match(text, *clause) is not None


def hangs(text: str, clause: Clause, said: Predicate | None, follows: Clause) -> bool:
    """推动银行对暂遇困难的企业，适当下调利率: what the body is urged to do only comes in the clause that follows."""
    if said is None or said.prepositional or text[said.first.start : said.first.end] not in _URGES:
        return False
    if said.verb is said.first and _names_whom(text, said.object, clause.end) and not says_grant(text, *follows):
        act = predicate(text, *follows)
        if act is not None and act.subject is None and text[act.first.start : act.first.end] not in _URGES:
            return True
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
