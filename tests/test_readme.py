"""The READMEs are true: their commands and code run, in order, and print what they show.

    python tests/test_readme.py        writes what the commands print now into the READMEs

A `console` block has commands after `$ ` and what each prints; a `python` block prints what the `text` block right after
it shows. Blocks that begin with the path of a file are taught: they go into a copy of the package, and all blocks after
them run with that copy. Commands that begin with `make` are left out.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.zh-CN.md")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
_TAUGHT = re.compile(r"# (kg/\S+\.(?:toml|py))\b.*\n")
_COMMAND = re.compile(r"^\$ ", re.M)


class Block(NamedTuple):
    """A fenced block, and where its content stands in the file."""

    language: str
    start: int
    end: int
    content: str


class Session:
    """A folder with the examples and a copy of the packages, in which the blocks of one README run one after another."""

    def __init__(self, home: Path) -> None:
        self.home = home
        for folder in ("kg", "schemas", "examples"):
            shutil.copytree(ROOT / folder, home / folder)

    def run(self, command: str | list[str]) -> str:
        """What a command prints; it must succeed."""
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        surroundings = {**os.environ, "PATH": path, "PYTHONPATH": str(self.home), "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            command, shell=isinstance(command, str), cwd=self.home, env=surroundings, capture_output=True, encoding="utf-8"
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        return _trimmed(done.stdout + done.stderr)

    def teach(self, file: str, lines: str) -> None:
        """Put lines into a file of the copy: below the heading that they begin with, or at the beginning of RULES."""
        path = self.home / file
        known = path.read_text(encoding="utf-8")
        if file.endswith(".py"):
            opening = next(line for line in known.splitlines() if line.startswith("RULES"))
            path.write_text(known.replace(opening, f"{opening}\n{lines}", 1), encoding="utf-8")
            return
        heading, added = lines.split("\n", 1)
        start = re.search(rf"^{re.escape(heading)}.*\n", known, re.M)
        assert start, f"{file} has no section {heading}"
        more = re.fullmatch(r"words = \[…, (.+)\]\n", added)
        if more:
            end = known.index("]\n", start.end())
            path.write_text(f"{known[:end]}, {more[1]}{known[end:]}", encoding="utf-8")
        else:
            path.write_text(known[: start.end()] + added + known[start.end() :], encoding="utf-8")


def blocks(text: str) -> list[Block]:
    """The fenced blocks of a Markdown text, in order."""
    return [Block(m[1], m.start(2), m.end(2), m[2]) for m in _BLOCK.finditer(text)]


def printed(text: str, session: Session) -> Iterator[tuple[int, int, str, str]]:
    """Every piece of output that the text shows: its start and end, what is shown, and what is printed now."""
    found = blocks(text)
    for block, after in zip(found, [*found[1:], None], strict=True):
        taught = _TAUGHT.match(block.content)
        if taught:
            session.teach(taught[1], block.content[taught.end() :])
        elif block.language == "console":
            yield from _console(block, session)
        elif block.language == "python":
            output = session.run([sys.executable, "-c", block.content])
            if after and after.language == "text" and not text[block.end + len("```") : after.start - len("```text\n")].strip():
                yield after.start, after.end, after.content, output
            else:
                assert not output, f"the README does not show what this prints:\n{block.content}{output}"


def _console(block: Block, session: Session) -> Iterator[tuple[int, int, str, str]]:
    starts = [m.start() for m in _COMMAND.finditer(block.content)]
    for start, end in zip(starts, [*starts[1:], len(block.content)], strict=True):
        command, shown = block.content[start + len("$ ") : end].split("\n", 1)
        if not command.startswith("make "):
            yield block.start + end - len(shown), block.start + end, shown, session.run(command)


def _trimmed(output: str) -> str:
    """Output without blanks at the ends of lines and without blank lines at the end."""
    lines = [line.rstrip() for line in output.splitlines()]
    return "\n".join(lines).strip("\n") + "\n" if any(lines) else ""


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [(ROOT / name).read_text(encoding="utf-8") for name in READMES]


def test_commands_and_code_print_what_is_shown(texts: list[str], tmp_path: Path) -> None:
    ran = 0
    for _, _, shown, output in printed(texts[0], Session(tmp_path)):
        assert shown == output, "if this is what should be printed: python tests/test_readme.py"
        ran += 1
    assert ran >= 8, "the README shows hardly any commands, or they are no longer found"


def test_both_languages_show_the_same(texts: list[str]) -> None:
    english, chinese = ([(block.language, block.content) for block in blocks(text)] for text in texts)
    assert english == chinese


def test_links_lead_somewhere(texts: list[str]) -> None:
    links = [link for text in texts for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", text)]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def rewrite(home: Path) -> None:
    """Write into the first README what its commands print now, and its blocks into the others."""
    first, *others = (ROOT / name for name in READMES)
    text = first.read_text(encoding="utf-8")
    for start, end, _, output in reversed(list(printed(text, Session(home)))):
        text = text[:start] + output + text[end:]
    first.write_text(text, encoding="utf-8")
    contents = [block.content for block in blocks(text)]
    for path in others:
        other = path.read_text(encoding="utf-8")
        for block, content in reversed(list(zip(blocks(other), contents, strict=True))):
            other = other[: block.start] + content + other[block.end :]
        path.write_text(other, encoding="utf-8")


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        rewrite(Path(folder) / "home")
