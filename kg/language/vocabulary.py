"""Vocabularies (词表): the longest word of a table that stands at a place of a text."""

from __future__ import annotations

from collections.abc import Iterable


class Vocabulary:
    """Words, found by the character that they begin with."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def at(self, text: str, at: int, end: int) -> int:
        """The length of the longest word that stands at a place and ends at `end` or before; 0 where none does."""
        for length in self._lengths.get(text[at : at + 1], ()):
            if at + length <= end and text[at : at + length] in self._words:
                return length
        return 0
