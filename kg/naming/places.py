"""Places (行政区划): where a body is at home, and what a bare 省 or 市 means there.

Codes of GB/T 2260 tell what lies above a place: 331123 遂昌县 is in 331100 丽水市, which is in 330000 浙江省.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from kg.language.lexicon import Entry, lexicon
from kg.language.mention import Mention

GOVERNED = ("province", "prefecture", "county")
"""Kinds of places that have a government."""
_LEVELS = {"省": "province", "自治区": "province", "市": "prefecture", "州": "prefecture", "盟": "prefecture"}
_WHAT_IS_ITS = ("发展", "振兴", "同胞", "合作", "建设的")
"""Words that behind a place are no verbs."""


class Place(NamedTuple):
    """A place with a government of its own."""

    name: str
    """The official name, such as 广东省."""
    code: str | None
    """Code of GB/T 2260, where it is known."""


def governed(known: Iterable[Mention]) -> dict[int, Mention]:
    """The places with a government among some mentions, by where their names end: what belongs to a place stands there."""
    return {mention.end: mention for mention in known if mention.table == "region" and mention.kind in GOVERNED}


def acting(text: str, known: Iterable[Mention]) -> Iterator[Mention]:
    """The places with a government that may be who acts in a text (安庆改造泵站), and stand before no noun (安徽振兴)."""
    return (place for place in governed(known).values() if not text.startswith(_WHAT_IS_ITS, place.end))


@cache
def _coded() -> dict[str, Entry]:
    return {entry.code: entry for entry in lexicon().entries("region") if entry.code}


def home_of(body: str) -> Place | None:
    """The place in the name of a body: 深圳市 of 深圳市财政局, 南京市 of 江苏省南京市财政局; None for a central body."""
    home, end = None, None
    for mention in lexicon().scan(body):
        if mention.table == "region" and mention.kind in GOVERNED and end in (None, mention.start):
            home, end = Place(mention.name, mention.code), mention.end
    return home


def above(place: Place, level: str) -> Place | None:
    """What a bare 省, 市 or 县 means to a body of that place: the place itself, or the one above it of that level."""
    if place.name.endswith(level) or level == "州" and place.name.endswith("自治州"):
        return place
    if not place.code or level not in _LEVELS:
        return None
    province, prefecture = place.code[:2] + "0000", place.code[:4] + "00"
    for code in (province,) if _LEVELS[level] == "province" else (prefecture, province):
        entry = _coded().get(code)
        if entry and entry.name.endswith(level):
            return Place(entry.name, entry.code)
    return None
