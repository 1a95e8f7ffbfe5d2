"""What several test files need: the folders, and the command line run as people run it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder with the project's own articles."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def kg_command() -> Run:
    """Runs `kg` in a process of its own: arguments, then `input` (bytes or text), `cwd`, and more environment."""

    def run(
        *arguments: str | Path, input: str | bytes = "", cwd: Path | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "kg", *map(str, arguments)],
            input=input.encode() if isinstance(input, str) else input,
            capture_output=True,
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **environment},
        )
        out, err = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
        assert "Traceback" not in out + err, err
        return subprocess.CompletedProcess(done.args, done.returncode, out, err)

    return run


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, examples: Path, kg_command: Run) -> Path:
    """A build folder of the examples."""
    folder = tmp_path_factory.mktemp("built") / "out"
    done = kg_command("build", examples, "-o", folder)
    assert done.returncode == 0, done.stderr
    return folder
