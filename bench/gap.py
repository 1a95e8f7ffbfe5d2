"""How much of the score is memory: each annotated text is scored without the words that nothing else speaks for.

    python bench/gap.py [--verbose] [--only NAME …]

For each text every entry of the tables and every word in a constant of the modules is switched off that occurs in no
other annotated text, in no text of the corpus, and comes from no public classification (constants.py says how that is
told). Prints the text, how many words went, the mean F1 with and without them, and the drop; at the end the mean drop,
and exits with 1 where that is more than 0.05.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from constants import forms, module_words, table_words
from scoring import MISSING, ROOT, SHARED, Annotated, annotated, extracted, figures, mean_f1, tally
from witnesses import Witnesses

BOUND = 0.05


class Gap(NamedTuple):
    """What a text scores with and without the words that only it speaks for."""

    text: str
    off: tuple[str, ...]
    """The words switched off that stand in the text, which are those that can matter."""
    all_off: int
    """All the words switched off."""
    full: float
    without: float
    rows: dict[str, float]
    """The rows that drop, and by how much."""


def main() -> int:
    """Measure and print; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--verbose", action="store_true", help="name the words and the rows that drop")
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME", help="only these texts")
    given = parser.parse_args()
    if not annotated():
        print(MISSING)
        return 0
    mean = show(gaps(given.only), given.verbose)
    return int(mean > BOUND)


def show(found: Iterable[Gap], verbose: bool) -> float:
    """Print a line a text, and the mean drop, which is given back."""
    print(f"{'text':<22}{'off':>6}{'in text':>9}{'F1':>8}{'without':>9}{'drop':>8}")
    drops = []
    for gap in found:
        drops.append(gap.full - gap.without)
        print(f"{gap.text:<22}{gap.all_off:>6}{len(gap.off):>9}{gap.full:>8.3f}{gap.without:>9.3f}{drops[-1]:>8.3f}", flush=True)
        if verbose:
            print("   off: " + "、".join(gap.off))
            print("   drop: " + ", ".join(f"{row} {drop:.3f}" for row, drop in gap.rows.items()))
    mean = sum(drops) / max(1, len(drops))
    print(f"{'mean drop':<54}{mean:>8.3f}   (at most {BOUND})")
    return mean


def gaps(only: Iterable[str] = ()) -> Iterable[Gap]:
    """The gap of each annotated text, or of those that are named."""
    texts = annotated()
    watched = witnesses(texts)
    for text in texts:
        if not only or text.name in only:
            off = watched.unknown(text.name)
            yield gap_of(text, off)


def gap_of(text: Annotated, off: frozenset[str]) -> Gap:
    """A text's scores with all words and without some."""
    full, less = (figures(tally({text.name: found})) for found in (extracted(text.path), extracted_without(text.path, off)))
    printed = "".join(text.path.read_text(encoding="utf-8").split())
    drops = {row: (full[row]["f1"] or 0) - (less[row]["f1"] or 0) for row in full if full[row]["gold"]}
    rows = {row: drop for row, drop in sorted(drops.items(), key=lambda pair: -pair[1]) if drop > 0.0005}
    inside = tuple(sorted(word for word in off if word in printed))
    return Gap(text.name, inside, len(off), mean_f1(full), mean_f1(less), rows)


def extracted_without(path: Path, off: frozenset[str]) -> dict[str, Any]:
    """The record of a text without some words, made in a fresh process."""
    asked = json.dumps({"off": sorted(off), "text": str(path)})
    command = [sys.executable, str(ROOT / "bench" / "switching.py")]
    said = subprocess.run(command, input=asked, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True, cwd=ROOT).stdout
    found: dict[str, Any] = json.loads(said)
    return found


def witnesses(texts: Iterable[Annotated]) -> Witnesses:
    """Everything that extraction knows and no public classification has, and who else has it."""
    words = {form for file in sorted((ROOT / "kg" / "words").glob("*.toml")) for word in table_words(file) for form in forms(word)}
    for file in extraction():
        words |= module_words(file.read_text(encoding="utf-8"))
    return Witnesses({text.name: text.path for text in texts}, sorted((SHARED / "corpus").glob("*.txt")), words)


def extraction() -> list[Path]:
    """The modules that extraction consists of."""
    for name in ("kg.extraction", "kg.rulebooks"):
        import_module(name)
    loaded = [module.__file__ for name, module in sys.modules.items() if name.startswith("kg.") and module.__file__]
    return sorted(map(Path, loaded))


if __name__ == "__main__":
    sys.exit(main())
