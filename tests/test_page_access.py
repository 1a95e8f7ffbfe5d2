"""Every view of the page can be used by everybody: axe-core finds nothing serious, and a phone needs no sideways scrolling."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from page_visit import Scheme, Visit

import kg

if TYPE_CHECKING:
    from playwright.sync_api import Browser

VIEWS = {
    "overview": "", "details": "select=industry:5G", "reader": "select=industry:5G&tab=reader",
    "outline": "select=industry:5G&tab=outline", "ledger": "tab=ledger",
}  # fmt: skip
GRAVE = {"serious", "critical"}
SMALLEST = 24
"""Pixels that a control is wide and high at least (WCAG 2.2, target size), on a phone."""


@pytest.fixture(scope="module")
def article(examples: Path) -> nx.MultiDiGraph:
    document = kg.read(examples / "interview-2023.txt")
    return kg.link([kg.extract(document)], [document])


@pytest.fixture(params=[("light", 1300), ("dark", 1300), ("light", 390), ("dark", 390)], ids=lambda at: f"{at[0]}-{at[1]}")
def visit(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path, article: nx.MultiDiGraph) -> Iterator[Visit]:
    scheme: Scheme
    scheme, width = request.param
    visited = Visit(browser, tmp_path, article, width, scheme)
    yield visited
    assert visited.complaints == []
    visited.page.context.close()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_view_has_a_grave_fault_of_access(visit: Visit, language: str, request: pytest.FixtureRequest) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed").Axe()
    case = request.node.callspec.id
    for name, fragment in VIEWS.items():
        visit.open(f"#lang={language}&{fragment}")
        visit.shoot(f"{name}-{case}")
        found = axe.run(visit.page).response
        assert found["passes"] or found["violations"]
        assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found["violations"] if fault["impact"] in GRAVE] == [], name


def test_no_view_scrolls_sideways_and_its_controls_can_be_reached(visit: Visit) -> None:
    width = visit.page.viewport_size["width"] if visit.page.viewport_size else 0
    for name, fragment in VIEWS.items():
        visit.open(f"#{fragment}")
        assert visit.page.evaluate("document.documentElement.scrollWidth") == width, name
        panel = visit.page.locator("[role=tabpanel]:not([hidden])")
        assert panel.evaluate("one => one.scrollWidth <= one.clientWidth"), name
        for control in visit.page.locator(".switches button:visible, .zoom button:visible, .tabs button, .bar button:visible, .actions button:visible").all():
            box = control.bounding_box()
            assert box and box["x"] >= 0 and box["x"] + box["width"] <= width, (name, control.inner_text())
            assert min(box["width"], box["height"]) >= SMALLEST, (name, control.inner_text())
