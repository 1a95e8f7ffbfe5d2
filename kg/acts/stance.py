"""Stance (语气): whether a sentence reports what was done or commits to what will be done."""

from __future__ import annotations

import re

_LOOKS_BACK = re.compile("[，；：](?:过去|一年来|一年多来|去年|上年|近年来|[一二三四五六七八九十两]年来|截至|回顾|今年以来|[^，；：]{2,10}以来，)")
_REPORTED = re.compile(
    r"已(?:经(?![一-龥]{2,4}的)|累计|全面|基本|有|建|形成|完成|实现|取得|出台|印发|达)(?!的)|"
    r"了(?<=[一-龥]了)(?<![为除]了)(?!解|结|望|事|却)(?=[一-龥“《\d])"
)
_ACHIEVED = re.compile(
    r"取得(?:积极|重要|明显|显著|重大|新|丰硕)|目前，|创历史新高|居全国|位居|"
    r"(?:明显|显著|不断|持续|进一步|较快|稳步)(?:增强|改善|提高|加快|提升|发展|优化|推进)$"
)
MODAL = "(?:将|(?<![重主必首次纪概简摘紧只])要|力争|务必|必须|应当|须|(?<![适顺相反供响效回对呼])应(?!对|急|用|运|收|届))(?!求|素|点|件|闻|塞)"
"""What says that something will or must be done, and is part of no other word (重要, 供应, 要素)."""
_RECOUNTS = re.compile("(?:认识|体会|启示|经验|规律性认识)(?:主要|就)?[是有]?：|同志为核心的党中央团结带领")
"""What tells of what was learnt or lived through, whatever it goes on to say must be: 体会：必须…."""
_COMMITS = re.compile(rf"(?:^|[，；：])[^，；：“”]{{0,24}}?{MODAL}")
_MODALS = re.compile("[将要力务必应须]")
_SET_DOWN = re.compile(
    r"(?:据此|因此|为此|同时)?，?《[^《》]{2,12}》(?:[^，。；的]{0,12}(?:提出|明确|要求|规定|强调|部署)(?!了)|"
    r"(?:提出|明确|部署|确定)了[^，。；]{0,8}(?:目标|任务|要求|举措|措施)[，：]|立足|坚持|围绕|聚焦|从|将)"
)
"""《意见》提出…: what an interview says that a document sets down."""


def commits(sentence: str) -> bool:
    """Whether a sentence says that something will or must be done (将, 要, 力争), or what a document sets down."""
    if sentence[0] in "《据因为同" and _SET_DOWN.match(sentence):
        return True
    return _MODALS.search(sentence) is not None and _COMMITS.search(sentence) is not None


def recounts(sentence: str) -> bool:
    """Whether a sentence tells of what was learnt or lived through, even where it says what must be."""
    return ("：" in sentence or "团结带领" in sentence) and _RECOUNTS.search(sentence) is not None


def reports(sentence: str, planned: bool) -> bool:
    """Whether a sentence tells what was done. Where nothing around it plans, more words are read so."""
    if _REPORTED.search(sentence) or _LOOKS_BACK.search("，" + sentence):
        return True
    return not planned and _ACHIEVED.search(sentence) is not None
