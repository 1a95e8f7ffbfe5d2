"""What stands in the way of an item: the reason is the one that would have to be mended, and it is mended by mending it."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Run
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import KgError
from kg.extraction import extract
from kg.reading.document import Document
from kg.teaching.whynot import KINDS, Verdict, why_not

TEXT = """# 某市海洋经济方案

2024年6月1日

一、2023年工作回顾

过去一年，全市开展渔船更新改造。

二、重点任务

（一）做强产业链条

年底前完成120的任务。推广牧光互补模式。第3批渔民上岸。

企业擦拭浮标。由市蓝湾局负责巡查。报港区管委会备案。各部门密切配合。发展有关设备。发展潮汐风琴。

关于渔港。
"""
DOCUMENT = Document(TEXT, "plan.md")


def verdict(span: str, kind: str, text: str = TEXT) -> Verdict:
    (found,) = why_not(Document(text), span, kind=kind)
    return found


def marked(found: Verdict, text: str = TEXT) -> str:
    return text[found.start : found.end]


@pytest.mark.parametrize(
    ("span", "kind", "said", "carets"),
    [
        ("渔船更新改造", "initiative", "the part reports (stance review, heading 2023年工作回顾)", "全市开展渔船更新改造"),
        ("企业擦拭浮标", "initiative", "no verb of words/verbs.toml", "企业擦拭浮标"),
        ("密切配合", "initiative", "the verb 配合 at character 6", "配合"),
        ("完成120的任务", "initiative", "120 speaks against an act", "120"),
        ("做强产业链条", "initiative", "it is a heading", "做强产业链条"),
        ("2024年6月1日", "initiative", "a byline, a date or a signature", "2024年6月1日"),
        ("完成120的任务", "measure", "the number 120 has no unit", "120"),
        ("第3批渔民", "measure", "第 before 3 makes it an ordinal", "第3"),
        ("擦拭浮标", "measure", "no number stands in the clause", "企业擦拭浮标"),
        ("潮汐风琴", "industry", "its head 风琴 in no section", "风琴"),
        ("有关设备", "industry", "the head 设备 is known, but 有关", "有关"),
        ("市蓝湾局", "ministry", "the field 蓝湾 stands in no section of words/departments.toml", "蓝湾"),
        ("各部门", "ministry", "各 makes it a class of bodies", "各"),
        ("港区管委会", "ministry", "the administration of a zone, and no name of its own", "港区管委会"),
        ("擦拭浮标", "ministry", "no head of a body", "擦拭浮标"),
        ("各部门", "theme", "inside a paragraph", "各部门"),
        ("关于渔港", "theme", "no text follows it", "关于渔港"),
        ("渔船更新改造", "theme", "the part reports", "过去一年，全市开展渔船更新改造"),
    ],
)
def test_where_reading_stopped(span: str, kind: str, said: str, carets: str) -> None:
    found = verdict(span, kind)
    assert not found.item
    assert said in found.reason
    assert marked(found) == carets


def test_a_word_of_the_sentence_that_forbids_an_act_is_marked() -> None:
    text = "# 某市方案\n\n一、重点任务\n\n截至目前，推动网箱养殖升级。\n"
    found = verdict("网箱养殖升级", "initiative", text)
    assert "by itself the clause would be an act" in found.reason and "截至" in found.reason
    assert marked(found, text) == "截至"
    without = Document(text.replace("截至目前，", ""))
    assert [item.name for item in extract(without).initiatives if "网箱" in item.name]


@pytest.mark.parametrize(
    ("sentence", "span", "said", "rule", "carets"),
    [
        ("要抓好以下三项工作。", "三项工作", "it announces what follows (以下…)", "vacuous/following", "以下三"),
        ("优化办水流程，让茶农少跑腿。", "茶农", "it tells what an act brings about (目的、效果)", "vacuous/effect", "让"),
        ("强化节水意识。", "节水", "it asks for an attitude (…意识)", "vacuous/mindset", "意识"),
        ("推进节水，事关茶农收成。", "推进节水", "it is only what the next clause says something of", "vacuous/spoken-of", "事关"),
        ("为贯彻水法，推进节水，现就改造泵站提出要求。", "推进节水", "it says what the whole sentence is for", "scope/purpose", "为贯彻"),
        ("为推进节水提供支撑。", "支撑", "it says to what end something is done (为…)", "scope/end", "为"),
        ("以建设灌区为抓手，水源充足。", "建设灌区", "it says what leads or carries the act that follows (以…为重点)", "scope/guide", "以建设灌区为抓手"),
        ("茶企新办茶馆，购置茶具的，水源充足。", "新办茶馆", "it is part of the condition that ends in a later clause", "condition/joined", "茶企新办茶馆"),
    ],
)
def test_a_clause_passed_over_names_the_rule_that_says_so(sentence: str, span: str, said: str, rule: str, carets: str) -> None:
    text = f"# 某市方案\n\n一、重点任务\n\n{sentence}\n"
    found = verdict(span, "initiative", text)
    assert not found.item
    assert found.reason.startswith("the clause commits to nothing by itself: ") and said in found.reason
    assert found.rule == rule
    assert marked(found, text) == carets


def test_a_verb_behind_an_unknown_word_is_named_with_its_place() -> None:
    found = verdict("渔网稍稍推进翻新", "initiative", "# 某市方案\n\n一、重点任务\n\n渔网稍稍推进翻新。\n")
    assert "推进 at character 5" in found.reason


def test_an_answer_that_promises_nothing_says_so() -> None:
    text = "问：如何看待渔业的作用？\n答：我们推动网箱养殖升级。\n\n问：下一步怎么办？\n答：下一步，将培育渔业品牌。\n"
    assert "将, 要 or 力争" in verdict("推动网箱养殖升级", "initiative", text).reason


def test_what_was_found_is_told_with_its_rule() -> None:
    found = verdict("牧光互补模式", "initiative")
    assert found.item == "initiative:推广牧光互补模式" and found.rule == "initiative/act"
    assert found.reason == "found as initiative:推广牧光互补模式"
    assert verdict("做强产业链条", "theme").rule == "theme/heading"


def test_all_kinds_are_explained_in_order() -> None:
    kinds = [found.kind for found in why_not(DOCUMENT, "企业擦拭浮标")]
    assert list(dict.fromkeys(kinds))[: len(KINDS)] == list(KINDS)


def test_an_unknown_span_shows_what_the_text_has() -> None:
    with pytest.raises(KgError, match=r"plan\.md: has no “推广牧光互动模式”, though it has “推广牧光互补模式”"):
        why_not(DOCUMENT, "推广牧光互动模式")
    with pytest.raises(KgError, match="is empty"):
        why_not(DOCUMENT, " ")


def test_a_span_that_occurs_several_times_has_to_be_chosen() -> None:
    text = "一、渔业\n\n壮大渔业。\n"
    with pytest.raises(KgError, match=r"2 times \(lines 1, 3\); say which with --nth"):
        why_not(Document(text), "渔业")
    with pytest.raises(KgError, match="from 1 to 2"):
        why_not(Document(text), "渔业", 3)
    assert why_not(Document(text), "渔业", 1, "theme")[0].item
    assert not why_not(Document(text), "渔业", 2, "theme")[0].item


def test_a_span_is_found_however_it_is_printed() -> None:
    text = "一、任务\n\n要建设５Ｇ  基站, 推广应用。\n"
    assert why_not(Document(text), "5G基站，", kind="industry")


@settings(max_examples=40)
@given(st.integers(0, len(TEXT) - 1), st.integers(1, 12))
def test_every_span_has_a_verdict_inside_the_text(start: int, length: int) -> None:
    span = TEXT[start : start + length]
    if not span.strip() or DOCUMENT.view.text.count(span.strip()) != 1:
        return
    for found in why_not(DOCUMENT, span):
        assert 0 <= found.start < found.end <= len(TEXT)
        assert found.reason


def test_the_command_draws_carets(tmp_path: Path, kg_command: Run) -> None:
    article = tmp_path / "plan.md"
    article.write_text(TEXT, encoding="utf-8")
    done = kg_command("why-not", article, "渔船更新改造", "--kind", "initiative")
    assert done.returncode == 0, done.stderr
    first, place, sentence, carets = done.stdout.rstrip("\n").split("\n")
    assert first.startswith("initiative: not found: the part reports")
    assert place.strip().startswith(f"--> {article}:7:6")
    assert sentence == "7 | 过去一年，全市开展渔船更新改造。"
    assert carets == "  | " + " " * 10 + "^" * 20
    failed = kg_command("why-not", article, "没有的词")
    assert failed.returncode == 1 and failed.stderr.count("\n") == 1


def test_the_command_proposes_terms(tmp_path: Path, kg_command: Run) -> None:
    (tmp_path / "plan.md").write_text(TEXT, encoding="utf-8")
    done = kg_command("terms", tmp_path, "--kind", "head", "--min-count", "1", "--format", "json")
    assert done.returncode == 0 and '"term": "任务"' in done.stdout
    assert kg_command("terms", tmp_path / "none").returncode == 1
    assert kg_command("terms", tmp_path, "--kind", "colour").returncode == 2


TABLE = """# 东江市渔港规划

一、发展目标

专栏1 主要指标
序号 指标 2030年 2035年 年均增长（%） 累计 属性
1 渔港泊位（个） 900 1300 7.6左右 [400] 预期性
2 尾水回用率（%） 28 ≥35 — 5 约束性
3 其中海藻泊位（个） 12 30 20 8 预期性
4 海带产量（万棵棵） 55 66 3 9 预期性
注：快报数。

二、重点任务

加快建设渔港经济区。
"""
AT_A_LOSS = """# 东江市渔港情况

一、发展情况

指标 2030年 2035年
渔港泊位（个） 901 1302
海带养殖（万亩） 28 35
"""


@pytest.mark.parametrize(
    ("span", "kind", "said", "carets"),
    [
        ("—", "measure", "— is no figure", "—"),
        ("12", "measure", "is a part of the row above it", "其中海藻泊位（个）"),
        ("66", "measure", "the unit 万棵棵 of its row stands in no section of words/units.toml", "万棵棵"),
        ("约束性", "measure", "it stands under 属性, and figures are read under a year", "属性"),
        ("2030年", "measure", "it is the head of a column", "2030年"),
        ("快报数", "measure", "in the caption, in the notes", "快报数"),
        ("约束性", "theme", "it stands in a table, which is read cell by cell", "约束性"),
        ("尾水回用率", "initiative", "it stands in a table, which is read cell by cell", "尾水回用率"),
        ("海带", "industry", "its head 海带 in no section", "海带"),
        ("属性", "industry", "it stands in a table, which is read cell by cell", "属性"),
    ],
)
def test_what_a_cell_of_a_table_lacks(span: str, kind: str, said: str, carets: str) -> None:
    found = verdict(span, kind, TABLE)
    assert not found.item
    assert said in found.reason
    assert marked(found, TABLE) == carets


def test_a_cell_of_a_table_is_told_from_its_neighbours() -> None:
    assert verdict("900", "measure", TABLE).item.startswith("statistic:渔港泊位|level =900个|2030")
    assert verdict("7.6左右", "measure", TABLE).rule == "table/growth"
    assert {found.item[:9] for found in why_not(Document(TABLE), "渔港泊位", kind="measure")} == {"statistic", "target:渔港"}


def test_a_row_of_a_table_is_found_however_its_cells_are_parted() -> None:
    for table in (TABLE, TABLE.replace(" ", "    "), TABLE.replace(" ", "\t")):
        found = why_not(Document(table), "渔港泊位（个） 900 1300", kind="measure")
        assert [one.rule for one in found] == ["table/level", "table/level"]


def test_a_table_that_does_not_say_whether_it_promises_lacks_a_date() -> None:
    found = verdict("901", "measure", AT_A_LOSS)
    assert "--date may tell" in found.reason and marked(found, AT_A_LOSS) == "901"
    dated = why_not(Document(AT_A_LOSS, date="2036-01-01"), "901", kind="measure")
    assert dated[0].item.startswith("statistic:渔港泊位")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("28 35", "28", "a row has 2 cells under 3 heads (海带养殖（万亩） 28)"),
        ("指标", "县区", "its head names no column of indicators"),
        ("2030年 2035年", "今年增长 上年增长", "no year stands in its head"),
        ("2035年", "2030年", "two of its columns have the same head"),
        ("海带养殖（万亩） 28 35", "海带养殖（万亩 28 35", "海带养殖（万亩 does not fit under 指标"),
        ("901 1302", "901 1302\n渔船方面", "渔船方面 between its rows names no group of them"),
        ("28 35", "28 35\n）以上", "）以上 under its last row is the rest of a broken label"),
        (" ", "", "its cells run together"),
    ],
)
def test_a_table_that_is_left_alone_says_why(old: str, new: str, fault: str) -> None:
    text = AT_A_LOSS.replace(old, new) if old != " " else AT_A_LOSS.replace(" ", "").replace("#", "# ").replace("\n海带", "海带")
    for kind in ("measure", "initiative"):
        assert verdict("901", kind, text).reason == f"it stands in a table, which is left alone: {fault}"
