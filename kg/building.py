"""Building (构建): sources to documents, records, one graph, and the files that people use."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.reading.document import SUFFIXES, Document, decode, read, texts_in

if TYPE_CHECKING:
    import networkx as nx

    from schemas import Record

STANDARD_INPUT = "-"
FILES = ("graph.html", "graph.graphml", "records.jsonl", "targets.csv", "graph.json")
"""What a build folder holds."""
_WORTH_A_POOL = 3_000_000
"""Bytes of text from which several processes are faster than one, for each has to load the words first."""

Progress = Callable[[int, int], None]
"""Is told how many steps are done, and how many there are: one a text, one to link them, one a file."""


@dataclass(frozen=True)
class Built:
    """What a build made."""

    folder: Path
    graph: nx.MultiDiGraph
    records: tuple[Record, ...]
    problems: tuple[str, ...]
    """One sentence for each source that could not be used; all others are in the graph."""


@dataclass(frozen=True)
class _Text:
    """A text that was read and understood."""

    document: Document
    record: Record


def build(
    sources: Iterable[str | Path],
    folder: str | Path,
    *,
    date: str | None = None,
    issuer: str = "",
    workers: int = 1,
    progress: Progress = lambda done, total: None,
) -> Built:
    """Read the sources, and write the FILES to a folder, all or none of them.

    Sources are files, folders (whose text files are taken, at any depth), or `-` for standard input. `date` (ISO) and
    `issuer` override what the texts say. With `workers` above 1, many texts are read in that many processes.
    Raises KgError where no source can be used or the folder cannot be written; a bad source among good ones is told in
    `problems`.
    """
    with _staging(Path(folder)) as stage:
        listed = list(_listed(map(str, sources)))

        def tell(done: int) -> None:
            progress(done, len(listed) + 1 + len(FILES))

        texts, problems = _texts(listed, issuer, date, workers, tell)
        if not texts:
            many = f"none of {len(problems)} sources can be used; the first: "
            raise KgError((many if len(problems) > 1 else "") + problems[0])
        graph = _graph(texts)
        records = tuple(text.record for text in texts)
        for done, _ in enumerate(_written(graph, records, stage), len(listed) + 1):
            tell(done)
    return Built(Path(folder), graph, records, tuple(problems))


def _listed(sources: Iterable[str]) -> Iterator[str | KgError]:
    """The files that sources stand for, each once, in order; an error in place of a folder that has no texts."""
    seen = set()
    for source in sources:
        path = Path(source)
        found = [*map(str, texts_in(path))] if path.is_dir() else [source]
        if not found:
            yield KgError(f"{source}: holds no texts ({', '.join(SUFFIXES)}); name the files, or save them so")
        for name in found:
            if name not in seen:
                seen.add(name)
                yield name


def _texts(
    listed: Iterable[str | KgError], issuer: str, date: str | None, workers: int, tell: Callable[[int], None]
) -> tuple[list[_Text], list[str]]:
    """The texts that can be used, and the problems with the others, both in the order of the sources."""
    problems = []
    names = []
    for name in listed:
        if isinstance(name, KgError):
            problems.append(str(name))
        else:
            names.append(name)
    texts = []
    work = partial(understand, issuer=issuer, date=date)
    for done, found in enumerate(_understood(names, work, workers), len(problems) + 1):
        tell(done)
        if isinstance(found, _Text):
            texts.append(found)
        else:
            problems.append(found)
    return texts, problems


def _understood(names: list[str], work: Callable[[str], _Text | str], workers: int) -> Iterator[_Text | str]:
    """The texts or problems of the files named, in order; in several processes where that is worth it."""
    size = sum(Path(name).stat().st_size for name in names if Path(name).is_file())
    if workers < 2 or len(names) < 2 or size < _WORTH_A_POOL or STANDARD_INPUT in names:
        yield from map(work, names)
    else:
        from kg.processes import in_processes

        yield from in_processes(work, names, workers)


def understand(name: str, *, issuer: str = "", date: str | None = None) -> _Text | str:
    """One file, or `-` for standard input, read and extracted; or one sentence that says why it is not."""
    from kg.extraction import extract

    try:
        document = opened(name, issuer=issuer, date=date)
        # A fresh copy leaves the cached view behind, which is many times as large as the text.
        return _Text(replace(document), extract(document))
    except KgError as problem:
        return str(problem)
    except Exception as fault:
        return f"{name}: a fault in kg ({type(fault).__name__}: {fault}); please report it with the text"


def opened(name: str, *, issuer: str = "", date: str | None = None) -> Document:
    """The document of a file, or of standard input where the name is `-`. Raises KgError where it is no text."""
    if name != STANDARD_INPUT:
        return read(name, issuer=issuer, date=date)
    import sys

    return decode(sys.stdin.buffer.read(), "", issuer=issuer, date=date)


def _graph(texts: Sequence[_Text]) -> nx.MultiDiGraph:
    from kg.graphs.linking import link

    return link([text.record for text in texts], [text.document for text in texts])


def _written(graph: nx.MultiDiGraph, records: Iterable[Record], folder: Path) -> Iterator[str]:
    """Writes the FILES, and names each once it is there; a name before the first, for the graph that was linked."""
    from kg.exports import graphml
    from kg.exports.tables import write_targets
    from kg.graphs.linking import save
    from kg.page.page import write_page

    yield "graph"
    write_page(graph, folder / "graph.html")
    yield "graph.html"
    graphml.write(graph, folder / "graph.graphml")
    yield "graph.graphml"
    lines = "".join(record.model_dump_json() + "\n" for record in records)
    (folder / "records.jsonl").write_text(lines, encoding="utf-8", newline="\n")
    yield "records.jsonl"
    write_targets(graph, folder / "targets.csv")
    yield "targets.csv"
    save(graph, folder / "graph.json")
    yield "graph.json"


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """A hidden place inside a folder; its files move up when the block ends well, else nothing stays of it."""
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        blocked = [name for name in FILES if (folder / name).is_dir()]
        if blocked:
            raise KgError(f"{folder / blocked[0]}: is a folder where a file should go; choose another place")
        with tempfile.TemporaryDirectory(prefix=".kg-", dir=folder) as stage:
            yield Path(stage)
            for name in FILES:
                Path(stage, name).replace(folder / name)
            made = False
    except OSError as error:
        raise KgError(f"{folder}: cannot be written ({error.strerror}); choose another folder") from None
    finally:
        if made and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
