"""Sightings (发现): words that stand in a text where a known word of their kind would stand, and that no table has.

Names of industries and groups that were found by their shape or by the list they stand in, bodies found by their shape,
head nouns of what is carried out, verbs that open a clause of a plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from kg.acts.heads import kind_of
from kg.language.clauses import Clause, sentences
from kg.language.cut import part_of_speech, words_in
from kg.language.lexicon import lexicon, words
from kg.language.mention import Mention
from kg.language.predicates import predicate, sets_scope
from kg.language.verbs import SORTS
from kg.naming.names import Names, names_of
from kg.reading.document import Document


class Sighting(NamedTuple):
    """A word at its place."""

    kind: str
    """`industry`, `group`, `body`, `head` or `verb`."""
    term: str
    section: str
    """The section of the table that it would stand in; empty where its place does not tell."""
    sign: str
    """What it is known by: `shape`, `list`, `object` or `opening`."""
    start: int
    """Where it, or the object that it ends, begins in the view."""


def sightings(document: Document, kind: str) -> Iterator[Sighting]:
    """The words of a text that stand where known words of their kind would, of one kind or of all (empty)."""
    text, names = document.view.text, names_of(document)
    if kind in ("", "industry", "group", "body"):
        yield from (one for one in _named(names.mentions) if kind in ("", one.kind))
    if kind in ("", "body"):
        yield from _acting(text, names)
    if kind in ("", "head", "verb"):
        for part in names.outline.parts:
            if part.stance != "review":
                for clause in (clause for sentence in sentences(text, part.start, part.end) for clause in sentence):
                    found = _clause(text, clause, part.stance == "plan")
                    if found and kind in ("", found.kind):
                        yield found


_SIGNS = {
    "industry/head": "shape", "industry/quoted": "shape", "industry/list": "list", "industry/class": "list", "group/head": "shape",
    "body/zone": "shape", "body/shape": "shape", "body/introduced": "shape",
}  # fmt: skip


def _named(mentions: Iterable[Mention]) -> Iterator[Sighting]:
    """Names that were found without the help of a table."""
    for mention in mentions:
        sign = _SIGNS.get(mention.rule)
        if sign and lexicon().get(mention.name) is None:
            section = mention.table if mention.table == "group" else mention.kind
            yield Sighting(mention.table, mention.name, section, sign, mention.start)


_ACTING = re.compile(
    r"(?<=[，。；：、（])(?:国家|中国|全国)?[\u4e00-\u9fff]{2,10}?(?:局|署|厅|委|办公室|委员会|领导小组|指挥部)(?=[、，）](?!的)|牵头|负责|会同|等部门|要|应)"
)
_NO_BODY = re.compile(r"[各本该我亲应]|当局|部署|有关|相关|所属|上级|部门|单位|党委|政府|同志|的|[由和及与对向]|居委|村委|常委|破|结局|格局|布局|全局|大局")


def _acting(text: str, names: Names) -> Iterator[Sighting]:
    """What stands where bodies stand, in lists of them or before 牵头 and 负责, and ends as they do."""
    taken = {i for mention in names.mentions if mention.table == "body" for i in range(mention.start, mention.end)}
    for match in _ACTING.finditer(text):
        if not taken.intersection(range(*match.span())) and not _NO_BODY.search(match.group()):
            yield Sighting("body", match.group(), "ministry", "shape", match.start())


def _clause(text: str, clause: Clause, planned: bool) -> Sighting | None:
    """The head noun that an act is carried out on, or the verb that opens a clause of a plan."""
    said = predicate(text, *clause)
    if said is not None and text[said.verb.start : said.verb.end] in _acts():
        return _head(text, said.object, clause.end) if said.verb.sort == "carry" else None
    return _verb(text, clause) if planned and not sets_scope(text, *clause) else None


_NOUNS = frozenset(["n", "nz", "nt"])
_NO_HEAD = re.compile("[《》，：（）]|等$")


def _head(text: str, start: int, end: int) -> Sighting | None:
    """The last noun of an object that no head noun of the table ends."""
    phrase = text[start:end]
    if len(phrase) < 4 or _NO_HEAD.search(phrase) or kind_of(text, start, end):
        return None
    last = words_in(phrase)[-1]
    if not 1 < len(last) < len(phrase) or last in _words("heads") or part_of_speech(last) not in _NOUNS:
        return None
    return Sighting("head", last, "", "object", start)


def _verb(text: str, clause: Clause) -> Sighting | None:
    """The first word of a clause that is neither adverb nor modal, where it is a verb with an object."""
    at = clause.start
    cut = words_in(text[clause.start : clause.end])
    for word, after in zip(cut, [*cut[1:], ""], strict=True):
        if word in _words("verbs") and word not in _acts():
            at += len(word)
            continue
        if len(word) < 2 or word in _acts() or part_of_speech(word) != "v" or word[-1] in "是有于能" or after in _NO_OBJECT:
            return None
        return Sighting("verb", word, "", "opening", at)
    return None


_NO_OBJECT = frozenset(["", "的", "、", "和", "与", "及", "了", "到", "为", "“", "《", "（"])


@cache
def _words(stem: str) -> frozenset[str]:
    """Every word of a table whose sections are lists."""
    return frozenset(_all(words(stem)))


@cache
def _acts() -> frozenset[str]:
    """Every verb of the table that names an act."""
    return frozenset(_all({section: words("verbs")[section] for section in SORTS}))


def _all(value: Mapping[str, Any] | list[str]) -> Iterator[str]:
    for inner in value.values() if isinstance(value, Mapping) else value:
        if isinstance(inner, str):
            yield inner
        else:
            yield from _all(inner)
