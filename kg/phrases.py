"""Phrases (词组): a text in which each word has shrunk to one symbol, so that shapes of names are short patterns.

A name that the tables know is one symbol; any other word goes by its section in `kg/words/industry_heads.toml`, else by
its part of speech. Offsets are of the string that is given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kg.cut import part_of_speech, words_in
from kg.lexicon import words
from kg.mention import Mention

NAME, PLAIN, CLASS, GROUP, PLACE = "K", "W", "C", "G", "R"
"""A known industry; one that is also an everyday word; a class of them; a known group; a known place or body."""
HEAD, SOFT, TECHNICAL, VAGUE, NOUN, LATIN, ADDRESSEE = "H", "h", "m", "g", "n", "e", "o"
VERB, STOP, COMMA, AND, ETC, OF, OPEN, CLOSE, PLUS, MARK, OTHER = "v", "s", "l", "c", "d", "z", "q", "Q", "p", ".", "x"

_SECTIONS = {"heads": HEAD, "soft_heads": SOFT, "verbs": VERB, "stops": STOP, "addressees": ADDRESSEE}
_SIGNS = {"、": COMMA, "和": AND, "与": AND, "及": AND, "以及": AND, "或": AND, "等": ETC, "的": OF, "“": OPEN, "”": CLOSE, "+": PLUS}
_NOMINAL = ("n", "nz", "vn", "b", "j", "l", "an", "ng", "nr", "nrt", "nrfg", "i")
_PRINTED = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")


class Phrases(NamedTuple):
    """A text, word by word."""

    text: str
    symbols: str
    """One symbol a word."""
    starts: tuple[int, ...]
    """Where each word starts; one more entry than words."""
    names: dict[int, Mention]
    """The known mentions by the index of their word."""

    def at(self, first: int, last: int) -> str:
        """The characters of the words `first` to `last`, the latter excluded."""
        return self.text[self.starts[first] : self.starts[min(last, len(self.symbols))]]


@lru_cache(maxsize=2)
def shrink(text: str, known: tuple[Mention, ...]) -> Phrases:
    """The symbols of a text. `known` are mentions in order, none overlapping another."""
    symbols: list[str] = []
    starts: list[int] = []
    names: dict[int, Mention] = {}
    section = _section()
    waiting = iter([mention for mention in known if mention.table != "meeting"])
    mention = next(waiting, None)
    at = end = 0
    for word in words_in(text):
        end += len(word)
        while mention is not None and mention.start < end:
            if mention.start < at or _split_by_chance(mention, at, end):
                mention = next(waiting, None)
                continue
            if at < mention.start:
                starts.append(at)
                symbols.append(_symbol(text[at : mention.start], section))
            names[len(symbols)] = mention
            starts.append(mention.start)
            symbols.append(_symbol_of_name(mention))
            at = mention.end
            mention = next(waiting, None)
        if at < end:
            starts.append(at)
            symbols.append(_symbol(text[at:end], section))
            at = end
    return Phrases(text, "".join(symbols), (*starts, len(text)), names)


def _split_by_chance(mention: Mention, start: int, end: int) -> bool:
    """Whether a short name begins inside a longer word: 量化 is not named in 数量化."""
    return start < mention.start and mention.end - mention.start <= 2 and mention.end <= end


def _symbol(word: str, section: dict[str, str]) -> str:
    return section.get(word) or _by_tag(word)


@lru_cache(maxsize=1 << 17)
def _by_tag(word: str) -> str:
    if not _PRINTED.search(word):
        return MARK
    tag = part_of_speech(word)
    if tag == "eng" and not word.isdigit():
        return LATIN
    return NOUN if tag in _NOMINAL and not word[0].isdigit() else OTHER


def _symbol_of_name(mention: Mention) -> str:
    if mention.table == "industry":
        if mention.kind == "category":
            return CLASS
        return PLAIN if mention.name in plain() else NAME
    return GROUP if mention.table == "group" else PLACE


@cache
def plain() -> frozenset[str]:
    """Names of industries that are everyday words as well (日常用词)."""
    return frozenset(words("industry_heads")["plain"]["words"])


@cache
def kind_of_head(word: str) -> str:
    """The kind of industry that a head noun makes; empty where the word is none."""
    tables = words("industry_heads")
    for section in ("heads", "soft_heads"):
        for kind, heads in tables[section].items():
            if word in heads:
                return str(kind)
    return ""


@cache
def _section() -> dict[str, str]:
    """The symbol of each word that the table or the signs name. Raises ValueError where a word stands in two sections."""
    found = dict(_SIGNS)
    tables = words("industry_heads")
    entries = [(word, symbol) for name, symbol in _SECTIONS.items() for part in tables[name].values() for word in part]
    entries += [(word, TECHNICAL) for word in tables["modifiers"]["technical"]]
    entries += [(word, VAGUE) for word in tables["modifiers"]["vague"]]
    for word, symbol in entries:
        if word in found:
            raise ValueError(f"industry_heads.toml: {word} stands in two sections; a word has one place")
        found[word] = symbol
    return found


def inside(mentions: Sequence[Mention], spans: Sequence[tuple[int, int]]) -> list[Mention]:
    """Those mentions that lie in one of the spans; both are in order of their starts."""
    kept, waiting = [], iter(spans)
    span = next(waiting, None)
    for mention in mentions:
        while span is not None and span[1] <= mention.start:
            span = next(waiting, None)
        if span is not None and span[0] <= mention.start and mention.end <= span[1]:
            kept.append(mention)
    return kept


@cache
def closers() -> frozenset[str]:
    """Words that may close a list after 等 without being a class (领域, 方向, …)."""
    return frozenset(words("industry_heads")["closers"]["words"])


@cache
def traps() -> tuple[str, ...]:
    """Words that contain the name of an industry and are none."""
    return tuple(words("industries")["traps"]["words"])
