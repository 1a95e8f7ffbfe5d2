"use strict";
// The legend: kinds and relations with their counts; each is a switch that hides and shows.

class Legend {
  constructor(model, onchange) {
    this.model = model;
    this.onchange = onchange;
    this.hiddenFacets = new Set();
    this.hiddenRelations = new Set();
  }

  draw() {
    const kinds = facetsOf(this.model).map(([facet, nodes]) => this.entry(this.hiddenFacets, facet, named(KINDS, facet), nodes.length, glyph(facet)));
    const relations = relationsOf(this.model).map(([kind, count]) => this.entry(this.hiddenRelations, kind, relationName(kind), count, element("span", { class: "line" })));
    const hiding = this.hiddenFacets.size + this.hiddenRelations.size > 0;
    byId("legend").replaceChildren(
      element("h2", {}, say("kinds")), element("ul", { class: "kinds" }, ...kinds),
      element("h2", {}, say("relations")), element("ul", { class: "relations" }, ...relations),
      ...(hiding ? [element("button", { class: "all", type: "button", onclick: () => this.showAll() }, say("show_all"))] : []),
    );
  }

  entry(hidden, key, name, count, figure) {
    const properties = { type: "button", "aria-pressed": String(!hidden.has(key)), "data-key": key, onclick: () => this.toggle(hidden, key) };
    return element("li", {}, element("button", properties, figure, isolated(name, { class: "name" }), element("span", { class: "count" }, String(count))));
  }

  toggle(hidden, key) {
    if (!hidden.delete(key)) hidden.add(key);
    this.draw();
    byId("legend").querySelector(`[data-key="${CSS.escape(key)}"]`).focus();
    this.onchange();
  }

  showAll() {
    this.hiddenFacets.clear();
    this.hiddenRelations.clear();
    this.draw();
    this.onchange();
  }
}
