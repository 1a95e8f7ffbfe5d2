"""What several test files need: the folders, and the command line run as people run it."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from kg import cli

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]

QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
"""Chromium as it is for tests: it asks nothing of the network by itself."""

settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder with the project's own articles."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def kg_command() -> Run:
    """Runs `kg` in this process: arguments, then what stands on standard input, and the folder to be in."""

    def run(
        *arguments: str | Path, given: str = "", cwd: Path = ROOT
    ) -> subprocess.CompletedProcess[str]:
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
        with redirect_stdout(out), redirect_stderr(err), pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
            patch.chdir(cwd)
            code = cli.run([str(argument) for argument in arguments])
        return subprocess.CompletedProcess(arguments, code, _content(out), _content(err))

    return run


def _content(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()


@pytest.fixture(scope="session")
def kg_process() -> Run:
    """Runs `kg` in a process of its own: arguments, then the folder to be in, and more environment."""

    def run(
        *arguments: str | Path, cwd: Path = ROOT, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "kg", *map(str, arguments)], capture_output=True, cwd=cwd, encoding="utf-8",
            errors="replace", env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **environment},
        )
        assert "Traceback" not in done.stdout + done.stderr, done.stderr
        return done

    return run


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, examples: Path, kg_command: Run) -> Path:
    """A build folder of the examples."""
    folder = tmp_path_factory.mktemp("built") / "out"
    done = kg_command("build", examples, "-o", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window; what needs it is skipped where there is none."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        pytest.skip("no Chromium on this machine: install it to test the page (apt-get install chromium)")
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright for Python is not installed")
    with sync_api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=QUIET)
        yield launched
        launched.close()
