#!/bin/sh
# Draws docs/page.png: the page of the example articles with 5G selected, as headless Chromium shows it.
# Run it from the project's folder after `make demo`; CHROMIUM names another browser.
set -eu
page="file://$(pwd)/out/demo/graph.html#select=industry:5G"
"${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1320,860 \
  --virtual-time-budget=4000 --screenshot=docs/page.png "$page"
test "$(wc -c < docs/page.png)" -lt 300000 || { echo "docs/page.png is larger than 300 kB" >&2; exit 1; }
