"""What each line of a text is (行的类别): title, byline, heading, question, running text, or boilerplate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kg.rulebook import rule
from kg.rules.themes import RULES
from kg.structure.breaks import pieces


class Line(NamedTuple):
    """A line of the view, or the part of one that stands by itself. Offsets are of the view."""

    start: int
    end: int
    kind: str
    """`title`, `byline`, `heading`, `question`, `text` or `boilerplate`."""
    style: str = ""
    """How a heading is marked: a group of the rule `theme/heading`, `hash` (Markdown), or `plain`."""
    body: int = 0
    """Where the heading's words begin, after its mark; for others the beginning."""


_NUM = "一二三四五六七八九十百零〇"
_MARKS = re.compile(rule("theme/heading", RULES).pattern)
_FIRST = frozenset("第（(—－-#" + _NUM + "0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_HASH = re.compile(r"#{1,6}")
_BOILER = re.compile(
    r"(?:版权|免责|特别)声明|(?:（|\[|【)?(?:责任)?编辑[：:]|【?纠错】?|扫一扫|分享到|打印本?页?|字号[：:]|原标题[：:]|"
    r"序号[\u4e00-\u9fff]{2,20}$|返回顶部|关闭窗口|上一篇|下一篇|相关(?:链接|阅读|附件)|网站地图|主办单位[：:]|.{0,12}ICP备|Copyright|抄送[：:]|.{0,40}未经授权|[^，。：]{0,24}(?:联系人|联系方式|(?:咨询|联系|举报|监督)?电话|传真|邮箱)[：:]|[^，。：]{2,24}：\d{3,4}-\d{7,8}"
)
_BYLINE = re.compile(
    r"来源[：:]|作者[：:]|发布(?:时间|日期)[：:]|时间[：:]|日期[：:]|（?\d{4}年\d{1,2}月\d{1,2}日|（?[二一][〇○零一二三四五六七八九九]{3}年|"
    r"—{1,4}\d{4}年|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$|.{2,12}记者.{2,12}$|新华社.{0,12}(?:电|日)|本报|.{2,14}(?:省|市|自治区|区|县|国务院)(?:代)?(?:省长|市长|主席|总理|县长|区长)|"
    r"[^，。]{0,20}〔\d{4}〕\d+号|文号[：:]|索引号|成文日期|发文机关"
)
_SALUTATION = re.compile(
    r"各[省市县区乡镇](?:[^。要应]|需要|重要){0,300}[：:]$|"
    r"(?:各|尊敬|同志|女士|先生|委员|代表)[^。]{0,80}[：:]$|[^。，]{0,20}(?:政府|单位|部门|委员会|办公室|局|厅)[：:]$"
)
_DATE_LINE = re.compile(r"（?[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[^，。]{0,40}$")
_ADDRESS = re.compile(r"[—-]{1,4}(?:19|20)\d\d年\d{1,2}月\d{1,2}日[^，。]{0,40}$|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}$")
"""When and where a speech was held, or a date of a web page."""
_POINT = re.compile(rule("theme/point", RULES).pattern, re.M)
_QUESTION = re.compile(rule("theme/question", RULES).pattern)
TITLE_END = re.compile(
    r"(?:报告|通知|意见|方案|计划|规划|办法|决定|条例|措施|政策|纲要|公报|讲话|规定|细则|指南|指引|批复|函|指标|标准|要点|目录|清单)"
    r"(?:（[^（）]*）)*$"
)
_SORTS = "(?:通知|意见|决定|办法|方案|规划|报告|批复|通报|命令|公告)"
_AFTER_TITLE = (
    r"(?P<head>(?!的)[\u4e00-\u9fff]{1,8}〔\d{4}〕\d+号|(?:[\u4e00-\u9fff]{2,12}，?)?各(?:有关|[省市县区镇乡州])|（\d{4}年\d+月\d+日）|"
    r"(?=为(?:了|加快|进一步|深入|贯彻|全面|充分)))"
    r"(?P<addressees>[^。\n]*?(?:政府|单位|部门|机构|管委会|委员会|局|厅|公司|企业)[^。\n]{0,8}：)?"
)
_GLUED = re.compile(rf"(?:—{{4,}})?(?P<title>[^—。\n]{{0,60}}?(?:关于|印发)[^。\n]{{2,100}}?{_SORTS}){_AFTER_TITLE}")
"""A title that the document's number, the addressees or the first sentence follow without a break."""
_GLUED_AIM = re.compile(
    r"(?P<title>[^，。\n]{6,48}?(?:[一二三四五六七八九十]{1,3}条|政策(?:意见)?|办法|措施|方案|意见|细则))(?P<head>(?=为(?:了|加快|进一步|深入|贯彻|全面|充分|着力|推进|促进|鼓励|规范|加强|加速|推动|引导)))"
)
"""A title that the aim follows without a break."""
_GLUED_ON = re.compile(rf"(?P<title>[^。\n]{{2,60}}?{_SORTS}){_AFTER_TITLE}")
"""The second line of such a title."""
_ABOUT = re.compile(r"[^。]*(?:关于|印发)[^。]{2,}$")
_SIGNER = r"[一-龥]{2,24}(?:部|委|局|厅|办公室|政府|委员会|署|总局|法院|检察院|银行|银保监会|证监会|团中央|总工会|工商联|妇联)"
_SIGNATURE = re.compile(rf"{_SIGNER}(?: {{1,4}}{_SIGNER})*$|（[^（）]*）$")
_RESPONSIBLE = re.compile(r"（[^（）]*(?:（[^（）]*）[^（）]*)*(?:负责|牵头|配合|责任|分工|参与|指导）)[^（）]*）?$")
"""A bracket of responsibility on a line of its own, which is for what stands above it."""
_ASKER = re.compile(r"[^，。：；\n]{0,16}(?:记者|主持人)[：:]$")
"""山海报记者： on a line of its own; the next line is what is asked."""
_SPEAKER = re.compile(r"[\u4e00-\u9fff]{2,4} ?[：:]$")
"""张三： on a line of its own, in a text that asks."""
_GLOSSARY = re.compile(r"(?![（(一二三四五六七八九十\d])(?:附件\d* ?)?[^，。]{0,16}(?:名词|用语|术语|词语)(?:解释|注释|说明)[：:]?$|（?注释(?:[：:]|）)$")
"""What heads the explanations of words under a report: they promise nothing, and are boilerplate up to the next annex."""
_STOP = "。！？；，、：…"


def lines(text: str, apart: Sequence[tuple[int, int]] = ()) -> list[Line]:
    """The lines of a view's text that are not blank, in order. Long lines that lost their breaks are cut at their numbers.

    `apart` are the spans, in order, that are no text: the tables.
    """
    found: list[Line] = []
    named = set(re.findall(r"《([^《》\n]{6,80})》", text))
    head, asker, asked, glossary = True, False, False, False
    for start, end in pieces(text, apart):
        glossary = _GLOSSARY.match(text, start, end) is not None or glossary and not text.startswith("附件", start)
        if glossary and found:
            found.append(Line(start, end, "boilerplate"))
            continue
        glued = _title_glued(text, start, end, found) if head else None
        if glued:
            found += _glued(glued, end)
            continue
        line = _line(text, start, end, head, named)
        if line.kind == "text" and asker and text.find("？", start, end) > 0:
            line = line._replace(kind="question")
        asker = _ASKER.match(text, start, end) is not None
        asked = asked or asker
        if asker or asked and _SPEAKER.match(text, start, end):
            line = Line(start, end, "byline", body=start)
        if found and found[-1].kind == "title" and text.startswith("附件", found[-1].body) and line.style == "plain":
            line = Line(start, end, "title", body=line.body)
        head = head and line.kind in ("title", "byline", "boilerplate") and len(found) < 12
        if found and line.kind == "byline" and found[-1].style == "plain" and _DATE_LINE.match(text, line.body, line.end):
            found[-1] = found[-1]._replace(kind="byline", style="")
        found.append(line)
    if found and found[-1].style == "plain":
        found[-1] = found[-1]._replace(kind="byline", style="")
    return found


def _title_glued(text: str, start: int, end: int, above: list[Line]) -> re.Match[str] | None:
    """The title that a line begins with and does not end with, where nothing but bylines or its first half stands above."""
    if all(line.kind == "byline" for line in above):
        return _GLUED.match(text, start, end) or _GLUED_AIM.match(text, start, end)
    broken = above[-1].kind == "title" and not TITLE_END.search(text, above[-1].body, above[-1].end)
    return _GLUED_ON.match(text, start, end) if broken else None


def _glued(found: re.Match[str], end: int) -> list[Line]:
    """The title, what is its byline, and the first sentence, where they stand on one line that ends at `end`."""
    title, head = found.span("title"), found.end()
    parts = [Line(*title, "title", body=title[0]), Line(title[1], head, "byline", body=title[1]), Line(head, end, "text", body=head)]
    return [line for line in parts if line.start < line.end]


def _line(text: str, start: int, end: int, head: bool, named: set[str]) -> Line:
    hashes = _HASH.match(text, start, end)
    body = hashes.end() if hashes else start
    words = text[body:end]
    if not words or _BOILER.match(words):
        return Line(start, end, "boilerplate")
    asked = _QUESTION.match(words)
    if asked:
        return Line(start, end, "question", body=body + asked.end())
    style, after = _mark(text, body, end)
    if _ADDRESS.match(words):
        return Line(start, end, "byline", body=body)
    if style:
        dated = head and style == "dash" and "。" not in words
        return Line(start, end, "byline" if dated else "heading", style, after)
    if words.strip("《》") in named or words.startswith("附件") and len(words) < 40:
        return Line(start, end, "title", body=body)
    if len(words) < 120 and (_DATE_LINE.match(words) or head and _BYLINE.match(words)):
        return Line(start, end, "byline", body=body)
    if _SALUTATION.match(words):
        return Line(start, end, "byline", body=body)
    return _unmarked(text, start, end, body, head, bool(hashes))


def _unmarked(text: str, start: int, end: int, body: int, head: bool, hashed: bool) -> Line:
    words = text[body:end]
    if words[0] == "（" and _RESPONSIBLE.match(words):
        return Line(start, end, "text", body=body)
    short = len(words) <= 60 and words[-1] not in _STOP and "。" not in words
    titled = TITLE_END.search(words) is not None
    if head and (short or titled and len(words) <= 160 and _ABOUT.match(words)) or short and hashed and titled:
        return Line(start, end, "title", body=body)
    if short and _SIGNATURE.match(words):
        return Line(start, end, "byline", body=body)
    point = _POINT.match(text, body, end) if short else None
    if point:
        return Line(start, end, "heading", "ordinal", point.end())
    if short and titled and not hashed and _ABOUT.match(words):
        return Line(start, end, "title", body=body)
    if hashed or (short and len(words) <= 40 and words.count("（") == words.count("）") and "〔" not in words):
        return Line(start, end, "heading", "hash" if hashed else "plain", body)
    return Line(start, end, "text", body=body)


def _mark(text: str, start: int, end: int) -> tuple[str, int]:
    """The style of the number that a line begins with, and where its words begin."""
    if start < end and text[start] in _FIRST:
        match = _MARKS.match(text, start, end)
        if match and match.end() < end:
            return match.lastgroup or "", match.end()
    return "", start
