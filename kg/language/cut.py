"""Cutting (分词): a stretch of text into words, and the part of speech of a word.

rjieba is used where it is installed; jieba, the same algorithm in Python, is the fallback and gives the same cuts.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from functools import cache
from typing import Any

_ETC = re.compile("(?<![平高中同相低均头何初三分])(?<!等)等$|^等(?![级于次待价线额同效量别离])(?=.)")
"""等 that jieba joins to a neighbour: 机等 and 等算力, but not 平等 and 等级."""


def words_in(text: str) -> list[str]:
    """The words of a text; joined, they are the text again. 等 that closes a list is a word by itself."""
    cut = _cutters()[0](text)
    joined = [at for at, word in enumerate(cut) if "等" in word and len(word) > 1 and _ETC.search(word)]
    for at in reversed(joined):
        cut[max(0, at - 1) : at + 2] = _parted(cut, at)
    return cut


def _parted(cut: list[str], at: int) -> list[str]:
    """The words around 等 cut anew, which has taken its neighbour from them: 无人 + 机等 is 无人机 + 等."""
    before, _, after = cut[at].rpartition("等") if cut[at].endswith("等") else ("", "", cut[at][1:])
    left, right = "".join(cut[max(0, at - 1) : at]) + before, after + "".join(cut[at + 1 : at + 2])
    return [word for part in (left, "等", right) if part for word in _cutters()[0](part)]


def part_of_speech(word: str) -> str:
    """The tag of a word that stands alone, such as `n`, `v`, `eng`; the last word's tag where jieba cuts it."""
    return _cutters()[1](word)


@cache
def _cutters() -> tuple[Callable[[str], list[str]], Callable[[str], str]]:
    # The tokenizer that rjieba makes when it is imported: another one would take as long again.
    try:
        import rjieba
    except ImportError:
        return _in_python()

    def tag(word: str) -> str:
        return str(rjieba.tag(word)[-1][1])

    return rjieba.cut, tag


def _in_python() -> tuple[Callable[[str], list[str]], Callable[[str], str]]:
    """The same with jieba: an own tokenizer, nothing on standard error, no cache file that others share."""
    import jieba
    from jieba.posseg import POSTokenizer

    jieba.setLogLevel(logging.WARNING)
    tokenizer = _uncached(jieba.Tokenizer())
    tagger = POSTokenizer(tokenizer)

    def tag(word: str) -> str:
        return str(tagger.lcut(word)[-1].flag)

    def cut(text: str) -> list[str]:
        return [str(word) for word in tokenizer.lcut(text)]

    return cut, tag


def _uncached(tokenizer: Any) -> Any:
    """Load the dictionary into memory only; jieba would otherwise write a cache file to the shared temporary folder."""
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer
