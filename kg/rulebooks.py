"""All the rulebooks (规则集), for whoever lists, tests or explains rules."""

from __future__ import annotations

from kg.rules import groups, industries, initiatives, measures, names, responsibility, tables, themes

RULEBOOKS = (
    groups.RULES, industries.RULES, initiatives.RULES, measures.RULES, names.RULES, responsibility.RULES,
    tables.RULES, themes.RULES,
)
