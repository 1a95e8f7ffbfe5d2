"""What every item of a record has: an identity and the characters that say it."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """A frozen model that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Evidence(Model):
    """The characters that say something, and the rule that read them.

    Offsets are half-open and count code points of the text as it was read: `quote == text[start:end]`.
    """

    start: int = Field(ge=0)
    """Index of the first character."""
    end: int = Field(gt=0)
    """Index after the last character."""
    quote: str
    """The characters between the two, unchanged."""
    rule: str
    """Name of the rule that made the item from them, such as `target/reach`."""


class Item(Model):
    """An item with a stable identity; ids are the same across runs, machines and texts."""

    id: str
    """`kind:name`, such as `industry:5G`."""
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    """Every place of the text that says it, in order."""


class Named(Item):
    """An item that is known by a name."""

    name: str
    """The canonical name (规范名称)."""
    aliases: tuple[str, ...] = ()
    """Other forms of the name that the text uses."""
