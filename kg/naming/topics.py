"""Topics (主题产业): what a whole text is to develop, by its title (促进智慧渔港健康发展), is an industry though no table names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.naming import symbols as s
from kg.naming.group_marks import MEANS
from kg.naming.phrases import Phrases, Span, standing
from kg.rules.industries import TOPIC

_DEVELOPED = re.compile(TOPIC.pattern)
_OFTEN = 8
"""A topic stands in its text as often as this."""
_LONGEST = 8
"""Characters of a topic."""
_BARRED = frozenset(s.VERB + s.ADDRESSEE + s.GROUP + s.PLACE + s.OF + s.COMMA + s.AND + s.MARK)
"""What no topic is made of."""


def topic(phrases: Phrases, start: int, end: int) -> Iterator[Span]:
    """Every place where the text names what the title between two places of the view is to develop; none where tables know it."""
    found = _DEVELOPED.search(phrases.text, start, end)
    name = found["topic"] if found else ""
    if not name or len(name) > _LONGEST or phrases.text.count(name) < _OFTEN:
        return
    barred = _BARRED - {s.ADDRESSEE} if MEANS.search(name) else _BARRED
    for first, last in standing(phrases, name):
        if last - first > 1 and barred.isdisjoint(phrases.symbols[first:last]):
            yield Span(first, last, name, "sector", TOPIC.name)
