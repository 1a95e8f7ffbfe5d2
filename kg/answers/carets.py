"""Passages with carets (出处标注): as a compiler shows its warnings, the sentence and `^` under what is evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.answers.rows import cell
from kg.console import console

if TYPE_CHECKING:
    from kg.answers.why import Proof, Reason


def reasons(found: Sequence[Reason]) -> None:
    """The item with each passage in full, then its relations, as a compiler shows its warnings."""
    screen = console()
    for reason in found:
        screen.print(reason.id, style="bold", end="")
        screen.print("".join(f"  {key}: {cell(value)}" for key, value in reason.fields.items()), style="dim")
        for proof in reason.proofs:
            for line, style in caret_lines(proof, screen.width):
                screen.print(line, style=style, soft_wrap=True)
        screen.print()


def caret_lines(proof: Proof, width: int) -> Iterator[tuple[str, str]]:
    """Lines with their styles: the place and the rule, the sentence, and carets under the columns of its evidence."""
    found = proof.passage
    gutter = " " * (len(str(found.line)) + 1)
    yield f"{gutter[1:]}--> {found.place}  {proof.rule}", "cyan"
    for number, (start, end) in enumerate(_wrapped(found.sentence, width - len(gutter) - 3)):
        head = f"{found.line} " if number == 0 and found.line else gutter
        yield f"{head}| {found.sentence[start:end]}", ""
        carets = "".join(_carets(found.sentence, found.marks, start, end)).rstrip()
        if carets:
            yield f"{gutter}| {carets}", "bold yellow"


def _carets(sentence: str, marks: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[str]:
    """For each character a caret or a blank for each column that it takes; Chinese characters take two."""
    from rich.cells import cell_len

    for i in range(start, end):
        yield ("^" if any(a <= i < b for a, b in marks) else " ") * cell_len(sentence[i])


def _wrapped(sentence: str, width: int) -> Iterator[tuple[int, int]]:
    """Pieces of a sentence, none wider than so many columns."""
    from rich.cells import cell_len

    start, used = 0, 0
    for i, character in enumerate(sentence):
        columns = cell_len(character)
        if used + columns > max(width, 20):
            yield start, i
            start, used = i, 0
        used += columns
    yield start, len(sentence)
