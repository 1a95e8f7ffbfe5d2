"""Coordination (并列): a clause that coordinates acts, each with a verb and an object of its own, is several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.language.clauses import Clause
from kg.language.lexicon import words
from kg.language.openers import past_openers
from kg.language.prepositions import governing
from kg.language.verbs import verb_at

_JOINED = "和与"
_QUALITY = re.compile("(?:体系|机制|制度|水平|能力|条件|标准|程度|范围|供给|流程|作用|效能|质量|效率|方式|结构|环境|布局|模式|政策|消费|成本|[面度率])$")
"""Ends of an object that may begin like an act: 提升服务水平."""
_AND_ALSO = "以及"
_BY = re.compile("[^，、]{0,16}?(?<=[要出，将])通过")
"""What several acts are to bring something about by: 《方案》提出要通过改造泵站、推广滴灌，来提高产量."""
_SHORTEST = 3
"""Characters of an object."""


def joined(text: str, clauses: Sequence[Clause]) -> Iterator[Clause]:
    """Clauses as they stand, but 以及 with nouns behind it goes with the clause before: 建设码头等设施，以及诊所等场所."""
    start = -1
    for clause, after in zip(clauses, [*clauses[1:], None], strict=True):
        start = clause.start if start < 0 else start
        if after and text.startswith(_AND_ALSO, after.start) and not verb_at(text, *_past(text, after)):
            continue
        yield clause if start == clause.start else Clause(start, clause.end)
        start = -1


def _past(text: str, clause: Clause) -> tuple[int, int]:
    """The rest of a clause behind 以及 and what opens a predicate."""
    return past_openers(text, clause.start + len(_AND_ALSO), clause.end)[0], clause.end


def told_apart(text: str, clause: Clause) -> list[Clause]:
    """The acts that 、 coordinates in a clause (扩大范围、优化流程、健全体系), or the clause itself where any of them is none."""
    if text.find("、", clause.start, clause.end) < 0:
        return [clause]
    pieces, at = [], clause.start
    while at < clause.end:
        mark = text.find("、", at, clause.end)
        end = clause.end if mark < 0 else mark
        pieces.append(Clause(at, end))
        at = end + 1
    by = _BY.match(text, *pieces[0])
    if by:
        pieces[0] = Clause(by.end(), pieces[0].end)
    # From the last one on, for what begins with a verb is mostly followed by nouns (推进X、Y).
    return pieces if all(_is_act(text, *piece) for piece in reversed(pieces)) else [clause]


def _is_act(text: str, start: int, end: int) -> bool:
    at, _ = past_openers(text, start, end)
    verb = verb_at(text, at, end)
    if verb is None or end - verb.end < _SHORTEST or not _says_done(text[verb.start : verb.end]):
        return False
    if text.find("等", verb.end, end) >= 0 or text[verb.end] in _JOINED:
        return False
    within = verb_at(text, past_openers(text, verb.end, end)[0], end)
    if within and within.sort == verb.sort == "advance" and text[verb.end : within.end] in _done():  # 加快推动…
        verb, within = within, verb_at(text, past_openers(text, within.end, end)[0], end)
    if within and not _QUALITY.search(text, within.end, end):
        return False
    urged = governing(text, verb.end + 2, end) if verb.sort == "advance" else None
    if urged and urged.end < end:
        return False  # 推动企业增强功能、提升能力: whoever is urged does the second as well
    return all(text.count(mark, start, end) == text.count(other, start, end) for mark, other in ("“”", "（）", "《》"))


def _says_done(verb: str) -> bool:
    """Whether a verb can begin no noun: 优化, 建设好; but not 建设 (建设用地)."""
    return verb in _done() or verb.endswith("好")


@cache
def _done() -> frozenset[str]:
    return frozenset(words("verbs")["done"]["words"])
