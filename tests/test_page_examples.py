"""The page of the built examples: several documents, and the same answers as the command line gives."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from page_visit import Visit

from kg.answers.query import query
from kg.graphs.linking import load

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def shelf(built: Path) -> nx.MultiDiGraph:
    return load(built)


@pytest.fixture
def visit(browser: Browser, tmp_path: Path, shelf: nx.MultiDiGraph) -> Iterator[Visit]:
    visited = Visit(browser, tmp_path, shelf)
    yield visited
    assert visited.complaints == []
    visited.page.context.close()


def test_what_touches_an_industry_is_what_the_query_says(visit: Visit, shelf: nx.MultiDiGraph) -> None:
    industries = sorted((node for node, kind in shelf.nodes(data="kind") if kind == "industry"), key=shelf.degree, reverse=True)
    for industry in industries[:6]:
        visit.open(f"#select={industry}")
        lists = visit.page.locator("#details h3:has-text('涉及它的举措') + .items")
        for more in lists.locator(".more").all():
            more.click()
        shown = [item.get_attribute("title") for item in lists.locator(".item").all()]
        assert sorted(filter(None, shown)) == sorted(row["initiative"] for row in query(shelf, touching=shelf.nodes[industry]["label"]))


def test_of_several_documents_one_is_chosen_to_be_read(visit: Visit, shelf: nx.MultiDiGraph) -> None:
    texts = [data["text"] for _, data in sorted(shelf.nodes(data=True)) if data["kind"] == "document"]
    visit.open("#select=industry:5G&tab=reader")
    choice = visit.page.get_by_role("combobox", name="文本")
    for number, text in enumerate(texts):
        choice.select_option(str(number))
        assert visit.page.locator("#reader p").all_inner_texts() == [line.strip() for line in text.splitlines() if line.strip()]
        assert set(visit.page.locator("#reader .chosen").all_inner_texts()) <= {"5G"}
    visit.page.locator("#reader .said", has_text="5G").first.click()
    assert choice.input_value() == str(len(texts) - 1)


COVERED = """() => {
  const { x, y } = document.getElementById("canvas").getBoundingClientRect(), on = (at) => page.canvas.network.canvasToDOM(at);
  const buttons = document.getElementById("zoom").getBoundingClientRect();
  return page.canvas.labels.boxes.map(({ left, right, top, bottom }) => {
    const first = on({ x: left, y: top }), last = on({ x: right, y: bottom });
    return last.x + x > buttons.left && first.x + x < buttons.right && last.y + y > buttons.top && first.y + y < buttons.bottom;
  });
}"""
"""For each label whether it lies under the buttons."""
ALL_IN_SIGHT = """() => page.model.nodes.every((node) => {
  const { x } = page.canvas.network.canvasToDOM(node);
  return x >= 0 && x <= document.getElementById("canvas").clientWidth;
})"""


def test_no_label_lies_under_a_button(visit: Visit) -> None:
    visit.shoot("graph")
    covered = visit.page.evaluate(COVERED)
    assert len(covered) > 50 and not any(covered)


@pytest.mark.parametrize("opened", ["by a click", "by a link"])
def test_a_wide_ledger_leaves_the_whole_graph_in_sight(visit: Visit, opened: str) -> None:
    if opened == "by a link":
        visit.open("#tab=ledger")
    else:
        visit.page.get_by_role("tab", name="目标台账").click()
    visit.page.wait_for_function("() => document.getElementById('canvas').clientWidth < 400")
    visit.page.wait_for_function(ALL_IN_SIGHT, timeout=5_000)
    visit.shoot("ledger")


def test_search_and_help_lie_over_the_page(visit: Visit) -> None:
    visit.page.keyboard.press("/")
    visit.page.keyboard.insert_text("gyhlw")
    visit.shoot("search")
    assert visit.page.locator("#results li").first.inner_text().split() == ["工业互联网", "产业与技术"]
    visit.page.keyboard.press("Escape")
    visit.page.keyboard.press("?")
    visit.shoot("help")
    assert visit.page.get_by_role("dialog").is_visible()
