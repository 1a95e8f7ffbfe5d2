"""Tables: Excel, pandas and Gephi read the same numbers and names, and no cell is ever a formula."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_records import PLAN, REPORT, plan, records, report

from kg.errors import KgError
from kg.exports.columns import printable
from kg.exports.tables import TARGETS, write, write_targets
from kg.graphs.linking import link
from schemas import Record


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def sample() -> Any:
    return link([plan(), report()], [PLAN, REPORT])


def test_the_ledger_has_a_row_for_each_number_and_text(tmp_path: Path) -> None:
    write_targets(sample(), tmp_path / "targets.csv")
    found = rows(tmp_path / "targets.csv")
    assert [(row["kind"], row["indicator"], row["value"], row["unit"], row["document"]) for row in found] == [
        ("promised", "5G基站", "50000", "个", "2023年工作报告"),
        ("promised", "5G基站", "50000", "个", "关于加快5G网络建设的通知"),
        ("reported", "规模以上工业增加值", "3.8", "%", "2023年工作报告"),
    ]
    notice = found[1]
    assert notice["issuer"] == "工业和信息化部" and notice["initiatives"] == "绿色基站行动"
    assert notice["comparator"] == ">" and notice["end"] == "2023-12-31" and notice["start"] == ""
    assert notice["quote"] == "到2023年底5G基站超过5万个" and notice["source"] == "plan.txt"


def test_excel_knows_the_encoding_and_the_lone_sign_of_equality_stays(tmp_path: Path) -> None:
    write_targets(sample(), tmp_path / "targets.csv")
    assert (tmp_path / "targets.csv").read_bytes().startswith("\ufeffkind,indicator".encode())
    assert rows(tmp_path / "targets.csv")[2]["comparator"] == "="


@pytest.mark.parametrize("name", ["=HYPERLINK(\"x\")", "+1+2", "-工程", "@SUM(A1)", "\t=1", "＝1", "-\n"])
def test_a_name_never_becomes_a_formula(tmp_path: Path, name: str) -> None:
    target = plan().targets[0].model_copy(update={"indicator": name, "value": -5.0})
    write_targets(link([Record(document=plan().document, targets=(target,))]), tmp_path / "targets.csv")
    (row,) = rows(tmp_path / "targets.csv")
    assert row["indicator"] == "'" + name
    assert row["value"] == "-5"


@settings(max_examples=40)
@given(st.lists(records(), max_size=3))
def test_no_cell_of_any_table_starts_a_formula(tmp_path_factory: pytest.TempPathFactory, made: list[Record]) -> None:
    graph, folder = link([*made, plan()]), tmp_path_factory.getbasetemp() / "tables"
    write(graph, folder)
    for path in folder.iterdir():
        for row in rows(path):
            assert None not in row and None not in row.values()
            for cell in row.values():
                assert len(cell) < 2 or not cell.startswith(("=", "+", "@", "\t", "\r")), row
                assert not cell.startswith("-") or float(cell) < 0
    numbers = [n for n, kind in graph.nodes(data="kind") if kind in ("target", "statistic")]
    assert {row["id"] for row in rows(folder / "targets.csv")} == {printable(n) for n in numbers}


def test_gephi_finds_its_columns_and_each_end_is_a_node(tmp_path: Path) -> None:
    write(sample(), tmp_path / "tables")
    nodes, edges = rows(tmp_path / "tables" / "nodes.csv"), rows(tmp_path / "tables" / "edges.csv")
    assert {"Id", "Label", "kind", "weight"} <= set(nodes[0])
    assert {"Id", "Source", "Target", "Type", "Label", "kind", "weight"} <= set(edges[0])
    ids = {row["Id"]: row["Label"] for row in nodes}
    assert ids["initiative:绿色基站行动"] == "绿色基站行动"
    assert {row["Source"] for row in edges} | {row["Target"] for row in edges} <= set(ids)
    assert len(edges) == sample().number_of_edges() and {row["Type"] for row in edges} == {"Directed"}


def test_a_graph_without_numbers_gives_the_headings(tmp_path: Path) -> None:
    write(link([]), tmp_path / "tables")
    assert (tmp_path / "tables" / "targets.csv").read_text("utf-8-sig").strip() == ",".join(TARGETS)


def test_a_file_in_the_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "graph.csv").write_text("mine")
    with pytest.raises(KgError, match=r"graph.csv: is a file, but the tables need a folder"):
        write(sample(), tmp_path / "graph.csv")
    with pytest.raises(KgError, match=r"absent.*cannot be made"):
        write(sample(), tmp_path / "absent" / "tables")
    assert (tmp_path / "graph.csv").read_text() == "mine"
