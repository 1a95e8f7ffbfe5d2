"""Why something is in the graph (出处): for each piece of evidence the rule that read it, and the sentence it read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kg.answers.lookup import named
from kg.answers.passage import Passage, passage

if TYPE_CHECKING:
    import networkx as nx

_KINDS = (
    "initiative", "industry", "ministry", "group", "region", "theme", "target", "statistic", "indicator", "person",
    "meeting",
)


class Proof(NamedTuple):
    """A rule, and the passage in which it read something."""

    rule: str
    passage: Passage


class Reason(NamedTuple):
    """A node or an edge, and what it was read from."""

    id: str
    """The node's id, or `source --kind--> target`."""
    label: str
    fields: dict[str, Any]
    """What the node says besides its name."""
    proofs: list[Proof]


def why(graph: nx.MultiDiGraph, item: str, other: str = "") -> list[Reason]:
    """Why an item is in the graph and how it hangs together with others: the item first, then its relations, sorted.

    `item` and `other` are ids, names or aliases; with `other` the reasons are only the relations between the two.
    Raises KgError where a name is not in the graph.
    """
    node = named(graph, item, _KINDS)
    if not other:
        return [_item(graph, node), *_relations(graph, node, set())]
    return _relations(graph, node, {named(graph, other, _KINDS)})


def _relations(graph: nx.MultiDiGraph, node: str, others: set[str]) -> list[Reason]:
    """The relations of a node, or only those with the others."""
    edges = [*graph.out_edges(node, keys=True), *graph.in_edges(node, keys=True)]
    return [
        Reason(f"{source} --{kind}--> {target}", kind, {}, _proofs(graph, graph.edges[source, target, kind]))
        for source, target, kind in sorted(edges)
        if others <= {source, target}
    ]


def _item(graph: nx.MultiDiGraph, node: str) -> Reason:
    data = graph.nodes[node]
    fields = {k: v for k, v in data.items() if k not in ("label", "name", "title", "evidence", "text", "variants")}
    return Reason(node, data["label"], fields, _proofs(graph, data))


def _proofs(graph: nx.MultiDiGraph, data: dict[str, Any]) -> list[Proof]:
    return [Proof(evidence["rule"], passage(graph, [evidence])) for evidence in data["evidence"]]
