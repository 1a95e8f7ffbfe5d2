"""Counties by their short names (县名简称): 桐庐 for 桐庐县, where the text or the words around tell that a place is meant.

A name of two characters may read as a word or a person, so it counts only in the text of its own province, right after that
province or prefecture (浙江桐庐), or before a disaster (桐庐地震). A name that several places share never does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from kg.language.cut import part_of_speech
from kg.language.lexicon import lexicon, words
from kg.language.mention import Mention
from kg.naming import symbols as s
from kg.naming.phrases import Phrases
from kg.naming.places import governed

_OFFICIAL = re.compile(r"([\u4e00-\u9fff]{2,5}?)(?:[县市区]|[\u4e00-\u9fff]*[各]?族[\u4e00-\u9fff]*自治县)")
_DISASTER = re.compile("(?:特大|强烈|大)?(?:地震|山洪|泥石流|洪涝|抗震)")
_FIRM = re.compile("石化|石油|钢铁|集团|股份|控股|化工|重工|药业|水泥|大学|学院")
"""What makes the name of a firm or a school of a short name: 东明石化."""
_PLACES = frozenset(["ns", "nr", "nrt", "nz"])
_TO = "至到"
"""What jieba takes for the last character of a name that it does not know: 桐庐至."""


class County(NamedTuple):
    """A place with a short name."""

    name: str
    code: str


def counties(phrases: Phrases, home: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """The counties that a text calls by their short names, in order.

    Args:
        phrases: the text, word by word.
        home: the code of the place whose body issues the text; empty for a central body.
        known: the places that the lexicon finds.
    """
    ends, starts = governed(known), phrases.starts
    counties, automaton = _found_by()
    for index, start, end in automaton.find_matches_as_indexes(phrases.text):
        at = bisect_left(starts, start)
        if starts[at] != start or phrases.symbols[at] not in s.PLACE + s.NOUN or not _ends_there(phrases, at + 1, end):
            continue
        if _FIRM.match(phrases.text, end):
            continue
        county = counties[index]
        length = end - start
        if phrases.text[end : end + 1] == county.name[length]:  # 积石山, which is no 积石
            continue
        above = ends.get(start)
        inside = above is not None and above.code is not None and county.code.startswith(_prefix(above.code))
        if length > 2 or inside or (home and county.code[:2] == home[:2]) or _DISASTER.match(phrases.text, end):
            yield Mention(start, end, "region", county.name, "county", county.code, "region/county")


def _ends_there(phrases: Phrases, after: int, end: int) -> bool:
    if phrases.starts[after] == end:
        return True
    return phrases.starts[after] == end + 1 and phrases.text[end] in _TO


def _prefix(code: str) -> str:
    """What the codes of all places in a province or prefecture begin with."""
    return code[:2] if code.endswith("0000") else code[:4]


@cache
def _found_by() -> tuple[list[County], AhoCorasick]:
    shorts = _shorts()
    return list(shorts.values()), AhoCorasick(list(shorts))


@cache
def _shorts() -> dict[str, County]:
    """The counties by their short names, without those that the lexicon or everyday speech has for something else."""
    found: dict[str, list[County]] = {}
    for entry in lexicon().entries("region", "county"):
        match = _OFFICIAL.fullmatch(entry.name)
        if match:
            found.setdefault(match.group(1), []).append(County(entry.name, entry.code or ""))
    everyday = words("everyday")["counties"]["words"]
    return {
        short: places[0]
        for short, places in found.items()
        if len(places) == 1 and places[0].code and short not in everyday and _is_a_place(short, places[0].name)
    }


def _is_a_place(short: str, name: str) -> bool:
    """Whether the words of jieba and the tables leave a short name to the place; few words are like those of 自治县."""
    return (part_of_speech(short) in _PLACES or name.endswith("自治县")) and not lexicon().scan(short)
