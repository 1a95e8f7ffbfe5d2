"""The layout (布局): where every node of the page stands, computed beforehand so that nothing has to settle.

Each connected component is laid out by itself with ForceAtlas2, turned so that it lies flat, and freed of overlaps;
then the components are packed in rows under the largest, and what stands alone fills rows of its own by kind. Of a
component that is very large only the most connected nodes are laid out so, and the others get the free cells nearest to
their neighbours. The same graph gives the same places, whatever the order of its nodes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.page.boxes import Boxes, Points, box_of, size_of
from kg.page.cells import settled, skeleton
from kg.page.forces import Weights, forces, scaled, turned
from kg.page.overlaps import apart
from kg.page.packing import pack

if TYPE_CHECKING:
    import networkx as nx


class Place(NamedTuple):
    """Where a node stands and how large it is, in pixels at zoom 1; y grows downwards."""

    x: int
    y: int
    size: int
    """Half the width of the node's figure."""


_PULL = {"part_of": 1.0, "is_a": 1.0, "sets": 1.0, "measures": 1.0, "about": 0.8, "touches": 0.5, "heads": 0.8, "leads": 0.04}
"""How strongly a relation pulls; one body leads nearly everything in its own text, which says little about nearness."""
_BY_FORCE = 5000
"""How many nodes of one component forces lay out in reasonable time."""


def layout(graph: nx.MultiDiGraph) -> dict[str, Place]:
    """The place of every node, in the order of their ids."""
    import networkx as nx

    ids = sorted(graph)
    sizes = {node: size_of(graph.nodes[node].get("kind", ""), graph.degree(node)) for node in ids}
    boxes = {node: box_of(graph.nodes[node], sizes[node]) for node in ids}
    groups = sorted((sorted(group) for group in nx.weakly_connected_components(graph)), key=lambda group: (-len(group), group))
    weights = _weights(graph, groups)
    laid = [_component(group, pulls, boxes) for group, pulls in zip(groups, weights, strict=True) if len(group) > 1]
    alone = sorted((group[0] for group in groups if len(group) == 1), key=lambda node: (str(graph.nodes[node].get("kind", "")), node))
    where = pack(laid, alone, boxes)
    return {node: Place(round(where[node][0]), round(where[node][1]), sizes[node]) for node in ids}


def _component(nodes: list[str], weights: Weights, boxes: Boxes) -> Points:
    """A connected component, its overlaps removed, around the origin."""
    if len(nodes) > _BY_FORCE:
        return settled(skeleton(weights, len(nodes)), weights, boxes)
    return apart(scaled(turned(forces(nodes, weights)), boxes), boxes)


def _weights(graph: nx.MultiDiGraph, groups: list[list[str]]) -> list[dict[tuple[str, str], float]]:
    """What pulls two nodes together, for each group: one entry a pair, in order. A look at the edges, not one for each group."""
    group_of = {node: i for i, group in enumerate(groups) for node in group}
    weights: list[dict[tuple[str, str], float]] = [{} for _ in groups]
    for source, target, kind in sorted(graph.edges(keys=True)):
        if source != target:
            own = weights[group_of[source]]
            pair = (source, target) if source < target else (target, source)
            own[pair] = own.get(pair, 0.0) + _PULL.get(kind, 0.5)
    return weights
