"""Branches and divisions (垂直管理机构、内设机构): what a central body has in a place (人民银行青海省分行, 青海证监局, 青岛海关), and
the departments of a ministry (水利部农村水利水电司).

The name is the official one of the body above, followed by the place and the part that the text prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg.language.lexicon import words
from kg.language.mention import Mention
from kg.language.vocabulary import longest_first

_PART = re.compile(
    r"(?:省|市|自治区|州|地区|县)?(?:分行|中心支行|支行|分局|监管局|监管分局|分署|营业管理部|营管部|专员办事处|特派员办事处|监察专员办事处)"
)
"""What stands after the place behind the name of a central body."""
_CUSTOMS = re.compile("海关(?!特殊|监管|总署|税|学|手续|申报|统计)")
_DIVISION = re.compile(r"[\u4e00-\u9fff]{2,8}?司(?=副?司长|[有相]关|主?要?负责|[、，。和及\n]|$)")
"""A department of a ministry, right behind its name."""


def branches(text: str, bodies: Mapping[int, Mention], places: Mapping[int, Mention]) -> Iterator[Mention]:
    """The branches that a view's text names, in no order.

    Args:
        text: the view's text.
        bodies: the central bodies that it names, by where they start.
        places: the places with a government that it names, by where they end.
    """
    starts = {place.start: place for place in places.values()}
    for body in bodies.values():
        place = starts.get(body.end)
        part = _PART.match(text, place.end) if place else None
        if part and body.kind == "ministry":
            yield _branch(body.start, part.end(), body.name + text[body.end : part.end()])
    shorts, pattern = _shorts()
    for match in pattern.finditer(text):
        place = places.get(match.start())
        if place and text[place.end - 1] not in "省市区州县":
            above, part_name = shorts[match.group()]
            yield _branch(place.start, match.end(), above + text[place.start : place.end] + part_name)


def customs(text: str, places: Mapping[int, Mention]) -> Iterator[Mention]:
    """The customs houses that a view's text names by their places (青岛海关), in no order."""
    for end, place in places.items():
        house = _CUSTOMS.match(text, end)
        if house:
            yield _branch(place.start, house.end(), text[place.start : house.end()])


def divisions(text: str, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """The departments of ministries that a view's text names (司), each beside the ministry itself; in the order of `bodies`."""
    for body in bodies:
        part = _DIVISION.match(text, body.end) if body.kind == "ministry" else None
        if part:
            yield body._replace(end=part.end(), name=body.name + part.group(), rule="body/division")


def _branch(start: int, end: int, name: str) -> Mention:
    return Mention(start, end, "body", name.replace("营管部", "营业管理部"), "ministry", None, "body/branch")


@cache
def _shorts() -> tuple[dict[str, tuple[str, str]], re.Pattern[str]]:
    """What stands right after a place without its 省 or 市, the body and the part that it is short for, and its pattern."""
    table = words("branches")["short"]
    shorts = {short: (above, part) for above, parts in table.items() for short, part in parts.items()}
    return shorts, re.compile("|".join(longest_first(shorts)) or "(?!)")
