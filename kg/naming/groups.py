"""Groups (惠及对象): whom policy addresses or helps, by table and by the noun that ends the name (… + 企业)."""

from __future__ import annotations

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
    found = longest([*_names(phrases), *_shaped(phrases)])
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
        if (last - first > 1 or _is_whole(phrases, first)) and not local and phrases.symbols[first] not in s.VERB and phrases.at(first, last) not in _traps():
            yield Span(first, last, phrases.at(first, last), "", HEAD.name)


def _is_whole(phrases: Phrases, index: int) -> bool:
    """Whether one word is a group by itself: 贫困家庭; 毕业生; 银行 only in a list, 企业 never."""
    word = phrases.at(index, index + 1)
    if len(word) >= _WHOLE and word not in words_of("alone") and not word.startswith(_empty()):
        return True
    if word not in words_of("alone"):
        return False
    before, after = phrases.symbols[index - 1 : index], phrases.symbols[index + 1 : index + 2]
    return len(word) > 2 or (before in tuple(s.VERB + s.COMMA + s.AND) and after in tuple(s.COMMA + s.AND))


@cache
def _empty() -> tuple[str, ...]:
    return tuple(sorted(words_of("empty")))


@cache
def _traps() -> frozenset[str]:
    return frozenset(words("groups")["traps"]["words"])


def _tells_nothing(phrases: Phrases, index: int) -> bool:
    """Whether a word at the left edge tells no group apart: 有关企业, 省级重点企业; 重点保障企业 is told apart."""
    symbol, word = phrases.symbols[index], phrases.at(index, index + 1)
    if word == _FOCUS and phrases.symbols[index + 1] in s.VERB + s.ACTION:
        return False
    return symbol == s.ACTION or len(word) == 1 or (symbol == s.VAGUE and word not in words_of("dwellings"))
