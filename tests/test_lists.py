"""Lists: who belongs to what, and which unknown items are industries."""

from __future__ import annotations

import pytest

from kg.language.lexicon import lexicon
from kg.naming.industries import industries
from kg.naming.phrases import shrink


def classes(text: str) -> set[tuple[str, str]]:
    found = industries(shrink(text, lexicon().scan(text)), [(0, len(text))])[1]
    return {(one.member, one.category) for one in found}


def named(text: str) -> list[str]:
    return [mention.name for mention in industries(shrink(text, lexicon().scan(text)), [(0, len(text))])[0]]


@pytest.mark.parametrize(
    ("text", "members", "category"),
    [
        ("培育脑机接口、元宇宙等未来产业。", ["脑机接口", "元宇宙"], "未来产业"),
        ("推动石化、船舶和轻工等支柱产业升级。", ["石化", "船舶", "轻工"], "支柱产业"),
        ("引导纺织、制鞋等外向型行业转型。", ["纺织", "制鞋"], "外向型行业"),
        ("加快5G等新型基础设施建设。", ["5G"], "新型基础设施"),
        ("利用嫁接、组培和辐射诱变等植物育种技术。", ["嫁接", "组培", "辐射诱变"], "植物育种技术"),
    ],
)
def test_what_a_class_closes_is_its_member(text: str, members: list[str], category: str) -> None:
    assert classes(text) == {(member, category) for member in members}


@pytest.mark.parametrize(
    "text",
    [
        "培育元宇宙和未来产业。",
        "聚焦氢能、光伏等重点领域。",
        "推动石化、船舶等企业减负。",
        "建成北山、南岭等高速公路。",
        "推广氢能、光伏等技术。",
    ],
)
def test_other_lists_have_no_class(text: str) -> None:
    assert classes(text) == set()


def test_an_unknown_item_among_industries_is_one() -> None:
    assert named("聚焦光伏、苔藓种植和氢能等领域。") == ["光伏", "苔藓种植", "氢能"]


@pytest.mark.parametrize("text", ["抓好光伏、堤坝等工程。", "协调场地、人手等问题。", "围绕省、市等层级。"])
def test_an_unknown_item_elsewhere_is_none(text: str) -> None:
    assert not {"堤坝", "场地", "人手", "省", "市"} & set(named(text))


def test_a_class_covers_its_whole_list() -> None:
    text = "要培育脑机接口、元宇宙等未来产业。"
    (first, *_) = industries(shrink(text, lexicon().scan(text)), [(0, len(text))])[1]
    assert text[first.start : first.end] == "脑机接口、元宇宙等未来产业"


def test_classes_outside_the_spans_are_left_out() -> None:
    text = "培育脑机接口等未来产业。"
    assert industries(shrink(text, lexicon().scan(text)), []) == ([], [])
