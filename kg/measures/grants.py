"""Terms of support (奖补条款): naming what is granted, and to whom, where only the sum is said."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.rules.measures import GRANTS

_GRANT = "|".join(GRANTS)
_GRANTED = re.compile(
    rf"(?:(?:^|[，；：。])(?:对|给)?(?P<whom>[^，；：。、]{{0,30}}?))?(?:给予|予以|发放|享受|进行|安排)[^，；：。\d]{{0,6}}?(?P<what>{_GRANT})"
)
_WHOM = re.compile(r"(?:^|[，；：。])(?:对|支持|鼓励|遴选|认定|评选)(?:一批)?(?P<whom>[^，；：。]{2,30})，[^，；：。]{0,8}$")
_LOOSE = re.compile(r"的(?:企业|单位|项目|个人|机构)?$")


class Grant(NamedTuple):
    """What is granted; `start` and `end` are the view span that says so."""

    start: int
    end: int
    name: str


def granted(text: str, start: int, end: int) -> Grant | None:
    """The last grant that a stretch before a sum speaks of (对示范平台给予奖补，最高…), named with whom it is for."""
    grants = list(_GRANTED.finditer(text[start:end]))
    if not grants:
        return None
    found = grants[-1]
    whom = found["whom"] or addressed(text, start, start + found.start())
    begin = start + (found.start("whom") if found["whom"] else found.start("what"))
    return Grant(begin, start + found.end(), whom + found["what"])


def addressed(text: str, start: int, end: int) -> str:
    """Whom the clause before a grant is about (对新认定的示范平台，给予…); empty where it is a whole clause (对…的，)."""
    match = _WHOM.search(text[start:end])
    return "" if match is None or _LOOSE.search(match["whom"]) else match["whom"]


def is_grant(name: str) -> bool:
    """Whether a name says nothing but what is granted (一次性奖补)."""
    return name.endswith(GRANTS) and len(name) <= 7
