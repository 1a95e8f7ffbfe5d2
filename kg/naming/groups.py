"""Groups (惠及对象): whom policy addresses or helps, by table and by the noun that ends the name (… + 企业)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.language.cut import part_of_speech
from kg.language.mention import Mention
from kg.naming import symbols as s
from kg.naming.group_marks import is_counted, is_otherwise, marks
from kg.naming.headwords import words_of
from kg.naming.phrases import Phrases, Span, as_printed, inside, longest
from kg.rules.groups import HEAD, LEXICON, QUOTED

_LONGEST = 12
"""Characters of a name; longer stretches are clauses that cutting has not told apart."""
_LONGEST_QUOTED = 14
"""Characters of a name, with the quotation marks."""
_WHOLE = 4
"""Characters of a word that holds its own modifier."""
_FOCUS = "重点"
_AT_PLACE = re.compile("在[京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵黔云滇藏陕甘青宁新]$")
"""在京高校: where somebody is, by the short name of a province."""
_BRANCHES = frozenset(["行业", "领域", "产业"])
_FIELDS = _BRANCHES | {"方面", "地区", "部门"}
"""What a list before a group can be of: 煤炭、森工等行业下岗职工."""
_LONGEST_TRADE = 6
"""Words of a trade before its head."""
_URGES = frozenset(["鼓励", "支持", "引导", "推动", "促进", "扶持", "培育", "动员", "指导", "发展", "壮大", "帮助", "吸引", "督促"])
"""What is done to bring a group to act."""
_TOWARDS = frozenset(["服务", "面向", "惠及", "涉及", "帮扶", "培训", "走访", "困扰", "引进", "吸引", "助力", "关爱", "招募"])
"""What is done to a group."""
_SERVES = frozenset(["带动", "奖励", "补贴", "资助", "联合", "联系", "打造", "建设", "组织"])
"""What is done to a group or for it, and by it as well, so that behind an object it tells its trade less often than that."""
_NO_TRADE = _URGES | _TOWARDS | _SERVES
_EMPLOYERS, _ONCE_EMPLOYED = frozenset(["企业", "机关", "事业单位"]), ("退休", "离退休", "军转", "在职", "下岗", "富余", "经营者")
"""企业退休人员, 企业军转干部, 企业经营者."""
_NO_KIND = frozenset(["专业化", "职业化", "现代化", "市场化"])
"""Adjectives that say what somebody should be, and not of what kind."""
_HOSPITAL_GRADES, _HOSPITALS = frozenset(["一级", "二级", "三级"]), ("医院", "医疗机构")
_RANKS = frozenset(["重点", "国家级", "省级", "市级", "优秀", "优质", "一流", "第三方", "高层次", "建档立卡", "城镇", "拔尖"])
"""Adjectives that tell a group apart, unlike 各类 and 有关."""
_TELLING = frozenset(s.TELLING)
_GOES_ON = frozenset(s.NOMINAL)
"""What follows a group that is itself an attribute (国家级中小企业特色产业集群)."""
_OF_GROUPS = ("家庭", "师生", "教师", "学生", "毕业生", "职工", "员工")
"""What belongs to a group and is one with it."""


def groups(phrases: Phrases, spans: Sequence[tuple[int, int]]) -> list[Mention]:
    """The groups that a text names inside the spans.

    Args:
        phrases: the view's text, word by word.
        spans: stretches of running text, in order.
    """
    wide = [_widened(phrases, span) for span in (*_names(phrases), *_quoted(phrases), *_shaped(phrases))]
    found = longest([span for span in wide if not is_counted(phrases, span) and not is_otherwise(phrases, span)])
    called = as_printed(phrases, found)
    found = [span._replace(name=called.get(span.name, span.name)) for span in found]
    return inside([span.mention(phrases, "group") for span in found], spans)


def _names(phrases: Phrases) -> Iterator[Span]:
    for index, mention in phrases.names.items():
        if mention.table == "group":
            yield Span(index, index + 1, mention.name, "", LEXICON.name)


def _shaped(phrases: Phrases) -> Iterator[Span]:
    for match in s.compiled(HEAD.pattern).finditer(phrases.symbols):
        first, last = match.span()
        while first < last - 1 and _tells_nothing(phrases, first):
            first += 1
        while first < last - 1 and phrases.width(first, last) > _LONGEST:
            first += 1
        first = _by_trade(phrases, first, first == last - 1)
        local = phrases.symbols[first] == s.PLACE and phrases.at(first, first + 1) not in words_of("overseas")
        if phrases.at(last - 2, last - 1).endswith("影响"):  # 受疫情影响企业
            continue
        told = last - first > 1 or _is_whole(phrases, first) or _from_status(phrases, first) < first
        if told and not local and phrases.symbols[first] not in s.VERB and phrases.at(first, last) not in marks("traps", "words"):
            yield Span(first, last, phrases.at(first, last), "", HEAD.name)


def _quoted(phrases: Phrases) -> Iterator[Span]:
    """Those whom a text calls by a name of its own (“领航”企业)."""
    for match in s.compiled(QUOTED.pattern).finditer(phrases.symbols):
        first, last = match.span()
        if phrases.width(first, last) <= _LONGEST_QUOTED:
            yield Span(first, last, phrases.at(first, last), "", QUOTED.name)


def _by_trade(phrases: Phrases, head: int, bare: bool) -> int:
    """The first word that says what those at `head` do, where it is not what is done with them: 鼓励批发企业, 鼓励渔业捕捞企业.

    A verb of policy says so only behind its object (支持渔具销售企业); before words that tell already (`bare` is false) any does.
    """
    index = head - 1
    acts = index > 0 and phrases.symbols[index] in s.VERB and phrases.symbols[index - 1] in s.TELLING + s.NOUN
    if index < 1 or not acts and not (bare and phrases.symbols[index] in (s.OTHER, s.ACTION)):
        return head
    word = phrases.at(index, head)
    if len(word) != 2 or word in _NO_TRADE or part_of_speech(word) not in ("v", "vn"):
        return head
    while index > head - _LONGEST_TRADE and phrases.symbols[index - 1] in s.NOMINAL:
        index -= 1
    listed = index > 1 and phrases.symbols[index - 1] in s.COMMA + s.AND and phrases.symbols[index - 2] in s.ADDRESSEE + s.GROUP
    told = listed or phrases.at(index - 1, index) in _URGES | _FIELDS
    while phrases.symbols[index] == s.VAGUE:
        index += 1
    return index if told else head


def _widened(phrases: Phrases, span: Span) -> Span:
    """The group with what tells its state (参保职工), and whose households or members it means (老年人家庭, 高校师生)."""
    first, last = _from_status(phrases, span.first), span.last
    if phrases.at(last, last + 1) in _OF_GROUPS and phrases.symbols[last : last + 1] in (s.ADDRESSEE, s.GROUP):
        last += 1
    if phrases.symbols[last : last + 1] not in _GOES_ON:
        first = _told_apart(phrases, first)
    return span if (first, last) == (span.first, span.last) else Span(first, last, phrases.at(first, last), "", HEAD.name)


def _from_status(phrases: Phrases, first: int) -> int:
    while first > 0:
        word = phrases.at(first - 1, first)
        if first > 1 and _are_one(phrases.at(first - 2, first - 1), word, phrases.symbols[first - 2]):
            first -= 2
            continue
        adjective = len(word) > 2 and word[-1] in "型性化类" and phrases.symbols[first - 1] != s.STOP and word not in _NO_KIND
        graded = word in _HOSPITAL_GRADES and phrases.at(first, first + 1).endswith(_HOSPITALS)
        retired = word in _EMPLOYERS and phrases.at(first, first + 1).startswith(_ONCE_EMPLOYED)
        suffers = word == "受" and phrases.symbols[first] not in s.GROUP + s.ADDRESSEE
        if not adjective and not graded and not retired and not suffers and word not in marks("status", "words"):
            break
        first -= 1
    return first


def _told_apart(phrases: Phrases, head: int) -> int:
    """The first of the nouns and ranks right before a group, which tell it apart: 项目管理 + 专业机构, 省级 + 重点企业."""
    at = head
    while at > 0 and phrases.width(at - 1, head) < _LONGEST:
        word = phrases.at(at - 1, at)
        if phrases.symbols[at - 1] not in _TELLING and word not in _RANKS or word in _FIELDS:
            break
        at -= 1
    return at


def _are_one(before: str, word: str, symbol: str) -> bool:
    """Whether two words tell together in what state or of what kind somebody is: 新 + 注册, 科研 + 类, 受 + 制裁, 在 + 京."""
    if word == "内":
        return symbol == s.PLACE  # 园区内企业
    if word in ("类", "型"):
        told = symbol in s.NOMINAL and symbol not in s.LATIN + s.VAGUE
        return told or symbol == s.OTHER and part_of_speech(before) == "vn"
    if before == "新":
        return word in marks("status", "fresh")
    return _AT_PLACE.fullmatch(before + word) is not None


def _is_whole(phrases: Phrases, index: int) -> bool:
    """Whether one word is a group by itself: 贫困家庭; 毕业生; 银行 only in a list, 企业 never."""
    word = phrases.at(index, index + 1)
    if len(word) >= _WHOLE and word not in words_of("alone") and not word.startswith(_empty()):
        return True
    if word not in words_of("alone"):
        return False
    before, after = phrases.symbols[index - 1 : index], phrases.symbols[index + 1 : index + 2]
    return len(word) > 2 or (before in tuple(s.VERB + s.COMMA + s.AND) and after in tuple(s.COMMA + s.AND))


@cache
def _empty() -> tuple[str, ...]:
    return tuple(sorted(words_of("empty")))


def _tells_nothing(phrases: Phrases, index: int) -> bool:
    """Whether a word at the left edge tells no group apart: 有关企业, 省级重点企业; 重点保障企业 is told apart."""
    symbol, word = phrases.symbols[index], phrases.at(index, index + 1)
    if word == _FOCUS and (phrases.symbols[index + 1] in s.VERB + s.ACTION or phrases.at(index + 1, index + 2) in _BRANCHES):
        return False
    if word == "一流":
        return False
    if word in _FIELDS and phrases.symbols[index - 1 : index] == s.ETC:  # 煤炭、森工等行业下岗职工
        return True
    return symbol == s.ACTION or len(word) == 1 or (symbol == s.VAGUE and word not in words_of("dwellings") | words_of("sizes"))
