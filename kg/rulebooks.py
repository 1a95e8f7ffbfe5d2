"""All the rulebooks (规则集), for whoever lists, tests or explains rules."""

from __future__ import annotations

from kg.rules import (
    conditions,
    groups,
    industries,
    initiatives,
    measures,
    names,
    responsibility,
    scopes,
    tables,
    themes,
    vacuous,
)

RULEBOOKS = (
    conditions.RULES, groups.RULES, industries.RULES, initiatives.RULES, measures.RULES, names.RULES, responsibility.RULES,
    scopes.RULES, tables.RULES, themes.RULES, vacuous.RULES,
)
