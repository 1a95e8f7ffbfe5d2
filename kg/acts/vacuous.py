"""Vacuous clauses (空句): which of the rules say that a clause commits to nothing though it has a verb."""

from __future__ import annotations

from kg.acts.shapes import cued, firsts, lasts, together
from kg.language.clauses import Clause
from kg.rulebook import Rule
from kg.rules.vacuous import ANNOUNCEMENTS, CREEDS, OPENINGS, SAYINGS, SPOKEN_OF
from kg.rules.vacuous_ends import ENDINGS

_OPENING, _OPENING_FIRSTS = together(OPENINGS), firsts(OPENINGS)
_CREED, _CREED_LASTS = together(CREEDS), lasts(CREEDS)
_SAYING, _SAID = together(SAYINGS, "{topic}"), cued(SAYINGS)
_ANNOUNCEMENT = together(ANNOUNCEMENTS)
_ENDING, _ENDING_LASTS = together(ENDINGS), lasts(ENDINGS)
_LONGEST_END = 13
"""Characters in which what makes a clause vacuous stands at its end."""
_SAYS_OF = SPOKEN_OF[0].cues


def says_no_act(text: str, clause: Clause) -> tuple[Rule, ...]:
    """The rules of which one says that a clause tells an effect (使…), or only announces what follows; none where it may be an act."""
    start, end = clause
    if text[start] in _OPENING_FIRSTS and _OPENING.match(text, start, end):
        return OPENINGS
    if _SAID.search(text, start, end) and _SAYING.match(text, start, end):
        return SAYINGS
    if _ANNOUNCEMENT.search(text, start, end):
        return ANNOUNCEMENTS
    last = text[end - 1]
    if last in _CREED_LASTS and _CREED.match(text, start, end):
        return CREEDS
    if last in _ENDING_LASTS and _ENDING.search(text, max(start, end - _LONGEST_END), end):
        return ENDINGS
    return ()


def is_spoken_of(text: str, after: Clause) -> bool:
    """Whether the next clause says something of the act before it (推进改革，是…), which then commits to nothing."""
    return text.startswith(_SAYS_OF, *after)
