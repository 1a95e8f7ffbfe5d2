"""One sentence (句): what it commits to, clause by clause, as programmes and measures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from kg.acts import frames, scopes, vacuous
from kg.acts.conditions import conditions
from kg.acts.duties import duty
from kg.acts.heads import bare_head, kind_of
from kg.acts.programmes import Programme, programmes
from kg.acts.results import is_result, is_stated
from kg.language.clauses import Clause
from kg.language.coordination import joined, told_apart
from kg.language.lexicon import words
from kg.language.predicates import Predicate, opening, predicate
from kg.rulebook import Rule

Span = tuple[int, int]


class Act(NamedTuple):
    """A commitment. Offsets are of the view."""

    start: int
    """Where its evidence begins: at the scope clause, if there is one."""
    end: int
    name: Span
    aliases: tuple[Span, ...]
    form: str
    kind: str
    verb: str
    stage: str
    rule: str
    subject: Span | None
    """Who acts, where the clause or one before it in the sentence says so."""
    sentence: Span
    beside: tuple[Span, ...] = ()
    """The names of the other programmes that the clause coordinates with this one."""


_TITLE = re.compile(r"《([^《》\n]{6,80})》")
_ISSUED = re.compile(r"关于印发[〈《]?(.{4,}?)[〉》]?的通知$")
_MARK = re.compile(r"（[^（）]*）$")
_REMARK = re.compile("（[^（）]*）")
"""What a sentence begins with that belongs to the one before it: ……。（水利部负责）以山区为重点，…."""
_COMES_IN = ("出席", "进入", "落户", "入驻")
"""What only somebody else does, and no issuer: 推动企业入驻园区."""


class Sentence:
    """One sentence, read clause by clause with what a clause hands on to the next: scope, subject, an open end."""

    def __init__(self, text: str, clauses: Sequence[Clause], bodies: Mapping[int, int]) -> None:
        self.text, self.bodies = text, bodies
        remark = _REMARK.match(text, *clauses[0])
        if remark and remark.end() < clauses[0].end:
            clauses = [Clause(remark.end(), clauses[0].end), *clauses[1:]]
        self.clauses = [piece for clause in joined(text, clauses) for piece in told_apart(text, clause)]
        self.span: Span = (clauses[0].start, clauses[-1].end)
        self.titled = text.find("《", *self.span) >= 0
        self.subject: Span | None = None

    def titles(self) -> Iterator[Act]:
        """Only what stands in 《》."""
        for clause in self.clauses:
            yield from self._titles(clause, clause.start)

    def acts(self) -> Iterator[Act]:
        """All that the sentence commits to."""
        text, scope, hanging = self.text, -1, -1
        point = scopes.point(text, self.clauses)
        conditional = conditions(text, self.clauses)
        for i, clause in enumerate(self.clauses):
            after = self.clauses[i + 1] if i + 1 < len(self.clauses) else None
            if i in conditional:
                scope, hanging = (scope if scope >= 0 else clause.start), -1
                continue
            if hanging >= 0:
                clause = Clause(hanging, clause.end)
            said = predicate(text, clause.start, clause.end, self.bodies)
            if hanging < 0 and after and scopes.hangs(text, clause, said, after):
                hanging = clause.start
                continue
            hanging = -1
            if i < point and after:
                yield from self._titles(clause, clause.start)
                continue
            if after and vacuous.is_spoken_of(text, after):
                continue
            start = clause.start if scope < 0 else scope
            found = list(self._clause(clause, said, start, after is not None))
            yield from found
            if found:
                self.subject, scope = found[0].subject, -1
                continue
            opened, scoped = opening(text, *clause, self.bodies)
            self.subject = opened or self.subject
            scope = start if scoped or scopes.leads_on(text, clause) or not self._tells(clause, said) else -1

    def _tells(self, clause: Clause, said: Predicate | None) -> bool:
        """Whether a clause without an act says how things stand, and not who does the next act or on what terms."""
        if said and (vacuous.says_no_act(self.text, clause) or is_result(self.text, said, clause.end)):
            return True
        return is_stated(self.text, clause)

    def _clause(self, clause: Clause, said: Predicate | None, start: int, goes_on: bool) -> Iterator[Act]:
        """The acts of one clause; `start` is where its scope begins."""
        text = self.text
        titled = list(self._titles(clause, start)) if self.titled else ()
        if titled or vacuous.says_no_act(text, clause):
            yield from titled
            return
        if said is None:
            yield from self._duty(clause, start)
            return
        named = self._named(said, clause.end)
        for item in named:
            rule = frames.rule_for(said, item.kind)
            if rule:
                beside = tuple([(other.start, other.end) for other in named if other is not item])
                yield self._act(said, rule, (start, clause.end), (item.start, item.end), (), beside)
        carried = [] if named else self._carried_on(said, (start, clause.end))
        yield from carried
        if named or carried or not said.sure or scopes.only_scope(text, clause, said, goes_on):
            return
        rule = frames.rule_for(said, "thing" if said.object < clause.end else "")
        if rule and not is_result(text, said, clause.end):
            end = self._without_bracket(said.object, clause.end)
            aliases = ((said.verb.start, end),) if said.verb.start > said.start else ()
            yield self._act(said, rule, (start, clause.end), (said.start, end), aliases, ())

    def _duty(self, clause: Clause, start: int) -> Iterator[Act]:
        """What must be without being anybody's act: 重大交易应当逐笔报告."""
        named = duty(self.text, clause)
        if named:
            name = named[0], self._without_bracket(*named)
            yield Act(start, clause.end, name, (), "measure", "measure", "", "announced", "initiative/duty", None, self.span)

    def _without_bracket(self, start: int, end: int) -> int:
        """The end of a measure's name: a remark in brackets after it is no part of it."""
        mark = _MARK.search(self.text, start, end)
        return mark.start() if mark and mark.start() > start else end

    def _carried_on(self, said: Predicate, evidence: Span) -> list[Act]:
        """医保试点要扩大到…: the instrument is the subject, and the verb says what becomes of it."""
        if said.subject is None or self.text[said.subject[1] : said.subject[1] + 1] not in ("要", "应", "须", "将"):
            return []
        found = [item for item in programmes(self.text, *said.subject) if item.kind != "platform"]
        verb, span = self.text[said.verb.start : said.verb.end], self.span
        return [
            Act(*evidence, (p.start, p.end), (), "programme", p.kind, verb, _stage(said), f"initiative/{p.kind}", None, span)
            for p in found
        ]

    def _named(self, said: Predicate, end: int) -> list[Programme]:
        """The instruments that the object names; not those in an act that somebody else is urged to (支持企业开展评估)."""
        if said.verb.sort in ("develop", "ban") or said.object >= end:
            return []
        found = programmes(self.text, self._past_place(said, end), end)
        urged = said.verb.sort == "advance" or self.text[said.verb.start : said.verb.end] == "组织"
        return [] if found and urged and self._acts_within(self._past_place(said, end), end) else found

    def _past_place(self, said: Predicate, end: int) -> int:
        """Where the object begins that nobody else is urged to make, but only somewhere: 支持在山区建设…."""
        if said.object < end and self.text[said.object] == "在":
            inner = predicate(self.text, said.object, end)
            if inner and inner.prepositional and inner.subject is None:
                return inner.object
        return said.object

    def _acts_within(self, start: int, end: int) -> bool:
        if _within().search(self.text, start + 1, end - 3):
            return True
        said = predicate(self.text, start, end)
        return said is not None and said.subject is not None and not bare_head(self.text, said.object, end)

    def _titles(self, clause: Clause, start: int) -> Iterator[Act]:
        """《…》 names an instrument where its head noun does."""
        text = self.text
        for match in _TITLE.finditer(text, clause.start, clause.end):
            issued = _ISSUED.search(match.group(1))
            at = match.start(1)
            name = (at + issued.start(1), at + issued.end(1)) if issued else match.span(1)
            mark = _MARK.search(text, *name)
            kind = kind_of(text, name[0], mark.start() if mark else name[1])
            if kind:
                yield Act(start, clause.end, name, (), "programme", kind, "", "announced", "initiative/title", None, self.span)

    def _act(
        self, said: Predicate, rule: Rule, evidence: Span, name: Span, aliases: tuple[Span, ...], beside: tuple[Span, ...]
    ) -> Act:
        verb = self.text[said.verb.start : said.verb.end]
        subject = said.subject or self.subject
        form, kind = rule.gives["form"], rule.gives["kind"]
        return Act(*evidence, name, aliases, form, kind, verb, _stage(said), rule.name, subject, self.span, beside)


@cache
def _within() -> re.Pattern[str]:
    """A verb inside an object, by which somebody else is said to act there."""
    verbs = "|".join([*words("verbs")["supported"]["words"], *_COMES_IN])
    return re.compile(f"(?<=[^的、和“以])(?:{verbs}|建设(?=[^、和与等工项用类“]{{3}}))(?=[^、和的])")


def _stage(said: Predicate) -> str:
    """研究制定 is studied whatever follows; 深入实施 is deepened; else the verb tells."""
    if "studied" in (said.first.stage, said.verb.stage):
        return "studied"
    if said.deepened and said.verb.stage == "under way":
        return "deepened"
    return said.verb.stage
