"""Speakers (发言): who speaks in a stretch of an interview or of the news, so that what is promised there is the body's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.language.mention import Mention
from kg.naming.issuers import Found
from kg.naming.people import Person

_SAY = "说|表示|介绍|指出|强调|透露|称"
_SAYS = re.compile(rf"[^。；\n]{{0,30}}?(?:{_SAY}|认为|坦言|告诉记者)(?=[，。：])")
_OFFICIAL = re.compile(rf"(?:相关|有关|新闻)?(?:负责人|负责同志|发言人|官员)[^。；，\n]{{0,40}}?(?:{_SAY})(?![^，。：]{{1,8}}的)")
_OPENS = re.compile(r" ?：")


class Speech(NamedTuple):
    """A stretch of the view in which somebody speaks for a body."""

    start: int
    end: int
    body: Found


def speeches(text: str, people: Sequence[Person], standing: Sequence[Mention]) -> list[Speech]:
    """The stretches of a text in which those speak whom it names with an office, in order; a later one goes before an earlier one.

    A name with a colon on a line (水利部部长某某：) speaks from there on until the next one, and one who says something
    (某某说，…) does so to the end of the line, by its bare name too; an official without a name (水利部有关负责人表示，…) goes
    on until the next one does. `standing` are the bodies and the regions that the text names; an official of a region
    (云南省有关负责人介绍，…) speaks for its government.
    """
    named = {person.name: person for person in people if person.body and person.rule != "person/title"}
    return sorted([*_turns(text, people), *_said(text, named), *_officials(text, standing)])


def _officials(text: str, standing: Sequence[Mention]) -> Iterator[Speech]:
    speaking = [one for one in standing if _OFFICIAL.match(text, one.end)]
    for one, after in zip(speaking, [*speaking[1:], None], strict=False):
        end = _line(text, after.start) if after else len(text)
        body = one.name + "人民政府" if one.table == "region" else one.name
        yield Speech(_line(text, one.start), end, Found(body, one.start, one.end, "issuer/interview"))


def _line(text: str, at: int) -> int:
    """Where the line begins that a place of the text stands on."""
    return text.rfind("\n", 0, at) + 1


def _turns(text: str, people: Sequence[Person]) -> Iterator[Speech]:
    openers = [one for one in people if text[one.start - 1 : one.start] in ("", "\n") and _OPENS.match(text, one.end)]
    for one, after in zip(openers, [*openers[1:], None], strict=False):
        if one.body:
            yield Speech(one.start, after.start if after else len(text), _found(one))


def _said(text: str, bodies: dict[str, Person]) -> Iterator[Speech]:
    if not bodies:
        return
    for match in re.finditer("|".join(map(re.escape, bodies)), text):
        if _SAYS.match(text, match.end()):
            start, end = _line(text, match.start()), text.find("\n", match.end())
            yield Speech(start, end if end >= 0 else len(text), _found(bodies[match.group()]))


def _found(person: Person) -> Found:
    return Found(person.body, person.start, person.end, "issuer/interview")


def speaks(found: Sequence[Speech], at: int) -> Found | None:
    """The body that speaks at a place of the view; None where nobody is said to."""
    return next((one.body for one in reversed(found) if one.start <= at < one.end), None)
