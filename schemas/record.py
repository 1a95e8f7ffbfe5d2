"""The contract: everything that is read out of one text."""

from __future__ import annotations

from schemas.base import Model
from schemas.entities import Group, Indicator, Industry, Meeting, Ministry, Person, Region
from schemas.facts import Initiative, Relation, Statistic, Target, Theme


class DocumentInfo(Model):
    """Where a record comes from. What the text does not tell is empty; nothing is guessed."""

    id: str
    """`document:` and the beginning of the text's SHA-256."""
    title: str = ""
    """The title that the text bears (标题)."""
    source: str = ""
    """The file's name or the address, as it was given."""
    issuer: str = ""
    """Canonical name of the issuing body (发文机关)."""
    speaker: str = ""
    """Who speaks, in an interview or a report (讲话人)."""
    published: str | None = None
    """ISO date of the text (成文日期)."""
    number: str = ""
    """Document number (发文字号), such as 国发〔2021〕1号."""
    characters: int = 0
    """Length of the text in code points."""


class Record(Model):
    """One text, read: lists of items, and the relations between them."""

    document: DocumentInfo
    ministries: tuple[Ministry, ...] = ()
    people: tuple[Person, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    themes: tuple[Theme, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    industries: tuple[Industry, ...] = ()
    groups: tuple[Group, ...] = ()
    regions: tuple[Region, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    targets: tuple[Target, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    relations: tuple[Relation, ...] = ()
