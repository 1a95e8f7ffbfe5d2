"""Looking at the page (查看): which file it is, and opening it where there is a browser to open."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PAGE = "graph.html"


def page_of(graph: str | Path) -> Path:
    """The page that stands beside a graph, made anew where there is none. Raises KgError where there is no graph."""
    path = Path(graph)
    page = (path if path.is_dir() else path.parent) / PAGE
    if path.is_dir() and page.is_file():
        return page.resolve()
    from kg.graphs.linking import load

    found = load(path)
    if not page.is_file():
        from kg.page.page import write_page

        write_page(found, page)
    return page.resolve()


def opened(page: Path) -> bool:
    """Open a page in the browser; False where there is no desktop to open it on."""
    desktop = sys.platform in ("darwin", "win32") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not desktop or not sys.stdout.isatty():
        return False
    import webbrowser

    try:
        return webbrowser.open(page.as_uri())
    except webbrowser.Error:
        return False
