"""Building: all five files or none, the same bytes every time, and a bad text among good ones costs only itself."""

from __future__ import annotations

import gc
import hashlib
import json
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from conftest import ROOT, Run

import kg
from kg.building import FILES, build
from kg.errors import KgError
from kg.processes import in_processes

ARTICLE = (
    "关于加快数字基础设施建设的通知\n2023年3月1日\n工业和信息化部牵头实施灯塔园区工程。加快5G等新型基础设施建设，到2023年底建成示范园区20个。\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "texts" / "article.txt"
    path.parent.mkdir()
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_a_build_writes_its_five_files_and_nothing_else(article: Path, tmp_path: Path) -> None:
    made = build([article], tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(FILES)
    assert made.problems == ()
    assert json.loads((tmp_path / "out/records.jsonl").read_text(encoding="utf-8"))["document"]["source"] == str(article)
    assert set(kg.load(tmp_path / "out")) == set(made.graph)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_the_encoding_of_a_text_does_not_matter(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(ARTICLE.encode(encoding))
    made = build([tmp_path / "a.txt"], tmp_path / "out")
    assert "industry:5G" in made.graph
    assert made.records[0].document.id == kg.decode(ARTICLE.encode()).id


def test_date_and_issuer_override_the_text(article: Path, tmp_path: Path) -> None:
    made = build([article], tmp_path / "out", date="2020-05-06", issuer="科学技术部")
    info = made.records[0].document
    assert (info.published, info.issuer) == ("2020-05-06", "科学技术部")


def test_the_bytes_do_not_depend_on_the_seed_of_hashing(tmp_path: Path, examples: Path, kg_process: Run) -> None:
    for seed in ("1", "4242"):
        assert kg_process("build", examples, "-o", tmp_path / seed, PYTHONHASHSEED=seed).returncode == 0
    assert digests(tmp_path / "1") == digests(tmp_path / "4242")


def test_several_processes_give_the_same_bytes(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (article.parent / "second.txt").write_text(ARTICLE.replace("灯塔", "星火"), encoding="utf-8")
    (article.parent / "broken.txt").write_bytes(b"\x00\x01")
    build([article.parent], tmp_path / "one")
    monkeypatch.setattr(import_module("kg.building"), "_WORTH_A_POOL", 0)
    many = build([article.parent], tmp_path / "two", workers=2)
    assert digests(tmp_path / "one") == digests(tmp_path / "two")
    assert len(many.problems) == 1


SCRIPT = """
import kg, kg.building
print("begun", flush=True)
kg.building._WORTH_A_POOL = 0
print(len(kg.build(["texts"], "out", workers=2).records))
"""


@pytest.mark.parametrize("how", ["script.py", "-"])
def test_a_script_may_build_in_several_processes_without_a_guard_or_from_standard_input(
    article: Path, tmp_path: Path, how: str
) -> None:
    article.with_name("second.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, how], input=SCRIPT, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )
    assert (done.stdout, done.stderr) == ("begun\n2\n", "")


def test_other_processes_look_for_garbage_as_the_caller_does() -> None:
    before = gc.get_threshold()
    gc.set_threshold(77_777, 8, 9)
    try:
        assert list(in_processes(collector, [1, 2], 2)) == [(77_777, 8, 9)] * 2
    finally:
        gc.set_threshold(*before)


def collector(_: int) -> tuple[int, int, int]:
    return gc.get_threshold()


def test_a_process_that_is_ended_from_outside_is_told() -> None:
    with pytest.raises(KgError, match="lack of memory"):
        list(in_processes(os._exit, [3, 3], 2))


def test_the_order_of_the_sources_does_not_change_the_graph(article: Path, tmp_path: Path) -> None:
    second = article.with_name("second.txt")
    second.write_text(ARTICLE.replace("灯塔", "星火"), encoding="utf-8")
    build([article, second], tmp_path / "one")
    build([second, article], tmp_path / "two")
    for name in set(FILES) - {"records.jsonl"}:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_a_folder_gives_its_texts_at_any_depth_but_no_hidden_or_other_files(article: Path, tmp_path: Path) -> None:
    deep = article.parent / "2023" / "deep.md"
    deep.parent.mkdir()
    deep.write_text("# 通知\n\n" + ARTICLE, encoding="utf-8")
    (article.parent / ".cache").mkdir()
    (article.parent / ".cache" / "old.txt").write_text(ARTICLE * 2, encoding="utf-8")
    (article.parent / "table.csv").write_text("a,b", encoding="utf-8")
    made = build([article.parent, article], tmp_path / "out")
    assert [record.document.source for record in made.records] == [str(deep), str(article)]


def test_one_bad_file_among_many_is_reported_and_the_others_are_built(article: Path, tmp_path: Path) -> None:
    bad = article.with_name("bad.txt")
    bad.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    told: list[tuple[int, int]] = []
    made = build([article.parent, tmp_path / "none.txt"], tmp_path / "out", progress=lambda *at: told.append(at))
    assert [record.document.source for record in made.records] == [str(article)]
    assert [problem.partition(":")[0] for problem in made.problems] == [str(bad), str(tmp_path / "none.txt")]
    assert told == [(done, 9) for done in range(1, 10)]


@pytest.mark.parametrize(
    ("content", "word"), [(b"", "empty"), (b" \n\n", "empty"), (b"\x00\x01\x02", "control"), (b"a\xff\xfe\xe4", "UTF-8")]
)
def test_where_nothing_can_be_used_nothing_is_written(tmp_path: Path, content: bytes, word: str) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    with pytest.raises(KgError, match=word):
        build([tmp_path / "bad.txt"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_endless_line_is_refused_before_it_is_matched(tmp_path: Path) -> None:
    (tmp_path / "line.txt").write_bytes("工".encode() * 17_000_000)
    with pytest.raises(KgError, match="17,000,000 characters"):
        build([tmp_path / "line.txt"], tmp_path / "out")


def test_a_folder_without_texts_says_what_a_text_is(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with pytest.raises(KgError, match=r"\.txt"):
        build([tmp_path / "in"], tmp_path / "out")


def test_a_build_that_fails_late_leaves_the_old_files_as_they_were(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build([article], tmp_path / "out")
    before = digests(tmp_path / "out")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kg.graphs.store.output", full)
    with pytest.raises(KgError, match="No space left"):
        build([article], tmp_path / "out", issuer="科学技术部")
    assert digests(tmp_path / "out") == before


def test_an_output_place_that_is_taken_is_refused_at_once(article: Path, tmp_path: Path) -> None:
    with pytest.raises(KgError, match="cannot be written"):
        build([article], article)
    (tmp_path / "out" / "graph.json").mkdir(parents=True)
    with pytest.raises(KgError, match="is a folder"):
        build([article], tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["graph.json"]


def test_a_fault_in_one_text_is_told_with_its_name(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(import_module("kg.extraction"), "extract", faulty)
    with pytest.raises(KgError, match=r"article\.txt: a fault in kg \(ZeroDivisionError"):
        build([article], tmp_path / "out")


def test_a_folder_that_may_not_be_written_is_refused(article: Path, kg_command: Run) -> None:
    done = kg_command("build", article, "-o", "/proc/nowhere/out")
    if not Path("/proc").is_dir():
        pytest.skip("there is no /proc here, whose folders nobody may write to")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1


def test_the_python_interface_goes_from_a_file_to_an_answer(article: Path) -> None:
    document = kg.read(article)
    record = kg.extract(document)
    graph = kg.link([record], [document])
    rows = kg.query(graph, touching="5G")
    assert [row["initiative"] for row in rows] == ["加快5G等新型基础设施建设"]
    assert kg.query(graph, "哪些举措涉及5G") == rows
    assert kg.targets(graph)[0]["value"] == 20
    assert kg.why(graph, "5G")[0].id == "industry:5G"
    assert isinstance(record, kg.Record)





def test_a_build_that_is_ended_from_outside_leaves_nothing_behind(tmp_path: Path) -> None:
    pipe = tmp_path / "slow.txt"
    os.mkfifo(pipe)
    building = subprocess.Popen([sys.executable, "-m", "kg", "build", pipe, "-o", tmp_path / "out"], cwd=ROOT)
    with pipe.open("wb"):  # Opens when the other side reads, so it is in the midst of its build.
        assert (tmp_path / "out").is_dir()
        building.terminate()
        assert building.wait(30) == 143
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("on", [True, False])
def test_reading_a_text_leaves_the_collector_as_it_was(on: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        kg.extract(kg.decode("新建托育机构80家。".encode()))
        assert gc.isenabled() is on
    finally:
        (gc.enable if before else gc.disable)()
