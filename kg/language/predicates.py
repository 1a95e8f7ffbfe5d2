"""The predicate of a clause (谓语): what stands before the verb, the verb, and where its object begins.

Policy clauses are verb-initial: opener (同时, 其中), subject and modal (工信部将), adverbs (深入, 扎实), a phrase with a
preposition (面向重点领域), the verb (实施), a further verb (推动出台), the object. One walk from left to right, by table.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from kg.language.openers import past_openers
from kg.language.prepositions import governing, is_preposition, opens_phrase
from kg.language.subjects import carried, past_bodies, past_subject, subjects, undergone
from kg.language.verbs import Verb, puts, roles, unlisted, verb_at


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
    sure: bool = True
    """False where the verb stands after a noun that may or may not be its subject: only an instrument makes it an act."""


_NONE: Mapping[int, int] = {}
_JOINTLY = frozenset(["联合", "会同", "配合", "协同", "协调"])
_OFFICE = re.compile("部门|单位|方面|机关|机构|政府|[部委局厅署院办行会](?![门员公议室])")
"""How those end with whom an act is done (会同有关部门…)."""
_SHARES = frozenset(["build", "develop", "carry"])
_DEEPENS = frozenset(["强化", "加强", "深化"])
_SHORTEST = 2
"""Characters of an object; fewer are a verb of their own (统筹推进)."""
_AIMS = frozenset(["advance", "develop"])
"""The sorts of verbs that a way may be to."""
_WAY = re.compile("的[^，。；的]{0,6}(?:政策|措施|举措|办法|机制|路径|途径)$")
"""What is studied is the way to an aim (研究支持企业合并的政策)."""
_BOUND = re.compile(r"的[^，]{2,16}?(?:机构|企业|单位|部门|人员|城市|地区|者|人|方)(?:应当?|要|必?须)")
"""为其提供担保的机构应…: the phrase belongs to the subject."""


def opens_with_verb(text: str, start: int, end: int) -> bool:
    """Whether a clause names an act: adverbs at most, then a verb with an object."""
    at, _ = past_openers(text, start, end)
    verb = verb_at(text, at, end)
    return verb is not None and verb.end < end


def sets_scope(text: str, start: int, end: int) -> bool:
    """Whether a clause begins as one that only sets the scope of the next (聚焦…, 针对…, 围绕…)."""
    return opening(text, start, end)[1]


def predicate(text: str, start: int, end: int, bodies: Mapping[int, int] = _NONE) -> Predicate | None:
    """The predicate of a clause of the view, or None where it names no act.

    `bodies` maps the place where a body is named to where its name ends.
    """
    at, deepened = past_openers(text, start, end)
    return _known(text, start, at, end, bodies, deepened) or _unlisted(text, start, at, end, deepened)


def _unlisted(text: str, start: int, at: int, end: int, deepened: bool) -> Predicate | None:
    """The predicate whose verb no table knows, where what stands before it tells that it is one (要调降费率, 主动剥离业务)."""
    verb = unlisted(text, at, end) if at > start else None
    return Predicate(at, verb, verb, verb.end, None, False, deepened) if verb else None


def _known(text: str, start: int, at: int, end: int, bodies: Mapping[int, int], deepened: bool) -> Predicate | None:
    """The predicate with a verb of the tables of a clause whose openers end at `at`."""
    after = past_subject(text, at, end, bodies)
    if after > at:
        return _with_subject(text, (at, after), _past_partners(text, after, end, bodies), end) or _after_subject(text, at, end)
    verb = verb_at(text, at, end)
    if verb and text[verb.start : verb.end] in _JOINTLY:
        partners = _past_partners(text, at, end, bodies)
        together = _with_subject(text, None, partners, end) if partners > at else None
        if together and together.object + _SHORTEST < end:
            return together
    if verb and not is_preposition(text, verb, end):
        return _complete(text, verb.start, verb, end, None, False, deepened)
    if opens_phrase(text, at, end):
        bound = _BOUND.search(text, at, end)
        if bound:
            said = predicate(text, bound.end(), end)
            return said._replace(subject=(at, bound.start())) if said else None
        return _after_preposition(text, at, end, None, deepened)
    return _after_subject(text, at, end)


def _past_partners(text: str, at: int, end: int, bodies: Mapping[int, int]) -> int:
    """Past those with whom an act is done and the verb that says so (会同财政部、有关部门…); `at` where none are named."""
    verb = verb_at(text, past_openers(text, at, end)[0], end)
    if verb is None or text[verb.start : verb.end] not in _JOINTLY:
        return at
    after = past_bodies(text, verb.end, end, bodies)
    if text[verb.start : verb.end] == "会同" and not (after > verb.end and opens_with_verb(text, after, end)):
        after = next((office.end() for office in _OFFICE.finditer(text, after, end) if opens_with_verb(text, office.end(), end)), after)
    return after if after > verb.end else at


def opening(text: str, start: int, end: int, bodies: Mapping[int, int] = _NONE) -> tuple[tuple[int, int] | None, bool]:
    """What a clause without an act opens with: the span of the bodies, if any, and whether it sets the scope of the next."""
    at, _ = past_openers(text, start, end)
    after = past_bodies(text, at, end, bodies)
    return (at, after) if after > at else None, roles().scopes.at(text, at, end) > 0


def _with_subject(text: str, subject: tuple[int, int] | None, at: int, end: int) -> Predicate | None:
    """The predicate behind a subject, be it a verb or a phrase with a preposition."""
    at, deepened = past_openers(text, at, end)
    verb = verb_at(text, at, end)
    if verb and verb.end < end and text[verb.end] not in "的、和与" and not is_preposition(text, verb, end):
        return _complete(text, verb.start, verb, end, subject, False, deepened)
    if opens_phrase(text, at, end):
        return _after_preposition(text, at, end, subject, deepened)
    return None


def _complete(
    text: str, start: int, first: Verb, end: int, subject: tuple[int, int] | None, prepositional: bool, deepened: bool
) -> Predicate | None:
    """The predicate from its first verb on; None where nothing follows it that could be its object."""
    verb = first
    while True:
        following = _chained(text, verb, end)
        if following is None:
            break
        verb = following
    if verb.end >= end:
        whole = verb if verb.end - verb.start > 2 or deepened or text[verb.start - 1] in "肃格厉要须应可" or prepositional else None
        return Predicate(start, whole, first, end, subject, prepositional, deepened) if whole else None
    return Predicate(start, verb, first, verb.end, subject, prepositional, deepened)


def _chained(text: str, verb: Verb, end: int) -> Verb | None:
    """The verb right after one that takes a further verb (推动出台), or after a coordinated one (建设和改造)."""
    at = verb.end
    if text[at : at + 1] in "和并、及" and at < end:
        following = verb_at(text, past_openers(text, at + 1, end)[0], end)
        joined = following and following.end < end and (following.sort in _SHARES or text[following.start : following.end] in _DEEPENS)
        return following if joined else None
    if verb.sort != "advance":
        following = verb_at(text, at, end)
        return following if following and following.end + 1 < end and text[at : following.end] in roles().sharing else None
    at, _ = past_openers(text, at, end)
    following = verb_at(text, at, end)
    if following and verb.stage == "studied" and following.sort in _AIMS and _WAY.search(text, at, end):
        return None
    return following if following and following.end + 1 < end else None


def _after_preposition(text: str, at: int, end: int, subject: tuple[int, int] | None, deepened: bool) -> Predicate | None:
    """The predicate of what opens with a phrase: 面向重点领域实施…"""
    verb = (puts(text, at, end) if text[at] in "将把向" else None) or governing(text, at + 2, end)
    return _complete(text, at, verb, end, subject, True, deepened) if verb else None


def _after_subject(text: str, start: int, end: int) -> Predicate | None:
    """The predicate of a clause with its own subject."""
    for subject in subjects(text, start, end):
        span = start, subject.end
        if subject.modal:
            found = predicate(text, subject.end + subject.modal, end)
            found = found._replace(subject=span) if found else None
        else:
            found = _with_subject(text, span, subject.end, end)
        if found:
            return found
    verb = undergone(text, start, end)
    if verb:
        return Predicate(start, verb, verb, verb.end, None, False, False)
    verb = carried(text, start, end)
    return Predicate(verb.start, verb, verb, verb.end, (start, verb.start), False, False, sure=False) if verb else None
