"""The command line: what it prints, in which form, with which exit code; it never shows a traceback."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, Run

from kg.answers.carets import caret_lines
from kg.answers.passage import Passage
from kg.answers.rows import as_csv, bracketed
from kg.answers.why import Proof

ARTICLE = "关于5G的通知\n2023年3月1日\n工业和信息化部牵头实施灯塔园区工程。加快5G等新型基础设施建设，到2023年底建成示范园区20个。\n"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory, kg_command: Run) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    assert kg_command("build", "article.txt", "-o", "out", cwd=folder).returncode == 0
    return folder / "out"


def test_build_tells_what_it_found_and_where_to_look_next(built: Path, examples: Path, kg_command: Run) -> None:
    done = kg_command("build", examples, "-o", built)
    assert "3 document 文本" in done.stdout
    assert "Most connected" in done.stdout
    for command in ("kg view", "kg query", "kg targets", "graph.graphml"):
        assert command in done.stdout
    assert done.stderr == ""


def test_build_reads_standard_input(tmp_path: Path, kg_command: Run) -> None:
    done = kg_command("build", "-", "-o", tmp_path / "out", given=ARTICLE)
    assert done.returncode == 0
    assert (tmp_path / "out" / "graph.html").is_file()


def test_build_exits_with_1_when_a_source_was_bad_but_builds_the_others(tmp_path: Path, kg_command: Run) -> None:
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    done = kg_command("build", "good.txt", "missing.txt", "-o", "out", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr == "kg: missing.txt: no such file; check the path\n"
    assert (tmp_path / "out" / "graph.json").is_file()


def test_extract_prints_the_record(tmp_path: Path, kg_command: Run) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    record = json.loads(kg_command("extract", tmp_path / "a.txt", "--format", "json", "--date", "2022-02-02").stdout)
    assert record["document"]["published"] == "2022-02-02"
    for item in [*record["industries"], *record["initiatives"], *record["relations"]]:
        for proof in item["evidence"]:
            assert ARTICLE[proof["start"] : proof["end"]] == proof["quote"]
    table = kg_command("extract", "-", "--format", "table", given=ARTICLE).stdout
    assert "initiatives (" in table
    assert "灯塔园区工程" in table


def test_query_answers_as_json_csv_and_table(graph: Path, kg_command: Run) -> None:
    rows = json.loads(kg_command("query", graph, "--touching", "5G", "--format", "json").stdout)
    assert [row["initiative"] for row in rows] == ["加快5G等新型基础设施建设"]
    assert rows == json.loads(kg_command("query", graph, "哪些举措涉及5G", "-f", "json").stdout)
    (line,) = csv.DictReader(io.StringIO(kg_command("query", graph, "--touching", "5G", "-f", "csv").stdout))
    assert line["initiative"] == "加快5G等新型基础设施建设"
    assert "【" in line["sentence"]
    table = kg_command("query", graph, "--touching", "5G").stdout
    assert "加快5G等新型基础设施建设" in table.replace("\n", "").replace(" ", "")
    assert "article.txt:3:" in table


def test_an_empty_answer_is_an_empty_list_and_no_error(graph: Path, kg_command: Run) -> None:
    done = kg_command("query", graph, "哪些基金涉及5G", "--format", "json")
    assert (done.returncode, done.stdout) == (0, "[]\n")
    assert "nothing" in done.stderr


def test_targets_shows_the_ledger(graph: Path, kg_command: Run) -> None:
    (row,) = json.loads(kg_command("targets", graph, "--promised", "--by", "2023", "-f", "json").stdout)
    assert (row["value"], row["unit"], row["end"]) == (20, "个", "2023-12-31")
    assert json.loads(kg_command("targets", graph, "--reported", "-f", "json").stdout) == []


@pytest.mark.parametrize(("form", "sign"), [("graphml", "<graphml"), ("gexf", "<gexf"), ("json", '"format":"policy-kg')])
def test_export_goes_into_a_pipe_or_a_file(graph: Path, tmp_path: Path, kg_command: Run, form: str, sign: str) -> None:
    piped = kg_command("export", graph, "-f", form)
    assert sign in piped.stdout
    assert kg_command("export", graph, "-f", form, "-o", tmp_path / "file").returncode == 0
    assert (tmp_path / "file").read_text(encoding="utf-8") == piped.stdout


def test_export_as_csv_is_a_folder_of_tables(graph: Path, tmp_path: Path, kg_command: Run) -> None:
    assert kg_command("export", graph, "-f", "csv", "-o", tmp_path / "tables").returncode == 0
    assert {path.name for path in (tmp_path / "tables").iterdir()} >= {"nodes.csv", "edges.csv", "targets.csv"}


def test_why_puts_carets_under_the_characters(graph: Path, kg_command: Run) -> None:
    lines = kg_command("why", graph, "industry:5G").stdout.splitlines()
    assert lines[0].startswith("industry:5G")
    assert lines[1].startswith(" --> article.txt:") or "--> article.txt:" in lines[1]
    sentence, carets = lines[2], lines[3]
    assert carets.index("^") == columns(sentence[: sentence.index("5G")])
    assert carets.count("^") == 2


def columns(text: str) -> int:
    return sum(2 if "\u2e80" <= c <= "\uffee" else 1 for c in text)


def test_carets_follow_a_sentence_over_several_lines() -> None:
    proof = Proof("rule/name", Passage("一二三四五六七八九十甲乙丙丁", ((8, 12),), "document:1", "a.txt", 7, 9))
    assert [line for line, _ in caret_lines(proof, 25)] == [
        " --> a.txt:7:9  rule/name",
        "7 | 一二三四五六七八九十",
        "  |                 ^^^^",
        "  | 甲乙丙丁",
        "  | ^^^^",
    ]


def test_view_says_where_the_page_is_and_makes_it_anew_where_it_is_gone(
    graph: Path, tmp_path: Path, kg_command: Run
) -> None:
    assert str(graph / "graph.html") in kg_command("view", graph).stdout
    alone = tmp_path / "graph.json"
    alone.write_bytes((graph / "graph.json").read_bytes())
    assert kg_command("view", alone).returncode == 0
    assert (tmp_path / "graph.html").read_bytes() == (graph / "graph.html").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("query", "nowhere", "--touching", "5G"), "nowhere: no such file"),
        (("query", "article.txt", "--touching", "5G"), "is not a graph"),
        (("targets", "."), "holds no graph.json"),
        (("query", "out", "--touching", "6G"), "the nearest names are 5G"),
        (("query", "out", "今天天气怎么样"), "哪些举措涉及5G"),
        (("targets", "out", "--by", "soon"), "2025-06-30"),
        (("why", "out", "industry:7G"), "is called “industry:7G”"),
        (("extract", "missing.txt"), "missing.txt: no such file"),
        (("extract", "out"), "is a folder"),
        (("build", "empty.txt", "-o", "new"), "empty.txt: is empty"),
        (("export", "out", "-f", "gexf", "-o", "no/such/folder/x"), "no/such/folder"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_1(
    graph: Path, kg_command: Run, arguments: tuple[str, ...], said: str
) -> None:
    (graph.parent / "empty.txt").touch()
    done = kg_command(*arguments, cwd=graph.parent)
    assert done.returncode == 1
    assert done.stderr.startswith("kg: ")
    assert said in done.stderr
    assert done.stdout == ""
    assert not (graph.parent / "new").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("nothing",), ("build",), ("build", "article.txt"), ("query", "out"), ("export", "out", "-f", "pdf"),
        ("extract", "article.txt", "--date", "2023-02-30"), ("query", "out", "--format", "yaml", "--touching", "5G"),
    ],
)
def test_wrong_usage_is_exit_code_2(graph: Path, kg_command: Run, arguments: tuple[str, ...]) -> None:
    done = kg_command(*arguments, cwd=graph.parent)
    assert done.returncode == 2
    assert "Usage: kg" in done.stderr


@pytest.mark.parametrize(
    ("encoding", "arguments"),
    [("ascii", ("--help",)), ("gbk", ("query", "out", "--touching", "5G")), ("ascii", ("why", "out", "5G"))],
)
def test_consoles_that_cannot_show_chinese_do_not_crash(
    graph: Path, kg_process: Run, encoding: str, arguments: tuple[str, ...]
) -> None:
    done = kg_process(*arguments, cwd=graph.parent, PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="C")
    assert done.returncode == 0
    assert done.stdout


def test_json_in_a_pipe_is_utf_8_whatever_the_locale(graph: Path, kg_process: Run, kg_command: Run) -> None:
    arguments = ("query", graph, "--touching", "5G", "-f", "json")
    assert kg_process(*arguments, PYTHONIOENCODING="gbk", LC_ALL="C").stdout == kg_command(*arguments).stdout


@pytest.mark.parametrize("command", ["query out --touching 5G", "export out -f graphml"])
def test_a_closed_pipe_is_no_error(graph: Path, command: str) -> None:
    done = subprocess.run(
        f"{sys.executable} -m kg {command} | head -c 1", shell=True, capture_output=True, cwd=graph.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.stderr == b""


def test_a_terminal_gets_colours_and_a_pipe_gets_brackets(graph: Path, kg_command: Run) -> None:
    arguments = [sys.executable, "-m", "kg", "query", str(graph), "--touching", "5G"]
    above, below = pty.openpty()
    subprocess.run(
        arguments, stdout=below, check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "COLUMNS": "100", "NO_COLOR": ""},
    )
    os.close(below)
    shown = os.read(above, 65536).decode("utf-8", "replace")
    assert "\x1b[1" in shown
    assert "【" not in shown
    assert "【" in kg_command(*arguments[3:]).stdout


def test_marks_are_brackets_around_each_span() -> None:
    row = {"sentence": "甲乙丙丁", "marks": [[0, 1], [2, 4]], "evidence": [], "value": 80000.0, "none": None}
    assert bracketed(row) == "【甲】乙【丙丁】"
    assert as_csv([row]) == "sentence,value,none\n【甲】乙【丙丁】,80000,\n"
