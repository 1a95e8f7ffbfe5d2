"""Numbers that measure nothing (序数、编号、列举): ordinals, counts of what a list names, thresholds inside names."""

from __future__ import annotations

import re

from kg.measures.cues import makes
from kg.quantities.quantities import Quantity

_RANKS = frozenset("位 号 强 级 大 轮 代 方面 个方面 次会议 届 期 度 者 部分 个字".split())
_SPECIFIC = frozenset("纳米 nm 英寸 毫米 mm 微米 厘米 cm 千伏 kV 赫兹 GHz MHz 兆赫 兆瓦 MW 吉瓦 摄氏度 ℃ 分贝 比特 马力".split())
"""Units that tell a kind of thing where its name follows (8英寸晶圆)."""
_DURATION_OF = re.compile(
    r"(?:时间|期限|寿命|周期|工期|贴息期|天数|年限|时限|时长|缩短|压缩|延长|压减|提前|不超过|不少于|控制在)[^，。；、]{0,14}(?<!连续)$|(?:增加|减少)了?$"
)
_SOON = re.compile("以?内(?![，。；、的])")
_STATE_BEFORE = re.compile("[\u4e00-\u9fff][\u4e00-\u9fff）](?<![在于自从第近前后每达至到])$")
_GRANTED = re.compile("给予|予以|补贴|补助|奖励|资助|贴息|贷款|享受|减免|申领|申请|返还|奖补")
_CHANGES = re.compile("(?:提高|提升|增加|延长|缩短|压缩|压减|减少|降低|降)[至到]")
_NAME_AFTER = re.compile(r"(?:级(?!以上|别)|号|期|届|强|周年|型|世纪|”|》|年代|A|G|\+|—|-|/|线城市|维)")
_NOUN = re.compile(r"[\u4e00-\u9fff“]")
_STOPS = ("", "，", "。", "；", "、", "）", "\n")
_POLICIES = re.compile("“?[\u4e00-\u9fff]{0,10}?(?:措施|政策|举措)")
"""Of these a number only says how many a text lists (20条惠企措施)."""
_PARTNERS, _BODIES = re.compile("(?:联合|会同|等)$"), re.compile("多?(?:部门|部委|单位|机构)")
_NATION = 1_000_000_000
"""So many people are the nation, and no number of a report unless it ends with them (14亿人的饭碗)."""
_INCLUDES = re.compile("[（、，]不?含$")
_MOST_PERCENT = 10_000
"""A larger one is what a lost table left behind."""
_EPITHET = re.compile(r"[\u4e00-\u9fff]{0,4}(?:人民|儿女|同胞|中国人|父老|干部群众|各族群众)")
_ORDINAL_NOUN = re.compile(r"(?:方面|领域|维度|方式|原则|关键|问题|环节|阶段|层面|维护|坚持|确立|意识|自信|优先)")
_THRESHOLD = re.compile(r"(?:以上|以下|以内|以外|及以上|及以下)(?:的)?(?![，。；、：）！的]|$)[^，。；、：）]")
_SINCE_STOP = re.compile("[，。；：]")
_HAN_NUMBER = re.compile(r"[一二两三四五六七八九十]+(?![百千万亿\d])")


def measures_nothing(text: str, quantity: Quantity) -> bool:
    """Whether a quantity of the text (a view) is an ordinal, part of a name, a duration or a count of listed items."""
    start, end = quantity.start, quantity.end
    before = text[max(0, start - 20) : quantity.outer_start]
    if _NAME_AFTER.match(text, end) or text[start - 1 : start] in ("第", "前", "每", "“", "《", "+", "/", "-", "."):
        return True
    if quantity.kind == "duration":
        if _is_term(text, quantity):
            return False
        stops = text[quantity.outer_end : quantity.outer_end + 1] in _STOPS or _CHANGES.match(text, quantity.outer_end) is not None
        return not stops or not _DURATION_OF.search(before)
    if _INCLUDES.search(before) and text[quantity.outer_end : quantity.outer_end + 1] in ("）", "，", "、"):
        return True  # it only says whether the bound is one of them: 5万元以下（含5万元）
    if quantity.kind == "indefinite" or quantity.kind == "bare" and _EPITHET.match(text, end):
        return True
    if quantity.kind == "percent" and quantity.value > _MOST_PERCENT:
        return True
    if _counts_papers(text, quantity) or _PARTNERS.search(before) and _BODIES.match(text, end):
        return True
    if quantity.unit in _SPECIFIC and _NOUN.match(text, quantity.outer_end):
        return True
    return _inside_name(text, start, end) or _counts_list(text, quantity, before) or _is_threshold(text, quantity)


def _counts_papers(text: str, quantity: Quantity) -> bool:
    """20条惠企措施, 改革三十九条; and 14亿人 that are the nation."""
    if quantity.unit == "人":
        return quantity.value >= _NATION and text[quantity.end : quantity.end + 1] not in _STOPS
    if quantity.unit == "条" and (_HAN_NUMBER.match(text, quantity.start) or text[quantity.outer_start - 1] == "章"):
        return True
    return quantity.unit in ("条", "项") and _POLICIES.match(text, quantity.end) is not None


def _is_term(text: str, quantity: Quantity) -> bool:
    """Whether a duration with a bound is a condition of what the sentence grants (登记失业半年以上人员可申请贷款), or how soon
    something is to be done (应在10个工作日内答复)."""
    if quantity.unit != "年" and text[quantity.outer_start - 1] in "在起于" and _SOON.match(text, quantity.end):
        return True
    bounded = quantity.comparator in (">=", "<=", ">", "<") or text[quantity.outer_start - 1] == "满"
    if not bounded or not _STATE_BEFORE.search(text, max(0, quantity.outer_start - 3), quantity.outer_start):
        return False
    end = min((at for at in (text.find(mark, quantity.end) for mark in "。；\n") if at >= 0), default=len(text))
    begin = max(text.rfind(mark, 0, quantity.start) for mark in "。；\n") + 1
    return _GRANTED.search(text, begin, end) is not None


def _inside_name(text: str, start: int, end: int) -> bool:
    """Inside quotation marks: “双10万”."""
    opening = text.rfind("“", max(0, start - 20), start)
    return opening >= 0 and text.find("”", opening, start) < 0 and text.find("”", end, end + 20) >= 0


def _counts_list(text: str, quantity: Quantity, before: str) -> bool:
    """`四个方面`, `A、B 2个`: the number only counts what is named or follows; A、B等6条铁路 are railways, and six of them."""
    if quantity.kind in ("currency", "percent", "percent_point", "multiple"):
        return False
    if before.endswith("等") and text[quantity.start].isdigit() and quantity.unit not in _RANKS:
        return _ORDINAL_NOUN.match(text, quantity.end) is not None or _says_what_is(text, quantity.start)
    if quantity.value < 20 and (before.endswith(("等", "方面")) or quantity.unit in _RANKS):
        return True
    if _HAN_NUMBER.match(text, quantity.start) and quantity.value <= 20:
        return True
    listed = _SINCE_STOP.split(before)[-1].count("、") + 1
    if "等" in before.rpartition("、")[2] and _made(text, quantity.outer_start):
        return False
    return listed > 1 and quantity.value == listed or _ORDINAL_NOUN.match(text, quantity.end) is not None


def _says_what_is(text: str, at: int) -> bool:
    """Whether the list before a place says what something consists of (对象包括A、B等9家银行)."""
    clause = max(text.rfind(mark, 0, at) for mark in "，。；\n") + 1
    return _CONSISTS.search(text, clause, at) is not None


_CONSISTS = re.compile("包括|包含|涵盖|是指|分为")


_EXTENTS = frozenset("公里 千米 亩 公顷 平方公里".split())
"""Units of what is made by the mile or the acre; by other units of size one kind is told from another (30万千瓦以上机组)."""
_ITEM = ("、", "和", "与", "及")


def _is_threshold(text: str, quantity: Quantity) -> bool:
    """`亿元以上项目`, `千亿产业`, `时速120公里以上线路`: the number tells which ones are meant.

    `培育20家以上企业` counts what is made.
    """
    if quantity.kind in ("percent", "percent_point", "multiple"):
        return False
    if quantity.kind == "currency" and _SIZE.search(text, max(0, quantity.outer_start - 4), quantity.outer_start):
        if quantity.outer_start < quantity.start and _OF_EACH.match(text, quantity.outer_end):
            return True
    if _LEVEL.match(text, quantity.outer_end):
        return False
    if _THRESHOLD.match(text, quantity.end) is None:
        sized = text[quantity.end - 1] in "百千万亿" and quantity.outer_start == quantity.start and not text[quantity.start].isdigit()
        return sized and quantity.kind == "currency" and _NOUN.match(text, quantity.end) is not None
    at = quantity.outer_start
    counted = quantity.kind == "count" and (text[at - 1 : at] in _ITEM or _made(text, at))
    extends = quantity.unit in _EXTENTS and text[quantity.outer_end : quantity.outer_end + 1] != "的" and _made(text, at)
    if counted or extends:
        return False
    if quantity.kind in ("currency", "dimension") or _OF_EACH.match(text, quantity.outer_end):
        return True
    return not text[quantity.start].isdigit() or quantity.value < _FEW


_OF_EACH = re.compile("[^，。；、的]{0,6}的(?!目标|水平|标准|规模|速度|比例|要求)[\u4e00-\u9fff]")
"""What each has so much of (100张以上床位的医院)."""
_LEVEL = re.compile("的新?(?:阶段|台阶|高度)")
"""What is reached, whatever its size (进入5万亿元以上的新阶段)."""
_SIZE = re.compile("(?:投资|产值|收入|营收|规模|[售资税产易]额|税收|市值|估值)$")
"""What tells how large each is (投资超10亿元的项目)."""
_FEW = 100
"""A smaller number before 以上 rather tells of what size each is."""


def _made(text: str, end: int) -> bool:
    """Whether a verb that makes something ends right there."""
    return any(makes(text[end - length : end]) for length in (2, 3, 4))
