"""Summaries (概览): what a build found, and what a record holds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kg.answers.rows import cell
from kg.console import console

if TYPE_CHECKING:
    import networkx as nx

    from kg.building import Built
    from schemas import Record

WORDS = {
    "document": "文本", "initiative": "举措", "industry": "产业", "ministry": "部门", "group": "群体", "region": "地区",
    "theme": "主题", "target": "目标", "statistic": "统计", "indicator": "指标", "person": "人物", "meeting": "会议",
}
"""Kinds of node in Chinese, in the order in which a summary counts them."""
_MOST = 5
_ACROSS = 4


def counts(graph: nx.MultiDiGraph) -> dict[str, int]:
    """How many nodes of each kind a graph has, in the order of WORDS."""
    found = Counter(kind for _, kind in graph.nodes(data="kind"))
    return {kind: found[kind] for kind in WORDS if found[kind]}


def most_connected(graph: nx.MultiDiGraph, kind: str = "industry", most: int = _MOST) -> list[tuple[str, int]]:
    """Labels of the nodes of a kind with the most edges, and how many those are; equal ones by id."""
    ranked = sorted((-graph.degree(node), node) for node, of_kind in graph.nodes(data="kind") if of_kind == kind)
    return [(graph.nodes[node]["label"], -less) for less, node in ranked[:most] if less]


def summary(built: Built) -> str:
    """Lines that tell counts by kind, the most connected industries, and where to look next."""
    graph, folder = built.graph, built.folder
    of_kind = [f"{count:>6,} {kind} {WORDS[kind]}" for kind, count in counts(graph).items()]
    of_kind.append(f"{graph.number_of_edges():>6,} relation 关系")
    hubs = most_connected(graph)
    example = hubs[0][0] if hubs else "5G"
    lines = [_columns(of_kind[at : at + _ACROSS], 24) for at in range(0, len(of_kind), _ACROSS)]
    if hubs:
        lines += ["", "Most connected industries 关联最多的产业: " + "、".join(f"{label} ({edges})" for label, edges in hubs)]
    lines += ["", "Next 下一步:"]
    for command, what in (
        (f"kg view {folder}", "look at the graph 看图谱"),
        (f"kg query {folder} --touching {example}", f"what touches {example} 哪些举措涉及{example}"),
        (f"kg targets {folder}", "what was promised and reported 目标台账"),
        (f"{folder / 'graph.graphml'}", "for Gephi 用 Gephi 打开"),
    ):
        lines.append("  " + _columns([command, what], 44))
    return "\n".join(lines) + "\n"


def _columns(cells: list[str], width: int) -> str:
    """Cells side by side, each so many columns wide or wider; Chinese characters take two."""
    from rich.cells import cell_len

    return "".join(cell + " " * max(2, width - cell_len(cell)) for cell in cells).rstrip()


def lists(record: Record) -> None:
    """Print the lists of a record as tables: each item's own fields, and the first characters that say it."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    screen = console()
    screen.print("  ".join(f"{k}: {v}" for k, v in record.document if v not in ("", None)), style="bold")
    for field, items in record:
        if field == "document" or not items:
            continue
        shown = [_own(item) for item in items]
        columns = [name for name in shown[0] if any(row[name] for row in shown)]
        title = f"{field} ({len(items)})"
        grid = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
        for name in columns:
            grid.add_column(name, overflow="fold")
        for row in shown:
            grid.add_row(*(Text(row[name]) for name in columns))
        screen.print(grid)
        screen.print()


def _own(item: Any) -> dict[str, str]:
    """An item's fields as cells; of its evidence the first quote and rule."""
    first = item.evidence[0]
    fields = {name: cell(value) for name, value in item if name not in ("id", "evidence")}
    return {**fields, "quote": first.quote, "rule": first.rule}
