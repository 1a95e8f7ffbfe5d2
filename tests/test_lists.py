"""Lists: who belongs to what, and which unknown items are industries."""

from __future__ import annotations

import pytest

from kg.language.cut import words_in
from kg.language.lexicon import lexicon
from kg.naming.industries import industries
from kg.naming.shrinking import shrink


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
        ("繁荣灯会、夜市等民俗消费。", ["灯会", "夜市"], "民俗消费"),
        ("挖掘垂钓、潜水等海上消费潜力。", ["垂钓", "潜水"], "海上消费"),
        ("推广浮筏养藻、循环水养殖等绿色高效模式。", ["浮筏养藻", "循环水养殖"], "绿色高效模式"),
        ("修补渔网、浮球等轻质物体。", ["渔网", "浮球"], "轻质物体"),
        ("保障鱼苗、饵料等养殖物资运输。", ["鱼苗", "饵料"], "养殖物资"),
        ("布局氢能、量子等新兴领域。", ["氢能", "量子"], "新兴领域"),
        ("发展教育、卫生等各项社会事业。", ["教育", "卫生"], "社会事业"),
        ("壮大旅游、中介服务等第三产业。", ["旅游", "中介服务"], "第三产业"),
        ("做大光伏、氢能等10个战略性新兴产业。", ["光伏", "氢能"], "战略性新兴产业"),
        ("继续加强交通、水利等基础设施。", ["交通", "水利"], "基础设施"),
        ("做强渔业、航运、造船三大优势产业。", ["渔业", "航运", "造船"], "优势产业"),
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
        "聚焦氢能、光伏等多种业态。",
        "创新直播、团购等监管模式。",
        "打造夜市、灯会等消费场景。",
        "修建北山、南岭等7条公路。",
        "整治期货、现货等金融市场。",
        "动员游客、渔民等积极参与消费。",
    ],
)
def test_other_lists_have_no_class(text: str) -> None:
    assert classes(text) == set()


def test_an_unknown_item_among_industries_is_one() -> None:
    assert named("聚焦光伏、苔藓种植和氢能等领域。") == ["光伏", "苔藓种植", "氢能"]


@pytest.mark.parametrize("text", ["抓好光伏、堤坝等工程。", "协调场地、人手等问题。", "围绕省、市等层级。"])
def test_an_unknown_item_elsewhere_is_none(text: str) -> None:
    assert not {"堤坝", "场地", "人手", "省", "市"} & set(named(text))


def test_a_class_that_and_joins_to_another_has_the_same_members() -> None:
    assert classes("夯实交通、水利等基础产业和基础设施。") == {
        (member, category) for member in ("交通", "水利") for category in ("基础产业", "基础设施")
    }
    assert classes("推动光伏、氢能等未来产业和煤化工融合。") == {("光伏", "未来产业"), ("氢能", "未来产业")}


def test_the_class_of_one_list_is_no_member_of_the_next() -> None:
    assert classes("发展光伏、氢能等未来产业和纺织、制鞋等传统产业。") == {
        ("光伏", "未来产业"), ("氢能", "未来产业"), ("纺织", "传统产业"), ("制鞋", "传统产业"),
    }  # fmt: skip


@pytest.mark.parametrize("text", ["会同交通、水利、气象等部门。", "会同交通、水利部门。", "报送交通、水利等有关部门。"])
def test_a_list_of_departments_names_no_industries(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize("text", ["等未来产业。", "光伏等等未来产业。", "光伏等、未来产业。"])
def test_a_class_without_items_has_no_members(text: str) -> None:
    assert {member for member, _ in classes(text)} <= {"光伏"}


def test_a_class_covers_its_whole_list() -> None:
    text = "要培育脑机接口、元宇宙等未来产业。"
    (first, *_) = industries(shrink(text, lexicon().scan(text)), [(0, len(text))])[1]
    assert text[first.start : first.end] == "脑机接口、元宇宙等未来产业"


def test_classes_outside_the_spans_are_left_out() -> None:
    text = "培育脑机接口等未来产业。"
    assert industries(shrink(text, lexicon().scan(text)), []) == ([], [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("选购拖网机等渔具", ["选购", "拖网", "机", "等", "渔具"]),
        ("新造渔轮等央企", ["新造", "渔轮", "等", "央企"]),
        ("人人平等", ["人人平等"]),
        ("三等奖和等级", ["三等奖", "和", "等级"]),
    ],
)
def test_the_word_that_closes_a_list_stands_by_itself(text: str, words: list[str]) -> None:
    assert words_in(text) == words


@pytest.mark.parametrize("text", ["做强渔业、航运三大优势产业。", "修筑陈东、柳西等铁路。", "增产海带、鱼粉等主要产品。"])
def test_what_a_list_of_names_or_a_count_ends_in_is_no_class(text: str) -> None:
    assert classes(text) == set()
