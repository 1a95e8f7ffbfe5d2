"""Exporting (导出): a graph in the form that another program wants."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    import networkx as nx

FORMATS = {"graphml": "graph.graphml", "gexf": "graph.gexf", "json": "graph.json", "csv": "graph-csv"}
"""The formats, and the name that each goes by where none is given; csv is a folder of three tables."""


def export(graph: nx.MultiDiGraph, form: str, path: str | Path) -> None:
    """Write a graph in one of FORMATS. Raises KgError for any other, and where it cannot be written."""
    if form == "graphml":
        from kg.exports.graphml import write
    elif form == "gexf":
        from kg.exports.gexf import write
    elif form == "json":
        from kg.graphs.store import save as write
    elif form == "csv":
        from kg.exports.tables import write
    else:
        raise KgError(f"the format {form!r} is not known; take one of {', '.join(FORMATS)}")
    write(graph, path)
