"use strict";
// The tabs of the panel: one is open; the arrow keys go from one to the next.

const TABS = ["details", "reader", "outline", "ledger"];

class Tabs {
  // `open` maps the name of a tab to what brings it up to date when it opens.
  constructor(open, onchange) {
    this.open = open;
    this.onchange = onchange;
    this.current = TABS[0];
    for (const name of TABS) {
      byId(`tab-${name}`).addEventListener("click", () => this.show(name));
      byId(`tab-${name}`).addEventListener("keydown", (event) => this.key(event));
    }
  }

  show(name, ...rest) {
    this.current = name;
    document.body.dataset.tab = name;
    for (const tab of TABS) {
      byId(tab).hidden = tab !== name;
      byId(`tab-${tab}`).setAttribute("aria-selected", String(tab === name));
      byId(`tab-${tab}`).tabIndex = tab === name ? 0 : -1;
    }
    this.open[name]?.(...rest);
    this.onchange(name);
  }

  key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.stopPropagation();
    this.show(TABS[(TABS.indexOf(this.current) + step + TABS.length) % TABS.length]);
    byId(`tab-${this.current}`).focus();
  }
}
