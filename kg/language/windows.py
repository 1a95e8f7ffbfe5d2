"""Windows (窗口): the stretches around a cue, in which alone a pattern is worth running that is slow on a whole text."""

from __future__ import annotations

import re
from collections.abc import Iterator


class Windows:
    """The stretches of a text around every place of a cue, in order and apart from each other."""

    def __init__(self, text: str, cue: re.Pattern[str], before: int, after: int) -> None:
        """`before` and `after`: how many characters a match reaches, at the most, to the left and right of its cue."""
        self._text = text
        self._spans: list[tuple[int, int]] = []
        for place in cue.finditer(text):
            start, end = max(0, place.start() - before), min(len(text), place.end() + after)
            if self._spans and start <= self._spans[-1][1]:
                self._spans[-1] = self._spans[-1][0], end
            else:
                self._spans.append((start, end))

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern, which has to have the cue in each of them, as in the whole text."""
        for start, end in self._spans:
            yield from pattern.finditer(self._text, start, end)
