"""GraphML, for Gephi, igraph, networkx, yEd and others: valid against its schema, parallel edges and Chinese kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.exports.columns import Cell, columns, edge_rows, node_rows, written
from kg.output import output

if TYPE_CHECKING:
    import networkx as nx

_NS = "{http://graphml.graphdrawing.org/xmlns}"


def write(graph: nx.MultiDiGraph, path: str | Path) -> None:
    """Write a graph whole or not at all. Equal graphs give equal bytes.

    Nodes are `n0`, `n1`, … and edges `e0`, `e1`, … in sorted order; the id of the contract is the attribute `kg_id`,
    since readers keep `id` for their own. Raises KgError where the file cannot be written.
    """
    from lxml import etree

    with output(path) as file, etree.xmlfile(file, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element(_NS + "graphml", nsmap={None: _NS.strip("{}")}):
            xml.write("\n")
            _write_keys(xml, "node", columns(node_rows(graph)))
            _write_keys(xml, "edge", columns(edge_rows(graph)))
            with xml.element(_NS + "graph", id="G", edgedefault="directed"):
                xml.write("\n")
                for node in node_rows(graph):
                    with xml.element(_NS + "node", id=node.id):
                        _write_cells(xml, "n_", node.cells)
                    xml.write("\n")
                for edge in edge_rows(graph):
                    with xml.element(_NS + "edge", id=edge.id, source=edge.source, target=edge.target):
                        _write_cells(xml, "e_", edge.cells)
                    xml.write("\n")


def _write_keys(xml: Any, domain: str, named: Mapping[str, str]) -> None:
    for name, kind in named.items():
        key = {"id": f"{domain[0]}_{name}", "for": domain, "attr.name": name, "attr.type": kind}
        with xml.element(_NS + "key", key):
            pass
        xml.write("\n")


def _write_cells(xml: Any, prefix: str, cells: Mapping[str, Cell]) -> None:
    for name, cell in cells.items():
        with xml.element(_NS + "data", key=prefix + name):
            xml.write(written(cell))
