"""Witnesses (旁证): which of the words that extraction knows would be known without a certain text.

A word has a witness where another annotated text or a text of the corpus has it. A text of the corpus that shares much
of its characters with the one left out is the same text, or an excerpt of it, and no witness.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from kg.reading.view import view_of

_WINDOW = 12
_SAME = 0.2
"""The share of its runs of twelve characters from which a text counts as contained in another."""


class Witnesses:
    """The texts, and the words that each of them has."""

    def __init__(self, texts: Mapping[str, Path], corpus: Collection[Path], words: Collection[str]) -> None:
        """`texts` are the annotated ones by name, of which one at a time is left out; `words` what is looked for."""
        self._printed = {name: _plain(path) for name, path in texts.items()}
        self._corpus = {path.name: _plain(path) for path in corpus}
        self._words = sorted(words)
        self._automaton = AhoCorasick(self._words)
        self._has = {name: self._found(text) for name, text in (self._corpus | self._printed).items()}

    def unknown(self, name: str) -> frozenset[str]:
        """The words that only the text of that name has, or none at all."""
        known: set[str] = set()
        for other in {*self._printed, *self._corpus} - {name} - self.same(name):
            known |= self._has[other]
        return frozenset(word for word in self._words if word not in known)

    def same(self, name: str) -> set[str]:
        """The texts of the corpus that are the text of that name."""
        runs = _runs(self._printed[name])
        return {other for other, text in self._corpus.items() if sum(run in text for run in runs) >= _SAME * len(runs)}

    def _found(self, text: str) -> set[str]:
        return {self._words[index] for index, _, _ in self._automaton.find_matches_as_indexes(text, overlapping=True)}


def _plain(path: Path) -> str:
    return view_of(path.read_text(encoding="utf-8")).text


def _runs(text: str) -> list[str]:
    """Every fifth run of so many characters."""
    return [text[i : i + _WINDOW] for i in range(0, max(1, len(text) - _WINDOW), 5)]
