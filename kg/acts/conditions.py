"""Conditions (条件): what has to be met for a grant, in the clauses before the one that grants it.

在本县新办企业，依法纳税，且经营满一年的，给予补贴: the first three clauses commit to nothing and belong to the fourth.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.language.clauses import Clause
from kg.language.predicates import predicate

_LEVEL = "(?:(?:[省市县区]级|[省市县区])财政|[省市县区]级)?"
_HOW = "(?:可以?|依法|依规|分别|另行?|再|一次性|按规定|优先|均|最高|全额|每年|同时|即?可)*"
_GIVES = "(?:给予|予以|享受|发放|申请|减免|免收|(?:奖励|补助|补贴|奖补|贴息)(?!标准|资金|对象|期限|总?额|政策|范围|比例|金|办法|条件))"
_GRANTS = re.compile(
    rf"{_LEVEL}(?:在[^，]{{2,14}}内|[\d一二两三四五六七八九十]+年内)?{_HOW}(?:{_GIVES}|由[^，]{{2,14}}(?:提供|承担|代偿)|(?:按照?|根据).{{2,40}}?(?:给予|予以|发放|奖励|补助|补贴|奖补|贴息|申请))"
)
"""How a clause begins that grants something to those of the clauses before."""
_SAYS_GRANT = re.compile(r"给予|予以|按.{2,24}?(?:奖励|补助|补贴|奖补|贴息)")
_APPROVED = re.compile("经[^，]{2,30}(?:审定|审核|审批|认定|批准|同意|备案|验收|评审|确认)(?:合格|通过)?后?$")
_REACHED = re.compile(r"^每|\d.*(?:以上|以内|以下|的)$|(?:达到?|超过?|满|不少于|不低于)(?:\d|[一二两三四五六七八九十])")
"""A threshold: 投资达到5000万元, 运营满一年, 每增加一人."""
_MODAL = frozenset("要应须将需必拟")
_ELSE = re.compile(r"为(?!其)|以|按|根据|围绕|聚焦|结合|通过|在(?!本|我|职|校)")
"""What a clause opens with that tells something else than who is meant."""


def conditions(text: str, clauses: Sequence[Clause]) -> dict[int, int]:
    """The clauses of a sentence that state a condition, by index, each with the index at which its condition begins."""
    found: dict[int, int] = {}
    begin = 0
    for i in range(1, len(clauses)):
        last = i - 1
        if not _grants(text, clauses[last], clauses[i]):
            continue
        if last > begin and _APPROVED.match(text, *clauses[last]):
            last -= 1
        if _ends_condition(text, clauses[last], begin == last):
            first = _first(text, clauses, begin, last)
            found.update(dict.fromkeys(range(first, i), first))
        begin = i + 1
    return found


def _grants(text: str, before: Clause, clause: Clause) -> bool:
    """Whether a clause grants something to those of the one before it."""
    return _GRANTS.match(text, *clause) is not None or text[before.start] == "对" and _SAYS_GRANT.search(text, *clause) is not None


def _ends_condition(text: str, clause: Clause, alone: bool) -> bool:
    """…的，给予…; 对…，给予…; 面积达到5000平方米以上，给予…"""
    if text[clause.end - 1] == "的":
        return True
    words = text[clause.start : clause.end]
    if _SAYS_GRANT.search(words):
        return False
    return words[0] == "对" or bool(_REACHED.search(words)) and (not alone or predicate(text, *clause) is None)


def _first(text: str, clauses: Sequence[Clause], begin: int, last: int) -> int:
    """Where a condition begins: at the first clause that says who is meant, behind the acts of the issuer's own."""
    for i in range(begin, last):
        said = predicate(text, *clauses[i])
        own = said is not None and text[clauses[i].start] != "对" and (said.subject is None or text[said.subject[1]] in _MODAL)
        if not own and not _ELSE.match(text, *clauses[i]):
            return i
    return last
