"""How soon the page can be used, beside the page that plain pyvis makes of the same graph, in the same browser and run.

For graphs of 100, 1,000 and 5,000 nodes, made from a fixed seed, and for the longest example article: the time to lay
them out, the size of the file, the time until it can be used, the same for plain pyvis with its defaults, until its
physics have settled, and what the slowest filter of the legend takes of the main thread. `--texts FOLDER` adds the
graph of as many of its texts as make about 5,000 nodes, with all their evidence.

Both pages are timed alike: by the browser's own clock, from the start of the navigation until the frame is drawn in which
the page says that it is ready, or settled. Ours can be used when its picture stands and a click answers, which is tried;
"moves" is when vis-network has come to it and it can be dragged and zoomed. The pages are opened in turn, each in a
window that has come to rest, and the median counts, for a machine is seldom alone. `--patience` ends the wait for plain
pyvis, whose ratio is then "at most".
"""

from __future__ import annotations

import argparse
import math
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import networkx as nx
from graphs import made, of_texts, texts_in

from kg.page.layout import layout
from kg.page.opening import opening
from kg.page.page import write_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

EXAMPLES = Path(__file__).parent.parent / "examples"
USABLE, FILTER, TIMES = 3.0, 0.5, 10
"""Seconds, seconds, and how many times as long plain pyvis has to take."""
ROUNDS = 5
AT_REST = 1500
"""Milliseconds until a new window of the browser is at rest: it makes pages of its own (its address bar), which take turns with
the one that is timed."""
ITEMS = 7000
"""Items of texts that make about 5,000 nodes, for many texts name the same."""
WHEN_DRAWN = "const said = (name) => requestAnimationFrame(() => setTimeout(() => { window[name] = performance.now(); }));"
OURS = WHEN_DRAWN + """
  new MutationObserver((changes) => changes.forEach(({attributeName}) => said({"data-ready": "usable", "data-moves": "moves"}[attributeName])))
    .observe(document, {subtree: true, attributes: true, attributeFilter: ["data-ready", "data-moves"]});"""
PLAIN = WHEN_DRAWN + """
  let made; Object.defineProperty(window, "network", {configurable: true, get: () => made, set: (one) => {
    made = one; one?.once?.("stabilized", () => said("usable")); }});"""
ANSWER = """() => { const node = page.model.nodes.filter((one) => page.canvas.shows(one)).sort(byDegree)[0];
  const at = page.canvas.network.canvasToDOM(node), box = document.getElementById("canvas").getBoundingClientRect();
  return [box.x + at.x, box.y + at.y, node.name]; }"""
SWITCH = """(i) => { document.querySelectorAll("#legend li button")[i].click();
  page.canvas.network.canvas.body.emitter.emit("_redraw"); }"""
"""A switch of the legend, with the drawing that follows."""


class Times(NamedTuple):
    """Seconds, of several rounds the median; `answered` tells whether a click did every time."""

    usable: float
    moves: float
    settled: float
    filter: float
    answered: bool


class Case(NamedTuple):
    """A graph, and what is asked of its page besides what is asked of all: seconds for the layout, and bytes."""

    name: str
    graph: nx.MultiDiGraph
    layout: float
    size: float


def plain(graph: nx.MultiDiGraph, path: Path) -> None:
    """The page that pyvis makes without further ado; only the labels are given."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    # The lists are filled directly, for adding nodes one by one would take pyvis minutes that are not the browser's.
    network.nodes = [{"id": node, "label": str(label), "shape": "dot"} for node, label in graph.nodes(data="label")]
    network.edges = [{"from": source, "to": target, "arrows": "to"} for source, target in graph.edges()]
    path.write_text(network.generate_html(), encoding="utf-8")


def opened(browser: Browser, path: Path, script: str, patience: float) -> tuple[Page, float]:
    """A page that was opened, and the seconds until it was usable; infinite where that is longer than `patience`."""
    from playwright.sync_api import TimeoutError as Late

    page = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True).new_page()
    page.add_init_script(script)
    page.wait_for_timeout(AT_REST)
    try:
        page.goto(path.as_uri(), timeout=patience * 1000, wait_until="commit")
    except Late:
        return page, math.inf
    return page, said(page, "usable", patience)


def said(page: Page, name: str, patience: float) -> float:
    """When a page said something, in seconds; infinite where it does not within `patience`."""
    begun = time.perf_counter()
    while time.perf_counter() - begun < patience:
        # Not wait_for_function, which evaluates a text: the page forbids that.
        if when := page.evaluate("(name) => window[name]", name):
            return float(when) / 1000
        page.wait_for_timeout(50)
    return math.inf


def answers(page: Page) -> bool:
    """Whether a click on a node shows what it is."""
    x, y, name = page.evaluate(ANSWER)
    page.mouse.click(x, y)
    return bool(page.locator("#details h2").inner_text() == name)


def slowest_filter(page: Page) -> float:
    """Seconds of the main thread, on the part that a page opens on and on all that it draws: each switch off and on again."""
    page.keyboard.press("Escape")
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def busy() -> float:
        return float(next(one["value"] for one in session.send("Performance.getMetrics")["metrics"] if one["name"] == "TaskDuration"))

    slowest = 0.0
    for part in (True, False):
        if not part:
            page.get_by_role("button", name="显示全图").click()
        for i in range(2 * page.locator("#legend li button").count()):
            before = busy()
            page.evaluate(SWITCH, i // 2)
            slowest = max(slowest, busy() - before)
    return slowest


def in_turn(browser: Browser, ours: Path, theirs: Path, patience: float) -> Times:
    """Both pages, opened in turn."""
    own: list[float] = []
    moves: list[float] = []
    others: list[float] = []
    filters, answered = 0.0, True
    for _ in range(ROUNDS):
        page, seconds = opened(browser, ours, OURS, patience)
        own.append(seconds)
        answered = answered and answers(page)
        moves.append(said(page, "moves", patience))
        filters = filters or slowest_filter(page)
        page.context.close()
        if sum(others) < patience:
            page, seconds = opened(browser, theirs, PLAIN, patience)
            others.append(seconds)
            page.context.close()
    return Times(statistics.median(own), statistics.median(moves), statistics.median(others), filters, answered)


def measured(browser: Browser, case: Case, folder: Path, patience: float) -> bool:
    """One graph: prints its line; whether every bound is kept."""
    begun = time.process_time()
    layout(case.graph)
    opening(case.graph)
    laid = time.process_time() - begun
    ours, theirs = folder / "ours.html", folder / "plain.html"
    write_page(case.graph, ours)
    plain(case.graph, theirs)
    times = in_turn(browser, ours, theirs, patience)
    size, ratio = ours.stat().st_size, min(times.settled, patience) / times.usable
    kept = laid <= case.layout and size <= case.size and times.answered and ratio >= TIMES
    kept = kept and times.usable <= USABLE and times.moves <= USABLE and times.filter <= FILTER
    late = times.settled >= patience
    waited = f">{patience:7.0f} s" if late else f"{times.settled:8.2f} s"
    print(
        f"{case.name:>8} {len(case.graph):>6} {laid:8.2f} s {size / 1e6:7.2f} MB {times.usable:8.2f} s {times.moves:8.2f} s {waited}"
        f" {'<' if late else ''}1/{ratio:<5.0f}{times.filter:8.3f} s  {'kept' if kept else 'BROKEN'}",
        flush=True,
    )
    return kept


def cases(texts: Path | None) -> list[Case]:
    article = max(texts_in(EXAMPLES), key=lambda file: file.stat().st_size)
    found = [Case("example", of_texts([article]), 2.0, 1e6)]
    found += [Case(f"{n:,}", made(n), 15.0 if n > 1000 else 2.0, 8e6 if n > 100 else 1e6) for n in (100, 1000, 5000)]
    return [*found, Case("texts", of_texts(texts_in(texts), ITEMS), 15.0, 8e6)] if texts else found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--patience", type=float, default=150.0, help="seconds to wait for plain pyvis")
    parser.add_argument("--texts", type=Path, help="a folder of texts")
    options = parser.parse_args()
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        sys.exit("no Chromium on this machine: install it (apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    print(f"{'graph':>8} {'nodes':>6} {'layout':>10} {'size':>10} {'usable':>10} {'moves':>10} {'pyvis':>10} {'ratio':>7} {'filter':>10}")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        kept = [measured(browser, case, Path(folder), options.patience) for case in cases(options.texts)]
        browser.close()
    sys.exit(0 if all(kept) else 1)


if __name__ == "__main__":
    main()
