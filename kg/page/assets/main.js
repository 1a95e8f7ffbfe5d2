"use strict";
// What belongs together: one selection, one filter, one language, one theme; all of it stands in the link.

function main() {
  const model = readModel();
  const state = new URLSearchParams(location.hash.slice(1));
  const trail = [];
  let selected = null, alone = false, pathFrom = null;
  language = LANGUAGES.includes(state.get("lang")) ? state.get("lang") : LANGUAGES[0];
  applyTheme(state.get("theme"));
  document.body.dataset.tab = state.get("tab") ?? "";

  const canvas = new Canvas(model, select);
  const legend = new Legend(model, filtered);
  const panel = new Panel(model, reached, { read: (place) => tabs.show("reader", place), isolate, askPath, isAlone: () => alone });
  const reader = new Reader(model, reached);
  const outline = new Outline(model, reached);
  const ledger = new Ledger(model, reached, remember);
  const tabs = new Tabs({ reader: (place) => reader.show(selected, place), outline: () => outline.open(selected), ledger: () => ledger.open() }, (name) => remember("tab", name === "details" ? "" : name));
  new Search(model, found, () => (pathFrom = null));

  // From the canvas: the window stays where it is.
  function select(one) {
    if (one && one !== selected) trail.push(selected);
    if (!one) trail.length = 0;
    selected = one;
    canvas.select(one);
    isolateOn(alone && one);
    panel.draw(one);
    outline.mark(one);
    ledger.mark(one);
    if (tabs.current === "reader") reader.show(one);
    remember("select", one?.key);
  }

  // From a list or the text: the window goes to it, and kinds that are hidden come back.
  function reached(one) {
    const ends = one?.isPath ? one.nodes : one?.isEdge ? [one.source, one.target] : one ? [one] : [];
    const kinds = one?.isPath ? one.edges.map((edge) => edge.kind) : [one?.kind];
    const shown = ends.map((node) => legend.hiddenFacets.delete(node.facet));
    if (kinds.map((kind) => legend.hiddenRelations.delete(kind)).includes(true) || shown.includes(true)) filtered();
    if (ends.some((node) => !canvas.has(node))) canvas.call(around(one, () => true).nodes);
    select(one);
    drawStatus();
    if (one) canvas.goto();
  }

  // Neighbours only, or all with a veil over the rest.
  function isolateOn(on) {
    if (!on && !canvas.scene) return;
    alone = Boolean(on);
    canvas.isolate(alone);
    drawStatus();
    remember("only", alone ? "1" : "");
  }

  function isolate() {
    if (!selected) return;
    isolateOn(!alone);
    panel.draw(selected);
    canvas.goto();
  }

  // The next node that is found is the other end of a path.
  function askPath(node) {
    byId("search").value = "";
    byId("search").focus();
    byId("search").placeholder = say("path_to");
    pathFrom = node;
  }

  function found(node) {
    const path = pathFrom && pathFrom !== node ? pathBetween(pathFrom, node) : node;
    pathFrom = null;
    if (path) reached(path);
    else byId("status").textContent = say("no_path");
  }

  function back() {
    const before = trail.pop() ?? null;
    selected = before;
    reached(before);
  }

  function move(angle) {
    const start = selected?.isEdge || selected?.isPath ? selected.target : selected;
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
    const drawn = canvas.onPart ? say("opened_on_part") : canvas.most && !canvas.scene ? say("most_are_drawn") : "";
    const of = canvas.most && drawn ? ` / ${model.nodes.length}` : "";
    byId("status").textContent = `${canvas.shown.size}${of} ${say("nodes")} · ${edges} ${say("edges")}${hidden ? say("hidden_by_filter") : ""}${drawn}`;
  }

  function fit() {
    canvas.leavePart();
    canvas.fit();
    drawStatus();
  }

  function remember(name, value) {
    const before = String(state);
    if (value) state.set(name, value);
    else state.delete(name);
    if (String(state) !== before) history.replaceState(null, "", `#${state}`);
  }

  function drawWords() {
    translate();
    drawSource(model);
    legend.draw();
    drawStatus();
    panel.draw(selected);
    outline.translate();
    ledger.translate();
    reader.translate();
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
  byId("drawing").addEventListener("click", () => download("graph.svg", drawingOf(canvas), "image/svg+xml"));
  byId("picture").addEventListener("click", () => canvas.picture((image) => download("graph.png", image)));
  listenToKeys({ search: () => byId("search").focus(), back, move, zoom: (factor) => canvas.zoom(factor), fit, isolate, path: () => selected && !selected.isEdge && !selected.isPath && askPath(selected) });

  for (const facet of (state.get("hide") ?? "").split(",").filter(Boolean)) legend.hiddenFacets.add(facet);
  for (const kind of (state.get("without") ?? "").split(",").filter(Boolean)) legend.hiddenRelations.add(kind);
  ledger.restore({ sort: state.get("sort"), find: state.get("find"), where: state.get("where") });
  drawWords();
  canvas.fit(false);
  if (legend.hiddenFacets.size + legend.hiddenRelations.size > 0) filtered();
  alone = state.get("only") === "1";
  const linked = selectable(model, state.get("select"));
  if (linked) reached(linked);
  tabs.show(TABS.includes(state.get("tab")) ? state.get("tab") : TABS[0]);
  document.documentElement.dataset.ready = "yes";
  afterFirstPicture(() => {
    run("vis");
    canvas.start();
    document.documentElement.dataset.moves = "yes";
  });
  return { model, canvas };
}

// By name, for whoever works with the page from the console.
const page = main();
