"""The page as a file: the same bytes every time, whole, and with nothing in it that could run."""

from __future__ import annotations

import json
import re
from pathlib import Path

import networkx as nx
import pytest
from page_samples import DOCUMENT, HOSTILE, TEXT, evidence, hostile, policy

from kg.errors import KgError
from kg.page import page as page_module
from kg.page.page import page, write_page


def test_the_same_graph_gives_the_same_page_whatever_its_order() -> None:
    turned = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(policy().nodes(data=True))))
    turned.add_edges_from(reversed(list(policy().edges(keys=True, data=True))))
    assert page(policy()) == page(turned)


def test_another_text_has_another_nonce() -> None:
    changed = policy()
    changed.nodes["industry:5G"]["label"] = "6G"
    nonces = [re.findall(r'nonce="([0-9a-f]+)"', page(graph)) for graph in (policy(), changed)]
    assert [len(set(of_page)) for of_page in nonces] == [1, 1]
    assert nonces[0][0] != nonces[1][0]


def test_making_the_page_leaves_the_graph_as_it_was() -> None:
    graph = policy()
    page(graph)
    assert nx.utils.graphs_equal(graph, policy())


def test_the_licence_of_what_is_inlined_is_kept() -> None:
    assert "@version 9.1.2" in page(policy()) and "http://www.apache.org/licenses/LICENSE-2.0" in page(policy())


def test_the_page_of_a_long_article_stays_under_a_megabyte() -> None:
    graph = policy()
    graph.nodes[DOCUMENT]["text"] = TEXT * 120
    for i in range(300):
        graph.add_node(f"initiative:{i}", kind="initiative", label=f"第{i}项举措的名称比较长一些", form="measure", evidence=evidence("开办夜间窗口") * 3)
        graph.add_edge(f"initiative:{i}", "theme:帮助小微企业", key="part_of", kind="part_of", evidence=evidence("开办夜间窗口"), weight=1)
    assert len(page(graph).encode()) < 1_000_000


def test_data_says_nothing_that_ends_its_element() -> None:
    html = page(hostile())
    data = html.split('id="data"', 1)[1].split("</script>", 1)[0]
    assert "<" not in data
    assert json.loads(data.split(">", 1)[1])["texts"]["documents"][0]["title"] == HOSTILE


def test_writing_is_whole_or_not_at_all(tmp_path: Path) -> None:
    write_page(policy(), tmp_path / "graph.html", title="题目")
    assert "<title>题目</title>" in (tmp_path / "graph.html").read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]
    with pytest.raises(KgError, match=r"missing/graph\.html: cannot be written.*make the folder"):
        write_page(policy(), tmp_path / "missing" / "graph.html")


COLOURS = Path(page_module.__file__).with_name("assets") / "theme.css"
TEXTS = {"ink": 4.5, "soft": 4.5, "accent": 4.5}
FIGURES = dict.fromkeys(
    "ministry theme programme measure industry group region indicator target statistic person meeting document other edge".split(), 3.0
)
"""Contrast that WCAG asks for at level AA: of text, and of figures that mean something."""


@pytest.mark.parametrize("theme", [":root {", ':root[data-theme="dark"] {'])
def test_texts_and_figures_stand_out_from_the_paper(theme: str) -> None:
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", COLOURS.read_text("utf-8").split(theme)[1].split("}")[0]))
    for ground in ("paper", "card"):
        low = {name: round(_contrast(colours[name], colours[ground]), 2) for name in TEXTS | FIGURES}
        assert {name: found for name, found in low.items() if found < (TEXTS | FIGURES)[name]} == {}, ground


def _contrast(one: str, other: str) -> float:
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
