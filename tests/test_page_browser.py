"""The page as a person meets it: opened from disk in a browser without a network."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from page_samples import HOSTILE, TEXT, evidence, hostile, policy
from page_visit import Scheme, Visit

from kg.answers.query import query
from kg.page.page import write_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    visited = Visit(browser, tmp_path, policy())
    yield visited
    assert visited.complaints == []
    assert {url.split("#")[0] for url in visited.requests} == {visited.address}
    visited.page.context.close()


def test_title_source_and_counts_stand_above_and_beside(visit: Visit) -> None:
    assert visit.page.locator("h1").inner_text() == "工业园工作安排"
    assert "2024-03-01" in visit.page.locator("#source").inner_text()
    assert visit.page.locator("#legend .kinds li").all_inner_texts() == [
        "部门\n1", "主题\n2", "专项举措\n1", "一般举措\n1", "产业与技术\n2", "受益群体\n1", "目标\n1",
    ]  # fmt: skip
    assert visit.page.locator("#status").inner_text() == "9 个节点 · 7 条关系"


def test_a_click_on_a_node_shows_its_sentence_with_the_exact_characters_marked(visit: Visit) -> None:
    visit.click("initiative:晨星制造工程")
    assert visit.title() == "晨星制造工程"
    assert visit.page.locator("#details blockquote").inner_text() == "我们将抓紧启动晨星制造工程，扶持5G和量子材料企业。"
    assert visit.page.locator("#details mark").all_inner_texts() == ["抓紧启动晨星制造工程"]
    assert visit.page.locator("#details .where").inner_text() == "夯实产业基础"


def test_a_sentence_that_says_it_twice_stands_once_with_both_places_marked(browser: Browser, tmp_path: Path) -> None:
    graph = policy()
    graph.nodes["group:小微企业"]["evidence"] = evidence("小微企业") + evidence("让小微企业") + evidence("少跑路")
    visit = Visit(browser, tmp_path, graph)
    visit.open("#select=group:小微企业")
    quotes = visit.page.locator("#details blockquote")
    assert quotes.all_inner_texts() == ["二、帮助小微企业", "开办夜间窗口，让小微企业少跑路。"]
    assert quotes.last.locator("mark").all_inner_texts() == ["让小微企业", "少跑路"]


def test_a_node_is_dragged_by_itself_and_the_ground_with_all_that_is_on_it(visit: Visit) -> None:
    def dragged(start: tuple[float, float]) -> None:
        visit.page.mouse.move(*start)
        visit.page.mouse.down()
        visit.page.mouse.move(start[0] + 30, start[1] + 10)
        visit.page.mouse.move(start[0] + 60, start[1] + 40)
        visit.page.mouse.up()
        visit.page.wait_for_timeout(100)

    one, other = visit.place("industry:5G"), visit.place("ministry:某市工业和信息化局")
    dragged(one)
    assert visit.place("industry:5G") == pytest.approx((one[0] + 60, one[1] + 40), abs=1.5)
    assert visit.place("ministry:某市工业和信息化局") == other
    corner = visit.page.locator("#canvas").bounding_box()
    assert corner is not None
    dragged((corner["x"] + 12, corner["y"] + 12))
    assert visit.place("ministry:某市工业和信息化局") == pytest.approx((other[0] + 60, other[1] + 40), abs=8)
    visit.click("industry:5G")
    assert visit.title() == "5G"


@pytest.mark.parametrize("fineness", [1, 2])
def test_the_first_picture_is_the_one_that_vis_network_goes_on_with(browser: Browser, tmp_path: Path, fineness: int) -> None:
    write_page(policy(), tmp_path / "graph.html")
    page = browser.new_page(device_scale_factor=fineness)
    page.goto((tmp_path / "graph.html").as_uri())
    page.wait_for_selector("html[data-moves=yes]")
    page.wait_for_timeout(100)
    differences = page.evaluate(
        """() => {
          const box = document.getElementById("canvas"), moving = page.canvas.network, shown = box.querySelector("canvas");
          const first = new Still(box, (context) => page.canvas.draw(context));
          first.position = moving.getViewPosition();
          first.scale = moving.getScale();
          page.canvas.network = first;
          first.draw();
          const [one, other] = [first.canvas, shown].map((canvas) => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data);
          const [painted, differing] = [one.filter((value) => value > 0).length, one.filter((value, i) => Math.abs(value - other[i]) > 8).length];
          return [one.length === other.length && painted > 10000, differing / painted, first.canvas.clientWidth === shown.clientWidth];
        }"""
    )
    page.context.close()
    assert differences == [True, pytest.approx(0, abs=0.01), True]


def test_a_click_beside_everything_goes_back_to_the_overview(visit: Visit) -> None:
    visit.click("industry:5G")
    visit.page.locator("#canvas").click(position={"x": 12, "y": 12})
    assert visit.title() == "总览"


def test_a_target_is_read_with_comparator_unit_and_date(visit: Visit) -> None:
    visit.click("target:服务站")
    fields = visit.page.locator("#details dl").inner_text()
    assert "超过 3万个" in fields and "2025-12-31" in fields
    assert visit.page.locator("#details blockquote").inner_text() == "到2025年底，园区服务站要超过3万个！"


def test_relations_are_grouped_and_lead_on(visit: Visit) -> None:
    visit.click("initiative:晨星制造工程")
    headings = visit.page.locator("#details h3").all_inner_texts()
    assert [heading.split("\n")[0] for heading in headings] == ["牵头部门", "所属主题", "涉及的产业", "提出的目标", "依据"]
    visit.page.get_by_role("button", name="量子材料").click()
    assert visit.title() == "量子材料"


def test_a_click_on_a_line_shows_the_sentence_that_says_the_relation(visit: Visit) -> None:
    (x, y), (u, v) = visit.place("initiative:晨星制造工程"), visit.place("industry:量子材料")
    for part in (0.5, 0.6, 0.7):  # a label may lie across the line
        visit.page.mouse.click(x + part * (u - x), y + part * (v - y))
        visit.page.wait_for_timeout(100)
        if visit.title() == "涉及":
            break
    assert visit.title() == "涉及"
    assert visit.page.locator("#details .ends .item").all_inner_texts() == ["晨星制造工程", "量子材料"]
    assert visit.page.locator("#details mark").all_inner_texts() == ["抓紧启动晨星制造工程"]


def test_a_relation_is_reached_without_a_mouse(visit: Visit) -> None:
    visit.page.locator("#details button.item", has_text="5G").focus()
    visit.page.keyboard.press("Enter")
    visit.page.get_by_role("button", name="这条关系的依据").focus()
    visit.page.keyboard.press("Enter")
    assert visit.title() == "涉及"


@pytest.mark.parametrize("typed", ["量子", "没有的名字", "5g", "５Ｇ", "市工信局", "lzcl", "cxzzgc"])
def test_search_finds_by_name_alias_width_and_pinyin(visit: Visit, typed: str) -> None:
    expected = {"量子": "量子材料", "5g": "5G", "５Ｇ": "5G", "市工信局": "某市工业和信息化局", "lzcl": "量子材料", "cxzzgc": "晨星制造工程"}.get(typed)
    visit.page.keyboard.press("/")
    visit.page.keyboard.insert_text(typed)
    if expected is None:
        assert visit.page.locator("#results").inner_text() == "没有找到"
        return
    visit.page.keyboard.press("Enter")
    assert visit.title() == expected
    assert visit.page.locator("#results").is_hidden()


def test_the_legend_hides_a_kind_and_brings_it_back(visit: Visit) -> None:
    visit.page.locator("#legend").get_by_role("button", name="产业与技术").click()
    assert visit.page.locator("#status").inner_text().startswith("7 个节点 · 5 条关系")
    visit.click("industry:5G")
    assert visit.title() == "总览"
    visit.page.locator("#legend").get_by_role("button", name="全部显示").click()
    visit.click("industry:5G")
    assert visit.title() == "5G"


def test_the_legend_hides_a_relation(visit: Visit) -> None:
    visit.page.locator("#legend").get_by_role("button", name="涉及").click()
    assert visit.page.locator("#status").inner_text().startswith("9 个节点 · 5 条关系")


def test_the_text_shows_what_was_read_and_leads_to_its_node(visit: Visit) -> None:
    visit.click("industry:5G")
    visit.page.get_by_role("tab", name="原文").click()
    assert visit.page.locator("#reader .chosen").all_inner_texts() == ["5G"]
    assert visit.page.locator("#reader p").all_inner_texts() == TEXT.splitlines()
    visit.page.locator("#reader .said", has_text="夜间窗口").click()
    visit.page.get_by_role("tab", name="详情").click()
    assert visit.title() == "开办夜间窗口"


def test_the_outline_shows_themes_in_the_order_of_the_text_with_what_they_hold(visit: Visit) -> None:
    visit.page.get_by_role("tab", name="提纲").click()
    assert visit.page.locator("#outline .entry").all_inner_texts() == ["夯实产业基础", "晨星制造工程", "帮助小微企业", "开办夜间窗口"]
    visit.page.locator("#outline .entry", has_text="夜间").click()
    assert visit.page.locator("#outline [aria-current]").inner_text() == "开办夜间窗口"
    visit.page.locator("#outline .fold").first.click()
    assert visit.page.locator("#outline .entry", has_text="晨星制造工程").is_hidden()
    visit.page.get_by_role("tab", name="详情").click()
    assert visit.title() == "开办夜间窗口"


def test_what_a_category_touches_agrees_with_the_query(browser: Browser, tmp_path: Path) -> None:
    graph = policy()
    for node, over in [("未来产业", "先进产业"), ("先进产业", "产业"), ("量子材料", "未来产业"), ("5G", "先进产业")]:
        graph.add_node(f"industry:{over}", kind="industry", label=over, name=over, type="category", evidence=[])
        graph.add_edge(f"industry:{node}", f"industry:{over}", key="is_a", kind="is_a", evidence=[], weight=1)
    graph.add_node("industry:未来产业", kind="industry", label="未来产业", name="未来产业", type="category", evidence=[])
    graph.add_edge("initiative:开办夜间窗口", "industry:未来产业", key="touches", kind="touches", evidence=evidence("夜间窗口"), weight=1)
    visit = Visit(browser, tmp_path, graph)
    for industry in ("5G", "量子材料", "未来产业", "先进产业", "产业"):
        visit.open(f"#select=industry:{industry}")
        shown = visit.page.locator("#details h3:has-text('涉及它的举措') + .items .item").all_inner_texts()
        assert sorted(shown) == sorted(row["initiative"] for row in query(graph, touching=industry))


def test_a_large_graph_opens_on_its_most_connected_part_and_says_so(browser: Browser, tmp_path: Path) -> None:
    graph = policy()
    for i in range(600):
        graph.add_node(f"region:{i}", kind="region", label=f"地区{i}", evidence=[])
    visit = Visit(browser, tmp_path, graph)
    status = visit.page.locator("#status")
    assert status.inner_text().startswith("4 个节点 · 3 条关系（先看关联最多的部门、举措和产业")
    visit.click("industry:5G")
    assert visit.title() == "5G"
    visit.page.get_by_role("button", name="显示全图").click()
    assert status.inner_text() == "609 个节点 · 7 条关系"
    visit.open("#select=region:17")
    assert visit.title() == "地区17" and status.inner_text() == "609 个节点 · 7 条关系"


def test_a_very_large_graph_draws_what_is_most_connected_and_reaches_the_rest(browser: Browser, tmp_path: Path) -> None:
    graph = policy()
    for i in range(5100):
        graph.add_node(f"region:{i:04}", kind="region", label=f"地区{i:04}", evidence=[])
    graph.add_edge("region:5098", "region:5099", key="part_of", kind="part_of", weight=1, evidence=[])
    for i in range(5000):
        graph.add_edge(f"region:{i:04}", "group:小微企业", key="located_in", kind="located_in", weight=1, evidence=[])
    visit = Visit(browser, tmp_path, graph)
    status = visit.page.locator("#status")
    visit.page.get_by_role("button", name="显示全图").click()
    assert status.inner_text().startswith("5000 / 5109 个节点") and "Gephi" in status.inner_text()
    visit.page.get_by_label("搜索").fill("地区5099")
    visit.page.keyboard.press("Enter")
    assert visit.title() == "地区5099" and status.inner_text().startswith("5002 / 5109 个节点")
    visit.page.keyboard.press("n")
    assert status.inner_text() == "2 个节点 · 1 条关系"


def test_the_keys_walk_along_the_lines_and_back(visit: Visit) -> None:
    visit.click("industry:5G")
    here, there = visit.place("industry:5G"), visit.place("initiative:晨星制造工程")
    across, down = there[0] - here[0], there[1] - here[1]
    horizontal, vertical = ("ArrowRight" if across > 0 else "ArrowLeft", "ArrowDown" if down > 0 else "ArrowUp")
    visit.page.keyboard.press(horizontal if abs(across) > abs(down) else vertical)
    assert visit.title() == "晨星制造工程"
    visit.page.keyboard.press("Escape")
    assert visit.title() == "5G"
    visit.page.keyboard.press("Escape")
    assert visit.title() == "总览"


def test_help_tells_the_keys(visit: Visit) -> None:
    visit.page.keyboard.press("?")
    assert "拼音首字母" in visit.page.get_by_role("dialog").inner_text()
    visit.page.keyboard.press("Escape")
    assert visit.page.get_by_role("dialog").count() == 0


def test_what_is_shown_can_be_saved_as_a_picture(visit: Visit) -> None:
    with visit.page.expect_download() as saved:
        visit.page.get_by_role("button", name="存为图片").click()
    assert saved.value.path().read_bytes().startswith(b"\x89PNG")


def test_neighbours_only_leaves_nothing_else_and_the_link_keeps_it(visit: Visit) -> None:
    visit.click("industry:5G")
    visit.page.get_by_role("button", name="只看邻居").click()
    assert visit.page.locator("#status").inner_text() == "2 个节点 · 1 条关系"
    visit.open("#" + visit.page.url.split("#")[1])
    assert visit.page.locator("#status").inner_text() == "2 个节点 · 1 条关系"
    visit.page.keyboard.press("n")
    assert visit.page.locator("#status").inner_text() == "9 个节点 · 7 条关系"


def test_a_path_leads_from_one_node_to_another_and_stands_in_the_link(visit: Visit) -> None:
    visit.click("industry:5G")
    visit.page.get_by_role("button", name="找路径").click()
    visit.page.keyboard.insert_text("服务站")
    visit.page.keyboard.press("Enter")
    assert visit.title() == "5G → 服务站 超过 3万个"
    assert visit.page.locator("#details .item").all_inner_texts() == ["5G", "晨星制造工程", "服务站 超过 3万个"]
    assert visit.page.locator("#details .step").all_inner_texts() == ["↑ 涉及", "↓ 提出目标"]
    visit.open("#" + visit.page.url.split("#")[1])
    visit.page.get_by_role("button", name="只看路径").click()
    assert visit.page.locator("#status").inner_text() == "3 个节点 · 2 条关系"
    visit.page.locator("#details .step").first.click()
    assert visit.title() == "涉及"


def test_without_a_path_the_page_says_so(visit: Visit) -> None:
    visit.click("industry:5G")
    visit.page.keyboard.press("p")
    visit.page.keyboard.insert_text("小微企业")
    visit.page.keyboard.press("Enter")
    assert visit.page.locator("#status").inner_text() == "两者之间没有路径。"
    assert visit.title() == "5G"


def test_what_is_shown_can_be_saved_as_a_drawing(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, hostile())
    visit.page.locator("#legend").get_by_role("button", name="部门").click()
    with visit.page.expect_download() as saved:
        visit.page.get_by_role("button", name="SVG").click()
    drawing = ElementTree.parse(saved.value.path()).getroot()
    labels = {text.text for text in drawing.iter("{http://www.w3.org/2000/svg}text")}
    assert {"5G", "晨星制造工程"} <= labels and "某市工业和信息化局" not in labels
    assert not [one for one in drawing.iter() if "script" in str(one.tag) or any(name.startswith("on") for name in one.attrib)]


def test_the_link_restores_selection_filter_language_and_theme(visit: Visit) -> None:
    visit.click("industry:5G")
    visit.page.locator("#legend").get_by_role("button", name="主题").click()
    visit.page.locator("#language").click()
    visit.page.locator("#theme").click()
    visit.open("#" + visit.page.url.split("#")[1])
    assert visit.title() == "5G"
    assert visit.page.locator("#status").inner_text().startswith("7 nodes")
    assert visit.page.locator("html").get_attribute("data-theme") == "dark"


def test_everything_on_the_canvas_is_in_the_overview_for_the_keyboard(visit: Visit) -> None:
    assert visit.page.locator("#details button.item").count() == 9


def test_nothing_of_a_hostile_text_runs_or_breaks(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, hostile())
    for item in range(visit.page.locator("#details button.item").count()):
        visit.page.locator("#details button.item").nth(item).click()
        visit.page.locator("#tab-reader").click()
        visit.page.locator("#tab-details").click()
        visit.page.keyboard.press("Escape")
    visit.page.locator("#search").fill("script")
    visit.page.locator("#language").click()
    assert visit.page.evaluate("window.hurt") is None
    assert visit.page.locator("img, a, iframe").count() == 0
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.page.locator("h1").text_content() == HOSTILE
    assert (visit.complaints, {url.split("#")[0] for url in visit.requests}) == ([], {visit.address})


def test_a_script_without_the_nonce_is_refused(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, tmp_path, policy())
    visit.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<button id=trap onclick=\"window.hurt=1\">x</button>')")
    visit.page.evaluate("document.getElementById('trap').click()")
    assert visit.page.evaluate("window.hurt") is None
    assert any("Content Security Policy" in complaint for complaint in visit.complaints)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_needs_no_sideways_scrolling(browser: Browser, tmp_path: Path, scheme: Scheme) -> None:
    visit = Visit(browser, tmp_path, policy(), width=390, scheme=scheme)
    assert visit.page.locator("html").get_attribute("data-theme") == scheme
    visit.page.get_by_role("button", name="图例").click()
    visit.page.locator("#legend").get_by_role("button", name="目标 1", exact=True).click()
    visit.page.get_by_role("button", name="图例").click()
    visit.click("industry:5G")
    assert visit.title() == "5G"
    assert visit.page.evaluate("document.documentElement.scrollWidth") == 390
    assert visit.complaints == []
