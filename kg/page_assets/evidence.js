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

function quoted(model, [number, start, end, , quote]) {
  const text = model.documents[number]?.text;
  if (!text) return element("blockquote", { dir: "auto" }, element("mark", {}, quote ?? ""));
  const { from, to, cutBefore, cutAfter } = sentenceAround(text, start, end);
  return element("blockquote", { dir: "auto" }, (cutBefore ? "…" : "") + text.slice(from, start), element("mark", {}, text.slice(start, end)), text.slice(end, to) + (cutAfter ? "…" : ""));
}

// Evidence in one sentence is shown once, all its characters marked one after another would hide what each rule read;
// so each place has its own entry, in the order of the text.
function sentence(model, place, onread) {
  const [number, start, , rule] = place;
  const theme = headingAt(model, number, start);
  const source = model.documents[number];
  const where = [theme?.name, model.documents.length > 1 ? source?.title || source?.label : null].filter(Boolean);
  return element("div", { class: "sentence" },
    where.length ? element("p", { class: "where" }, ...where.map((one, i) => isolated((i ? " · " : "") + short(one, 60)))) : null,
    quoted(model, place),
    element("p", { class: "foot" }, isolated(model.rules[rule] ?? ""), source?.text ? element("button", { type: "button", onclick: () => onread(place) }, say("in_text")) : null),
  );
}
