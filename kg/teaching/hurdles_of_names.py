"""Hurdles of names and numbers (名称、数字的障碍): why a name is in no table and of no shape, and why a number measures nothing."""

from __future__ import annotations

import re

from kg.language.cut import words_in
from kg.language.lexicon import lexicon, words
from kg.measures.numbering import measures_nothing
from kg.naming.headwords import kind_of_head, words_of
from kg.quantities.quantities import Quantity, quantities
from kg.teaching.hurdles import Hurdle, Reading
from kg.teaching.hurdles_of_tables import figure_of_table, in_label

_HEADS = "words/industry_heads.toml"
_DIGIT = re.compile(r"\d[\d.,]*|[一二两三四五六七八九十百千万亿]{2,}")
_BODY = re.compile(r"(?:人民政府|政府|党委|委员会|领导小组|指挥部|办公室|总局|部|委|局|署|厅|办|院)$")
_VAGUE = re.compile(r"各|有关|相关|所属|上级")


def measure(reading: Reading) -> Hurdle:
    """Why no number at the span is a target or a statistic."""
    part = reading.part
    if part is None and reading.heading is not None:
        return Hurdle("it is a heading, and numbers are read in running text only", "", reading.start, reading.end)
    if part is None:
        return figure_of_table(reading) if reading.table else reading.nowhere("")
    clause = reading.clause(part)
    near = [quantity for quantity in quantities(reading.text) if quantity.start < clause.end and clause.start < quantity.end]
    inside = [quantity for quantity in near if quantity.start < reading.end and reading.start < quantity.end]
    if inside or near:
        return _unmeasured(reading, (inside or near)[0])
    digits = _DIGIT.search(reading.text, *clause)
    if digits and reading.text[digits.start() - 1] == "第":
        return Hurdle(f"第 before {digits.group()} makes it an ordinal, and ordinals measure nothing", "", digits.start() - 1, digits.end())
    if digits:
        return Hurdle(f"the number {digits.group()} has no unit of words/units.toml after it", "", *digits.span())
    return Hurdle("no number stands in the clause", "", *clause)


def _unmeasured(reading: Reading, quantity: Quantity) -> Hurdle:
    printed = reading.text[quantity.start : quantity.end]
    if measures_nothing(reading.text, quantity):
        reason = f"{printed} is an ordinal, a duration, a threshold, part of a name or the count of a list, and measures nothing"
    else:
        reason = f"the quantity {printed} has no indicator: nothing around it says what it measures"
    return Hurdle(reason, "", quantity.start, quantity.end)


def industry(reading: Reading) -> Hurdle:
    """Why the span names no industry."""
    if reading.part is None and reading.heading is None and not in_label(reading):
        return reading.nowhere("")
    for mention in lexicon().scan(reading.text[: reading.end + 1]):
        if mention.table == "industry" and mention.start < reading.end and reading.start < mention.end:
            return _withheld(reading, mention.start, mention.end, mention.name)
    cut = words_in(reading.asked)
    head, at = cut[-1], reading.end - len(cut[-1])
    trap = next((word for word in words("industries").get("traps", {}).get("words", ()) if word in reading.asked), "")
    if trap:
        return Hurdle(f"{trap} is one of [traps] in words/industries.toml: words that look like an industry and are none", "", reading.start, reading.end)
    if not kind_of_head(head):
        return Hurdle(
            f"the name stands in no table, its head {head} in no section of {_HEADS}, and it is no member of a list of industries",
            "industry/head", at, reading.end,
        )  # fmt: skip
    if len(cut) == 1:
        return Hurdle(f"the head {head} is known, but nothing before it tells one class from another", "industry/head", at, reading.end)
    weak = cut[-2]
    soft = head in words_of("soft_heads")
    needs = "a modifier of [modifiers]" if soft else "a noun or a modifier of [modifiers]"
    return Hurdle(
        f"the head {head} is known, but {weak} before it does not make a class: it wants {needs} in {_HEADS}",
        "industry/head", at - len(weak), at,
    )  # fmt: skip


def _withheld(reading: Reading, start: int, end: int, name: str) -> Hurdle:
    """The table knows a name at the span, and yet it was not taken."""
    around = next((m for m in reading.names.mentions if m.table != "industry" and m.start < end and start < m.end), None)
    if around is not None:
        return Hurdle(f"the table knows {name}, but here it is part of {around.name}", around.rule, around.start, around.end)
    if name in words_of("plain"):
        reason = f"the table knows {name}, but it is an everyday word ([plain] in {_HEADS}), which counts as a whole item or object only"
    else:
        reason = f"the table knows {name}, but here it is part of a longer word"
    return Hurdle(reason, "industry/lexicon", start, end)


def ministry(reading: Reading) -> Hurdle:
    """Why the span names no body of state or party."""
    asked = reading.asked
    vague = _VAGUE.match(asked)
    if vague:
        return Hurdle(f"{vague.group()} makes it a class of bodies without a name", "body/local", reading.start, reading.start + vague.end())
    if asked.endswith(("管委会", "管理委员会")):
        reason = "it is the administration of a zone, and no name of its own stands before 开发区, 新区, 园区 or the like"
        return Hurdle(reason, "body/zone", reading.start, reading.end)
    head = _BODY.search(asked)
    if head is None:
        return Hurdle("the span ends in no head of a body (局, 厅, 委员会, 办公室, …) and stands in no table", "", reading.start, reading.end)
    at = reading.start + head.start()
    field = _field(reading, at)
    if field and field not in _fields():
        return Hurdle(f"the field {field} stands in no section of words/departments.toml", "body/local", at - len(field), at)
    if not reading.names.info.issuer:
        return Hurdle(
            "no place stands before it, and the text names no issuing body that it could belong to; --issuer may say which",
            "body/local", reading.start, reading.end,
        )  # fmt: skip
    return Hurdle("it stands in no table, and no place or body before it says whose it is", "body/local", reading.start, reading.end)


def _field(reading: Reading, end: int) -> str:
    """What stands between the place and the head of a body's name."""
    start = reading.start
    for mention in lexicon().scan(reading.text[start:end]):
        if mention.table == "region" and mention.start == 0:
            start += mention.end
            break
    level = re.match(r"自治区|[省市县区州盟旗]", reading.text[start:end])
    return reading.text[start + level.end() if level else start : end]


def _fields() -> frozenset[str]:
    """Every form of a field of departments."""
    return frozenset(form for section in words("departments").values() for key, shorts in section.items() for form in (key, *shorts))
