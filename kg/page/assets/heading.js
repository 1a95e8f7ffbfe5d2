"use strict";
// The bar above: whence the texts come; and the words and colours of the page as a whole.

// Source, issuer, speaker and date of the one document, or the titles of several.
function drawSource(model) {
  const one = model.documents.length === 1 ? model.documents[0] : null;
  const parts = one
    ? [one.issuer, one.speaker, one.number, one.published, fileOf(one), one.characters ? `${one.characters.toLocaleString("en")} ${say("characters")}` : ""]
    : model.documents.slice(0, 12).map((source) => short(source.title || fileOf(source) || source.key, 24));
  byId("source").replaceChildren(...parts.filter(Boolean).map((part) => isolated(part)));
}

// The name of the file or the end of the address that a document was read from.
function fileOf(source) {
  return (source.source ?? "").replace(/[/\\]+$/, "").split(/[/\\]/).pop();
}

// The words that stand in the template, in the language of the moment.
function translate() {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  for (const one of document.querySelectorAll("[data-say]")) one.textContent = say(one.dataset.say);
  for (const one of document.querySelectorAll("[data-label]")) {
    one.setAttribute("aria-label", say(one.dataset.label));
    if (one.matches("button")) one.title = say(one.dataset.label);
  }
  byId("search").placeholder = say("search");
  byId("language").textContent = language === "zh" ? "EN" : "中文";
}

function applyTheme(theme) {
  const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}
