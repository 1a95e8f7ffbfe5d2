"""Acts (举措的提取): what a part of a text commits to, clause by clause, as programmes and measures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kg.clauses import Clause, sentences
from kg.outline import Part
from kg.predicates import Predicate, predicate, sets_scope
from kg.programmes import kind_of, programmes
from kg.rulebook import Rule
from kg.rules.initiatives import RULES


class Act(NamedTuple):
    """A commitment. Offsets are of the view."""

    start: int
    """Where its evidence begins: at the scope clause, if there is one."""
    end: int
    name: tuple[int, int]
    aliases: tuple[tuple[int, int], ...]
    form: str
    kind: str
    verb: str
    stage: str
    rule: str
    subject: tuple[int, int] | None
    """Who acts, where the clause or one before it in the sentence says so."""
    sentence: tuple[int, int]


_SLOTS = {
    "subject": "S", "phrase": "P", "carry": "C", "build": "B", "advance": "A", "develop": "D", "ban": "X", "verb": "[CBA]",
    "thing": "N", "title": "T",
    **{kind: chr(ord("a") + i) for i, kind in enumerate(("project", "action", "plan", "pilot", "mechanism", "standard", "policy", "platform", "fund"))},
}  # fmt: skip
_REPORTED = re.compile(
    r"(?:^|[，；：])(?:过去|一年来|一年多来|去年|上年|近年来|[一二三四五六七八九十两]年来|目前，|截至|回顾|我国已|我省已|我市已)|"
    r"已(?:经|累计|全面|基本|有|建|形成|完成|实现|取得|出台|印发|达)|取得(?:了|积极|重要|明显|显著|重大|新)|得到(?:了|有效|进一步)|"
    r"(?<=[一-龥])了(?!解|结|望|事|却)(?=[一-龥“《\d])|创历史新高|居全国|位居|明显(?:增强|改善|提高|加快|提升)$"
)
_COMMITS = re.compile(r"(?:^|[，；：])[^，；：“”]{0,24}?(?:将|要|力争|务必|必须|应当|须|应(?!对|急|用|运|收|届))(?!求|素|点|件)")
_PURPOSE = re.compile(r"为(?:了|深入|全面|进一步|切实|贯彻|认真|充分|加快|推动|促进|更好|有效|做好|加强|规范|落实|确保|保障|支持|积极|提高|提升|扎实|统筹|大力)")
_MEASURED = re.compile(r"(?:达到?|提高到|提升到|增加到|下降|降至|降到|增长|控制在|保持在|稳定在|占比?|不低于|不超过|高于|低于|超过).{0,12}[\d百千万亿%]")
_TITLE = re.compile(r"《([^《》\n]{6,80})》")
_RESULTS = frozenset(["取得", "赢得", "获得", "达成"])


def acts(text: str, part: Part, asked: bool) -> list[Act]:
    """What the part commits to. `asked` says that the text is an interview, where answers report before they promise."""
    if part.stance == "review":
        return []
    found: list[Act] = []
    committed = part.stance == "plan" or not asked
    for sentence in sentences(text, part.start, part.end):
        span = (sentence[0].start, sentence[-1].end)
        reported = _REPORTED.search(text, *span) is not None
        commits = _COMMITS.search(text, *span) is not None
        committed = committed or (commits and not reported)
        if committed and (commits or not reported):
            found += _sentence(text, sentence, span)
    return found


def heading_acts(text: str, start: int, end: int) -> list[Act]:
    """The programmes that a heading names; what else it says is repeated under it."""
    return [act for act in _clause(text, Clause(start, end), start, None, (start, end)) if act.form == "programme"]


def _sentence(text: str, sentence: Sequence[Clause], span: tuple[int, int]) -> Iterator[Act]:
    scope: int | None = None
    subject: tuple[int, int] | None = None
    purpose = _PURPOSE.match(text, *span) is not None
    for i, clause in enumerate(sentence):
        if purpose and i + 1 < len(sentence) and not _ends_purpose(text, clause):
            yield from _titles(text, clause, clause.start, span)
            continue
        found = list(_clause(text, clause, clause.start if scope is None else scope, subject, span))
        if found:
            yield from found
            subject = found[0].subject
            scope = None
        elif sets_scope(text, *clause):
            scope = clause.start if scope is None else scope
        else:
            scope = None


def _ends_purpose(text: str, clause: Clause) -> bool:
    """After 为深入贯彻…，加快… the text comes to the point with 现…, 制定…, or a subject of its own."""
    return text[clause.start] in "现经特我" or text.startswith(("制定", "就", "提出"), clause.start)


def _clause(
    text: str, clause: Clause, start: int, subject: tuple[int, int] | None, span: tuple[int, int]
) -> Iterator[Act]:
    said = predicate(text, *clause)
    titled = list(_titles(text, clause, start, span))
    if said is None:
        yield from titled
        return
    named = [] if titled else _named(text, said, clause.end)
    subject = said.subject or subject
    for item in named:
        frame = _frame(said, _SLOTS[item.kind])
        rule = _rule_of(frame)
        if rule:
            yield _act(text, said, rule, (start, clause.end), (item.start, item.end), (), subject, span)
    if named or titled:
        yield from titled
        return
    frame = _frame(said, "N" if said.object < clause.end else "")
    rule = _rule_of(frame)
    if rule and not _is_result(text, said, clause.end):
        name = (said.start, clause.end)
        aliases = ((said.verb.start, clause.end),) if said.verb.start > said.start else ()
        yield _act(text, said, rule, (start, clause.end), name, aliases, subject, span)


def _named(text: str, said: Predicate, end: int) -> list:
    if said.verb.sort in ("develop", "ban") or said.object >= end:
        return []
    if said.verb.sort == "advance" and _acts_within(text, said.object, end):
        return []
    return programmes(text, said.object, end)


_WITHIN = re.compile(r"(?<=[^的、和“])(?:开展|实施|建立|设立|成立|组建|创建|搭建|打造|构建|争创|出台|制定|建设(?=[^、和与等工项用类“]{3})|推出|参与|提升|加大|加快|开发|运用)(?=[^、和的])")


def _acts_within(text: str, start: int, end: int) -> bool:
    """支持企业开展评估: the object is itself somebody's act."""
    return _WITHIN.search(text, start + 1, end - 3) is not None


def _is_result(text: str, said: Predicate, end: int) -> bool:
    """实现…率达到80%: a number to reach, no act; the ledger has it."""
    return text[said.verb.start : said.verb.end] in _RESULTS or _MEASURED.search(text, said.object, end) is not None


def _titles(text: str, clause: Clause, start: int, span: tuple[int, int]) -> Iterator[Act]:
    """《…》 names an instrument where its head noun does."""
    rule = _named_rules()["initiative/title"]
    for match in _TITLE.finditer(text, clause.start, clause.end):
        name = match.span(1)
        mark = re.search(r"（[^（）]*）$", match.group(1))
        kind = kind_of(text, name[0], name[1] - (len(mark.group()) if mark else 0))
        if kind:
            yield Act(start, clause.end, name, (), "programme", kind, "", "announced", rule.name, None, span)


def _act(
    text: str,
    said: Predicate,
    rule: Rule,
    evidence: tuple[int, int],
    name: tuple[int, int],
    aliases: tuple[tuple[int, int], ...],
    subject: tuple[int, int] | None,
    span: tuple[int, int],
) -> Act:
    verb = text[said.verb.start : said.verb.end]
    stage = _stage(said)
    return Act(*evidence, name, aliases, rule.gives["form"], rule.gives["kind"], verb, stage, rule.name, subject, span)


def _stage(said: Predicate) -> str:
    """研究制定 is studied whatever follows; 深入实施 is deepened; else the verb tells."""
    if "studied" in (said.first.stage, said.verb.stage):
        return "studied"
    if said.deepened and said.verb.stage == "under way":
        return "deepened"
    return said.verb.stage


def _frame(said: Predicate, thing: str) -> str:
    verbs = {"carry": "C", "build": "B", "advance": "A", "develop": "D", "ban": "X"}
    chain = verbs[said.verb.sort] if said.first is said.verb else verbs[said.first.sort] + verbs[said.verb.sort]
    if chain[0] in "DX" and len(chain) == 2:
        chain = chain[0]
    return ("S" if said.subject else "") + ("P" if said.prepositional else "") + chain + thing


@cache
def _named_rules() -> dict[str, Rule]:
    return {rule.name: rule for rule in RULES}


@cache
def _patterns() -> list[tuple[Rule, re.Pattern[str]]]:
    return [(rule, re.compile(rule.pattern.format(**_SLOTS))) for rule in RULES]


@lru_cache(maxsize=4096)
def _rule_of(frame: str) -> Rule | None:
    """The one rule whose pattern the frame fits."""
    return next((rule for rule, pattern in _patterns() if pattern.fullmatch(frame)), None)
