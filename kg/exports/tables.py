"""Tables (表格) for Excel, pandas and Gephi: CSV in UTF-8 with a byte-order mark, by which Excel knows Chinese.

A cell that a spreadsheet would take for a formula gets an apostrophe before it. Numbers are in base units.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kg.answers.ledger import SIDES
from kg.errors import KgError
from kg.exports.columns import Cell, EdgeRow, columns, edge_rows, node_rows, printable, quotes, written
from kg.language.wording import plain
from kg.output import output

if TYPE_CHECKING:
    import networkx as nx

TARGETS = (
    "kind", "indicator", "comparator", "value", "value_max", "unit", "change", "start", "end", "scope", "label",
    "initiatives", "issuer", "document", "published", "quote", "source", "id",
)
"""Columns of targets.csv; `kind` is promised or reported, `document` the title of the text and `source` its file."""
_FORMULA = re.compile("[=+\\-@\t\r\n＝＋－＠].", re.DOTALL)
# A byte-order mark hides the first column's name from older Gephis, so Id and Source do not come first.
_NODE_HEADS = {"kind": "kind", "kg_id": "Id", "label": "Label"}
_EDGE_HEADS = {"kind": "kind", "source": "Source", "target": "Target", "type": "Type", "id": "Id", "label": "Label"}


def write(graph: nx.MultiDiGraph, path: str | Path) -> None:
    """Write nodes.csv, edges.csv and targets.csv into the folder `path`, which is made where there is none.

    The first two have the columns that Gephi's spreadsheet import asks for. Raises KgError where it cannot be done.
    """
    folder = Path(path)
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError:
        raise KgError(f"{folder}: is a file, but the tables need a folder; name another place") from None
    except OSError as error:
        raise KgError(f"{folder}: cannot be made ({error.strerror}); choose another place") from None
    nodes, edges = list(node_rows(graph)), list(edge_rows(graph))
    names = {row.id: row.cells["kg_id"] for row in nodes}
    _write(folder / "nodes.csv", _heads(_NODE_HEADS, columns(nodes)), (row.cells for row in nodes))
    _write(folder / "edges.csv", _heads(_EDGE_HEADS, columns(edges)), (_edge(row, names) for row in edges))
    write_targets(graph, folder / "targets.csv")


def write_targets(graph: nx.MultiDiGraph, path: str | Path) -> None:
    """Write the ledger of numbers (目标台账): one row for each number and each text that gives it.

    Sorted by indicator, end, kind and text. Raises KgError where the file cannot be written.
    """
    order = ("indicator", "end", "kind", "document", "id")
    rows = sorted(_targets(graph), key=lambda row: [str(row.get(name, "")) for name in order])
    _write(path, {name: name for name in TARGETS}, rows)


def _heads(first: dict[str, str], named: Iterable[str]) -> dict[str, str]:
    """Heading of every column, in order."""
    return first | {name: name for name in named if name not in first}


def _edge(row: EdgeRow, names: Mapping[str, Cell]) -> dict[str, Cell]:
    """The cells of an edge, with its ends by their ids in the graph."""
    ends = {"source": names[row.source], "target": names[row.target]}
    return {**row.cells, **ends, "type": "Directed", "id": row.id}


def _targets(graph: nx.MultiDiGraph) -> Iterator[dict[str, Cell]]:
    for node, data in graph.nodes(data=True):
        if data["kind"] not in SIDES:
            continue
        sets = [graph.nodes[source]["label"] for source, _, kind in graph.in_edges(node, keys=True) if kind == "sets"]
        shared = {name: data[name] for name in TARGETS if name in data}
        shared |= {"kind": SIDES[data["kind"]], "id": node, "initiatives": "；".join(sorted(sets))}
        for document in dict.fromkeys(e["document"] for e in data["evidence"]):
            info = graph.nodes[document]
            text = {name: info[name] for name in ("issuer", "published", "source") if name in info}
            quote = quotes(e for e in data["evidence"] if e["document"] == document)
            yield {**shared, **text, "document": info["label"], "quote": quote}


def _write(path: str | Path, heads: dict[str, str], rows: Iterable[dict[str, Cell]]) -> None:
    with output(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
        table = csv.writer(text)
        table.writerow(heads.values())
        table.writerows([_cell(row.get(name, "")) for name in heads] for row in rows)
        text.detach()


def _cell(cell: Cell) -> str:
    """A cell as a spreadsheet shows it: numbers without an exponent, texts never a formula."""
    if cell == "":
        return ""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return plain(cell)
    text = printable(written(cell))
    return "'" + text if _FORMULA.match(text) else text
