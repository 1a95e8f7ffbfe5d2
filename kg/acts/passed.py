"""Clauses passed over (略过的小句): the rule that says of a clause of a sentence that it is no act of its own.

Extraction asks only whether there is one (kg/acts/sentence.py); which one it is, a reader asks. The order is the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.acts.conditions import conditions
from kg.acts.scopes import leads_on, only_scope, point
from kg.acts.shapes import Fit, fitting
from kg.acts.vacuous import is_spoken_of, says_no_act
from kg.language.clauses import Clause
from kg.language.predicates import predicate
from kg.rules import conditions as conditional
from kg.rules import scopes, vacuous


def passed_over(text: str, clauses: Sequence[Clause], i: int, bodies: Mapping[int, int]) -> Fit | None:
    """The rule by which clause `i` of a sentence is passed over; None where it may be an act, or only lacks a verb or a rule.

    `bodies` maps the place where a body is named to where its name ends.
    """
    clause, goes_on = clauses[i], i + 1 < len(clauses)
    if i in conditions(text, clauses):
        return fitting(conditional.RULES, text, clause)
    if goes_on and i < point(text, clauses):
        return fitting(scopes.PURPOSES, text, clauses[0])
    if goes_on and is_spoken_of(text, clauses[i + 1]):
        return fitting(vacuous.SPOKEN_OF, text, clauses[i + 1])
    empty = says_no_act(text, clause)
    if empty:
        return fitting(empty, text, clause)
    said = predicate(text, *clause, bodies)
    if said is None:
        return fitting(scopes.SETTINGS, text, clause) if goes_on and leads_on(text, clause) else None
    scope = only_scope(text, clause, said, goes_on)
    return fitting(scope, text, (said.start, clause.end)) or fitting(scope, text, clause)
