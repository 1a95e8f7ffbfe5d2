"""Sheets of terms (词条清单): what `kg terms` proposes, as a table to read, as JSON, and as TOML ready to paste."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kg.console import console
from kg.teaching.terms import TABLES, Term

_AROUND = 24
"""Characters of the example on either side of the word."""
_LISTED = ("head", "verb")
"""Kinds whose table lists words under a section that only a reader can choose."""


def as_json(found: Sequence[Term]) -> str:
    """A list with one object a term, each on a line of its own."""
    rows = [json.dumps(term._asdict(), ensure_ascii=False) for term in found]
    return "[\n " + ",\n ".join(rows) + "\n]\n" if rows else "[]\n"


def as_toml(found: Sequence[Term]) -> str:
    """Entries for the files of `kg/words`, each with its counts and an example in a comment. It parses as TOML."""
    lines: list[str] = []
    for kind, members in groupby(found, key=lambda term: term.kind):
        terms = list(members)
        lines += [f"# kg/words/{TABLES[kind]}.toml", *(_words(kind, terms) if kind in _LISTED else _entries(terms)), ""]
    return "\n".join(lines)


def _words(kind: str, terms: Iterable[Term]) -> Iterator[str]:
    yield f"[{TABLES[kind]}]  # choose the section that fits"
    yield "words = ["
    for term in terms:
        yield f"    {_quoted(term)},  # {_comment(term)}"
    yield "]"


def _entries(terms: Iterable[Term]) -> Iterator[str]:
    by_section = sorted(terms, key=lambda term: term.section)
    for section, members in groupby(by_section, key=lambda term: term.section):
        yield f"[{section}]"
        for term in members:
            yield f"{_quoted(term)} = []  # {_comment(term)}"


def _quoted(term: Term) -> str:
    return json.dumps(term.term, ensure_ascii=False)


def _comment(term: Term) -> str:
    printed = f"{term.uses} in {_texts(term.texts)}, by {term.sign}: {_near(term)} ({term.place})"
    return "".join(character for character in printed if character.isprintable())


def _texts(count: int) -> str:
    return f"{count} text" + "s" * (count != 1)


def _near(term: Term) -> str:
    """The part of the example around the word."""
    start, end = max(0, term.at - _AROUND), term.at + len(term.term) + _AROUND
    return "…" * (start > 0) + term.example[start:end] + "…" * (end < len(term.example))


def as_table(found: Sequence[Term]) -> None:
    """Print the terms as a table."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    grid = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for heading in ("kind", "词条 term", "section", "by"):
        grid.add_column(heading, no_wrap=True)
    for heading in ("uses", "texts"):
        grid.add_column(heading, justify="right")
    grid.add_column("原文 example", overflow="fold")
    for term in found:
        cells = (term.kind, term.term, term.section, term.sign, str(term.uses), str(term.texts))
        grid.add_row(*map(Text, cells), Text(_near(term)).append(f"  {term.place}", style="dim"))
    console().print(grid)
