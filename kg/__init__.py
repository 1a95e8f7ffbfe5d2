"""Chinese policy texts as a knowledge graph in which every fact cites its characters (政策文本知识图谱).

    import kg

    document = kg.read("article.txt", date="2023-01-02")
    record = kg.extract(document)
    graph = kg.link([record], [document])
    for row in kg.query(graph, touching="5G"):
        print(row["initiative"], row["sentence"])

The names below are loaded when they are first used, so that `import kg` costs nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kg.answers.ledger import targets
    from kg.answers.query import query
    from kg.answers.why import why
    from kg.building import build
    from kg.errors import KgError
    from kg.extraction import extract
    from kg.graphs.linking import link, load, save
    from kg.reading.document import Document, decode, read
    from schemas import (
        Evidence,
        Group,
        Indicator,
        Industry,
        Initiative,
        Meeting,
        Ministry,
        Person,
        Record,
        Region,
        Relation,
        Statistic,
        Target,
        Theme,
    )

__version__ = "0.1.0"

_MODULES = {
    "kg.building": ("build",),
    "kg.reading.document": ("Document", "decode", "read"),
    "kg.errors": ("KgError",),
    "kg.extraction": ("extract",),
    "kg.graphs.linking": ("link", "load", "save"),
    "kg.answers.ledger": ("targets",),
    "kg.answers.query": ("query",),
    "kg.answers.why": ("why",),
    "schemas": (
        "Evidence", "Group", "Indicator", "Industry", "Initiative", "Meeting", "Ministry", "Person", "Record", "Region",
        "Relation", "Statistic", "Target", "Theme",
    ),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "Document", "Evidence", "Group", "Indicator", "Industry", "Initiative", "KgError", "Meeting", "Ministry", "Person",
    "Record", "Region", "Relation", "Statistic", "Target", "Theme", "build", "decode", "extract", "link", "load",
    "query", "read", "save", "targets", "why",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
