"use strict";
// The outline of the texts: themes as a tree, each with what stands under it, in the order of the text.

class Outline {
  constructor(model, onselect) {
    this.model = model;
    this.onselect = onselect;
    this.root = byId("outline");
    this.items = new Map();
    this.drawn = false;
  }

  // It is drawn when it is looked at, for there may be thousands of themes.
  open(node) {
    if (!this.drawn) this.draw();
    this.mark(node);
  }

  // In another language.
  translate() {
    this.drawn = false;
    if (!this.root.hidden) this.draw();
  }

  draw() {
    this.drawn = true;
    this.items.clear();
    const themes = this.model.nodes.filter((node) => node.kind === "theme");
    const tops = themes.filter((node) => !holdersOf(node).length).sort(byPlace);
    const seen = new Set();
    const several = this.model.documents.length > 1;
    const groups = this.model.documents.map((source, number) => {
      const lists = tops.filter((node) => (node.evidence[0]?.[0] ?? 0) === number).map((node) => this.branch(node, seen));
      if (!lists.length) return [];
      return [...(several ? [element("h2", {}, isolated(short(source.title || fileOf(source) || source.key, 60)))] : []), element("ul", {}, ...lists)];
    });
    const content = groups.flat();
    this.root.replaceChildren(...(content.length ? content : [element("p", { class: "hint" }, say("no_outline"))]));
  }

  // A theme with what belongs to it; a theme that was shown already is not opened again, so that no circle goes on for ever.
  branch(node, seen) {
    const inside = seen.has(node) ? [] : node.relations.filter(({ edge, way }) => edge.kind === "part_of" && way === "in").map(({ other }) => other).sort(byPlace);
    seen.add(node);
    if (!inside.length) return element("li", {}, this.item(node));
    const parts = element("ul", {}, ...inside.map((part) => this.branch(part, seen)));
    const fold = element("button", { type: "button", class: "fold", "aria-expanded": "true", "aria-label": short(node.name, 80), onclick: () => fold.setAttribute("aria-expanded", String(!(parts.hidden = !parts.hidden))) }, "▾");
    return element("li", {}, fold, this.item(node), parts);
  }

  item(node) {
    const made = element("button", { type: "button", class: "entry", onclick: () => this.onselect(node) }, glyph(node.facet), isolated(short(node.name, 80)));
    this.items.set(node, made);
    return made;
  }

  // Marks the entry of what is selected and brings it into view.
  mark(node) {
    for (const item of this.root.querySelectorAll("[aria-current]")) item.removeAttribute("aria-current");
    const item = this.items.get(node);
    item?.setAttribute("aria-current", "true");
    item?.scrollIntoView({ block: "nearest" });
  }
}

function holdersOf(node) {
  return node.relations.filter(({ edge, way, other }) => edge.kind === "part_of" && way === "out" && other.kind === "theme");
}

function byPlace(a, b) {
  const [first, second] = [a.evidence[0] ?? [0, 0], b.evidence[0] ?? [0, 0]];
  return first[0] - second[0] || first[1] - second[1] || a.id - b.id;
}
