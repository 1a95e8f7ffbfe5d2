"""Every rule runs its own examples: the item must be there, made by that rule; what a rule rejects it must not touch."""

from __future__ import annotations

from typing import Any

import pytest

from kg.acts.passed import passed_over
from kg.acts.shapes import firsts, lasts, together
from kg.extraction import extract
from kg.language.clauses import sentences
from kg.reading.document import Document
from kg.rulebook import Example, Rule, by_name
from kg.rulebooks import RULEBOOKS
from schemas import Record

RULES = by_name(*RULEBOOKS).values()
MAKING = [rule for rule in RULES if not rule.says]
SAYING = [rule for rule in RULES if rule.says]
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
    ("rule", "example"), [pytest.param(r, e, id=f"{r.name}: {e.text}") for r in MAKING for e in r.examples]
)
def test_example(rule: Rule, example: Example) -> None:
    found = made_by(rule, example.text)
    assert any(all(item.get(field) == value for field, value in example.gives.items()) for item in found), found


@pytest.mark.parametrize(("rule", "text"), [pytest.param(r, t, id=f"{r.name}: {t}") for r in MAKING for t in r.rejects])
def test_reject(rule: Rule, text: str) -> None:
    assert made_by(rule, text) == []


def said_of(text: str) -> list[str]:
    """The names of the rules by which clauses of the text are passed over."""
    found = [passed_over(text, sentence, i, {}) for sentence in sentences(text, 0, len(text)) for i in range(len(sentence))]
    return [fit.rule.name for fit in found if fit]


def committed(text: str) -> list[str]:
    return [act.name for act in extract(Document(text)).initiatives]


@pytest.mark.parametrize(
    ("rule", "example"), [pytest.param(r, e, id=f"{r.name}: {e.text}") for r in SAYING for e in r.examples]
)
def test_example_of_a_clause_passed_over(rule: Rule, example: Example) -> None:
    assert rule.name in said_of(example.text)
    assert committed(example.text) == list(example.gives.values())


@pytest.mark.parametrize(("rule", "text"), [pytest.param(r, t, id=f"{r.name}: {t}") for r in SAYING for t in r.rejects])
def test_near_miss_of_a_clause_passed_over(rule: Rule, text: str) -> None:
    assert rule.name not in said_of(text)
    assert committed(text)


@pytest.mark.parametrize("rule", SAYING, ids=lambda rule: rule.name)
def test_a_rule_that_makes_nothing_has_a_near_miss(rule: Rule) -> None:
    assert rule.rejects, "what a rule passes over is lost, so it has to show where it stops"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_has_examples(rule: Rule) -> None:
    assert rule.examples, "a rule without an example of its own cannot be trusted or taught"


def test_rules_of_a_group_begin_or_end_alike() -> None:
    rules = (Rule("vacuous/done", "渠道{cue}$", cues=("完工", "竣工")), Rule("vacuous/when", "^{cue}", cues=("此后",)))
    assert lasts(rules[:1]) == {"工"} and firsts(rules[1:]) == {"此"}
    with pytest.raises(ValueError, match="vacuous/when stands in a group whose every pattern ends in"):
        lasts(rules)
    with pytest.raises(ValueError, match="vacuous/done stands in a group whose every pattern begins with"):
        firsts(rules)
    with pytest.raises(ValueError, match=r"vacuous/done .* begins with \^{topic}"):
        together(rules, "{topic}")
