"use strict";
// What belongs together: one selection, one filter, one language, one theme; all of it stands in the link.

function main() {
  const model = readModel();
  const state = new URLSearchParams(location.hash.slice(1));
  const trail = [];
  let selected = null;
  language = Object.hasOwn(WORDS, state.get("lang")) ? state.get("lang") : "zh";
  applyTheme(state.get("theme"));

  const canvas = new Canvas(model, select);
  const legend = new Legend(model, filtered);
  const panel = new Panel(model, reached, (place) => tabs.show("reader", place));
  const reader = new Reader(model, reached);
  const outline = new Outline(model, reached);
  const ledger = new Ledger(model, reached);
  const tabs = new Tabs({ reader: (place) => reader.show(selected, place) }, (name) => remember("tab", name === "details" ? "" : name));
  new Search(model, reached);

  // From the canvas: the window stays where it is.
  function select(one) {
    if (one && one !== selected) trail.push(selected);
    if (!one) trail.length = 0;
    selected = one;
    canvas.select(one);
    panel.draw(one);
    outline.mark(one);
    ledger.mark(one);
    if (tabs.current === "reader") reader.show(one);
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

  function back() {
    const before = trail.pop() ?? null;
    selected = before;
    reached(before);
  }

  function move(angle) {
    const start = selected?.isEdge ? selected.target : selected;
    const next = start ? neighbourTowards(start, angle, (node) => canvas.shows(node)) : model.nodes.filter((node) => canvas.shows(node)).sort(byDegree)[0];
    if (next) reached(next);
  }

  function filtered() {
    canvas.filter(legend.hiddenFacets, legend.hiddenRelations);
    legend.draw();
    drawStatus();
    remember("hide", [...legend.hiddenFacets].join(","));
    remember("without", [...legend.hiddenRelations].join(","));
  }

  function drawStatus() {
    const hidden = legend.hiddenFacets.size + legend.hiddenRelations.size > 0;
    const edges = model.edges.filter((edge) => canvas.showsEdge(edge)).length;
    byId("status").textContent = `${canvas.nodeView.length} ${say("nodes")} · ${edges} ${say("edges")}${hidden ? say("hidden_by_filter") : ""}${canvas.onPart ? say("opened_on_part") : ""}`;
  }

  function fit() {
    canvas.fit();
    drawStatus();
  }

  function remember(name, value) {
    if (value) state.set(name, value);
    else state.delete(name);
    history.replaceState(null, "", `#${state}`);
  }

  function drawWords() {
    translate();
    drawSource(model);
    legend.draw();
    drawStatus();
    panel.draw(selected);
    outline.draw();
    ledger.draw();
    outline.mark(selected);
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
  byId("zoom-in").addEventListener("click", () => canvas.zoom(1.4));
  byId("zoom-out").addEventListener("click", () => canvas.zoom(1 / 1.4));
  byId("fit").addEventListener("click", fit);
  byId("picture").addEventListener("click", () => canvas.picture((image) => download("graph.png", image)));
  addEventListener("resize", () => selected ?? canvas.fit(false));
  listenToKeys({ search: () => byId("search").focus(), back, move, zoom: (factor) => canvas.zoom(factor), fit });

  for (const facet of (state.get("hide") ?? "").split(",").filter(Boolean)) legend.hiddenFacets.add(facet);
  for (const kind of (state.get("without") ?? "").split(",").filter(Boolean)) legend.hiddenRelations.add(kind);
  drawWords();
  if (legend.hiddenFacets.size + legend.hiddenRelations.size > 0) filtered();
  if (model.byKey.has(state.get("select"))) reached(model.byKey.get(state.get("select")));
  tabs.show(TABS.includes(state.get("tab")) ? state.get("tab") : TABS[0]);
  document.documentElement.dataset.ready = "yes";
  return { model, canvas };
}

// By name, for whoever works with the page from the console.
const page = main();
