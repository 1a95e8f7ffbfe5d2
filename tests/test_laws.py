"""Laws that hold for every text: exact evidence, known ids, the same bytes again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.extraction import extract
from kg.reading.document import Document, decode
from kg.reading.view import view_of
from schemas import Record

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
TEXTS = sorted(SHARED.glob("gold/dev/*.txt")) + sorted(SHARED.glob("corpus/*.txt"))
LISTS = [field for field in Record.model_fields if field not in ("document", "relations")]

WORDS = [
    "一、", "（一）", "1.", "一是", "二是", "第一章", "问：", "答：", "要", "将", "深入实施", "加快建设", "推动",
    "研究制定", "“宽带乡村”工程", "5G",
    "５Ｇ", "人工智能", "、", "，", "。", "；", "：", "\n", " ", "　", "等新兴产业", "工业和信息化部",
    "（责任单位：省财政厅、市商务局）", "中小企业", "到2027年", "增长",
    "5%左右", "超过8万家", "由52%提高到72%", "分别", "《", "》", "“", "”", "（", "）", "的", "发展", "平台", "# ", "- ", "2025年", "今年", "过去一年",
    "2025年1月20日", "部长王小明", "a", "\t", "\ufeff", "𠮷", ",", "(", ")", '"', "%", "<script>", "{{", "\u202e", "é",
]  # fmt: skip
TEXT = st.one_of(st.lists(st.sampled_from(WORDS), max_size=60).map("".join), st.text(max_size=200))


def check(record: Record, text: str) -> None:
    """Every quote is exact; every relation joins items that are there; ids are unique."""
    items = [item for field in LISTS for item in getattr(record, field)]
    ids = [item.id for item in items]
    assert len(ids) == len(set(ids))
    for item in [*items, *record.relations]:
        assert item.evidence
        for evidence in item.evidence:
            assert evidence.quote == text[evidence.start : evidence.end]
            assert evidence.quote and evidence.rule
    known = {*ids, record.document.id}
    for relation in record.relations:
        assert relation.source in known and relation.target in known


@settings(max_examples=300)
@given(TEXT)
@example("一是\n二是。")
@example("“" * 50 + "实施工程。" * 20)
def test_evidence_is_exact(text: str) -> None:
    check(extract(Document(text)), text)


@settings(max_examples=300)
@given(TEXT)
def test_view_leads_back(text: str) -> None:
    view = view_of(text)
    assert len(view.at) == len(view.text) + 1
    assert list(view.at) == sorted(set(view.at))
    if view.text:
        assert view.quote(0, len(view.text)) in text


@pytest.mark.skipif(not TEXTS, reason="the shared texts are not here")
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_evidence_is_exact_in_real_texts(path: Path) -> None:
    document = decode(path.read_bytes(), path.name)
    check(extract(document), document.text)


def test_two_runs_give_the_same_bytes() -> None:
    """Whatever the seed of Python's hashes."""
    program = (
        "import sys; from kg.reading.document import read; from kg.extraction import extract\n"
        "for path in sys.argv[1:]: print(extract(read(path)).model_dump_json())"
    )
    paths = [str(path) for path in sorted((ROOT / "examples").glob("*.*")) if path.suffix in (".txt", ".md")]
    assert paths
    runs = [
        subprocess.run(
            [sys.executable, "-c", program, *paths], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "4242")
    ]
    assert runs[0] == runs[1]
