"""Stances (语气): whether a part reports what was done or commits to what will be done, by its heading and the title above.

What is above hands its stance and its period on to what is below and says nothing of its own.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from kg.language.predicates import opens_with_verb
from kg.quantities.periods import Period, periods


class Stance(NamedTuple):
    """How a stretch of a text is meant."""

    sort: str
    """`review` reports what was done, `plan` commits to what will be done, `other` leaves it to the sentences."""
    period: Period | None = None
    """The period that is meant: 2024 in 2024年工作回顾."""
    loose: bool = False
    """Whether it is the heading's last words that tell, so that a new paragraph or a heading that names an act goes on otherwise."""


_REVIEW = re.compile(r"回顾|(?<=.)总结|过去|完成情况|工作情况|执行情况|基本情况|现状|名词(?:解释|注释|说明)|主要成[绩就]|工作成[绩就效]")
_REVIEWED = re.compile(r"成绩|成就|成效|取得|进展")
"""Reads as review only where nothing above plans: 特色发展成效显著 is a goal under 发展目标."""
_REPORT = re.compile(r"(?:完成|执行|进展|基本)情况$|取得[^，。]{2,10}的[\u4e00-\u9fff]{2,4}$")
"""Reads as review whatever else the heading says: 五年计划的执行情况, 取得巨大进步的十年."""
_PLAN = re.compile(
    r"任务|安排|部署|要求|目标|重点工作|举措|建议|打算|今后|明年|下一步|措施|意见|思路|取向|重点|计划|规划|展望|保障|政策|纲要"
)
_PLAN_TITLE = re.compile(r"通知|意见|方案|计划|规划|办法|措施|政策|纲要|决定|条例|规定|细则|行动|指南|要点|指标|指引|实事|清单|[一二三四五六七八九十\d]条$")
_GLOSSARY = re.compile(r"名词(?:解释|注释|说明)")
"""It explains what the text says, and promises nothing of its own."""
_PLANNED_YEAR = re.compile(r"(?<!\d)20\d\d年度?(?=[^，。（）]{0,24}(?:要点|工作计划|重点工作|工作安排|任务|实事|清单|工作(?:实施)?方案))")
_REPORT_TITLE = re.compile(r"工作报告|报告$|讲话|答记者问|问答|访谈|专访|采访|解读|发布会")
"""A title of a text that tells as much as it promises; an interview about an action plan is no plan."""
_BYLINE = re.compile(r"[^\n]{0,8}\n+[^\n。]{0,24}?(?:记者|新华社|消息(?:（[^（）\n]*）)?[：，,]|(?<![\u4e00-\u9fff])本报)")
"""What stands under the headline of news, which is no plan whatever it names (出政策，促消费)."""
_WORK = re.compile(r"工作|任务|目标|安排|预算|部署|打算")
"""What is planned for a year that is not over: 关于2031年的工作."""
_MUST = re.compile(r"要(?!求|素|点)|必须|力争|确保")
_BACKGROUND = re.compile(r"(?:形势|背景|意义|必要性|问题|基础|机遇|挑战)$")
"""What a plan starts from (面临的形势)."""
_CITED = re.compile("《[^《》]*》")
"""出台《意见》的背景 asks for a background; the document that it names plans."""
_SOLVES = re.compile("解决|应对|化解|夯实|[^，]，")
_CAME_ABOUT = re.compile(
    r"(?:^|[，、])(?![^，。、]*(?:推动|推进|促进|带动|实现|保持|确保|着力|力争|争取)|努力|使|让|加快|更|再)[^，。、]{2,16}?(?:持续|显著|明显|稳步|不断|大幅|全面|更加|有力|有序|扎实|较快|加快|平稳)"
    r"(?:深化|提高|提升|改善|增强|优化|推进|拓展|扩大|巩固|加快|发展|壮大|向好|彰显|释放|显现|好转|加强|增长|完善|夯实|进步|回升)[。：]?$"
)
"""The last part of a heading of a report that says of something how it went (整体实力显著增强)."""
_RESULT = re.compile(r"(?:成效|成果|进展|成绩|突破|提升|增强|优化|改善|发展|深化|好转|巩固|丰硕|显著|推进|加强|向好)$")


_ASKS_WHAT_IS = re.compile(r"情况|进展|成效|成果|成绩|背景|意义|特点|亮点|目前|当前|如何看|怎么看|为什么|为何|原因|问题和|困难")


def asks_what_is(question: str) -> bool:
    """Whether a question asks first for what is (目前成效如何), so that its answer may report before it promises."""
    return _ASKS_WHAT_IS.search(question) is not None


def of_title(text: str, start: int, end: int) -> Stance | None:
    """The stance of a document by its title, which stands at a span of the view; None where that tells nothing."""
    words = text[start:end]
    if _GLOSSARY.search(words):
        return Stance("review")
    if _REPORT_TITLE.search(words) or _BYLINE.match(text, end):
        return Stance("other")
    return Stance("plan", _year_of(text, start, end)) if _PLAN_TITLE.search(words) else None


def _year_of(text: str, start: int, end: int) -> Period | None:
    """The year that a title plans for (2031年工作要点); that of a plan for several years is said with each aim."""
    match = _PLANNED_YEAR.search(text, start, end)
    found = periods(match.group(), None) if match else []
    return found[0]._replace(start=match.start(), end=match.start() + found[0].end) if match and found else None


def of_heading(text: str, start: int, end: int, above: Stance, is_top: bool, published: date | None) -> Stance:
    """The stance of what stands under a heading; `is_top` where it has no heading above it, only a title."""
    if is_top and _BYLINE.match(text, end):
        return Stance("other")
    words = _CITED.sub("", text[start:end])
    found = [_begun(words, period) for period in periods(words, published)]
    period = found[0]._replace(start=found[0].start + start, end=found[0].end + start) if found else None
    acts = opens_with_verb(text, start, end)
    ahead = None
    if period and period.last and published:
        ahead = period.last >= published.isoformat()
        if not ahead and not acts:
            return Stance("review", period)
    if ahead and _WORK.search(words) and not _REVIEW.search(words):
        return Stance("plan", period)
    came_about = _CAME_ABOUT.search(words) is not None and not _MUST.search(words)
    if above.loose and acts and not came_about:
        above = Stance("other", above.period)
    if above.sort == "other" and came_about:
        return Stance("review", period or above.period, loose=True)
    return Stance(_sort_of(words, text[start - 1 : start], above.sort, is_top, acts), period or above.period)


def _begun(words: str, period: Period) -> Period:
    """The first year of a plan that is only to begin well (推动“十五五”开好局起好步); else the period."""
    opens = period.kind == "plan" and period.first and _OPENS_WELL.match(words, period.end)
    return period._replace(last=f"{period.first[:4]}-12-31", kind="year") if opens and period.first else period


_OPENS_WELL = re.compile("”?(?:规划)?(?:实现|良好|顺利)?(?:开好局|开局|起好步|起步|首年|第一年)")


def _sort_of(words: str, before: str, above: str, is_top: bool, acts: bool) -> str:
    if _REPORT.search(words):
        return "review"
    reviewed = _REVIEW.search(words) or above != "plan" and not acts and not _MUST.search(words) and _REVIEWED.search(words)
    if reviewed and not _PLAN.search(words):
        return "review"
    if above == "plan" and not acts and _BACKGROUND.search(words) and not _SOLVES.search(words):
        return "other"
    if is_top and above != "review" and _PLAN.search(words):
        return "plan"
    if above == "other" and not acts and _RESULT.search(words) and before in "—-":
        return "review"
    return above
