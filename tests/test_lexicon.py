"""The lexicon: what a table may say, what is found, and what is only part of another word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.lexicon import TABLES, Lexicon, lexicon, spellings


def found(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.name) for m in lexicon().scan(text)]


def test_the_longest_name_at_a_place_wins() -> None:
    assert ("粤港澳大湾区", "粤港澳大湾区") in found("推进粤港澳大湾区建设")


def test_short_and_former_names_are_the_same_body() -> None:
    text = "工信部、国家计委、银保监会"
    assert [name for _, name in found(text)] == ["工业和信息化部", "国家发展和改革委员会", "国家金融监督管理总局"]


def test_a_former_name_has_its_years() -> None:
    entry = lexicon().get("国家发展计划委员会")
    assert entry is not None
    assert entry.forms["国家发展计划委员会"] == "1998-2003"
    assert entry.forms[entry.name] == ""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("各级财政部门要加强监管", []),
        ("培育南京市场主体", ["南京市"]),
        ("沿海南区域布点", ["海南省"]),
        ("建成都市圈轨道", []),
        ("在黄河南岸植树", []),
        ("全社会隆重庆祝", []),
        ("西安区块链产业", ["西安市"]),
    ],
)
def test_a_name_inside_another_word_is_not_found(text: str, names: list[str]) -> None:
    places = [m.name for m in lexicon().scan(text) if m.table in ("body", "region") and m.kind != "class"]
    assert [name for name in places if name not in ("都市圈", "沿海地区")] == names


def test_latin_names_are_whole_words() -> None:
    assert ("5G", "5G") in found("建设5G基站")
    assert "5G" not in [form for form, _ in found("存储15GB数据")]


def test_provinces_have_their_codes() -> None:
    provinces = list(lexicon().entries("region", "province"))
    assert len(provinces) == 34
    assert len({entry.code for entry in provinces}) == 34
    assert all(entry.code and entry.code.endswith("0000") for entry in provinces)


def test_every_coded_place_lies_in_a_province_of_the_table() -> None:
    provinces = {entry.code[:2] for entry in lexicon().entries("region", "province") if entry.code}
    assert all(entry.code[:2] in provinces for entry in lexicon().entries("region") if entry.code)


def test_an_optional_part_gives_both_forms() -> None:
    assert spellings("石家庄[市]") == ["石家庄市", "石家庄"]
    assert spellings("[国家]发展改革委[员会]") == ["国家发展改革委员会", "国家发展改革委", "发展改革委员会", "发展改革委"]


def test_a_form_with_two_meanings_names_both_places() -> None:
    tables = {"bodies": {"ministry": {"甲部": ["甲"]}}, "regions": {"area": {"乙地": ["甲"]}}}
    with pytest.raises(ValueError, match=r"甲 stands in bodies\.toml \[ministry\] 甲部 and in regions\.toml \[area\] 乙地"):
        Lexicon(tables)


def test_a_trap_that_is_also_a_name_is_refused() -> None:
    with pytest.raises(ValueError, match=r"甲部 is a trap in bodies\.toml \[traps\]"):
        Lexicon({"bodies": {"ministry": {"甲部": []}, "traps": {"words": ["甲部"]}}})


@given(st.lists(st.sampled_from(["工信部", "北京", "门", "5G", "A", "市", "场", "，", "国务院", "二十大", "\n"]), max_size=30))
def test_mentions_lie_in_order_apart_and_inside_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    mentions = lexicon().scan(text)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(a.end <= b.start for a, b in zip(mentions, mentions[1:], strict=False))
    assert all(m.table in TABLES.values() for m in mentions)
    for m in mentions:
        entry = lexicon().get(text[m.start : m.end], m.table)
        assert entry is not None and entry.name == m.name
