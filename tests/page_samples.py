"""Graphs for the tests of the page: a small one of a text written for them, and the same with hostile texts."""

from __future__ import annotations

from typing import Any

import networkx as nx

TEXT = (
    "某市工业和信息化局关于𠮷林工业园的工作安排\n"
    "一、夯实产业基础\n"
    "我们将抓紧启动晨星制造工程，扶持5G和量子材料企业。到2025年底，园区服务站要超过3万个！其余工作照旧。\n"
    "二、帮助小微企业\n"
    "开办夜间窗口，让小微企业少跑路。\n"
)
DOCUMENT = "document:0123456789ab"
HOSTILE = "<script>window.hurt=1</script></script><img src=x onerror='window.hurt=2'>{{ 7*7 }}{% raw %}<!--<a href='javascript:hurt'>\u202e"

TARGET = {"indicator": "服务站", "value": 30000.0, "unit": "个", "comparator": ">", "end": "2025-12-31"}
ITEMS: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("ministry:某市工业和信息化局", "ministry", "某市工业和信息化局", "某市工业和信息化局", {"type": "ministry", "aliases": ["市工信局"]}),
    ("theme:夯实产业基础", "theme", "夯实产业基础", "夯实产业基础", {}),
    ("theme:帮助小微企业", "theme", "帮助小微企业", "帮助小微企业", {}),
    ("initiative:晨星制造工程", "initiative", "晨星制造工程", "抓紧启动晨星制造工程", {"form": "programme", "type": "project", "stage": "announced"}),
    ("initiative:开办夜间窗口", "initiative", "开办夜间窗口", "开办夜间窗口", {"form": "measure", "type": "measure"}),
    ("industry:5G", "industry", "5G", "5G", {"type": "technology"}),
    ("industry:量子材料", "industry", "量子材料", "量子材料", {"type": "product"}),
    ("group:小微企业", "group", "小微企业", "小微企业", {}),
    ("target:服务站", "target", "服务站 超过 3万个", "服务站要超过3万个", TARGET),
]
RELATIONS = [
    ("ministry:某市工业和信息化局", "initiative:晨星制造工程", "leads"),
    ("initiative:晨星制造工程", "theme:夯实产业基础", "part_of"),
    ("initiative:晨星制造工程", "industry:5G", "touches"),
    ("initiative:晨星制造工程", "industry:量子材料", "touches"),
    ("initiative:晨星制造工程", "target:服务站", "sets"),
    ("initiative:开办夜间窗口", "theme:帮助小微企业", "part_of"),
    ("initiative:开办夜间窗口", "group:小微企业", "benefits"),
]

NAMES = [HOSTILE, "长" * 10_000, "\u202e倒\u2066着\u200f", "", "\ud800", "a\u2028b\0c", "__proto__", "constructor"]


def evidence(quote: str, rule: str = "test/rule") -> list[dict[str, Any]]:
    start = TEXT.index(quote)
    return [{"document": DOCUMENT, "start": start, "end": start + len(quote), "quote": quote, "rule": rule}]


def policy() -> nx.MultiDiGraph:
    """A small graph of the text above, as kg.graphs.linking makes it."""
    graph = nx.MultiDiGraph()
    graph.add_node(DOCUMENT, kind="document", label="工作安排", title="工业园工作安排", source="park.txt", published="2024-03-01", text=TEXT)
    for node, kind, label, quote, fields in ITEMS:
        graph.add_node(node, kind=kind, label=label, evidence=evidence(quote), **fields)
    for source, target, kind in RELATIONS:
        graph.add_edge(source, target, key=kind, kind=kind, evidence=evidence("抓紧启动晨星制造工程"), weight=1)
    return graph


def hostile() -> nx.MultiDiGraph:
    """The same with texts that try to run, to break out, or to break the layout."""
    graph = policy()
    graph.nodes[DOCUMENT].update(title=HOSTILE, issuer=HOSTILE, text=HOSTILE + TEXT)
    for i, name in enumerate(NAMES):
        proof = [
            {"document": DOCUMENT, "start": i, "end": 60 + i, "quote": name, "rule": HOSTILE},
            {"document": "document:gone", "start": 0, "end": 3, "quote": HOSTILE, "rule": "r"},
        ]
        fields = {"aliases": [HOSTILE], "office": HOSTILE, "value": float("nan"), "type": "toString", "comparator": "valueOf"}
        node = f"industry:{name}{i}"
        graph.add_node(node, kind=name if i > 5 else "industry", label=name, evidence=proof, **fields)
        graph.add_edge("initiative:晨星制造工程", node, key=HOSTILE, kind=HOSTILE, evidence=proof, weight=2)
    return graph
