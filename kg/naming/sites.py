"""Sites (城区、园区与古镇名): what the place before it names: 柳西科学城, 陈东大学城, 云岭古镇, 白水河流域."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.language.cut import part_of_speech
from kg.language.mention import Mention
from kg.naming.phrases import Phrases

# no branch in a branch: so the search is fast
_HEAD = re.compile("科[学技创]城(?![市镇乡])|大学城(?![市镇乡])|创新城(?![市镇乡])|高教园区?|古[镇村]|工业区|流域")
_PLACES = frozenset(["ns", "nr", "nrt", "nz", "t"])
"""Parts of speech that jieba gives to names of places: 生命 and 农业 name none."""


def sites(phrases: Phrases) -> Iterator[Mention]:
    """The sites that a text names by places which the lexicon does not know, in order."""
    starts = phrases.starts
    for match in _HEAD.finditer(phrases.text):
        at = bisect_left(starts, match.start())
        if at == 0 or starts[at] != match.start() or at - 1 in phrases.names:
            continue
        word = phrases.at(at - 1, at)
        if 1 < len(word) < 4 and part_of_speech(word) in _PLACES:
            yield Mention(starts[at - 1], match.end(), "region", word + match.group(), "area", None, "region/site")
