"""The predicate of a clause (谓语): what stands before the verb, the verb, and where its object begins.

Policy clauses are verb-initial: opener (同时, 其中), subject and modal (工信部将), adverbs (深入, 扎实), a phrase with a
preposition (面向重点领域), the verb (实施), a further verb (推动出台), the object. One walk from left to right, by table.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from kg.language.lexicon import words
from kg.language.vocabulary import Vocabulary


class Verb(NamedTuple):
    """A verb in the clause. Offsets are of the view."""

    start: int
    end: int
    sort: str
    """The section of `words/verbs.toml`: `carry`, `build`, `advance`, `develop` or `ban`."""
    stage: str


class Predicate(NamedTuple):
    """What a clause says is done."""

    start: int
    """Where the act begins: the preposition's phrase if there is one, else the verb."""
    verb: Verb
    """The verb that governs the object (出台 in 推动出台)."""
    first: Verb
    """The first verb (推动 in 推动出台)."""
    object: int
    """Where the object begins."""
    subject: tuple[int, int] | None
    """What stands before a modal or before the adverbs: who acts."""
    prepositional: bool
    """Whether a phrase with a preposition stands before the verb."""
    deepened: bool
    """Whether an adverb says that it goes on or goes deeper (深入, 持续)."""
    sure: bool = True
    """False where the verb stands after a noun that may or may not be its subject: only an instrument makes it an act."""


class _Roles(NamedTuple):
    before: Vocabulary
    """All that may stand before a verb: openers, adverbs and modals."""
    adverbs: Vocabulary
    deepening: frozenset[str]
    """The adverbs that say that an act goes on or goes deeper."""
    modals: Vocabulary
    openers: frozenset[str]
    """What opens a clause whatever follows, modals among them."""
    prepositions: Vocabulary
    scopes: Vocabulary
    verbs: dict[str, list[tuple[str, str, str]]]
    """By their first two characters, the longest first: word, section, stage."""
    firsts: frozenset[str]
    """The first characters of openers, adverbs and modals."""


_NOUN_TAIL = re.compile(
    "业(?![务态绩主已])|发展(?=任务|成果|稳定|各项|目标)|率(?![先领])|额|量(?![子化])|值(?![班守])|者|员(?!工)|商(?![品业务贸圈会])|费(?!用)|价(?![格值])|权(?![益力])|局|署|厅|部(?![分署件队属])|门|"
    "期|性(?![能价])|型|化(?![工解学肥])|度(?!假)|学(?![校生科习前位术历])|界(?![面限])|圈|链(?![条主式])|线(?![上下索])|群(?![众体])|队(?!伍)|层(?![次级面])|"
    "类(?![型别])|区(?![域块县级位])|法(?![治律规人院])|库|对(?=象)"
)
"""A verb that one of these follows is the beginning of a noun: 服务业, 增加值, 管理局."""
_SUBJECTS = tuple(
    "部门 单位 机关 企业 机构 城市 地区 地方 区域 省份 市县 政府 委员会 管委会 高校 院校 学校 医院 银行 各地 各级 财政 省级 市级 县级 乡镇 街道 社区 村镇 "
    "集团 中心 公司 协会 商会 各方 园区 家庭 建筑 公民 部 委 局 厅 省 市 县 区".split()
)
"""A short phrase that ends so can be the subject of the verb that follows it."""
_NONE: Mapping[int, int] = {}
_LONGEST_SUBJECT = 26
SORTS = ("carry", "build", "advance", "develop", "ban")


@cache
def _roles() -> _Roles:
    table = words("verbs")
    verbs: dict[str, list[tuple[str, str, str]]] = {}
    known = [(verb, sort, stage) for sort in SORTS for stage, listed in table[sort].items() for verb in listed]
    for entry in sorted(known, key=lambda entry: -len(entry[0])):
        verbs.setdefault(entry[0][:2], []).append(entry)
    adverbs = {word: stage for stage, listed in table["adverbs"].items() for word in listed}
    modals = table["modals"]["words"]
    openers = frozenset([*table["connectives"]["words"], *modals])
    return _Roles(
        Vocabulary([*openers, *adverbs]),
        Vocabulary(adverbs),
        frozenset(word for word, stage in adverbs.items() if stage == "deepened"),
        Vocabulary(modals),
        openers,
        Vocabulary(table["prepositions"]["words"]),
        Vocabulary(table["scopes"]["words"]),
        verbs,
        frozenset(word[0] for word in (*openers, *adverbs)) | frozenset("到至今明年12“十将分整"),
    )


def verb_at(text: str, at: int, end: int) -> Verb | None:
    """The longest verb of the table that begins at a place and leaves something for an object."""
    for word, sort, stage in _roles().verbs.get(text[at : at + 2], ()):
        if text.startswith(word, at, end):
            after = at + len(word)
            if not _NOUN_TAIL.match(text, after, end):
                return Verb(at, after, sort, stage)
    return None


def opens_with_verb(text: str, start: int, end: int) -> bool:
    """Whether a clause names an act: adverbs at most, then a verb with an object."""
    at, _ = _skip(text, start, end)
    verb = verb_at(text, at, end)
    return verb is not None and verb.end < end


def sets_scope(text: str, start: int, end: int) -> bool:
    """Whether a clause begins as one that only sets the scope of the next (聚焦…, 针对…, 围绕…)."""
    at, _ = _skip(text, start, end)
    return _roles().scopes.at(text, at, end) > 0


def predicate(text: str, start: int, end: int, bodies: Mapping[int, int] = _NONE) -> Predicate | None:
    """The predicate of a clause of the view, or None where it names no act.

    `bodies` maps the place where a body is named to where its name ends.
    """
    at, deepened = _skip(text, start, end)
    speaker = _SPEAKER.match(text, at, end)
    after = speaker.end() if speaker else _past_bodies(text, at, end, bodies)
    if after > at:
        return _with_subject(text, (at, after), after, end)
    verb = verb_at(text, at, end)
    if verb and verb.end in bodies and text[verb.start : verb.end] in _JOINTLY:
        return _with_subject(text, None, _past_bodies(text, verb.end, end, bodies), end)
    if verb and not _is_preposition(text, verb, end):
        return _complete(text, verb.start, verb, end, None, False, deepened)
    if _roles().prepositions.at(text, at, end):
        bound = _BOUND.search(text, at, end)
        if bound:
            said = predicate(text, bound.end(), end)
            return said._replace(subject=(at, bound.start())) if said else None
        return _after_preposition(text, at, end, None, deepened)
    return _after_subject(text, at, end)


_SPEAKER = re.compile("我们|我(?:[部委局办厅署行会国省市区县]|自治区)(?!的|们)")
"""Who speaks of himself: 我们推动…, 我部将…"""

_BOUND = re.compile(r"的[^，]{2,16}?(?:机构|企业|单位|部门|人员|城市|地区|者|人|方)(?:应当?|要|必?须)")
"""为其提供担保的机构应…: the phrase belongs to the subject."""


_JOINTLY = frozenset(["联合", "会同", "配合", "协同", "协调"])


def opening_bodies(text: str, start: int, end: int, bodies: Mapping[int, int]) -> tuple[int, int] | None:
    """The span of the bodies that a clause opens with, be there an act in it or not."""
    at, _ = _skip(text, start, end)
    after = _past_bodies(text, at, end, bodies)
    return (at, after) if after > at else None


def _past_bodies(text: str, at: int, end: int, bodies: Mapping[int, int]) -> int:
    """Past the bodies that a clause opens with: 发展改革委、工业和信息化部, 财政部联合审计署."""
    after = at
    while at in bodies and bodies[at] < end:
        after = bodies[at]
        at = after + 2 if text.startswith("联合", after) else after + 1 if text[after] in "、和与及" else after
    return after


def _with_subject(text: str, subject: tuple[int, int] | None, at: int, end: int) -> Predicate | None:
    """The predicate behind a subject, be it a verb or a phrase with a preposition."""
    at, deepened = _skip(text, at, end)
    verb = verb_at(text, at, end)
    if verb and verb.end < end and text[verb.end] not in "的、和与" and not _is_preposition(text, verb, end):
        return _complete(text, verb.start, verb, end, subject, False, deepened)
    if _roles().prepositions.at(text, at, end):
        return _after_preposition(text, at, end, subject, deepened)
    return None


def _is_preposition(text: str, verb: Verb, end: int) -> bool:
    """利用AI优化…: a verb that is a preposition when another act follows in the clause."""
    if text[verb.start : verb.end] not in _roles().prepositions:
        return False
    return _inner(text, verb.end + 2, end) is not None


def _complete(
    text: str, start: int, first: Verb, end: int, subject: tuple[int, int] | None, prepositional: bool, deepened: bool
) -> Predicate | None:
    verb = first
    while True:
        following = _chained(text, verb, end)
        if following is None:
            break
        verb = following
    if verb.end >= end:
        whole = verb if verb.end - verb.start > 2 or deepened or text[verb.start - 1] in "肃格厉要须应可" or prepositional else None
        return Predicate(start, whole, first, end, subject, prepositional, deepened) if whole else None
    return Predicate(start, verb, first, verb.end, subject, prepositional, deepened)


def _chained(text: str, verb: Verb, end: int) -> Verb | None:
    """The verb right after one that takes a further verb (推动出台), or after a coordinated one (建设和改造)."""
    at = verb.end
    if text[at : at + 1] in "和并、及" and at < end:
        following = verb_at(text, at + 1, end)
        joined = following and following.end < end and following.sort in ("build", "develop", "carry")
        return following if joined and verb.sort != "advance" else None
    if verb.sort != "advance":
        return None
    at, _ = _skip(text, at, end)
    following = verb_at(text, at, end)
    return following if following and following.end + 1 < end else None


def _after_preposition(text: str, at: int, end: int, subject: tuple[int, int] | None, deepened: bool) -> Predicate | None:
    verb = _inner(text, at + 2, end)
    return _complete(text, at, verb, end, subject, True, deepened) if verb else None


_LIGHT = frozenset(["倾斜", "给予", "提供", "进行", "实行", "予以", "纳入", "发放", "拨付", "实施", "开展"])
_ATTRIBUTE = re.compile(r"[^，。]{0,24}?的[^，。]{2,}")


def _inner(text: str, at: int, end: int) -> Verb | None:
    """The verb that governs a clause which opened with a preposition: a light one (给予) rather than the first."""
    best: Verb | None = None
    while at < end - 1:
        verb = verb_at(text, at, end)
        if verb is None:
            at += 1
            continue
        joined = text[verb.end : verb.end + 1] in ("的", "、", "和", "与", "等") or text[at - 1] in "、和与的"
        if not joined and not _ends_in_noun(text, verb, end):
            light = text[verb.start : verb.end] in _LIGHT
            if light or verb.sort in ("carry", "build") and verb.end + 1 < end:
                return verb
            if verb.end + 1 < end or best is None and verb.end == end:
                best = best or verb
        at = verb.end
    return best


def _ends_in_noun(text: str, verb: Verb, end: int) -> bool:
    """对纳入名单的企业: the verb belongs to a noun that ends the clause, and nothing is done with it there."""
    if _ATTRIBUTE.match(text, verb.end, end) is None or _after_adverb(text, verb.start):
        return False
    of = text.index("的", verb.end, end)
    return all(verb_at(text, i, end) is None for i in range(of + 1, end - 1))


def _after_adverb(text: str, at: int) -> bool:
    """Whether an adverb stands right before a place (大规模推进以乡情为纽带的创业)."""
    adverbs = _roles().adverbs
    return any(text[at - length : at] in adverbs for length in (3, 2, 4))


def _after_subject(text: str, start: int, end: int) -> Predicate | None:
    """A clause with its own subject: 党政机关要坚持…, 大中型城市重点发展…"""
    roles = _roles()
    for turn in _TURN.finditer(text, start + 2, min(end - 2, start + _LONGEST_SUBJECT)):
        at = turn.start()
        modal = roles.modals.at(text, at, end) if text[at] in _MODAL_FIRSTS else 0
        if modal and _is_modal(text, at, at + modal) and not _opened(text, start, at):
            found = predicate(text, at + modal, end)
            if found:
                return found._replace(subject=(start, at))
        if text.endswith(_SUBJECTS, start, at) and not _opened(text, start, at):
            found = _with_subject(text, (start, at), at, end)
            if found:
                return found
    carried = _CARRIED.search(text, start + 2, min(end - 3, start + _LONGEST_SUBJECT))
    verb = verb_at(text, carried.start(), end) if carried else None
    return Predicate(verb.start, verb, verb, verb.end, (start, verb.start), False, False, sure=False) if verb else None


_CARRIED = re.compile("采取|实行|实施|开展|建立|设立")
_MODAL_FIRSTS = "要将应该需须必可拟务还也都均并更就能"
_TURN = re.compile(f"[{_MODAL_FIRSTS}]|(?<=[{''.join({word[-1]: None for word in _SUBJECTS})}]).", re.S)
"""Where a modal may stand, or what follows a subject."""


def _opened(text: str, start: int, end: int) -> bool:
    """Whether a bracket is open at the end of a span; what stands in it is no subject of the clause."""
    return text.rfind("（", start, end) > text.rfind("）", start, end)


_NO_MODAL = frozenset(["会", "能", "请", "将要", "需要", "要求", "能力"])


def _is_modal(text: str, start: int, end: int) -> bool:
    """Whether 要, 应, 须 stands as a modal here and not inside a word (主要, 需要, 重要, 响应, 供应)."""
    if text[start:end] == "可":
        return text[start - 1] not in "许认宁" and verb_at(text, end, end + 6) is not None
    return text[start:end] not in _NO_MODAL and text[start - 1] not in "主重需必不首紧概只响供效适反相对感" and text[end : end + 1] not in (
        "素", "点", "件", "求", "用", "急", "对", "届", "收", "变", "链",
    )  # fmt: skip


def _skip(text: str, at: int, end: int) -> tuple[int, bool]:
    """Past openers, modals and adverbs; and whether one of the adverbs tells that the act goes deeper."""
    roles, deepened = _roles(), False
    while at < end and text[at] in roles.firsts:
        length = _opener(text, at, end, roles)
        if not length:
            break
        deepened = deepened or text[at : at + length] in roles.deepening
        at += length
        if at < end and (text[at] == "地" or text[at] == "、" and length > 2):
            at += 1
    return at, deepened


_TIME = re.compile(r"(?:到|至)?(?:\d{4}年|今年|明年|今明两年|年)(?:底前|底|末|内|前|起)?，?|“?十[一二三四五六]五”?(?:期间|末|时期)，?")


_PUTS = re.compile(r"将[^，]{2,30}?(?:纳入|列入|列为|作为|转化为|转为|打造成|建成|建设成|报送|移交|下放|延伸到|拨付|用于|落实到|融入|贯穿)")
"""将X纳入Y: here 将 is the preposition and no modal."""
_MANNER = re.compile(r"(?:分(?:行业|领域|层次|批次|类别|区域|阶段|步骤|别|级|类|批|步|层|区|期)[、，]?)+|(?:整[县乡村镇市区省])+")


def _opener(text: str, at: int, end: int, roles: _Roles) -> int:
    if text[at] in "到至今明年12“十":
        time = _TIME.match(text, at, end)
        if time and time.end() > at + 1:
            return time.end() - at
    if text[at] == "将" and _PUTS.match(text, at, end):
        return 0
    if text[at] == "将" and not (_act_follows(text, at + 1, end, roles) or roles.prepositions.at(text, at + 1, end)):
        return 0
    if text[at] in "分整":
        manner = _MANNER.match(text, at, end)
        if manner:
            return manner.end() - at
    length = roles.before.at(text, at, end - 1)
    if not length:
        return 0
    verb = verb_at(text, at, end)
    if verb is None:
        return length
    if text[at : at + length] in roles.openers:
        return length if length > 1 else 0
    return length if verb.end - at <= length and _act_follows(text, at + length, end, roles) else 0


def _act_follows(text: str, at: int, end: int, roles: _Roles) -> bool:
    """Whether what follows a word that is adverb and verb (加快, 创新) is itself an act with an object."""
    verb = verb_at(text, at, end)
    if verb is not None:
        return verb.end < end and text[verb.end] not in "和、的与"
    length = roles.adverbs.at(text, at, end - 1)
    return length > 1 and _act_follows(text, at + length, end, roles)
