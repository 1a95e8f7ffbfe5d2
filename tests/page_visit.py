"""A visit to a page: opened from disk in a browser without a network, as a person meets it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import networkx as nx

from kg.page.page import write_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Scheme = Literal["light", "dark"]
SHOTS = Path(__file__).parents[1] / "out" / "screenshots"
"""Where the tests leave pictures of what they saw, for people to look at."""


class Visit:
    """A page opened without a network, with all it complained of and asked for."""

    def __init__(self, browser: Browser, folder: Path, graph: nx.MultiDiGraph, width: int = 1300, scheme: Scheme = "light") -> None:
        write_page(graph, folder / "graph.html")
        context = browser.new_context(viewport={"width": width, "height": 844}, offline=True, reduced_motion="reduce")
        self.address = (folder / "graph.html").as_uri()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page: Page = context.new_page()
        self.page.emulate_media(color_scheme=scheme)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        self.open()

    def open(self, fragment: str = "") -> None:
        self.page.goto("about:blank")
        self.page.goto(self.address + fragment)
        self.page.wait_for_selector("html[data-ready=yes][data-moves=yes]", timeout=15_000)

    def place(self, key: str) -> tuple[float, float]:
        """Where a node stands on the screen."""
        x, y = self.page.evaluate(
            """key => { const node = page.model.byKey.get(key), at = page.canvas.network.canvasToDOM(node),
                 box = document.getElementById("canvas").getBoundingClientRect(); return [box.x + at.x, box.y + at.y]; }""",
            key,
        )
        return x, y

    def click(self, key: str) -> None:
        self.page.mouse.click(*self.place(key))
        self.page.wait_for_timeout(350)

    def title(self) -> str:
        return self.page.locator("#details h2").inner_text()

    def shoot(self, name: str) -> None:
        """Leave a picture of what the window shows."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SHOTS / f"{name}.png")
