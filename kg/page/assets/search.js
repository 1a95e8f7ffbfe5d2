"use strict";
// The search box: names, aliases and pinyin initials, full and half width alike, as a list that the arrow keys walk.

const RESULTS = 30;

class Search {
  constructor(model, onselect, onclose) {
    this.onselect = onselect;
    this.onclose = onclose;
    this.nodes = model.nodes;
    this.index = null;
    this.found = [];
    this.at = 0;
    this.box = byId("search");
    this.box.addEventListener("input", () => this.look());
    this.box.addEventListener("focus", () => this.look());
    this.box.addEventListener("blur", () => this.close());
    this.box.addEventListener("keydown", (event) => this.key(event));
  }

  look() {
    this.index ??= indexOf(this.nodes);
    const wanted = folded(this.box.value);
    this.found = wanted ? this.ranked(wanted).slice(0, RESULTS) : [];
    this.at = 0;
    this.draw(wanted !== "");
  }

  // Whole names first, then beginnings, then the rest; the more connected node first among equals.
  ranked(wanted) {
    const hits = this.index.map(({ node, names }) => ({ node, rank: Math.min(...names.map((name) => rankOf(name, wanted))) }));
    return hits.filter(({ rank }) => rank < 3).sort((a, b) => a.rank - b.rank || byDegree(a.node, b.node)).map(({ node }) => node);
  }

  draw(open) {
    const items = this.found.map((node, i) => element("li", { role: "option", id: `result-${i}`, "aria-selected": String(i === this.at), onmousedown: (event) => this.pick(event, node) }, glyph(node.facet), isolated(short(node.name, 40)), element("span", { class: "kind" }, named(KINDS, node.facet))));
    byId("results").replaceChildren(...(items.length ? items : [element("li", { class: "none" }, say("nothing_found"))]));
    byId("results").hidden = !open;
    this.box.setAttribute("aria-expanded", String(open));
    this.box.setAttribute("aria-activedescendant", items.length ? `result-${this.at}` : "");
    byId(`result-${this.at}`)?.scrollIntoView({ block: "nearest" });
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.found.length) {
      event.preventDefault();
      this.at = (this.at + step + this.found.length) % this.found.length;
      this.draw(true);
    } else if (event.key === "Enter" && this.found.length && !event.isComposing) {
      this.pick(event, this.found[this.at]);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      this.box.value = "";
      this.box.blur();
    }
  }

  pick(event, node) {
    event.preventDefault();
    this.onselect(node);
    this.box.blur();
  }

  close() {
    this.onclose();
    this.box.placeholder = say("search");
    byId("results").hidden = true;
    this.box.setAttribute("aria-expanded", "false");
  }
}

// Every node with its names, folded, and their initials.
function indexOf(nodes) {
  const initials = initialsFinder();
  return nodes.map((node) => {
    const names = [node.name, ...(node.fields.aliases ?? [])].map((name) => folded(name.slice(0, 200)));
    return { node, names: [...names, ...names.map(initials)] };
  });
}

function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

function rankOf(name, wanted) {
  const at = name.indexOf(wanted);
  return at < 0 ? 3 : at > 0 ? 2 : name.length === wanted.length ? 0 : 1;
}
