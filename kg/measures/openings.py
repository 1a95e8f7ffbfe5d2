"""Openings (句首): where what is measured begins, behind times, connectives, adverbs and what else was said before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg.quantities.periods import Period
from kg.rules.measures import OPENERS, SCOPES

_DASHES = "—－ ·，、：①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮"
_AFTER_TIME = re.compile(r"底|末|前|间|期间|以来|初|内|时|中(?!小|国|医|药|央|欧)|以后|起")
_SAID = re.compile(
    r"(?:破亿|全覆盖|创(?:历史)?新高|(?:顺利|有序|扎实|加快|全面|深入|稳步|持续|加速)(?:推进|实施|落地|推开|改善|优化|向好)|"
    r"(?:陆续|全部|相继|顺利|如期|正式|全面|基本|集中)(?:投产|投用|投运|完工|开工|通车|开通|建成|落地|启用|完成))、(?!达|超|突破|增|同比|提高|占|居)"
)
_FIELD = re.compile(r"(?<=在)[^，。；：]{2,40}?(?:领域|方面|地区|行业|环节|流域)(?=[新再]?(?:组建|新建|建[成设]|布局|培育|打造|推广|开展|新增))")
"""The field in which something is made (在养殖、捕捞等领域新建2个)."""


@cache
def _opener() -> re.Pattern[str]:
    words = sorted(OPENERS, key=lambda word: -len(word.partition("(")[0]))
    return re.compile(rf"(?:{'|'.join(words)}|[{_DASHES}]|“(?![^”]{{1,20}}”))+")


def after_saying(text: str, start: int, end: int) -> int:
    """Where the subject begins behind a clause that an enumeration comma parts from it (改革顺利推进、综合率达到70%)."""
    ends = [said.end() for said in _SAID.finditer(text, start, end)]
    return ends[-1] if ends and ends[-1] < end else start


def opened(text: str, start: int, end: int, periods: Sequence[Period]) -> tuple[int, str]:
    """Where the phrase begins once time, connectives and adverbs before it are off, and the scope that they name."""
    scope, opener = "", _opener()
    start = after_saying(text, start, end)
    before = -1
    while before < start < end:
        before = start
        for period in periods:
            if period.start <= start < period.end <= end:
                start = period.end
                after = _AFTER_TIME.match(text, start, end)
                start = after.end() if after else start
        for match in (opener.match(text, start, end), _FIELD.match(text, start, end)):
            start = max(start, match.end()) if match else start
        found = SCOPES.get(text[start : start + 2])
        if found is not None and text[start + 2 : start + 3] not in tuple("性第首最"):
            scope, start = found, start + 2
    return min(start, end), scope
