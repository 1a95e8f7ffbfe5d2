"""Edges (边缘成分): what stands before and behind the name of a programme and is no part of it: a count, 建设, a bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.acts.heads import SHORTEST, head_kind

_JOINT = re.compile("[、和及与“”（）《》]")
_LONGEST_CLASS = 8
_PLACES = ("机构", "载体", "空间", "园", "站点", "平台", "片区")
"""Classes of platforms that name none themselves."""
_COUNT = re.compile(
    r"(?:第?[一首]批|一系列|一揽子(?!政策|措施)|若干个?(?!政策|措施)|更多|多个|一些|几个|各类|各级|各项|一个|一套|一批次|"
    r"(?:再?(?:获批|新增|获评))?(?:约|近|超过?|不少于)?(?:\d[\d.,]*|[一二两三四五六七八九十百千]+)(?:[多余]?[万亿千百]*[多余]?)(?:个|家|项|条|座|批|处|所|支|类|件|款|套|种|大|对|名|期|场|辆|间|块|户)(?:左右|以上)?)+"
)
_COUNT_AFTER = re.compile(
    r"(?:约|近|超过?|不少于|达到?)?\d[\d.,]*[多余]?[万亿]*[多余]?(?:个|家|项|条|座|批|处|所|支|件|款|套|种|场|次|户|名|人|期|亿?元)(?:左右|以上|以内)?$"
)
_TAIL = re.compile(
    r"(?:等)?(?:的)?(?:早日|尽快|加快|全面|落地)?(?:(?:梯队|组织)?建设(?:工作|步伐|水平)?|(?<!改革)(?<!规范)(?<!集群)(?<!带)发展|提质(?:升级|增效|扩面)|组织|落地(?:见效|生效|落实|实施)?|落实(?:落地|见效)?|实施|布局|工作|申报|创建|升级|全覆盖|落成|投用|推广)$"
)
_CALLED = re.compile(r"（(?:以下|下同|下称|简称)[^（）]{0,24}）$")
"""What a name is called from there on, which is no part of it."""
_SCORE = re.compile(r"（[\d.]+分）$")
_AFTER = (
    (_CALLED, "）"),
    (_SCORE, "）"),
    (_COUNT_AFTER, "个家项条座批处所支件款套种场次户名人期元上右内"),
    (_TAIL, "织设作伐平地效施实局报建级盖成用广展面"),
)
"""What may stand after a name, and the characters that it can end in."""


def past_count(text: str, start: int, end: int) -> int:
    """Past a count that a name begins with: 一批, 10个, 再获批10家以上."""
    count = _COUNT.match(text, start, end)
    return count.end() if count else start


def before_count(text: str, start: int, end: int) -> int:
    """Where a name ends that a count stands behind: 10个."""
    count = _COUNT_AFTER.search(text, start, end)
    return count.start() if count else end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without a count before (一批), a count after (10个), and what is only done with it (…建设, …落地)."""
    start = past_count(text, start, end)
    for pattern, last in _AFTER:
        if text[end - 1] not in last or pattern is _TAIL and head_kind(text, start, end):
            continue
        match = pattern.search(text, max(start, end - 24), end)
        if match and match.start() > start and head_kind(text, start, before_etc(text, match.start())):
            end = before_etc(text, match.start())
    return start, end


def before_class(text: str, start: int, end: int) -> int:
    """Where a list of instruments ends whose class is none: 检测中心、重点实验室等研发机构."""
    etc = text.rfind("等", start, end)
    if etc < 0 or end - etc > _LONGEST_CLASS or not text.endswith(_PLACES, etc, end) or text.find("、", start, etc) < 0:
        return end
    named = all(b - a >= SHORTEST and head_kind(text, a, b) == "platform" for a, b in parted(text, start, etc))
    return etc + 1 if named else end


def before_etc(text: str, end: int) -> int:
    return end - 1 if text[end - 1] == "等" else end


def parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What 、, 和, 及 and 与 part, outside quotation marks and brackets."""
    depth, at = 0, start
    for match in _JOINT.finditer(text, start, end):
        char, place = match.group(), match.start()
        if char in "“（《":
            depth += 1
        elif char in "”）》":
            depth = max(0, depth - 1)
        elif depth == 0 and place > at and (char == "、" or _is_conjunction(text, place, at, end)):
            yield at, place - (char == "及" and text[place - 1] == "以")
            at = place + 1
    yield at, end


def _is_conjunction(text: str, place: int, start: int, end: int) -> bool:
    """Whether 和, 及 or 与 joins instruments: what stands before it ends in a head noun."""
    stop = place - 1 if text[place] == "及" and text[place - 1] == "以" else place
    return stop - start >= SHORTEST and bool(head_kind(text, start, stop))
