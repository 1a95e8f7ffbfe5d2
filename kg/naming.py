"""Naming (命名实体): who and what a text names, and where the text itself comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from kg.document import Document
from kg.groups import groups
from kg.industries import industries
from kg.lexicon import lexicon
from kg.mention import Class, Mention
from kg.outline import Outline, outline
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
    plan = outline(text, published)
    spans = _spans(plan)
    products, classes = industries(text, spans, known)
    others = [m for m in known if m.table in ("body", "meeting", "region")]
    found = [*others, *products, *groups(text, spans, known)]
    entry = lexicon().get(document.issuer)
    issuer = Role("leads", entry.name if entry else document.issuer, 0, 0, "leads/issuer") if document.issuer else None
    info = DocumentInfo(id=document.id, source=document.source, issuer=document.issuer, published=document.date, characters=len(document.text))
    return Names(info, published, plan, tuple(found), (), tuple(classes), issuer, "", "", "问：" in text)


def _spans(plan: Outline) -> list[tuple[int, int]]:
    return sorted([(theme.start, theme.end) for theme in plan.themes] + [(part.start, part.end) for part in plan.parts])
