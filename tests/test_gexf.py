"""GEXF: Gephi's format keeps every edge, its kind and its evidence."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from sample_records import PLAN, REPORT, plan, records, report

from kg.exports.columns import printable
from kg.exports.gexf import write
from kg.graphs.linking import link
from schemas import Record

NS = "{http://gexf.net/1.3}"


@settings(max_examples=40)
@given(st.lists(records(), max_size=3))
def test_networkx_reads_back_every_node_and_edge(
    tmp_path_factory: pytest.TempPathFactory, made: list[Record]
) -> None:
    graph, path = link([*made, plan(), report()]), tmp_path_factory.getbasetemp() / "any.gexf"
    write(graph, path)
    back = nx.read_gexf(path, version="1.3")
    ids = dict(back.nodes(data="kg_id"))
    assert {ids[n]: label for n, label in back.nodes(data="label")} == {
        printable(n): printable(label) or printable(n) for n, label in graph.nodes(data="label")
    }
    assert Counter((ids[s], ids[t], kind) for s, t, kind in back.edges(data="kind")) == Counter(
        (printable(s), printable(t), kind) for s, t, kind in graph.edges(keys=True)
    )


def test_parallel_edges_differ_in_id_and_kind(tmp_path: Path) -> None:
    graph = link([plan(), report()])
    graph.add_edge("initiative:绿色基站行动", "industry:5G", "cites", kind="cites", weight=3, evidence=[])
    write(graph, tmp_path / "graph.gexf")
    edges = list(etree.parse(tmp_path / "graph.gexf").getroot().iter(NS + "edge"))
    assert len({edge.get("id") for edge in edges}) == len(edges) == graph.number_of_edges()
    times = Counter((edge.get("source"), edge.get("target")) for edge in edges)
    parallel = [edge for edge in edges if times[edge.get("source"), edge.get("target")] == 2]
    assert {(edge.get("kind"), edge.get("label"), edge.get("weight")) for edge in parallel} == {
        ("touches", "涉及", "2.0"), ("cites", "引用", "3.0"),
    }  # fmt: skip


def test_every_value_names_a_column_of_its_table(tmp_path: Path) -> None:
    write(link([plan(), report()], [PLAN, REPORT]), tmp_path / "graph.gexf")
    root = etree.parse(tmp_path / "graph.gexf").getroot()
    for domain in ("node", "edge"):
        table = root.find(f".//{NS}attributes[@class='{domain}']")
        assert table is not None
        named = [column.get("id") for column in table]
        used = {value.get("for") for part in root.iter(NS + domain) for value in part.iter(NS + "attvalue")}
        assert used == set(named) and len(named) == len(set(named))
        assert "quotes" in used and "text" not in used
