"use strict";
// The ledger of numbers (目标台账): what is promised and what is reported, as a table of which each column sorts and
// filters, under a line of the years in which it is due.

// Rows that are drawn at once; a button brings the rest, and a printer gets all.
const FIRST_ROWS = 200;

class Ledger {
  // `onchange` is told what of the table the link keeps: `sort`, `find`, and `where` as "column:text" in lines.
  constructor(model, onselect, onchange) {
    this.onselect = onselect;
    this.onchange = onchange;
    this.root = byId("ledger");
    this.entries = model.nodes.filter((node) => Object.hasOwn(SIDES, node.kind)).map((node) => entryOf(model, node));
    this.sorted = { column: "deadline", descending: false };
    this.find = "";
    this.where = {};
    this.selected = null;
    this.rows = new Map();
    this.drawn = false;
    // The table is drawn when it is looked at first; a printer looks at it too.
    this.whole = false;
    addEventListener("beforeprint", () => this.print());
    matchMedia("print").addEventListener("change", () => this.print());
  }

  open() {
    if (!this.drawn) this.draw();
  }

  print() {
    this.open();
    this.unfold();
  }

  unfold() {
    this.whole = true;
    if (this.more?.hidden === false) this.drawRows();
  }

  translate() {
    this.drawn = false;
    if (!this.root.hidden) this.open();
  }

  restore({ sort, find, where }) {
    const column = (sort ?? "").replace(/^-/, "");
    if (Object.hasOwn(COLUMNS, column)) this.sorted = { column, descending: sort.startsWith("-") };
    this.find = find ?? "";
    for (const [name, ...wanted] of (where ?? "").split("\n").map((line) => line.split(":"))) {
      if (Object.hasOwn(COLUMNS, name)) this.where[name] = wanted.join(":");
    }
  }

  draw() {
    this.drawn = true;
    if (!this.entries.length) return this.root.replaceChildren(element("p", { class: "hint" }, say("no_numbers")));
    this.timeline = element("div");
    this.head = element("tr");
    this.body = element("tbody");
    this.caption = element("caption");
    this.count = element("span", { class: "count", role: "status" });
    const table = element("table", {}, this.caption, element("thead", {}, this.head, this.filters()), this.body);
    this.more = element("button", { type: "button", class: "more", onclick: () => this.unfold() });
    this.root.replaceChildren(this.bar(), this.timeline, table, this.more);
    this.drawRows();
  }

  bar() {
    const narrow = element("button", { type: "button", class: "by-column", "aria-expanded": "false", onclick: () => narrow.setAttribute("aria-expanded", String(this.root.classList.toggle("narrowing"))) }, say("by_column"));
    const find = element("input", { type: "search", placeholder: say("filter"), "aria-label": say("filter"), value: this.find, oninput: (event) => this.narrow(() => (this.find = event.target.value)) });
    this.clear = element("button", { type: "button", onclick: () => this.showAll() }, say("show_all"));
    const save = element("button", { type: "button", onclick: () => download("targets.csv", tableOf(this.shown()), "text/csv") }, "CSV");
    return element("div", { class: "bar" }, find, narrow, this.count, this.clear, save, element("button", { type: "button", onclick: () => print() }, say("print")));
  }

  // A field for each column; a list where there are few texts to choose from.
  filters() {
    const fields = Object.entries(COLUMNS).map(([name, column]) => {
      const properties = { "aria-label": `${say("filter")} ${say(name)}` };
      const listen = (event) => this.narrow(() => (this.where[name] = event.target.value));
      if (!column.key) return element("input", { ...properties, value: this.where[name] ?? "", placeholder: column.example ?? "", oninput: listen });
      const texts = [...new Map(this.entries.map((entry) => [column.key(entry), column.text(entry)]))].filter(([, text]) => text);
      return element("select", { ...properties, onchange: listen }, element("option", { value: "" }, say("all")), ...texts.map(([key, text]) => element("option", { value: key, selected: key === this.where[name] }, text)));
    });
    return element("tr", { class: "filters" }, ...fields.map((field, i) => element("td", { "data-column": say(Object.keys(COLUMNS)[i]) }, field)));
  }

  narrow(change) {
    change();
    this.drawRows();
    this.onchange("find", this.find);
    this.onchange("where", this.wanted().map(([name, text]) => `${name}:${text}`).join("\n"));
  }

  showAll() {
    this.narrow(() => Object.assign(this, { find: "", where: {} }));
    this.draw();
  }

  // Only what ends in a year; a second time all years again.
  narrowTo(year) {
    this.narrow(() => (this.where.deadline = this.where.deadline === year ? "" : year));
    this.draw();
  }

  sort(column) {
    this.sorted = { column, descending: column === this.sorted.column && !this.sorted.descending };
    this.onchange("sort", (this.sorted.descending ? "-" : "") + column);
    this.drawRows();
  }

  wanted() {
    return Object.entries(this.where).filter(([, text]) => text);
  }

  // The entries that the filters leave, in order.
  shown() {
    const wanted = this.wanted().map(([name, text]) => [COLUMNS[name], COLUMNS[name].key ? text : folded(text)]);
    const find = folded(this.find), texts = Object.values(COLUMNS).map(({ text }) => text);
    const left = this.entries.filter((entry) => wanted.every(([column, text]) => satisfies(column, entry, text)) && (!find || folded(texts.map((text) => text(entry)).join(" ")).includes(find)));
    return left.sort(compareBy(COLUMNS[this.sorted.column], this.sorted.descending));
  }

  drawRows() {
    const shown = this.shown();
    this.head.replaceChildren(...Object.keys(COLUMNS).map((name) => this.heading(name)));
    const drawn = this.whole ? shown : shown.slice(0, FIRST_ROWS);
    this.rows = new Map(drawn.map((entry) => [entry.node, this.row(entry)]));
    this.more.hidden = drawn.length === shown.length;
    this.more.textContent = `${say("more")} ${shown.length}`;
    this.body.replaceChildren(...this.rows.values());
    this.timeline.replaceChildren(timelineOf(shown.map(({ node }) => node), this.where.deadline, this.onselect, (year) => this.narrowTo(year)));
    this.count.textContent = `${shown.length} ${say("entries")}`;
    this.caption.textContent = [say("ledger"), byId("title").textContent, this.count.textContent].join(" · ");
    this.clear.hidden = shown.length === this.entries.length;
    this.mark(this.selected);
  }

  heading(name) {
    const { column, descending } = this.sorted;
    const way = name !== column ? "none" : descending ? "descending" : "ascending";
    return element("th", { scope: "col", "aria-sort": way }, element("button", { type: "button", onclick: () => this.sort(name) }, say(name)));
  }

  row(entry) {
    const { node, places } = entry;
    const cells = Object.entries(COLUMNS).map(([name, { text }]) => {
      const content = name === "origin" ? places.map(whence) : [isolated(short(text(entry), 80))];
      const whole = name === "indicator" ? [element("button", { type: "button", class: "entry" }, glyph(node.facet), ...content)] : content;
      return element("td", { class: name, "data-column": say(name) }, ...whole);
    });
    return element("tr", { onclick: () => this.onselect(node) }, ...cells);
  }

  // Marks the row of what is selected and its figure in the line of years.
  mark(node) {
    this.selected = node;
    for (const one of this.root.querySelectorAll("[aria-current]")) one.removeAttribute("aria-current");
    const marked = [this.rows.get(node)?.querySelector(".entry"), this.root.querySelector(`.dots [data-node="${node?.id}"]`)];
    for (const one of marked) one?.setAttribute("aria-current", "true");
  }
}

// The document that a number comes from, and under it the theme.
function whence({ source, theme }) {
  return element("span", { class: "whence", title: worded(source, theme) }, isolated(short(source, 120), { class: "source" }), theme ? element("small", {}, isolated(short(theme, 60))) : null);
}
