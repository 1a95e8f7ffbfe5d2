"""Regions (地区): the places of a text, and classes of places (工业大省, 缺水城市, 粮食主产区).

A place inside the name of a body, a meeting or a document's issuer names nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.language.mention import Mention
from kg.naming.localities import WATERS, by_first_character, localities, told_apart
from kg.naming.phrases import Phrases

_COUNTED = re.compile("“(?:(?:[一两二三四五六七八九十][区州河湖群圈城带廊]){2,3}|[三四五][州河湖])”")
_PROVINCE = "[京津沪渝冀晋辽苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇藏陕甘]"
_PROVINCES = re.compile(rf"{_PROVINCE}(?<!京(?=津冀)){_PROVINCE}{{2,4}}")  # begins with a character, which makes the search fast
_ONE_WATER = by_first_character([(WATERS, "")])
_WATER = re.compile(_ONE_WATER)
_ROW = re.compile(
    rf"(?:{_ONE_WATER})(?:(?:[、和及]?(?:{_ONE_WATER}))+(?![上中下][游段]|流域|经济带|口|国家文化公园)|(?=等(?:重点|主要)?(?:流域|河流|湖泊|江河|水系)))"
)
"""Rivers and lakes in a row, or before 等流域; a river alone may be scenery or part of another name."""
_INSTITUTION = re.compile(
    r"(?:[东西南北])?站|[东西南北中]路(?![线])|(?:航空航天|医科|(?:东方)?理工|工业|农业|林业|科技|交通|财经|海洋|外国语|民族|中医药)?大学(?!城)|博物馆|[\u4e00-\u9fff]{2}集团(?!化)|学院|师范|日报|晚报|卫视|集团(?!化)|网(?!络)|(?:证券|期货|数据|产权|股权)?交易所|银行|海关|新闻|电视|晨报|时报|医院|舰"
)
"""What follows a place in the name of an institution, which is not the place."""
_SITE = re.compile(
    r"(?:工业)?园区|片区|(?:国家(?:级)?)?(?:高新技术产业开发区|经济技术开发区|高新区|经开区)|综合?保税?区|(?:国际)?陆港区|空港区|口岸(?!经济)|自(?:由)?贸(?:易)?试验区|(?:产业新|新|大学|科学|科技|科创)城(?!市)|(?:大学)?科技园(?!区)|工业区|商务区|旅游度假区|古[镇村]|中轴线|遗址|风貌区|国家自主创新示范区|都市圈|城市群|经济圈|(?<=[\u4e00-\u9fff]{2})港(?![口澳珠湾产城])"
)
_FIRM = re.compile("）(?:有限|股份|集团|公司)")
_FREE_TRADE = re.compile("中国（[^（）]{2,6}）自由贸易(?:试验区|港)")
_DATELINE = re.compile(r"\d{1,2}月\d{1,2}日电")
_SLOGAN = 8
"""Characters between the mark and the place."""


def regions(phrases: Phrases, known: Sequence[Mention]) -> list[Mention]:
    """The places and classes of places of a text, in order and apart from each other.

    Args:
        phrases: the view's text, word by word.
        known: the places of the lexicon, and the bodies and meetings, inside whose names no place counts.
    """
    text = phrases.text
    taken = _Taken([m for m in known if m.table in ("body", "meeting")])
    places = _widened(text, [m for m in known if m.table == "region" and not taken.holds(m)])
    shaped = [*(m for m in localities(text) if not taken.holds(m)), *_counted(text, taken)]
    found: list[Mention] = []
    for mention in sorted([*places, *shaped], key=lambda m: (m.start, -m.end)):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
        elif mention.end > found[-1].end and mention.rule in ("region/class", "region/condition"):
            found[-1] = mention
    return list(_told_apart(phrases, found))


def _told_apart(phrases: Phrases, places: Sequence[Mention]) -> Iterator[Mention]:
    """The places, each class with what tells it apart, as far as no other place stands there."""
    floor = 0
    for place in places:
        wide = told_apart(phrases, place) if place.kind == "class" and place.rule != "region/counted" else place
        if wide is not None:
            yield wide if wide.start >= floor else place
        floor = place.end


def _counted(text: str, taken: _Taken) -> Iterator[Mention]:
    """Places that a text counts between quotation marks (“三河三湖”), provinces in short (川渝黔), free-trade zones by their
    full names, and rivers and lakes in a row."""
    for match in _COUNTED.finditer(text):
        yield Mention(match.start(), match.end(), "region", match.group(), "class", None, "region/counted")
    for match in _PROVINCES.finditer(text):
        if len(set(match.group())) == len(match.group()):
            yield Mention(match.start(), match.end(), "region", match.group(), "area", None, "region/provinces")
    for match in _FREE_TRADE.finditer(text):
        yield Mention(match.start(), match.end(), "region", match.group(), "area", None, "region/site")
    for row in _ROW.finditer(text):
        for match in _WATER.finditer(text, *row.span()):
            water = Mention(match.start(), match.end(), "region", match.group(), "area", None, "region/water")
            if not taken.holds(water):
                yield water


def _widened(text: str, places: Sequence[Mention]) -> Iterator[Mention]:
    """The places, without those that only name an institution or a company, and with the 园区 or 港 that they name."""
    last: Mention | None = None
    for place in places:
        if _INSTITUTION.match(text, place.end) or _FIRM.match(text, place.end):
            continue
        if _DATELINE.match(text, place.end) and text.endswith("新华社", 0, place.start):
            continue
        if place.kind == "class" and _is_in_slogan(text, place):
            continue
        site = _SITE.match(text, place.end)
        if site and place.kind != "class" and (place.kind != "area" or site.group() != "港"):
            start = last.start if last and last.end == place.start else place.start
            name = text[start : site.end()]
            yield Mention(start, site.end(), "region", name, "area", None, "region/site")
        else:
            yield place
        last = place


def _is_in_slogan(text: str, place: Mention) -> bool:
    """Whether a class of places is only part of what stands between quotation marks: “光明边疆”行动."""
    opening, closing = text.rfind("“", max(0, place.start - _SLOGAN), place.start), text.find("”", place.end, place.end + _SLOGAN)
    if opening < 0 or closing < 0 or text.find("”", opening, closing) >= 0:
        return False
    return closing - opening - 1 > place.end - place.start


class _Taken:
    """The characters that belong to names of another sort."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.characters = {i for m in mentions for i in range(m.start, m.end)}

    def holds(self, mention: Mention) -> bool:
        """Whether a mention lies in one of the names."""
        return mention.start in self.characters
