"""Headings (小标题): which numbered lines are headings, and which only count paragraphs or the items of a list."""

from __future__ import annotations

import re

from kg.language.predicates import opens_with_verb
from kg.structure.leads import LONGEST as LONGEST_LEAD
from kg.structure.lines import Line

LONGEST = 50
"""Characters of a heading that ends with a full stop."""
_TERMS = re.compile(r"\d(?:%|[万亿]?元)")
"""An amount of money or a rate: a term of support, no heading."""


_PROVISION = re.compile(r"本(?:意见|办法|政策|文件|通知|规定|细则|方案|条例|实施)|[^，。]{0,20}(?:之日|\d日)起(?:施行|实施|执行|生效)")
"""A sentence about the text itself (本办法自公布之日起施行)."""
_SPELT_OUT = 200
"""Characters of a numbered paragraph whose heading may have two parts (修建水渠，扩大灌溉面积)."""
LONGEST_TITLE = 12
"""Characters of a numbered sentence that is a heading even where nothing stands under it."""
_WHO = re.compile(r" ?（[^（）]*(?:（[^（）]*）[^（）]*)*）。?")
_ONE = re.compile("第?[（(]?[一1１①](?![0-9一二三四五六七八九十百])")


def counts_from_one(text: str, line: Line) -> bool:
    """Whether the number of a heading is the first of its kind."""
    return _ONE.match(text, line.start, line.body) is not None


def provides(text: str, line: Line, stop: int) -> bool:
    """Whether a numbered sentence says what holds (奖励20万元; 本办法由…解释) instead of what is said below it."""
    stated = line.style not in ("plain", "hash") and text[stop : stop + 1] in tuple("。；")
    return stated and (_TERMS.search(text, line.body, stop) is not None or _PROVISION.match(text, line.body, stop) is not None)


def leads(text: str, line: Line, stop: int) -> bool:
    """Whether the first sentence of a numbered paragraph is its heading. Low numbers often just count paragraphs."""
    words = text[line.body : stop]
    if _TERMS.search(words) or _PROVISION.match(words):
        return False
    if line.style in ("digit", "item"):
        spelt_out = "，" not in words or words.count("，") == 1 and line.end - line.body >= _SPELT_OUT
        return spelt_out and len(words) <= LONGEST_LEAD and "《" not in words
    return len(words) <= LONGEST


def is_listed(text: str, line: Line) -> bool:
    """Whether a number counts an item of a list that goes on with the next line."""
    return line.style not in ("plain", "hash") and text[line.end - 1] == "；"


def is_item(text: str, line: Line, stop: int, after: Line | None, beside: bool) -> bool:
    """Whether a low number just counts an item of a list: it ends as a sentence, and nothing is said under it.

    One `beside` a heading of its kind is one as well where it is short and something is said under it.
    """
    words = text[line.body : line.end]
    if line.style not in ("digit", "item"):
        return False
    if words[0].isdigit() or words.count("（") < words.count("）") or "：" in words[:-1]:
        return True
    if words[-1] not in "；;。":
        return False
    short = beside and words[-1] == "。" and words.count("，") == 1 and len(words) <= LONGEST_LEAD
    if short and after and after.kind == "text" and opens_with_verb(text, line.body, stop):
        return _TERMS.search(words) is not None
    return words[-1] != "。" or after is None or after.kind != "text" or not leads(text, line, stop)


def stands_alone(text: str, line: Line, stop: int, after: Line | None, beside: bool) -> bool:
    """Whether a numbered sentence says what is done instead of heading it: but for who is responsible, nothing is said under it.

    `beside`: whether the next line is a heading of the same kind or of a higher one.
    """
    if line.style not in ("bracketed", "digit", "item") or text[stop : stop + 1] != "。":
        return False
    if stop + 1 < line.end and not _WHO.fullmatch(text, stop + 1, line.end):
        return False
    return (after is None or after.kind == "heading" and beside) and stop - line.body > LONGEST_TITLE


def titles_point(mark: str, words: str) -> bool:
    """Whether the first sentence of a point says what it is about; 一要甲，乙，丙 says what to do, and so does 甲；乙."""
    return len(words) <= LONGEST and "；" not in words and not (mark.endswith("要") and words.count("，") > 1)
