"""Marks of groups (群体的旁证): the words beside a name that tell whether it means a group at all. `kg/words/group_marks.toml` has them."""

from __future__ import annotations

import re
from functools import cache

from kg.language.lexicon import words
from kg.naming import symbols as s
from kg.naming.phrases import Phrases, Span

_RECKONED = re.compile("缴[费存纳]|(?:工业)?增加值|产值|(?:国内|地区)?生产总值|GDP|[能水电]耗|面积|产品")
_COUNT = re.compile(r"[\d一二两三四五六七八九十百千万][多余]?[所家个]$")
MEANS = re.compile("[新融自全多流]媒体$")
"""Media that are a means, and nobody: 政务新媒体."""
_RANKS = frozenset(["骨干", "龙头"])
"""What a company may be called besides its industry, without being a single one."""


def is_counted(phrases: Phrases, span: Span) -> bool:
    """Whether a public facility is what is built or counted, and not addressed: 新建幼儿园, 中小学、幼儿园学位, 30所中学.

    Nor is addressed whose average is told (城乡居民人均收入), nor the unit that something is reckoned by (工业单位增加值能耗).
    """
    if phrases.text.startswith("人均", phrases.starts[span.last]):
        return True
    printed = phrases.at(span.first, span.last)
    if printed.endswith("公司") and not _is_kind_of_company(phrases, span):
        return True
    if printed.endswith("单位") and _RECKONED.match(phrases.text, phrases.starts[span.last]):
        return True
    if not printed.endswith(_facilities()):
        return False
    before, after = phrases.at(span.first - 1, span.first), phrases.at(span.last, span.last + 1)
    if _COUNT.search(phrases.text, max(0, phrases.starts[span.first] - 8), phrases.starts[span.first]):
        return True
    return before in marks("facilities", "built") or after in marks("facilities", "counted")


def _is_kind_of_company(phrases: Phrases, span: Span) -> bool:
    """Whether a company is named by its industry, and not by its place or its owner: 渔港服务公司, not 青石渔港服务公司."""
    if phrases.symbols[span.last - 1] == s.GROUP:
        return True
    if phrases.symbols[span.last - 2 : span.last - 1] not in tuple(s.NAME) or phrases.at(span.last - 1, span.last) != "公司":
        return False
    others = [at for at in range(span.first - 1, span.last - 2) if phrases.at(at, at + 1) not in _RANKS]
    return all(phrases.symbols[at] not in s.PLACE + s.NOUN + s.ADDRESSEE and phrases.at(at, at + 1) != "中国" for at in others)


def is_otherwise(phrases: Phrases, span: Span) -> bool:
    """Whether what follows makes another thing of the head: 评审专家库, 企业主体责任, 青年科学基金."""
    printed, end = phrases.at(span.first, span.last), phrases.starts[span.last]
    if MEANS.search(printed):
        return True
    if not printed.endswith(_heads()):
        return False
    if printed.endswith("科技人才") and "教育" in (printed[:2], phrases.at(span.first - 1, span.first)):  # 教育科技人才: three things, and nobody
        return True
    return any(printed.endswith(head) and phrases.text.startswith(after, end) for head, after in _otherwise())


@cache
def _facilities() -> tuple[str, ...]:
    return tuple(sorted(marks("facilities", "words")))


@cache
def _heads() -> tuple[str, ...]:
    """The heads that what follows can make something else of."""
    return tuple(head for head, _ in _otherwise())


@cache
def _otherwise() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((head, tuple(after)) for head, after in words("group_marks")["otherwise"].items())


@cache
def marks(name: str, key: str) -> frozenset[str]:
    """The words of one list, such as `status`, `words`; `traps` stand beside the groups."""
    return frozenset(words("groups" if name == "traps" else "group_marks")[name][key])
