"""Naming programmes (有名目的举措): which noun phrases of an object are instruments, and where their names begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.language.cut import words_in
from kg.language.lexicon import words
from kg.language.vocabulary import Vocabulary


class Programme(NamedTuple):
    """A named instrument. Offsets are of the view and cover the name alone."""

    start: int
    end: int
    kind: str
    """The section of `words/heads.toml` that its head noun stands in."""


_SHORTEST = 4
"""A bare head (政策, 平台) names nothing."""
_LONGEST_HEAD = 6
_LONGEST_CLASS = 8
_AND_ALSO = "，以及"
_PLACES = ("机构", "载体", "空间", "园", "站点", "平台", "片区")
"""Classes of platforms that name none themselves."""
_JUDGING = ("评估", "督查", "督察", "巡查", "普查", "试验", "示范")
_QUOTED = frozenset(["project", "action", "plan"])
"""What may be named within quotation marks; “…基地” is as often a title of honour."""
_CUT = 8
"""Characters that are enough to see where the last word begins."""
_EMPTY = re.compile(
    r"(?:本|该|示范|试点|以下|上述|有关|相关|各项|各类|具体|优质|重大|重点|大|好|新|一般|配套|其他|现代化|开放型|实体|这些|那些|一系列|有力|有效|有针对性的|针对性|更多|若干|标志性|引领性|带动性|(?:产业|工业|民生|技改|签约|意向|招商|招商引资)(?=项目)|、)*"
    r"(?:工程|项目|活动|计划|规划|方案|试点|示范|机制|体系|制度|体制|标准|规范|政策|措施|举措|办法|规定|平台|中心|基地|园区|载体|资金|基金|模式|清单|行动计划|平台体系|"
    r"产业体系|经济体系|政策措施|法律法规|政策体系|制度体系|工作机制|改革)$|.*(?:解决方案|新模式)$"
)
"""A head with nothing but an adjective before it names no instrument."""
_MOVES = re.compile("上|(?<=[进融纳接驻])入|(?<![促先推改引])进")
"""上平台, 进园区: the noun is where something goes; but 促进中心."""
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
_MARKS_AFTER = re.compile(r"（[^（）]{1,24}）$")
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
_JOINT = re.compile("[、和及与“”（）《》]")
_REFORMED = ("制度", "体制", "机制")
_SHARED = re.compile("(?:制度|体制|机制)(?:改革|创新)$")
"""户籍制度、管理体制和相关制度改革: the reform is of all of them."""
_SUMMARY = re.compile("等")


@cache
def _kinds() -> dict[str, str]:
    return {head: kind for kind, table in words("heads").items() for head in table["words"]}


@cache
def _heads() -> Vocabulary:
    return Vocabulary(_kinds())


@cache
def _any_head() -> re.Pattern[str]:
    return re.compile("|".join([*_kinds(), "法", "制"]))


def may_name(text: str, start: int, end: int) -> bool:
    """Whether anything in a stretch could end the name of an instrument; where nothing could, it need not be looked for."""
    return _any_head().search(text, start, end) is not None


def kind_of(text: str, start: int, end: int) -> str:
    """The kind of instrument that a noun phrase names by its head noun, or an empty string."""
    length = _heads().before(text, start, end)
    if not length:
        return "policy" if _is_law(text, start, end) else "mechanism" if _is_system(text, start, end) else ""
    if _EMPTY.match(text, start, end) or _MOVES.match(text, end - length - 1, end - length):
        return ""
    return _kinds()[text[end - length : end]]


def _is_law(text: str, start: int, end: int) -> bool:
    """Whether a phrase names a law (渔业法), not a way (做法) or a branch of law (立法)."""
    return end - start > 2 and text[end - 1] == "法" and text[end - 2] not in "方办做立司执普看想说书算疗手用守打写玩遵违依"


def _is_system(text: str, start: int, end: int) -> bool:
    """Whether a phrase ends in 制 as a word by itself or as the end of one of three (休渔制, 河长制), not in 控制 or 法制."""
    return text.endswith("制", start, end) and len(words_in(text[max(start, end - _CUT) : end])[-1]) in (1, 3)


def bare_head(text: str, start: int, end: int) -> bool:
    """Whether nothing but a head noun stands there: 更新 in 城市更新工程 is part of the name."""
    return text[start:end] in _kinds()


def programmes(text: str, start: int, end: int) -> list[Programme]:
    """The instruments that an object names: `X机制和Y平台` are two, `X、Y等项目` is one, a bare `政策` is none."""
    mark = text.find(_AND_ALSO, start, end)
    if mark > start:
        return programmes(text, start, mark) + programmes(text, mark + len(_AND_ALSO), end)
    start, end = _trimmed(text, start, end)
    end = _before_class(text, start, end)
    if not _is_headed(text, start, end):
        return []
    found: list[Programme] = []
    for a, b in _conjuncts(text, start, end):
        count = _COUNT.match(text, a, b)
        a = count.end() if count else a
        kind = _head_kind(text, a, b)
        if kind and b - a >= _shortest(text, b) and not bare_head(text, a, b):
            found.append(Programme(a, b, kind))
    return found


def _is_headed(text: str, start: int, end: int) -> bool:
    """Whether a noun phrase, or a list that 等 ends, is long enough for a name and ends in the head noun of an instrument."""
    return end - start >= _shortest(text, end) and bool(_head_kind(text, start, _before_etc(text, end)))


def _head_kind(text: str, start: int, end: int) -> str:
    """The kind by the head before a closing bracket or quotation mark: 行动计划（2026—2027年）, “一号创新工程”."""
    last = text[end - 1]
    if last == "”":
        kind = kind_of(text, max(start, text.rfind("“", start, end) + 1), end - 1)
        return kind if kind in _QUOTED else ""
    mark = _MARKS_AFTER.search(text, start, end) if last == "）" else None
    return kind_of(text, start, mark.start() if mark else end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without a count before (一批), a count after (10个), and what is only done with it (…建设, …落地)."""
    count = _COUNT.match(text, start, end)
    if count:
        start = count.end()
    for pattern, last in _AFTER:
        if text[end - 1] not in last or pattern is _TAIL and _head_kind(text, start, end):
            continue
        match = pattern.search(text, max(start, end - 24), end)
        if match and match.start() > start and _head_kind(text, start, _before_etc(text, match.start())):
            end = _before_etc(text, match.start())
    return start, end


def _shortest(text: str, end: int) -> int:
    """How long a name is at least: 渔业法 is one."""
    return _SHORTEST - (text[end - 1] == "法")


def _before_class(text: str, start: int, end: int) -> int:
    """Where a list of instruments ends whose class is none: 检测中心、重点实验室等研发机构."""
    etc = text.rfind("等", start, end)
    if etc < 0 or end - etc > _LONGEST_CLASS or not text.endswith(_PLACES, etc, end) or text.find("、", start, etc) < 0:
        return end
    named = all(b - a >= _SHORTEST and _head_kind(text, a, b) == "platform" for a, b in _pieces(text, start, etc))
    return etc + 1 if named else end


def _before_etc(text: str, end: int) -> int:
    return end - 1 if text[end - 1] == "等" else end


def _conjuncts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split at 、 and 和 where every piece is an instrument by itself, else leave whole."""
    pieces = list(_pieces(text, start, end))
    if len(pieces) == 1:
        return pieces
    last = pieces[-1]
    if text[end - 1] == "等":
        listed = [(a, b - (b == end)) for a, b in pieces]
        return listed if all(b - a >= _SHORTEST and _head_kind(text, a, b) for a, b in listed) else []
    if bare_head(text, *last) or _judges(text, pieces) or _shares_attribute(text, pieces) or _in_parallel(text, pieces):
        return [(start, end)]
    if _SHARED.search(text, *last) and all(text.endswith(_REFORMED, a, b) for a, b in pieces[:-1]):
        return [(start, end)]
    summed = _SUMMARY.search(text, last[0], last[1])
    if summed and last[1] - summed.end() <= _LONGEST_HEAD:
        return [(start, end)]
    split: list[tuple[int, int]] = []
    open_at: int | None = None
    for a, b in pieces:
        open_at = a if open_at is None else open_at
        count, after = _COUNT.match(text, a, b), _COUNT_AFTER.search(text, a, b)
        stop = after.start() if after else b
        if stop - (count.end() if count else a) >= _shortest(text, stop) and _head_kind(text, a, stop):
            split.append((open_at, stop))
            open_at = None
    if open_at is not None or len(split) == 1:
        return [(start, end)]
    return split


def _judges(text: str, pieces: list[tuple[int, int]]) -> bool:
    """知识产权评估与交易机制: what judges something is an attribute of the short last name as well."""
    (_, after), (begin, end) = pieces[0], pieces[-1]
    return len(pieces) == 2 and end - begin <= _SHORTEST and text[begin - 1] in "和与及" and text.endswith(_JUDGING, 0, after)


def _shares_attribute(text: str, pieces: list[tuple[int, int]]) -> bool:
    """合理的用水考核和评价机制: what stands before 的 is said of the short last name as well."""
    (first, after), (begin, end) = pieces[0], pieces[-1]
    of = text.rfind("的", first, after)
    return len(pieces) == 2 and of > first and end - begin <= _SHORTEST and text[begin - 1] in "和与及" and after - of <= _LONGEST_CLASS


def _in_parallel(text: str, pieces: list[tuple[int, int]]) -> bool:
    """布局合理、管理规范、服务便捷的救助体系: what is listed are attributes of the last name, as long as one another."""
    begin, end = pieces[-1]
    of = text.find("的", begin, end)
    return of > begin + 2 and all(b - a == of - begin and text.find("的", a, b) < 0 for a, b in pieces[:-1])


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
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
    return stop - start >= _SHORTEST and bool(_head_kind(text, start, stop))
