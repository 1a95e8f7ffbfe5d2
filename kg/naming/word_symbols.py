"""Word symbols (词的符号): what each word of a text shrinks to, by the table of headwords, else by its part of speech."""

from __future__ import annotations

import re
from functools import cache

from kg.language.cut import part_of_speech
from kg.language.lexicon import words
from kg.language.mention import Mention
from kg.naming import symbols as s
from kg.naming.headwords import is_product, words_of

_SECTIONS = {
    "heads": s.HEAD, "soft_heads": s.SOFT, "verbs": s.ACT, "processes": s.PROCESS, "stops": s.STOP, "addressees": s.ADDRESSEE,
}  # fmt: skip
_SIGNS = dict.fromkeys(("和", "与", "及", "以及", "或"), s.AND) | {
    "、": s.COMMA, "等": s.ETC, "的": s.OF, "“": s.OPEN, "”": s.CLOSE, "+": s.PLUS, "/": s.LATIN,
}  # fmt: skip
_NOMINAL_TAGS = frozenset(["n", "nz", "b", "j", "an", "ng", "nr", "nrt", "nrfg", "mq"])
_REMEMBERED = 1 << 17
_PRINTED = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")


class _Symbols(dict[str, str]):
    """The symbol of each word; those of words that the table does not name are remembered, up to a limit."""

    def __missing__(self, word: str) -> str:
        symbol = _by_tag(word)
        if len(self) < _REMEMBERED:
            self[word] = symbol
        return symbol


def _by_tag(word: str) -> str:
    if not _PRINTED.search(word):
        return s.MARK
    if len(word) > 3 and word.startswith(_adverbs()):
        return s.OTHER
    if len(word) > 2 and word.endswith(_endings("addressees")):
        return s.ADDRESSEE
    if len(word) == 4 and word[:2] in words_of("verbs") and word[2:] in words_of("verbs"):
        return s.ACT
    if len(word) == 4 and word[:2] in _technical() and word[2:] in words_of("soft_heads"):
        return s.COMPOUND
    return _by_part_of_speech(word, part_of_speech(word))


def _by_part_of_speech(word: str, tag: str) -> str:
    if tag in ("n", "nz", "l") and len(word) > 2 and word.endswith(_endings("heads")):
        return s.COMPOUND
    if tag in ("n", "nz") and is_product(word):
        return s.COMPOUND
    if tag == "eng" and not word.isdigit():
        return s.LATIN
    if tag in ("ns", "vn"):
        return s.PLACE if tag == "ns" else s.ACTION
    if tag == "l" and len(word) == 4 and part_of_speech(word[2:]) == "n" and part_of_speech(word[:2]) in ("n", "b", "a"):
        return s.NOUN
    return s.NOUN if tag in _NOMINAL_TAGS and not word[0].isdigit() else s.OTHER


def symbol_of_name(mention: Mention, printed: str) -> str:
    if mention.table == "industry":
        if mention.kind == "category":
            return s.CLASS
        if mention.name not in words_of("plain"):
            return s.NAME
        return s.HEAD if printed in words_of("heads") else s.PLAIN
    if printed in words_of("dwellings"):
        return s.VAGUE
    return s.GROUP if mention.table == "group" else s.PLACE


@cache
def verbs() -> frozenset[str]:
    return words_of("verbs") | words_of("processes")


@cache
def _technical() -> frozenset[str]:
    """The words that tell a class of soft heads: 机电 + 产品, but not those of grade, such as 关键."""
    return (words_of("heads") | frozenset(words("industry_heads")["modifiers"]["technical"])) - words_of("grades")


@cache
def _adverbs() -> tuple[str, ...]:
    return tuple(sorted(words_of("adverbs")))


@cache
def _endings(section: str) -> tuple[str, ...]:
    return tuple(sorted(word for word in words_of(section) if len(word) > 1))


@cache
def symbols_of_words() -> _Symbols:
    """The symbols of the words that the table and the signs name. Raises ValueError where a word has two places."""
    found = _Symbols(_SIGNS)
    modifiers = words("industry_heads")["modifiers"]
    entries = [(word, symbol) for name, symbol in _SECTIONS.items() for word in sorted(words_of(name))]
    entries += [(word, s.TECHNICAL) for word in modifiers["technical"]] + [(word, s.VAGUE) for word in modifiers["vague"]]
    for word, symbol in entries:
        if word in found:
            raise ValueError(f"industry_heads.toml: {word} stands in two sections; a word has one place")
        found[word] = symbol
    return found
