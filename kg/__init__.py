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

import sys
from types import ModuleType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kg.build import build
    from kg.document import Document, decode, read
    from kg.errors import KgError
    from kg.extract import extract
    from kg.graph import link, load, save
    from kg.ledger import targets
    from kg.query import query
    from kg.why import why
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
    "kg.build": ("build",),
    "kg.document": ("Document", "decode", "read"),
    "kg.errors": ("KgError",),
    "kg.extract": ("extract",),
    "kg.graph": ("link", "load", "save"),
    "kg.ledger": ("targets",),
    "kg.query": ("query",),
    "kg.why": ("why",),
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


class _Package(ModuleType):
    """Loads each name when it is first used; a function that is named like its module (`kg.query`) keeps the name."""

    def __getattr__(self, name: str) -> object:
        if name not in _HOME:
            raise AttributeError(f"module 'kg' has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(_HOME[name]), name)

    def __setattr__(self, name: str, value: object) -> None:
        if name not in _HOME or not isinstance(value, ModuleType):
            super().__setattr__(name, value)

    def __dir__(self) -> list[str]:
        return [*__all__, "__version__"]


sys.modules[__name__].__class__ = _Package
