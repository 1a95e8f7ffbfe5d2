"use strict";
// The ledger of numbers: what is promised and what is reported, as a table that sorts and filters, under a line of deadlines.

const CROWDED_YEAR = 14;
const COLUMNS = {
  indicator: (node) => node.fields.indicator ?? node.name,
  amount: (node) => node.fields.value ?? 0,
  deadline: (node) => node.fields.end ?? "9999",
};

class Ledger {
  constructor(model, onselect) {
    this.onselect = onselect;
    this.root = byId("ledger");
    this.numbers = model.nodes.filter((node) => node.kind === "target" || node.kind === "statistic");
    this.kind = "";
    this.wanted = "";
    this.column = "deadline";
    this.descending = false;
    this.selected = null;
  }

  draw() {
    if (!this.numbers.length) return this.root.replaceChildren(element("p", { class: "hint" }, say("no_numbers")));
    const find = element("input", { type: "search", placeholder: say("filter"), "aria-label": say("filter"), value: this.wanted, oninput: (event) => this.narrow("wanted", folded(event.target.value)) });
    const kinds = ["", "target", "statistic"].map((kind) => element("button", { type: "button", "aria-pressed": String(kind === this.kind), onclick: () => this.narrow("kind", kind) }, kind ? named(KINDS, kind) : say("both")));
    const save = element("button", { type: "button", class: "save", onclick: () => download("targets.csv", this.csv(), "text/csv") }, "CSV");
    this.table = element("div");
    this.root.replaceChildren(element("div", { class: "bar" }, element("span", { class: "switch" }, ...kinds), find, save), this.table);
    this.drawTable();
  }

  narrow(name, value) {
    this[name] = value;
    if (name === "kind") this.draw();
    else this.drawTable();
  }

  rows() {
    const value = COLUMNS[this.column], way = this.descending ? -1 : 1;
    const shown = this.numbers.filter((node) => (!this.kind || node.kind === this.kind) && folded(`${node.name} ${node.fields.scope ?? ""}`).includes(this.wanted));
    return shown.sort((a, b) => way * compare(value(a), value(b)) || a.id - b.id);
  }

  drawTable() {
    const rows = this.rows();
    const heads = Object.keys(COLUMNS).map((name) => element("th", { scope: "col", "aria-sort": name === this.column ? (this.descending ? "descending" : "ascending") : "none" }, element("button", { type: "button", onclick: () => this.sort(name) }, say(name))));
    const table = element("table", {}, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows.map((node) => this.row(node))));
    this.table.replaceChildren(this.timeline(rows), table);
  }

  sort(name) {
    this.descending = name === this.column && !this.descending;
    this.column = name;
    this.drawTable();
  }

  row(node) {
    const { scope, end } = node.fields;
    const name = element("button", { type: "button", class: "entry", onclick: () => this.onselect(node) }, glyph(node.facet), isolated(short(COLUMNS.indicator(node), 40)));
    const change = Object.hasOwn(CHANGES, node.fields.change) ? named(CHANGES, node.fields.change) : "";
    return element("tr", { "aria-selected": String(node === this.selected) },
      element("td", {}, name, scope ? element("small", {}, isolated(scope)) : null),
      element("td", { class: "number" }, isolated(change + amountOf(node.fields))),
      element("td", {}, isolated(end ?? "—")));
  }

  // A column for each year in which something is due, a figure for each number.
  timeline(rows) {
    const years = new Map();
    for (const node of rows.filter(({ fields }) => fields.end).sort((a, b) => compare(a.fields.end, b.fields.end))) {
      const year = node.fields.end.slice(0, 4);
      years.set(year, [...(years.get(year) ?? []), node]);
    }
    const columns = [...years].map(([year, nodes]) => element("div", { class: "year" }, element("div", { class: "dots" }, ...nodes.map((node) => this.dot(node))), year));
    const dense = [...years.values()].some((nodes) => nodes.length > CROWDED_YEAR);
    return element("div", { class: dense ? "timeline dense" : "timeline", role: "group", "aria-label": say("timeline") }, ...columns);
  }

  dot(node) {
    return element("button", { type: "button", title: `${short(node.name, 80)} · ${node.fields.end}`, "aria-label": short(node.name, 80), onclick: () => this.onselect(node) }, glyph(node.facet));
  }

  mark(node) {
    this.selected = node;
    if (this.table) this.drawTable();
  }

  csv() {
    const rows = this.rows().map(({ kind, fields, evidence }) => [kind, fields.indicator, fields.comparator, fields.value, fields.value_max, fields.unit, fields.change, fields.start, fields.end, fields.scope, evidence.length]);
    const head = ["kind", "indicator", "comparator", "value", "value_max", "unit", "change", "start", "end", "scope", "evidence"];
    return "\ufeff" + [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
  }
}

function compare(a, b) {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "zh-Hans");
}

// A cell of CSV; what a spreadsheet would take for a formula becomes text.
function cell(value) {
  const text = String(value ?? "");
  const plain = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function download(name, content, type) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
