"""The view: print noise is gone, and every character knows where it came from."""

from __future__ import annotations

import pytest

from kg.reading.view import view_of


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("５Ｇ和ＡＩ", "5G和AI"),
        ("稳增长,促改革;调结构(试行)", "稳增长，促改革；调结构（试行）"),
        ('开展"清朗"行动', "开展“清朗”行动"),
        ("开展“清朗\"行动", "开展“清朗”行动"),
        ("深 圳市 工业", "深圳市工业"),
        ("水利部\u2002财政部\u2003公安部", "水利部财政部公安部"),
        ("增长 5% 左右", "增长5%左右"),
        ("open source 社区", "open source社区"),
        ("规模达7 4 7 7 2亿元", "规模达74772亿元"),
        ("1 9 9 7 年达7 4 7 7 2 亿元，增长8 ．8 ％，其中1 1 ％", "1997年达74772亿元，增长8.8%，其中11%"),
        ("编号1 2 3 4，共15件、20箱", "编号1234，共15件、20箱"),
        ("甲 5 6 乙，共15件", "甲5 6乙，共15件"),
        ("- 第一条\n- 第二条", "第一条\n第二条"),
        ("健全体系。推动深\n度融合，加快发展。", "健全体系。推动深度融合，加快发展。"),
        ("一、总体要求\n坚持稳中求进。", "一、总体要求\n坚持稳中求进。"),
        ("主要目标\n到2030年建成。", "主要目标\n到2030年建成。"),
    ],
)
def test_print_noise_is_gone(text: str, view: str) -> None:
    assert view_of(text).text == view


def test_spans_lead_back_to_the_text() -> None:
    text = "建设 ５Ｇ 基 站,\n提升覆盖"
    view = view_of(text)
    start = view.text.index("5G基站")
    assert view.span(start, start + 4) == (3, 9)
    assert view.quote(start, start + 4) == "５Ｇ 基 站"
    assert view.printed(start, start + 4) == "５Ｇ基站"


def test_lines_that_print_broke_are_whole_again() -> None:
    words = "推动农业农村现代化建设持续加强耕地保护和质量提升全面落实粮食安全责任制度"
    lines = [words[:30], words[3:33], words[1:31], words[2:32], words[4:34], words[:20] + "。"]
    assert "\n" not in view_of("\n".join(lines)).text
