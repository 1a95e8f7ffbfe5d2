"""Classes (类名): what stands after 等 and makes members of the items before it: 等未来产业, 等服务消费, 等造林物资."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from kg.language.lexicon import words
from kg.naming import symbols as s
from kg.naming.headwords import kind_of_head, words_of
from kg.naming.phrases import Phrases, Span
from kg.rules.industries import CLASS

_WIDEST = 5
"""Words of a class, its head among them."""
_SERVICES = re.compile("(?:专业化?|中介|社会化|增值|配套|生产性|生活性|科技|商务)+服务(?![业平中体机设贸站员者能水])")
_SUFFIXES = ("产业", "行业", "领域")
_LEAD = re.compile(r"(?:\d+|[一二三四五六七八九十]+|多|若干|一批)(?:多|余)?[个大类项条种]?|一些|各项|配套(?=基础设施)")
_PROPER = ("电站", "水库", "铁路", "公路", "高速", "机场", "大桥", "隧道", "港", "灌区", "运河", "枢纽")
"""What ends the names of single works, which no list makes members of a class (双河、石桥等水电站)."""
_ENDS = frozenset(s.COMMA + s.AND + s.ETC + s.OF + s.MARK + s.OPEN + s.CLOSE + s.PLACE + s.GROUP + s.ADDRESSEE + s.ACT)
_GOES_ON = frozenset(s.NOMINAL + s.STOP + s.ADDRESSEE + s.GROUP)


def classes_after(phrases: Phrases, at: int, by_first: Mapping[int, Span]) -> list[Span]:
    """The class that stands behind 等, at the word `at`, and the one that 和 joins to it: 等基础产业和基础设施.

    Args:
        phrases: the text.
        at: the word after 等.
        by_first: the industries found so far, by the word where they start.
    """
    start = _past_count(phrases, at)
    first = _class_at(phrases, start, by_first)
    if first is None or (start > at and not _is_whole_class(phrases, first)):
        return []
    if phrases.symbols[first.last : first.last + 1] != s.AND:
        return [first]
    second = by_first.get(first.last + 1) or _unnamed_class(phrases, first.last + 1)
    return [first, second] if second and _is_alike(first, second) else [first]


def _is_whole_class(phrases: Phrases, span: Span) -> bool:
    """Whether nothing can belong to the name behind it, as must be behind a number: 等10个未来产业, not 等7条公路."""
    return (span.kind == "category" or span.name.endswith("基础设施")) and _is_closed(phrases, span.last)


def _past_count(phrases: Phrases, at: int) -> int:
    """The word behind a number and what else is said of every class: 等10个未来产业, 等配套基础设施."""
    lead = _LEAD.match(phrases.text, phrases.starts[at])
    end = lead.end() if lead else 0
    while at < len(phrases.symbols) and phrases.starts[at] < end:
        at += 1
    return at


def _is_alike(first: Span, second: Span) -> bool:
    """Whether both are classes of one sort, as their names begin or end alike; not 数字技术与传统产业."""
    alike = first.name[:2] == second.name[:2] or first.name[-2:] == second.name[-2:]
    return alike and (second.kind == "category" or second.name.endswith("基础设施"))


def _class_at(phrases: Phrases, after: int, by_first: Mapping[int, Span]) -> Span | None:
    at = after
    while phrases.symbols[at : at + 1] == s.VAGUE and at not in by_first:
        at += 1
    span = by_first.get(at)
    if span is not None and (span.kind == "infrastructure" or span.name in words_of("sites")) and not span.name.endswith("设施"):
        return None  # 合湛等铁路 names railways by their ends
    if span is not None and _is_class(phrases, span):
        return span if span.kind != "sector" or phrases.symbols[span.last : span.last + 1] != s.COMMA else None
    return _unnamed_class(phrases, after) or _headed(phrases, after) or _services(phrases, after)


def _is_class(phrases: Phrases, span: Span) -> bool:
    """Whether a name that stands there is the whole class, and no part of a longer name."""
    follows = phrases.symbols[span.last : span.last + 1]
    if span.kind == "category" or phrases.at(span.last, span.last + 1) in _SUFFIXES:
        return True
    if phrases.at(span.last, span.last + 2) == "重点领域" or phrases.at(span.last, span.last + 1) in words_of("class_uses"):
        return True
    if phrases.at(span.last, span.last + 1) in words_of("takers") and not span.name.endswith("基础设施"):
        return False
    return follows not in tuple(s.NOMINAL + s.ADDRESSEE)


def _unnamed_class(phrases: Phrases, at: int) -> Span | None:
    """A class that nothing else makes an industry: 等模型压缩技术, 等支柱行业; a bare 等技术 is none."""
    match = s.compiled(CLASS.pattern).match(phrases.symbols, at)
    if match is None:
        return None
    ranked = phrases.at(*match.span(1)).startswith(_ranks())
    if any(phrases.width(word, word + 1) < 2 for word in range(match.start(1) + ranked, match.end(1))):
        return None
    first, last = match.span(1)
    if first > at and last - first == 1 and phrases.at(first - 1, first) in words_of("settled"):
        first -= 1
    name, head = phrases.names.get(last - 1), phrases.at(last - 1, last)
    kind = name.kind if name else kind_of_head(head) or kind_of_head(head[-2:])
    if ranked:
        kind = "category"
    if kind == "infrastructure" and head.endswith(_PROPER):
        return None
    if kind in ("sector", "") or phrases.at(first, last) in words_of("closers") - words_of("class_closers"):
        return None
    if last - first == 2 and phrases.at(first, first + 1) in words_of("countings"):
        return None  # 等主要产品
    return Span(first, last, phrases.at(first, last), kind, CLASS.name)


def _headed(phrases: Phrases, at: int) -> Span | None:
    """A class whose head tells what its members are, and that is else no part of a name: 等服务消费, 等轻质物体, 等新业态."""
    for last in range(at, min(at + _WIDEST, len(phrases.symbols))):
        if phrases.symbols[last] in _ENDS:
            return None
        if phrases.at(at, last + 1) in words_of("class_names") and _is_closed(phrases, last + 1):
            return Span(at, last + 1, phrases.at(at, last + 1), "category", CLASS.name)
        demand = _demand(phrases.at(at, last + 1))
        if demand and _is_closed(phrases, last + 1):
            fits = _meets(phrases, at, last, demand)
            return Span(at, last + 1, phrases.at(at, last + 1), "category", CLASS.name) if fits else None
    return None


def _is_closed(phrases: Phrases, last: int) -> bool:
    """Whether the name ends before the word `last`: 等新业态, not 等新业态项目."""
    return phrases.symbols[last : last + 1] not in tuple(_GOES_ON) or phrases.at(last, last + 1) in words_of("class_uses")


def _demand(printed: str) -> str:
    """What a class that ends so asks of its modifiers; empty where no head ends it."""
    heads = words("industry_heads")["class_heads"]
    return next((demand for demand, ends in heads.items() if printed.endswith(tuple(ends))), "")


def _meets(phrases: Phrases, at: int, last: int, demand: str) -> bool:
    modifiers = [phrases.at(word, word + 1) for word in range(at, last)]
    if any(word[:2] in words_of("adverbs") or word[-2:] in words_of("verbs") for word in modifiers):
        return False  # 等积极参与消费
    if any(word in words_of("countings") or len(word) == 1 and word not in words_of("ranks") for word in modifiers[:1]):
        return False
    if demand == "ranked":
        return bool(modifiers) and all(word in words_of("ranks") for word in modifiers)
    if demand == "technical":
        return s.TECHNICAL in phrases.symbols[at:last]
    if demand == "bare":
        return True
    whole = len(phrases.at(last, last + 1)) > 2
    return whole or any(_tells(phrases, word) for word in range(at, last))


def _tells(phrases: Phrases, word: int) -> bool:
    """Whether a modifier tells one class from another: 服务型消费, 特色食品, not 重点消费."""
    printed = phrases.at(word, word + 1)
    return phrases.symbols[word] != s.VAGUE or printed in words_of("ranks") or printed.endswith(("型", "性"))


def _services(phrases: Phrases, at: int) -> Span | None:
    """A class of services, whose head is else no part of a name: 等专业服务."""
    match = _SERVICES.match(phrases.text, phrases.starts[at])
    if match is None or match.end() not in phrases.starts:
        return None
    return Span(at, phrases.starts.index(match.end(), at), match.group(), "category", CLASS.name)


@cache
def _ranks() -> tuple[str, ...]:
    return tuple(sorted(words_of("ranks")))
