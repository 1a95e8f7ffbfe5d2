"""The predicate of a clause (谓语): what stands before the verb, the verb, and where its object begins.

Policy clauses are verb-initial: opener (同时, 其中), subject and modal (工信部将), adverbs (深入, 扎实), a phrase with a
preposition (面向重点领域), the verb (实施), a further verb (推动出台), the object. One walk from left to right, by table.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kg.lexicon import words


class Verb(NamedTuple):
    """A verb in the clause. Offsets are of the view."""

    start: int
    end: int
    sort: str
    """The section of `words/verbs.toml`: `carry`, `build`, `advance`, `develop` or `ban`."""
    stage: str


class Predicate(NamedTuple):
    """What a clause says is done."""

    start: int
    """Where the act begins: the preposition's phrase if there is one, else the verb."""
    verb: Verb
    """The verb that governs the object (出台 in 推动出台)."""
    first: Verb
    """The first verb (推动 in 推动出台)."""
    object: int
    """Where the object begins."""
    subject: tuple[int, int] | None
    """What stands before a modal or before the adverbs: who acts."""
    prepositional: bool
    """Whether a phrase with a preposition stands before the verb."""
    deepened: bool
    """Whether an adverb says that it goes on or goes deeper (深入, 持续)."""


class _Roles(NamedTuple):
    openers: frozenset[str]
    adverbs: dict[str, str]
    modals: frozenset[str]
    prepositions: frozenset[str]
    scopes: frozenset[str]
    verbs: dict[str, tuple[str, str]]


_NOUN_TAILS = frozenset("业率额量值者员商费价权局署厅部门期性型化度学界圈链线群队层类")
"""A verb that one of these follows is the beginning of a noun: 服务业, 增加值, 管理局."""
_SUBJECT_TAILS = frozenset("门位关业构市区份府委部局厅校院行地政级镇村户会团方者员县省国域司商店")
"""A short phrase that ends so can be the subject of the verb that follows it."""
_LONGEST_SUBJECT = 26
SORTS = ("carry", "build", "advance", "develop", "ban")


@cache
def _roles() -> _Roles:
    table = words("verbs")
    verbs = {verb: (sort, stage) for sort in SORTS for stage, listed in table[sort].items() for verb in listed}
    adverbs = {word: stage for stage, listed in table["adverbs"].items() for word in listed}
    return _Roles(
        frozenset(table["connectives"]["words"]),
        adverbs,
        frozenset(table["modals"]["words"]),
        frozenset(table["prepositions"]["words"]),
        frozenset(table["scopes"]["words"]),
        verbs,
    )


def verb_at(text: str, at: int, end: int) -> Verb | None:
    """The longest verb of the table that begins at a place and leaves something for an object."""
    verbs = _roles().verbs
    for length in range(min(6, end - at), 1, -1):
        known = verbs.get(text[at : at + length])
        if known:
            after = at + length
            if after < end and text[after] in _NOUN_TAILS and text[after : after + 2] not in ("性能", "期间", "类型"):
                continue
            return Verb(at, after, *known)
    return None


def opens_with_verb(text: str, start: int, end: int) -> bool:
    """Whether a clause names an act: adverbs at most, then a verb with an object."""
    at, _ = _skip(text, start, end)
    verb = verb_at(text, at, end)
    return verb is not None and verb.end < end


def sets_scope(text: str, start: int, end: int) -> bool:
    """Whether a clause begins as one that only sets the scope of the next (聚焦…, 针对…, 围绕…)."""
    at, _ = _skip(text, start, end)
    return _word(text, at, end, _roles().scopes, 5) > 0


def predicate(text: str, start: int, end: int) -> Predicate | None:
    """The predicate of a clause of the view, or None where it names no act."""
    at, deepened = _skip(text, start, end)
    verb = verb_at(text, at, end)
    if verb and not _is_preposition(text, verb, end):
        return _complete(text, verb.start, verb, end, None, False, deepened)
    if _word(text, at, end, _roles().prepositions, 4):
        return _after_preposition(text, at, end, None, deepened)
    return _after_subject(text, at, end)


def _is_preposition(text: str, verb: Verb, end: int) -> bool:
    """利用AI优化…: a verb that is a preposition when another act follows in the clause."""
    if text[verb.start : verb.end] not in _roles().prepositions:
        return False
    return _inner(text, verb.end + 2, end) is not None


def _complete(
    text: str, start: int, first: Verb, end: int, subject: tuple[int, int] | None, prepositional: bool, deepened: bool
) -> Predicate | None:
    verb = first
    while True:
        following = _chained(text, verb, end)
        if following is None:
            break
        verb = following
    if verb.end >= end:
        whole = verb if verb.end - verb.start > 2 else None
        return Predicate(start, whole, first, end, subject, prepositional, deepened) if whole else None
    return Predicate(start, verb, first, verb.end, subject, prepositional, deepened)


def _chained(text: str, verb: Verb, end: int) -> Verb | None:
    """The verb right after one that takes a further verb (推动出台), or after a coordinated one (建设和改造)."""
    at = verb.end
    if text[at : at + 1] in "和并、及" and at < end:
        following = verb_at(text, at + 1, end)
        joined = following and following.end < end and following.sort in ("build", "develop", "carry")
        return following if joined and verb.sort != "advance" else None
    if verb.sort != "advance":
        return None
    at, _ = _skip(text, at, end)
    following = verb_at(text, at, end)
    return following if following and following.end + 1 < end else None


def _after_preposition(text: str, at: int, end: int, subject: tuple[int, int] | None, deepened: bool) -> Predicate | None:
    verb = _inner(text, at + 2, end)
    return _complete(text, at, verb, end, subject, True, deepened) if verb else None


_LIGHT = frozenset(["给予", "提供", "进行", "实行", "予以", "纳入", "发放", "拨付", "实施", "开展"])


def _inner(text: str, at: int, end: int) -> Verb | None:
    """The verb that governs a clause which opened with a preposition: a light one (给予) rather than the first."""
    best: Verb | None = None
    while at < end - 2:
        verb = verb_at(text, at, end)
        if verb is None:
            at += 1
            continue
        attributive = text[verb.end : verb.end + 1] in ("的", "、", "和", "与", "等", "") or text[at - 1] in "、和与的"
        if not attributive and verb.end + 1 < end:
            if text[verb.start : verb.end] in _LIGHT or verb.sort in ("carry", "build"):
                return verb
            best = best or verb
        at = verb.end
    return best


def _after_subject(text: str, start: int, end: int) -> Predicate | None:
    """A clause with its own subject: 党政机关要坚持…, 大中型城市重点发展…"""
    roles = _roles()
    for at in range(start + 2, min(end - 2, start + _LONGEST_SUBJECT)):
        modal = _word(text, at, end, roles.modals, 3)
        if modal and text[at : at + modal] not in ("可", "会", "能", "请", "需", "将要", "需要", "要求", "能力"):
            found = predicate(text, at + modal, end) if text[at + modal : at + modal + 1] not in "素点件求" else None
            if found:
                return found._replace(subject=(start, at))
        if text[at - 1] in _SUBJECT_TAILS:
            after, deepened = _skip(text, at, end)
            verb = verb_at(text, after, end)
            if verb and verb.end + 1 < end and text[verb.end] not in "的、和与":
                return _complete(text, verb.start, verb, end, (start, at), False, deepened)
    return None


def _skip(text: str, at: int, end: int) -> tuple[int, bool]:
    """Past openers, modals and adverbs; and whether one of the adverbs tells that the act goes deeper."""
    roles, deepened = _roles(), False
    while at < end:
        length = _opener(text, at, end, roles)
        if not length:
            break
        deepened = deepened or roles.adverbs.get(text[at : at + length]) == "deepened"
        at += length
        if text[at : at + 1] in "地，" and at < end:
            at += 1
    return at, deepened


def _opener(text: str, at: int, end: int, roles: _Roles) -> int:
    for length in range(min(6, end - at - 1), 0, -1):
        word = text[at : at + length]
        if word in roles.openers or word in roles.modals:
            return length
        if word in roles.adverbs:
            return length if word not in roles.verbs or _act_follows(text, at + length, end, roles) else 0
    return 0


def _act_follows(text: str, at: int, end: int, roles: _Roles) -> bool:
    """Whether what follows a word that is adverb and verb (加快, 创新) is itself an act with an object."""
    verb = verb_at(text, at, end)
    if verb is not None:
        return verb.end < end and text[verb.end] not in "和、的与"
    for length in range(min(6, end - at - 1), 1, -1):
        if text[at : at + length] in roles.adverbs:
            return _act_follows(text, at + length, end, roles)
    return False


def _word(text: str, at: int, end: int, table: frozenset[str], longest: int) -> int:
    for length in range(min(longest, end - at), 0, -1):
        if text[at : at + length] in table:
            return length
    return 0
