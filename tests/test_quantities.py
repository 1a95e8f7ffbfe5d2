from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from suite_cases import f1

from kg.quantities.quantities import Quantity, quantities
from kg.quantities.units import units

VALUES = """
培育企业8万家 | 80000 | 家 | =
总额1.2万亿元 | 1.2e+12 | 元 | =
利用外资118.1亿美元 | 1.181e+10 | 美元 | =
产量1285万吨 | 12850000 | 吨 | =
粮食1.37万亿斤 | 1.37e+12 | 斤 | =
新增装机100万千瓦 | 1000000 | 千瓦 | =
供水12亿立方米 | 1200000000 | 立方米 | =
高于全国2.5个百分点 | 2.5 | 个百分点 | =
减50基点 | 50 | 基点 | =
每万人拥有26个 | 26 | 个 | =
建设百个场景 | 100 | 个 | =
超过3000家 | 3000 | 家 | >
突破2亿户 | 200000000 | 户 | >
培育近5000家 | 5000 | 家 | ~
约30个 | 30 | 个 | ~
增长6%左右 | 6 | % | ~
不低于90% | 90 | % | >=
达到90%以上 | 90 | % | >=
控制在5.5%以内 | 5.5 | % | <=
不超过3年 | 3 | 年 | <=
降至1.6%以下 | 1.6 | % | <=
不到30户 | 30 | 户 | <
推动3900多个 | 3900 | 个 | >
带动2000余万人 | 20000000 | 人 | >
最高3000万元 | 30000000 | 元 | <=
1000万元（含）以上 | 10000000 | 元 | >=
上百家 | 100 | 家 | >=
百分之二十五 | 25 | % | =
九成以上 | 90 | % | >=
产量翻一番 | 2 | 倍 | =
总量再翻两番 | 4 | 倍 | =
用量零增长 | 0 | % | =
收入破万亿， | 1e+12 | 元 | >
打造千亿级产业 | 1e+11 | 元 | ~
8000元/吨 | 8000 | 元/吨 | =
每立方米20微克 | 20 | 微克/立方米 | =
28微克/立方米 | 28 | 微克/立方米 | =
自然增长率6.5‰ | 6.5 | ‰ | =
14nm及以下 | 14 | nm | <=
三分之一以上 | 0.3333333333 | - | >=
全国1/4的 | 0.25 | - | =
10万大学生 | 100000 | - | =
人民币8千元 | 8000 | 元 | =
三元五角 | 3.5 | 元 | =
2300件 | 2300 | 件 | =
二百○八所 | 208 | 所 | =
1，985公里 | 1985 | 公里 | =
１２００户 | 1200 | 户 | =
５％ | 5 | % | =
减轻税负300亿元 | 3e+10 | 元 | =
同比增长-1.5% | -1.5 | % | =
十余家 | 10 | 家 | >
3亿多农民 | 3e+08 | - | >
3年期以上 | 3 | 年 | >=
选派60名优秀教师 | 60 | 名 | =
培训8000名医护人员 | 8000 | 名 | =
1.2亿人参保 | 120000000 | 人 | =
"""
"""Texts with one quantity: value, unit (- where there is none), comparator."""

NAMES = """
PM2.5浓度 5G基站 CO2排放 第三条 三中全会 “1310”部署 一是加快 四个方面 国发〔2021〕1号
010-12345678 2023年底 1—11月 4月5日 “四个自信” 三年行动计划 两个维护 千家万户 数百家
十分重要 世界500强 第二产业 一二三产业 前三位 二〇二五年 近三年 万人计划 12345热线 （单位：万元）
十五届四次全会 四次、五次全会 二类贷款 红十字会 零部件 二元结构 “15分钟生活圈” 3A级景区 三门峡 百年大计 “百县千企”工程 五角大楼 长三角
"""
"""Names, ranks, dates and headings that have a number in them."""


def only(text: str) -> Quantity:
    found = quantities(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("row", VALUES.strip().splitlines())
def test_value_unit_and_bound(row: str) -> None:
    text, value, unit, comparator = row.split(" | ")
    quantity = only(text)
    assert quantity.value == pytest.approx(float(value))
    assert (quantity.unit or "-", quantity.comparator, quantity.value_max) == (unit, comparator, None)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("70—80家", 70, 80, "家"), ("5%-6%", 5, 6, "%"),
        ("1.2—1.5万亿元", 1200000000000.0, 1500000000000.0, "元"),
        ("100万至200万元", 1000000.0, 2000000.0, "元"), ("三至五年", 3, 5, "年"), ("五六十家", 50, 60, "家"),
        ("两三个", 2, 3, "个"), ("百分之三到百分之五", 3, 5, "%"), ("30%～50%", 30, 50, "%"),
        ("3000人-5999人", 3000, 5999, "人"),
    ],
)
def test_ranges(text: str, low: float, high: float, unit: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.value_max, quantity.unit) == (low, high, unit)
    assert (quantity.start, quantity.end) == (0, len(text))


@pytest.mark.parametrize("text", NAMES.split())
def test_names_ranks_and_dates_are_no_quantities(text: str) -> None:
    assert quantities(text) == []


def test_the_outer_span_has_the_words_of_the_bound() -> None:
    text = "力争不低于8.5万户左右，"
    quantity = only(text)
    assert text[quantity.start : quantity.end] == "8.5万户"
    assert text[quantity.outer_start : quantity.outer_end] == "不低于8.5万户左右"
    assert quantity.comparator == ">="


def test_a_bound_after_a_list_holds_for_all_of_it() -> None:
    assert [q.comparator for q in quantities("城市和县城污水处理率分别达到60%和45%以上")] == [">=", ">="]
    assert [q.comparator for q in quantities("新建60公里和45公里以上")] == ["=", ">="]


def test_a_bound_before_a_list_holds_for_all_of_it() -> None:
    assert [q.comparator for q in quantities("自来水、卫生户厕普及率超过98%、85%")] == [">", ">"]
    assert [q.comparator for q in quantities("超过98%、达到85%")] == [">", "="]
    assert [q.comparator for q in quantities("近30家、1.5%")] == ["~", "="]


def test_gas_is_measured_in_cubic_metres_by_their_short_name() -> None:
    assert [(q.value, q.unit) for q in quantities("新增天然气产量10亿方以上，签订三方协议")] == [(1e9, "方")]


def test_from_to_gives_both_numbers() -> None:
    assert [(q.value, q.value_max) for q in quantities("从100家到200家")] == [(100, None), (200, None)]


def test_a_or_one_is_told_from_a_count() -> None:
    assert [q.kind for q in quantities("建设一批基地、两个中心")] == ["indefinite", "count"]


def test_a_classifier_stops_before_a_longer_word() -> None:
    assert [(q.value, q.unit, q.kind) for q in quantities("5万家庭")] == [(50_000, "", "bare")]
    assert quantities("新增2处理设施") == []


def test_every_unit_has_one_section_and_every_alias_a_unit() -> None:
    table = units()
    assert set(table.alias) <= set(table.kinds)
    assert set(table.alias.values()) <= set(table.kinds) | {"新台币"}


@given(
    st.text(
        "0123456789.,，%/-—至到从一二两三五十百千万亿点分之第负成多余约超过近个家元吨年角钱（含）以上下内左右$¥“”每前翻番半零 G", max_size=40
    )
)
def test_spans_are_in_order_and_within_the_text(text: str) -> None:
    at = 0
    for quantity in quantities(text):
        assert at <= quantity.start < quantity.end <= len(text)
        assert 0 <= quantity.outer_start <= quantity.start and quantity.end <= quantity.outer_end <= len(text)
        assert quantity.value_max is None or quantity.value < quantity.value_max
        at = quantity.end


@given(st.integers(1, 9999), st.sampled_from(["", "万", "亿"]), st.sampled_from(["家", "元", "吨", "%", "公里"]))
def test_a_number_keeps_its_value_with_any_unit(number: int, scale: str, unit: str) -> None:
    quantity = only(f"合计{number}{scale}{unit}。")
    assert (quantity.value, quantity.unit) == (number * {"": 1, "万": 10**4, "亿": 10**8}[scale], unit)


def test_third_party_quantities(tmp_path: Path) -> None:
    assert f1("units", tmp_path) >= 0.85
