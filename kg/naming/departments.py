"""Departments (部门): what may stand after a place in the name of a local body, by the table `departments.toml`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.language.lexicon import words

LEVELS = ("自治区", "省", "市", "县", "区", "州", "盟", "旗")
"""What a place with a government of its own is called by itself."""
KINDS = {"government": "government", "party": "party", "committee": "party", "discipline": "party", "department": "ministry"}
"""Sections of the table, and the kind of body that they hold; all others are `other`."""
LISTED = ("department", "committee", "court")
"""Sections whose parts take their place from the body before them in a list."""
_HEADS = {"厅": "厅", "局": "局", "委员会": "委员会", "委": "委员会", "办公室": "办公室", "办": "办公室"}


class Part(NamedTuple):
    """What stands after the place in the name of a body."""

    name: str
    """Its official form."""
    section: str
    """The section of `departments.toml`."""


@cache
def parts() -> tuple[dict[str, Part], AhoCorasick]:
    """Every form of a part and what it is, and the automaton that finds them."""
    forms: dict[str, Part] = {}
    for section, entries in words("departments").items():
        for key, shorts in entries.items():
            for form in (key, *shorts):
                if section == "department":
                    forms |= {form + head: Part(key + full, section) for head, full in _HEADS.items() if _usual(form, head)}
                elif section == "party":
                    forms |= {level + form: Part(key, section) for level in LEVELS if level != "自治区" or form == "党委"}
                else:
                    forms[form] = Part(key, section)
    del forms["市党委"], forms["省党委"]
    return forms, AhoCorasick(list(forms), matchkind=MatchKind.LeftmostLongest)


def _usual(form: str, head: str) -> bool:
    """Whether a field is followed by that head; a field of one character only by the short 委 and 办 (市科委, 省外办)."""
    return len(form) > 1 or head in ("委", "办")


def official(part: Part, place: str) -> str:
    """The name of the body that a part of a place is: 中国共产党广东省委员会, 广东省人民政府, 广东省财政厅."""
    if part.section == "discipline":
        return f"中国共产党{place}{part.name}"
    if part.section in ("party", "committee"):
        name = f"中国共产党{place}委员会"
        return name if part.section == "party" else name + part.name
    if part.section == "conference":
        return f"中国人民政治协商会议{place}委员会"
    return place + part.name


@cache
def _committee_forms() -> tuple[tuple[str, str], ...]:
    found = [(form, key) for key, shorts in words("departments")["committee"].items() for form in (key, *shorts)]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


def committee_after(text: str, at: int) -> tuple[int, str] | None:
    """The department of a party committee that stands right after it (省委组织部): where it ends, and its name."""
    return next(((at + len(form), name) for form, name in _committee_forms() if text.startswith(form, at)), None)
