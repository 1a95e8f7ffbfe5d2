"""People (人物): who is named with an office, and the body that the office belongs to.

A name is a surname of the table with one or two characters more, right behind an office (省长王伟中, 记者张辛欣) or right before
one (习近平总书记), and it ends where a sentence can go on. People without an office are found only once they were named with one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kg.language.lexicon import lexicon, words
from kg.language.mention import Mention
from kg.language.vocabulary import longest_first
from kg.language.windows import Windows
from kg.naming.places import Place, above, governed, home_of

_HAN = "\u4e00-\u9fff"
_DOTTED = rf"[{_HAN}]{{1,6}}[·•・][{_HAN}]{{1,6}}"
_NO_END = "省市县区州局办厅委联部毛"
"""What no name ends in, though the word before an office may: 甘肃省省长, 高举毛主席."""
_OPENING = re.compile(rf"[^{_HAN}]$|[上日的由请和与及以为访任兼]$")
_LONGEST_DIVISION = 12
_AROUND_TITLE = 16, 4
_DIVISION = re.compile(rf"[{_HAN}]{{2,}}[司局厅处室部]$")
_MEMBERS = ("常委", "委员", "候补委员")
"""The offices of those who belong to a body and do not head it."""
_LEVEL = {"省长": "省", "市长": "市", "县长": "县", "区长": "区", "州长": "州"}
_SCHOOL = re.compile("(?:大学|学院|中学|小学|公司|集团|银行|协会|学会|商会|研究[院所]|医院|科学院|工程院)(?:党委|党组)?$")
"""Whoever else may have an office: its name is no body, and a name may stand behind the office all the same."""
_PAPER = re.compile(r"(新华社|中新社|本报|本刊|本网|人民日报|经济日报|光明日报|央视|总台央视|南方日报)$")


class Person(NamedTuple):
    """A place of the view where somebody is named with the office."""

    start: int
    end: int
    """Half-open span of the office and the name."""
    name: str
    office: str
    """The office as printed."""
    body: str
    """Canonical name of the body that the office belongs to; empty where the text does not tell."""
    rule: str


class _Patterns(NamedTuple):
    """The compiled patterns that the table of offices gives."""

    behind: re.Pattern[str]
    before: re.Pattern[str]
    titles: re.Pattern[str]
    """What every match of `before` ends in."""
    further: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    table = words("offices")
    heads = "|".join(longest_first(table["office"]["heads"]))
    titles, leaders, leading = ("|".join(group) for group in (table["office"]["titles"], table["leader"]["names"], table["leader"]["titles"]))
    surname = f"(?:{'|'.join(table['surname']['compound'])}|[{table['surname']['single']}])"
    after = "|".join(longest_first(table["after"]["words"]))
    edge = rf"(?=[^{_HAN}·]|{after}|$)"
    name = rf"({_DOTTED}{edge}|{surname}[{_HAN}]{edge}|{surname}[{_HAN}]{{2}}{edge}|[{_HAN}]{{2,5}}(?=\n各位))"
    office = rf"(?:{heads})(?:[（(][^（）()]{{1,12}}[）)])?"
    return _Patterns(
        re.compile(rf"({office}(?:[、兼，][^，。；：\n]{{0,14}}?{office})*)[ \n：:]{{0,2}}{name}"),
        re.compile(
            rf"(?:(?<![{_HAN}])|(?<=日))({surname}[{_HAN}]{{1,2}}(?<![{_NO_END}])|{_DOTTED})({titles}|同志)|({leaders})({leading})"
        ),
        re.compile(f"{titles}|{leading}|同志"),
        re.compile(rf"(?:、|和|，|\s){name}"),
    )


def people(text: str, known: Sequence[Mention], issuer: str = "") -> list[Person]:
    """The people of a text that are named with an office, in order.

    Args:
        text: the view's text; all offsets are of it.
        known: the bodies of the text, and its places.
        issuer: canonical name of the issuing body, which tells what 省长 without a place means; may be empty.
    """
    return _People(text, known, issuer).found()


class _People:
    """The search through one text."""

    def __init__(self, text: str, known: Sequence[Mention], issuer: str) -> None:
        self.text = text
        self.bodies = {m.end: m for m in known if m.table == "body"}
        self.places = governed(known)
        self.named = {m.start for m in self.bodies.values()}
        self.inside = {i for m in self.places.values() for i in range(m.start, m.end)}
        self.home = home_of(issuer)

    def found(self) -> list[Person]:
        kept: list[Person] = []
        for person in sorted([*self._behind(), *self._before()]):
            if not kept or person.start >= kept[-1].end:
                kept.append(person)
        return kept

    def _behind(self) -> Iterator[Person]:
        """Office, then name, and the further names of a list: 中共中央政治局常委甲、乙、丙."""
        patterns = _patterns()
        for match in patterns.behind.finditer(self.text):
            if not self._opens(match.start()):
                continue
            start, office, body = self._office(match.start(), match.end(1))
            rule = "person/byline" if office in words("offices")["office"]["byline"] else "person/office"
            yield Person(start, match.end(), match.group(2), office, body, rule)
            at = match.end()
            while more := patterns.further.match(self.text, at):
                yield Person(more.start(1), more.end(), more.group(1), office, body, "person/list")
                at = more.end()

    def _opens(self, at: int) -> bool:
        """Whether an office can begin here: behind a body, a place or a paper, or where a new word begins."""
        if at in self.inside:
            return False
        if self._body(at) or at in self.places:
            return True
        before = self.text[max(0, at - 6) : at]
        return not before or bool(_OPENING.search(before) or _PAPER.search(before) or _SCHOOL.search(before)) or before.endswith("自治区")

    def _before(self) -> Iterator[Person]:
        """Name, then office: 习近平总书记, 龚正市长."""
        patterns = _patterns()
        for match in Windows(self.text, patterns.titles, *_AROUND_TITLE).matches(patterns.before):
            name, office = (match.group(1), match.group(2)) if match.group(1) else match.groups()[2:]
            if match.start() in self.inside or match.start() in self.named or lexicon().get(name + office[:1], "body"):
                continue
            printed = "" if office == "同志" else office
            yield Person(match.start(), match.end(), name, printed, self._belongs(printed), "person/title")

    def _office(self, start: int, end: int) -> tuple[int, str, str]:
        """Where the office begins with its body, how it reads, and the body's name."""
        office, body = self.text[start:end], self._body(start)
        begin, named = (body.start, body.name) if body else self._at_place(start, office)
        headed = self._headed(start, end) if office.startswith(_MEMBERS) else None
        return begin, office, headed.name if headed else named or self._belongs(office)

    def _headed(self, start: int, end: int) -> Mention | None:
        """The body that a member of another one heads (中央政治局委员、中宣部部长)."""
        return next((self.bodies[i] for i in range(end - 1, start, -1) if i in self.bodies), None)

    def _body(self, at: int) -> Mention | None:
        """The body that stands right before an office, or before the division that the office is of (财政部预算司司长)."""
        division = _DIVISION.search(self.text, max(0, at - _LONGEST_DIVISION), at)
        starts = range(division.start(), at - 1) if division else ()
        return self.bodies.get(at) or next((self.bodies[i] for i in starts if i in self.bodies), None)

    def _at_place(self, at: int, office: str) -> tuple[int, str]:
        """广东省省长, 省长, 自治区主席: the government of the place."""
        printed = self.places.get(at)
        paper = _PAPER.search(self.text, max(0, at - 6), at)
        if paper:
            return paper.start(), paper.group(1)
        governs = any(word in office for word in _LEVEL) or "主席" in office
        if printed and governs:
            return printed.start, printed.name + "人民政府"
        place = self._bare(at, office) if governs else None
        return (at, place.name + "人民政府") if place else (at, "")

    def _bare(self, at: int, office: str) -> Place | None:
        level = next((level for word, level in _LEVEL.items() if word in office), "自治区" if "主席" in office else "")
        return above(self.home, level) if self.home and level else None

    def _belongs(self, office: str) -> str:
        belongs: dict[str, str] = words("offices")["belongs"]
        return next((body for word, body in belongs.items() if word in office), "")
