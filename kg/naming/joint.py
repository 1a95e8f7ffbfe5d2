"""Joint issuers (联合发文): the bodies that issued a text, or speak in it, together with the one that is named first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from kg.language.mention import Mention
from kg.naming.issuers import DATE, ETC, Found

_TOGETHER = ("issuer/title", "issuer/signature", "issuer/interview", "issuer/label", "issuer/announced")
"""How the first is known where others may stand beside it."""
_BESIDE = re.compile(r"[、和与]|会同|[ \n]{0,2}")
_MORE = re.compile(ETC)
_OTHERS = r"(?:[、\n][\u4e00-\u9fff]{4,16}(?:公司|集团|银行|总工会|联合会|协会))*"
"""Who issues it too and is no body."""
_ALL = re.compile(rf"{_OTHERS}(?:(?:联合|共同|研究)*(?:制定|印发|组织|决定|编制|出台|开展)|[ \n]*{DATE.pattern})")
"""What follows the list of all: …制定了《办法》, or the date under their signatures."""


def beside(text: str, first: Found | None, bodies: Sequence[Mention]) -> list[Found]:
    """The other issuers, in order.

    Args:
        text: the view's text; all offsets are of it.
        first: the issuer by the surest sign that the text has.
        bodies: what the text names as bodies, in order.
    """
    if first is None or first.rule not in _TOGETHER:
        return []
    starts = [mention.start for mention in bodies]
    run = _run(text, bodies, bisect_left(starts, first.start))
    if first.rule == "issuer/title" and _MORE.match(text, first.end):
        named = (_run(text, bodies, at) for at, body in enumerate(bodies) if body.name == first.value)
        run = next((all_ for all_ in named if len(all_) > 1 and _ALL.match(text, all_[-1].end)), [])
    return [Found(body.name, body.start, body.end, first.rule) for body in run[1:] if body.name != first.value]


def _run(text: str, bodies: Sequence[Mention], at: int) -> list[Mention]:
    """The bodies that stand in a row from one of them on."""
    run = list(bodies[at : at + 1])
    for body in bodies[at + 1 :]:
        if not _BESIDE.fullmatch(text, run[-1].end, body.start):
            break
        run.append(body)
    return run
