"""Terms (词条挖掘): words that a folder of texts uses where the tables would have them, and the tables lack.

Each is counted and shown at its first use. Nothing is ever added to a table: whoever reads the examples decides.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from kg.building import Progress
from kg.errors import KgError
from kg.reading.document import SUFFIXES, Document, read, texts_in
from kg.teaching.sightings import Sighting, sightings


class Term(NamedTuple):
    """A word that a table may lack."""

    kind: str
    """`industry`, `group`, `body`, `head` or `verb`."""
    term: str
    section: str
    """The section of the table that it would stand in, where its place in the text tells."""
    sign: str
    """What it is known by: `shape`, `list`, `object` or `opening`."""
    uses: int
    texts: int
    """How many texts have it."""
    example: str
    """The sentence of its first use."""
    at: int
    """Where the word, or the object that it ends, begins in the example."""
    place: str
    """`file:line:column` of that use."""


_STOP = re.compile("[。！？；\n]")
TABLES = {"industry": "industries", "group": "groups", "body": "bodies", "head": "heads", "verb": "verbs"}
"""Kinds of term, and the file of `kg/words` that lacks them."""


def terms(
    folder: str | Path, *, kind: str = "", min_count: int = 2, progress: Progress = lambda done, total: None
) -> tuple[list[Term], list[str]]:
    """The terms of a folder's texts (or of one text), and a sentence for each text that cannot be used.

    Those of one `kind` of TABLES, or of all, that occur at least `min_count` times; by kind, the most frequent first.
    Raises KgError where there is no such folder, or it holds no texts that can be used.
    """
    files = _files(Path(folder))
    found: dict[tuple[str, str], Term] = {}
    problems = []
    for done, file in enumerate(files, 1):
        try:
            _count(read(file), kind, found)
        except KgError as problem:
            problems.append(str(problem))
        progress(done, len(files))
    if len(problems) == len(files):
        raise KgError(f"{folder}: none of its {len(files)} texts can be used; the first: {problems[0]}")
    order = list(TABLES)
    kept = [term for term in found.values() if term.uses >= min_count]
    return sorted(kept, key=lambda t: (order.index(t.kind), -t.uses, -t.texts, t.term)), problems


def _files(folder: Path) -> list[Path]:
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        raise KgError(f"{folder}: no such folder; give a folder of texts")
    files = texts_in(folder)
    if not files:
        raise KgError(f"{folder}: holds no texts ({', '.join(SUFFIXES)}); give a folder that does")
    return files


def _count(document: Document, kind: str, found: dict[tuple[str, str], Term]) -> None:
    """Add the sightings of one text to the terms."""
    here: set[tuple[str, str]] = set()
    for sighting in sightings(document, kind):
        key = (sighting.kind, sighting.term)
        term = found.get(key) or _first(document, sighting)
        found[key] = term._replace(uses=term.uses + 1, texts=term.texts + (key not in here))
        here.add(key)


def _first(document: Document, sighting: Sighting) -> Term:
    """A term at its first use, not yet counted."""
    return Term(sighting.kind, sighting.term, sighting.section, sighting.sign, 0, 0, *_shown(document, sighting))


def _shown(document: Document, sighting: Sighting) -> tuple[str, int, str]:
    """The sentence of a sighting, where in it the word stands, and where that is in the file."""
    text, at = document.view.text, sighting.start
    start = max(text.rfind(mark, 0, at) for mark in "。！？；\n") + 1
    stop = _STOP.search(text, at)
    index = document.view.at[at]
    line, column = document.text.count("\n", 0, index) + 1, index - document.text.rfind("\n", 0, index)
    return text[start : stop.start() if stop else len(text)], at - start, f"{document.source}:{line}:{column}"

