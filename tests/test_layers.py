"""Imports go down only, and nothing heavy is loaded before it is needed. Read from the imports themselves."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
UPWARD = (
    "errors", "console", "output", "processes", "reading", "rulebook", "rules", "rulebooks", "language", "quantities", "structure",
    "naming", "measures", "acts", "assembly", "identifiers", "extraction", "graphs", "answers", "exports", "page", "building", "summary",
    "teaching", "options", "cli", "__main__",
)
"""All packages and modules from the lowest to the highest; none may import one that stands after it."""
HEAVY = {"pydantic", "networkx", "lxml", "pyvis", "rich", "typer", "jieba", "rjieba", "ahocorasick_rs", "numpy"}


MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts): path
    for path in sorted((ROOT / "kg").rglob("*.py"))
    if path.stem != "__init__"
}


@cache
def imports(module: str) -> frozenset[str]:
    """The modules of `kg` that a module imports anywhere, functions included."""
    found = set()
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return frozenset(found & MODULES.keys())


def reached(module: str) -> set[str]:
    """The modules that a module imports, and that these import, and so on."""
    found: set[str] = set()
    ahead = [module]
    while ahead:
        new = imports(ahead.pop()) - found
        found |= new
        ahead += new
    return found


def layer(module: str) -> str:
    """The package of a module, or the module itself where it stands alone."""
    return module.split(".")[1]


@pytest.mark.parametrize("module", MODULES)
def test_no_module_reaches_itself(module: str) -> None:
    assert module not in reached(module)


@pytest.mark.parametrize("module", MODULES)
def test_no_layer_imports_one_that_stands_above_it(module: str) -> None:
    above = set(UPWARD[UPWARD.index(layer(module)) + 1 :])
    assert not above & {layer(name) for name in imports(module)}


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_readme_says_what_each_package_is_for(readme: str) -> None:
    table = (ROOT / readme).read_text(encoding="utf-8").partition("`extraction.py`")
    steps = table[0].rpartition("\n\n")[2] + table[2].partition("\n\n")[0]
    packages = {layer(module) for module in MODULES if module.count(".") > 1}
    assert packages == set(re.findall(r"`([a-z]+)`", steps))


@pytest.mark.parametrize("package", ["graphs", "answers", "exports", "page"])
def test_what_stands_on_the_graph_knows_nothing_of_extraction(package: str) -> None:
    apart = {"extraction", "acts", "structure", "measures"}
    for module in MODULES:
        if layer(module) == package:
            assert not apart & {layer(name) for name in reached(module)}, module


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
