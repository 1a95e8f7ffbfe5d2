"""The opening (首屏): the part of a large graph that its page shows first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.page.cores import inner_of
from kg.page.layout import Place, layout

if TYPE_CHECKING:
    import networkx as nx

_OF_BODIES = frozenset({"leads", "supports"})
_LARGE = 600
"""With more nodes than this the page opens on a part."""
_CORE = 220
"""How many nodes that part has at most, without the ministries that are added."""
_LEADERS = 12
"""How many ministries are added to that part at most."""


def core(graph: nx.MultiDiGraph) -> dict[str, Place]:
    """Where the most connected part of a large graph stands when it is shown by itself; nothing where the graph is small.

    The part is the innermost of the graph's k-cores, in which everybody has k relations with the others, filled up with
    the most connected nodes around them, as far as they hang together. Who leads and supports is left out of account,
    or else one ministry and all its initiatives were the part; the ministries that lead most in it are added to it.
    """
    if len(graph) <= _LARGE:
        return {}
    inner = inner_of([edge[:2] for edge in graph.edges(keys=True) if edge[2] not in _OF_BODIES], _CORE)
    members = set(inner)
    led: dict[str, int] = {}
    for source, target, kind in graph.edges(keys=True):
        if kind in _OF_BODIES and target in members and graph.nodes[source].get("kind") == "ministry":
            led[source] = led.get(source, 0) + 1
    leaders = sorted(led, key=lambda node: (-led[node], node))[:_LEADERS]
    return layout(graph.subgraph([*inner, *leaders])) if inner else {}
