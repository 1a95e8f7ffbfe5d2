"""A mention (提及): a place of the view where something is named."""

from __future__ import annotations

from typing import NamedTuple


class Mention(NamedTuple):
    """A name in the text. Offsets are of the view."""

    start: int
    end: int
    table: str
    """`body`, `meeting`, `region`, `industry` or `group`."""
    name: str
    """The canonical name."""
    kind: str = ""
    """The kind that the record's model wants (`ministry`, `sector`, …)."""
    code: str | None = None
    """Code of GB/T 2260, for a region."""
    rule: str = ""
    """The rule that found it, such as `lexicon/industry` or `industry/head`."""


class Class(NamedTuple):
    """What `A、B等C` says: the member belongs to the category. Offsets are of the view and cover the whole list."""

    start: int
    end: int
    member: str
    category: str
    rule: str = ""
