"""How fast kg is, beside what it stands on; both sides of each ratio are measured in turn, in the same run.

    python bench/run.py [--article FILE] [--texts FOLDER] [--times 10]

Prints the time to build an article from a cold start beside importing networkx and pydantic, `kg --help` beside a bare
Python, and characters a second of warm extraction beside those of jieba.posseg on a sample of the same texts.
"""

from __future__ import annotations

import argparse
import gc
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
REPORTS = ROOT.parent / "shared" / "corpus"
"""Government work reports, where they are at hand; else the examples are read again and again."""
KG = Path(sys.executable).with_name("kg")
SAMPLE = 100_000
"""Characters that jieba.posseg tags; it is too slow for all."""
ROUNDS = 3
ENOUGH = 300_000
"""Characters to which the examples are repeated."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--article", type=Path, default=ROOT / "examples" / "interview-2023.txt")
    parser.add_argument("--texts", type=Path, default=REPORTS)
    parser.add_argument("--times", type=int, default=10)
    given = parser.parse_args()
    cold_build(given.article, given.times)
    help_text(given.times)
    warm_extraction(texts(given.texts))


def cold_build(article: Path, times: int) -> None:
    """A build of one article in a new process, all five files, against the imports that it cannot do without."""
    with tempfile.TemporaryDirectory() as folder:
        build: list[str | Path] = [KG, "build", article, "-o", folder]
        built, imported = alternately(build, [sys.executable, "-c", "import networkx, pydantic"], times)
    row(f"cold build of {article.name}", built, "import networkx, pydantic", imported)


def help_text(times: int) -> None:
    """`kg --help` against a bare interpreter; the bound is three times that, and 0.2 s."""
    helped, bare = alternately([KG, "--help"], [sys.executable, "-c", "pass"], times)
    row("kg --help", helped, "python -c pass", bare)
    print(f"{'':<44}bound 3 x {bare:.3f} s + 0.2 s = {3 * bare + 0.2:.3f} s: {'kept' if helped <= 3 * bare + 0.2 else 'BROKEN'}")


def alternately(one: Sequence[str | Path], other: Sequence[str | Path], times: int) -> tuple[float, float]:
    """Median seconds of two commands that are run in turn, after one run of each that does not count."""
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(times + 1):
        for command, seconds in zip((one, other), taken, strict=True):
            begun = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            if turn:
                seconds.append(time.perf_counter() - begun)
    return median(taken[0]), median(taken[1])


def warm_extraction(found: list[str]) -> None:
    """Extraction in a process that is warm, one core, against jieba.posseg on a sample of the same texts."""
    import jieba
    import jieba.posseg

    import kg
    from kg.__main__ import COLLECTOR

    gc.set_threshold(*COLLECTOR)  # as the command does
    jieba.setLogLevel("ERROR")
    sample = "".join(found)[:SAMPLE]
    jieba.posseg.lcut(sample[:1000])
    kg.extract(kg.decode(found[0].encode()))

    def extract_all() -> None:
        for text in found:
            kg.extract(kg.decode(text.encode()))

    tagged = extracted = 0.0
    for _ in range(ROUNDS):  # in turn, and the best of each counts, for a slow spell of the machine says nothing of either
        tagged = max(tagged, rate(lambda: jieba.posseg.lcut(sample), len(sample)))
        extracted = max(extracted, rate(extract_all, sum(map(len, found))))
    print(
        f"{'warm extraction':<30}{extracted:>10,.0f} characters/s"
        f"   {extracted / tagged:6.2f} x {'jieba.posseg':<26}{tagged:>10,.0f} characters/s   ({len(found)} texts)"
    )


def rate(work: Callable[[], object], characters: int) -> float:
    """Characters a second."""
    begun = time.process_time()
    work()
    return characters / (time.process_time() - begun)


def texts(folder: Path) -> list[str]:
    """The reports of a folder, or the examples until there is enough of them."""
    reports = [path for path in sorted(folder.glob("*-*.txt")) if not path.name.startswith("plan-")]
    found = [path.read_text(encoding="utf-8") for path in reports]
    if found:
        return found
    print(f"{folder} holds no reports, so the examples are read again and again")
    examples = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
    return examples * (ENOUGH // sum(map(len, examples)) + 1)


def row(what: str, seconds: float, beside: str, other: float) -> None:
    """One line: a time, how many times the other it is, and the other."""
    print(f"{what:<40}{seconds:>8.3f} s   {seconds / other:6.2f} x {beside:<30}{other:>8.3f} s")


if __name__ == "__main__":
    main()
