"""Linking (关联): the records of many texts become one graph. This is the only place where texts meet.

The graph is a networkx MultiDiGraph. A node is an item (id as in the record) or a document; attributes as kg.graphs.merging
makes them. An edge's key is the kind of relation; it has `kind`, `weight` (number of its evidences) and `evidence`.
Every piece of evidence names its document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from kg.errors import KgError
from kg.graphs.identity import same
from kg.graphs.merging import Said, document_attributes, item_attributes, merged_evidence
from kg.graphs.store import FORMAT, load, save
from schemas import DocumentInfo, Evidence, Record

if TYPE_CHECKING:
    import networkx as nx

    from kg.reading.document import Document

__all__ = ["LISTS", "link", "load", "save"]

LISTS = {
    "ministries": "ministry", "people": "person", "meetings": "meeting", "themes": "theme", "initiatives": "initiative",
    "industries": "industry", "groups": "group", "regions": "region", "indicators": "indicator", "targets": "target",
    "statistics": "statistic",
}
"""The lists of a record, and the kind of node that their items become."""


def link(records: Iterable[Record], documents: Iterable[Document] = ()) -> nx.MultiDiGraph:
    """One graph of all the records; `documents` give their nodes the text.

    Pure, and the same whatever the order of the records or of their items; a record given twice counts once. Raises
    KgError where a relation leads to an item that no record has.
    """
    import networkx as nx

    records = list(records)
    said = _said(records)
    node_of = same({kind: [one.item for one in of_kind] for kind, of_kind in said.items()})
    nodes = _item_nodes(said, node_of) | _document_nodes(records, documents)
    graph: nx.MultiDiGraph = nx.MultiDiGraph(format=FORMAT)
    for node, attributes in sorted(nodes.items()):
        graph.add_node(node, **attributes)
    for (source, target, kind), proofs in sorted(_edges(records, node_of, nodes).items()):
        evidence = merged_evidence(proofs)
        graph.add_edge(source, target, kind, kind=kind, weight=len(evidence), evidence=evidence)
    return graph


def _said(records: list[Record]) -> dict[str, list[Said]]:
    """The items of all records by kind, each with its document."""
    return {
        kind: [Said(record.document.id, item) for record in records for item in getattr(record, field)]
        for field, kind in LISTS.items()
    }


def _item_nodes(said: dict[str, list[Said]], node_of: dict[str, str]) -> dict[str, dict[str, Any]]:
    nodes = {}
    for kind, of_kind in said.items():
        by_node: defaultdict[str, list[Said]] = defaultdict(list)
        for one in of_kind:
            by_node[node_of[one.item.id]].append(one)
        nodes.update({node: item_attributes(node, kind, of_node) for node, of_node in by_node.items()})
    return nodes


def _document_nodes(records: list[Record], documents: Iterable[Document]) -> dict[str, dict[str, Any]]:
    texts = {document.id: document.text for document in documents}
    infos: defaultdict[str, list[DocumentInfo]] = defaultdict(list)
    for record in records:
        infos[record.document.id].append(record.document)
    return {node: document_attributes(of_node, texts.get(node)) for node, of_node in infos.items()}


def _edges(
    records: list[Record], node_of: dict[str, str], nodes: dict[str, dict[str, Any]]
) -> dict[tuple[str, str, str], list[tuple[str, Sequence[Evidence]]]]:
    """Evidence by source, target and kind. An edge from a node to itself, such as linking can make, says nothing."""
    found: defaultdict[tuple[str, str, str], list[tuple[str, Sequence[Evidence]]]] = defaultdict(list)
    for record in records:
        for relation in record.relations:
            ends = [node_of.get(end, end) for end in (relation.source, relation.target)]
            for end in ends:
                if end not in nodes:
                    wrong = f"its relation {relation.kind} names {end}, which is no item"
                    raise KgError(f"{record.document.source or record.document.id}: {wrong}; extract the text anew")
            if ends[0] != ends[1]:
                found[ends[0], ends[1], relation.kind].append((record.document.id, relation.evidence))
    return found
