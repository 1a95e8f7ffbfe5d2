"use strict";
// The text beside the graph, every character that something was read from underlined in the colour of its kind.

class Reader {
  constructor(model, onselect) {
    this.model = model;
    this.onselect = onselect;
    this.root = byId("reader");
    this.root.classList.add("reader");
    this.number = -1;
    this.node = null;
  }

  // Shows a document with the places of the selected node marked, and goes to one of them.
  show(node, place) {
    this.node = node;
    const here = [...(node?.evidence ?? [])].find(([of]) => of === this.number) ?? node?.evidence[0];
    const number = place?.[0] ?? here?.[0] ?? Math.max(0, this.number);
    if (number !== this.number) this.draw(number);
    for (const piece of this.root.querySelectorAll(".chosen")) piece.classList.remove("chosen");
    const chosen = (node?.evidence ?? []).filter(([of]) => of === number);
    for (const piece of this.pieces) if (chosen.some(([, start, end]) => start <= piece.start && piece.end <= end)) piece.element.classList.add("chosen");
    const start = place?.[1] ?? chosen[0]?.[1];
    this.pieces.find((piece) => piece.start >= start)?.element.scrollIntoView({ block: "center" });
  }

  translate() {
    this.number = this.root.hidden ? -1 : this.number;
    if (!this.root.hidden) this.draw(this.number);
  }

  // Of several documents one is chosen from a list above the text.
  choice(number) {
    if (this.model.documents.length < 2) return [];
    const titles = this.model.documents.map((source, i) => element("option", { value: String(i), selected: i === number }, short(source.title || fileOf(source) || source.key, 80)));
    return [element("select", { class: "choice", "aria-label": say("document"), onchange: (event) => this.show(this.node, [Number(event.target.value)]) }, ...titles)];
  }

  draw(number) {
    this.number = number;
    this.root.scrollTop = 0;
    this.pieces = [];
    const source = this.model.documents[number];
    if (!source?.text) return this.root.replaceChildren(...this.choice(number), element("p", { class: "hint" }, say("no_text")));
    const spans = this.spans(number);
    let at = 0;
    const paragraphs = source.text.split("\n").map((line) => {
      const paragraph = this.paragraph(source.text, at, at + line.length, spans);
      at += line.length + 1;
      return paragraph;
    });
    this.root.replaceChildren(...this.choice(number), ...paragraphs.filter((paragraph) => paragraph.textContent.trim()));
  }

  // All places of a document with their nodes, in order.
  spans(number) {
    const spans = this.model.nodes.flatMap((node) => node.evidence.filter(([of]) => of === number).map(([, start, end]) => ({ start, end, node })));
    return spans.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  // A paragraph cut wherever a place begins or ends; each piece belongs to the shortest place that covers it.
  paragraph(text, from, to, spans) {
    const here = spans.filter((span) => span.start < to && span.end > from);
    const cuts = [...new Set([from, to, ...here.flatMap((span) => [span.start, span.end])])].filter((cut) => cut >= from && cut <= to).sort((a, b) => a - b);
    const made = element("p", { dir: "auto" });
    for (let i = 0; i + 1 < cuts.length; i += 1) {
      const covering = here.filter((span) => span.start <= cuts[i] && span.end >= cuts[i + 1]);
      const inner = covering.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
      made.append(inner ? this.piece(text, cuts[i], cuts[i + 1], inner.node) : text.slice(cuts[i], cuts[i + 1]));
    }
    return made;
  }

  piece(text, start, end, node) {
    const made = element("span", { class: `said ${node.facet}`, title: `${named(KINDS, node.facet)}${say("colon")}${short(node.name, 60)}`, onclick: () => this.onselect(node) }, text.slice(start, end));
    this.pieces.push({ start, end, element: made });
    return made;
  }
}
