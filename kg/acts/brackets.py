"""Brackets of responsibility (分工括号): （A牵头，B、C配合） after a paragraph, and the bodies that they name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

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
_CUE = re.compile(r"责任|牵头|负责|配合|参与|主办|协办|考核单位|落实单位|分工|指导(?=[，；）])")
_BODY = r"[\u4e00-\u9fff]{1,15}(?:[局委办厅部院署]|委员会|办公室|管委会|政府|中心|总队|支队|银行|公司|集团)"
_ONLY_BODIES = re.compile(rf"(?<=[。；])（{_BODY}(?:[、，]{_BODY})*）")
"""Behind a sentence, a bracket that holds nothing but bodies says that they are responsible, in whatever words."""
_SUPPORT = re.compile(rule("supports/bracket", RULES).pattern)
_FIRST_LEADS = re.compile(r"[，。；]?(?:[列排]在?|名列)?(?:第一位?|首位|第一个)(?:者|的)?(?:部门|单位)?为牵头(?:部门|单位)?")
"""列第一位者为牵头单位，下同: of those whom a bracket lists the first one leads."""
_BEFORE_COMMA_LEAD = re.compile("逗号(?:之|以)?前的?(?:部门|单位)?(?:者)?为(?:牵头|责任|主办)")
"""列逗号之前的为牵头单位，其他为配合单位: what stands before the first comma of each bracket leads."""
_LABEL = re.compile(r"(?:牵头|责任|主办|负责|考核|配合|参与|协办|协助|落实)[^：，；。]{0,8}(?:单位|部门)?：")


class Bodies(NamedTuple):
    """The bodies that a text mentions, in order."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, mentions: Sequence[Mention]) -> Bodies:
        """Those of the mentions that are bodies; what a department of a ministry does is the ministry's."""
        bodies = tuple(sorted(mention for mention in mentions if mention.table == "body" and mention.rule != "body/division"))
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
    """The brackets of responsibility, each for its paragraph.

    One that is a paragraph of its own, or the only one of its theme and at its end, is for all of the theme.
    """
    found: list[tuple[int | None, Assignment]] = []
    theme_from: dict[int | None, int] = {}
    last_part = {part.theme: part for part in plan.parts}
    told, by_comma = "为牵头" in text and _FIRST_LEADS.search(text), _BEFORE_COMMA_LEAD.search(text) is not None
    for part in plan.parts:
        title = plan.themes[part.theme] if part.theme is not None else None
        begin = title.start if title and part.start - title.end <= 1 else part.start
        covered = theme_from.setdefault(part.theme, begin)
        for bracket in _BRACKET.finditer(text, part.start, part.end):
            tells = by_comma or _CUE.search(bracket.group()) or _ONLY_BODIES.fullmatch(text, *bracket.span())
            roles = _bracket_roles(text, *bracket.span(), bodies) if tells else ()
            if by_comma:
                roles = _by_comma(text, bracket.start(), roles)
            elif told and not any(role.kind == "supports" for role in roles):
                roles = (*roles[:1], *(_as("supports", role) for role in roles[1:]))
            if roles:
                alone = bracket.start() <= part.start + 1
                found.append((part.theme, Assignment(covered if alone else begin, bracket.start(), bracket.end(), roles)))
                begin = bracket.end()
    ended = Counter(theme for theme, _ in found)
    return Assignments(
        [
            one._replace(start=theme_from[theme])
            if theme is not None and ended[theme] == 1 and one.end >= last_part[theme].end - 1
            else one
            for theme, one in found
        ]
    )


def _by_comma(text: str, start: int, roles: Sequence[Role]) -> tuple[Role, ...]:
    """The bodies before the first comma of a bracket as those who lead, the others as those who support."""
    comma = text.find("，", start)
    return tuple(_as("leads" if role.end <= comma else "supports", role) for role in roles)


def _as(kind: str, role: Role) -> Role:
    return role._replace(kind=kind, rule=f"{kind}/bracket")


def _bracket_roles(text: str, start: int, end: int, bodies: Bodies) -> tuple[Role, ...]:
    found: list[Role] = []
    told = _FIRST_LEADS.search(text, start, end)
    end = told.start() if told else end
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
        found += roles_of(kind, bodies.within(a, b), f"{kind}/bracket")
    return tuple(found)


def roles_of(kind: str, mentions: Sequence[Mention], rule: str) -> list[Role]:
    """The same role for several bodies."""
    return [Role(kind, mention.name, mention.start, mention.end, rule) for mention in mentions]
