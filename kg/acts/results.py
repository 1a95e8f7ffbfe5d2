"""Results (结果): clauses that say what number is to be reached, and not what is done for it."""

from __future__ import annotations

import re

from kg.language.clauses import Clause
from kg.language.predicates import Predicate
from kg.rules.conditions import AID

_MEASURED = re.compile(
    r"(?:达到?(?![效标产成])|提高到|提升到|增加到|下降|降至|降到|增长|控制在|保持在|稳定在|占比?|不低于|不超过|高于|低于|超过).{0,12}[\d百千万亿%]"
)
_RATED = re.compile(r"\d[\d.,]*(?:%|[万亿]?元|个百分点)")
_AMOUNT = re.compile(r"[约近超]?\d[\d.,]*[万亿千百多余]*(?!(?:年|个月)[一-龥]{2})[一-龥%]{0,4}(?:以上|左右|以内)?")
_GRANTED = re.compile("给予|予以|安排|拿出|划拨|拨出|发放|补助|补贴|奖励|拨付|奖补|减免|提供")

_STATED = re.compile(
    "明显|显著|大幅|稳步|稳中|持续|不断|更加|较|十分|非常|依然|仍|总体|基本|已|[了着过]$|复杂|严峻|良好|突出|"
    r"(?:达到?|超过|突破|增至|升至|降至|占|增长|下降)[约近]?\d"
)
"""Words by which a clause without an act tells how things stand: 灌溉面积明显扩大."""


def is_stated(text: str, clause: Clause) -> bool:
    """Whether a clause that says no act tells how things stand, and not who does the next act or on what terms."""
    return _STATED.search(text, *clause) is not None


def is_result(text: str, said: Predicate, end: int) -> bool:
    """Whether a clause tells a number to reach and no act (实现…率达到80%), which the ledger has; `end` is where it ends."""
    begun = said.start < said.first.start and (not said.prepositional or text[said.start] in "将把")
    if begun or _GRANTED.match(text, said.verb.start, end) or text.endswith(AID, said.object, end):
        return False
    if _MEASURED.search(text, said.object, end) or _AMOUNT.fullmatch(text, said.object, end):
        return True
    if said.subject is None or said.verb.sort != "develop":
        return False
    return _RATED.search(text, said.object, end) is not None
