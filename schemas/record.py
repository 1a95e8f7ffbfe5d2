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
    """Where it was read."""
    ministries: tuple[Ministry, ...] = ()
    """Government and party bodies (部门与机构)."""
    people: tuple[Person, ...] = ()
    """Named persons with their offices (人物)."""
    meetings: tuple[Meeting, ...] = ()
    """Named meetings and congresses (会议)."""
    themes: tuple[Theme, ...] = ()
    """Headings, points and questions, in the order of the text (主题)."""
    initiatives: tuple[Initiative, ...] = ()
    """What public bodies commit themselves to (举措)."""
    industries: tuple[Industry, ...] = ()
    """Sectors, technologies, infrastructures and products (产业)."""
    groups: tuple[Group, ...] = ()
    """Whom policy addresses or helps (群体)."""
    regions: tuple[Region, ...] = ()
    """Places, and classes of places (地区)."""
    indicators: tuple[Indicator, ...] = ()
    """What the targets and statistics measure (指标)."""
    targets: tuple[Target, ...] = ()
    """Commitments in numbers (目标)."""
    statistics: tuple[Statistic, ...] = ()
    """Reported numbers (统计数据)."""
    relations: tuple[Relation, ...] = ()
    """How the items hang together (关系)."""
