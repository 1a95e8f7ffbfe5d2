"""Switching words off: they really go, nothing else does, and a text is no witness for itself."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from constants import BLANK, blanked, module_words, public_sections, table_words
from switching import without
from witnesses import Witnesses

ROOT = Path(__file__).parents[1]
TEXT = "# 某市行动方案\n\n一、重点任务\n\n要争创花园城市示范区。要大力发展茶叶加工和竹编。\n\n青石高新区管委会要培育花卉产业。\n"


def extracted(folder: Path, *off: str) -> dict[str, Any]:
    """The record of a text in a process in which some words are switched off."""
    article = folder / "article.md"
    article.write_text(TEXT, encoding="utf-8")
    asked = json.dumps({"off": off, "text": str(article)})
    command = [sys.executable, str(ROOT / "bench" / "switching.py")]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, encoding="utf-8", check=True, cwd=ROOT)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def names(record: dict[str, Any], field: str) -> set[str]:
    return {item["name"] for item in record[field]}


def test_words_of_the_tables_go_and_the_others_stay(tmp_path: Path) -> None:
    full, less = extracted(tmp_path), extracted(tmp_path, "争创", "茶叶")
    assert "花园城市示范区" in names(full, "initiatives")
    assert "花园城市示范区" not in names(less, "initiatives")
    assert "花卉" in names(full, "industries") & names(less, "industries")
    assert "茶叶" in names(full, "industries") - names(less, "industries")


def test_constants_of_the_modules_go(tmp_path: Path) -> None:
    assert "青石高新区管理委员会" in names(extracted(tmp_path), "ministries")
    assert "青石高新区管理委员会" not in names(extracted(tmp_path, "管委会"), "ministries")


SOURCE = '''
"""甲乙 in a docstring is no word."""
import re
SHAPE = re.compile(r"(?:甲乙|丙丁|戊己?庚)辛")
WORDS = frozenset("甲乙 壬癸".split())
SET = frozenset("甲乙丙")
def has(character): return character in "甲乙丙"
'''


def run(module: ast.Module) -> dict[str, Any]:
    space: dict[str, Any] = {}
    exec(compile(module, "<words>", "exec"), space)
    return space


def test_a_word_is_a_run_of_characters_in_a_constant() -> None:
    assert module_words(SOURCE) == {"甲乙", "丙丁", "壬癸"}


def test_blanked_alternatives_match_no_more() -> None:
    space = run(blanked(SOURCE, frozenset(["甲乙"])))
    shape: re.Pattern[str] = space["SHAPE"]
    assert not shape.match("甲乙辛")
    assert shape.match("丙丁辛") and shape.match("戊庚辛")
    assert space["WORDS"] == {BLANK * 2, "壬癸"}
    assert space["SET"] == {"甲", "乙", "丙"} and space["has"]("甲")


def test_blanking_nothing_changes_nothing() -> None:
    assert ast.dump(blanked(SOURCE, frozenset())) == ast.dump(ast.parse(SOURCE))


@pytest.mark.parametrize(
    ("table", "left"),
    [
        ({"甲": [], "乙": []}, {"乙": []}),
        ({"乙": ["甲", "丙"]}, {"乙": ["丙"]}),
        ({"甲": ["丙", "丁"]}, {"丙": ["丁"]}),
        ({"甲[某]": []}, {"甲[某]": []}),
        ({"words": ["甲", "乙"]}, {"words": ["乙"]}),
        ({"words": "甲 乙 丙"}, {"words": "乙 丙"}),
        ({"乙": {"aliases": ["甲"], "former": {"甲": "1998-2003", "丁": "1988-1998"}}}, {"乙": {"aliases": [], "former": {"丁": "1988-1998"}}}),
        ({"乙": "110000"}, {"乙": "110000"}),
    ],
)
def test_a_table_without_a_word(table: dict[str, Any], left: dict[str, Any]) -> None:
    assert without(table, frozenset(["甲"])) == left


def test_sections_with_a_public_source_are_exempt(tmp_path: Path) -> None:
    printed = '[one]\n# Public classification: GB/T 1.\n"甲" = ["乙"]\n\n[two]\n"丙" = { aliases = ["丁"] }\nwords = "戊 己"\n'
    assert public_sections(printed) == {"one"}
    assert public_sections("# Public classification: GB/T 1.\n" + printed) == {"", "one"}
    table = tmp_path / "table.toml"
    table.write_text(printed, encoding="utf-8")
    assert table_words(table) == {"丙", "丁", "戊", "己"}


def test_a_text_is_no_witness_for_itself_nor_is_its_copy(tmp_path: Path) -> None:
    own = "要推进海上牧场和深水网箱的建设，力争明年建成十二座。各县区要把任务落实到村到户，按月通报进展情况。"
    texts = {"own": own, "other": "要发展林下经济，办好深水网箱。", "copy": own + "（完）", "quoting": "会议讨论了海上牧场。"}
    paths = {name: tmp_path / f"{name}.txt" for name in texts}
    for name, text in texts.items():
        paths[name].write_text(text, encoding="utf-8")
    words = ["海上牧场", "深水网箱", "按月通报", "没有的词"]
    watched = Witnesses({name: paths[name] for name in ("own", "other")}, [paths["copy"], paths["quoting"]], words)
    assert watched.same("own") == {"copy.txt"}
    assert watched.unknown("own") == {"按月通报", "没有的词"}
    assert watched.unknown("other") == {"没有的词"}
