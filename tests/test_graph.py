"""Linking: what several texts say becomes one graph, whatever their order; nothing said is lost."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_records import PLAN, REPORT, Quoting, base_stations, items, plan, records, report

from kg.errors import KgError
from kg.graphs.linking import LISTS, link, load, save
from kg.language.wording import amount, relation, worded
from kg.output import output
from schemas import Industry, Initiative, Item, Ministry, Record, Relation, RelationKind, Target, Theme

PROGRAMME = "initiative:绿色基站行动"
STATIONS = "target:5G基站:level:>50000个:2023-12-31"


def saved(graph: Any, folder: Path) -> bytes:
    save(graph, folder / "graph.json")
    return (folder / "graph.json").read_bytes()


def bare(record: Record, **lists: Any) -> Record:
    return Record(document=record.document, **lists)


def industry(name: str, record: Record, *aliases: str, kind: Any = "technology") -> Record:
    evidence = record.indicators[0].evidence
    item = Industry(id=f"industry:{name}", name=name, aliases=aliases, kind=kind, evidence=evidence)
    return bare(record, industries=(item,))


def test_equal_things_of_two_texts_are_one_node_with_all_evidence() -> None:
    graph = link([plan(), report()], [PLAN, REPORT])
    assert graph.nodes[PROGRAMME]["label"] == "绿色基站行动"
    assert graph.nodes[PROGRAMME]["aliases"] == ["“绿色基站”行动"]
    assert graph.nodes[PROGRAMME]["stage"] == "deepened"
    assert graph.nodes[PROGRAMME]["variants"]["stage"] == ["under way"]
    assert {e["document"] for e in graph.nodes[STATIONS]["evidence"]} == {PLAN.id, REPORT.id}
    assert "initiative:“绿色基站”行动" not in graph
    assert "industry:第五代移动通信" not in graph


def test_edges_follow_merged_nodes_and_count_their_evidence() -> None:
    graph = link([plan(), report()])
    touches = graph.edges[PROGRAMME, "industry:5G", "touches"]
    assert touches["weight"] == 2 == len(touches["evidence"])
    assert touches["kind"] == "touches"
    assert graph.has_edge("ministry:财政部", PROGRAMME, "supports")
    assert graph.has_edge("ministry:工业和信息化部", PROGRAMME, "leads")


def test_evidence_quotes_the_document_that_it_names() -> None:
    graph = link([plan(), report()], [PLAN, REPORT])
    parts = [*graph.nodes.values(), *(data for *_, data in graph.edges(data=True))]
    evidence = [e for part in parts for e in part["evidence"]]
    assert len(evidence) > 20
    for e in evidence:
        assert graph.nodes[e["document"]]["text"][e["start"] : e["end"]] == e["quote"]


def test_a_node_says_what_it_is_and_leaves_out_what_is_not_told() -> None:
    graph = link([plan()])
    assert graph.nodes["industry:新型基础设施"]["kind"] == "industry"
    assert graph.nodes["industry:新型基础设施"]["type"] == "category"
    assert graph.nodes[STATIONS]["label"] == "5G基站 超过 5万个"
    assert "start" not in graph.nodes[STATIONS] and "scope" not in graph.nodes[STATIONS]
    assert graph.nodes[PLAN.id]["label"] == "关于加快5G网络建设的通知"
    assert "speaker" not in graph.nodes[PLAN.id] and "text" not in graph.nodes[PLAN.id]


def test_a_document_without_title_goes_by_its_file_name() -> None:
    record = Record(document=plan().document.model_copy(update={"title": "", "source": "texts/plan.txt"}))
    assert link([record]).nodes[PLAN.id]["label"] == "plan.txt"


def test_the_numbers_of_two_facts_with_one_id_are_not_mixed() -> None:
    one = base_stations(Quoting(PLAN))
    other = one.model_copy(update={"value": 60000.0, "unit": "座", "evidence": report().targets[0].evidence * 2})
    third = other.model_copy(update={"evidence": report().statistics[0].evidence})
    node = link([bare(plan(), targets=(one,)), bare(report(), targets=(other, third))]).nodes[one.id]
    assert (node["value"], node["unit"], node["label"]) == (60000.0, "座", "5G基站 超过 6万座")
    assert node["variants"] == {"value": [50000.0], "unit": ["个"]}


def test_facts_and_themes_of_two_texts_are_one_only_by_their_id() -> None:
    here = base_stations(Quoting(PLAN)).model_copy(update={"id": "target:5G基站|广东省", "scope": "全省"})
    there = base_stations(Quoting(REPORT)).model_copy(update={"id": "target:5G基站|福建省", "scope": "全省"})
    themes = [Theme(id=f"theme:{n}/主要目标", title="主要目标", evidence=here.evidence) for n in (1, 2)]
    graph = link([bare(plan(), targets=(here,), themes=(themes[0],)), bare(report(), targets=(there,), themes=(themes[1],))])
    assert {here.id, there.id, themes[0].id, themes[1].id} <= set(graph)


def test_a_kind_is_what_most_evidence_says() -> None:
    elsewhere = industry("5G", report(), kind="sector").industries[0]
    twice = elsewhere.model_copy(update={"evidence": report().relations[0].evidence + report().relations[1].evidence})
    graph = link([industry("5G", plan(), kind="technology"), bare(report(), industries=(twice,))])
    assert graph.nodes["industry:5G"]["type"] == "sector"
    assert graph.nodes["industry:5G"]["variants"] == {"type": ["technology"]}


def test_a_programme_outweighs_a_measure() -> None:
    evidence = plan().initiatives[0].evidence
    measure = Initiative(id="initiative:甲", name="甲", form="measure", kind="measure", evidence=evidence * 1)
    programme = measure.model_copy(update={"form": "programme", "kind": "pilot"})
    more = plan().relations[4].evidence
    graph = link([
        bare(plan(), initiatives=(measure, measure.model_copy(update={"evidence": more}))),
        bare(report(), initiatives=(programme,)),
    ])
    assert (graph.nodes["initiative:甲"]["form"], graph.nodes["initiative:甲"]["type"]) == ("programme", "pilot")


def test_the_canonical_name_stands_though_its_alias_is_shorter() -> None:
    graph = link([industry("人工智能", plan(), "AI"), industry("AI", report())])
    assert "industry:AI" not in graph
    assert graph.nodes["industry:人工智能"]["name"] == "人工智能"
    assert graph.nodes["industry:人工智能"]["aliases"] == ["AI"]


def test_an_alias_of_two_industries_joins_nothing() -> None:
    texts = [industry("集成电路", plan(), "芯片"), industry("半导体", report(), "芯片"), industry("芯片", plan())]
    assert {"industry:集成电路", "industry:半导体", "industry:芯片"} <= set(link(texts))


def test_a_class_that_proves_to_be_the_thing_itself_has_no_edge_to_itself() -> None:
    fifth, mobile = industry("5G", plan(), "第五代移动通信"), industry("第五代移动通信", report())
    edge = Relation(
        kind="is_a", source="industry:5G", target="industry:第五代移动通信", evidence=fifth.industries[0].evidence
    )
    both = bare(plan(), industries=fifth.industries + mobile.industries, relations=(edge,))
    assert link([both]).number_of_edges() == 0


def test_short_forms_of_bodies_join_nothing() -> None:
    def ministry(name: str, *aliases: str) -> Ministry:
        evidence = plan().ministries[0].evidence
        return Ministry(id=f"ministry:{name}", name=name, aliases=aliases, kind="government", evidence=evidence)

    graph = link([
        bare(plan(), ministries=(ministry("广东省人民政府", "省政府"),)),
        bare(report(), ministries=(ministry("省政府"),)),
    ])
    assert {"ministry:广东省人民政府", "ministry:省政府"} <= set(graph)


def test_a_relation_to_nothing_is_refused_by_name() -> None:
    broken = report().model_copy(update={"initiatives": ()})
    with pytest.raises(KgError, match=r"report\.txt.*supports.*initiative:绿色基站行动"):
        link([broken])


@settings(max_examples=60)
@given(st.lists(records(), max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_texts_and_of_their_items_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, made: list[Record], chance: random.Random
) -> None:
    folder = tmp_path_factory.getbasetemp()
    shuffled = [record.model_copy(update={f: mixed(getattr(record, f), chance) for f in LISTS}) for record in made]
    chance.shuffle(shuffled)
    assert saved(link(made), folder) == saved(link(shuffled + shuffled[:1]), folder)


def test_nodes_and_edges_come_in_one_order() -> None:
    one, two = link([plan(), report()]), link([report(), plan()])
    assert (list(one), list(one.edges)) == (list(two), list(two.edges))


def test_a_tie_is_broken_by_the_values_not_by_the_order() -> None:
    first = bare(plan(), initiatives=plan().initiatives[1:])
    other = plan().initiatives[1].model_copy(update={"verb": "探索制定", "evidence": plan().groups[0].evidence})
    second = bare(plan(), initiatives=(other,)).model_copy(
        update={"document": plan().document.model_copy(update={"source": "copy.txt"})}
    )
    one, two = link([first, second]), link([second, first])
    assert one.nodes["initiative:算力券政策"]["verb"] == two.nodes["initiative:算力券政策"]["verb"] == "探索制定"
    assert one.nodes[PLAN.id]["source"] == two.nodes[PLAN.id]["source"] == "copy.txt"


LINKED = """
import sys
from sample_records import plan, report
from kg.graphs.linking import link, save
from kg.exports.graphml import write
names = [f"“甲”{i}" for i in range(9)]
industry = report().industries[0]
also = [industry.model_copy(update={"id": f"industry:{n}", "name": n, "aliases": tuple(names)}) for n in names]
printed = [industry.model_copy(update={"id": f"industry:{n}", "name": n}) for n in ("５G+", "5Ｇ+", "5G＋", "5g+", "5G+")]
more = report().model_copy(update={"industries": (industry, *also, *printed)})
document = plan().document
copies = [plan().model_copy(update={"document": document.model_copy(update={"source": f"{i}.txt"})}) for i in range(9)]
graph = link([plan(), more, *copies])
save(graph, sys.argv[1] + ".json")
write(graph, sys.argv[1] + ".graphml")
"""


def test_the_hash_seed_does_not_matter(tmp_path: Path) -> None:
    found = set()
    for seed in ("0", "1", "2"):
        place = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parents[1])])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": place}
        subprocess.run([sys.executable, "-c", LINKED, str(tmp_path / "graph")], env=environment, check=True)
        found.add((tmp_path / "graph.json").read_bytes() + (tmp_path / "graph.graphml").read_bytes())
    assert len(found) == 1


def mixed(sequence: tuple[Item, ...], chance: random.Random) -> tuple[Item, ...]:
    return tuple(chance.sample(sequence, len(sequence)))


@settings(max_examples=60)
@given(st.lists(records(), max_size=4))
def test_no_evidence_and_no_name_is_lost(made: list[Record]) -> None:
    graph = link(made)
    for record in made:
        for field, kind in LISTS.items():
            for item in getattr(record, field):
                for e in item.evidence:
                    proof = {"document": record.document.id, **e.model_dump()}
                    holders = [n for n, data in graph.nodes(data=True) if proof in data["evidence"]]
                    assert any(graph.nodes[n]["kind"] == kind and says(graph.nodes[n], item) for n in holders)
    for data in graph.nodes.values():
        order = [(e["document"], e["start"], e["end"], e["rule"]) for e in data["evidence"]]
        assert order == sorted(order)


def says(node: dict[str, Any], item: Item) -> bool:
    name = getattr(item, "name", getattr(item, "title", None))
    return name is None or name in (node["label"], *node.get("aliases", ()))


@settings(max_examples=40)
@given(st.lists(records(), max_size=3))
def test_a_saved_graph_loads_as_it_was(tmp_path_factory: pytest.TempPathFactory, made: list[Record]) -> None:
    graph, folder = link(made), tmp_path_factory.getbasetemp()
    first = saved(graph, folder)
    back = load(folder)
    assert dict(back.nodes(data=True)) == dict(graph.nodes(data=True))
    assert {e[:3]: e[3] for e in back.edges(keys=True, data=True)} == {
        e[:3]: e[3] for e in graph.edges(keys=True, data=True)
    }
    assert saved(back, folder) == first


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b"[" * 100_000, b'{"nodes":[],"edges":[]}',
        b'{"graph":{"format":"policy-kg/1"},"nodes":{},"edges":[]}',
        b'{"graph":{"format":"policy-kg/1"},"nodes":[{"id":["a"],"kind":"group","label":"a"}],"edges":[]}',
        b'{"graph":{"format":"policy-kg/1"},"nodes":[{"id":"a"}],"edges":[]}',
        b'{"graph":{"format":"policy-kg/1"},"nodes":[{"id":"a","kind":"group","label":"a"}],"edges":[]}',
        b'{"graph":{"format":"policy-kg/1"},"nodes":[],"edges":[{"source":"a","target":"b","key":"is_a","kind":"is_a"}]}',
    ],
)  # fmt: skip
def test_what_is_no_graph_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "graph.json").write_bytes(content)
    with pytest.raises(KgError, match=r"graph.json: is not a graph of kg; give the folder") as caught:
        load(tmp_path)
    assert "\n" not in str(caught.value)


def test_a_missing_graph_says_what_to_give(tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"holds no graph.json; give the folder that `kg build` made"):
        load(tmp_path)
    with pytest.raises(KgError, match="no such file"):
        load(tmp_path / "absent.json")


def test_what_cannot_be_written_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    graph = link([plan()])
    with pytest.raises(KgError, match="make the folder"):
        save(graph, tmp_path / "absent" / "graph.json")
    with pytest.raises(KgError, match="it is a folder"):
        save(graph, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_graph_that_cannot_be_saved_leaves_the_old_file(tmp_path: Path) -> None:
    before = saved(link([plan()]), tmp_path)
    graph = link([plan(), report()])
    graph.nodes[PLAN.id]["text"] = "\ud800"
    with pytest.raises(UnicodeEncodeError):
        save(graph, tmp_path / "graph.json")
    assert [p.name for p in tmp_path.iterdir()] == ["graph.json"]
    assert (tmp_path / "graph.json").read_bytes() == before


def test_a_new_graph_takes_the_place_of_the_old_one_at_once(tmp_path: Path) -> None:
    before = saved(link([plan()]), tmp_path)
    (tmp_path / "reader.json").hardlink_to(tmp_path / "graph.json")
    with output(tmp_path / "graph.json") as file:
        file.write(b"half")
        file.flush()
        assert (tmp_path / "graph.json").read_bytes() == before
    assert (tmp_path / "graph.json").read_bytes() == b"half"
    assert (tmp_path / "reader.json").read_bytes() == before


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "graph.json").symlink_to(tmp_path / "real.json")
    saved(link([plan()]), tmp_path)
    assert (tmp_path / "graph.json").is_symlink() and len(load(tmp_path / "real.json")) == len(link([plan()]))


def test_a_saved_graph_is_readable_json_in_chinese(tmp_path: Path) -> None:
    written = saved(link([plan()], [PLAN]), tmp_path).decode()
    assert "“绿色基站”行动" in written
    assert json.loads(written)["graph"] == {"format": "policy-kg/1"}


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (80000, "家", "8万家"), (1.2e12, "元", "1.2万亿元"), (3.8, "%", "3.8%"), (0.5, "个百分点", "0.5个百分点"),
        (4_012_000_000, "吨", "40.12亿吨"), (1_349_084e8, "元", "1349084亿元"), (18393, "户", "18393户"),
        (2.0, "倍", "2倍"), (1.1 * 3, "美元", "3.3美元"), (-50000, "人", "-5万人"), (12000, "%", "12000%"),
        (0.0, "个", "0个"), (1e22, "元", "10000000000万亿元"), (1.1 * 3e4, "个", "3.3万个"),
    ],
)  # fmt: skip
def test_amounts_read_as_print_has_them(value: float, unit: str, text: str) -> None:
    assert amount(value, unit) == text


@given(items("targets"))
def test_every_measure_can_be_worded(item: Target) -> None:
    line = worded(item)
    assert line.startswith(item.indicator) and line.endswith(item.unit) and "e+" not in line


def test_ranges_and_changes_are_worded() -> None:
    stations = base_stations(Quoting(PLAN))
    ranged = {"value": 5.0, "value_max": 6.0, "unit": "%", "comparator": "~", "change": "growth"}
    assert worded(stations.model_copy(update=ranged)) == "5G基站 增长 约 5%—6%"


def test_every_relation_has_a_word() -> None:
    assert all(relation(kind) for kind in RelationKind.__args__)  # type: ignore[attr-defined]
