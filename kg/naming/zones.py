"""Zones (开发区): their administrations, found by their shape: 青石高新区管委会. A bare 园区管委会 names none,
a bare 高新区管委会 that of the city or county whose text it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.cut import part_of_speech, words_in
from kg.language.mention import Mention
from kg.language.windows import Windows

_ZONE = re.compile(
    r"([\u4e00-\u9fff]{2,16}?)(开发区|高新区|新区|经开区|示范区|保税区|度假区|合作区|园区|功能区|集聚区)(?:管委会|管理委员会)"
)
_CUE, _AROUND = re.compile("管(?:委会|理委员会)"), (20, 0)
"""What every administration of a zone ends in, and how much stands before it."""
_BARE = re.compile(r"(?<![\u4e00-\u9fff])(高新区|经开区|开发区)(?:管委会|管理委员会)")
_TOGETHER = frozenset(["会同", "联合", "配合", "经", "由"])
_BEFORE_NAMES, _NEVER_IN_NAMES = frozenset(["p", "c", "d"]), frozenset(["r", "u", "uj", "uv", "m"])
"""Parts of speech: those behind which alone a name can begin (由, 和, 并), and those that no name of a zone has (各, 的, 等)."""


def zones(text: str, home: str = "") -> Iterator[Mention]:
    """The administrations of zones that a view's text names, in order.

    Args:
        text: the view's text.
        home: the place whose body issues the text: its only 高新区 may go without a name.
    """
    for match in Windows(text, _CUE, *_AROUND).matches(_ZONE):
        name = _name(*match.groups())
        if name:
            start = match.end(2) - len(name)
            yield Mention(start, match.end(), "body", name + "管理委员会", "government", None, "body/zone")
    for match in _BARE.finditer(text) if home.endswith(("市", "县", "区")) else ():
        own = home.removesuffix(home[-1]) if len(home) > 2 else home
        yield Mention(match.start(), match.end(), "body", f"{own}{match.group(1)}管理委员会", "government", None, "body/zone")


def _name(before: str, kind: str) -> str:
    """The name of a zone without what stands before it (由, 会同, 支持); empty where it has none of its own."""
    cut = words_in(before + kind)
    tags = [part_of_speech(word) for word in cut]
    first = max((i + 1 for i, word in enumerate(cut) if tags[i] in _BEFORE_NAMES or word in _TOGETHER), default=0)
    while first < len(cut) and tags[first] == "v":
        first += 1
    name = "".join(cut[first:])
    return name if len(name) > len(kind) + 1 and _NEVER_IN_NAMES.isdisjoint(tags[first:]) else ""
