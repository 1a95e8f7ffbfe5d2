#!/bin/sh
# Draws docs/page.png and docs/ledger.png as headless Chromium shows them: the page of the example articles with 5G
# selected, and its ledger with a target selected. Run it from the project's folder after `make demo`; CHROMIUM names another browser.
set -eu
draw() {
  "${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1320,860 \
    --virtual-time-budget=4000 --screenshot="docs/$1.png" "file://$(pwd)/out/demo/graph.html#$2"
  test "$(wc -c < "docs/$1.png")" -lt 300000 || { echo "docs/$1.png is larger than 300 kB" >&2; exit 1; }
}
draw page 'select=industry:5G'
draw ledger 'tab=ledger&select=target:5G基站%7Clevel+%3D600000个%7C2023-01-01%2F2023-12-31%7C全国'
