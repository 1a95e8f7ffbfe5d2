"""Companions (同列者): what stands in a list of industries is one, and what 等D closes are members of the class D."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.language.mention import Class
from kg.naming import symbols as s
from kg.naming.attributes import settled
from kg.naming.classes import classes_after
from kg.naming.headwords import kind_of_head, words_of
from kg.naming.lists import Item, Series, closer_of, items_before_class
from kg.naming.phrases import Phrases, Span
from kg.rules.industries import LIST, MEMBER

_LIKE_A_NAME = re.compile(f"[{s.KNOWN}{s.HEAD}{s.SOFT}{s.TECHNICAL}{s.NOUN}{s.ACTION}{s.LATIN}{s.PLUS}]+{s.PROCESS}?")
_PAPERS = re.compile("(?:证|表|书|件|卷|单|票|据|合同|报告|信息|资料|名册)(?:复印件|原件)?等[^，。；]{0,4}材料$")
"""What is handed in, which is no product: 案卷等材料."""
_REACH = 12
"""Characters before a class in which the last of its members stands."""
_TELLS = frozenset(s.TELLING + s.NOUN + s.ACTION)
_LONGEST = 10
"""Characters of an unknown item."""
_ALIKE = 7
"""Characters that an item has to stay below which only its end tells."""
_SUFFIXES = ("产业", "行业", "领域")
_CHAIN = re.compile(
    "(?:(?:[0-9]+|[一二三四五六七八九十两]+)[条个大]|[万千百]+亿元?级|重点|优势|特色|支柱|主导|标志性|关键|传统|新兴|一批|先进)*(?:产业链条?|产业集群|产业带)"
)
"""What is made of industries and no class of them: 等6条重点产业链."""
_COUNTS = {"两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}


def companions(phrases: Phrases, lists: Sequence[Series], picked: Sequence[Span]) -> tuple[list[Span], list[Class]]:
    """The unknown members of lists of industries, and the classes that close lists.

    Args:
        phrases: the text.
        lists: its lists, in order.
        picked: the industries found so far, in order.
    """
    by_first = {span.first: span for span in picked}
    by_last = {span.last: span for span in picked}
    added: list[Span] = []
    classes: list[Class] = []
    for series in lists:
        if not series.etc:
            series = _counted(phrases, series)
        closings = classes_after(phrases, series.after, by_first) if series.etc else []
        if closings and _PAPERS.search(phrases.text, phrases.starts[closings[0].first] - _REACH, phrases.starts[closings[0].last]):
            continue
        closing = closings[0] if closings else None
        chain = closing is None and series.etc and _CHAIN.match(phrases.text, phrases.starts[series.after]) is not None
        if closing is not None or chain:
            if phrases.symbols[series.after - 1] == s.ETC:
                series = series._replace(items=items_before_class(phrases, series))
            added += closings[:1]
        members = _members(phrases, series, closing, by_first, by_last, chain)
        added += [member for member in members if member.rule == LIST.name]
        for one in closings if members else ():
            start, end = phrases.starts[series.items[0].first], phrases.starts[one.last]
            names = [member.name for member in members if member.name != one.name]
            classes += [Class(start, end, name, one.name, MEMBER.name) for name in names]
    return added, classes


def _counted(phrases: Phrases, series: Series) -> Series:
    """The list, closed where the number of its items stands before their class: 港口、航运、造船三大产业."""
    for at in range(series.items[-1].first + 1, min(series.after + 1, len(phrases.symbols))):
        count = phrases.at(at, at + 1)
        if len(count) == 2 and count[1] == "大" and _COUNTS.get(count[0]) == len(series.items):
            last = series.items[-1]._replace(last=at, closed=True)
            return Series((*series.items[:-1], last), at + 1, True)
    return series


def _members(
    phrases: Phrases, series: Series, closing: Span | None, by_first: dict[int, Span], by_last: dict[int, Span], chain: bool
) -> list[Span]:
    classed = closing is not None or chain
    found = [_known_in(phrases, item, by_first, by_last, classed) for item in series.items]
    if closing is not None and closing.kind != "infrastructure":
        found = [span and _whole(phrases, item, span, at > 0) for at, (item, span) in enumerate(zip(series.items, found, strict=True))]
    sure = [span for span in found if span is not None]
    closer = closer_of(phrases, series)
    things = chain or closer in words_of("thing_closers")
    if not sure and closing is None and not things:
        return []
    kind = sure[0].kind if sure else closing.kind if closing else kind_of_head(closer) or "sector"
    plain = sum(phrases.at(item.first, item.last) in words_of("listed") for item in series.items)
    closed = things or ((len(sure) + plain) * 2 >= len(found) and closer in words_of("closers"))
    industrial = closing is not None or closed
    crowded = len(sure) >= 2 and len(sure) * 3 >= len(found) * 2
    for at, item in enumerate(series.items):
        may = item.closed and _may_be_one(phrases, item, classed, industrial, crowded)
        if found[at] is None and (may or _is_alike(phrases, item, sure)):
            name = _bare(phrases.at(item.first, item.last))
            found[at] = settled(phrases, Span(item.first, item.last, name, kind, LIST.name))
    return [span for span in found if span is not None]


def _known_in(
    phrases: Phrases, item: Item, by_first: dict[int, Span], by_last: dict[int, Span], classed: bool
) -> Span | None:
    """The name that the item is or begins with; members of a class are whole items: 农机棚, not 农机."""
    span = by_last.get(item.last) or by_first.get(item.first)
    if span is None or not (item.first <= span.first and span.last <= item.last):
        return None
    follows, joined = phrases.symbols[span.last : span.last + 1], phrases.symbols[span.last + 1 : span.last + 2]
    if follows == s.PLUS and joined not in tuple(s.KNOWN):
        return None
    more = phrases.symbols[span.last : item.last]
    whole = classed and more and set(more) <= set(s.NOUN + s.ACTION + s.OTHER + s.STOP) and phrases.at(span.last, item.last) != "业"
    return None if whole else span


def _whole(phrases: Phrases, item: Item, span: Span, bounded: bool) -> Span:
    """The known name with what tells its class before it in the item: 动物疫苗 and 固态乳制品, not 优质煤.

    Of an item that is `bounded` by a comma before it any noun may be part (家居服务类机器人).
    """
    before = range(item.first, span.first)
    grades = words_of("grades") | words_of("praise")
    telling = _TELLS | {s.STOP} if bounded else _TELLS
    tells = before and all(phrases.symbols[word] in telling and phrases.at(word, word + 1) not in grades for word in before)
    if not tells or span.last != item.last or len(phrases.at(item.first, item.last)) > _LONGEST:
        return span
    return Span(item.first, item.last, phrases.at(item.first, item.last), span.kind, LIST.name)


def _may_be_one(phrases: Phrases, item: Item, classed: bool, industrial: bool, crowded: bool) -> bool:
    """Whether an unknown item is an industry, by how sure the rest of its list is."""
    shape, printed = phrases.symbols[item.first : item.last], phrases.at(item.first, item.last)
    width = len(printed)
    if printed in words_of("listed"):
        return industrial or crowded
    if phrases.at(item.first, item.first + 1) == "经" or not 2 <= width <= _LONGEST or len(shape) > 4 or printed.endswith("期"):
        return False
    if classed:
        return s.VAGUE not in shape
    if not _LIKE_A_NAME.fullmatch(shape) or (shape in (s.TECHNICAL, s.SOFT, s.HEAD, s.ACTION) and width < 4):
        return False
    if shape[-1] == s.PROCESS and s.TECHNICAL in shape:
        return False
    return industrial or (crowded and width >= 3)


def _is_alike(phrases: Phrases, item: Item, sure: Sequence[Span]) -> bool:
    """Whether an unknown item ends as all the known ones do: 发展夜间经济、假日经济、心情经济."""
    printed = phrases.at(item.first, item.last)
    return len(sure) > 1 and 3 < len(printed) < _ALIKE and all(span.name[-2:] == printed[-2:] for span in sure)


def _bare(printed: str) -> str:
    for suffix in _SUFFIXES:
        if printed.endswith(suffix) and len(printed) - len(suffix) >= 2:
            return printed[: -len(suffix)]
    return printed
