"""Mining a folder for words that the tables lack: what is proposed, how often it is counted, and that TOML can be pasted."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.language.lexicon import lexicon, words
from kg.teaching import termsheet
from kg.teaching.terms import TABLES, Term, terms

FIRST = """某市关于印发海洋经济方案的通知

一、主要任务

聚焦集成电路、脉冲星导航仪、人工智能等重点产业，推进产业链协同。实施滨海夜市点亮图。开展古渡口修缮图。

描摹闲置的村小校舍。要大力描摹老旧厂房。发展量子重力仪器。

（市农业农村局、市蓝湾办公室负责）
"""
SECOND = """某市实施方案

一、主要任务

描摹存量土地。实施滨海夜市点亮图。发展量子重力仪器。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "second.txt").write_text(SECOND, encoding="utf-8")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "first.md").write_text(FIRST, encoding="utf-8")
    return tmp_path


def by_term(found: list[Term]) -> dict[tuple[str, str], Term]:
    return {(term.kind, term.term): term for term in found}


def test_words_that_stand_where_known_ones_do_are_proposed(folder: Path) -> None:
    found = by_term(terms(folder, min_count=1)[0])
    assert found["industry", "脉冲星导航仪"].sign == "list"
    assert found["industry", "量子重力仪器"].sign == "shape"
    assert found["industry", "量子重力仪器"].section == "product"
    assert found["verb", "描摹"].sign == "opening"
    assert ("industry", "集成电路") not in found and ("industry", "人工智能") not in found


def test_uses_and_texts_are_counted_and_the_first_use_is_shown(folder: Path) -> None:
    verb = by_term(terms(folder, kind="verb")[0])["verb", "描摹"]
    assert (verb.uses, verb.texts) == (3, 2)
    assert verb.place == f"{folder}/inner/first.md:7:1"
    assert verb.example == "描摹闲置的村小校舍" and verb.at == 0


def test_rare_words_and_other_kinds_are_left_out(folder: Path) -> None:
    assert ("industry", "脉冲星导航仪") not in by_term(terms(folder)[0])
    assert {term.kind for term in terms(folder, kind="industry", min_count=1)[0]} == {"industry"}


def test_nothing_that_the_tables_have_is_proposed(examples: Path) -> None:
    verbs = {verb for section in words("verbs").values() for listed in section.values() for verb in listed}
    heads = {head for section in words("heads").values() for head in section["words"]}
    for term in terms(examples, min_count=1)[0]:
        assert lexicon().get(term.term) is None
        assert term.term not in (heads if term.kind == "head" else verbs if term.kind == "verb" else ())
        assert term.example.startswith(term.term, term.at) or term.kind in ("head", "industry", "body")


def test_the_order_does_not_depend_on_where_it_is_run(folder: Path) -> None:
    found, _ = terms(folder, min_count=1)
    assert found == terms(folder, min_count=1)[0]
    kinds = [list(TABLES).index(term.kind) for term in found]
    assert kinds == sorted(kinds)


def test_toml_can_be_pasted(folder: Path) -> None:
    found, _ = terms(folder, min_count=1)
    parsed = tomllib.loads(termsheet.as_toml(found))
    assert parsed["product"]["量子重力仪器"] == []
    assert "描摹" in parsed["verbs"]["words"]
    assert "3 in 2 texts" in termsheet.as_toml(found)


def test_odd_characters_break_no_line_of_toml() -> None:
    odd = Term("verb", '说"好', "", "opening", 1, 1, '他说"好\x0b话\x1b', 1, "a.txt:1:1")
    assert tomllib.loads(termsheet.as_toml([odd]))["verbs"]["words"] == ['说"好']


def test_a_bad_text_is_told_and_the_others_are_mined(folder: Path) -> None:
    (folder / "empty.txt").write_text(" ", encoding="utf-8")
    found, problems = terms(folder, kind="verb")
    assert found and len(problems) == 1 and "empty.txt" in problems[0]


@pytest.mark.parametrize("name", ["none", "bare", "bad"])
def test_a_folder_without_texts_is_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "bare").mkdir()
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "broken.txt").write_bytes(b"\x00\x01\x02")
    with pytest.raises(KgError) as problem:
        terms(tmp_path / name)
    assert name in str(problem.value) and "\n" not in str(problem.value)


def test_the_table_shows_counts_and_an_example(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    termsheet.as_table(terms(folder, kind="verb")[0])
    shown = capsys.readouterr().out
    assert "描摹" in shown and "闲置的村小校舍" in shown and "first.md" in shown
