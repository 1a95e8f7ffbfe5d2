"""Timeframes: the years that a text goes on about once it has named them."""

from __future__ import annotations

from datetime import date

import pytest

from kg.measures.reckoning import reckoned
from kg.structure.outline import outline

DAY = date(2031, 3, 5)


def years(text: str) -> list[tuple[str | None, str | None, bool]]:
    """First year, last year and whether it is reported, of every number of a text of 5 March 2031."""
    found = reckoned(text, outline(text, DAY), DAY, "")
    return [(m.first and m.first[:4], m.last and m.last[:4], m.reported) for m in found]


PAST, AHEAD = ("2026", "2030", True), ("2031", "2035", False)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("过去五年，我们开拓前行。绿道里程达到900公里。\n——民生持续改善。托育机构超过80家。", [PAST, PAST]),
        ("“十六五”时期，要着力做好五件事。\n——让人多走走。绿道里程达到900公里。\n——让人放心。托育机构超过80家。", [AHEAD, AHEAD]),
        ("过去五年，绿道里程达到900公里。今后五年，我们要再上台阶。绿道里程达到1500公里。", [PAST, AHEAD]),
        ("过去五年，绿道里程达到900公里。其中，2030年托育机构超过80家。", [PAST, ("2030", "2030", True)]),
        ("过去五年，绿道里程达到900公里。\n今年要抓好民生实事。新建托育机构80家。", [PAST, ("2031", "2031", False)]),
        ("过去五年，绿道里程达到900公里。\n二、2031年重点工作\n新建托育机构80家。", [PAST, ("2031", "2031", False)]),
        ("一、2030年工作回顾\n这一年，我们开拓前行。绿道里程达到900公里。", [("2030", "2030", True)]),
        ("一、2030年工作回顾\n绿道里程创十年来新高，托育机构超过80家。", [("2030", "2030", True)]),
        (
            "二、发展目标\n到2035年，绿道成网。\n1．规模更大。绿道里程达到900公里。\n三、重点任务\n新建托育机构80家。",
            [(None, "2035", False), (None, None, False)],
        ),
        ("一、成绩\n过去五年，我们开拓前行。\n绿道里程达到900公里。", [PAST]),
        ("绿道里程达到900公里，过去五年增长8%。托育机构超过80家。", [(None, None, True), PAST, (None, None, True)]),
    ],
)
def test_it_lasts_until_another_opens_or_the_text_leaves_it(text: str, found: list[tuple[str | None, str | None, bool]]) -> None:
    assert years(text) == found


def test_a_report_goes_on_about_the_year_that_it_says_it_is() -> None:
    text = "政府工作报告\n一、回顾\n2030年是十六五收官之年。\n绿道里程达到900公里。\n二、任务\n2031年是开局之年。\n绿道里程达到1500公里。"
    assert years(text) == [("2030", "2030", True), ("2031", "2031", False)]
    assert years(text.removeprefix("政府工作报告\n")) == [(None, None, True), (None, None, False)]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("数字渔业建设2031年工作要点", ("2031", "2031", False)),
        ("数字渔业行动计划（2029—2033年）", (None, None, False)),
        ("关于2029年渔业补助的通知", (None, None, False)),
    ],
)
def test_the_year_that_a_title_plans_for_holds_where_no_other_is_named(title: str, found: tuple[str | None, str | None, bool]) -> None:
    assert years(f"{title}\n一、主要任务\n建设海洋牧场30个。") == [found]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("2031年晨州市政府工作报告", [("2031", "2031", False), ("2030", "2030", True)]),
        ("政府工作报告", [("2031", "2031", False), ("2030", "2030", True)]),
        ("2029年政府工作报告", [("2029", "2029", False), ("2028", "2028", True)]),
        ("晨州市促进托育发展的通知", [(None, None, False), ("2031", "2031", True)]),
    ],
)
def test_what_no_words_date_in_an_annual_report_is_of_its_year_or_the_year_before(
    title: str, found: list[tuple[str | None, str | None, bool]]
) -> None:
    assert years(f"{title}\n扩大托育服务供给，新建托育机构80家。\n全年救助渔民1200人次，同比增长了8%。")[:2] == found
