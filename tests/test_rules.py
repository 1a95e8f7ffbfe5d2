"""Every rule runs its own examples: the item must be there, made by that rule; what a rule rejects it must not touch."""

from __future__ import annotations

from typing import Any

import pytest

from kg.extraction import extract
from kg.reading.document import Document
from kg.rulebook import Example, Rule, by_name
from kg.rulebooks import RULEBOOKS
from schemas import Record

RULES = by_name(*RULEBOOKS).values()
LISTS = [field for field in Record.model_fields if field not in ("document", "relations")]


def made_by(rule: Rule, text: str) -> list[dict[str, Any]]:
    """The items and relations that the rule is evidence for."""
    record = extract(Document(text))
    found: list[dict[str, Any]] = []
    for field in [*LISTS, "relations"]:
        for item in getattr(record, field):
            if any(evidence.rule == rule.name for evidence in item.evidence):
                found.append(item.model_dump())
    return found


@pytest.mark.parametrize(
    ("rule", "example"), [pytest.param(r, e, id=f"{r.name}: {e.text}") for r in RULES for e in r.examples]
)
def test_example(rule: Rule, example: Example) -> None:
    found = made_by(rule, example.text)
    assert any(all(item.get(field) == value for field, value in example.gives.items()) for item in found), found


@pytest.mark.parametrize(("rule", "text"), [pytest.param(r, t, id=f"{r.name}: {t}") for r in RULES for t in r.rejects])
def test_reject(rule: Rule, text: str) -> None:
    assert made_by(rule, text) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_has_examples(rule: Rule) -> None:
    assert rule.examples, "a rule without an example of its own cannot be trusted or taught"
