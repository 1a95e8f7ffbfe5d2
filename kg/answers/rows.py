"""Rows as tables (表格): for the terminal, as JSON, as CSV.

Rows are what `kg.query` and `kg.answers.ledger` give: fields, a `sentence`, and `marks`, the spans of it that are evidence.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kg.console import console

if TYPE_CHECKING:
    from rich.text import Text

Row = Mapping[str, Any]
Columns = Mapping[str, tuple[int, Callable[[Row], str]]]
"""Headings, each with its share of the width and what it shows of a row."""

_APART = ("marks", "evidence")
"""Fields of a row that only JSON can carry."""
_LONG = 80
_STOPS = "；;"
_SENTENCE = ("原文 sentence", 6)


def as_json(rows: Sequence[Row]) -> str:
    """A list with one object a row, each on a line of its own."""
    return "[" + ",".join("\n " + json.dumps(row, ensure_ascii=False) for row in rows) + ("\n]\n" if rows else "]\n")


def as_csv(rows: Sequence[Row]) -> str:
    """A header and a line a row; the evidence of a sentence stands in 【】, several values are joined with 、."""
    if not rows:
        return ""
    columns = [key for key in rows[0] if key not in _APART]
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\n")
    sheet.writerow(columns)
    for row in rows:
        sheet.writerow([bracketed(row) if key == "sentence" else cell(row.get(key)) for key in columns])
    return out.getvalue()


def cell(value: Any) -> str:
    """A value as one cell: nothing for None, whole numbers without a point, lists joined with 、."""
    if value is None:
        return ""
    if isinstance(value, float):
        from kg.language.wording import plain

        return plain(value)
    return "、".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def bracketed(row: Row) -> str:
    """The sentence of a row with 【】 around what is evidence."""
    sentence: str = row["sentence"]
    at, parts = 0, []
    for start, end in row["marks"]:
        parts += [sentence[at:start], "【", sentence[start:end], "】"]
        at = end
    return "".join(parts) + sentence[at:]


def as_table(rows: Sequence[Row]) -> None:
    """Print rows as a table whose last column is the sentence with its evidence marked, and the place of it."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    if not rows:
        return
    screen, columns = console(), _columns(rows[0])
    grid = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=True, show_lines=True)
    for heading, (share, _) in {**columns, _SENTENCE[0]: (_SENTENCE[1], None)}.items():
        grid.add_column(heading, ratio=share, overflow="fold")
    for row in rows:
        near = _near(row)
        sentence = _coloured(near) if screen.is_terminal else Text(bracketed(near))
        cells = [Text(show(row)) for _, show in columns.values()]
        cells[0].stylize("bold")
        grid.add_row(*cells, sentence.append(f"\n{row['place']}", style="dim"))
    screen.print(grid)


def _near(row: Row) -> Row:
    """The row with only those parts of a long sentence (up to ；) that have its evidence."""
    sentence, marks = row["sentence"], row["marks"]
    if len(sentence) <= _LONG:
        return row
    left = max(sentence.rfind(stop, 0, marks[0][0]) for stop in _STOPS) + 1
    ends = [at for stop in _STOPS if (at := sentence.find(stop, marks[-1][1])) >= 0]
    right = min(ends, default=len(sentence) - 1) + 1
    before, after = "…" if left else "", "…" if right < len(sentence) else ""
    shift = left - len(before)
    near = [(start - shift, end - shift) for start, end in marks]
    return {**row, "sentence": before + sentence[left:right] + after, "marks": near}


def _coloured(row: Row) -> Text:
    """The sentence of a row with its evidence in bold yellow."""
    from rich.text import Text

    sentence = Text(row["sentence"])
    for start, end in row["marks"]:
        sentence.stylize("bold yellow", start, end)
    return sentence


def _columns(row: Row) -> Columns:
    """The columns that rows of this sort are shown in."""
    if "initiative" in row:
        return {
            "举措 initiative": (4, lambda r: r["initiative"]),
            "类型 kind": (2, lambda r: " · ".join(dict.fromkeys((r["form"], r["kind"])))),
            "牵头 led by": (2, lambda r: cell(r["leads"])),
            "主题 theme": (3, lambda r: r["theme"]),
        }
    if "side" in row:
        return {
            "指标 indicator": (4, lambda r: r["label"]),
            "": (2, lambda r: {"promised": "目标 promised", "reported": "统计 reported"}[r["side"]]),
            "时间 period": (2, lambda r: span(r["start"], r["end"])),
            "范围 scope": (1, lambda r: r["scope"] or ""),
            "举措 initiative": (3, lambda r: cell(r["initiatives"])),
        }
    found = list(row)[1]
    return {found: (3, lambda r: r[found]), "kind": (2, lambda r: r["kind"]), "via": (2, lambda r: cell(r["via"]))}


def span(start: str | None, end: str | None) -> str:
    """A period in words as short as they can be: `2025`, `2021 … 2025`, `2024-01-01 … 2024-06-30`, `… 2027-12-31`."""
    if start and end and start[4:] == "-01-01" and end[4:] == "-12-31":
        return start[:4] if start[:4] == end[:4] else f"{start[:4]} … {end[:4]}"
    if not start and end and end[4:] == "-12-31":
        return f"… {end[:4]}"
    return " … ".join(day for day in (start, end) if day)
