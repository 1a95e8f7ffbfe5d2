"""Tables that became text: read where their columns agree, left alone where they do not. All tables were made up here."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.extraction import extract
from kg.quantities.figures import Figure, Unit, figure, unit
from kg.reading.document import Document, decode
from kg.reading.view import view_of
from kg.structure.tables import tables
from schemas import Record

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
LISTS = [field for field in Record.model_fields if field not in ("document", "relations")]
HEAD = ("序号", "指标", "2030年", "2035年", "年均增长（%）", "属性")
ROWS = (
    ("1", "海洋生产总值（亿元）", "900", "1300", "7.6左右", "预期性"),
    ("2", "再生水利用率（%）", "28", "≥35", "—", "约束性"),
    ("3", "绿道长度（公里）", "120", "300", "20", "预期性"),
)
BLANK, WIDE, TAB = (lambda row: " ".join(row)), (lambda row: "    ".join(row)), (lambda row: "\t".join(row))
PIPE, STACK = (lambda row: f"| {' | '.join(row)} |"), (lambda row: "\n".join(row))
LAYOUTS = [BLANK, WIDE, TAB, PIPE, STACK]


def record(text: str, date: str | None = "2031-03-01") -> Record:
    return extract(Document(text, date=date, issuer="东江市人民政府"))


def ledger(found: Record) -> set[tuple[object, ...]]:
    """Every number of a record, with what it measures and when."""
    return {
        (kind, one.indicator, one.comparator, one.value, one.unit, one.change, one.start, one.end)
        for kind, items in (("target", found.targets), ("statistic", found.statistics))
        for one in items
    }


EXPECTED = {
    ("statistic", "海洋生产总值", "=", 9e10, "元", "level", "2030-01-01", "2030-12-31"),
    ("target", "海洋生产总值", "=", 1.3e11, "元", "level", "2035-01-01", "2035-12-31"),
    ("target", "海洋生产总值", "~", 7.6, "%", "growth", "2031-01-01", "2035-12-31"),
    ("statistic", "再生水利用率", "=", 28, "%", "level", "2030-01-01", "2030-12-31"),
    ("target", "再生水利用率", ">=", 35, "%", "level", "2035-01-01", "2035-12-31"),
    ("statistic", "绿道长度", "=", 120, "公里", "level", "2030-01-01", "2030-12-31"),
    ("target", "绿道长度", "=", 300, "公里", "level", "2035-01-01", "2035-12-31"),
    ("target", "绿道长度", "=", 20, "%", "growth", "2031-01-01", "2035-12-31"),
}


@pytest.mark.parametrize("layout", LAYOUTS, ids=["blanks", "wide blanks", "tabs", "pipes", "a cell a line"])
def test_the_same_table_reads_the_same_in_every_layout(layout) -> None:  # type: ignore[no-untyped-def]
    found = record("\n".join(map(layout, (HEAD, *ROWS))))
    assert ledger(found) == EXPECTED
    assert not found.initiatives and not found.themes


def test_a_cell_is_proved_by_label_figure_and_head() -> None:
    text = "指标 2030年 2035年\n绿道长度（公里） 120 300\n湿地（万亩） 3 4"
    target = next(one for one in record(text).targets if one.indicator == "绿道长度")
    quotes = {evidence.quote: evidence.rule for evidence in target.evidence}
    assert quotes == {"绿道长度（公里） 120 300": "table/level", "2035年": "measure/inherited"}


def test_what_stands_around_a_table_is_read_as_ever() -> None:
    before, after = "一、发展目标\n到2035年，全市建成托育机构260家。\n", "\n二、重点任务\n加快建设渔港经济区。"
    table = "专栏1 “十六五”时期主要指标\n" + "\n".join(map(BLANK, (HEAD, ROWS[0], ("一、生态环境",), *ROWS[1:]))) + "\n注：数据为快报数。"
    alone, whole = record(before + after), record(before + table + after)
    assert [theme.title for theme in whole.themes] == [theme.title for theme in alone.themes]
    assert [act.name for act in whole.initiatives] == [act.name for act in alone.initiatives]
    assert ledger(whole) == ledger(alone) | EXPECTED


@pytest.mark.parametrize(
    ("text", "value", "unit_", "change"),
    [
        ("指标 单位 2030年 2035年\n绿道 公里 120 300\n机床 万台 3 4", 40000, "台", "level"),
        ("专栏1 主要指标（单位：亿元）\n指标 2030年 2035年\n海洋产值 900 1300\n渔业产值 30 40", 4e9, "元", "level"),
        ("指标 2030年 2035年 属性\n单位产值能耗降低（%） — [13.5] 约束性\n绿道（公里） 120 300 预期性", 13.5, "%", "decrease"),
        ("指标 2030年 2035年 五年累计\n城镇新增就业（万人） 20 22 105\n绿道（公里） 120 300 180", 1050000, "人", "increase"),
        ("指标 2030年 2035年 属性\n人均预期寿命（岁） 80.2 [1] 预期性\n绿道（公里） 120 300 预期性", 1, "岁", "increase"),
        ("指标 2030年 2035年 属性\n1.海洋产值（GDP）增长（%） 5.1 — 预期性\n2.5G基站（万个） 2 ≥3 预期性", 30000, "个", "level"),
        ("指标 2030年 2035年 年均/累计\n海洋产值（亿元） 10 约14 保持合理区间\n5G基站（万个） 2 3 —", 1.4e9, "元", "level"),
        ("指标\t2035年目标\n绿道（公里）\t300\n湿地（万亩）\t4", 40000, "亩", "level"),
        ("指标 2035年\n绿道（公里） 300\n湿地（万亩） 4\n\n重点 任务", 40000, "亩", "level"),
        ("指标 2030年 年均增速\n渔业产值（亿元） 30 6—7\n绿道（公里） 120 9", 300, "", ""),
        ("指标 2035年 属性\n失业率（%） <5.5 约束性\n床位（张） 5000 预期性", 5.5, "%", "level"),
    ],
)
def test_units_and_sums(text: str, value: float, unit_: str, change: str) -> None:
    found = {(one.value, one.unit, one.change) for one in record(text).targets}
    assert ((value, unit_, change) in found) == bool(unit_)


@pytest.mark.parametrize(
    "text",
    [
        "序号 指标 2030年 2035年 属性\n1 绿道（公里） 120 300\n2 湿地（万亩） 3 4 约束性",
        "指标 2030年 2035年\n绿道（公里） 120 300 预期性\n湿地（万亩） 3 4",
        "指标 基期 目标\n绿道（公里） 120 300\n湿地（万亩） 3 4",
        "地区 2030年 2035年\n东山县 120 300\n西山县 3 4",
        "年份 绿道 湿地\n2030年 120 3\n2035年 300 4",
        "指标 2030年 2035年\n每千人口执业（助理）\n医师数（人） 2.9 3.2\n床位（张） 6 7",
        "指标 2030年 2035年\n每千人口执业医师 2.9 3.2\n（含助理）\n床位（张） 6 7",
        "序号 指标 2030年 2035年\n1 绿道（公里） 120 300\n3 湿地（万亩） 3 4",
        "指标 2030年 2035年\n绿道（公里） 预期性 300\n湿地（万亩） 3 4",
        "| 领域 | 指标 | 2030年 |\n|---|---|---|\n| 推动数据中心建设 | 绿道（公里） |\n| 实施清洁生产工程 | 湿地 | 4 |",
        "序号\n指标\n2030年\n2035年\n1\n绿道（公里）\n120\n300\n2\n湿地（万亩）\n4",
        "指标 2030年 2030年\n绿道（公里） 120 300\n湿地（万亩） 3 4",
    ],
)
def test_a_table_that_does_not_agree_is_left_alone(text: str) -> None:
    found = record(f"一、发展目标\n努力建设美丽海湾。\n{text}\n二、重点任务\n加快建设渔港经济区。")
    assert not found.targets and not found.statistics and not found.indicators
    assert [theme.title for theme in found.themes] == ["发展目标", "重点任务"]
    assert [act.name for act in found.initiatives] == [
        act.name for act in record("一、发展目标\n努力建设美丽海湾。\n二、重点任务\n加快建设渔港经济区。").initiatives
    ]


def test_cells_that_run_together_are_left_alone() -> None:
    glued = "指标2030年2035年1绿道长度（公里）1203002湿地面积（万亩）343再生水利用率（%）28＞35"
    found = record(f"一、发展目标\n到2035年，建成托育机构260家。专栏1 主要指标 {glued}\n二、重点任务\n加快建设渔港经济区。")
    assert [(one.indicator, one.value) for one in found.targets] == [("托育机构", 260)] and not found.statistics
    assert [theme.title for theme in found.themes] == ["发展目标", "重点任务"]
    prose = record("到2035年，绿道长度（公里）达到300公里，托育机构（含社区）260家。")
    assert {one.value for one in prose.targets} == {300, 260}


def test_the_part_of_something_and_a_share_that_grows_are_not_guessed() -> None:
    rows = ("指标 2030年 2035年 年均增长（%）", "从业人员（万人） 30 40 6", "其中：女性（万人） 12 18 8", "城镇化率（%） 60 65 1")
    found = ledger(record("\n".join(rows)))
    assert not any("女性" in str(one[1]) for one in found)
    assert {one[5] for one in found if one[1] == "城镇化率"} == {"level"}


def test_without_a_date_only_a_plan_tells_its_aims() -> None:
    rows = "\n绿道（公里） 120 300\n湿地（万亩） 3 4"
    assert not ledger(extract(Document("指标 2030年 2035年" + rows)))
    planned = extract(Document("专栏1 “十六五”主要指标\n指标 2030年 2035年" + rows))
    assert {one.value for one in planned.targets} == {300, 40000} and {one.value for one in planned.statistics} == {120, 30000}
    said = extract(Document("指标 2030年完成 2035年目标" + rows))
    assert {one.value for one in said.targets} == {300, 40000}


def test_years_that_are_over_are_reported() -> None:
    found = record("指标 2028年 2029年 增长（%）\n绿道（公里） 120 150 25\n湿地（万亩） 3 4 33")
    assert not found.targets and len(found.statistics) == 6
    assert {one.start for one in found.statistics if one.change == "growth"} == {"2029-01-01"}


@pytest.mark.parametrize(
    "text",
    ["——2 0 3 1 年3 月5 日在第九次会议上\n2 0 3 0 年 3 0 年不变", "2030年 2月 5日\n2031年 3月 6日", "规模达7 4 7 7 2 亿元\n增长 5% 左右"],
)
def test_blanks_of_print_are_no_cells(text: str) -> None:
    assert "\t" not in view_of(text).text


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("1,234.5", Figure(1234.5, None, "", "=", False)),
        ("≥90", Figure(90, None, "", ">=", False)),
        ("不低于3.2", Figure(3.2, None, "", ">=", False)),
        ("5—6%", Figure(5, 6, "%", "=", False)),
        ("[13.5]", Figure(13.5, None, "", "=", True)),
        ("1.1亿", Figure(110_000_000, None, "", "=", False)),
        ("90以上", Figure(90, None, "", ">=", False)),
        ("—", None), ("预期性", None), ("3.5（5）", None), ("6-5", None), ("[3", None), ("1..2", None),
    ],
)  # fmt: skip
def test_figures(cell: str, read: Figure | None) -> None:
    assert figure(cell) == read


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("亿元", Unit(10**8, "元")), ("万元/人", Unit(10**4, "元/人")), ("千瓦", Unit(1, "千瓦")), ("%", Unit(1, "%")),
        ("百万吨", Unit(10**6, "吨")), ("万", Unit(10**4, "")), ("含出口", None), ("", None), ("吨/", None),
    ],
)  # fmt: skip
def test_units(words: str, read: Unit | None) -> None:
    assert unit(words) == read


LABELS = st.text("海洋绿道湿地渔业床位产值机床", min_size=2, max_size=8)
FIGURES = st.one_of(st.integers(10, 99_999).map(str), st.decimals(1, 999, places=1).map(str))
TABLE = st.lists(st.tuples(LABELS, FIGURES, FIGURES), min_size=2, max_size=8, unique_by=lambda row: row[0])


@settings(max_examples=60)
@given(TABLE, st.sampled_from(LAYOUTS))
def test_columns_that_agree_give_every_figure(rows: list[tuple[str, str, str]], layout) -> None:  # type: ignore[no-untyped-def]
    text = "\n".join(map(layout, [("指标", "2030年", "2035年"), *rows]))
    (table,) = tables(view_of(text).text)
    assert table.agrees
    found = record(text)
    figures = {(kind, one[1], one[3]) for one in ledger(found) for kind in (one[0],)}
    assert figures == {(kind, row[0], float(row[i])) for row in rows for i, kind in ((1, "statistic"), (2, "target"))}


@settings(max_examples=60)
@given(TABLE, st.sampled_from([BLANK, WIDE, TAB, PIPE]), st.data())
def test_one_row_that_disagrees_silences_the_table(rows: list[tuple[str, str, str]], layout, data) -> None:  # type: ignore[no-untyped-def]
    at = data.draw(st.integers(0, len(rows) - 1))
    more = data.draw(st.booleans())
    odd: list[tuple[str, ...]] = [*rows]
    odd[at] = (*rows[at], "7") if more else rows[at][:2]
    found = record("\n".join(map(layout, [("指标", "2030年", "2035年"), *odd])))
    assert not ledger(found) and not found.initiatives and not found.themes


PIECES = [
    "指标", "序号", "2030年", "2035年", " ", "  ", "\t", "|", "---", "\n", "绿道（公里）", "120", "300", "—", "[5]", "预期性", "年均增长（%）",
    "到2035年，", "建成", "。", "一、", "注：",
]  # fmt: skip


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
@example("|指标|2030年|\n|绿道|")
@example("指标\t2030年\n\t\n绿道（公里）\t120\n）")
def test_laws_hold_for_scraps_of_tables(text: str) -> None:
    view = view_of(text)
    assert list(view.at) == sorted(set(view.at))
    spans = [(table.start, table.end) for table in tables(view.text)]
    assert all(a < b for a, b in spans) and all(one[1] < two[0] for one, two in zip(spans, spans[1:], strict=False))
    found = record(text)
    for item in [*(item for field in LISTS for item in getattr(found, field)), *found.relations]:
        assert all(e.quote and e.quote == text[e.start : e.end] for e in item.evidence)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared texts are not here")
def test_real_texts_have_no_row_where_they_have_no_table() -> None:
    """The government reports are prose; a plan's list of scenarios between pipes measures nothing."""
    for path in sorted(CORPUS.glob("*.txt")):
        view = decode(path.read_bytes(), path.name).view
        found = tables(view.text)
        assert not any(table.agrees for table in found), path.name
        assert not found or path.name.startswith("plan-"), path.name
