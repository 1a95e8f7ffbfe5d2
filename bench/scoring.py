"""Scoring (评分): the annotated texts and their scorer, which stand beside the project and are no part of it."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
MISSING = f"{SHARED} is missing: the annotated texts are no part of the project, so there is nothing to score"


class Annotated(NamedTuple):
    """A text with what a careful reader found in it."""

    name: str
    path: Path
    gold: dict[str, Any]


def annotated() -> list[Annotated]:
    """The annotated texts in the order of their names; none where they are not at hand."""
    found = []
    for file in sorted((SHARED / "gold" / "dev").glob("*.gold.json")):
        gold: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        found.append(Annotated(file.name.removesuffix(".gold.json"), file.parent / gold["text"], gold))
    return found


@cache
def scorer() -> Any:
    """The module score.py, from its place."""
    spec = spec_from_file_location("score", SHARED / "gold" / "score.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def extracted(path: Path) -> dict[str, Any]:
    """The record of a text."""
    from kg.extraction import extract
    from kg.reading.document import read

    return extract(read(path)).model_dump(mode="json")


def tally(records: dict[str, dict[str, Any]]) -> Any:
    """The scorer's tally over the annotated texts that `records` (record by name of the text) has."""
    counted = scorer().Tally()
    for text in annotated():
        if text.name in records:
            scorer().score_text(text.name, text.path.read_text(encoding="utf-8"), text.gold, records[text.name], counted)
    return counted


def figures(counted: Any) -> dict[str, dict[str, Any]]:
    """Precision, recall and F1 by row."""
    return {row: counted.figures(row) for row in scorer().ROWS}


def mean_f1(rows: dict[str, dict[str, Any]]) -> float:
    """The mean F1 of the rows that the texts have something in."""
    scored = [row["f1"] for row in rows.values() if row["f1"] is not None and row["gold"]]
    return sum(scored) / len(scored) if scored else 0.0
