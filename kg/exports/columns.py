"""A graph as two flat tables (节点表、边表), which is what Gephi, GraphML and spreadsheets understand.

A cell is a text, a number or a truth value, never None. Lists become one text, parted by `；`; the evidence becomes
`quotes` (each quote once, parted by ` … `), `documents` (their titles) and `weight` (number of evidences, of a document
those drawn from it). Characters that XML forbids are left out. The text of a document is not in the tables.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.language.wording import relation

if TYPE_CHECKING:
    import networkx as nx

Cell = str | int | float | bool
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FIRST = ("label", "kind", "type", "weight")
_LAST = ("quotes", "documents", "kg_id")
_LEFT_OUT = ("text", "evidence")


class NodeRow(NamedTuple):
    """A node: its number in sorted order as `n0`, and its cells; `kg_id` is the id that it has in the graph."""

    id: str
    cells: dict[str, Cell]


class EdgeRow(NamedTuple):
    """An edge: its number in sorted order as `e0`, the numbers of its ends, its cells."""

    id: str
    source: str
    target: str
    cells: dict[str, Cell]


def node_rows(graph: nx.MultiDiGraph) -> Iterator[NodeRow]:
    """The nodes in order of their ids."""
    drawn = Counter(e["document"] for _, evidence in graph.nodes(data="evidence") for e in evidence)
    for number, node in enumerate(sorted(graph)):
        data = graph.nodes[node]
        weight = drawn[node] if data["kind"] == "document" else len(data["evidence"])
        own: dict[str, Cell] = {"label": printable(node), "weight": float(weight), "kg_id": printable(node)}
        yield NodeRow(f"n{number}", {**own, **_cells(graph, data)})


def edge_rows(graph: nx.MultiDiGraph) -> Iterator[EdgeRow]:
    """The edges in order of source, target and kind. The `label` is the Chinese word for the kind."""
    numbers = {node: f"n{number}" for number, node in enumerate(sorted(graph))}
    for number, (source, target, key) in enumerate(sorted(graph.edges(keys=True))):
        data = graph.edges[source, target, key]
        cells = _cells(graph, data)
        cells |= {"label": relation(data["kind"]), "weight": float(data["weight"])}
        yield EdgeRow(f"e{number}", numbers[source], numbers[target], cells)


def columns(rows: Iterable[NodeRow | EdgeRow]) -> dict[str, str]:
    """Name and type (boolean, long, double or string) of every column of some rows; each has one type only."""
    found: dict[str, set[type]] = {}
    for row in rows:
        for name, cell in row.cells.items():
            found.setdefault(name, set()).add(type(cell))
    middle = [name for name in found if name not in _FIRST + _LAST]
    ordered = [name for name in (*_FIRST, *middle, *_LAST) if name in found]
    return {name: _type(found[name]) for name in ordered}


def written(cell: Cell) -> str:
    """A cell as text: truth values in lower case, as XML has them."""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


def printable(text: str) -> str:
    """A text without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def quotes(evidence: Iterable[Mapping[str, Any]]) -> str:
    """The quotes of some evidence as one text, each once, in order."""
    return printable(" … ".join(dict.fromkeys(e["quote"] for e in evidence)))


def _cells(graph: nx.MultiDiGraph, data: Mapping[str, Any]) -> dict[str, Cell]:
    cells = {name: _cell(value) for name, value in data.items() if name not in _LEFT_OUT and value is not None}
    documents = dict.fromkeys(e["document"] for e in data["evidence"])
    cells["quotes"] = quotes(data["evidence"])
    cells["documents"] = _cell([graph.nodes[document]["label"] for document in documents])
    return {name: cell for name, cell in cells.items() if cell != ""}


def _cell(value: Any) -> Cell:
    if isinstance(value, dict):
        return _cell([f"{name}: {_cell(inner)}" for name, inner in value.items()])
    if isinstance(value, list | tuple):
        return "；".join(str(_cell(inner)) for inner in value)
    return printable(value) if isinstance(value, str) else value


def _type(types: set[type]) -> str:
    if types == {bool}:
        return "boolean"
    if types == {int}:
        return "long"
    return "double" if types <= {int, float} else "string"
