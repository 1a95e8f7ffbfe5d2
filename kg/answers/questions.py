"""Questions in Chinese (问句): each is a pattern, what it asks for, and an example that a test asks.

To teach a question: add a `Question` to QUESTIONS. In its pattern `{what}` stands for the words of WHAT, `{date}` for a
year or a period, `{sort}` for 产业 and the like; the groups are keys of PATHS or fields of `Query`. The first pattern
that fits the whole question is taken.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from kg.errors import KgError

PATHS: Mapping[str, tuple[str, ...]] = {
    "touching": ("touches", "benefits", "located_in"),
    "led_by": ("^leads",),
    "supported_by": ("^supports",),
    "benefiting": ("benefits", "touches"),
    "located_in": ("located_in",),
    "under": ("part_of",),
    "of": ("^leads", "located_in", "touches", "benefits", "part_of"),
    "leading": ("leads",),
    "heading": ("heads",),
    "over": ("^is_a",),
    "within": ("is_a",),
}
"""What a name has to do with the answer: the relations that lead from the answer to it, `^` where they lead back."""


@dataclass(frozen=True)
class Query:
    """What is asked for: nodes of one kind that have to do with some names."""

    find: str = "initiative"
    """Kind of node that is the answer: initiative, ministry, person, industry, target or statistic."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Names by one of the keys of PATHS."""
    type: str = ""
    """Only instruments of this kind: project, action, plan, …"""
    about: str = ""
    """Targets and statistics only: a word of the indicator, or an industry that it is about."""
    during: str = ""
    """Targets and statistics only: the year or period in which their time ends."""
    exact: bool = False
    """Whether what belongs to a category is left out when the category is asked for."""


@dataclass(frozen=True, slots=True)
class Question:
    """A way to ask."""

    example: str
    pattern: str
    find: str = "initiative"


WHAT: Mapping[str, str] = {
    "举措": "", "措施": "", "政策": "", "工作": "", "任务": "", "项目": "", "行动": "action", "工程": "project",
    "计划": "plan", "规划": "plan", "方案": "plan", "试点": "pilot", "示范": "pilot", "机制": "mechanism", "制度": "mechanism",
    "标准": "standard", "平台": "platform", "基地": "platform", "集群": "platform", "基金": "fund", "资金": "fund",
}
"""Words for initiatives, and the kind of instrument that each asks for; those in wide use ask for all kinds."""

QUESTIONS = (
    Question("工信部牵头哪些涉及5G的举措", "(?P<led_by>.+?)(?:牵头|负责|主导)(?:了|的)?(?:有)?哪些(?:涉及|关于|有关)(?P<touching>.+)的{what}"),
    Question("工信部牵头哪些行动", "(?P<led_by>.+?)(?:牵头|负责|主导|组织)(?:开展|实施|推进)?(?:了|的)?(?:有)?哪些{what}"),
    Question("哪些工程由工信部牵头", "(?:有)?哪些{what}(?:是)?由(?P<led_by>.+)(?:牵头|负责|主导|组织)(?:开展|实施|推进)?(?:的)?"),
    Question("财政部配合哪些举措", "(?P<supported_by>.+?)(?:配合|参与|协助)(?:开展|实施|推进)?(?:了|的)?(?:有)?哪些{what}"),
    Question("哪些举措支持中小企业", "(?:有)?哪些{what}(?:是)?(?:支持|惠及|帮助|扶持|服务|面向|有利于)(?P<benefiting>.+?)(?:的)?"),
    Question("支持中小企业的举措有哪些", "(?:支持|惠及|帮助|扶持|服务|面向|有利于)(?P<benefiting>.+)的{what}(?:都)?有哪些"),
    Question("哪些举措涉及5G", "(?:有)?哪些{what}(?:是)?(?:涉及|关于|有关|提到|针对|围绕|聚焦|推动|推进|发展)(?P<touching>.+?)(?:的)?"),
    Question("涉及5G的举措有哪些", "(?:涉及|关于|有关|提到|针对|围绕|聚焦|发展)(?P<touching>.+)的{what}(?:都)?有哪些"),
    Question("与5G有关的举措有哪些", "[与和跟](?P<touching>.+?)(?:有关|相关)的{what}(?:都)?有哪些"),
    Question("谁牵头智能制造工程", "(?:谁|哪个部门|哪些部门|哪个单位)(?:在)?(?:牵头|负责|主导)(?P<leading>.+)", "ministry"),
    Question("智能制造工程由谁牵头", "(?P<leading>.+)由(?:谁|哪个部门|哪些部门|哪个单位)(?:来)?(?:牵头|负责|主导)(?:的)?", "ministry"),
    Question("工信部部长是谁", "(?P<heading>.+?)的?(?:部长|主任|局长|行长|署长|负责人|省长|市长|主席|总理|一把手)是谁", "person"),
    Question("5G属于哪些产业", "(?P<over>.+?)属于(?:哪些|什么|哪类|哪个)(?:{sort})?", "industry"),
    Question("新型基础设施包括哪些产业", "(?P<within>.+?)(?:包括|包含|涵盖)(?:哪些|什么)(?:{sort})?", "industry"),
    Question("未来产业有哪些领域", "(?P<within>.+?)(?:下面|里面|下|里)?有(?:哪些|什么)(?:{sort})", "industry"),
    Question("到2023年底有哪些目标", "到(?P<during>{date})(?:之?前)?(?:.{{0,4}})(?:有|的)?(?:哪些|什么)(?:.{{0,3}})目标", "target"),
    Question("2023年的目标有哪些", "(?:到)?(?P<during>{date})(?:之?前)?(?:的|有)?(?:哪些)?(?:.{{0,3}})目标(?:是什么|有哪些)?", "target"),
    Question("有哪些目标", "(?:有)?(?:哪些|什么)目标", "target"),
    Question("中小企业有哪些目标", "(?:关于)?(?P<about>.+?)(?:的|有)?(?:哪些|什么)?(?:发展)?目标(?:是什么|有哪些)?", "target"),
    Question("2022年有哪些统计数据", "(?P<during>{date})(?:的|有)?(?:哪些)?(?:统计数据|统计|数据|成绩)(?:是什么|有哪些)?", "statistic"),
    Question("有哪些统计数据", "(?:有)?(?:哪些|什么)(?:统计数据|统计|数据)", "statistic"),
    Question("5G基站的统计数据有哪些", "(?:关于)?(?P<about>.+?)(?:的|有)?(?:哪些|什么)?(?:统计数据|统计|数据)(?:是什么|有哪些)?", "statistic"),
    Question("有哪些试点", "(?:一共|总共)?有?哪些{what}"),
    Question("广东省有哪些举措", "(?:在)?(?P<of>.+?)(?:的)?(?:有|出台了|提出了|推出了|实施了|开展了)哪些{what}"),
    Question("广东省的举措有哪些", "(?P<of>.+?)的{what}(?:都)?有哪些"),
)
"""All questions that are understood; the more special ones stand first."""

_DATE = "“?(?:\\d{4}年?|十[一二三四五六七]五|[今明去]年)[^有的哪目]{0,6}?"
_ASIDE = re.compile(
    r"^(?:请问|请列出|列出|请|查询|查一下|帮我(?:找|查)?(?:一下)?|我想知道)+|[\s?!。]+$|(?<=[\u4e00-\u9fff])\s+|\s+(?=[\u4e00-\u9fff])"
)


def understood(question: str) -> Query:
    """The query that a question in Chinese means. Raises KgError, listing the questions that are understood."""
    plain = _ASIDE.sub("", unicodedata.normalize("NFKC", question).strip())
    for asked in QUESTIONS:
        match = _pattern(asked.pattern).fullmatch(plain)
        if match:
            return _query(asked, match.groupdict())
    known = "".join(f"\n  {asked.example}" for asked in QUESTIONS)
    raise KgError(f"the question “{question}” is not understood; these are, with any names in place of theirs:{known}")


def _query(asked: Question, slots: dict[str, str]) -> Query:
    query = Query(asked.find, {slot: name for slot, name in slots.items() if slot in PATHS})
    return replace(
        query, type=WHAT.get(slots.get("what", ""), ""), about=slots.get("about", ""), during=slots.get("during", "")
    )


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    what = f"(?P<what>{'|'.join(WHAT)})"
    return re.compile(pattern.format(what=what, date=_DATE, sort="产业|行业|领域|技术|产品|类别|内容"))
