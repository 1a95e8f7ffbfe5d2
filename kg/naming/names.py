"""Naming (命名实体): who and what a text names, and where the text itself comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kg.language.lexicon import lexicon
from kg.language.mention import Class, Mention
from kg.naming.bodies import bodies
from kg.naming.branches import divisions
from kg.naming.counties import counties
from kg.naming.echoes import echoes
from kg.naming.groups import groups
from kg.naming.industries import industries
from kg.naming.issuers import Found, basis
from kg.naming.joint import beside
from kg.naming.meetings import meetings
from kg.naming.people import Person, people
from kg.naming.phrases import inside
from kg.naming.places import home_of
from kg.naming.provenance import Provenance, provenance, reporting_day
from kg.naming.regions import regions
from kg.naming.shrinking import shrink
from kg.naming.sites import sites
from kg.naming.speakers import Speech, speeches
from kg.reading.document import Document
from kg.structure.outline import Outline, outline
from schemas import DocumentInfo


class Names(NamedTuple):
    """What a text names. Offsets are of the view."""

    info: DocumentInfo
    published: date | None
    outline: Outline
    mentions: tuple[Mention, ...]
    """Bodies, meetings, regions, industries and groups, in order."""
    echoes: tuple[Mention, ...]
    """Where industries and groups that are named stand again inside longer words."""
    people: tuple[Person, ...]
    classes: tuple[Class, ...]
    issuers: tuple[Found, ...]
    """The issuing bodies, the first one first, which lead what nobody else is named for; an empty span where only the user names it."""
    interview: bool
    """Whether the text asks and answers."""
    speeches: tuple[Speech, ...]
    """Who speaks where, in a text that is nobody's own."""

    @property
    def place(self) -> str:
        """The place that the issuing body is of; empty for a central one."""
        home = home_of(self.info.issuer)
        return home.name if home else ""

    @property
    def scope(self) -> str:
        """Where the numbers of the text hold when they do not say: 全国, 全省, 全市."""
        return scope_of(self.info.issuer)


def names_of(document: Document) -> Names:
    """Everything that a document names, read in one pass over its view. What the user says of it goes before what it says."""
    text = document.view.text
    known = lexicon().scan(text)
    origin = provenance(text, known)
    issuer = _issuer(document, origin)
    published = document.date or origin.published
    day = date.fromisoformat(published) if published else reporting_day(text)
    plan = outline(text, day)
    spans = _spans(plan)
    phrases = shrink(text, known)
    products, classes = industries(phrases, spans, _title(plan))
    whose = issuer.value if issuer else basis(text, known)  # what a bare 省 or 市 is of
    standing = [*bodies(text, known, whose), *(m for m in known if m.table in ("meeting", "region"))]
    met = meetings(text, standing, whose)
    who = people(text, standing, whose)
    home = home_of(whose)
    short = counties(phrases, home.code or "" if home else "", standing)
    places = inside(regions(phrases, [*standing, *met, *short, *sites(phrases)]), spans)
    found = [*(m for m in standing if m.table == "body"), *divisions(text, standing), *places, *met, *products, *groups(phrases, spans)]
    return Names(
        _info(document, origin, issuer, plan, who), day, plan, tuple(found), tuple(echoes(text, found, phrases.starts)), tuple(who), tuple(classes),
        (issuer, *beside(text, issuer, [m for m in standing if m.table == "body"])) if issuer else (), _interviewed(text),
        tuple(speeches(text, who, [m for m in standing if m.table in ("body", "region")])) if issuer is None or issuer.rule == "issuer/interview" else (),
    )  # fmt: skip


def _title(plan: Outline) -> tuple[int, int]:
    """Where the titles of a text stand: that of the notice, and that of the plan it hands out."""
    return (plan.titles[0][0], plan.titles[min(1, len(plan.titles) - 1)][1]) if plan.titles else (0, 0)


def _issuer(document: Document, origin: Provenance) -> Found | None:
    """The issuing body that the user names, else the one that the text tells, with the characters that say so."""
    if not document.issuer:
        return origin.body
    entry = lexicon().get(document.issuer, "body")
    return Found(entry.name if entry else document.issuer, 0, 0, "issuer/given")


def _info(document: Document, origin: Provenance, issuer: Found | None, plan: Outline, who: Sequence[Person]) -> DocumentInfo:
    title = document.view.printed(*plan.titles[0]).replace("\n", "") if plan.titles else ""
    speaker = next((person.name for person in who if issuer and person.body == issuer.value), "")
    return DocumentInfo(
        id=document.id, title=title, source=document.source, issuer=issuer.value if issuer else "", speaker=speaker,
        published=document.date or origin.published, number=origin.number.value if origin.number else "",
        characters=len(document.text),
    )  # fmt: skip


def _interviewed(text: str) -> bool:
    """Whether somebody asks aloud (问：…); the numbered questions of an explanation are headings like any others."""
    return _ASKED_ALOUD.search("\n" + text) is not None  # a search for ^ would stop at every character


_ASKED_ALOUD = re.compile(r"\n#*(?:\d{1,2}[.、 ]{0,2})?(?:问|[^，。：；\n]{0,16}记者|主持人|提问)：")


def scope_of(issuer: str) -> str:
    """Where the numbers of a text hold when they do not say, by who issues it; empty where nobody is known."""
    home = home_of(issuer)
    if home:
        return _SCOPES.get(home.name[-1:], "")
    return "全国" if issuer else ""


def official_then(name: str, form: str) -> str:
    """The official name that a body had when it was called so: 环保部 was 环境保护部, which is 生态环境部 today."""
    entry = lexicon().get(form, "body")
    return lexicon().official(form) if entry and entry.name == name else name


def body_kind(name: str) -> str:
    """The kind of a body that only the user names (`--issuer`): by the table, else by its last characters."""
    entry = lexicon().get(name, "body")
    if entry:
        return entry.kind
    return "government" if name.endswith(("人民政府", "国务院")) else "party" if name.startswith("中国共产党") else "ministry"


_SCOPES = {"省": "全省", "区": "全区", "市": "全市", "县": "全县", "州": "全州", "盟": "全盟", "旗": "全旗"}


def _spans(plan: Outline) -> list[tuple[int, int]]:
    """Where names stand: in themes, in running text, and in the labels of the tables that can be read."""
    spans = [(theme.start, theme.end) for theme in plan.themes] + [(part.start, part.end) for part in plan.parts]
    return sorted(spans + [(label.start, label.end) for table in plan.tables for label in table.labels])
