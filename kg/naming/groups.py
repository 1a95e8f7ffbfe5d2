"""Groups (惠及对象): whom policy addresses or helps, by table and by the noun that ends the name (… + 企业)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.language.lexicon import words
from kg.language.mention import Mention
from kg.naming import symbols as s
from kg.naming.phrases import Phrases, Span, as_printed, inside, longest, words_of
from kg.rules.groups import HEAD, LEXICON

_LONGEST = 12
"""Characters of a name; longer stretches are clauses that cutting has not told apart."""
_WHOLE = 4
"""Characters of a word that holds its own modifier."""
_FOCUS = "重点"


def groups(phrases: Phrases, spans: Sequence[tuple[int, int]]) -> list[Mention]:
    """The groups that a text names inside the spans.

    Args:
        phrases: the view's text, word by word.
        spans: stretches of running text, in order.
    """
    wide = [_widened(phrases, span) for span in (*_names(phrases), *_shaped(phrases))]
    found = longest([span for span in wide if not _is_counted(phrases, span) and not _is_otherwise(phrases, span)])
    called = as_printed(phrases, found)
    found = [span._replace(name=called.get(span.name, span.name)) for span in found]
    return inside([span.mention(phrases, "group") for span in found], spans)


def _names(phrases: Phrases) -> Iterator[Span]:
    for index, mention in phrases.names.items():
        if mention.table == "group":
            yield Span(index, index + 1, mention.name, "", LEXICON.name)


def _shaped(phrases: Phrases) -> Iterator[Span]:
    for match in s.compiled(HEAD.pattern).finditer(phrases.symbols):
        first, last = match.span()
        while first < last - 1 and _tells_nothing(phrases, first):
            first += 1
        while first < last - 1 and phrases.width(first, last) > _LONGEST:
            first += 1
        local = phrases.symbols[first] == s.PLACE and phrases.at(first, first + 1) not in words_of("overseas")
        if phrases.at(last - 2, last - 1).endswith("影响"):  # 受疫情影响企业
            continue
        told = last - first > 1 or _is_whole(phrases, first) or _from_status(phrases, first) < first
        if told and not local and phrases.symbols[first] not in s.VERB and phrases.at(first, last) not in _section("traps", "words"):
            yield Span(first, last, phrases.at(first, last), "", HEAD.name)


def _widened(phrases: Phrases, span: Span) -> Span:
    """The group with what tells its state (参保职工), and whose households or members it means (老年人家庭, 高校师生)."""
    first, last = _from_status(phrases, span.first), span.last
    if phrases.at(last, last + 1) in _OF_GROUPS and phrases.symbols[last : last + 1] in (s.ADDRESSEE, s.GROUP):
        last += 1
    return span if (first, last) == (span.first, span.last) else Span(first, last, phrases.at(first, last), "", HEAD.name)


_FIELDS = frozenset(["行业", "领域", "产业", "方面", "地区", "部门"])
_OF_GROUPS = ("家庭", "师生", "教师", "学生", "毕业生", "职工", "员工")
"""What belongs to a group and is one with it."""


def _from_status(phrases: Phrases, first: int) -> int:
    while first > 0:
        word = phrases.at(first - 1, first)
        adjective = len(word) > 2 and word[-1] in "型性化类" and phrases.symbols[first - 1] != s.STOP
        if not adjective and word not in _section("status", "words"):
            break
        first -= 1
    return first


def _is_counted(phrases: Phrases, span: Span) -> bool:
    """Whether a public facility is what is built or counted, and not addressed: 新建幼儿园, 中小学、幼儿园学位, 30所中学.

    Nor is addressed whose average is told (城乡居民人均收入), nor the unit that something is reckoned by (工业单位增加值能耗).
    """
    if phrases.text.startswith("人均", phrases.starts[span.last]):
        return True
    if phrases.at(span.first, span.last).endswith("单位") and _RECKONED.match(phrases.text, phrases.starts[span.last]):
        return True
    if not phrases.at(span.first, span.last).endswith(tuple(sorted(_section("facilities", "words")))):
        return False
    before, after = phrases.at(span.first - 1, span.first), phrases.at(span.last, span.last + 1)
    if _COUNT.search(phrases.text, max(0, phrases.starts[span.first] - 8), phrases.starts[span.first]):
        return True
    return before in _section("facilities", "built") or after in _section("facilities", "counted")


def _is_otherwise(phrases: Phrases, span: Span) -> bool:
    """Whether what follows makes another thing of the head: 评审专家库, 企业主体责任, 青年科学基金."""
    printed, end = phrases.at(span.first, span.last), phrases.starts[span.last]
    return any(printed.endswith(head) and phrases.text.startswith(after, end) for head, after in _otherwise())


@cache
def _otherwise() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((head, tuple(after)) for head, after in words("group_marks")["otherwise"].items())


def _is_whole(phrases: Phrases, index: int) -> bool:
    """Whether one word is a group by itself: 贫困家庭; 毕业生; 银行 only in a list, 企业 never."""
    word = phrases.at(index, index + 1)
    if len(word) >= _WHOLE and word not in words_of("alone") and not word.startswith(_empty()):
        return True
    if word not in words_of("alone"):
        return False
    before, after = phrases.symbols[index - 1 : index], phrases.symbols[index + 1 : index + 2]
    return len(word) > 2 or (before in tuple(s.VERB + s.COMMA + s.AND) and after in tuple(s.COMMA + s.AND))


_RECKONED = re.compile("缴[费存纳]|(?:工业)?增加值|产值|(?:国内|地区)?生产总值|GDP|[能水电]耗|面积|产品")
_COUNT = re.compile(r"[\d一二两三四五六七八九十百千万][多余]?[所家个]$")


@cache
def _empty() -> tuple[str, ...]:
    return tuple(sorted(words_of("empty")))


@cache
def _section(name: str, key: str) -> frozenset[str]:
    return frozenset(words("groups" if name == "traps" else "group_marks")[name][key])


def _tells_nothing(phrases: Phrases, index: int) -> bool:
    """Whether a word at the left edge tells no group apart: 有关企业, 省级重点企业; 重点保障企业 is told apart."""
    symbol, word = phrases.symbols[index], phrases.at(index, index + 1)
    if word == _FOCUS and phrases.symbols[index + 1] in s.VERB + s.ACTION:
        return False
    if word in _FIELDS and phrases.symbols[index - 1 : index] == s.ETC:  # 煤炭、森工等行业下岗职工
        return True
    return symbol == s.ACTION or len(word) == 1 or (symbol == s.VAGUE and word not in words_of("dwellings"))
