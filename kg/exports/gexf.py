"""GEXF 1.3, Gephi's own format, which keeps several edges between two nodes apart by their kind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.exports.columns import Cell, columns, edge_rows, node_rows, written
from kg.output import output

if TYPE_CHECKING:
    import networkx as nx

_NS = "{http://gexf.net/1.3}"
_OWN = {"node": ("label",), "edge": ("label", "weight")}
"""Cells for which the format has attributes of its own."""


def write(graph: nx.MultiDiGraph, path: str | Path) -> None:
    """Write a graph whole or not at all. Equal graphs give equal bytes.

    Ids as in GraphML; the periods of facts are plain attributes, so that the graph is a still one. Raises KgError where
    the file cannot be written.
    """
    from lxml import etree

    with output(path) as file, etree.xmlfile(file, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element(_NS + "gexf", nsmap={None: _NS.strip("{}")}, version="1.3"):
            xml.write("\n")
            with xml.element(_NS + "graph", defaultedgetype="directed", mode="static"):
                xml.write("\n")
                _write_columns(xml, "node", columns(node_rows(graph)))
                _write_columns(xml, "edge", columns(edge_rows(graph)))
                with xml.element(_NS + "nodes"):
                    xml.write("\n")
                    for node in node_rows(graph):
                        with xml.element(_NS + "node", id=node.id, label=written(node.cells["label"])):
                            _write_cells(xml, "node", node.cells)
                        xml.write("\n")
                with xml.element(_NS + "edges"):
                    xml.write("\n")
                    for edge in edge_rows(graph):
                        own = {name: written(edge.cells[name]) for name in ("kind", "label", "weight")}
                        ends = {"source": edge.source, "target": edge.target}
                        with xml.element(_NS + "edge", {"id": edge.id, **ends, **own}):
                            _write_cells(xml, "edge", edge.cells)
                        xml.write("\n")


def _write_columns(xml: Any, domain: str, named: Mapping[str, str]) -> None:
    with xml.element(_NS + "attributes", {"class": domain, "mode": "static"}):
        for name, kind in named.items():
            if name not in _OWN[domain]:
                # Some readers take the id for the name, hence one for both.
                with xml.element(_NS + "attribute", id=name, title=name, type=kind):
                    pass
    xml.write("\n")


def _write_cells(xml: Any, domain: str, cells: Mapping[str, Cell]) -> None:
    with xml.element(_NS + "attvalues"):
        for name, cell in cells.items():
            if name not in _OWN[domain]:
                with xml.element(_NS + "attvalue", {"for": name, "value": written(cell)}):
                    pass
