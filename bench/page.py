"""How soon the page can be used, beside the page that plain pyvis makes of the same graph, in the same browser and run.

Says for graphs of 100, 1,000 and 5,000 nodes: the time to lay them out, the size of the file, the time from opening it to
a page that answers, the same for plain pyvis with its defaults (until its physics have settled), and what the slowest
filter of the legend takes of the main thread. `--patience` ends the wait for plain pyvis; its ratio is then "at most".
The graphs are made from a fixed seed in the shape of real ones: initiatives under themes, led by ministries, touching
industries, each with its sentence.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import networkx as nx

from kg.page.layout import layout
from kg.page.opening import opening
from kg.page.page import write_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SIZES = (100, 1000, 5000)
LAYOUT_BOUND = {100: 2.0, 1000: 2.0, 5000: 15.0}
USABLE_BOUND, FILTER_BOUND = 3.0, 0.5
BYTES_BOUND = {100: 1_000_000, 1000: 8_000_000, 5000: 8_000_000}
SENTENCE = "推进第{}号试点工程，支持有关企业开展设备更新和技术改造，完善配套服务。\n"
FILTERS = """() => [...document.querySelectorAll("#legend li button")].flatMap((_, i) => [0, 1].map(() => {
  const begun = performance.now(); document.querySelectorAll("#legend li button")[i].click(); page.canvas.network.redraw();
  page.canvas.network.canvas.body.emitter.emit("_redraw"); return performance.now() - begun; }))"""
"""Every switch of the legend off and on again, with the drawing that follows."""


class Opened(NamedTuple):
    """What opening a page took, in seconds."""

    usable: float
    slowest_filter: float


def made(nodes: int) -> nx.MultiDiGraph:
    """A graph of so many nodes besides its document."""
    chance = random.Random(nodes)
    text = "".join(SENTENCE.format(i) for i in range(nodes))
    graph = nx.MultiDiGraph()
    graph.add_node("document:0", kind="document", label="样本", title="样本", text=text)
    kinds = chance.choices(("initiative", "industry", "theme", "target", "ministry"), (60, 15, 10, 12, 3), k=nodes)
    ids = [f"{kind}:{i}" for i, kind in enumerate(kinds)]
    quotes = list(evidence(nodes))
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


def evidence(nodes: int) -> Iterator[dict[str, object]]:
    """The sentence of each node."""
    start = 0
    for i in range(nodes):
        quote = SENTENCE.format(i)[:-1]
        yield {"document": "document:0", "start": start, "end": start + len(quote), "quote": quote, "rule": "bench/sample"}
        start += len(quote) + 1


def plain(graph: nx.MultiDiGraph, path: Path) -> None:
    """The page that pyvis makes without further ado; only the labels are given."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    # The lists are filled directly, for adding nodes one by one would take pyvis minutes that are not the browser's.
    network.nodes = [{"id": node, "label": str(label), "shape": "dot"} for node, label in graph.nodes(data="label")]
    network.edges = [{"from": source, "to": target, "arrows": "to"} for source, target in graph.edges()]
    path.write_text(network.generate_html(), encoding="utf-8")


def opened(browser: Browser, path: Path) -> Opened:
    """Open our page: until it answers and has drawn; then every filter."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    begun = time.perf_counter()
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready=yes]", timeout=60_000)
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    usable = time.perf_counter() - begun
    taken = page.evaluate(FILTERS)
    page.get_by_role("button", name="显示全图").click()
    taken += page.evaluate(FILTERS)
    page.close()
    return Opened(usable, max(taken) / 1000)


def settled(browser: Browser, path: Path, patience: float) -> float | None:
    """How long plain pyvis needs until its physics have settled; None where that is longer than `patience`."""
    from playwright.sync_api import TimeoutError as Late

    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    page = context.new_page()
    page.add_init_script(
        "let made; Object.defineProperty(window, 'network', {get: () => made, set: (one) => { made = one;"
        " one?.once?.('stabilized', () => { window.settled = true; }); }, configurable: true})"
    )
    begun = time.perf_counter()
    try:
        page.goto(path.as_uri(), timeout=patience * 1000)
        page.wait_for_function("window.settled", timeout=max(1.0, (patience - time.perf_counter() + begun) * 1000), polling=50)
        return time.perf_counter() - begun
    except Late:
        return None
    finally:
        context.close()


def measured(browser: Browser, nodes: int, folder: Path, patience: float) -> bool:
    """One size: prints its line; whether every bound is kept."""
    graph = made(nodes)
    begun = time.process_time()
    layout(graph)
    opening(graph)
    laid = time.process_time() - begun
    ours, theirs = folder / "ours.html", folder / "plain.html"
    write_page(graph, ours)
    plain(graph, theirs)
    page = opened(browser, ours)
    other = settled(browser, theirs, patience)
    ratio = page.usable / (other or patience)
    size = ours.stat().st_size
    kept = laid <= LAYOUT_BOUND[nodes] and size <= BYTES_BOUND[nodes]
    kept = kept and page.usable <= USABLE_BOUND and page.slowest_filter <= FILTER_BOUND and ratio <= 0.1
    waited = f"{other:8.2f} s" if other else f">{patience:7.0f} s"
    print(
        f"{nodes:>6} {laid:8.2f} s {size / 1e6:7.2f} MB {page.usable:8.2f} s {waited} {'' if other else '<'}1/{1 / ratio:<5.0f}"
        f"{page.slowest_filter:8.3f} s  {'kept' if kept else 'BROKEN'}",
        flush=True,
    )
    return kept


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--patience", type=float, default=150.0, help="seconds to wait for plain pyvis")
    patience = parser.parse_args().patience
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        sys.exit("no Chromium on this machine: install it (apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    print(f"{'nodes':>6} {'layout':>10} {'size':>10} {'usable':>10} {'pyvis':>10} {'ratio':>7} {'filter':>10}")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        browser.new_page().goto("about:blank")
        kept = [measured(browser, nodes, Path(folder), patience) for nodes in SIZES]
        browser.close()
    sys.exit(0 if all(kept) else 1)


if __name__ == "__main__":
    main()
