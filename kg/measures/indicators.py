"""Indicators (指标): naming what a number measures from the words around it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kg.rules.measures import MODIFIERS


class Phrase(NamedTuple):
    """A noun phrase of the view: where it stands and how it reads."""

    start: int
    end: int
    name: str
    scope: str = ""
    """Where it says that the number holds."""


ATTRIBUTES = frozenset(
    "总量 总数 总额 总值 总产 总规模 规模 规模总量 增速 增幅 降幅 涨幅 占比 比重 比例 余额 总面积 面积 总投资 投资 "
    "数量 单产 产值 总产值 产量 覆盖率 人均 市场份额 份额 达标率 合格率 价值 金额 累计总数 总长度 总里程 里程 "
    "保有量 交易额 成交额 合同额 年均 用户 容量 税率 标准 起征点 资费 装机 装机容量 总装机 产能 投入 总收入 收入 "
    "利润 销售额 参保率 入学率 完成率 综合利用率 利用率 绝对值 增量 净增量 均值 强度 ".split()
)
"""Nouns that are of something named before (属性名词)."""
_PLACE = re.compile(
    r"(?:[^，、的]{0,16}(?:区域|地区|城市|省份|县市|园区|流域|以上城市|建成区)|(?:其中|其他)?(?:京津冀|长三角|珠三角|东部|中部|西部|东北|沿海|城镇|农村|"
    r"城市|乡村|汾渭平原|西北|华北|华东|华南|西南|边远山区|市区|县城|区域|省级|市级|县级))$"
)
_HEAD = re.compile(r"[率额值量数积入出模资格重比例度产耗]$")
_BASE = re.compile(
    r"(?:比|较|与)[^，；]{1,12}(?:年前?|期|末|初|底|去年|同期|相比|时期|全国|全省|预期|计划|预算|(?:预算|决算|计划|预计)数|[高低]点|峰值|\d月|\d日|月份)(?:相比|同期)?$|"
    r"[同与][^，；]{1,12}比较$"
)
_LISTED = re.compile(r"\d+(?:大类|类|大|项|个)$")
_IN_A_ROW = re.compile(r"(?:已)?连续[\d一二两三四五六七八九十多]+年(?:每年)?$|每年$")
_WITHIN = re.compile(r"(?:在|连续|前)?[\d一二两三四五六七八九十]{1,3}(?:年|个月)内$")
_AT_YEARS_END = re.compile(r"(?:(?<!\d)(?:19|20)\d\d|[去今上本明])?年[底末]$|(?:\d{1,2}|[上本])?月[底末]$")
_NOUN = re.compile(r"(?:[^，；：、（）。！？\n]|（[^（）]{1,8}）)*")
_PREDICATE = re.compile(
    r"(?:位居|居|位列|排名|排|列|占|同比|比上年|较|创|均|并|用于|达|保持|增长|以上|左右|以内|稳居|跃居|名列|为|首次|连续|其中|再|全部|"
    r"的新?(?:阶段|台阶|高度)|等|来|比|大关|关口|门槛|新?台阶|的目标|目标|增至|(?:增加|增长|扩大|提高|提升|上升|减少|降低|下降|压减|缩减)[到至]|"
    r"超|高于|低于|且|及以|的水平|水平|以下|的比例|多(?=[，。、；])|的标准|的合理|的较|的高|的增|的速)"
)
_LONGEST = 40
_ACTS = re.compile(r"(?:大规模)?(?:提升|提高|增强|开展|参与|推进)(?=[^项工类型期率值量的]{2})|取得(?:了|积极|重[大要]|新|明显|显著|成[效果绩]|[进突])")
"""A verb with its object after the noun: 55个产粮大县提升粮食产能 counts 产粮大县."""


@cache
def _modifiers() -> tuple[frozenset[str], tuple[int, ...]]:
    return frozenset(MODIFIERS), tuple(sorted({len(w) for w in MODIFIERS}, reverse=True))


def closed(text: str, start: int, end: int) -> int:
    """Where the phrase ends once adverbs and the base of a comparison (比上年) after it are off."""
    words, lengths = _modifiers()
    while start < end:
        base = _BASE.search(text, max(start, end - 18), end) if text.find("比", start, end) >= 0 or text.find("较", start, end) >= 0 else None
        if base is None and text[end - 1] == "年":
            base = _IN_A_ROW.search(text, max(start, end - 8), end)
        if base is None and text[end - 1] == "内":
            base = _WITHIN.search(text, max(start, end - 6), end)
        if base is None and text[end - 1] in "底末":
            base = _AT_YEARS_END.search(text, max(start, end - 6), end)
        if base is not None:
            end = base.start()
            continue
        if text[end - 1] == "均" and text[end - 2 : end - 1] not in tuple("人户亩地年月日平"):
            end -= 1
            continue
        for length in lengths:
            if text[end - length : end] in words and end - length >= start and text[end - length - 1] != "第":
                end -= length
                break
        else:
            return end
    return start


_BECOMES = re.compile("可(?:申[请领报]|享受|按|以|在|凭|获)|(?:提高|提升|增加|扩大|上调|下调|压缩|缩短|减少|降低|降|升)[至到]")
_ADVERB = re.compile(
    "都(?![市会江])|均(?![衡等价值分])|全部|纷纷|共同|陆续|相继|顺利|正式|如期|已(?!知)|仍|也|并(?=[在已获通予由将])|"
    "(?:汛前|年内)?(?:率先|加速|加快|全面|稳步|扎实|即将|成功|提前|集中|有序|基本)(?:实现|"
    "(?:推进|实施|启动|推开|铺开|落地|开工|建成|完成|完工|竣工|投产|投用|投运|通车|达产|见效|建设|发展|运行)+(?=[，。；、]|$))"
)
"""What a predicate begins with after the noun: 12个项目全部开工 counts 项目."""


def noun_after(text: str, start: int, end: int, whole: bool = False, counted: bool = False) -> tuple[int, int]:
    """The noun that follows a number, up to the next stop; empty where a predicate or a rank follows.

    With `whole` the predicate stays: a share is of those who do or have something (八成社区建成步道). What is `counted` may be
    listed before its class is named.
    """
    if start >= end or _PREDICATE.match(text, start, end):
        return start, start
    noun = _NOUN.match(text, start, end)
    stop_at = noun.end() if noun else start
    if counted and (classed := _CLASSED.match(text, start, end)) and text[stop_at : stop_at + 1] == "、":
        return start, classed.end()
    if text[start - 1] in "万亿" and text[start] in "多余":
        start += 1
    if text.startswith("的", start):
        start += 1
    if text.startswith(("给予", "予以"), start) and start + 2 < stop_at:
        start += 2
    for predicate in (_ACTS, _BECOMES) if whole else (_ACTS, _BECOMES, _ADVERB):
        begun = predicate.search(text, start + 2, stop_at)
        stop_at = begun.start() if begun else stop_at
    while stop_at > start and text[stop_at - 1] in "和与及并、以的达" and not text.endswith("参与", start, stop_at):
        stop_at -= 1
    if stop_at - start > 2 and text[stop_at - 1] == "等" and text[stop_at - 2] not in "平均中高初同优一二三":
        stop_at -= 1
    return start, min(stop_at, start + _LONGEST)


_CLASSED = re.compile(r"[^，。；：（）、\d]{1,12}(?:、[^，。；：（）、\d]{1,12}){0,6}等[^，。；：（）、\d的]{2,12}(?=[，。；]|$)")
"""What a number counts where its members stand before the class (178项节水、节电等项目)."""
_PER = re.compile(r"(?:平均)?每(?:[^，、。；：每增递降减提升上下超]{1,5})(?:每[年月天日])?$")


def before_rate(text: str, start: int, end: int) -> int:
    """Where the words before a number end once its denominator (每人每年) is off."""
    if text.endswith("人均", start, end) and text[end - 3] in "到至达为":
        return end - 2
    if text.rfind("每", max(start, end - 10), end) < 0:
        return end
    match = _PER.search(text, max(start, end - 10), end)
    return match.start() if match else end


def is_place(name: str) -> bool:
    """Whether a subject only says where (京津冀区域), so that what is measured was named before."""
    return _PLACE.match(name) is not None


def is_measurable(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a noun phrase that ends in what can be measured (用于教育的投入)."""
    if not 2 < end - start < _LONGEST:
        return False
    return _HEAD.search(text, start, end) is not None or text[end - 2 : end] in ATTRIBUTES


_RISES = re.compile(r"在[^，。；]{2,20}基础上$|(?:再|又|均|都)?(?:迈|登|跨|跃)?上(?:了)?新?的?台阶$|(?:再|屡|又)?创(?:历史)?新高$|(?:再|又)?获丰收$")


def said_to_rise(text: str, start: int, end: int) -> int:
    """Where the subject of a clause ends that only says how well it went (粮食产量再上新台阶); `end` for any other clause."""
    match = _RISES.search(text, start, end)
    return match.start() if match else end


def is_count(name: str) -> bool:
    """Whether a subject is but another number (12类 in 12类45件实事)."""
    return _LISTED.match(name) is not None


def is_head(name: str) -> bool:
    """Whether a name ends in what can be measured (污水处理率)."""
    return _HEAD.search(name) is not None
