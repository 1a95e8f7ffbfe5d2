"""Bodies (机关): who in a text is a body of state or party, local ones found by their shape.

A local body is a place and a part after it (广东省 + 财政厅). The place is printed (深圳市财政局), or a bare 省, 市, 县 that means
the place the text comes from (省财政厅), or the one of the body before it in a list (市财政局、商务局). The names of the parts
are those of `departments.toml`. Companies, schools, 各部门 and 有关部门 are not bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kg.language.mention import Mention
from kg.naming.branches import branches, customs
from kg.naming.departments import KINDS, LEVELS, LISTED, Part, committee_after, official, parts
from kg.naming.introduced import introduced
from kg.naming.places import Place, above, governed, home_of
from kg.naming.titled import titled
from kg.naming.zones import zones

_NO_DEPARTMENT = re.compile(r"员|代表(?!大会)|(?<=政协)委员|派|托|(?<=办)[法理事学案证公好实]|级|性|长[期效远]")
"""What follows a part when it is another word: 市委员, 教育办法."""
_LIST = re.compile(r"[、，和及与]?|以及|会同|（[^（）]{1,8}）、")
_LEVEL_AT = re.compile(rf"(?:{'|'.join(LEVELS)})$")
_VAGUE = re.compile(
    r"(?:各|有关|相关|所在|当地|本级|同级|上级|下级|上下|级|地方|其他|外|城|都|直辖|跨|部分|一些|两|多|镇|乡|试点|受援|帮扶|自治|联动|兄弟|全)"
    r"[省市县区旗州盟、和及（）自治直辖乡镇地方]*$"
)
"""Words that make 省 or 市 mean no place of its own: 各省, 有关市县, 城市."""
_WORD_BEFORE = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9]$|[由经报请向与和及是为对以在按同给从受令委]$|根据$|执行$|落实$|共$")
_SESSION = re.compile(r"第?[一二三四五六七八九十]{1,3}(?:届|次会议)")
_TERM = re.compile(r"[一二三四五六七八九十]届$")
_TITLE = re.compile(r"(?:#+ ?)?(?:\d{4}年)?(?:中共|关于)?(?:印发)?《?")
_WORD_AFTER = re.compile(r"[^\u4e00-\u9fff]|[等和及与按要应将对在会]|牵头|负责|根据|备案|审[核批]|$")
_OFFICES = re.compile(r"办公厅|办公室(?!主任会议)|秘书局|秘书处|(?:政策)?研究室")
_OTHER = re.compile(
    rf"(?:{'|'.join(LEVELS)})([\u4e00-\u9fff]{{2,9}}?)(局|厅|委员会|办公室)(?=[、，。；：）》\n]|牵头|负责|会同|按|等|$)"
)
_NO_FIELD = re.compile(r"^域|[布格全大开结变时]$|[的了在由对与有各级属及和或为]|部门|单位|党委|政府|机关|领导|小组|全省|全市|[省市县]委|中心|集团|公司")


class _Found(NamedTuple):
    """A part at its place in the text. Offsets are of the view."""

    start: int
    end: int
    part: Part


def bodies(text: str, scanned: Sequence[Mention], issuer: str = "") -> list[Mention]:
    """The bodies of a text, in order and apart from each other.

    Args:
        text: the view's text.
        scanned: what the lexicon found in it; its bodies and places are used.
        issuer: canonical name of the issuing body, which tells what 省, 市 and bare department names mean; may be empty.
    """
    return _Bodies(text, scanned, issuer).found()


class _Bodies:
    """The search through one text."""

    def __init__(self, text: str, scanned: Sequence[Mention], issuer: str) -> None:
        self.text = text
        self.vague: set[int] = set()
        self.known = {m.start: m for m in scanned if m.table == "body"}
        self.covered = {i: m for m in self.known.values() for i in range(m.start, m.end)}
        self.places = governed(scanned)
        self.home = home_of(issuer) if issuer else self._title_place()

    def _title_place(self) -> Place | None:
        """For a text that names no issuer: the place with which its title begins, or the only one that its title names."""
        lead = _TITLE.match(self.text)
        begin = lead.end() if lead else 0
        line = self.text.find("\n")
        named = [m for m in self.places.values() if m.start < line]
        first = next((m for m in self.places.values() if m.start == begin), None)
        sole = named[0] if len({m.name for m in named}) == 1 else None
        home = first or sole
        return Place(home.name, home.code) if home else None

    def found(self) -> list[Mention]:
        local = [*introduced(self.text), *branches(self.text, self.known, self.places), *customs(self.text, self.places)]
        local += [m for m in self._local() if not _overlaps(m, local)]
        local += [m for m in self._shaped() if not _overlaps(m, local)]
        stand = {(m.start, m.end) for m in (*local, *self.known.values())}
        named = list(titled(self.text, stand, [m.start for m in self.places.values()]))
        local = [*(m for m in local if not _overlaps(m, named)), *named]
        taken = {i for m in local for i in range(m.start, m.end)}
        central = [self._with_office(m) for m in self.known.values() if taken.isdisjoint(range(m.start, m.end)) and self._stands(m)]
        return sorted([*local, *central])

    def _stands(self, body: Mention) -> bool:
        """Whether a name of the table means the central body: not 省发展改革委, nor 全国人大 in the name of a session."""
        if body.start in self.vague:
            return False
        if _SESSION.match(self.text, body.end) or _TERM.search(self.text, max(0, body.start - 5), body.start):
            return False
        form = self.text[body.start : body.end]
        return form not in parts()[0] or self.text[max(0, body.start - 1) : body.start] not in LEVELS

    def _with_office(self, body: Mention) -> Mention:
        """教育部 before 办公厅 is 教育部办公厅, a body of its own."""
        office = _OFFICES.match(self.text, body.end)
        if not office or body.kind == "other":
            return body
        return body._replace(end=office.end(), name=body.name + office.group(), kind="ministry", rule="body/office")

    def _local(self) -> Iterator[Mention]:
        last: tuple[int, Place | None] = (-1, None)
        for hit in self._hits():
            place, start = self._place(hit, last)
            end, name, kind = self._named(hit, place) if place else (hit.end, "", "")
            if place or start:
                last = end, place
            if start and not place:
                self.vague.add(hit.start)
            if place:
                yield Mention(start, end, "body", name, kind, None, "body/local")

    def _hits(self) -> Iterator[_Found]:
        forms, automaton = parts()
        names = list(forms)
        for index, start, end in automaton.find_matches_as_indexes(self.text):
            known = self.covered.get(start)
            inside = known is not None and (known.start < start or known.end > end)
            league = forms[names[index]].section == "party" and self.text[start - 1 : start] == "团"
            if not inside and not league and not _NO_DEPARTMENT.match(self.text, end):
                yield _Found(start, end, forms[names[index]])

    def _place(self, hit: _Found, last: tuple[int, Place | None]) -> tuple[Place | None, int]:
        """The place that a part belongs to and where the body's name begins; no place but a beginning where it is vague."""
        at = hit.start
        if hit.part.section == "party":
            at += 3 if self.text.startswith("自治区", at) else 1
        printed = self.places.get(at)
        if printed:
            start = self._with_party(self._outer(printed.start))
            return Place(printed.name, printed.code), start
        level = _LEVEL_AT.search(self.text, max(0, at - 3), at)
        if level:
            return self._home_level(level.group(), level.start(), hit.part.section)
        if hit.part.section not in LISTED:
            return None, 0
        if 0 <= last[0] <= hit.start and _LIST.fullmatch(self.text, last[0], hit.start):
            return last[1], hit.start
        if hit.part.section != "department" or not self.home or not self._free(hit.start) or not _WORD_AFTER.match(self.text, hit.end):
            return None, 0
        vague = _VAGUE.search(self.text, max(0, hit.start - 12), hit.start)
        return (None if vague else self._bare_home(hit.part.name)), hit.start

    def _bare_home(self, part: str) -> Place | None:
        """The place of a department named without one: the home of the text, or its province for a 厅."""
        if not self.home or not part.endswith("厅"):
            return self.home
        return above(self.home, "省") or above(self.home, "自治区")

    def _outer(self, start: int) -> int:
        """Where the places begin that stand before one another: 江苏省南京市."""
        while start in self.places:
            start = self.places[start].start
        return start

    def _with_party(self, start: int) -> int:
        return next((start - len(word) for word in ("中国共产党", "中共") if self.text.endswith(word, 0, start)), start)

    def _home_level(self, level: str, start: int, section: str) -> tuple[Place | None, int]:
        """What a bare 省 or 市 means in a text of this origin; nothing after 各 or inside another word."""
        if _VAGUE.search(self.text, max(0, start - 12), start):
            return None, start
        if not self.home:
            return None, 0
        certain = level in ("省", "自治区") or section in ("government", "party") and level != "区"
        if not certain and not self._free(start):
            return None, 0
        return above(self.home, level), self._with_party(start)

    def _free(self, start: int) -> bool:
        """Whether a word can begin here: after punctuation, or after a word that bodies stand behind."""
        return bool(_WORD_BEFORE.search(self.text, max(0, start - 2), start)) or start == 0

    def _named(self, hit: _Found, place: Place) -> tuple[int, str, str]:
        """End, official name and kind of a local body, the office that belongs to it included (省政府办公厅)."""
        section, name = hit.part.section, official(hit.part, place.name)
        if hit.part.name == "人民法院":
            name = place.name + _rank(place.code or "") + hit.part.name
        if section == "party":
            below = committee_after(self.text, hit.end)
            if below:
                return below[0], name + below[1], "party"
        office = _OFFICES.match(self.text, hit.end) if section in ("government", "party", "assembly", "conference") else None
        if office:
            return office.end(), name + office.group(), "party" if section == "party" else "ministry"
        return hit.end, name, KINDS.get(section, "other")

    def _shaped(self) -> Iterator[Mention]:
        """Bodies whose field is in no table: the administration of a zone, a bureau of the text's own place."""
        yield from zones(self.text, self.home.name if self.home else "")
        for match in _OTHER.finditer(self.text):
            field, head = match.groups()
            at = match.start(1)
            if _NO_FIELD.search(field) or at in self.covered:
                continue
            place, start = self._place(_Found(at, match.end(), Part(field + head, "")), (-1, None))
            if place:
                yield Mention(start, match.end(), "body", place.name + field + head, "ministry", None, "body/shape")


def _rank(code: str) -> str:
    """What tells the court of a place from those below it: 高级 of a province, 中级 of a prefecture."""
    return "高级" if code.endswith("0000") else "中级" if code.endswith("00") else ""


def _overlaps(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(mention.start < other.end and other.start < mention.end for other in others)
