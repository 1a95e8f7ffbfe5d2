"""Joint issuers and brackets of responsibility: who leads and who supports where several bodies are named together."""

from __future__ import annotations

import pytest

import kg

PLAN = "渔港行动计划\n一、建好渔港\n（一）修缮码头。\n推广浮式泊位。"
NOTICE = f"水利部等3部门关于印发《渔港行动计划》的通知\n现印发给你们。\n水利部 财政部\n自然资源部\n2031年3月4日\n{PLAN}\n"


def roles(text: str) -> set[tuple[str, str]]:
    record = kg.extract(kg.Document(text))
    act = next(one.id for one in record.initiatives if one.name == "推广浮式泊位")
    return {(one.kind, one.source.removeprefix("ministry:")) for one in record.relations if one.target == act and one.kind in ("leads", "supports")}


def led_by(*bodies: str) -> set[tuple[str, str]]:
    return {("leads", body) for body in bodies}


@pytest.mark.parametrize(
    "text",
    [
        NOTICE,
        f"水利部 财政部 自然资源部关于印发渔港行动计划的通知\n{PLAN}",
        f"水利部等三部门关于印发渔港行动计划的通知\n为管好渔港，水利部、财政部、自然资源部制定了《渔港行动计划》，现印发给你们。\n{PLAN}",
    ],
    ids=["signed", "titled", "told"],
)
def test_bodies_that_issue_together_lead_together(text: str) -> None:
    assert roles(text) == led_by("水利部", "财政部", "自然资源部")


def test_those_who_only_stand_near_the_issuer_issue_nothing() -> None:
    assert roles(f"水利部关于印发渔港行动计划的通知\n各省水利厅，财政部驻各地监管局：\n{PLAN}") == led_by("水利部")


def test_several_bodies_that_answer_together_lead_together() -> None:
    text = "水利部、财政部有关负责同志答记者问\n问：怎么做？\n答：我们将推广浮式泊位。\n"
    assert roles(text) == led_by("水利部", "财政部")


def test_a_bracket_on_a_line_of_its_own_is_for_the_text_above_it() -> None:
    assert roles(f"水利部关于印发渔港行动计划的通知\n{PLAN}\n（财政部、自然资源部按职责分工负责）\n") == led_by("财政部", "自然资源部")


def test_the_first_of_a_bracket_leads_where_the_text_says_so_once() -> None:
    text = "一、修渔港\n修缮码头。（水利部、财政部负责。列第一位者为牵头单位，下同）\n二、建泊位\n推广浮式泊位。（自然资源部、财政部、水利部负责）"
    assert roles(text) == led_by("自然资源部") | {("supports", "财政部"), ("supports", "水利部")}


def test_those_before_the_comma_of_a_bracket_lead_where_the_text_says_so() -> None:
    text = "一、修渔港\n修缮码头。分工中，列逗号之前的为牵头单位。\n二、建泊位\n推广浮式泊位。（自然资源部、财政部，水利部）"
    assert roles(text) == led_by("自然资源部", "财政部") | {("supports", "水利部")}


def test_brackets_of_another_kind_say_who_is_responsible() -> None:
    assert roles("一、修渔港\n推广浮式泊位。〔财政部牵头，水利部配合〕") == led_by("财政部") | {("supports", "水利部")}


def test_who_acts_with_others_leads_and_they_support() -> None:
    text = "水利部关于管好渔港的意见\n一、建好渔港\n{}推广浮式泊位。"
    for told in ("自然资源部会同财政部", "自然资源部要联合财政部"):
        assert roles(text.format(told)) == led_by("自然资源部") | {("supports", "财政部")}


def test_a_department_of_a_ministry_is_named_beside_it_and_the_ministry_leads() -> None:
    text = "一、修渔港\n推广浮式泊位。（水利部节约用水司负责）"
    assert roles(text) == led_by("水利部")
    assert {one.name for one in kg.extract(kg.Document(text)).ministries} == {"水利部", "水利部节约用水司"}


def test_telephone_numbers_below_a_notice_are_no_headings() -> None:
    record = kg.extract(kg.Document(NOTICE.replace("水利部 财政部\n", "联系电话：\n水利部：010-55550123\n财政部：010-55550124\n水利部 财政部\n")))
    assert [one.title for one in record.themes] == ["建好渔港", "修缮码头"]


def test_those_who_guide_an_act_lead_it() -> None:
    assert roles("一、修渔港\n推广浮式泊位。（自然资源部、水利部指导）") == led_by("自然资源部", "水利部")
