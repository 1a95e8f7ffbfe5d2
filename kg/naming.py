"""Naming (命名实体): who and what a text names, and where the text itself comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from kg.bodies import bodies
from kg.document import Document
from kg.groups import groups
from kg.industries import industries
from kg.lexicon import lexicon
from kg.mention import Class, Mention
from kg.outline import Outline, outline
from kg.places import home_of
from kg.responsibility import Role
from schemas import DocumentInfo


class Names(NamedTuple):
    """What a text names. Offsets are of the view."""

    info: DocumentInfo
    published: date | None
    outline: Outline
    mentions: tuple[Mention, ...]
    """Bodies, meetings, regions, industries and groups, in order."""
    people: tuple[object, ...]
    classes: tuple[Class, ...]
    issuer: Role | None
    """The issuing body as the one that leads what nobody else is named for."""
    place: str
    """The place that the issuing body is of; empty for a central one."""
    scope: str
    """Where the numbers of the text hold when they do not say: 全国, 全省, 全市."""
    interview: bool
    """Whether the text asks and answers."""


def names_of(document: Document) -> Names:
    """Everything that a document names, read in one pass over its view."""
    text = document.view.text
    known = lexicon().scan(text)
    published = date.fromisoformat(document.date) if document.date else None
    entry = lexicon().get(document.issuer)
    issued_by = entry.name if entry else document.issuer
    plan = outline(text, published)
    spans = _spans(plan)
    products, classes = industries(text, spans, known)
    others = [m for m in known if m.table in ("meeting", "region")]
    found = [*bodies(text, known, issued_by), *others, *products, *groups(text, spans, known)]
    issuer = Role("leads", issued_by, 0, 0, "leads/issuer") if issued_by else None
    home = home_of(issued_by)
    info = DocumentInfo(id=document.id, source=document.source, issuer=issued_by, published=document.date, characters=len(document.text))
    return Names(info, published, plan, tuple(found), (), tuple(classes), issuer, home.name if home else "", scope_of(issued_by), "问：" in text)


def scope_of(issuer: str) -> str:
    """Where the numbers of a text hold when they do not say, by who issues it; empty where nobody is known."""
    home = home_of(issuer)
    if home:
        return _SCOPES.get(home.name[-1:], "")
    return "全国" if issuer else ""


def body_kind(name: str) -> str:
    """The kind of a body that only the user names (`--issuer`): by the table, else by its last characters."""
    entry = lexicon().get(name, "body")
    if entry:
        return entry.kind
    return "government" if name.endswith(("人民政府", "国务院")) else "party" if name.startswith("中国共产党") else "ministry"


_SCOPES = {"省": "全省", "区": "全区", "市": "全市", "县": "全县", "州": "全州", "盟": "全盟", "旗": "全旗"}


def _spans(plan: Outline) -> list[tuple[int, int]]:
    return sorted([(theme.start, theme.end) for theme in plan.themes] + [(part.start, part.end) for part in plan.parts])
