"""Whether the cost of a text grows with its length alone: time a character at millions of characters and at fifty thousand.

    python bench/linearity.py [--texts FOLDER] [--profile]

The texts are made of the same reports, or of the examples where there are none, each under a heading of its own, so that
the long ones are as rich as the short ones. Five million characters say much twice, and what is said again only adds
evidence; so the reports are also read as one text that has each of them once. Exits with 1 where a ratio is more than
1.3. With --profile the functions are listed whose own time grew most, at a million characters.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
import sys
from itertools import count
from pathlib import Path

from run import REPORTS, rate, texts

from kg.__main__ import COLLECTOR

SHORT, LONG, PROFILED = 50_000, 5_000_000, 1_000_000
BOUND = 1.3
_LISTED = 15


def main() -> int:
    """Measure and print; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--texts", type=Path, default=REPORTS)
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    found = texts(given.texts)
    gc.set_threshold(*COLLECTOR)  # as the command does
    if given.profile:
        extract(made_of(found, SHORT, 1))
        grown(found)
        return 0
    short = [made_of(found, SHORT, first) for first in range(0, len(found), 3)]
    whole = made_of(found, min(LONG, sum(map(len, found))))
    read([whole])  # Words that are met for the first time cost more; now none is.
    before, once, long = read(short), read([whole]), read([made_of(found, LONG)])
    usual = (before + read(short)) / 2
    return int(max(row("one text of the reports, once", once, usual), row("one text of 5 M characters", long, usual)) > BOUND)


def read(written: list[str]) -> float:
    """Characters of some texts a second."""

    def work() -> None:
        for text in written:
            extract(text)

    return rate(work, sum(map(len, written)))


def row(what: str, slow: float, usual: float) -> float:
    """Print one line: a rate, and the ratio of the time of a character to that at 50 k, which is given back."""
    ratio = usual / slow
    kept = "kept" if ratio <= BOUND else "BROKEN"
    print(f"{what:<30}{slow:>10,.0f} characters/s   {ratio:6.2f} x {'texts of 50 k':<26}{usual:>10,.0f} characters/s   (at most {BOUND}: {kept})")
    return ratio


def extract(text: str) -> object:
    """The record of a text."""
    import kg

    return kg.extract(kg.decode(text.encode()))


def made_of(found: list[str], characters: int, first: int = 0) -> str:
    """A text of so many characters: the reports in turn from the one numbered `first`, each under a heading of its own."""
    parts: list[str] = []
    length = 0
    for number in count(first):
        parts.append(f"第{number + 1}编 文本{number + 1}\n\n{found[number % len(found)]}\n\n")
        length += len(parts[-1])
        if length >= characters:
            return "".join(parts)[:characters]
    raise AssertionError("counting has no end")


def grown(found: list[str]) -> None:
    """Print the functions whose own time a character grew most from the short text to the profiled one."""
    small, large = (profile(made_of(found, length), length) for length in (SHORT, PROFILED))
    rows = sorted(((own - small.get(name, 0.0), own, small.get(name, 0.0), name) for name, own in large.items()), reverse=True)
    print(f"{'µs a character at 1 M':>22}{'at 50 k':>10}  function")
    for _, own, before, name in rows[:_LISTED]:
        print(f"{own:>22.3f}{before:>10.3f}  {name}")


def profile(text: str, length: int) -> dict[str, float]:
    """The own time of each function in microseconds a character."""
    profiler = cProfile.Profile()
    profiler.runcall(extract, text)
    stats = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    return {f"{Path(file).name}:{line} {name}": own / length * 1e6 for (file, line, name), (_, _, own, _, _) in stats.items()}


if __name__ == "__main__":
    sys.exit(main())
