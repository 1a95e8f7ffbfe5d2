"""Options (命令行选项): what the commands accept, and how it is said to people."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class RecordFormat(StrEnum):
    """How a record is printed."""

    JSON = "json"
    TABLE = "table"


class GraphFormat(StrEnum):
    """A form in which a graph is exported."""

    GRAPHML = "graphml"
    GEXF = "gexf"
    JSON = "json"
    CSV = "csv"


class TermFormat(StrEnum):
    """How proposed terms are printed."""

    TABLE = "table"
    JSON = "json"
    TOML = "toml"


class TermKind(StrEnum):
    """What a proposed term names."""

    INDUSTRY = "industry"
    GROUP = "group"
    BODY = "body"
    HEAD = "head"
    VERB = "verb"


class ItemKind(StrEnum):
    """What may be missing from a text."""

    INITIATIVE = "initiative"
    MEASURE = "measure"
    INDUSTRY = "industry"
    MINISTRY = "ministry"
    THEME = "theme"


def _iso(value: str | None) -> str | None:
    """A day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(value).isoformat() if value else None
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no date; write it as YYYY-MM-DD") from None


GraphArgument = Annotated[
    str, typer.Argument(metavar="GRAPH", help="The folder that `kg build` made, or its graph.json.")
]
DateOption = Annotated[
    str | None,
    typer.Option("--date", metavar="YYYY-MM-DD", callback=_iso, help="Date of the texts (成文日期), over their own."),
]
IssuerOption = Annotated[
    str, typer.Option("--issuer", metavar="NAME", help="Issuing body (发文机关), over the texts' own.")
]
FormatOption = Annotated[
    Format, typer.Option("--format", "-f", help="A table for people, JSON or CSV for programs.")
]
