from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from suite_cases import f1

from kg.quantities.numerals import numerals, value_of

DIGITS, POWERS = "零一二三四五六七八九", ("", "十", "百", "千")
MYRIADS = ("", "万", "亿", "万亿")


def section(number: int) -> str:
    """A number below 10,000 in Chinese, without zeros before it."""
    written, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            written += ("零" if gap and written else "") + DIGITS[digit] + POWERS[place]
            gap = False
        else:
            gap = True
    return written


def chinese(number: int) -> str:
    """A number in Chinese, as grammars write it: 10010 is 一万零一十."""
    if not number:
        return "零"
    groups = [number // 10**exponent % 10**4 for exponent in (0, 4, 8)] + [number // 10**12]
    written, gap = "", False
    for myriad, group in reversed(list(zip(("", "万", "亿", "万"), groups, strict=True))):
        if group:
            written += ("零" if written and (gap or group < 1000) else "") + section(group) + myriad
            gap = False
        else:
            gap = bool(written)
        if myriad == "万" and group and number >= 10**12 and group is groups[3]:
            written += "亿" if not groups[2] else ""
    return written


@given(st.integers(0, 10**12 - 1))
def test_a_chinese_number_reads_back(number: int) -> None:
    text = chinese(number)
    assert [(n.start, n.end, n.value) for n in numerals(text)] == [(0, len(text), number)]


@given(st.integers(0, 10**15), st.sampled_from(["", "万", "亿"]))
def test_an_arabic_number_reads_back_with_its_scale(number: int, scale: str) -> None:
    factor = {"": 1, "万": 10**4, "亿": 10**8}[scale]
    assert value_of(f"{number}{scale}") == number * factor
    assert value_of(f"{number:,}{scale}") == number * factor


@given(st.text(alphabet="0123456789.,，%/-零〇一二两三十百千万亿点分之第负成又 个元ＧG５．", max_size=40))
def test_spans_are_in_order_and_within_the_text(text: str) -> None:
    at = 0
    for number in numerals(text):
        assert at <= number.start < number.end <= len(text)
        at = number.end


@pytest.mark.parametrize(
    ("text", "number", "value", "kind"),
    [
        ("共有3.6万户", "3.6万", 36000, "cardinal"), ("两千零三十人", "两千零三十", 2030, "cardinal"),
        ("一万二的月薪", "一万二", 12000, "cardinal"), ("达到5万4千6百", "5万4千6百", 54600, "cardinal"),
        ("产值1，280，000元", "1，280，000", 1280000, "cardinal"), ("３５项", "３５", 35, "cardinal"),
        ("叁拾万元整", "叁拾万", 300000, "cardinal"),
        ("约2.5万亿", "2.5万亿", 2500000000000, "cardinal"),
        ("增长百分之六点五", "百分之六点五", 6.5, "percent"), ("负增长-3.2%", "-3.2%", -3.2, "percent"),
        ("占四分之三", "四分之三", 0.75, "fraction"), ("占1/4", "1/4", 0.25, "fraction"),
        ("超过七成", "七成", 70, "percent"), ("名列第十二", "第十二", 12, "ordinal"),
        ("一九八○年", "一九八○", 1980, "cardinal"), ("一又二分之一", "一又二分之一", 1.5, "fraction"),
        ("百分之百", "百分之百", 100, "percent"), ("装机3千千瓦", "3千", 3000, "cardinal"),
        ("装机300千瓦", "300", 300, "cardinal"),
    ],
)
def test_forms_of_numbers(text: str, number: str, value: float, kind: str) -> None:
    found = {text[n.start : n.end]: n for n in numerals(text)}
    assert found[number].value == pytest.approx(value)
    assert found[number].kind == kind


@pytest.mark.parametrize("text", ["统一部署一切力量", "四川和三亚", "5G网络", "十分重要", "拾取", "两岸", "万众创新", "两两结对", "唯一"])
def test_words_with_a_digit_in_them_are_no_numbers(text: str) -> None:
    assert numerals(text) == []


def test_third_party_numbers(tmp_path: Path) -> None:
    assert f1("numbers", tmp_path) >= 0.97
