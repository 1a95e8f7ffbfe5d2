"""Conditions (条件): whom a grant or a rule is for, in the clauses before the one that says it.

在本县新办企业，依法纳税，且经营满一年的，给予补贴: the first three clauses commit to nothing and belong to the fourth.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.acts.shapes import together
from kg.language.clauses import Clause
from kg.language.predicates import predicate
from kg.rules.conditions import AID, BEARS, GIVES, MEANWHILE, REACHED, WHO

_LEVEL = "(?:(?:[省市县区]级|[省市县区])财政|[省市县区]级)?"
_WITHIN = r"(?:在[^，]{2,14}内|[\d一二两三四五六七八九十～~—-]+年内)?"
_HOW = "(?:可以?|即可|依法|依规|分别|另行?|再|一次性|按规定|均|最高|全额|每年|同时)*"
_AID, _GIVES, _BEARS = "|".join(AID), "|".join(GIVES), "|".join(BEARS)
_NAMED = "标准|资金|对象|期限|总?额|政策|范围|比例|金|办法|条件"
"""What makes a noun of what is granted: 补贴标准."""
_GRANTS = re.compile(
    f"{_LEVEL}{_WITHIN}{_HOW}"
    f"(?:{_GIVES}|(?:{_AID})(?!{_NAMED})|由[^，]{{2,14}}(?:{_BEARS})|(?:按照?|根据).{{2,40}}?(?:给予|予以|发放|{_AID}|申请))"
)
"""How a clause begins that grants something to those of the clauses before."""
_CUE = re.compile(f"的，|{_GIVES}|{_AID}|{_BEARS}|，[但且或]|，并且")
"""What every sentence with a condition has in it."""
_GRANT = re.compile(rf"给予|予以|按.{{2,24}}?(?:{_AID})")
_MEANWHILE = together(MEANWHILE)
_REACHED = together(REACHED)
_ELSE = re.compile(r"为(?!其)|以|按|根据|围绕|聚焦|结合|通过|在(?!本|我|职|校)")
"""What a clause opens with that tells something else than who is meant."""
_OTHERS = ("对", "利用", "租用", "使用", "购买")
"""What those who are meant do, and not the issuer: 利用厂房, 兴办茶馆的."""
_MODAL = frozenset("要应须将需必拟")
_JOINED = ("但", "且", "并且", "或者", "或")


def says_grant(text: str, start: int, end: int) -> bool:
    """Whether a span of the view grants something: 给予…, 按…补助."""
    return _GRANT.search(text, start, end) is not None


def conditions(text: str, clauses: Sequence[Clause]) -> set[int]:
    """The clauses of a sentence that state a condition, by index."""
    found: set[int] = set()
    if len(clauses) < 2 or not _CUE.search(text, clauses[0].start, clauses[-1].end):
        return found
    begin = 0
    for i in range(1, len(clauses)):
        if i + 1 < len(clauses) and _MEANWHILE.match(text, *clauses[i]):
            continue
        last = i - 1
        while last > begin and _MEANWHILE.match(text, *clauses[last]):
            last -= 1
        grants = _GRANTS.match(text, *clauses[i]) is not None
        if text[clauses[last].end - 1] != "的" and not (_grants_to(text, clauses, last, i) or grants and _is_met(text, clauses[last], begin == last)):
            begin = i + 1 if grants else begin
            continue
        found.update(range(_first(text, clauses, begin, last), i))
        begin = i if text[clauses[i].end - 1] == "的" else i + 1
    return found


def _grants_to(text: str, clauses: Sequence[Clause], last: int, i: int) -> bool:
    """对…企业，…给予: who is meant is told by 对; 对…，但…的项目，实行…: told by more than one clause."""
    first = last
    while first > 0 and text.startswith(_JOINED, *clauses[first]):
        first -= 1
    if text[clauses[first].start] != "对":
        return False
    return first < last or says_grant(text, *clauses[i]) and not says_grant(text, *clauses[last])


def _is_met(text: str, clause: Clause, alone: bool) -> bool:
    """What has to be reached (面积达到5000平方米以上), or simply who is meant (示范区内的企业)."""
    if says_grant(text, *clause):
        return False
    said = predicate(text, *clause)
    if said is None and text.endswith(WHO.cues, *clause):
        return True
    return (not alone or said is None) and (text[clause.start] == "每" or _REACHED.search(text, *clause) is not None)


def _first(text: str, clauses: Sequence[Clause], begin: int, last: int) -> int:
    """Where a condition begins: at the first clause that says who is meant, behind the acts of the issuer's own."""
    first = last
    for i in range(last - 1, begin - 1, -1):
        said = predicate(text, *clauses[i])
        if said is not None and said.subject is not None and not _MODAL.isdisjoint(text[said.subject[1] : said.first.start]):
            break  # 担保机构应履行义务: an act of its own
        if text.startswith(_OTHERS, *clauses[i]) or (said is None or said.subject is not None) and not _ELSE.match(text, *clauses[i]):
            first = i
    return first
