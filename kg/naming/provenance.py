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
from kg.naming.issuers import DATE, DAY, HEAD, TAIL, Found, issuer
from kg.quantities.dates import dated

_FIELD_DATE = re.compile(r"(?:成文日期|发布日期|发文日期|印发日期)：\n?")
_DATELINE = re.compile(rf"(?:^|\n|—|－|-|（|告|号){DAY}(?=第 ?\d|[^。]{{0,40}}(?:会议|大会)|）|\n|$)|(?<=\n)（?{DAY}")
_PRINTED_ALONE = re.compile(r"(?:^|\n|(?:发布|发表|更新)?(?:时间|日期)：)(?P<day>(?:19|20)\d\d-\d{1,2}-\d{1,2})(?: ?\d{1,2}:\d\d(?::\d\d)?)?(?=\n|$)")
"""The day on a line by itself or with its label, as a site prints it over an article."""
_SIGNED = re.compile(rf"(?:\n|。)[^，。；\n]{{0,40}}?{DAY}(?:印发)?[ \n]*(?:（[^（）\n]{{2,20}}）)?(?=\n|$|{DAY}|[^\n，。；]{{2,30}}印发)")
_REPORT = re.compile(r"(?:#+ ?)?((?:19|20)\d\d)年[^，。\n]{0,12}政府工作报告")
_NUMBER = re.compile(r"(?:^|\n（?|文号：|[定知见告案法复函\s])([\u4e00-\u9fff]{1,10}〔\d{4}〕\d+号)")
_NUMBER_LABEL = re.compile(r"文(?:件|书|字|号)*：\n?([\u4e00-\u9fff]{1,10}〔\d{4}〕\d+号)")


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
    return Provenance(issuer(text, scanned), next(_days(text), None), _number(text))


def reporting_day(text: str) -> date | None:
    """What 今年 and 去年 are relative to in a report that only its title dates (2031年湖滨市政府工作报告); it is no date of the text."""
    title = _REPORT.match(text)
    return date(int(title.group(1)), 1, 1) if title else None


def _days(text: str) -> Iterator[Found]:
    """The dates that may be the text's own, the surest first: labelled, in the dateline, under the signature."""
    for label in _FIELD_DATE.finditer(text, 0, 2 * HEAD):
        yield from _day_at(text, label.end(), label.end() + 20, "date/label")
    for line in _DATELINE.finditer(text, 0, HEAD):
        yield from _day_at(text, line.start(), line.end(), "date/dateline")
    for line in _PRINTED_ALONE.finditer(text, 0, HEAD):
        yield from _day_at(text, *line.span("day"), "date/printed")
    for signature in _SIGNED.finditer(text):
        yield from _day_at(text, *signature.span(), "date/signature")


def _day_at(text: str, start: int, end: int, rule: str) -> Iterator[Found]:
    for match in DATE.finditer(text, start, end):
        read = dated(match.group().replace(" ", ""), 0, None)
        if read is not None and read[1].first is not None:
            yield Found(read[1].first.isoformat(), *match.span(), rule)


def _number(text: str) -> Found | None:
    match = _NUMBER.search(text, 0, HEAD) or _NUMBER_LABEL.search(text, max(HEAD, len(text) - TAIL))
    return Found(match.group(1), *match.span(1), "number/head") if match else None
