"use strict";
// The panel beside the canvas: the overview as lists, or one node or relation with the sentences that say it.

const FIRST = 8;

class Panel {
  // `act` has read, isolate, askPath and isAlone.
  constructor(model, onselect, act) {
    this.model = model;
    this.onselect = onselect;
    this.act = act;
    this.root = byId("details");
  }

  draw(one) {
    this.root.replaceChildren(...(one?.isPath ? this.path(one) : one?.isEdge ? this.relation(one) : one ? this.details(one) : this.overview()));
    this.root.scrollTop = 0;
  }

  // Every node of the graph is in these lists, so that the keyboard reaches all that the canvas shows.
  overview() {
    const groups = facetsOf(this.model).flatMap(([facet, nodes]) => this.list(named(KINDS, facet), nodes, (node) => this.item(node)));
    return [element("h2", {}, say("overview")), element("p", { class: "hint" }, say("hint")), ...groups];
  }

  details(node) {
    return [
      this.head(glyph(node.facet), named(KINDS, node.facet)),
      element("h2", { dir: "auto" }, node.name),
      this.aliases(node),
      this.fields(node),
      this.actions(node),
      ...this.relations(node),
      ...this.sentences(node),
    ].filter(Boolean);
  }

  relation(edge) {
    return [
      this.head(say("relation")),
      element("h2", {}, relationName(edge.kind)),
      element("div", { class: "items ends" }, this.item(edge.source), element("span", { "aria-hidden": "true" }, "↓"), this.item(edge.target)),
      ...this.sentences(edge),
    ];
  }

  // The steps of a path: each relation is a link to its evidence, with an arrow in the direction in which it is said.
  path(path) {
    const steps = path.edges.flatMap((edge, i) => [this.step(edge, path.nodes[i]), this.item(path.nodes[i + 1])]);
    return [this.head(say("path")), element("h2", {}, `${short(path.source.name, 30)} → ${short(path.target.name, 30)}`), this.actions(null),
      element("div", { class: "items ends" }, this.item(path.nodes[0]), ...steps)];
  }

  step(edge, from) {
    const arrow = edge.source === from ? "↓" : "↑";
    return element("button", { class: "step", type: "button", title: say("proof"), onclick: () => this.onselect(edge) }, `${arrow} ${relationName(edge.kind)}`);
  }

  // Neighbours only; and, from a node, the way to another.
  actions(node) {
    const only = element("button", { type: "button", "aria-pressed": String(this.act.isAlone()), onclick: () => this.act.isolate() }, say(node ? "only" : "only_path"));
    return element("p", { class: "actions" }, only, node ? element("button", { type: "button", onclick: () => this.act.askPath(node) }, say("path_from")) : null);
  }

  head(...what) {
    return element("p", { class: "what" }, ...what, element("button", { class: "close", type: "button", "aria-label": say("close"), title: say("close"), onclick: () => this.onselect(null) }, "×"));
  }

  aliases(node) {
    const others = (node.fields.aliases ?? []).filter((alias) => alias !== node.name);
    return others.length ? element("p", { class: "aliases" }, `${say("also")} `, isolated(others.join("、"))) : null;
  }

  fields(node) {
    const rows = fieldsOf(node).flatMap(([name, value]) => [element("dt", {}, named(FIELDS, name)), element("dd", {}, isolated(value))]);
    return rows.length ? element("dl", { class: "fields" }, ...rows) : null;
  }

  relations(node) {
    const groups = new Map(relationsOf(this.model).flatMap(([kind]) => [[headingOf(kind, "in"), []], [headingOf(kind, "out"), []]]));
    if (Object.hasOwn(CONTAINED, node.kind)) groups.set(say(`through_${node.kind}`), throughMembers(node));
    for (const relation of node.relations) groups.get(headingOf(relation.edge.kind, relation.way)).push(relation);
    return [...groups].filter(([, found]) => found.length > 0).flatMap(([heading, found]) => {
      const sorted = found.sort((a, b) => byDegree(a.other, b.other));
      return this.list(heading, sorted, ({ other, edge }) => element("span", { class: "pair" }, this.item(other), this.proof(edge)));
    });
  }

  item(node) {
    return element("button", { class: "item", type: "button", title: short(node.name, 200), onclick: () => this.onselect(node) }, glyph(node.facet), isolated(short(node.name, 40), { class: "text" }));
  }

  // Leads from a relation to the sentences that say it.
  proof(edge) {
    return element("button", { class: "proof", type: "button", "aria-label": say("proof"), title: say("proof"), onclick: () => this.onselect(edge) }, "❝");
  }

  // The first of them; all are made when they are asked for.
  list(heading, found, item) {
    const box = element("div", { class: "items" }, ...found.slice(0, FIRST).map(item));
    if (found.length > FIRST) box.append(element("button", { class: "more", type: "button", onclick: () => box.replaceChildren(...found.map(item)) }, `${say("more")} ${found.length}`));
    return [element("h3", {}, heading, element("span", { class: "count" }, String(found.length))), box];
  }

  sentences(one) {
    if (one.evidence.length === 0) return [];
    const entries = sentencesOf(this.model, one.evidence).map((said) => sentence(this.model, one, said, this.act.read));
    return [element("h3", {}, say("evidence"), element("span", { class: "count" }, String(entries.length))), ...entries];
  }
}

// The fields worth a row, in the order of FIELDS; a number with its comparator and unit is one row, a period another.
function fieldsOf(node) {
  const { fields } = node;
  const shown = { ...fields, title: fields.title === node.name ? "" : fields.title };
  if (fields.value !== undefined) shown.amount = amountOf(fields);
  if (fields.start || fields.end) shown.period = fields.start === fields.end ? fields.end : `${fields.start ?? ""} — ${fields.end ?? ""}`;
  for (const name of ["type", "stage", "change"]) if (shown[name]) shown[name] = named(VALUES, shown[name]);
  return Object.keys(FIELDS).filter((name) => shown[name] !== undefined && shown[name] !== "").map((name) => [name, String(shown[name]) + variantsOf(fields, name)]);
}

// What other texts say instead of the value that stands.
function variantsOf({ variants }, name) {
  const others = variants && Object.hasOwn(variants, name) ? variants[name].map((value) => named(VALUES, value)) : [];
  return others.length ? ` (${say("otherwise")} ${others.join("、")})` : "";
}
