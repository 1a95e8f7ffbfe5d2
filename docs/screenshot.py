"""Draws docs/page.png and docs/ledger.png: the page of the example articles with 5G selected, and its ledger.

    .venv/bin/python docs/screenshot.py        after `make demo`
"""

from pathlib import Path
from shutil import which
from urllib.parse import urlencode

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
PICTURES = {
    "page": {"select": "industry:5G"},
    "ledger": {"tab": "ledger", "select": "target:5G基站|level =600000个|2023-01-01/2023-12-31|全国"},
}
LARGEST = 300_000
"""Bytes of a picture at the most."""

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=which("chromium") or which("google-chrome"), args=["--no-sandbox"])
    for name, state in PICTURES.items():
        page = browser.new_page(viewport={"width": 1320, "height": 860}, reduced_motion="reduce")
        page.goto(f"{(ROOT / 'out/demo/graph.html').as_uri()}#{urlencode(state)}")
        page.wait_for_selector("html[data-ready=yes]")
        page.wait_for_timeout(1000)
        size = len(page.screenshot(path=ROOT / "docs" / f"{name}.png"))
        assert size < LARGEST, f"{name}.png has {size} bytes"
    browser.close()
