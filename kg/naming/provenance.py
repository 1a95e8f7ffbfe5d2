"""Provenance (出处): who issued a text, on which day and under which number, as far as the text itself tells.

What is found comes with the characters that say it. Where a text is silent the field is empty: nothing is guessed, and a
date without its year is no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from kg.language.mention import Mention
from kg.language.windows import Windows
from kg.naming.bodies import bodies
from kg.naming.places import GOVERNED

HEAD = 600
"""Characters of the view in which title, byline and dateline stand."""
TAIL = 500
"""Characters at the end in which a signature stands."""
_D = r"[\d〇○零一二三四五六七八九十 ]"
_DATE = re.compile(rf"({_D}{{4,7}})年({_D}{{1,4}})月({_D}{{1,4}})日|(\d{{4}})-(\d{{1,2}})-(\d{{1,2}})")
_SEAL = re.compile(_DATE.pattern + r"|印发(?=\n|$)")
_SEAL_CUE, _AROUND_SEAL = re.compile(r"月|\d-\d|印发"), (14, 14)
_DAY = r"(?:[\d〇○零一二三四五六七八九十 ]{4,7}年[\d一二三四五六七八九十 ]{1,4}月[\d一二三四五六七八九十 ]{1,4}日)"
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_FIELD_DATE = re.compile(r"(?:成文日期|发布日期|发文日期|印发日期)：\n?")
_FIELD_ISSUER = re.compile(r"(?:发布机构|发文机关|发文机构|发布单位)：\n?")
_DATELINE = re.compile(rf"(?:^|\n|—|－|-|（|告|号){_DAY}(?=[^\n。]{{0,40}}(?:会议|大会)|）|\n|$)|(?<=\n)（?{_DAY}")
_SIGNED = re.compile(rf"(?:\n|。)[^，。；\n]{{0,40}}?{_DAY}(?:印发)?[ \n]*(?:（[^（）\n]{{2,20}}）)?(?=\n|$|{_DAY}|[^\n，。；]{{2,30}}印发)")
_NUMBER = re.compile(r"(?:^|\n（?|文号：|[定知见告案法复函\s])([\u4e00-\u9fff]{1,10}〔\d{4}〕\d+号)")
_DELEGATE = re.compile(r"我?(?:代表|受)")
_REPORT = re.compile(r"(?:人民)?政府工作报告")
_CONGRESS = re.compile(r"第[一二三四五六七八九十]+届(全国)?人民代表大会")
_ABOUT = re.compile(r"[，、 \n]{0,2}(?:关于|印发|转发|公告|通告|令|批转)")
_SPOKEN = re.compile(r"[、\w]{0,8}?(?:部长|主任|局长|署长|行长|厅长|(?:新闻)?发言人|负责人|负责同志)")
_ASKED = re.compile(r"答记者问|记者|采访|专访|问[：:]|答[：:]")
_CONVENED = re.compile(r"中央[\u4e00-\u9fff]{2,8}会议[^。]{0,30}(?:举行|召开)")


class Found(NamedTuple):
    """A value and the characters that say it. Offsets are of the view."""

    value: str
    start: int
    end: int
    rule: str


class Provenance(NamedTuple):
    """Where a text comes from; what it does not tell is None."""

    body: Found | None = None
    """The issuing body's canonical name (发文机关)."""
    day: Found | None = None
    """The ISO date of the text (成文日期)."""
    number: Found | None = None
    """The document number (发文字号)."""

    @property
    def issuer(self) -> str:
        """The issuing body's canonical name, or nothing."""
        return self.body.value if self.body else ""

    @property
    def published(self) -> str | None:
        """The ISO date, or None."""
        return self.day.value if self.day else None


def provenance(text: str, scanned: Sequence[Mention]) -> Provenance:
    """What a text says of its own origin.

    Args:
        text: the view's text; all offsets are of it.
        scanned: what the lexicon found in it.
    """
    edges = [m for m in scanned if m.end <= HEAD or m.start >= len(text) - TAIL]
    explicit = bodies(text[:HEAD], [m for m in edges if m.end <= HEAD])
    days = list(_days(text))
    return Provenance(_issuer(text, edges, explicit), days[0] if days else None, _number(text))


def _issuer(text: str, scanned: Sequence[Mention], explicit: Sequence[Mention]) -> Found | None:
    at = {mention.start: mention for mention in explicit}
    ways = (_labelled(text, at), _titled(text, explicit), _delegated(text, scanned, at), _signed(text, scanned))
    late = (_reported(text, scanned), _spoken(text, explicit), _convened(text))
    return next((found for way in (*ways, *late) for found in way), None)


def _found(mention: Mention, rule: str) -> Found:
    return Found(mention.name, mention.start, mention.end, rule)


def _labelled(text: str, at: dict[int, Mention]) -> Iterator[Found]:
    """发布机构：…"""
    for label in _FIELD_ISSUER.finditer(text, 0, HEAD):
        if label.end() in at:
            yield _found(at[label.end()], "issuer/label")


def _titled(text: str, explicit: Sequence[Mention]) -> Iterator[Found]:
    """The body with which the title begins: …关于…的通知. Of several the first one counts."""
    for first in explicit:
        if text[:first.start].count("\n") > 2 or first.start and text[first.start - 1] not in "\n#号】 ":
            continue
        end = first.end
        for other in explicit:
            if 0 <= other.start - end <= 1:
                end = other.end
        if _ABOUT.match(text, end):
            yield _found(first, "issuer/title")


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
        if governed and (_CONGRESS.match(text, mention.end) or _REPORT.match(text, mention.end)):
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
    elif report and congress and congress.group(1):
        yield Found("国务院", *report.span(), "issuer/report")


def _spoken(text: str, explicit: Sequence[Mention]) -> Iterator[Found]:
    """工业和信息化部部长, 财政部有关负责人: who answers in an interview."""
    if _ASKED.search(text, 0, 2 * HEAD):
        for mention in explicit:
            if mention.kind == "ministry" and _SPOKEN.match(text, mention.end):
                yield _found(mention, "issuer/interview")


def _convened(text: str) -> Iterator[Found]:
    match = _CONVENED.search(text, 0, HEAD)
    if match:
        yield Found("中国共产党中央委员会", match.start(), match.end(), "issuer/meeting")


def _days(text: str) -> Iterator[Found]:
    """The dates that may be the text's own, the surest first: labelled, in the dateline, under the signature."""
    for label in _FIELD_DATE.finditer(text, 0, 2 * HEAD):
        yield from _day_at(text, label.end(), label.end() + 20, "date/label")
    for line in _DATELINE.finditer(text, 0, HEAD):
        yield from _day_at(text, line.start(), line.end(), "date/dateline")
    for signature in _SIGNED.finditer(text):
        yield from _day_at(text, *signature.span(), "date/signature")


def _day_at(text: str, start: int, end: int, rule: str) -> Iterator[Found]:
    for match in _DATE.finditer(text, start, end):
        year, month, day = (_number_of(part) for part in match.groups() if part)
        try:
            yield Found(date(year, month, day).isoformat(), *match.span(), rule)
        except ValueError:
            continue


def _number_of(digits: str) -> int:
    """二○○三 and 2003 alike; for months and days also 十二 and 二十三."""
    plain = digits.replace(" ", "")
    if "十" not in plain:
        return int(plain.translate(_DIGITS))
    tens, ones = plain.split("十", 1)
    return 10 * int(tens.translate(_DIGITS) or 1) + int(ones.translate(_DIGITS) or 0)


def _number(text: str) -> Found | None:
    match = _NUMBER.search(text, 0, HEAD)
    return Found(match.group(1), *match.span(1), "number/head") if match else None
