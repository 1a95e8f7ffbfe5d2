"""Introduced bodies (简称所引的议事协调机构): a joint conference or a leading group that a text introduces with a short name.

`渔港整治部际联席会议（简称部际联席会议）` is a body, and so are 部际联席会议 and 部际联席会议办公室 in the rest of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.mention import Mention
from kg.language.windows import Windows

_INTRODUCED = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|建立|成立|设立|组建|[由经])([\u4e00-\u9fff]{3,24}?(?:联席会议|(?:领导|协调)小组|指挥部|工作专班))(?:制度|机制)?"
    r"（(?:以下)?简称：?“?([\u4e00-\u9fff]{3,12})”?）",
    re.MULTILINE,
)
_CUE, _AROUND = re.compile("（(?:以下)?简称"), (40, 20)
"""What introduces a short name, and how much stands before and after it."""
_OFFICE = "办公室"


def introduced(text: str) -> Iterator[Mention]:
    """The bodies that a view's text introduces with a short name, wherever it names them or their offices, in no order."""
    taken: set[int] = set()
    for match in Windows(text, _CUE, *_AROUND).matches(_INTRODUCED):
        name, short = match.groups()
        if not _is_short_for(short, name) or match.start(1) in taken:
            continue
        for found in re.finditer(f"(?:{name}|{short})(?:{_OFFICE})?", text):
            official = name + _OFFICE if found.group().endswith(_OFFICE) else name
            taken.add(found.start())
            yield Mention(*found.span(), "body", official, "other", None, "body/introduced")


def _is_short_for(short: str, name: str) -> bool:
    """Whether the characters of a short name stand in the name in their order."""
    rest = iter(name)
    return all(character in rest for character in short)
