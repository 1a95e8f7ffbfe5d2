"""What a policy text says: themes, initiatives, numbers, and how things relate."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schemas.base import Evidence, Item, Model, Named

Form = Literal["programme", "measure"]
InitiativeKind = Literal[
    "project", "action", "plan", "pilot", "mechanism", "standard", "policy", "platform", "fund", "measure"
]
Stage = Literal["studied", "announced", "under way", "deepened"]
Comparator = Literal["=", ">=", ">", "<=", "<", "~"]
Change = Literal["level", "growth", "increase", "decrease", "multiple"]
RelationKind = Literal[
    "leads", "supports", "part_of", "touches", "benefits", "located_in", "is_a", "sets", "measures", "about", "heads",
    "cites",
]


class Theme(Item):
    """A heading, numbered point, lead sentence or question under which measures stand."""

    title: str
    """The heading without its number and closing punctuation."""
    aliases: tuple[str, ...] = ()
    """Other forms of the title."""


class Initiative(Named):
    """A commitment of a public body (举措): what it does or will do."""

    form: Form
    """`programme` is named by a noun phrase (智能制造工程); `measure` is a verb with its object."""
    kind: InitiativeKind
    """What sort of instrument it is; `measure` for a bare act."""
    verb: str = ""
    """The verb of the clause (实施, 推进, …); empty where it is only named."""
    stage: Stage = "announced"
    """How far the wording says it has come: 研究制定 < 开展 < 深入实施."""


class Measure(Item):
    """A number that measures something, in base units (8万家 is 80000 家; 3.8% is 3.8 %)."""

    indicator: str
    """What is measured, as a noun phrase."""
    value: float
    """The value, or the lower end of a range."""
    value_max: float | None = None
    """The upper end of a range."""
    unit: str
    """The unit (计量单位): 家, %, 元, 个百分点."""
    comparator: Comparator = "="
    """`>=` 以上 · `>` 超过 · `<=` 以内 · `<` 低于 · `~` 左右."""
    change: Change = "level"
    """What the value is of: a level reached, a growth rate, an amount added or taken away, a multiple."""
    start: str | None = None
    """ISO date on which the period begins."""
    end: str | None = None
    """ISO date on which it ends, inclusive."""
    scope: str = ""
    """Where it holds: 全国, 全省, a region."""


class Target(Measure):
    """A commitment in numbers about the future or a plan period (目标)."""


class Statistic(Measure):
    """A reported fact in numbers (统计数据)."""


class Relation(Model):
    """A directed edge between two items of the record."""

    kind: RelationKind
    """The kind tells the direction: ministry `leads` initiative, initiative `touches` industry, …"""
    source: str
    """Id of the item that it starts from."""
    target: str
    """Id of the item that it leads to."""
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    """The characters that say it."""
