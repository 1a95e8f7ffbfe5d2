"""Acts (举措的提取): what a part of a text commits to, clause by clause, as programmes and measures."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kg.clauses import Clause, sentences
from kg.outline import Part
from kg.predicates import Predicate, predicate, sets_scope, verb_at
from kg.programmes import Programme, kind_of, programmes
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
    beside: tuple[tuple[int, int], ...] = ()
    """The names of the other programmes that the clause coordinates with this one."""


_ISSUED = re.compile(r"关于印发[〈《]?(.{4,}?)[〉》]?的通知$")
_MARK = re.compile(r"（[^（）]*）$")
_SLOTS = {
    "subject": "S", "phrase": "P", "carry": "C", "build": "B", "advance": "A", "develop": "D", "ban": "X", "verb": "[CBA]",
    "thing": "N", "title": "T",
    **{kind: chr(ord("a") + i) for i, kind in enumerate(("project", "action", "plan", "pilot", "mechanism", "standard", "policy", "platform", "fund"))},
}  # fmt: skip
_REPORTED = re.compile(
    r"(?:^|[，；：])(?:过去|一年来|一年多来|去年|上年|近年来|[一二三四五六七八九十两]年来|截至|回顾)|"
    r"已(?:经|累计|全面|基本|有|建|形成|完成|实现|取得|出台|印发|达)(?!的)|(?<=[一-龥])(?<![为除])了(?!解|结|望|事|却)(?=[一-龥“《\d])"
)
_ACHIEVED = re.compile(
    r"取得(?:积极|重要|明显|显著|重大|新|丰硕)|目前，|我国及时|创历史新高|居全国|位居|"
    r"(?:明显|显著|不断|持续|进一步|较快|稳步)(?:增强|改善|提高|加快|提升|发展|优化|推进)$"
)
_COMMITS = re.compile(r"(?:^|[，；：])[^，；：“”]{0,24}?(?:将|要|力争|务必|必须|应当|须|应(?!对|急|用|运|收|届))(?!求|素|点|件)")
_VAGUE = re.compile(r"[一二三四五六七八九十\d]+(?:个|大)?方面|以下|下列|如下|(?:是|(?<!行)为|有|包括|的)$")
_PURPOSE = re.compile(r"为(?:了|深入|全面|进一步|切实|贯彻|认真|充分|加快|推动|促进|更好|有效|做好|加强|规范|落实|确保|保障|支持|积极|提高|提升|扎实|统筹|大力)")
_MEASURED = re.compile(r"(?:达到?|提高到|提升到|增加到|下降|降至|降到|增长|控制在|保持在|稳定在|占比?|不低于|不超过|高于|低于|超过).{0,12}[\d百千万亿%]")
_RATED = re.compile(r"\d[\d.,]*(?:%|[万亿]?元|个百分点)")
_GRANTED = re.compile("给予|予以|安排|发放|补助|补贴|奖励|拨付|奖补|减免|提供")
_TITLE = re.compile(r"《([^《》\n]{6,80})》")
_SCOPE = re.compile(
    r"以.+为.{0,6}(?:主攻方向|导向|重点|目标|核心|引领|抓手|突破口|途径|主线|契机|载体|支撑|基础|牵引|主体|主)$|"
    r"在.+(?:上|中|下|后|前|时|过程中|领域|方面|同时|前提下)$|.{2,16}方面$|(?:按照?|根据|依照|依据|把握|找准|锚定|瞄准|立足|着眼|紧扣|顺应|适应|抢抓|鉴于|随着|除|突出(?!抓)|围绕|聚焦)"
)
_RESULT = re.compile(r"(?:使|让|以便|从而|便于|确保|切实减轻)")
_SERVED = re.compile(r"为[^，]*?(?:人|企业|者|民|户|群众|单位|家庭|机构|学生|工|商|主体|青年|群体|地区)提供")


def acts(text: str, parts: Sequence[Part], asked: Container[int | None], bodies: Mapping[int, int]) -> Iterator[tuple[Part, Act]]:
    """What the parts commit to, in order, each with its part.

    `asked` are the themes under which an interview answers: there a text reports before it promises, so that nothing counts
    until the first 将, 要 or 力争. `bodies` maps the place where a body is named to where its name ends.
    """
    promised: set[int | None] = set()
    for part in parts:
        if part.stance == "review":
            continue
        for sentence in sentences(text, part.start, part.end):
            span = (sentence[0].start, sentence[-1].end)
            commits = _COMMITS.search(text[slice(*span)]) is not None
            if commits or part.stance == "plan" or part.theme not in asked:
                promised.add(part.theme)
            reported = not commits and _reports(text, part, span)
            if part.theme in promised and not reported:
                found = _sentence(text, sentence, span, bodies)
            else:
                found = (act for clause in sentence for act in _titles(text, clause, clause.start, span))
            for act in found:
                yield part, act


def _reports(text: str, part: Part, span: tuple[int, int]) -> bool:
    """Whether a sentence tells what was done. Where the part does not say that it plans, more words are read so."""
    return _REPORTED.search(text[slice(*span)]) is not None or part.stance == "other" and _ACHIEVED.search(text, *span) is not None


def heading_acts(text: str, start: int, end: int) -> list[Act]:
    """The programmes that a heading names; what else it says is repeated under it."""
    clauses = [clause for sentence in sentences(text, start, end) for clause in sentence]
    found = [act for clause in clauses for act in _clause(text, clause, clause.start, None, (start, end), {}) if act.form == "programme"]
    if not found and predicate(text, start, end) is None:
        for named in programmes(text, start, end):
            if named.end < end and named.start == start:
                rule = f"initiative/{named.kind}"
                found.append(
                    Act(start, end, (named.start, named.end), (), "programme", named.kind, "", "announced", rule, None, (start, end))
                )
    return found


def _sentence(
    text: str, sentence: Sequence[Clause], span: tuple[int, int], bodies: Mapping[int, int]
) -> Iterator[Act]:
    scope: int | None = None
    subject: tuple[int, int] | None = None
    purpose = _PURPOSE.match(text, *span) is not None
    hanging: Clause | None = None
    for i, clause in enumerate(sentence):
        last = i + 1 == len(sentence)
        if hanging is not None:
            clause, hanging = Clause(hanging.start, clause.end), None
        elif not last and _hangs(text, clause, bodies):
            hanging = clause
            continue
        if purpose and not last and not _ends_purpose(text, clause):
            yield from _titles(text, clause, clause.start, span)
            continue
        purpose = False
        if not last and text[clause.start] == "对" and _granted_next(text, clause, sentence[i + 1]):
            scope = clause.start if scope is None else scope
            continue
        start = clause.start if scope is None else scope
        found = list(_clause(text, clause, start, subject, span, bodies, not last))
        if found:
            yield from found
            subject = found[0].subject
            scope = None
        elif sets_scope(text, *clause) or _SCOPE.match(text, *clause):
            scope = clause.start if scope is None else scope
        else:
            scope = None


def _granted_next(text: str, clause: Clause, after: Clause) -> bool:
    """对实施技改的企业，给予贴息: what is granted to whom comes in the next clause."""
    return _GRANTS.search(text, *after) is not None and _GRANTS.search(text, *clause) is None


_GRANTS = re.compile(r"给予|予以|按.{2,24}?(?:奖励|补助|补贴|奖补|贴息)")
_OPEN = re.compile(r"(?:对(?!接)|在(?![建线校职岗外])|以(?![下上内及外来后前])|结合|针对|面向|利用|围绕|按照|根据|通过)")


def _hangs(text: str, clause: Clause, bodies: Mapping[int, int]) -> bool:
    """推动银行对暂遇困难的企业，适当下调利率: what the body is urged to do only comes in the next clause."""
    said = predicate(text, *clause, bodies)
    if said is None or said.prepositional or text[said.first.start : said.first.end] not in _URGES:
        return False
    if said.verb is not said.first:
        return text[said.verb.start : said.verb.end] in ("利用", "运用", "依托")
    for opener in _OPEN.finditer(text, said.object, clause.end - 2):
        if any(verb_at(text, at, opener.start()) for at in range(said.object, opener.start() - 1)):
            return False
        after = predicate(text, opener.start(), clause.end)
        return after is None or not after.prepositional
    return False


_URGES = frozenset(["推动", "鼓励", "支持", "引导", "指导", "督促", "协调", "协助", "帮助"])


def _ends_purpose(text: str, clause: Clause) -> bool:
    """After 为深入贯彻…，加快… the text comes to the point with 现…, 制定…, or a subject of its own."""
    return text[clause.start] in "现经特我" or text.startswith(("制定", "就", "提出"), clause.start)


def _clause(
    text: str,
    clause: Clause,
    start: int,
    subject: tuple[int, int] | None,
    span: tuple[int, int],
    bodies: Mapping[int, int],
    goes_on: bool = False,
) -> Iterator[Act]:
    said = predicate(text, *clause, bodies)
    titled = list(_titles(text, clause, start, span))
    if said is None or _VAGUE.search(text, *clause) or _RESULT.match(text, *clause):
        yield from titled
        return
    named = [] if titled else _named(text, said, clause.end)
    subject = said.subject or subject
    if not said.sure and not named:
        yield from titled
        return
    for item in named:
        frame = _frame(said, _SLOTS[item.kind])
        rule = _rule_of(frame)
        if rule:
            beside = tuple([(other.start, other.end) for other in named if other is not item])
            yield _act(text, said, rule, (start, clause.end), (item.start, item.end), (), subject, span)._replace(beside=beside)
    if named or titled or _only_scope(text, clause, said, goes_on):
        yield from titled
        return
    frame = _frame(said, "N" if said.object < clause.end else "")
    rule = _rule_of(frame)
    if rule and not _is_result(text, said, clause.end):
        name = (said.start, clause.end)
        aliases = ((said.verb.start, clause.end),) if said.verb.start > said.start else ()
        yield _act(text, said, rule, (start, clause.end), name, aliases, subject, span)


def _named(text: str, said: Predicate, end: int) -> list[Programme]:
    if said.verb.sort in ("develop", "ban") or said.object >= end:
        return []
    if said.verb.sort == "advance" and _acts_within(text, said.object, end):
        return []
    return programmes(text, said.object, end)


def _only_scope(text: str, clause: Clause, said: Predicate, goes_on: bool) -> bool:
    """以…为主攻方向, 按照…要求: a clause that only sets the scope of what follows it."""
    if text[said.start] == "为" and said.prepositional and not _SERVED.match(text, said.start, clause.end):
        return True
    if _GRANTS.search(text, said.start, clause.end):
        return False
    return goes_on and _SCOPE.match(text, said.start if said.prepositional else clause.start, clause.end) is not None


_WITHIN = re.compile(r"(?<=[^的、和“])(?:开展|实施|建立|设立|成立|组建|创建|搭建|打造|构建|争创|出台|制定|制订|编制|建设(?=[^、和与等工项用类“]{3})|推出|参与|加大)(?=[^、和的])")


def _acts_within(text: str, start: int, end: int) -> bool:
    """支持企业开展评估: the object is itself somebody's act."""
    if _WITHIN.search(text, start + 1, end - 3):
        return True
    said = predicate(text, start, end)
    return said is not None and said.subject is not None


def _is_result(text: str, said: Predicate, end: int) -> bool:
    """实现…率达到80%: a number to reach, no act; the ledger has it."""
    if _MEASURED.search(text, said.object, end):
        return True
    return said.subject is not None and said.verb.sort == "develop" and not _GRANTED.match(text, said.verb.start, end) and (
        _RATED.search(text, said.object, end) is not None
    )


def _titles(text: str, clause: Clause, start: int, span: tuple[int, int]) -> Iterator[Act]:
    """《…》 names an instrument where its head noun does."""
    if text.find("《", clause.start, clause.end) < 0:
        return
    rule = _named_rules()["initiative/title"]
    for match in _TITLE.finditer(text, clause.start, clause.end):
        issued = _ISSUED.search(match.group(1))
        name = (match.start(1) + issued.start(1), match.start(1) + issued.end(1)) if issued else match.span(1)
        mark = _MARK.search(text, *name)
        kind = kind_of(text, name[0], mark.start() if mark else name[1])
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
