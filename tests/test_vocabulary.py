"""Vocabularies and windows find what a plain search finds, only sooner."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kg.language.vocabulary import Vocabulary
from kg.language.windows import Windows

TEXTS = st.text("要将加快深入和的", max_size=12)
WORDS = st.sets(st.text("要将加快深入", min_size=1, max_size=4), min_size=1)


@given(TEXTS, WORDS, st.integers(0, 12), st.integers(0, 12))
def test_the_longest_word_at_either_edge(text: str, words: set[str], at: int, end: int) -> None:
    at, end = min(at, len(text)), min(max(at, end), len(text))
    table, span = Vocabulary(words), text[min(at, end) : end]
    assert table.at(text, at, end) == max((len(word) for word in words if span.startswith(word)), default=0)
    assert table.before(text, at, end) == max((len(word) for word in words if span.endswith(word)), default=0)


@given(st.text("甲乙区管\n", max_size=60))
def test_windows_leave_no_match_out(text: str) -> None:
    pattern, cue = re.compile(r"[甲乙]{1,3}区管"), re.compile("区管")
    found = [match.span() for match in Windows(text, cue, 3, 0).matches(pattern)]
    assert found == [match.span() for match in pattern.finditer(text)]
