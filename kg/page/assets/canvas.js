"use strict";
// The graph on the canvas: vis-network moves the window over it, and all that is in it is drawn here; what is selected is
// drawn once more over a veil. vis-network has no nodes of its own, for making them took most of the time to open a page.

const MANY_EDGES = 1500;
const MANY_NODES = 5000;
const PAUSE = 250;

class Canvas {
  constructor(model, onselect) {
    this.model = model;
    this.onPart = model.nodes.some((node) => node.part);
    if (this.onPart) model.nodes.filter((node) => node.part).forEach((node) => moveTo(node, ...node.part));
    this.labels = new Labels(model.nodes);
    this.edges = new Edges(model.edges);
    this.busy = false;
    this.colours = readColours();
    this.labels.family = getComputedStyle(document.documentElement).getPropertyValue("--sans");
    this.hiddenFacets = new Set();
    this.hiddenRelations = new Set();
    this.scene = null;
    this.selected = null;
    this.most = model.nodes.length > MANY_NODES ? new Set([...model.nodes].sort(byDegree).slice(0, MANY_NODES)) : null;
    this.update();
    this.network = new Still(byId("canvas"), (context) => this.draw(context));
    this.pointer = new Pointer(this, byId("canvas"), onselect);
  }

  // vis-network takes over the window where it is.
  start() {
    const view = { position: this.network.getViewPosition(), scale: this.network.getScale() };
    this.network = new vis.Network(byId("canvas"), { nodes: [], edges: [] }, { ...this.model.options, autoResize: true, interaction: { hover: false } });
    this.network.moveTo(view);
    this.network.on("afterDrawing", (context) => this.draw(context));
    this.network.on("resize", () => (this.selected ? this.goto(false) : this.fit(false)));
    this.network.on("zoom", () => this.pause());
    this.pointer.listen(this.network);
  }

  // Many edges are left out while the graph moves.
  rest(busy) {
    this.busy = busy && this.model.edges.length > MANY_EDGES;
    if (!busy) this.network.redraw();
  }

  pause() {
    clearTimeout(this.pausing);
    this.rest(true);
    this.pausing = setTimeout(() => this.rest(false), PAUSE);
  }

  // A node by its figure or its label, else an edge; under the veil only an edge of what is selected.
  at(point) {
    const edges = this.selected ? this.neighbourhood().edges : this.model.edges.filter((edge) => this.showsEdge(edge));
    return this.nodeAt(point) ?? this.labels.at(point) ?? edgeAt(edges, point, this.network.getScale());
  }

  nodeAt({ x, y }) {
    const away = (node) => Math.max(Math.abs(node.x - x), Math.abs(node.y - y)) - node.size;
    return [...this.shown].filter((node) => away(node) < 0).sort((a, b) => away(a) - away(b))[0] ?? null;
  }

  shows(node) {
    return !this.hiddenFacets.has(node.facet) && (!this.scene || this.scene.has(node)) && this.has(node);
  }

  // Whether a node is in what is drawn of a large graph, whatever is filtered.
  has(node) {
    return this.onPart ? Boolean(node.part) : !this.most || this.most.has(node);
  }

  showsEdge({ kind, source, target }) {
    return !this.hiddenRelations.has(kind) && this.shows(source) && this.shows(target);
  }

  // A node or an edge; null shows everything alike.
  select(one) {
    this.selected = one;
    this.network.redraw();
  }

  filter(hiddenFacets, hiddenRelations) {
    this.hiddenFacets = hiddenFacets;
    this.hiddenRelations = hiddenRelations;
    this.refresh();
  }

  // Shows nothing but what is selected and its neighbours; or everything again.
  isolate(alone) {
    if (alone) this.call(around(this.selected, () => true).nodes);
    this.scene = null;
    this.scene = alone && this.selected ? this.neighbourhood().nodes : null;
    this.refresh();
  }

  // Has these nodes drawn too, wherever they are in a large graph.
  call(nodes) {
    const missing = [...nodes].filter((node) => !this.has(node));
    if (!missing.length) return;
    this.leavePart();
    for (const node of missing) this.most?.add(node);
    this.refresh();
  }

  // From the part that a large graph opens on to the whole of it, in which the nodes of the part stand elsewhere.
  leavePart() {
    if (!this.onPart) return;
    this.onPart = false;
    const moved = this.model.nodes.filter((node) => node.home);
    for (const node of moved) moveTo(node, ...node.home);
    this.labels.sort();
    this.refresh();
  }

  refresh() {
    this.update();
    this.network.redraw();
  }

  update() {
    this.shown = new Set(this.model.nodes.filter((node) => this.shows(node)));
  }

  recolour() {
    this.colours = readColours();
    this.network.redraw();
  }

  draw(context) {
    const scale = this.network.getScale();
    const view = this.visible(scale);
    if (!this.busy) this.edges.draw(context, scale, view, this.colours, (edge) => this.showsEdge(edge));
    for (const node of this.shown) if (meets({ source: node, target: node }, view, node.size)) drawFigure(context, node.facet, node.x, node.y, node.size, this.colours);
    const near = this.selected && this.neighbourhood();
    if (near) this.drawSelection(context, scale, view, near);
    const wanted = near ? (node) => near.nodes.has(node) : (node) => this.shows(node);
    const first = [...new Set([this.selected, this.pointer.hovered].filter((one) => one && !one.isEdge && !one.isPath && this.shows(one)))];
    this.labels.draw(context, scale, view, this.colours, wanted, first, this.covered(scale, view));
  }

  // What the buttons and the status line cover, in the graph's own coordinates.
  covered(scale, view) {
    const canvas = byId("canvas").getBoundingClientRect();
    const x = (pixels) => view.left + (pixels - canvas.left) / scale, y = (pixels) => view.top + (pixels - canvas.top) / scale;
    return ["zoom", "status"].map((id) => byId(id).getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left: x(left), right: x(right), top: y(top), bottom: y(bottom) }));
  }

  // The part of the graph that the window shows, in the graph's own coordinates.
  visible(scale) {
    const { clientWidth, clientHeight } = byId("canvas");
    const { x, y } = this.network.getViewPosition();
    const width = clientWidth / 2 / scale, height = clientHeight / 2 / scale;
    return { left: x - width, right: x + width, top: y - height, bottom: y + height };
  }

  // What stays clear of the veil.
  neighbourhood() {
    return around(this.selected, (edge) => this.showsEdge(edge));
  }

  drawSelection(context, scale, view, near) {
    context.save();
    context.globalAlpha = 0.86;
    context.fillStyle = this.colours.paper;
    context.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
    context.globalAlpha = near.edges.length > 20 ? 0.35 : 0.75;
    context.lineWidth = 1.3 / scale;
    for (const edge of near.edges) drawArrow(context, edge, this.colours[(edge.source === this.selected ? edge.target : edge.source).facet], scale);
    context.restore();
    for (const node of near.nodes) drawFigure(context, node.facet, node.x, node.y, node.size, this.colours);
    if (!this.selected.isEdge && !this.selected.isPath) this.drawRing(context, scale);
  }

  drawRing(context, scale) {
    context.beginPath();
    context.arc(this.selected.x, this.selected.y, this.selected.size + 5 / scale, 0, 2 * Math.PI);
    context.strokeStyle = this.colours.accent;
    context.lineWidth = 2 / scale;
    context.stroke();
  }

  // Moves the window so that what is selected is in it with its neighbours.
  goto(animated = true) {
    this.frame([...this.neighbourhood().nodes], 1.15, animated);
  }

  zoom(factor) {
    this.network.moveTo({ scale: Math.min(6, Math.max(0.03, this.network.getScale() * factor)), animation: moving() });
  }

  // What the window shows, as a PNG on the colour of the page.
  picture(onready) {
    const shown = byId("canvas").querySelector("canvas");
    const copy = element("canvas", { width: shown.width, height: shown.height });
    const context = copy.getContext("2d");
    context.fillStyle = this.colours.paper;
    context.fillRect(0, 0, copy.width, copy.height);
    context.drawImage(shown, 0, 0);
    copy.toBlob(onready);
  }

  fit(animated = true) {
    this.frame(this.model.nodes.filter((node) => this.shows(node)), 1.9, animated);
  }

  // The window on some nodes, with room for their labels, which are as large on the screen at any scale.
  frame(nodes, largest, animated = true) {
    if (nodes.length === 0) return;
    const { clientWidth, clientHeight } = byId("canvas");
    const [left, right] = extent(nodes.map((node) => node.x)), [top, bottom] = extent(nodes.map((node) => node.y));
    const room = Math.min(60, clientWidth / 7);
    const scale = Math.min(largest, (clientWidth - 2 * room) / (right - left + 1), (clientHeight - 96) / (bottom - top + 1));
    this.network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 + 16 / scale }, scale, animation: animated && moving() });
  }
}

function moveTo(node, x, y, size) {
  Object.assign(node, { home: [node.x, node.y, node.size], x, y, size });
}

function extent(values) {
  return values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
}

// The window moves by and by, but for those who asked for less motion, and when the page opens.
function moving() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches || !document.documentElement.dataset.ready ? false : { duration: 350, easingFunction: "easeInOutQuad" };
}
