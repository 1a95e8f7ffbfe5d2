"""The opening (首屏): the part of a large graph that its page shows first.

What a reader of policy asks first: which ministries, which programmes, which industries, and what connects them. Themes
are left out, for the headings of a hundred reports are the same headings, and so is what a text says only once.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.page.layout import Place, layout

if TYPE_CHECKING:
    import networkx as nx

_LARGE = 600
"""With more nodes than this the page opens on a part."""
_MOST = {"ministry": 14, "industry": 45, "initiative": 45}
"""How many of a kind stand in that part because they have most relations, named programmes before measures."""
_BETWEEN = 90
"""How many initiatives are added that connect these."""
_OF_BODIES = frozenset({"leads", "supports"})


def opening(graph: nx.MultiDiGraph) -> dict[str, Place]:
    """Where the first part of a large graph stands when it is shown by itself; nothing where the graph is small.

    Who leads and supports is left out of account for what connects, or else one ministry and all its initiatives were
    the part.
    """
    if len(graph) <= _LARGE:
        return {}
    degree = dict(graph.degree())
    known = [node for kind, most in _MOST.items() for node in _most_connected(graph, degree, kind)[:most]]
    ties = _ties(graph, set(known))
    # Who connects two is as welcome as who lists ten; among these, what most texts say.
    between = sorted(ties, key=lambda node: (-min(2, ties[node]), -degree[node], node))[:_BETWEEN]
    part = graph.subgraph([*known, *between])
    return layout(part.subgraph([node for node, relations in part.degree() if relations]))


def _most_connected(graph: nx.MultiDiGraph, degree: dict[str, int], kind: str) -> list[str]:
    found = [(node, form != "programme") for node, form in graph.nodes(data="form") if graph.nodes[node].get("kind") == kind]
    return [node for node, _ in sorted(found, key=lambda one: (one[1], -degree[one[0]], one[0]))]


def _ties(graph: nx.MultiDiGraph, known: set[str]) -> Counter[str]:
    """How many relations every other initiative has with what is known."""
    ties: Counter[str] = Counter()
    for source, target, kind in graph.edges(keys=True):
        if kind not in _OF_BODIES and target in known and source not in known and graph.nodes[source].get("kind") == "initiative":
            ties[source] += 1
    return ties
