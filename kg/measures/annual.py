"""Annual reports (年度工作报告): the year that one plans, and the one that it looks back on, for numbers that no words date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kg.quantities.periods import Period

_TITLE = re.compile(r"(?:(?P<year>(?:19|20)\d\d)年)?[^，。；\n]{0,16}?(?:政府工作报告|国民经济和社会发展计划[^，。；\n]{0,12}报告)")
_SINCE = 1979
"""Before, a report was given every few years, and spoke of all of them."""
_LAST_MONTH = 6
"""A report whose title names no year is one about the year that it is given in, if that is not half over."""


def planned_year(text: str, titles: Sequence[tuple[int, int]], published: date | None) -> Period | None:
    """The year that an annual report plans, where its title says that it is one; `titles` are those of the text, its own first."""
    found = _TITLE.search(text, *titles[0]) if titles else None
    if found is None:
        return None
    if found["year"]:
        place, year = found.span("year"), int(found["year"])
    else:
        place, year = found.span(), published.year if published and published.month <= _LAST_MONTH else 0
    return _year(*place, year) if year >= _SINCE else None


def year_before(year: Period) -> Period:
    """The year that the report looks back on."""
    return _year(year.start, year.end, int((year.first or "")[:4]) - 1)


def _year(start: int, end: int, year: int) -> Period:
    return Period(start, end, f"{year}-01-01", f"{year}-12-31", "year")
