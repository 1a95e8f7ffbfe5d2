"""Queries (查询): which initiatives touch 5G, what a ministry leads, what was promised for a year.

A row is a dictionary, ready for JSON: the answer's id and fields, then `sentence` with `marks` (half-open spans of it
that are the evidence), `place` (file:line:column) and `evidence` (offsets into the text as read, and the rule).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.answers.ledger import SIDES, targets
from kg.answers.lookup import named
from kg.answers.passage import passage
from kg.answers.questions import PATHS, Query, understood
from kg.errors import KgError
from kg.graphs.identity import printed_alike

if TYPE_CHECKING:
    import networkx as nx

_ENDS: Mapping[str, tuple[str, str]] = {
    "leads": ("ministry", "initiative"), "supports": ("ministry", "initiative"), "touches": ("initiative", "industry"),
    "benefits": ("initiative", "group"), "located_in": ("initiative", "region"), "part_of": ("initiative", "theme"),
    "is_a": ("industry", "industry"), "heads": ("person", "ministry"),
}
"""Kinds of the nodes that a relation leads from and to."""
_CONTAINED = {"industry": "is_a", "theme": "part_of"}
"""How a node of that kind belongs to a larger one of its kind."""


class _Link(NamedTuple):
    """An edge that makes a node an answer."""

    via: str
    """The node asked for, or one that belongs to it."""
    evidence: list[dict[str, Any]]


def query(
    graph: nx.MultiDiGraph, question: str | Query = "", *, exact: bool = False, **names: str
) -> list[dict[str, Any]]:
    """The rows that answer a question, in the order of the documents.

    `question` is in Chinese, or a Query; keywords name what the initiatives must have to do with: `touching="5G"`,
    `led_by`, `supported_by`, `benefiting`, `located_in`, `under` (a theme), `of` (any of these). Categories include
    what belongs to them (what touches 5G touches 新型基础设施), unless `exact`. Raises KgError where a name is not in the
    graph or the question is not understood, and TypeError for another keyword.
    """
    if strange := names.keys() - PATHS:
        raise TypeError(f"query() knows no {sorted(strange)[0]}; it knows {', '.join(PATHS)}")
    asked = understood(question) if isinstance(question, str) and question else question or Query()
    assert isinstance(asked, Query)
    asked = replace(asked, names={**asked.names, **names}, exact=exact or asked.exact)
    for key in asked.names:
        if not any(_near_kind(path) == asked.find for path in PATHS[key]):
            raise KgError(f"a {asked.find} cannot be looked for by {key!r}; ask for initiatives, or leave it out")
    if asked.find in SIDES:
        return targets(graph, side=SIDES[asked.find], about=asked.about, during=asked.during)
    return [_row(graph, asked.find, node, links) for node, links in _answers(graph, asked)]


def _answers(graph: nx.MultiDiGraph, asked: Query) -> Iterator[tuple[str, list[_Link]]]:
    """The nodes that are asked for, with the edges that make them answers, in the order of their evidence."""
    conditions = [_linked(graph, asked, PATHS[key], name) for key, name in asked.names.items()]
    found = []
    for node, data in graph.nodes(data=True):
        fits = data["kind"] == asked.find and asked.type in ("", data.get("type"))
        if fits and all(node in condition for condition in conditions):
            links = [link for condition in conditions for link in condition[node]]
            found.append((_order(graph, node, links), node, links))
    for _, node, links in sorted(found, key=lambda one: one[0]):
        yield node, links


def _order(graph: nx.MultiDiGraph, node: str, links: list[_Link]) -> tuple[str, str, int, str]:
    first = _shown(graph, node, links)[0]
    return graph.nodes[first["document"]].get("published") or "", first["document"], first["start"], node


def _linked(graph: nx.MultiDiGraph, asked: Query, paths: tuple[str, ...], name: str) -> dict[str, list[_Link]]:
    """Nodes of the kind that is asked for, to which one of the paths leads from the name; with those edges."""
    usable = {_far_kind(path): path for path in reversed(paths) if _near_kind(path) == asked.find}
    kinds = [kind for path in paths if (kind := _far_kind(path)) in usable]
    node = named(graph, name, kinds)
    path = usable[graph.nodes[node]["kind"]]
    found: dict[str, list[_Link]] = {}
    for via in [node] if asked.exact else _with_members(graph, node):
        for answer, evidence in _neighbours(graph, via, path):
            if graph.nodes[answer]["kind"] == asked.find:
                found.setdefault(answer, []).append(_Link(via, evidence))
    return found


def _near_kind(path: str) -> str:
    return _ENDS[path[1:]][1] if path.startswith("^") else _ENDS[path][0]


def _far_kind(path: str) -> str:
    return _ENDS[path[1:]][0] if path.startswith("^") else _ENDS[path][1]


def _with_members(graph: nx.MultiDiGraph, node: str) -> list[str]:
    """A node and all that belong to it, however deep: 新型基础设施, 5G, 数据中心."""
    relation = _CONTAINED.get(graph.nodes[node]["kind"])
    found = [node]
    for whole in found:
        parts = (part for part, _, kind in graph.in_edges(whole, keys=True) if kind == relation)
        found += [p for p in sorted(parts) if graph.nodes[p]["kind"] == graph.nodes[node]["kind"] and p not in found]
    return found


def _neighbours(graph: nx.MultiDiGraph, node: str, path: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The nodes from which a path leads to this one, and the evidence of that edge."""
    back = path.startswith("^")
    edges = graph.out_edges if back else graph.in_edges
    for source, target, kind, evidence in edges(node, keys=True, data="evidence"):
        if kind == path.lstrip("^"):
            yield (target if back else source), evidence


def _row(graph: nx.MultiDiGraph, find: str, node: str, links: list[_Link]) -> dict[str, Any]:
    data = graph.nodes[node]
    found = passage(graph, _shown(graph, node, links))
    return {
        "id": node,
        find: data["label"],
        **(_instrument(graph, node) if find == "initiative" else {"kind": data.get("type", "")}),
        "via": sorted({graph.nodes[link.via]["label"] for link in links}, key=printed_alike),
        "sentence": found.sentence,
        "marks": [list(mark) for mark in found.marks],
        "place": found.place,
        "evidence": _proofs(graph, node, links),
    }


def _instrument(graph: nx.MultiDiGraph, node: str) -> dict[str, Any]:
    """What an initiative is, who leads it, and the themes it stands under."""
    data = graph.nodes[node]
    leads = [graph.nodes[source]["label"] for source, _, kind in graph.in_edges(node, keys=True) if kind == "leads"]
    themes = [graph.nodes[target]["label"] for _, target, kind in graph.out_edges(node, keys=True) if kind == "part_of"]
    return {
        "form": data["form"], "kind": data["type"], "verb": data.get("verb", ""), "stage": data.get("stage", ""),
        "leads": sorted(leads), "theme": "、".join(sorted(themes)),
    }


def _proofs(graph: nx.MultiDiGraph, node: str, links: list[_Link]) -> list[dict[str, Any]]:
    """Every piece of evidence that makes a node an answer, once, in order; its own where no name was asked for."""
    proofs = [e for link in links for e in link.evidence] or graph.nodes[node]["evidence"]
    unique = {(e["document"], e["start"], e["end"], e["rule"]): e for e in proofs}
    return [unique[key] for key in sorted(unique)]


def _shown(graph: nx.MultiDiGraph, node: str, links: list[_Link]) -> list[dict[str, Any]]:
    """The evidence that the answer's sentence is taken from, and that is marked there.

    For an initiative that is what stands in its own clause; a lead body may be named only at the head of the document.
    """
    proofs = _proofs(graph, node, links)
    if graph.nodes[node]["kind"] != "initiative":
        return proofs
    own = graph.nodes[node]["evidence"]
    inside = [e for e in proofs if any(_overlap(e, clause) for clause in own)]
    return inside or own


def _overlap(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(one["document"] == other["document"] and one["start"] < other["end"] and other["start"] < one["end"])
