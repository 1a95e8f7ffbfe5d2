"""People: names end where they end, and offices belong to bodies."""

from __future__ import annotations

import pytest

from kg.language.lexicon import lexicon
from kg.naming.bodies import bodies
from kg.naming.people import people


def met(text: str, issuer: str = "") -> list[tuple[str, str, str]]:
    known = lexicon().scan(text)
    others = [m for m in known if m.table != "body"]
    return [(p.name, p.office, p.body) for p in people(text, [*others, *bodies(text, known, issuer)], issuer)]


@pytest.mark.parametrize(
    ("text", "issuer", "expected"),
    [
        ("商务部部长王某表示，外贸向好。", "", [("王某", "部长", "商务部")]),
        ("浙江省省长李建平\n各位代表：", "", [("李建平", "省长", "浙江省人民政府")]),
        ("会议上省长赵明作政府工作报告。", "江西省人民政府", [("赵明", "省长", "江西省人民政府")]),
        ("自治区主席买买提·艾力\n各位代表", "新疆维吾尔自治区人民政府", [("买买提·艾力", "主席", "新疆维吾尔自治区人民政府")]),
        ("西藏自治区代理主席扎西多吉\n各位代表：", "", [("扎西多吉", "代理主席", "西藏自治区人民政府")]),
        ("贯彻习近平总书记重要讲话", "", [("习近平", "总书记", "中国共产党中央委员会")]),
        ("新华社记者张小雨摄", "", [("张小雨", "记者", "新华社")]),
        (
            "中共中央政治局常委张一、李二光、王三出席会议",
            "",
            [(name, "常委", "中国共产党中央政治局") for name in ("张一", "李二光", "王三")],
        ),
        ("中共中央政治局委员、水利部部长邹大明指出，", "", [("邹大明", "委员、水利部部长", "水利部")]),
        ("国家主席习近平在北京会见外宾。", "", [("习近平", "国家主席", "")]),
        ("国务院副总理兼国家计委主任邹大明", "", [("邹大明", "副总理兼国家计委主任", "国务院")]),
        ("水利部节约用水司司长李明说。", "", [("李明", "司长", "水利部")]),
        ("海边大学校长王平讲话。", "", [("王平", "校长", "")]),
    ],
)
def test_a_person_is_named_with_the_office(text: str, issuer: str, expected: list[tuple[str, str, str]]) -> None:
    assert met(text, issuer) == expected


@pytest.mark.parametrize(
    "text",
    [
        "习近平新时代中国特色社会主义思想", "某省省长负责制", "保险公司长期资金", "上海市长宁区", "周总理连续发表讲话",
        "以区长为召集人", "由主任牵头，记者提问", "商务部长会见",
    ],
)
def test_words_that_look_like_names_are_no_people(text: str) -> None:
    assert met(text, "上海市人民政府") == []


def test_the_span_covers_office_and_name() -> None:
    text = "据悉，财政部副部长陈方介绍了情况"
    known = lexicon().scan(text)
    person = people(text, bodies(text, known))[0]
    assert text[person.start : person.end] == "财政部副部长陈方"
