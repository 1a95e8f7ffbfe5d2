"""The layout gives every node a place of its own, the same one every time."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys

import networkx as nx
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.page.layout import Place, layout
from kg.page.opening import opening

KINDS = ["theme", "initiative", "industry", "ministry", "target"]


def graph_of(edges: list[tuple[int, int]], nodes: int) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    for i in range(nodes):
        graph.add_node(f"n{i:02}", kind=KINDS[i % len(KINDS)], label="举措" * (i % 9))
    for a, b in edges:
        graph.add_edge(f"n{a % nodes:02}", f"n{b % nodes:02}", key="part_of")
    return graph


graphs = st.builds(
    graph_of, st.lists(st.tuples(st.integers(0, 59), st.integers(0, 59)), max_size=90), st.integers(1, 60)
)


def distance(a: Place, b: Place) -> float:
    return float(((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5)


@settings(max_examples=40)
@given(graphs)
def test_places_do_not_depend_on_the_order_of_nodes_and_edges(graph: nx.MultiDiGraph) -> None:
    turned = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    turned.add_edges_from(reversed(list(graph.edges(keys=True))))
    assert layout(graph) == layout(turned)


@settings(max_examples=40)
@given(graphs)
@example(graph_of([(0, 9), (3, 55), (9, 32), (9, 56), (12, 47), (14, 18), (24, 55), (26, 33)], 10))
def test_every_node_stands_apart_from_every_other(graph: nx.MultiDiGraph) -> None:
    places = layout(graph)
    assert set(places) == set(graph)
    for a, b in itertools.combinations(places.values(), 2):
        assert distance(a, b) >= max(a.size, b.size)


def test_nothing_has_no_places() -> None:
    assert layout(nx.MultiDiGraph()) == {}


def test_the_hub_is_larger_than_its_spokes() -> None:
    places = layout(graph_of([(i, 1) for i in range(2, 40)], 40))
    assert places["n01"].size > 2 * places["n06"].size


def test_what_belongs_together_stands_together() -> None:
    two_stars = [(i, 0) for i in range(2, 20)] + [(i, 1) for i in range(20, 38)] + [(0, 1)]
    places = layout(graph_of(two_stars, 38))
    own, other = (
        sum(distance(places[f"n{i:02}"], places[hub]) for i in range(2, 20)) / 18 for hub in ("n00", "n01")
    )
    assert own < 0.7 * other


def test_a_lone_node_does_not_press_the_rest_together() -> None:
    """A node without relations, laid out with the rest, would be pushed so far out that the rest became a dot."""
    star = [(i, 0) for i in range(1, 30)]
    alone, among = layout(graph_of(star, 30)), layout(graph_of(star, 34))
    assert distance(alone["n00"], alone["n07"]) == distance(among["n00"], among["n07"])
    assert max(place.y for place in among.values()) < max(place.y for place in alone.values()) + 200


def test_every_node_of_a_very_large_component_has_a_place_of_its_own_near_its_neighbour() -> None:
    places = layout(graph_of([(i, i // 60) for i in range(1, 6000)], 6000))
    assert len({(place.x, place.y) for place in places.values()}) == 6000
    assert distance(places["n99"], places["n5990"]) < 0.3 * max(place.x for place in places.values())
    assert places == layout(graph_of([(i, i // 60) for i in reversed(range(1, 6000))], 6000))


def test_a_large_graph_opens_on_bodies_programmes_and_industries_and_on_what_connects_them() -> None:
    graph = nx.MultiDiGraph()
    for name in ("钢铁", "医药", "物流"):
        graph.add_node(f"industry:{name}", kind="industry", label=name)
    for i in range(700):
        graph.add_edge("ministry:部", f"initiative:{i:03}", key="leads")
        graph.add_edge(f"initiative:{i:03}", f"theme:{i % 3}", key="part_of")
        graph.add_node(f"initiative:{i:03}", kind="initiative", form="programme" if i == 699 else "measure")
    for i in range(60):
        graph.add_edge(f"initiative:{i:03}", "industry:钢铁", key="touches")
        graph.add_edge(f"initiative:{i:03}", ("industry:医药", "industry:物流")[i % 2], key="touches")
    graph.add_node("ministry:部", kind="ministry", label="部")
    for i in range(3):
        graph.add_node(f"theme:{i}", kind="theme", label="主题")
    industries = {node for node in graph if node.startswith("industry")}
    connecting = {f"initiative:{i:03}" for i in range(60)}
    assert set(opening(graph)) == {"ministry:部", "initiative:699", *industries, *connecting}
    assert opening(graph_of([(1, 2)], 10)) == {}


def test_the_places_of_a_page_do_not_hang_on_the_seed_of_the_process() -> None:
    """Neither do those of a component that is too large for forces, nor those of the part that its page opens on."""
    script = """if True:
        import networkx as nx
        from kg.page.layout import layout
        from kg.page.opening import opening
        graph = nx.MultiDiGraph()
        for i in range(5200):
            graph.add_node(f"n{i}", kind=("industry", "initiative", "ministry")[i % 3], label="举措" * (i % 9))
            graph.add_edge(f"n{i}", f"n{i // 7}", key="touches")
        print(layout(graph), opening(graph))"""
    said = {
        subprocess.run(
            [sys.executable, "-c", script], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1 and len(said.pop()) > 100_000
