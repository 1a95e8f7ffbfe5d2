"""Responsibility (责任分工): which bodies carry out an act and which support it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.acts.brackets import Assignments, Bodies, Role, roles_of
from kg.acts.sentence import Act
from kg.rulebook import rule
from kg.rules.responsibility import RULES

_BY = re.compile(rule("leads/by", RULES).pattern)
_WITH = re.compile(rule("supports/with", RULES).pattern)


def roles(text: str, act: Act, bodies: Bodies, assigned: Assignments, issuers: Sequence[Role]) -> list[Role]:
    """Who carries out an act: whom the clause names, else whom the paragraph's bracket names, else the issuers."""
    if act.rule == "initiative/title":
        bracket = assigned.of(act.start, act.end)
        return list(bracket.roles) if bracket else _title_roles(text, act, bodies, issuers)
    found = _clause_roles(text, act, bodies)
    if "leads" in [role.kind for role in found]:
        return found
    bracket = assigned.of(act.start, act.end)
    if bracket:
        return [*found, *bracket.roles]
    return [*found, *issuers]


def _title_roles(text: str, act: Act, bodies: Bodies, issuers: Sequence[Role]) -> list[Role]:
    """Who stands behind a document in 《》: the body with which its title begins, those right before it (水利部、财政部《…》), or
    the issuers where it is issued here."""
    first = bodies.within(act.name[0], act.name[1])
    if first and first[0].start == act.name[0]:
        return roles_of("leads", first[:1], "leads/title")
    authors = _AUTHORS.search(text, max(0, act.start - _LONGEST_LIST), act.name[0] - 1)
    if authors and (found := bodies.within(*authors.span(1))):
        return roles_of("leads", found, "leads/title")
    return list(issuers) if _ISSUED_HERE.search(text, act.start, act.end) else []


_AUTHORS = re.compile(
    r"(?:^|[，。；：\n])((?:[^，。；：、《》\n]{1,16}(?:部|委|局|署|厅|办|院|会|公司|集团|政府|委员会)[、和与]?)+)"
    r"(?:等?[\d一二三四五六七八九十]*个?(?:部门|单位|部委))?(?:日前|近日)?(?:联合|共同)*(?:制定|印发|发布|出台|编制)?(?:并发布|并印发)?了?$"
)
_LONGEST_LIST = 200
_ISSUED_HERE = re.compile(r"印发(?!的)|制定了|制定(?=《)|现将|同意")


def _clause_roles(text: str, act: Act, bodies: Bodies) -> list[Role]:
    if not bodies.within(*act.sentence):
        return []
    found: list[Role] = []
    end = _with_carrier(text, act)
    for match in _WITH.finditer(text, act.start, end):
        if act.subject and act.subject[0] <= match.start() < act.subject[1]:
            continue
        found += roles_of("supports", bodies.within(*match.span()), "supports/with")
    found += roles_of("leads", [body for body in bodies.within(act.start, end) if text[body.start - 1] == "由"], "leads/by")
    supporting = {(role.start, role.end) for role in found}
    for match in _BY.finditer(text, act.start, end):
        led = [body for body in bodies.within(*match.span()) if (body.start, body.end) not in supporting]
        found += roles_of("leads", led, "leads/by")
    if act.subject and all(role.kind == "supports" for role in found):
        own = [body for body in bodies.within(*act.subject) if (body.start, body.end) not in supporting and not _ITS_PARTS.match(text, body.end)]
        found += roles_of("leads", own, "leads/subject")
    return found


_ITS_PARTS = re.compile("(?:各|有关|相关|所属|直属)+(?:部门|单位|机构)")
"""国务院有关部门: some of its parts, not the body itself."""


def _with_carrier(text: str, act: Act) -> int:
    """The end of the act's clause, or of the next one where that only says who carries it out (…，由水利部牵头实施)."""
    if not _CARRIER.match(text, act.end + 1, act.sentence[1]):
        return act.end
    comma = text.find("，", act.end + 1, act.sentence[1])
    return act.sentence[1] if comma < 0 else comma


_CARRIER = re.compile(r"并?由[^，。；]{2,40}?(?:牵头|负责|会同|组织|统筹|承担)")
