"""Verbs (动词): the words of `words/verbs.toml` by the part they play in a predicate, and where a verb stands."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kg.language.cut import part_of_speech, words_in
from kg.language.lexicon import words
from kg.language.vocabulary import Vocabulary

SORTS = ("carry", "build", "advance", "develop", "ban")
"""The sections that hold verbs; the others hold what stands before one."""


class Verb(NamedTuple):
    """A verb in the clause. Offsets are of the view."""

    start: int
    end: int
    sort: str
    """Its section, one of SORTS."""
    stage: str


class Roles(NamedTuple):
    """The words of the table by the part they play."""

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
    sharing: frozenset[str]
    """The verbs that right after another one share its object."""
    work: frozenset[str]
    """The verbs that name somebody's work."""
    duties: frozenset[str]
    """The verbs that name the duty of a unit."""
    verbs: dict[str, list[tuple[str, str, str]]]
    """By their first two characters, the longest first: word, section, stage."""
    stative: frozenset[str]
    """Verbs of the dictionary that say no act."""
    firsts: frozenset[str]
    """The first characters of openers, adverbs and modals."""


_NO_VERB = re.compile(
    # The rest of a noun: 服务业, 增加值, 管理局.
    "业(?![务态绩主已])|(?<=改革)发展(?=任务|成果|稳定|各项|目标)|率(?![先领])|额(?![度外])|量(?![子化])|值(?![班守])|者|员(?!工)|商(?![品业务贸圈会标用事])|费(?!用)|价(?![格值])|权(?![益力])|力(?![度量争])|"
    "局(?!部)|署|厅|部(?![分署件队属际委])|门(?![槛诊类])|期(?!货)|性(?![能价别])|型|化(?![工解学肥])|度(?!假)|学(?![校生科习前位术历])|界(?![面限])|圈|链(?![条主式])|线(?![上下索路])|"
    "群(?![众体])|队(?!伍)|层(?![次级面])|类(?![型别])|区(?![域块县级位])|法(?![治律规人院定])|库(?![存容])|对(?=象)|"
    # What is said of an act or has been done: 发展是…, 改革离不开…, 确定了….
    r"(?<=负责)(?:[人制、]|同志|干部|工作人员|单位)|"
    "(?:主体|内容|条件|方向|范围|方式|周期|目标|重点)(?:主要|原则上)?(?:[为是]|包括)|"
    "(?<=了解)到|的|是|了(?!解)|如(?!期)|正处|面临|根本上|离不开"
)
"""A verb of the table that one of these follows governs no object there."""
_ENDS_NOUN = frozenset("员商费价权力局厅部门期性化学群区法库队类层线链界型")
"""Characters that as often begin a noun."""
_MAKES_NOUN = ("权限", "部门", "门类", "区域", "局长", "厅长", "部长", "员工", "类别", "队伍", "期限", "期间", "期满", "性质", "力量")
"""Words that make a noun of the verb before them (审批权限)."""
_GOOD = re.compile("好(?:项目|产品|企业|地方|环境|作品|房|人|事|政策|中(?![国小心央部华医职欧外])|经验|做法|的|转|评|处)")
"""好 that belongs to the object (谋划好项目)."""
_AMONG = ("部门", "区间")
"""What makes a noun of a verb that names work (审批部门), and is the object of one that says what is done with it (加强部门协同)."""
_WORKERS = ("单位", "机构")
"""The workers that make a noun of a verb which names their work: 管理单位, 培训机构."""
_TERMS = ("人员", "费用", "经费", "资金", "标准", "总额", "金额", "期限", "比例", "对象")
"""What else makes a noun of a verb that names a work: 管理人员, 补贴标准, 贴息期限."""
_FEWEST = 4
"""Characters of a verb and its object."""
_CONTEXT = 6
"""Characters that are enough to see where the first word ends."""
_NOUN_FIRSTS = frozenset(word[0] for word in (*_WORKERS, *_TERMS, *_AMONG))


@cache
def roles() -> Roles:
    """All that the table knows."""
    table = words("verbs")
    verbs: dict[str, list[tuple[str, str, str]]] = {}
    known = [(verb, sort, stage) for sort in SORTS for stage, listed in table[sort].items() for verb in listed]
    for entry in sorted(known, key=lambda entry: -len(entry[0])):
        verbs.setdefault(entry[0][:2], []).append(entry)
    adverbs = {word: stage for stage, listed in table["adverbs"].items() for word in listed}
    modals = table["modals"]["words"]
    openers = frozenset([*table["connectives"]["words"], *modals])
    return Roles(
        Vocabulary([*openers, *adverbs]),
        Vocabulary(adverbs),
        frozenset(word for word, stage in adverbs.items() if stage == "deepened"),
        Vocabulary(modals),
        openers,
        Vocabulary(table["prepositions"]["words"]),
        Vocabulary(table["scopes"]["words"]),
        frozenset(table["sharing"]["words"]),
        frozenset(table["work"]["words"]),
        frozenset(table["duties"]["words"]),
        verbs,
        frozenset(table["stative"]["words"]),
        frozenset(word[0] for word in (*openers, *adverbs)),
    )


_PUTS = re.compile(
    r"[将把][^，]{2,40}?(?P<verb>[纳列并融归转引导放嵌加移计]入|[列作视定升转变折换确分]为|[转投推引]向|投入到|"
    r"报送|报告|移交|下放|提交|上报|抄送|反馈|拨付|[交放让留送返]给|交由|用于|用在|摆在|放在|打造成|建成(?!区)|建设成|办成|"
    r"[^，的到达为成](?:[^，达得看做想](?:到(?!位|底)|成(?![果本效立员区])|至(?!少|今))|[^作行认以的]为(?!主|重|先)))|"
    r"向(?!大会)[^，]{2,30}?(?P<told>报告|通报|汇报|报送|移送|推送|反馈|提交|公布|公示)"
)


def puts(text: str, at: int, end: int) -> Verb | None:
    """What is done with something or to somebody: 将X纳入Y, 把重点转向Z, 将A折算为B, 向X通报Y; 将, 把 or 向 stands at `at`."""
    put = _PUTS.match(text, at, end)
    ends = put is not None and (put.end() < end or put.lastgroup == "told")
    return Verb(*put.span(put.lastgroup or 0), "develop", "under way") if put and ends else None


def verb_at(text: str, at: int, end: int) -> Verb | None:
    """The longest verb of the table that begins at a place and leaves something for an object."""
    for word, sort, stage in roles().verbs.get(text[at : at + 2], ()):
        if text.startswith(word, at, end):
            after = at + len(word)
            if after + 2 < end and text[after] == "好" and len(word) == 2 and not _GOOD.match(text, after, end):
                after += 1  # 实施好, 保障好
            if after < end and text[after] in _NOUN_FIRSTS:
                if _is_noun(text, word, after, end):
                    continue
                if sort != "develop" and word not in roles().duties and text.startswith(_AMONG, after, end):
                    return Verb(at, after, sort, stage)
            noun = _NO_VERB.match(text, after, end)
            if not noun or noun.end() == after + 1 and text[after] in _ENDS_NOUN and _begins_word(text, at, after, end):
                return Verb(at, after, sort, stage)
    return None


def _begins_word(text: str, at: int, after: int, end: int) -> bool:
    """Whether what may be the end of a noun (建设+法) begins a word of its own there (加强法制, 建立学龄人口…)."""
    if text.startswith(_MAKES_NOUN, after, end):
        return False
    place = at
    for word in words_in(text[at : min(end, after + _CONTEXT)]):
        if place >= after:
            return place == after and len(word) > 1
        place += len(word)
    return False


def unlisted(text: str, at: int, end: int) -> Verb | None:
    """A verb of two characters that only the dictionary of jieba knows, with an object after it (要调降费率)."""
    word = text[at : at + 2]
    if end - at < _FEWEST or text[at + 2] in "的了着、和与是为在到得于自至" or word in roles().stative:
        return None
    if roles().scopes.at(text, at, end) or roles().prepositions.at(text, at, end):
        return None
    if part_of_speech(word) not in ("v", "vn") or words_in(text[at : min(end, at + _CONTEXT)])[0] != word:
        return None
    return Verb(at, at + 2, "develop", "under way")


def _is_noun(text: str, work: str, after: int, end: int) -> bool:
    """Whether a verb is the name of a work before who does it (实施单位), or before a term of it (补贴标准)."""
    if text.startswith(_WORKERS, after, end):
        return work in roles().duties or work in roles().work
    return text.startswith(_TERMS, after, end) and work in roles().work
