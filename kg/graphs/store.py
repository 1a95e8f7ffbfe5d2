"""Keeping a graph (保存与读取): graph.json, networkx's node-link form in UTF-8; equal graphs give equal bytes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import KgError
from kg.output import output

if TYPE_CHECKING:
    import networkx as nx

FORMAT = "policy-kg/1"
"""What a graph of ours carries as the graph attribute `format`."""
NAME = "graph.json"
_ANEW = "give the folder that `kg build` made, or its graph.json"


def save(graph: nx.MultiDiGraph, path: str | Path) -> None:
    """Write a graph whole or not at all. Raises KgError where the file cannot be written."""
    import networkx as nx

    data = nx.node_link_data(graph, edges="edges")
    data["nodes"].sort(key=lambda node: node["id"])
    data["edges"].sort(key=lambda edge: (edge["source"], edge["target"], edge["key"]))
    written = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    with output(path) as file:
        file.write(written.encode() + b"\n")


def load(path: str | Path) -> nx.MultiDiGraph:
    """Read the graph of a graph.json, or of the build folder that holds one.

    Raises KgError where there is none, or where the file is no graph that `save` wrote.
    """
    path = Path(path)
    file = path / NAME if path.is_dir() else path
    try:
        graph = _graph(json.loads(file.read_bytes()))
    except FileNotFoundError:
        missing = f"holds no {NAME}" if path.is_dir() else "no such file"
        raise KgError(f"{path}: {missing}; {_ANEW}") from None
    except OSError as error:
        raise KgError(f"{file}: cannot be read ({error.strerror}); check its permissions") from None
    except (ValueError, RecursionError):
        graph = None
    if graph is None:
        raise KgError(f"{file}: is not a graph of kg; {_ANEW}")
    return graph


def _graph(data: Any) -> nx.MultiDiGraph | None:
    """The graph in node-link form, or None where the data are something else."""
    if not (isinstance(data, dict) and isinstance(data.get("graph"), dict) and data["graph"].get("format") == FORMAT):
        return None
    nodes: Any = data.get("nodes")
    edges: Any = data.get("edges")
    if not (_rows(nodes, ("id", "kind", "label")) and _rows(edges, ("source", "target", "key", "kind"))):
        return None
    import networkx as nx

    graph = nx.node_link_graph({**data, "directed": True, "multigraph": True}, edges="edges")
    return graph if len(graph) == len(nodes) else None


def _rows(rows: Any, fields: tuple[str, ...]) -> bool:
    """Whether these are objects that all have the fields, as texts, and evidence."""
    return isinstance(rows, list) and all(
        isinstance(row, dict)
        and isinstance(row.get("evidence"), list)
        and all(isinstance(row.get(field), str) for field in fields)
        for row in rows
    )
