"""Cores (核心): the most connected nodes of a graph, as far as they hang together."""

from __future__ import annotations

from collections.abc import Iterable


def inner_of(edges: Iterable[tuple[str, str]], most: int) -> list[str]:
    """The nodes of the innermost cores, `most` of them at the most, as far as they hang together."""
    import networkx as nx

    plain = nx.Graph((source, target) for source, target in edges if source != target)
    depth = nx.core_number(plain)
    inner = sorted(plain, key=lambda node: (-depth[node], -plain.degree(node), node))[:most]
    parts = sorted((sorted(part) for part in nx.connected_components(plain.subgraph(inner))), key=lambda part: (-len(part), part))
    return parts[0] if parts else []
