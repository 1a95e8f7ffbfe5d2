"""How right the extraction is: every row of the annotated texts, the third-party suites, and the errors themselves.

    python bench/quality.py [--errors N]

Prints a line a row with precision, recall and F1 over all annotated texts, the mean, and the share of the cases of every
suite that come out right. With `--errors N` up to N errors of every row follow. The figures of docs/quality.md are these.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from scoring import MISSING, ROOT, annotated, extracted, figures, mean_f1, tally

SUITES = ("numbers", "units", "times")


def main() -> int:
    """Measure and print; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list up to N errors of every row")
    given = parser.parse_args()
    texts = annotated()
    if not texts:
        print(MISSING)
        return 0
    counted = tally({text.name: extracted(text.path) for text in texts})
    rows = figures(counted)
    print(f"{'row':<22}{'precision':>10}{'recall':>8}{'F1':>8}{'gold':>7}{'found':>7}")
    for row, figure in rows.items():
        shares = f"{percent(figure['precision']):>10}{percent(figure['recall']):>8}{percent(figure['f1']):>8}"
        print(f"{row:<22}{shares}{figure['gold']:>7}{figure['predicted']:>7}")
    print(f"{'mean F1 of ' + str(len(texts)) + ' texts':<40}{percent(mean_f1(rows)):>8}\n", flush=True)
    for row in rows if given.errors else ():
        for error in counted.errors[row][: given.errors]:
            print(f"{row}: {error}")
    sys.path.append(str(ROOT / "tests"))
    from suite_cases import f1

    with tempfile.TemporaryDirectory() as folder:
        for suite in SUITES:
            print(f"{'suite ' + suite:<40}{percent(f1(suite, Path(folder))):>8}")
    return 0


def percent(share: float | None) -> str:
    """A share as it is printed."""
    return "-" if share is None else f"{share:.1%}"


if __name__ == "__main__":
    sys.exit(main())
