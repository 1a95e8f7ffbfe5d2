"""Issuers (发文机关): which body a text is from, by its title, its signature, or who speaks in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.language.mention import Mention
from kg.language.windows import Windows
from kg.naming.bodies import bodies
from kg.naming.places import GOVERNED, governed

HEAD = 600
"""Characters of the view in which title, byline and dateline stand."""
_NAME = 40
"""Characters in which the body behind a label stands."""
_EARLY = 120
"""Characters of the sentence of a piece of news that tells who issued what."""
TAIL = 500
"""Characters at the end in which a signature stands."""
_FIELD_ISSUER = re.compile(r"(?:发布机构|发文机关|发文机构|发布单位)：\n?")
_D = r"[\d〇○零一二三四五六七八九十 ]"
DAY = rf"(?:{_D}{{4,7}}年{_D}{{1,4}}月{_D}{{1,4}}日)"
"""A day as texts print it, whose digits may be set apart."""
DATE = re.compile(DAY + r"|\d{4}-\d{1,2}-\d{1,2}")
_SEAL = re.compile(DATE.pattern + r"|印发(?=\n|$)")
_SEAL_CUE, _AROUND_SEAL = re.compile(r"月|\d-\d|印发"), (14, 14)
_DELEGATE = re.compile(r"我?(?:代表|受)")
_REPORT = re.compile(r"(?:\d{4}年)?(?:人民)?政府(?:\d{4}年)?工作报告(?!精神|提出|强调|指出|明确|确定|部署|要求|[对中里》])")
_CONGRESS = re.compile(r"第[一二三四五六七八九十]+届\s?(全国)?人民代表大会")
_GOVERNOR = re.compile(r"(?:人民政府)?(?:代|代理)?(?:[省市县区州]长|主席)(?:[ \n]|[\u4e00-\u9fff·]{2,8}\n)")
ETC = r"等[\d一二三四五六七八九十]*个?(?:部门|单位|部委|机构)"
"""水利部等3部门: others issue it too."""
_ABOUT = re.compile(rf"(?:{ETC})?[，、 \n]{{0,2}}(?:关于|印发|转发|公告|通告|令|批转)")
_BESIDE_OTHERS = re.compile(r"[\u4e00-\u9fff/ ]{2,30}(?:总工会|工商联|联合会|妇联|团中央|协会|商会|银行|公司)\n关于")
"""Associations and companies that issue a text together with a body."""
_SPOKEN = re.compile(r"[、（）\w]{0,24}?(?:部长|主任|局长|署长|行长|厅长|司长|总[\u4e00-\u9fff]{2,3}师|(?:新闻)?发言人|负责人|负责同志)")
_HEADLINE = re.compile(r"：|(?<!新闻办)(?<!新闻办公室)[^\n，。；：]{0,20}(?:新闻发布会|答记者问|吹风会)")
_ASKED = re.compile(r"答记者问|记者|采访|专访|问[：:]|答[：:]")
_NATION = re.compile("我国")
_LOCAL = re.compile("(?:我|全)(?:省|市|县|区|州|自治区)(?![和及、级际直辖域场])")
"""What only the report of a place says."""
_BASIS = re.compile("(?:根据|按照|落实|贯彻|执行)[^。《\\n]{0,8}《(?:中共)?")
_DECIDED = re.compile("经[省市县区]委、([省市县区])(?:人民)?政府(?:研究|同意|审议)")
_RECENT = "近日|日前|今天|今日|昨天|昨日"
_ISSUED = re.compile(
    rf"）?(?:等\d*个?(?:部门|单位))?(?:{_RECENT}|\d{{1,2}}日)?[^，。；\n《]{{0,12}}?(?:联合|共同|正式|制定)?(?:印发|发布|出台|公布)(?:实施|施行)?了?《"
)
"""How the news tell that a document was issued, behind the last of the bodies that issued it (财政部近日印发《…》)."""
_LATELY = re.compile(rf"{_RECENT}|\d日")
_CONVENED = re.compile(r"中央[\u4e00-\u9fff]{2,8}会议[^。]{0,30}(?:举行|召开)")


class Found(NamedTuple):
    """A value and the characters that say it. Offsets are of the view."""

    value: str
    start: int
    end: int
    rule: str


def issuer(text: str, scanned: Sequence[Mention]) -> Found | None:
    """The body that issued a text, by the surest sign that the text has. `scanned` is what the lexicon found in it."""
    scanned = [m for m in scanned if m.end <= HEAD or m.start >= len(text) - TAIL]
    explicit = bodies(text[:HEAD], [m for m in scanned if m.end <= HEAD])
    at = {mention.start: mention for mention in explicit}
    ways = (_labelled(text, at, scanned), _titled(text, explicit), _of_group(explicit), _delegated(text, scanned, at), _signed(text, scanned))
    late = (_reported(text, scanned), _spoken(text, explicit), _convened(text), _decided(text, scanned), _announced(text, explicit))
    return next((found for way in (*ways, *late) for found in way), None)


def basis(text: str, scanned: Sequence[Mention]) -> str:
    """The place whose own decision a text without an issuer carries out (根据《中共广州市委关于…的决定》), which tells what a bare
    市 means in it; empty where there is none."""
    places = governed(m for m in scanned if m.end <= HEAD)
    cited = (match.end() for match in _BASIS.finditer(text, 0, HEAD))
    return next((place.name for at in cited for place in places.values() if place.start == at), "")


def _found(mention: Mention, rule: str) -> Found:
    return Found(mention.name, mention.start, mention.end, rule)


def _labelled(text: str, at: dict[int, Mention], scanned: Sequence[Mention]) -> Iterator[Found]:
    """发布机构：…, over the text or under it."""
    for label in _FIELD_ISSUER.finditer(text, 0, HEAD):
        if label.end() in at:
            yield _found(at[label.end()], "issuer/label")
    for label in _FIELD_ISSUER.finditer(text, max(HEAD, len(text) - TAIL)):
        begin = label.end()
        known = [m._replace(start=m.start - begin, end=m.end - begin) for m in scanned if m.start >= begin]
        for named in bodies(text[begin : begin + _NAME], known):
            if named.start == 0:
                yield Found(named.name, begin, begin + named.end, "issuer/label")


def _titled(text: str, explicit: Sequence[Mention]) -> Iterator[Found]:
    """The body with which the title begins: …关于…的通知. Of several the first one counts."""
    for first in explicit:
        if text[:first.start].count("\n") > 2 or first.start and text[first.start - 1] not in "\n#号】 ":
            continue
        end = first.end
        for other in explicit:
            if 0 <= other.start - end <= 1:
                end = other.end
        if _ABOUT.match(text, end) or _BESIDE_OTHERS.match(text, end):
            yield _found(first, "issuer/title")


def _of_group(explicit: Sequence[Mention]) -> Iterator[Found]:
    """A leading group that only its own signature names, glued to the text."""
    yield from (_found(mention, "issuer/signature") for mention in explicit if mention.rule == "body/titled")


def _delegated(text: str, scanned: Sequence[Mention], at: dict[int, Mention]) -> Iterator[Found]:
    """我代表省人民政府: the place is that of the congress or of the report's title."""
    for match in _DELEGATE.finditer(text, 0, 2 * HEAD):
        for mention in at.values():
            if mention.start == match.end():
                yield _found(mention, "issuer/delegate")
        place = _place_of_report(text, scanned)
        if place:
            stretch = text[match.end() : match.end() + 12]
            for mention in bodies(stretch, (), place.name):
                if mention.start == 0 and mention.kind == "government":
                    yield Found(mention.name, match.end(), match.end() + mention.end, "issuer/delegate")


def _place_of_report(text: str, scanned: Sequence[Mention]) -> Mention | None:
    for mention in scanned:
        governed = mention.table == "region" and mention.kind in GOVERNED and mention.end <= HEAD
        if governed and any(sign.match(text, mention.end) for sign in (_CONGRESS, _REPORT, _GOVERNOR)):
            return mention
    return None


def _signed(text: str, scanned: Sequence[Mention]) -> Iterator[Found]:
    """The body that stands alone on a line before the date, or at the end."""
    for match in Windows(text, _SEAL_CUE, *_AROUND_SEAL).matches(_SEAL):
        begin = max(0, match.start() - 60)
        before = text[begin : match.start()].rstrip("\n ")
        known = [m._replace(start=m.start - begin, end=m.end - begin) for m in scanned if begin <= m.start and m.end <= begin + len(before)]
        signers = bodies(before, known) if known else []
        if signers and signers[-1].end == len(before):
            first = _first_of_run(signers)
            if first.start and before[first.start - 1] not in "\n。）":
                continue
            yield Found(first.name, begin + first.start, begin + first.end, "issuer/signature")


def _first_of_run(signers: Sequence[Mention]) -> Mention:
    """The first of the bodies that sign together, each right behind the one before."""
    first = signers[-1]
    for mention in reversed(signers[:-1]):
        if first.start - mention.end > 1:
            break
        first = mention
    return first


def _reported(text: str, scanned: Sequence[Mention]) -> Iterator[Found]:
    """XX省政府工作报告, or a report to the National People's Congress."""
    place = _place_of_report(text, scanned)
    report, congress = _REPORT.search(text, 0, HEAD), _CONGRESS.search(text, 0, HEAD)
    if place:
        yield Found(place.name + "人民政府", place.start, place.end, "issuer/report")
    elif report and (congress and congress.group(1) or _NATION.search(text) and not _LOCAL.search(text)):
        yield Found("国务院", *report.span(), "issuer/report")


def _spoken(text: str, explicit: Sequence[Mention]) -> Iterator[Found]:
    """工业和信息化部部长, 财政部有关负责人: who answers in an interview; and whom a headline has speak (水利部：…)."""
    if _ASKED.search(text, 0, 2 * HEAD):
        for mention in explicit:
            headline = text[: mention.start].count("\n") < 2 and _HEADLINE.match(text, mention.end)
            if mention.kind == "ministry" and (headline or _SPOKEN.match(text, mention.end)):
                yield _found(mention, "issuer/interview")


def _decided(text: str, scanned: Sequence[Mention]) -> Iterator[Found]:
    """湖滨县兴农十条……经县委、县政府研究，决定出台…: the government of the place with which the title begins."""
    place = next((m for m in scanned if m.start == 0 and m.table == "region" and m.kind in GOVERNED), None)
    decided = _DECIDED.search(text, 0, HEAD) if place else None
    if place and decided and place.name.endswith(decided.group(1)):
        yield Found(place.name + "人民政府", *decided.span(), "issuer/decision")


def _announced(text: str, explicit: Sequence[Mention]) -> Iterator[Found]:
    """近日，国务院印发《…》: who issued the document that a piece of news is about. Of several the first one counts."""
    first: Mention | None = None
    for mention, after in zip(explicit, [*explicit[1:], None], strict=False):
        first = first or mention
        if after and text[mention.end : after.start] in ("、", "和", "与", "（"):
            continue
        issued = _ISSUED.match(text, mention.end)
        begin = max(text.rfind(mark, 0, first.start) for mark in "。；\n") + 1
        lately = issued is not None and _LATELY.search(text, begin, issued.end()) is not None
        if issued and lately and mention.end - begin < _EARLY and _goes_on_about(text, issued.end()):
            yield _found(first, "issuer/announced")
        first = None


def _goes_on_about(text: str, title: int) -> bool:
    """Whether a piece of news goes on about the document whose title begins there (《意见》提出, 意见强调), or ends with the paragraph."""
    close, line = text.find("》", title), text.find("\n", title)
    if close < 0 or line < 0 or not text[line:].strip():
        return True
    kind = text[close - 2 : close]
    return re.search(rf"{re.escape(kind)}》|{re.escape(kind)}(?:提出|明确|要求|强调|指出)", text[close + 1 :]) is not None


def _convened(text: str) -> Iterator[Found]:
    match = _CONVENED.search(text, 0, HEAD)
    if match:
        yield Found("中国共产党中央委员会", match.start(), match.end(), "issuer/meeting")
