"""Industries (产业、技术、设施、产品): what policy acts on, by table and by shape.

Names that the tables know are taken where they stand as names; names that they do not know are found by their head
noun with what modifies it (车规级 + 芯片), and by the company they keep in a list (kg/naming/companions.py). A longer name replaces
the shorter inside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from kg.language.lexicon import words
from kg.language.mention import Class, Mention
from kg.naming import symbols as s
from kg.naming.attributes import settled
from kg.naming.companions import companions
from kg.naming.headwords import kind_of_head, words_of
from kg.naming.lists import in_links, series_in
from kg.naming.phrases import Phrases, Span, as_printed, inside, longest
from kg.naming.topics import topic
from kg.naming.trades import trades
from kg.rules.industries import AGAIN, HEAD, LEXICON, QUOTED

_LONGEST = 14
"""Characters of a name; longer stretches are clauses that cutting has not told apart."""
_LONGEST_QUOTED = 8
_OUTPUT = re.compile("工业(?:增加值|总产值|产值|投资|利润)")
_ACRONYM = re.compile("[A-Z]{2,6}")
_SUFFIXES = ("产业", "行业")
_KIND_ENDINGS = ("型", "性", "级")


def industries(
    phrases: Phrases, spans: Sequence[tuple[int, int]], title: tuple[int, int] = (0, 0)
) -> tuple[list[Mention], list[Class]]:
    """The industries that a text names inside the spans, and what it says of their classes.

    Args:
        phrases: the view's text, word by word.
        spans: stretches of running text, in order.
        title: where the text's title stands.
    """
    shaped = longest([*_names(phrases), *_measured(phrases), *_compounds(phrases), *_quoted(phrases), *trades(phrases), *topic(phrases, *title)])
    picked = [settled(phrases, span) for span in shaped]
    lists = list(series_in(phrases))
    found, classes = companions(phrases, lists, picked)
    picked = longest([*picked, *found])
    picked = longest([*picked, *_again(phrases, picked)])
    links = in_links(phrases, lists)
    picked = [span for span in picked if span.first not in links]
    called = _called(phrases, picked)
    mentions = inside([span.mention(phrases, "industry") for span in picked], spans)
    named = {mention.name for mention in mentions}
    filled = {one.category for one in classes}
    return (
        [_as_called(mention, called, filled) for mention in mentions],
        [
            one._replace(member=called.get(one.member, one.member), category=called.get(one.category, one.category))
            for one in classes
            if one.member in named and one.category in named
        ],
    )


def _as_called(mention: Mention, called: Mapping[str, str], filled: Set[str]) -> Mention:
    """The mention under the name that the text uses; a class that the text fills with members is a category."""
    name = called.get(mention.name, mention.name)
    if mention.name in filled:
        return mention._replace(name=name, kind="category")
    return mention if name == mention.name else mention._replace(name=name)


def _called(phrases: Phrases, spans: Sequence[Span]) -> dict[str, str]:
    """What the text calls each name; one that only praises another is that other: 自主工业软件 is 工业软件."""
    called = as_printed(phrases, spans)
    names = {called.get(span.name, span.name) for span in spans}
    praise = tuple(sorted(words_of("praise")))
    for span in spans:
        name = called.get(span.name, span.name)
        if name.startswith(praise) and name[2:] in names:
            called[span.name] = name[2:]
    return called


def _names(phrases: Phrases) -> Iterator[Span]:
    """What the tables know; an everyday word only where it is a whole item or object."""
    for index, mention in phrases.names.items():
        if mention.table != "industry" or phrases.at(index + 1, index + 2) in words_of("bodies"):
            continue
        if phrases.symbols[index] not in s.PLAIN + s.HEAD or _stands_out(phrases, index):
            yield Span(index, index + 1, mention.name, mention.kind, LEXICON.name)


def _measured(phrases: Phrases) -> Iterator[Span]:
    """工业 where its output is measured, which else is only the head of a name (水泥工业): 规模以上工业增加值."""
    for match in _OUTPUT.finditer(phrases.text):
        index = bisect_left(phrases.starts, match.start())
        if phrases.starts[index] == match.start() and phrases.symbols[index] == s.SOFT:
            yield Span(index, index + 1, phrases.at(index, index + 1), "sector", LEXICON.name)


def _again(phrases: Phrases, picked: Sequence[Span]) -> Iterator[Span]:
    """Everyday words that the text has named as industries elsewhere; what covers them is longer and stays."""
    names, taken = {span.name for span in picked}, {span.first for span in picked}
    for index, mention in phrases.names.items():
        if index in taken or mention.table != "industry":
            continue
        if mention.name in names and phrases.at(index + 1, index + 2) not in words_of("bodies"):
            yield Span(index, index + 1, mention.name, mention.kind, AGAIN.name)


_BEFORE, _AFTER = s.VERB + s.COMMA + s.AND + s.MARK + s.OPEN + s.OF + s.PLUS, s.COMMA + s.AND + s.ETC + s.MARK + s.CLOSE
_LOTS = ("一批", "若干", "一系列")
_TAILS = frozenset(["领域", "发展", "生产", "转型升级", "现代化", "业", "产业链", "产业集群", "高质量发展"])


def _stands_out(phrases: Phrases, index: int) -> bool:
    left = index - 1 - (phrases.at(index - 1, index) in _LOTS)
    before = phrases.symbols[left] if left >= 0 else s.MARK
    after = phrases.symbols[index + 1] if index + 1 < len(phrases.symbols) else s.MARK
    follows, form = phrases.at(index + 1, index + 2), phrases.at(index, index + 1)
    branch = form.endswith("业") and form != phrases.names[index].name
    if branch or follows in _SUFFIXES:
        return True
    if before in s.VERB and after in s.NOMINAL + s.STOP and form not in words_of("attributive"):
        return True
    if form in words_of("sites") and before not in s.NOUN + s.PLACE + s.LATIN + s.PLAIN + s.OTHER:
        return True
    return before in _BEFORE and (after in _AFTER or follows in _TAILS)


def _compounds(phrases: Phrases) -> Iterator[Span]:
    """Head nouns with what modifies them."""
    for match in s.compiled(HEAD.pattern).finditer(phrases.symbols):
        first, last = match.span()
        while last > first and not _ends_a_name(phrases.symbols, first, last):
            last -= 1
        while last - first > 1 and (phrases.width(first, first + 1) == 1 and phrases.symbols[first] == s.HEAD):
            first += 1
        while last - first > 1 and (phrases.at(first, first + 1) == "成" or _is_proper(phrases, first, last)):
            first += 1
        while last - first > 2 and phrases.symbols[first] in s.VAGUE + s.ACTION:
            first += 1
        while last - first > 1 and phrases.width(first, last) > _LONGEST:
            first += 1
        apart = last > first and (_is_told_apart(phrases, first, last) or _is_smart(phrases, first, last))
        if apart and not _holds_a_trap(phrases.at(first, last + 1)):
            yield from _named(phrases, first, last)


def _is_proper(phrases: Phrases, first: int, last: int) -> bool:
    """Whether what begins there is the name of one plant (双桥水电站), and not its class."""
    whole = phrases.symbols[last - 1] == s.COMPOUND and phrases.at(last - 1, last).endswith(tuple(words_of("sites")))
    return whole and phrases.symbols[first] == s.NOUN


def _is_smart(phrases: Phrases, first: int, last: int) -> bool:
    """Whether a facility of an everyday name is of a technical class: 智慧公路."""
    technical = last - first > 1 and set(phrases.symbols[first : last - 1]) == {s.TECHNICAL}
    return technical and phrases.symbols[last - 1] == s.PLAIN and phrases.at(last - 1, last) in words_of("sites")


def _ends_a_name(symbols: str, first: int, last: int) -> bool:
    end = symbols[last - 1]
    if end == s.LATIN:
        return last - 1 > first and symbols[last - 2] in s.SOFT + s.TECHNICAL
    return end in s.HEAD + s.COMPOUND + s.KNOWN or (
        end == s.SOFT and last - 1 > first and symbols[last - 2] in s.TELLING + s.PROCESS
    )


def _is_told_apart(phrases: Phrases, first: int, last: int) -> bool:
    """Whether what modifies the head makes a class of its own: 车规级芯片, not 重点产品."""
    body, head = phrases.symbols[first : last - 1], phrases.symbols[last - 1]
    if head == s.COMPOUND or not body:
        return head == s.COMPOUND
    if s.PROCESS in body:
        return body.count(s.PROCESS) > 1 or any(symbol in s.TELLING + s.NOUN for symbol in body)
    if head in s.NAME + s.CLASS:
        if head == s.NAME and all(symbol in s.NAME + s.PLAIN for symbol in body) and _is_bounded(phrases, first, last):
            return True
        if body[0] == s.TECHNICAL and phrases.at(last - 1, last).endswith(_goods()):
            return all(symbol in s.TELLING + s.NOUN for symbol in body)
        close = body[-1] in s.TECHNICAL + s.LATIN + s.HEAD or phrases.at(last - 2, last - 1) in words_of("joined")
        return close and all(symbol in s.TELLING for symbol in body)
    if head == s.LATIN:
        return _ACRONYM.fullmatch(phrases.at(last - 1, last)) is not None and all(symbol in s.TELLING for symbol in body)
    if head == s.HEAD:
        site = phrases.at(last - 1, last) in words_of("sites")
        return any(symbol in s.TELLING + (s.PROCESS if site else s.NOUN) for symbol in body)
    if phrases.at(last - 1, last) in words_of("bounded") and set(body) <= set(s.TELLING + s.NOUN):
        return phrases.width(first, last) > 3 and _is_bounded(phrases, first, last)
    joined = phrases.at(last - 1, last) in words_of("joined")
    telling = s.TELLING if joined else s.TECHNICAL + s.LATIN
    if joined and head == s.PLAIN and phrases.at(first, first + 1).endswith("性"):  # 政策性 + 畜禽保险
        body = body[1:]
    apart = (head == s.SOFT or joined and head == s.PLAIN) and 0 < len(body) < 3 and all(symbol in telling for symbol in body)
    return apart and not _only_grades(phrases, first, last)


@cache
def _goods() -> tuple[str, ...]:
    return tuple(sorted(words("industry_heads")["heads"]["product"]))


def _is_bounded(phrases: Phrases, first: int, last: int) -> bool:
    """Whether nothing that could belong to the name stands beside it: 家装家居 in a list."""
    before, after = phrases.symbols[first - 1 : first] or s.MARK, phrases.symbols[last : last + 1] or s.MARK
    return before in _BEFORE and after in _AFTER + s.OF


def _only_grades(phrases: Phrases, first: int, last: int) -> bool:
    """Whether a general head noun has nothing before it but words of grade: 先进技术, 高端设备."""
    return all(phrases.at(at, at + 1) in words_of("grades") for at in range(first, last - 1))


def _named(phrases: Phrases, first: int, last: int) -> Iterator[Span]:
    """The span under its name, which leaves out 产业 and 行业 unless modifiers alone would remain."""
    kind = ""
    if phrases.at(last - 1, last) in _SUFFIXES:
        body = phrases.symbols[first : last - 1]
        if body in ("", *s.KNOWN):
            return
        if body[-1] in s.KNOWN + s.HEAD + s.SOFT + s.NOUN and not phrases.at(first, last - 1).endswith(_KIND_ENDINGS):
            if phrases.width(first, last - 1) > 1:  # 灰 of 黑灰产业 names nothing
                yield Span(first, last, phrases.at(first, last - 1), "sector", HEAD.name)
            return
        kind = "category"
    end = phrases.names.get(last - 1)
    kind = kind or (end.kind if end else kind_of_head(phrases.at(last - 1, last))) or "sector"
    yield Span(first, last, phrases.at(first, last), kind, HEAD.name)


def _quoted(phrases: Phrases) -> Iterator[Span]:
    """A head noun after a name in quotation marks: “四新”产业."""
    for match in s.compiled(QUOTED.pattern).finditer(phrases.symbols):
        first, last = match.span()
        if phrases.width(first, last) <= _LONGEST_QUOTED and phrases.at(last - 1, last) in words_of("quotable"):
            kind = "category" if phrases.at(last - 1, last) in _SUFFIXES else kind_of_head(phrases.at(last - 1, last))
            yield Span(first, last, phrases.at(first, last), kind, QUOTED.name)


def _holds_a_trap(printed: str) -> bool:
    """Whether the words, with the one that follows, are no name of an industry: 现代化产业体系."""
    return _traps().search(printed) is not None


@cache
def _traps() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words("industries")["traps"]["words"])))
