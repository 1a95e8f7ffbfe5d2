"""Duties (义务): what must or must not be, in a clause whose verb has no object or is in no table (重大交易应当逐笔报告).

The subject is what the duty is about, so the whole clause is its name.
"""

from __future__ import annotations

import re

from kg.language.clauses import Clause
from kg.language.cut import part_of_speech
from kg.language.openers import past_openers
from kg.language.verbs import roles

_MUST = re.compile(
    "[^，、（]{1,24}?[^，、（首主重必需只就还又也都将纲摘概定然所出按指](?:"
    "(?P<strict>应当|必须|不得|须|(?<![响适供相反对顺])应(?!该|用|对|急|收|届|运|链|激|变|邀|聘|[一-龥]尽))|要(?![求素点件闻么是]))"
)
"""Who or what, and the modal; 要 asks for many things, so that its verb must be one of the tables."""
_STATES = ("是", "有", "为", "在", "被", "成", "像", "靠", "能", "会", "看", "说", "知", "认识", "相信", "明白", "清", "懂", "承认", "取得", "达到", "实现")
"""What follows a modal and says no duty (要看到…, 要达到…)."""
_SHORTEST = 2
_DOINGS = ("v", "vn", "n")
"""Parts of speech of what may be done; many a verb is a noun to the dictionary (应当报告)."""
_NOBODY = frozenset("这那我你他她它对在以按把将")
"""What a clause begins with whose subject is none."""


def duty(text: str, clause: Clause) -> tuple[int, int] | None:
    """The span of the view that names the duty of a clause; None where it says none."""
    start, _ = past_openers(text, *clause)
    found = _MUST.match(text, start, clause.end)
    if found is None or text[start] in _NOBODY or text.find("是", start, found.end()) >= 0:
        return None
    if found["strict"] == "不得":
        return found.start("strict"), clause.end
    at, _ = past_openers(text, found.end(), clause.end)
    if clause.end - at < _SHORTEST or text.startswith(_STATES, at) or text[at] in "“《0123456789":
        return None
    known = any(text.startswith(word, at) for word, _, _ in roles().verbs.get(text[at : at + 2], ()))
    return (start, clause.end) if known or found["strict"] and part_of_speech(text[at : at + 2]) in _DOINGS else None
