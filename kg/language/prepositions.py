"""Prepositions (介词): the verb that governs a clause opening with a phrase of one, and the verbs that can be one."""

from __future__ import annotations

import re

from kg.language.verbs import Verb, roles, verb_at

_LIGHT = frozenset(["倾斜", "给予", "提供", "进行", "实行", "予以", "纳入", "发放", "拨付", "实施", "开展"])
_SIDES = frozenset("上下内外及来后前")
_ATTRIBUTE = re.compile(r"[^，。]{0,24}?的[^，。]{2,}")


def opens_phrase(text: str, at: int, end: int) -> bool:
    """Whether a phrase with a preposition begins at a place; 以上 and 以外 begin none."""
    return roles().prepositions.at(text, at, end) > 0 and not (text[at] == "以" and text[at + 1] in _SIDES)


def is_preposition(text: str, verb: Verb, end: int) -> bool:
    """利用AI优化…: a verb that is a preposition when another act follows in the clause."""
    if text[verb.start : verb.end] not in roles().prepositions:
        return False
    return governing(text, verb.end + 2, end) is not None


def governing(text: str, at: int, end: int) -> Verb | None:
    """The verb that governs a clause which opened with a preposition: a light one (给予) rather than the first."""
    best: Verb | None = None
    begin, verbs = at, roles().verbs
    while at < end - 1:
        verb = verb_at(text, at, end) if text[at : at + 2] in verbs else None
        if verb is None:
            at += 1
            continue
        joined = text[verb.end : verb.end + 1] in ("的", "、", "和", "与", "等") or text[at - 1] in "、和与的"
        light = text[verb.start : verb.end] in _LIGHT
        if not joined and (light and verb.start > begin + 1 or not _ends_in_noun(text, verb, end)):
            if light or verb.sort in ("carry", "build") and verb.end + 1 < end:
                return verb
            if verb.end + 1 < end or best is None and verb.end == end:
                best = best or verb
        at = verb.end
    return best


def _ends_in_noun(text: str, verb: Verb, end: int) -> bool:
    """对纳入名单的企业: the verb belongs to a noun that ends the clause, and nothing is done with it there."""
    if _ATTRIBUTE.match(text, verb.end, end) is None or _after_adverb(text, verb.start):
        return False
    of = text.index("的", verb.end, end)
    return all(verb_at(text, i, end) is None for i in range(of + 1, end - 1))


def _after_adverb(text: str, at: int) -> bool:
    """Whether an adverb stands right before a place (大规模推进以乡情为纽带的创业)."""
    adverbs = roles().adverbs
    return any(text[at - length : at] in adverbs for length in (3, 2, 4))
