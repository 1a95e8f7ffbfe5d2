"""Third-party cases for numbers, quantities and periods: what `kg` finds in them, as the suites' own scorer wants it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kg.quantities.numerals import numerals
from kg.quantities.periods import periods
from kg.quantities.quantities import quantities

SUITES = Path(__file__).parents[2] / "shared" / "suites"
SYMBOLS = {
    "mL": "毫升", "ml": "毫升", "mm": "毫米", "nm": "纳米", "μm": "微米", "dm": "分米", "mg": "毫克", "t": "吨", "m²": "平方米",
    "m2": "平方米", "km²": "平方公里", "kWh": "千瓦时", "Hz": "赫兹", "kPa": "千帕", "m/s": "米每秒",
}
"""Symbols that the scorer's own table of units does not know, by their names."""


def predictions(suite: str, case: dict[str, Any]) -> list[dict[str, Any]]:
    """What `kg` finds in a case, in the form that `score.py` reads."""
    text, reference = case["text"], case.get("reference")
    if suite == "numbers":
        return [n._asdict() for n in numerals(text)]
    if suite == "times":
        found = periods(text, date.fromisoformat(reference) if reference else None)
        return [{"start": p.start, "end": p.end, "start_date": p.first, "end_date": p.last} for p in found]
    return [
        {
            "start": q.start, "end": q.end, "value": q.value if q.value_max is None else [q.value, q.value_max],
            "unit": SYMBOLS.get(q.unit, q.unit), "kind": q.kind,
        }
        for q in quantities(text)
    ]


def f1(suite: str, folder: Path) -> float:
    """The F1 that the suites' scorer gives; skips the test where the suites are not there."""
    if not SUITES.is_dir():
        pytest.skip(f"{SUITES} is missing: the third-party cases are not part of the project")
    lines = (SUITES / f"{suite}.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines if line.strip()]
    path = folder / f"{suite}.jsonl"
    rows = [json.dumps({"id": case["id"], "preds": predictions(suite, case)}, ensure_ascii=False) for case in cases]
    path.write_text("\n".join(rows), encoding="utf-8")
    command = [sys.executable, str(SUITES / "score.py"), suite, str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout
    score = re.search(r"F1 ([0-9.]+)", said)
    assert score, said
    return float(score[1])
