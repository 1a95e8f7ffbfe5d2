"""The graphs whose pages are measured: made ones of any size, and those of real texts."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import networkx as nx

import kg
from kg.reading.document import SUFFIXES
from schemas import Record

SENTENCE = "推进第{}号试点工程，支持有关企业开展设备更新和技术改造，完善配套服务。\n"


def made(nodes: int) -> nx.MultiDiGraph:
    """A graph of so many nodes besides its document, from a fixed seed, in the shape of real ones: initiatives under
    themes, led by ministries, touching industries, each with its sentence."""
    chance = random.Random(nodes)
    text = "".join(SENTENCE.format(i) for i in range(nodes))
    graph = nx.MultiDiGraph()
    graph.add_node("document:0", kind="document", label="样本", title="样本", text=text)
    kinds = chance.choices(("initiative", "industry", "theme", "target", "ministry"), (60, 15, 10, 12, 3), k=nodes)
    ids = [f"{kind}:{i}" for i, kind in enumerate(kinds)]
    quotes = list(_evidence(nodes))
    for i, (node, kind) in enumerate(zip(ids, kinds, strict=True)):
        graph.add_node(node, kind=kind, label=f"第{i}号试点工程", evidence=[quotes[i]])
    wanted = (("industry", "touches"), ("theme", "part_of"), ("target", "sets"), ("ministry", "leads"))
    ends = {kind: [node for node in ids if node.startswith(kind)] for kind, _ in wanted}
    for i, node in enumerate(ids):
        for kind, relation in wanted if node.startswith("initiative") else ():
            if ends[kind] and chance.random() < 0.6:
                # The square makes hubs: few industries are touched often.
                other = ends[kind][int(chance.random() ** 2 * len(ends[kind]))]
                source, target = (other, node) if relation == "leads" else (node, other)
                graph.add_edge(source, target, key=relation, kind=relation, weight=1, evidence=[quotes[i]])
    return graph


def _evidence(nodes: int) -> Iterator[dict[str, object]]:
    """The sentence of each node."""
    start = 0
    for i in range(nodes):
        quote = SENTENCE.format(i)[:-1]
        yield {"document": "document:0", "start": start, "end": start + len(quote), "quote": quote, "rule": "bench/sample"}
        start += len(quote) + 1


def of_texts(files: Iterable[Path], most: int | None = None) -> nx.MultiDiGraph:
    """The graph of some texts; of the first of them, where `most` says how many items their records may name together."""
    records: list[Record] = []
    documents: list[kg.Document] = []
    items = 0
    for file in files:
        document = kg.read(file)
        record = kg.extract(document)
        items += sum(len(found) for name, found in record if isinstance(found, tuple) and name != "relations")
        if most is not None and records and items > most:
            break
        documents.append(document)
        records.append(record)
    return kg.link(records, documents)


def texts_in(folder: Path) -> list[Path]:
    """The texts of a folder, in the order of their names."""
    return sorted(file for file in folder.rglob("*") if file.suffix.lower() in SUFFIXES)
