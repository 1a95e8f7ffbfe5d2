"""Titled bodies (标题和落款中的议事协调机构): leading groups and their offices that no table knows, as they issue a text.

`湖滨市推进灌区改造工作领导小组办公室关于…的通知` begins with its issuer; the same name stands again before the date under the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from kg.language.mention import Mention

_GROUP = "(?:小组|指挥部|联席会议|工作专班|委员会)(?:办公室)?|办公室"
_TITLE = re.compile(rf"(?:#+ ?)?(?P<name>[\u4e00-\u9fff“”、\n]{{6,60}}?(?:{_GROUP}))\n?(?=关于|印发)")
"""What a title begins with; it may stand on two lines."""
_SIGNED = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,24}?(?:小组|指挥部)(?:办公室)?)\n?(?=\d{4}年\d{1,2}月\d{1,2}日)")
"""What stands before the date, where a place begins it."""


def titled(text: str, known: Collection[tuple[int, int]], places: Collection[int]) -> Iterator[Mention]:
    """The groups and offices that issue a view's text by its title or signature, and nowhere else.

    Args:
        text: the view's text.
        known: the spans of the bodies that are known otherwise.
        places: where places with a government begin.
    """
    title = _TITLE.match(text)
    if title and title.span("name") not in known and "。" not in title.group():
        yield _body(title)
    for at in places:
        signed = _SIGNED.match(text, at)
        if signed and signed.span("name") not in known:
            yield _body(signed)


def _body(found: re.Match[str]) -> Mention:
    return Mention(*found.span("name"), "body", found["name"].replace("\n", ""), "other", None, "body/titled")
