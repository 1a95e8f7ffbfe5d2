"""Hurdles of acts and themes (举措、主题的障碍): why a clause commits to nothing, and why a sentence is no heading."""

from __future__ import annotations

from collections.abc import Sequence

from kg.acts.acts import acts
from kg.acts.heads import kind_of
from kg.acts.passed import passed_over
from kg.language.clauses import Clause
from kg.language.cut import words_in
from kg.language.predicates import opens_with_verb, predicate, sets_scope
from kg.language.verbs import Verb, verb_at
from kg.structure.leads import LONGEST
from kg.structure.tree import Part
from kg.teaching.hurdles import Hurdle, Reading

_NEUTRAL = "某"
"""A character that no rule knows: it stands where one is taken away for an experiment."""
_VERBS = "words/verbs.toml"


def initiative(reading: Reading) -> Hurdle:
    """Why the clause at the span is no initiative."""
    heading, part = reading.heading, reading.part
    if heading is not None:
        return Hurdle(
            "it is a heading, which gives only the programmes that it names, and no head noun of words/heads.toml ends one here",
            heading.rule, heading.start, heading.end,
        )  # fmt: skip
    if part is None:
        return reading.nowhere("")
    clause = reading.clause(part)
    alone = part._replace(start=clause.start, end=clause.end, stance="plan")
    if not _commits(reading, reading.text, [alone], clause):
        return _passed(reading, part, clause) or _unsaid(reading, alone, clause)
    if part.stance == "review":
        title = reading.title_of(part)
        return Hurdle(f"the part reports (stance review, {f'heading {title}' if title else 'no heading above it'})", "", *clause)
    if _commits(reading, reading.text, reading.names.outline.parts, clause):
        return Hurdle("the interview answers here what was done: no 将, 要 or 力争 comes before it under its question", "", *clause)
    return _passed(reading, part, clause) or _hidden(reading, part, clause)


def _passed(reading: Reading, part: Part, clause: Clause) -> Hurdle | None:
    """The rule that says that the clause is no act of its own, if one does."""
    sentence = reading.sentence(part)
    if clause not in sentence:
        return None
    fit = passed_over(reading.text, sentence, sentence.index(clause), _bodies(reading))
    return Hurdle(f"the clause commits to nothing by itself: it {fit.rule.says}", fit.rule.name, fit.start, fit.end) if fit else None


def _bodies(reading: Reading) -> dict[int, int]:
    """Where a body is named, and where its name ends."""
    return {mention.start: mention.end for mention in reading.names.mentions if mention.table == "body"}


def _commits(reading: Reading, text: str, parts: Sequence[Part], clause: Clause) -> bool:
    """Whether an act is read in the clause when only those parts are, and every question has its promise."""
    return any(act.name[0] < clause.end and clause.start < act.name[1] for _, act in acts(text, parts, (), _bodies(reading)))


def _hidden(reading: Reading, part: Part, clause: Clause) -> Hurdle:
    """By itself the clause would be an act; something else in its sentence forbids it."""
    marks = _culprits(reading, part, clause, reading.sentence(part))
    if marks:
        return Hurdle(f"by itself the clause would be an act, but its sentence says {_listed(reading, marks)}", "", *marks[0])
    return Hurdle("by itself the clause would be an act, but its sentence reports, gives a purpose or sets a scope", "", *clause)


def _culprits(reading: Reading, part: Part, clause: Clause, sentence: Sequence[Clause]) -> list[tuple[int, int]]:
    """The words of a sentence with a character without which the clause would be an act."""
    start, end = sentence[0].start, sentence[-1].end
    narrow, found = part._replace(start=start, end=end), []
    for word in words_in(reading.text[start:end]):
        for at in range(start, start + len(word)):
            text = reading.text[:at] + _NEUTRAL + reading.text[at + 1 : end]
            if reading.text[at] not in "，。；：、" and _commits(reading, text, [narrow], clause):
                found.append((start, start + len(word)))
                break
        start += len(word)
    return found


def _listed(reading: Reading, marks: Sequence[tuple[int, int]]) -> str:
    return "、".join(reading.text[start:end] for start, end in marks)


def _unsaid(reading: Reading, part: Part, clause: Clause) -> Hurdle:
    """The clause is no act even by itself: what its predicate lacks."""
    text = reading.text
    said = predicate(text, *clause)
    if said is None:
        return _without_predicate(text, clause)
    verb = text[said.verb.start : said.verb.end]
    if sets_scope(text, *clause):
        return Hurdle("the clause only sets the scope of the one that follows", "initiative/phrase", *clause)
    if not said.sure:
        subject = text[clause.start : said.verb.start]
        return Hurdle(
            f"{subject} may or may not be the subject of {verb}, and no head noun of words/heads.toml ends the object",
            "initiative/subject", said.object, clause.end,
        )  # fmt: skip
    marks = [(a, b) for a, b in _culprits(reading, part, clause, [clause]) if b <= said.verb.start or a >= said.verb.end]
    if marks:
        return Hurdle(f"the verb {verb} is known, but {_listed(reading, marks)} speaks against an act", "initiative/act", *marks[0])
    kind = kind_of(text, said.object, clause.end)
    rule = f"initiative/{kind}" if kind else "initiative/act"
    return Hurdle(f"the verb {verb} is known, but the clause fits no rule of rules/initiatives.py", rule, *clause)


def _without_predicate(text: str, clause: Clause) -> Hurdle:
    verb = _first_verb(text, clause)
    if verb is None:
        return Hurdle(f"no verb of {_VERBS} stands in the clause", "initiative/act", *clause)
    word, at = text[verb.start : verb.end], verb.start - clause.start + 1
    if verb.end >= clause.end:
        return Hurdle(f"the verb {word} at character {at} of the clause has no object after it", "initiative/bare", verb.start, verb.end)
    if verb.start == clause.start:
        return Hurdle(f"the verb {word} opens the clause, but what follows makes it part of a noun", "initiative/act", verb.start, verb.end)
    return Hurdle(
        f"the first verb of {_VERBS} is {word} at character {at} of the clause, and what stands before it is neither opener, adverb,"
        " phrase with a preposition nor a subject",
        "initiative/act", clause.start, verb.start,
    )  # fmt: skip


def _first_verb(text: str, clause: Clause) -> Verb | None:
    verbs = (verb_at(text, at, clause.end) for at in range(clause.start, clause.end))
    return next((verb for verb in verbs if verb is not None), None)


def theme(reading: Reading) -> Hurdle:
    """Why the sentence at the span is no theme."""
    part = reading.part
    if part is None:
        return reading.nowhere("theme/heading")
    begin = max(part.start, reading.line.body) if reading.line else part.start
    stop = _stop(reading.text, begin, part.end)
    if reading.start >= stop:
        return Hurdle("it stands inside a paragraph, where only the first sentence, 一是… and numbers open a theme", "theme/point", reading.start, reading.end)
    if part.stance == "review":
        return Hurdle("the part reports, and a lead sentence is looked for only where a text plans", "theme/lead", begin, stop)
    if stop + 1 >= part.end:
        return Hurdle("its line has neither number nor mark, and no text follows it that it could lead", "theme/lead", begin, stop)
    if stop - begin > LONGEST:
        return Hurdle(f"the first sentence has {stop - begin} characters, and a lead sentence at most {LONGEST}", "theme/lead", begin, stop)
    if not opens_with_verb(reading.text, begin, stop):
        return Hurdle(f"the first sentence does not open with a verb of {_VERBS}", "theme/lead", begin, stop)
    return Hurdle("the first sentence is worded unlike a lead: a number, a meeting, a list or too little text after it", "theme/lead", begin, stop)


def _stop(text: str, start: int, end: int) -> int:
    """Where the sentence ends."""
    return min((at for mark in "。！？\n" if (at := text.find(mark, start, end)) >= 0), default=end)
