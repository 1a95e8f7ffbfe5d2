"""The lexicon (词库): every name that the tables know, found in one scan.

The tables are the TOML files of `kg/words`. A section's heading is the kind, a key is the official name, and the value
says the rest: nothing (`[]`), other forms (`["工信部"]`), a code of GB/T 2260 (`"110000"`), or all of it
(`{ code = "110000", aliases = ["京"], former = { "旧名" = "1998-2003" } }`). What stands in brackets in a name or in
another form may be left out in a text: `"石家庄[市]"`. The words of a section `[traps]` are not names but contain one
(财政部门 is not 财政部) and keep it from being found.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.language.mention import Mention

TABLES = {
    "bodies": "body", "meetings": "meeting", "regions": "region", "counties": "region", "industries": "industry",
    "groups": "group",
}
"""The files whose names are scanned for, and the table that their mentions carry."""
_TRAPS = "traps"
_CUTS = {"部": "门分队件位署", "市": "场", "区": "域块间位别", "县": "级"}
"""Where a form ends with the key and one of these characters follows, another word begins: 财政部门, 南京市场, 海南区域."""


class Entry(NamedTuple):
    """A name of a table."""

    table: str
    """`body`, `meeting`, `region`, `industry` or `group`."""
    kind: str
    """The heading of its section."""
    name: str
    """The official name."""
    code: str | None
    """Code of GB/T 2260, for a region."""
    forms: Mapping[str, str]
    """Every form that is found in texts, the name among them, and the years in which a former name held (else empty)."""
    place: str
    """File and key, for messages."""


class Lexicon:
    """All the tables, ready to be scanned for. Offsets are of the string that is scanned."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        """`tables` maps file names to their sections. Raises ValueError, naming both places, where two entries clash."""
        self._entries: dict[str, Entry] = {}
        traps: dict[str, str] = {}
        for stem, sections in tables.items():
            for entry in _entries(stem, sections):
                self._enter(entry)
            traps |= dict.fromkeys(sections.get(_TRAPS, {}).get("words", ()), f"{stem}.toml [{_TRAPS}]")
        for word, place in traps.items():
            if word in self._entries:
                raise ValueError(f"{word} is a trap in {place} and a form of {self._entries[word].place}")
        self._forms = [*self._entries, *traps]
        self._automaton = AhoCorasick(self._forms, matchkind=MatchKind.LeftmostLongest)

    def _enter(self, entry: Entry) -> None:
        for form in entry.forms:
            if form in self._entries:
                raise ValueError(f"{form} stands in {self._entries[form].place} and in {entry.place}; a form means one thing")
            self._entries[form] = entry

    def get(self, form: str, table: str = "") -> Entry | None:
        """The entry that a form stands for, in any table or in the one that is named."""
        entry = self._entries.get(form)
        return entry if entry and table in ("", entry.table) else None

    def official(self, form: str) -> str:
        """The official name at the time that a form belongs to: 银保监会 is not yet 国家金融监督管理总局."""
        entry = self._entries[form]
        years = entry.forms.get(form, "")
        then = [other for other, when in entry.forms.items() if years and when == years]
        return max(then, key=len) if then else entry.name

    def entries(self, table: str, kind: str = "") -> Iterator[Entry]:
        """The entries of a table, or of one kind in it, in the order of the files."""
        for form, entry in self._entries.items():
            if form == entry.name and entry.table == table and kind in ("", entry.kind):
                yield entry

    def scan(self, text: str) -> list[Mention]:
        """The names in a text from left to right, the longest at each place; rules are `lexicon/body`, `lexicon/industry`, …"""
        found = []
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            form = self._forms[index]
            if end < len(text) and text[end] in _CUTS.get(form[-1], ()):
                form = self._shorter(form)
            entry = self._entries.get(form)
            if entry is not None and _apart(text, start, start + len(form)):
                rule = f"lexicon/{entry.table}"
                found.append(Mention(start, start + len(form), entry.table, entry.name, entry.kind, entry.code, rule))
        return found

    def _shorter(self, form: str) -> str:
        """The longest form that a form begins with, or nothing."""
        return next((form[:n] for n in range(len(form) - 1, 1, -1) if form[:n] in self._entries), "")


def _apart(text: str, start: int, end: int) -> bool:
    """Whether Latin letters and digits at the edges are whole words: 5G is not named in 15GB."""
    if text[start] > "z" and text[end - 1] > "z":  # nearly every name
        return True
    left, right = text[start - 1 : start] + text[start], text[end - 1 : end + 1]
    return not (left.isascii() and _RUN.fullmatch(left) or right.isascii() and _RUN.fullmatch(right))


_RUN = re.compile(r"[A-Za-z0-9]{2}")
_OPTION = re.compile(r"\[([^\]]*)\]")


def _entries(stem: str, sections: Mapping[str, Any]) -> Iterator[Entry]:
    for kind, names in sections.items():
        if kind == _TRAPS:
            continue
        table, head = TABLES[stem], f"{stem}.toml [{kind}] "
        for key, value in names.items():
            if isinstance(value, str) and "[" not in key:
                yield Entry(table, kind, key, value, {key: ""}, head + key)
                continue
            detail = _detail(value)
            former: Mapping[str, str] = detail.get("former", {})
            forms = {form: "" for word in (key, *detail.get("aliases", ())) for form in spellings(word)}
            forms |= {form: years for word, years in former.items() for form in spellings(word)}
            name = spellings(key)[0]
            yield Entry(table, kind, name, detail.get("code"), forms, head + name)


def _detail(value: str | list[str] | dict[str, Any]) -> dict[str, Any]:
    if isinstance(value, str):
        return {"code": value}
    return {"aliases": value} if isinstance(value, list) else value


def spellings(word: str) -> list[str]:
    """The forms that a key of a table stands for, the whole one first: `石家庄[市]` is 石家庄市 and 石家庄."""
    if "[" not in word:
        return [word]
    parts = _OPTION.split(word)
    choices = [(part,) if i % 2 == 0 else (part, "") for i, part in enumerate(parts)]
    return ["".join(form) for form in product(*choices)]


@cache
def words(stem: str) -> dict[str, Any]:
    """The sections of one file of `kg/words`, such as `surnames`."""
    parsed: dict[str, Any] = tomllib.loads((files("kg") / "words" / f"{stem}.toml").read_text(encoding="utf-8"))
    return parsed


@cache
def lexicon() -> Lexicon:
    """The lexicon of the project's own tables. Raises ValueError where two entries clash."""
    return Lexicon({stem: words(stem) for stem in TABLES})
