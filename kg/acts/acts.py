"""Acts (举措的提取): what a part of a text commits to, clause by clause, as programmes and measures."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from kg.acts import stance
from kg.acts.heads import may_name
from kg.acts.programmes import programmes
from kg.acts.sentence import Act, Sentence
from kg.language.clauses import sentences
from kg.language.predicates import predicate
from kg.structure.tree import Part

_NAME_IN_HEADING = 7


def acts(
    text: str, parts: Sequence[Part], answers: Container[int | None], bodies: Mapping[int, int]
) -> Iterator[tuple[Part, Act]]:
    """What the parts commit to, in order, each with its part.

    `answers` are the themes under which an interview answers: there a text reports before it promises, so that nothing
    counts until the first 将, 要 or 力争. `bodies` maps the place where a body is named to where its name ends.
    """
    promised: set[int | None] = set()
    for part in parts:
        if part.stance == "review":
            continue
        planned = part.stance == "plan"
        for clauses in sentences(text, part.start, part.end):
            sentence = Sentence(text, clauses, bodies)
            words = text[slice(*sentence.span)]
            reported = stance.reports(words, planned)
            waits = not planned and part.theme in answers and part.theme not in promised
            if (reported or waits) and stance.commits(words):
                reported = waits = False
            if not waits:
                promised.add(part.theme)
            asked = text[sentence.span[1] : sentence.span[1] + 1] == "？" or stance.recounts(words)
            for act in sentence.titles() if reported or waits or asked else sentence.acts():
                yield part, act


def heading_acts(text: str, start: int, end: int) -> list[Act]:
    """The programmes that a heading names; what else it says is repeated under it."""
    if not may_name(text, start, end):
        return []
    found: list[Act] = []
    for clauses in sentences(text, start, end):
        found += [act for act in Sentence(text, clauses, {}).acts() if _is_named(act)]
    if not found and predicate(text, start, end) is None:
        for item in programmes(text, start, end):
            campaign = end - start > _NAME_IN_HEADING and text.endswith("行动", start, end)
            if item.start == start and (item.end < end or campaign):
                name, rule = (item.start, item.end), f"initiative/{item.kind}"
                found.append(Act(start, end, name, (), "programme", item.kind, "", "announced", rule, None, (start, end)))
    return found


def _is_named(act: Act) -> bool:
    """Whether a heading's act is a programme of a name of its own; 健全法规制度 and 建设特色园区 say what all under it is about."""
    length = act.name[1] - act.name[0]
    short = length < _NAME_IN_HEADING and not (length > 5 and act.rule == "initiative/mechanism" and act.verb == "深化")
    return act.form == "programme" and not (short and act.kind in ("mechanism", "platform", "fund"))
