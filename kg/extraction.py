"""Extraction (抽取): one text becomes a record. A pure function: no network, no clock, no randomness."""

from __future__ import annotations

import gc
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from kg import identifiers
from kg.acts.acts import acts, heading_acts
from kg.acts.brackets import Assignments, Bodies, Role, assignments
from kg.acts.responsibility import roles
from kg.acts.sentence import Act
from kg.acts.setters import Placed, Setters
from kg.assembly import Assembly
from kg.language.mention import Class, Mention
from kg.measures.grants import is_grant
from kg.measures.measures import Measured
from kg.measures.reckoning import reckoned
from kg.naming.issuers import Found
from kg.naming.names import Names, body_kind, names_of, official_then
from kg.naming.people import Person
from kg.naming.places import acting
from kg.naming.speakers import speaks
from kg.reading.document import Document
from kg.reading.view import View
from kg.rulebook import INHERITED
from kg.structure.outline import Outline
from schemas import Record

_RELATION = {"industry": "touches", "group": "benefits", "region": "located_in"}


def extract(document: Document) -> Record:
    """Read a document: what it names, what it commits to and reports, and how these relate.

    The same document gives the same record, byte for byte. Nothing stands in it without evidence.
    """
    with _uncollected():
        return _Reading(document).record()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the cycle collector: a reading makes many small objects and no cycles, and looking for some takes a tenth of its time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


class _Reading:
    """The passage of one document through the layers."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.view: View = document.view
        self.text = self.view.text
        self.found = Assembly(self.view)
        self.names: Names = names_of(document)
        self.outline: Outline = self.names.outline
        self.home = self.names.place or self.names.info.issuer or document.id
        self.prefix = self.document.id.removeprefix("document:")[:8]

    def record(self) -> Record:
        themes = self._themes()
        mentions = self._mentions()
        placed = self._initiatives(themes, mentions)
        self._ledger(placed, mentions)
        return self.found.record(self.names.info)

    def _themes(self) -> list[str]:
        ids: list[str] = []
        seen: dict[str, int] = {}
        for theme in self.outline.themes:
            title = self.view.printed(theme.start, theme.end)
            seen[title] = seen.get(title, 0) + 1
            key = f"{self.prefix}/{title}" + (f"/{seen[title]}" if seen[title] > 1 else "")
            ids.append(self.found.item("theme", key, (theme.start, theme.end), theme.rule, title=title))
            if theme.parent is not None:
                self.found.relation("part_of", ids[-1], ids[theme.parent], (theme.start, theme.end), theme.rule)
        return ids

    def _mentions(self) -> _Index:
        named = [(mention, self._named(mention)) for mention in self.names.mentions]
        for person in self.names.people:
            self._person(person)
        for one in self.names.classes:
            self._class(one)
        items = {(mention.table, mention.name): item for mention, item in named}
        named += [(mention, items[mention.table, mention.name]) for mention in self.names.echoes]
        return _Index([(mention, item) for mention, item in named if mention.table in _RELATION])

    def _person(self, person: Person) -> None:
        span = (person.start, person.end)
        who = self.found.item("person", person.name, span, person.rule, name=person.name, office=person.office, body=person.body)
        body = f"ministry:{person.body}"
        if person.office and self.found.has(body):
            self.found.relation("heads", who, body, span, person.rule)

    def _named(self, mention: Mention) -> str:
        span = (mention.start, mention.end)
        form = self.view.printed(*span)
        aliases: tuple[str, ...] = (form,) if form != mention.name else ()
        if mention.table == "body":
            return self._body(mention.name, span, mention.rule, aliases, mention.kind, official_then(mention.name, form))
        key = identifiers.official(mention.table, mention.name)
        if key != mention.name:
            aliases = (mention.name, form)  # two forms of one name in one text are one item
        if mention.table == "industry":
            return self.found.item("industry", key, span, mention.rule, aliases, name=mention.name, kind=mention.kind)
        if mention.table == "region":
            return self.found.item("region", mention.name, span, mention.rule, aliases, name=mention.name, code=mention.code)
        return self.found.item(mention.table, key, span, mention.rule, aliases, name=mention.name)

    def _body(self, name: str, span: tuple[int, int], rule: str, aliases: Sequence[str] = (), kind: str = "", then: str = "") -> str:
        """A body's id is its name of today; its `name` is the official one of the text's time."""
        return self.found.item("ministry", name, span, rule, aliases, name=then or name, kind=kind or body_kind(name))

    def _class(self, one: Class) -> None:
        span = (one.start, one.end)
        member, category = (f"industry:{identifiers.official('industry', name)}" for name in (one.member, one.category))
        if self.found.has(member) and self.found.has(category):
            self.found.relation("is_a", member, category, span, one.rule)

    def _initiatives(self, themes: Sequence[str], mentions: _Index) -> list[Placed]:
        placed: list[Placed] = []
        bodies = Bodies.of(self.names.mentions)
        assigned = assignments(self.text, self.outline, bodies)
        issuers = [_leads(told) for told in self.names.issuers]
        actors = {mention.start: mention.end for mention in (*acting(self.text, self.names.mentions), *bodies.mentions)}
        for theme, parent in zip(self.outline.themes, themes, strict=True):
            for act in heading_acts(self.text, theme.start, theme.end):
                led = [] if theme.rule == "theme/lead" and self._quoted(theme.start) else issuers
                placed.append(self._initiative(act, parent, bodies, assigned, led, mentions))
        for part, act in acts(self.text, self.outline.parts, self._asked(), actors):
            if assigned.hold(act.name[0]):
                continue
            theme_id = themes[part.theme] if part.theme is not None else None
            spoken = speaks(self.names.speeches, act.start)
            placed.append(self._initiative(act, theme_id, bodies, assigned, [_leads(spoken)] if spoken else issuers, mentions))
        return placed

    def _asked(self) -> set[int | None]:
        """The themes under which an interview answers; what stands under 一是… is promised anyway."""
        if not self.names.interview:
            return set()
        return {None, *(i for i, theme in enumerate(self.outline.themes) if theme.rule != "theme/point")}

    def _quoted(self, start: int) -> bool:
        """Whether a lead sentence tells what a meeting or a document put forward (全会提出…)."""
        return self.text[start - 2 : start] in ("提出", "出要") or self.text[start - 3 : start - 1] == "提出"

    def _initiative(
        self, act: Act, theme: str | None, bodies: Bodies, assigned: Assignments, issuers: Sequence[Role], mentions: _Index
    ) -> Placed:
        span, name = (act.start, act.end), self.view.printed(*act.name)
        aliases = [self.view.printed(*alias) for alias in act.aliases]
        key = identifiers.bare(name)
        new = not self.found.has(f"initiative:{key}")
        item = self.found.item(
            "initiative", key, span, act.rule, aliases, name=name, form=act.form, kind=act.kind, verb=act.verb, stage=act.stage
        )
        if theme and new:
            self.found.relation("part_of", item, theme, span, act.rule)
        if act.rule == "initiative/title":
            self.found.relation("cites", self.document.id, item, span, act.rule)
        for role in roles(self.text, act, bodies, assigned, issuers):
            said = (role.start, role.end) if role.end else span
            if not self.found.has(f"ministry:{role.body}"):
                self._body(role.body, said, role.rule)
            self.found.relation(role.kind, f"ministry:{role.body}", item, said, role.rule)
        titled = act.rule == "initiative/title"
        for mention, named in mentions.within(*(act.name if titled else span)):
            if any(start <= mention.start < end for start, end in act.beside):
                continue
            self.found.relation(_RELATION[mention.table], item, named, span, act.rule)
        return Placed(act, item)

    def _ledger(self, placed: Sequence[Placed], mentions: _Index) -> None:
        setters = Setters(placed)
        for one in reckoned(self.text, self.outline, self.names.published, self.names.scope):
            setter = None if one.reported else setters.of(one)
            measured = self._measured(one, setter)
            span = (one.start, one.end)
            indicator = self.found.item("indicator", one.indicator, span, one.rule, name=one.indicator)
            self.found.relation("measures", measured, indicator, span, one.rule)
            for mention, named in mentions.within(one.start, one.end):
                if mention.table == "industry" and mention.name in one.indicator:
                    self.found.relation("about", indicator, named, span, one.rule)
            if setter:
                self.found.relation("sets", setter.id, measured, span, one.rule)

    def _measured(self, one: Measured, setter: Placed | None) -> str:
        kind = "statistic" if one.reported else "target"
        key = identifiers.fact(one, self.home)
        if setter and is_grant(one.indicator):  # 奖励10万元 is another one for every act that grants it
            key += "|" + setter.id.removeprefix("initiative:")
        item = self.found.item(
            kind, key, (one.start, one.end), one.rule, indicator=one.indicator, value=one.value, value_max=one.value_max,
            unit=one.unit, comparator=one.comparator, change=one.change, start=one.first, end=one.last, scope=one.scope,
        )  # fmt: skip
        for span in one.inherited:
            self.found.more(item, span, INHERITED)
        return item


def _leads(told: Found) -> Role:
    """The role of a body that issues the text or speaks in it."""
    return Role("leads", told.value, told.start, told.end, "leads/issuer")


class _Index:
    """Mentions and the ids of what they name, by place."""

    def __init__(self, named: Iterable[tuple[Mention, str]]) -> None:
        self._named = sorted(named)
        self._starts = [mention.start for mention, _ in self._named]

    def within(self, start: int, end: int) -> list[tuple[Mention, str]]:
        """Those that lie in a span of the view."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        return [named for named in self._named[first:last] if named[0].end <= end]
