"use strict";
// What belongs together: one selection, one filter, one language, one theme; all of it stands in the link.

function main() {
  const model = readModel();
  const state = new URLSearchParams(location.hash.slice(1));
  let selected = null;
  language = Object.hasOwn(WORDS, state.get("lang")) ? state.get("lang") : "zh";
  applyTheme(state.get("theme"));

  const canvas = new Canvas(model, select);
  const legend = new Legend(model, filtered);
  const panel = new Panel(model, reached, (place) => openTab("reader", place));
  const reader = new Reader(model, reached);
  new Search(model, reached);

  // From the canvas: the window stays where it is.
  function select(one) {
    selected = one;
    canvas.select(one);
    panel.draw(one);
    if (!byId("reader").hidden) reader.show(one);
    remember("select", one?.key);
  }

  // From a list or the text: the window goes to it, and kinds that are hidden come back.
  function reached(one) {
    const ends = one?.isEdge ? [one.source, one.target] : one ? [one] : [];
    const shown = ends.map((node) => legend.hiddenFacets.delete(node.facet));
    if (legend.hiddenRelations.delete(one?.kind) || shown.includes(true)) filtered();
    select(one);
    if (one) canvas.goto();
  }

  function filtered() {
    canvas.filter(legend.hiddenFacets, legend.hiddenRelations);
    legend.draw();
    drawStatus();
    remember("hide", [...legend.hiddenFacets].join(","));
    remember("without", [...legend.hiddenRelations].join(","));
  }

  function drawStatus() {
    const nodes = canvas.nodeView.length, hidden = legend.hiddenFacets.size + legend.hiddenRelations.size > 0;
    const edges = model.edges.filter((edge) => canvas.shows(model.nodes[edge.from]) && canvas.shows(model.nodes[edge.to]) && !legend.hiddenRelations.has(edge.kind)).length;
    byId("status").textContent = `${nodes} ${say("nodes")} · ${edges} ${say("edges")}${hidden ? say("hidden_by_filter") : ""}`;
  }

  function openTab(name, place) {
    for (const tab of ["details", "reader"]) {
      byId(tab).hidden = tab !== name;
      byId(`tab-${tab}`).setAttribute("aria-selected", String(tab === name));
    }
    if (name === "reader") reader.show(selected, place);
  }

  function remember(name, value) {
    if (value) state.set(name, value);
    else state.delete(name);
    history.replaceState(null, "", `#${state}`);
  }

  function drawWords() {
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
    for (const one of document.querySelectorAll("[data-say]")) one.textContent = say(one.dataset.say);
    for (const one of document.querySelectorAll("[data-label]")) one.setAttribute("aria-label", say(one.dataset.label));
    byId("search").placeholder = say("search");
    byId("search").setAttribute("aria-label", say("search"));
    byId("language").textContent = language === "zh" ? "EN" : "中文";
    drawSource(model);
    legend.draw();
    drawStatus();
    panel.draw(selected);
  }

  byId("language").addEventListener("click", () => {
    language = language === "zh" ? "en" : "zh";
    remember("lang", language);
    drawWords();
  });
  byId("theme").addEventListener("click", () => {
    const theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    applyTheme(theme);
    canvas.recolour();
    remember("theme", theme);
  });
  byId("legend-switch").addEventListener("click", ({ currentTarget }) => {
    currentTarget.setAttribute("aria-expanded", String(byId("legend").classList.toggle("open")));
  });
  byId("tab-details").addEventListener("click", () => openTab("details"));
  byId("tab-reader").addEventListener("click", () => openTab("reader"));
  byId("zoom-in").addEventListener("click", () => canvas.zoom(1.4));
  byId("zoom-out").addEventListener("click", () => canvas.zoom(1 / 1.4));
  byId("fit").addEventListener("click", () => canvas.fit());
  addEventListener("resize", () => selected ?? canvas.fit(false));
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && event.target !== byId("search")) {
      event.preventDefault();
      byId("search").focus();
    } else if (event.key === "Escape") reached(null);
  });

  for (const facet of (state.get("hide") ?? "").split(",").filter(Boolean)) legend.hiddenFacets.add(facet);
  for (const kind of (state.get("without") ?? "").split(",").filter(Boolean)) legend.hiddenRelations.add(kind);
  openTab("details");
  drawWords();
  if (legend.hiddenFacets.size + legend.hiddenRelations.size > 0) filtered();
  if (model.byKey.has(state.get("select"))) reached(model.byKey.get(state.get("select")));
  document.documentElement.dataset.ready = "yes";
  return { model, canvas };
}

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

function applyTheme(theme) {
  const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

// By name, for whoever works with the page from the console.
const page = main();
