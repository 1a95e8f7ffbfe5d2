"""Vocabularies (词表): the longest word of a table that stands at a place of a text."""

from __future__ import annotations

from collections.abc import Iterable


class Vocabulary:
    """Words, found by the character that they begin or end with."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._beginning = _lengths(self._words, 0)
        self._ending = _lengths(self._words, -1)

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def at(self, text: str, at: int, end: int) -> int:
        """The length of the longest word that begins at a place and ends at `end` or before; 0 where none does."""
        for length in self._beginning.get(text[at : at + 1], ()):
            if at + length <= end and text[at : at + length] in self._words:
                return length
        return 0

    def before(self, text: str, start: int, at: int) -> int:
        """The length of the longest word that ends at a place and begins at `start` or after; 0 where none does."""
        for length in self._ending.get(text[at - 1 : at], ()):
            if at - length >= start and text[at - length : at] in self._words:
                return length
        return 0


def longest_first(words: Iterable[str]) -> list[str]:
    """Words in the order in which a pattern has to try them, for the first alternative that fits is taken."""
    return sorted(words, key=lambda word: (-len(word), word))


def _lengths(words: Iterable[str], edge: int) -> dict[str, list[int]]:
    """How long the words are that have a character at an edge, the longest first."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[edge], set()).add(len(word))
    return {character: sorted(lengths, reverse=True) for character, lengths in found.items()}
