"""The models of a record: what `kg extract` prints and every other part reads."""

from schemas.base import Evidence, Item, Model, Named
from schemas.entities import Group, Indicator, Industry, IndustryKind, Meeting, Ministry, MinistryKind, Person, Region
from schemas.facts import (
    Change,
    Comparator,
    Form,
    Initiative,
    InitiativeKind,
    Measure,
    Relation,
    RelationKind,
    Stage,
    Statistic,
    Target,
    Theme,
)
from schemas.record import DocumentInfo, Record

__all__ = [
    "Change", "Comparator", "DocumentInfo", "Evidence", "Form", "Group", "Indicator", "Industry", "IndustryKind",
    "Initiative", "InitiativeKind", "Item", "Measure", "Meeting", "Ministry", "MinistryKind", "Model", "Named", "Person",
    "Record", "Region", "Relation", "RelationKind", "Stage", "Statistic", "Target", "Theme",
]
