"use strict";
// Evidence as it is read: the sentence around it with its exact characters marked, and above it where it stands.

const SENTENCE_END = /[。！？!?；;\n]/;
const REACH = 160;

// The sentence of a text around [start, end): from after the mark before it to the mark that closes it.
function sentenceAround(text, start, end) {
  let from = start, to = end;
  while (from > 0 && start - from < REACH && !SENTENCE_END.test(text[from - 1])) from -= 1;
  if (!SENTENCE_END.test(text[end - 1])) {
    while (to < text.length && to - end < REACH && !SENTENCE_END.test(text[to])) to += 1;
    if (to < text.length && text[to] !== "\n") to += 1;
  }
  while (to < text.length && "”’）》」』".includes(text[to])) to += 1;
  while (from < start && /\s/.test(text[from])) from += 1;
  return { from, to, cutBefore: start - from >= REACH, cutAfter: to - end >= REACH };
}

// The sentences that hold some places, in the order of the text, each once with all its places.
function sentencesOf(model, places) {
  const found = new Map();
  for (const place of places) {
    const [number, start, end, , quote] = place;
    const text = model.documents[number]?.text;
    const around = text ? { text, ...sentenceAround(text, start, end) } : { text: quote ?? "", from: start, to: end };
    const key = `${number} ${around.from} ${around.to} ${text ? "" : quote}`;
    if (!found.has(key)) found.set(key, { number, known: Boolean(text), ...around, places: [] });
    found.get(key).places.push(place);
  }
  return [...found.values()];
}

// A sentence with the exact characters of its places marked; places that overlap make one mark.
function quoted({ known, text, from, to, cutBefore, cutAfter, places }) {
  if (!known) return element("blockquote", { dir: "auto" }, element("mark", {}, text));
  const pieces = [cutBefore ? "…" : ""];
  let at = from;
  for (const [start, end] of united(places.map(([, start, end]) => [start, end]))) {
    pieces.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
    at = end;
  }
  return element("blockquote", { dir: "auto" }, ...pieces, text.slice(at, to) + (cutAfter ? "…" : ""));
}

function united(spans) {
  const found = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

// The theme that an initiative belongs to, where one is said before this sentence; else the heading that it stands under.
function themeOf(model, one, { number, places: [[, start]] }) {
  const own = one.kind === "initiative" ? holdersOf(one).filter(({ other }) => other.evidence.some(([of, at]) => of === number && at <= start)) : [];
  return own.at(-1)?.other ?? headingAt(model, number, start);
}

// A sentence with the theme and the document above it, and below it the rules that read it.
function sentence(model, one, said, onread) {
  const theme = themeOf(model, one, said);
  const source = model.documents[said.number];
  const where = [theme?.name, model.documents.length > 1 ? source?.title || source?.label : null].filter(Boolean);
  const rules = [...new Set(said.places.map(([, , , rule]) => model.rules[rule] ?? ""))];
  return element("div", { class: "sentence" },
    where.length ? element("p", { class: "where" }, ...where.map((one, i) => isolated((i ? " · " : "") + short(one, 60)))) : null,
    quoted(said),
    element("p", { class: "foot" }, isolated(rules.map((rule) => short(rule, 60)).join(" · ")), said.known ? element("button", { type: "button", onclick: () => onread(said.places[0]) }, say("in_text")) : null),
  );
}
