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

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.build import build
    from kg.document import Document, decode, read
    from kg.errors import KgError
    from kg.extract import extract
    from kg.graph import link, load, save
    from kg.ledger import targets
    from kg.query import query
    from kg.why import why
    from schemas import Evidence, Industry, Initiative, Ministry, Record, Relation, Statistic, Target, Theme

__version__ = "0.1.0"

_HOME = {
    "Document": "kg.document",
    "KgError": "kg.errors",
    "build": "kg.build",
    "decode": "kg.document",
    "extract": "kg.extract",
    "link": "kg.graph",
    "load": "kg.graph",
    "query": "kg.query",
    "read": "kg.document",
    "save": "kg.graph",
    "targets": "kg.ledger",
    "why": "kg.why",
}

__all__ = [
    "Document", "Evidence", "Industry", "Initiative", "KgError", "Ministry", "Record", "Relation", "Statistic", "Target",
    "Theme", "build", "decode", "extract", "link", "load", "query", "read", "save", "targets", "why",
]


def __getattr__(name: str) -> Any:
    """Load a name of the interface: a function from its module, a model from `schemas`."""
    if name.startswith("_"):
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    try:
        return getattr(import_module(_HOME.get(name, "schemas")), name)
    except AttributeError:
        raise AttributeError(f"module 'kg' has no attribute {name!r}") from None


def __dir__() -> list[str]:
    return sorted(__all__)
