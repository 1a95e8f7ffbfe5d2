"""Imports go down only, and nothing heavy is loaded before it is needed. Read from the imports themselves."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
UPWARD = (
    "errors", "view", "document", "mention", "rulebook", "numerals", "quantities", "periods", "lexicon", "outline", "measures",
    "acts", "extract", "graph", "page", "build", "cli", "__main__",
)
"""Modules from the lowest to the highest; none may reach one that stands after it, not even by way of others."""
HEAVY = {"pydantic", "networkx", "lxml", "pyvis", "rich", "typer", "jieba", "rjieba", "ahocorasick_rs", "numpy"}


@cache
def imports(module: str) -> frozenset[str]:
    """The modules of `kg` that a module imports anywhere, functions included."""
    found = set()
    for node in ast.walk(ast.parse((ROOT / "kg" / f"{module}.py").read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "kg":
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("kg."):
            found.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("kg.")}
    return frozenset(name for name in found if (ROOT / "kg" / f"{name}.py").is_file())


def reached(module: str) -> set[str]:
    """The modules that a module imports, and that these import, and so on."""
    found: set[str] = set()
    ahead = [module]
    while ahead:
        new = imports(ahead.pop()) - found
        found |= new
        ahead += new
    return found


@pytest.mark.parametrize("module", sorted(path.stem for path in (ROOT / "kg").glob("*.py") if path.stem != "__init__"))
def test_no_module_reaches_itself(module: str) -> None:
    assert module not in reached(module)


@pytest.mark.parametrize("module", UPWARD)
def test_no_module_reaches_one_that_stands_above_it(module: str) -> None:
    above = set(UPWARD[UPWARD.index(module) + 1 :])
    assert not above & reached(module)


@pytest.mark.parametrize("module", ["graph", "query", "ledger", "why", "page", "export"])
def test_what_stands_on_the_graph_knows_nothing_of_extraction(module: str) -> None:
    assert not {"extract", "acts", "outline", "measures"} & reached(module)


def test_schemas_know_nothing_of_kg() -> None:
    for path in (ROOT / "schemas").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "kg"), path.name


@pytest.mark.parametrize(
    ("code", "allowed"),
    [("import kg", set()), ("import kg; kg.KgError; kg.read", set()), ("import kg.cli", {"typer"})],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(code: str, allowed: set[str]) -> None:
    listing = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert not (HEAVY - allowed) & set(listing.stdout.split())
