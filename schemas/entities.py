"""Who and what a policy text speaks of: bodies, people, meetings, industries, groups, places."""

from __future__ import annotations

from typing import Literal

from schemas.base import Named

MinistryKind = Literal["ministry", "government", "party", "other"]
IndustryKind = Literal["sector", "technology", "infrastructure", "product", "category"]


class Ministry(Named):
    """A government or party body at any level (部门、政府、党的机关)."""

    kind: MinistryKind
    """`ministry` (also commission, bureau, agency), `government` (国务院, 人民政府), `party`, or `other`."""


class Person(Named):
    """A named person with the office held."""

    office: str = ""
    """The office as the text words it (职务), such as 部长."""
    body: str = ""
    """Canonical name of the body that the office belongs to."""


class Meeting(Named):
    """A named meeting or congress, such as 中央经济工作会议."""


class Industry(Named):
    """A sector, technology, infrastructure or class of products that policy acts on."""

    kind: IndustryKind
    """`category` is a class that the text fills with members or treats as a group, such as 未来产业."""


class Group(Named):
    """Those whom policy addresses or helps (惠及对象), such as 中小企业."""


class Region(Named):
    """A named place or class of places, such as 长三角 or 西部地区."""

    code: str | None = None
    """Code of GB/T 2260 (行政区划代码) where the table has one."""


class Indicator(Named):
    """What a target or a statistic measures (指标)."""
