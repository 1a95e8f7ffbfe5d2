"""Responsibility (责任分工): which bodies carry out an act and which support it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from kg.acts.acts import Act
from kg.language.mention import Mention
from kg.rulebook import rule
from kg.rules.responsibility import RULES
from kg.structure.outline import Outline


class Role(NamedTuple):
    """A body's part in an act. Offsets are of the view."""

    kind: str
    """`leads` or `supports`."""
    body: str
    """The canonical name."""
    start: int
    end: int
    rule: str


class Assignment(NamedTuple):
    """A bracket that names who is responsible (责任单位) for the text before it."""

    start: int
    """Where the text begins that it is for."""
    bracket: int
    """Where the bracket itself begins."""
    end: int
    roles: tuple[Role, ...]


_BRACKET = re.compile(rule("leads/bracket", RULES).pattern)
_CUE = re.compile(r"责任|牵头|负责|配合|参与|主办|协办|考核单位|落实单位|分工")
_SUPPORT = re.compile(rule("supports/bracket", RULES).pattern)
_LABEL = re.compile(r"(?:牵头|责任|主办|负责|考核|配合|参与|协办|协助|落实)[^：，；。]{0,8}(?:单位|部门)?：")
_BY = re.compile(rule("leads/by", RULES).pattern)
_WITH = re.compile(rule("supports/with", RULES).pattern)


class Bodies(NamedTuple):
    """The bodies that a text mentions, in order."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, mentions: Sequence[Mention]) -> Bodies:
        """Those of the mentions that are bodies."""
        bodies = tuple(sorted(mention for mention in mentions if mention.table == "body"))
        return cls(bodies, tuple(mention.start for mention in bodies))

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """Those that lie in a span of the view."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        return [mention for mention in self.mentions[first:last] if mention.end <= end]


class Assignments:
    """The brackets of a text in their order, found by what they are for and by where they stand."""

    def __init__(self, brackets: Sequence[Assignment]) -> None:
        self._brackets = brackets
        self._ends = [one.end for one in brackets]
        self._earliest = [*accumulate((one.start for one in reversed(brackets)), min)][::-1]

    def of(self, start: int, end: int) -> Assignment | None:
        """The first bracket that is for a span of the view."""
        at = bisect_left(self._ends, end)
        while at < len(self._brackets) and self._earliest[at] <= start:
            if self._brackets[at].start <= start:
                return self._brackets[at]
            at += 1
        return None

    def hold(self, at: int) -> bool:
        """Whether a place of the view lies inside a bracket itself."""
        next_one = bisect_right(self._ends, at)
        return next_one < len(self._brackets) and self._brackets[next_one].bracket <= at


def assignments(text: str, plan: Outline, bodies: Bodies) -> Assignments:
    """The brackets of responsibility, each for its paragraph; one that is a paragraph of its own is for all of its theme."""
    found: list[Assignment] = []
    theme_from: dict[int | None, int] = {}
    for part in plan.parts:
        title = plan.themes[part.theme] if part.theme is not None else None
        begin = title.start if title and part.start - title.end <= 1 else part.start
        covered = theme_from.setdefault(part.theme, begin)
        for bracket in _BRACKET.finditer(text, part.start, part.end):
            roles = _bracket_roles(text, *bracket.span(), bodies) if _CUE.search(bracket.group()) else ()
            if roles:
                alone = bracket.start() <= part.start + 1
                found.append(Assignment(covered if alone else begin, bracket.start(), bracket.end(), roles))
                begin = bracket.end()
    return Assignments(found)


def roles(text: str, act: Act, bodies: Bodies, assigned: Assignments, issuer: Role | None) -> list[Role]:
    """Who carries out an act: whom the clause names, else whom the paragraph's bracket names, else the issuer."""
    if act.rule == "initiative/title":
        return _title_roles(text, act, bodies, issuer)
    found = _clause_roles(text, act, bodies)
    if any(role.kind == "leads" for role in found):
        return found
    bracket = assigned.of(act.start, act.end)
    if bracket:
        return [*found, *bracket.roles]
    return [*found, issuer] if issuer else found


def _title_roles(text: str, act: Act, bodies: Bodies, issuer: Role | None) -> list[Role]:
    """Who stands behind a document in 《》: the body with which its title begins, or the issuer where it is issued here."""
    first = bodies.within(act.name[0], act.name[1])
    if first and first[0].start == act.name[0]:
        return _roles("leads", first[:1], "leads/title")
    return [issuer] if issuer and _ISSUED_HERE.search(text, act.start, act.end) else []


_ISSUED_HERE = re.compile(r"印发(?!的)|制定了|制定(?=《)|现将|同意")


def _clause_roles(text: str, act: Act, bodies: Bodies) -> list[Role]:
    if not bodies.within(*act.sentence):
        return []
    found: list[Role] = []
    end = _with_carrier(text, act)
    for match in _WITH.finditer(text, act.start, end):
        if act.subject and act.subject[0] <= match.start() < act.subject[1]:
            continue
        found += _roles("supports", bodies.within(*match.span()), "supports/with")
    supporting = {(role.start, role.end) for role in found}
    for match in _BY.finditer(text, act.start, end):
        led = [body for body in bodies.within(*match.span()) if (body.start, body.end) not in supporting]
        found += _roles("leads", led, "leads/by")
    if not found and act.subject:
        found = _roles("leads", bodies.within(*act.subject), "leads/subject")
    return found


def _with_carrier(text: str, act: Act) -> int:
    """The end of the act's clause, or of the next one where that only says who carries it out (…，由水利部牵头实施)."""
    if not _CARRIER.match(text, act.end + 1, act.sentence[1]):
        return act.end
    comma = text.find("，", act.end + 1, act.sentence[1])
    return act.sentence[1] if comma < 0 else comma


_CARRIER = re.compile(r"并?由[^，。；]{2,40}?(?:牵头|负责|会同|组织|统筹|承担)")


def _bracket_roles(text: str, start: int, end: int, bodies: Bodies) -> tuple[Role, ...]:
    found: list[Role] = []
    led = "牵头" in text[start:end] or "主办" in text[start:end]
    kind = "leads"
    for segment in re.finditer(r"[^，；。（）]+", text[start:end]):
        a, b = start + segment.start(), start + segment.end()
        label = _LABEL.search(text, a, b)
        words = text[a:b]
        if _SUPPORT.search(words):
            kind = "supports"
        elif label or not led or "牵头" in words or "主办" in words:
            kind = "leads"
        elif "负责" in words:
            kind = "supports" if found else "leads"
        found += _roles(kind, bodies.within(a, b), "leads/bracket" if kind == "leads" else "supports/bracket")
    return tuple(found)


def _roles(kind: str, mentions: Sequence[Mention], rule: str) -> list[Role]:
    return [Role(kind, mention.name, mention.start, mention.end, rule) for mention in mentions]
