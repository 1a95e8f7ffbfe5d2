"""Counties by their short names, and the sites that places name."""

from __future__ import annotations

import pytest

from kg.language.lexicon import lexicon
from kg.naming.counties import counties
from kg.naming.regions import regions
from kg.naming.shrinking import shrink
from kg.naming.sites import sites


def placed(text: str, home: str = "") -> list[str]:
    known = lexicon().scan(text)
    phrases = shrink(text, known)
    return [m.name for m in regions(phrases, [*known, *counties(phrases, home, known), *sites(phrases)])]


@pytest.mark.parametrize(
    ("text", "home", "names"),
    [
        ("疏浚桐庐、嵊泗渔港。", "330000", ["桐庐县", "嵊泗县"]),
        ("学习浙江桐庐做法。", "", ["浙江省", "桐庐县"]),
        ("支援鲁甸地震灾区。", "", ["鲁甸县", "地震灾区"]),
        ("疏浚霍尔果斯渔港。", "", ["霍尔果斯市"]),
        ("在合肥高新区建港，出口到哈萨克斯坦。", "", ["合肥高新区", "哈萨克斯坦"]),
        ("开工龙胜至宜州的公路。", "450000", ["龙胜各族自治县", "宜州区"]),
    ],
)
def test_a_county_is_known_by_its_short_name_where_it_is_at_home(text: str, home: str, names: list[str]) -> None:
    assert placed(text, home) == names


@pytest.mark.parametrize(
    ("text", "home"), [("疏浚桐庐渔港。", ""), ("疏浚桐庐渔港。", "440000"), ("推进文化惠民。", "370000"), ("维护东海渔场。", "320000")]
)
def test_elsewhere_it_may_be_another_word(text: str, home: str) -> None:
    assert placed(text, home) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建设福州大学城和宁波科学城。", ["福州大学城", "宁波科学城"]),
        ("扩建未来科学城和松山湖大学城。", ["未来科学城", "松山湖大学城"]),
        ("扩建农业科技城，建设创新城市。", []),
        ("联通沪苏浙，帮助小城镇。", ["沪苏浙", "小城镇"]),
        ("改造厦门工业园区。", ["厦门工业园区"]),
        ("优化海关特殊监管区域和工业集聚区。", ["海关特殊监管区域", "工业集聚区"]),
        ("联通“两城一廊”。", ["“两城一廊”"]),
        ("福州大学和宁波集团签约。", []),
        ("保护云岭古镇，治理白水河流域。", ["云岭古镇", "白水河流域"]),
    ],
)
def test_a_site_keeps_the_name_of_its_place(text: str, names: list[str]) -> None:
    assert placed(text) == names
