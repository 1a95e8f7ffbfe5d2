"""The layout gives every node a place of its own, the same one every time."""

from __future__ import annotations

import itertools

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.page.layout import Place, layout
from kg.page.opening import core

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


@settings(max_examples=40, deadline=None)
@given(graphs)
def test_places_do_not_depend_on_the_order_of_nodes_and_edges(graph: nx.MultiDiGraph) -> None:
    turned = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    turned.add_edges_from(reversed(list(graph.edges(keys=True))))
    assert layout(graph) == layout(turned)


@settings(max_examples=40, deadline=None)
@given(graphs)
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


def test_a_large_graph_opens_on_what_is_connected_and_not_on_all_that_one_body_leads() -> None:
    graph = graph_of([(a, b) for a in range(1, 9) for b in range(1, a)], 700)
    graph.add_node("body", kind="ministry", label="部门")
    for i in range(2, 700):
        graph.add_edge("body", f"n{i:02}", key="leads")
    assert set(core(graph)) == {"body", *(f"n{i:02}" for i in range(1, 9))}
    assert core(graph_of([(1, 2)], 10)) == {}
