from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from suite_cases import f1

from kg.quantities.periods import Period, periods

MARCH = date(2023, 3, 5)
SPANS = """
“十四五”期间 | 2021-01-01 | 2025-12-31 | plan
“九五” | 1996-01-01 | 2000-12-31 | plan
十五五时期 | 2026-01-01 | 2030-12-31 | plan
“十五”计划 | 2001-01-01 | 2005-12-31 | plan
“一五”时期 | 1953-01-01 | 1957-12-31 | plan
“三五”计划 | 1966-01-01 | 1970-12-31 | plan
到“十三五”末 | … | 2020-12-31 | deadline
“十四五”以来 | 2021-01-01 | … | since
2027年 | 2027-01-01 | 2027-12-31 | year
二〇二七年 | 2027-01-01 | 2027-12-31 | year
一九八○年 | 1980-01-01 | 1980-12-31 | year
到2027年 | … | 2027-12-31 | deadline
到2023年底 | … | 2023-12-31 | deadline
2025年前 | … | 2025-12-31 | deadline
截至2022年末 | … | 2022-12-31 | deadline
6月底前 | … | 2023-06-30 | deadline
9月底 | … | 2023-09-30 | deadline
到本世纪中叶 | … | 2050-12-31 | deadline
2022年1至11月 | 2022-01-01 | 2022-11-30 | range
1—11月 | 2023-01-01 | 2023-11-30 | range
2021—2025年 | 2021-01-01 | 2025-12-31 | range
2021年至2025年 | 2021-01-01 | 2025-12-31 | range
2014年到2020年底 | 2014-01-01 | 2020-12-31 | range
2024年前三季度 | 2024-01-01 | 2024-09-30 | range
2024年前11个月 | 2024-01-01 | 2024-11-30 | range
上半年 | 2023-01-01 | 2023-06-30 | half
2024年下半年 | 2024-07-01 | 2024-12-31 | half
第二季度 | 2023-04-01 | 2023-06-30 | quarter
2024年一季度 | 2024-01-01 | 2024-03-31 | quarter
2024年2月 | 2024-02-01 | 2024-02-29 | month
3月15日 | 2023-03-15 | 2023-03-15 | day
2024年3月3日至15日 | 2024-03-03 | 2024-03-15 | range
12月中旬 | 2023-12-11 | 2023-12-20 | days
2024-02-09 | 2024-02-09 | 2024-02-09 | day
去年 | 2022-01-01 | 2022-12-31 | relative
今年 | 2023-01-01 | 2023-12-31 | relative
明年 | 2024-01-01 | 2024-12-31 | relative
今年以来 | 2023-01-01 | … | since
过去五年 | 2018-01-01 | 2022-12-31 | relative
五年来 | 2018-01-01 | 2022-12-31 | relative
近三年 | 2020-01-01 | 2022-12-31 | relative
今后五年 | 2023-01-01 | 2027-12-31 | relative
2018年以来 | 2018-01-01 | … | since
自2023年5月1日起 | 2023-05-01 | … | since
20世纪90年代 | 1990-01-01 | 1999-12-31 | decade
近年来 | … | … | relative
年内 | 2023-01-01 | 2023-12-31 | year
2021年第三个月 | 2021-03-01 | 2021-03-31 | month
从2020年的 | 2020-01-01 | 2020-12-31 | base
10月31日24时前 | … | 2023-10-31 | deadline
“十一五”前四年 | 2006-01-01 | 2010-12-31 | plan
8月至次年 | 2023-08-01 | 2023-08-31 | month
11月至2月 | 2023-11-01 | 2024-02-29 | range
"""
"""What the texts say on 5 March 2023: first day, last day (… where open), kind."""


def only(text: str, reference: date | None = MARCH) -> Period:
    found = periods(text, reference)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("row", SPANS.strip().splitlines())
def test_first_and_last_day(row: str) -> None:
    text, first, last, kind = row.split(" | ")
    period = only(text)
    assert (period.first or "…", period.last or "…", period.kind) == (first, last, kind)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("力争到2027年，建成", "到2027年"), ("我省于2024年底前完成", "2024年底前"), ("自2023年5月1日起施行", "自2023年5月1日起"),
        ("在“十四五”期间，", "“十四五”期间"), ("从2022年到2025年分期", "从2022年到2025年"),
    ],
)
def test_the_span_has_the_words_of_the_bound(text: str, words: str) -> None:
    period = only(text)
    assert text[period.start : period.end] == words


@pytest.mark.parametrize("text", ["比上年增长", "较2020年下降", "与去年同期相比", "同2019年持平"])
def test_what_is_compared_with_is_a_base(text: str) -> None:
    assert only(text).kind == "base"


@pytest.mark.parametrize(
    "text",
    "三年行动计划 十五家企业 12个月 连续两个季度 2010.5万元 第十个五年计划 15年内 2024项 三中全会 万象更新 “五五”普法 1.5月均".split(),
)
def test_durations_and_counts_are_no_periods(text: str) -> None:
    assert periods(text, MARCH) == []


def test_the_year_of_a_late_text_belongs_to_the_past() -> None:
    assert only("过去一年", date(2023, 12, 20))[2:4] == ("2023-01-01", "2023-12-31")
    assert only("未来三年", date(2023, 12, 20))[2:4] == ("2024-01-01", "2026-12-31")


@pytest.mark.parametrize("text", ["今年", "去年上半年", "上半年", "3月5日", "过去五年", "本季度"])
def test_nothing_is_guessed_without_the_date_of_the_text(text: str) -> None:
    assert only(text, None)[2:4] == (None, None)


@pytest.mark.parametrize(
    ("text", "last"), [("前11个月出口", "2030-11-30"), ("1至12月出口", "2030-12-31"), ("12月份出口", "2030-12-31"), ("12月底前完工", "2031-12-31")]
)
def test_early_in_a_year_late_months_are_of_the_year_before(text: str, last: str) -> None:
    assert [p.last for p in periods(text, date(2031, 1, 20))] == [last]
    assert [p.last[:4] for p in periods(text, date(2031, 3, 20)) if p.last] == ["2031"]


def test_a_value_told_for_a_year_has_no_deadline() -> None:
    assert [p[2:] for p in periods("由2015年的5%提高到2020年的8%", MARCH)] == [
        ("2015-01-01", "2015-12-31", "base"), ("2020-01-01", "2020-12-31", "year"),
    ]


def test_what_comes_every_year_has_no_days() -> None:
    assert only("每年6月")[2:] == (None, None, "recurring")


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_day_reads_back(day: date) -> None:
    for text in (f"{day.year}年{day.month}月{day.day}日", day.isoformat(), f"{day:%Y/%m/%d}"):
        assert only(text)[:4] == (0, len(text), day.isoformat(), day.isoformat())


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.integers(1, 4000))
def test_a_range_of_days_reads_back(first: date, days: int) -> None:
    last = first + timedelta(days)
    text = f"{first.year}年{first.month}月{first.day}日至{last.year}年{last.month}月{last.day}日"
    assert only(text)[:4] == (0, len(text), first.isoformat(), last.isoformat())


@given(
    st.text("0123456789一二三四五十〇零年月日号季度上下半前后底末初到至从自起来“”今去明过近以-—/.期间中旬世纪叶代个 ", max_size=40),
    st.none() | st.dates(date(1950, 1, 1), date(2090, 1, 1)),
)
def test_spans_are_in_order_within_the_text_and_last_follows_first(text: str, reference: date | None) -> None:
    at = 0
    for period in periods(text, reference):
        assert at <= period.start < period.end <= len(text)
        if period.first and period.last:
            assert date.fromisoformat(period.first) <= date.fromisoformat(period.last)
        at = period.end


def test_third_party_times(tmp_path: Path) -> None:
    assert f1("times", tmp_path) >= 0.85
