"""The ledger of the page as a person meets it: sorted, filtered, taken away and printed."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from page_samples import DOCUMENT, TEXT, evidence, policy
from page_visit import Visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def ledger_graph() -> nx.MultiDiGraph:
    """The small graph with one more target and a statistic that looks like a formula."""
    graph = policy()
    strength = {"value": 2.5, "unit": "%", "comparator": ">=", "end": "2024-12-31", "scope": "全市"}
    graph.add_node("target:小数", kind="target", label="研发强度", indicator="研发强度", evidence=evidence("其余工作"), **strength)
    graph.add_node("statistic:式", kind="statistic", label="=1+1", indicator="=1+1", value=1.2e12, unit="元", change="growth", evidence=[])
    return graph


@pytest.fixture
def ledger(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    visited = Visit(browser, tmp_path, ledger_graph())
    visited.page.get_by_role("tab", name="目标台账").click()
    yield visited
    assert visited.complaints == []


def indicators(visit: Visit) -> list[str]:
    return visit.page.locator("#ledger td.indicator").all_inner_texts()


def test_the_ledger_tells_of_each_number_what_how_much_by_when_and_whence(ledger: Visit) -> None:
    rows = ledger.page.locator("#ledger tbody tr").all_inner_texts()
    assert [[" ".join(cell.split()) for cell in row.split("\t")] for row in rows] == [
        ["研发强度", "不低于", "2.5", "%", "2024-12-31", "全市", "承诺", "工业园工作安排 夯实产业基础"],
        ["服务站", "超过", "3万", "个", "2025-12-31", "", "承诺", "工业园工作安排 夯实产业基础"],
        ["=1+1", "增长", "1.2万亿", "元", "", "", "已实现", ""],
    ]  # fmt: skip
    heads = ledger.page.locator("#ledger th").all_inner_texts()
    assert heads == ["指标", "比较", "数值", "单位", "期限", "范围", "承诺/已实现", "来源"]


def test_a_value_is_kept_in_the_scale_in_which_the_text_says_it(browser: Browser, tmp_path: Path) -> None:
    graph = policy()
    graph.nodes[DOCUMENT]["text"] = TEXT.replace("3万个", "30000个")
    graph.nodes["target:服务站"]["evidence"] = [{**one, "end": one["end"] + 3} for one in evidence("服务站要超过3万个")]
    visit = Visit(browser, tmp_path, graph)
    visit.open("#tab=ledger")
    assert visit.page.locator("#ledger td.value").all_inner_texts() == ["30000"]
    visit.page.locator("#language").click()
    assert visit.page.locator("#ledger td.value").all_inner_texts() == ["30,000"]


@pytest.mark.parametrize(
    ("column", "upwards"),
    [
        ("指标", ["=1+1", "服务站", "研发强度"]), ("比较", ["研发强度", "服务站", "=1+1"]), ("数值", ["研发强度", "服务站", "=1+1"]),
        ("单位", ["研发强度", "服务站", "=1+1"]), ("承诺/已实现", ["研发强度", "服务站", "=1+1"]),
    ],
)  # fmt: skip
def test_every_column_of_the_ledger_sorts_both_ways(ledger: Visit, column: str, upwards: list[str]) -> None:
    head = ledger.page.locator("#ledger th button", has_text=column)
    head.click()
    assert indicators(ledger) == upwards
    head.click()
    assert indicators(ledger)[0] == upwards[-1]


def test_what_has_no_deadline_comes_last_either_way(ledger: Visit) -> None:
    for expected in (["服务站", "研发强度", "=1+1"], ["研发强度", "服务站", "=1+1"]):
        ledger.page.locator("#ledger th button", has_text="期限").click()
        assert indicators(ledger) == expected


@pytest.mark.parametrize(
    ("column", "wanted", "left"),
    [
        ("指标", "研发", ["研发强度"]), ("数值", "3万", ["服务站"]), ("数值", ">2万", ["服务站", "=1+1"]), ("数值", "＜3", ["研发强度"]),
        ("单位", "%", ["研发强度"]), ("期限", "2025", ["服务站"]), ("期限", "<=2024", ["研发强度"]), ("范围", "全市", ["研发强度"]),
        ("来源", "夯实", ["研发强度", "服务站"]),
    ],
)  # fmt: skip
def test_every_column_of_the_ledger_filters(ledger: Visit, column: str, wanted: str, left: list[str]) -> None:
    ledger.page.get_by_label(f"筛选 {column}").fill(wanted)
    assert indicators(ledger) == left
    assert ledger.page.locator("#ledger .bar .count").inner_text() == f"{len(left)} 项"
    ledger.page.locator("#ledger").get_by_role("button", name="全部显示").click()
    assert len(indicators(ledger)) == 3


def test_promises_are_told_from_what_is_reported_and_the_link_keeps_it(ledger: Visit) -> None:
    ledger.page.get_by_label("筛选 承诺/已实现").select_option("承诺")
    ledger.page.get_by_label("筛选 比较").select_option("超过")
    ledger.page.locator("#ledger th button", has_text="来源").click()
    assert indicators(ledger) == ["服务站"]
    ledger.open("#" + ledger.page.url.split("#")[1])
    assert indicators(ledger) == ["服务站"]
    ledger.page.locator("#language").click()
    assert indicators(ledger) == ["服务站"]
    assert ledger.page.locator("#ledger th[aria-sort=ascending]").inner_text().split() == ["Source"]


def test_the_search_of_the_ledger_looks_in_all_columns(ledger: Visit) -> None:
    for typed, left in [("万亿", ["=1+1"]), ("全市", ["研发强度"]), ("２０２５", ["服务站"])]:
        ledger.page.locator("#ledger .bar input").fill(typed)
        assert indicators(ledger) == left


def test_a_year_of_the_timeline_leaves_only_what_is_due_in_it(ledger: Visit) -> None:
    years = ledger.page.locator("#ledger .year")
    assert years.all_inner_texts() == ["2024", "2025"]
    assert [years.nth(i).locator(".dots button").count() for i in range(2)] == [1, 1]
    ledger.page.get_by_role("button", name="2025", exact=True).click()
    assert indicators(ledger) == ["服务站"]
    ledger.page.get_by_role("button", name="2025", exact=True).click()
    assert len(indicators(ledger)) == 3


def test_a_row_and_a_figure_of_the_timeline_select_the_node(ledger: Visit) -> None:
    ledger.page.locator("#ledger td.deadline", has_text="2025").click()
    assert ledger.page.locator("#ledger tr:has([aria-current]) .indicator").inner_text() == "服务站"
    assert ledger.page.locator(".dots [aria-current]").get_attribute("title") == "服务站 超过 3万个 · 2025-12-31"
    x, y = ledger.place("target:服务站")
    edge = ledger.page.locator("#canvas").bounding_box()
    assert edge and edge["x"] < x < edge["x"] + edge["width"] and edge["y"] < y < edge["y"] + edge["height"]
    ledger.page.locator(".dots button").first.click()
    ledger.page.get_by_role("tab", name="详情").click()
    assert ledger.title() == "研发强度"


def test_the_ledger_is_taken_away_as_csv(ledger: Visit) -> None:
    with ledger.page.expect_download() as saved:
        ledger.page.get_by_role("button", name="CSV").click()
    rows = list(csv.DictReader(saved.value.path().read_text("utf-8-sig").splitlines()))
    assert [row["indicator"] for row in rows] == ["研发强度", "服务站", "'=1+1"]
    wanted = {
        "kind": "promised", "comparator": ">", "value": "30000", "said": "3万", "unit": "个", "end": "2025-12-31", "scope": "",
        "document": "工业园工作安排", "theme": "夯实产业基础", "quote": "服务站要超过3万个", "id": "target:服务站",
    }  # fmt: skip
    assert {name: rows[1][name] for name in wanted} == wanted
    ledger.page.get_by_label("筛选 单位").fill("元")
    with ledger.page.expect_download() as saved:
        ledger.page.get_by_role("button", name="CSV").click()
    assert len(saved.value.path().read_text("utf-8-sig").splitlines()) == 2


def test_a_long_ledger_shows_its_first_rows_and_brings_the_rest(browser: Browser, tmp_path: Path) -> None:
    graph = policy()
    for i in range(1500):
        graph.add_node(f"target:{i}", kind="target", label=f"指标{i}", indicator=f"指标{i}", value=i, unit="个", end="2030-12-31", evidence=[])
    visit = Visit(browser, tmp_path, graph)
    visit.open("#tab=ledger")
    assert len(indicators(visit)) == 200
    assert visit.page.locator("#ledger .bar .count").inner_text() == "1501 项"
    assert visit.page.locator("#ledger .year").last.inner_text().split() == ["+1440", "2030"]
    visit.page.locator("#ledger .bar input").fill("指标149")
    assert len(indicators(visit)) == 11 and visit.page.locator("#ledger .more").is_hidden()
    visit.page.locator("#ledger .bar input").fill("")
    visit.page.locator("#ledger .more").click()
    assert len(indicators(visit)) == 1501


def test_a_printer_gets_the_whole_ledger_and_nothing_else(browser: Browser, tmp_path: Path) -> None:
    graph = policy()
    for i in range(260):
        graph.add_node(f"target:{i}", kind="target", label=f"指标{i}", indicator=f"指标{i}", value=i, unit="个", evidence=[])
    visit = Visit(browser, tmp_path, graph, scheme="dark")
    visit.page.emulate_media(media="print")
    visit.page.wait_for_selector("#ledger tbody tr")
    assert visit.page.locator("#ledger tbody tr").count() == 261
    assert visit.page.locator("#ledger tbody tr").last.is_visible()
    for hidden in (".top", "#legend", "#canvas", ".tabs", "#details", "#reader", "#outline", ".bar", ".timeline", ".filters"):
        assert visit.page.locator(hidden).first.is_hidden(), hidden
    assert "工业园工作安排" in visit.page.locator("#ledger caption").inner_text()
    assert visit.page.evaluate("getComputedStyle(document.querySelector('#ledger td')).color") == "rgb(0, 0, 0)"
    assert visit.page.evaluate("document.getElementById('ledger').scrollHeight <= document.getElementById('ledger').clientHeight")
    assert len(re.findall(rb"/Type /Page\b", visit.page.pdf(prefer_css_page_size=True))) > 1
