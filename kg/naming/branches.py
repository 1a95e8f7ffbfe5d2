"""Branches (垂直管理机构): what a central body has in a place: 人民银行青海省分行, 青海证监局, 金融监管总局青海监管局.

The name is the official one of the body above, followed by the place and the part that the text prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.language.mention import Mention

_PART = re.compile(
    r"(?:省|市|自治区|州|地区|县)?(?:分行|中心支行|支行|分局|监管局|监管分局|分署|营业管理部|专员办事处|特派员办事处|监察专员办事处)"
)
"""What stands after the place behind the name of a central body."""
_SHORT = {
    "证监局": ("中国证券监督管理委员会", "监管局"),
    "银保监局": ("中国银行保险监督管理委员会", "监管局"),
    "银保监分局": ("中国银行保险监督管理委员会", "监管分局"),
    "银监局": ("中国银行业监督管理委员会", "监管局"),
    "保监局": ("中国保险监督管理委员会", "监管局"),
    "金融监管局": ("国家金融监督管理总局", "监管局"),
    "金融监管分局": ("国家金融监督管理总局", "监管分局"),
}
"""Short names that stand right after a place without its 省 or 市, and what they are short for."""
_SHORTS = re.compile("|".join(sorted(_SHORT, key=len, reverse=True)))


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
    for match in _SHORTS.finditer(text):
        place = places.get(match.start())
        if place and text[place.end - 1] not in "省市区州县":
            above, part_name = _SHORT[match.group()]
            yield _branch(place.start, match.end(), above + text[place.start : place.end] + part_name)


def _branch(start: int, end: int, name: str) -> Mention:
    return Mention(start, end, "body", name, "ministry", None, "body/branch")
