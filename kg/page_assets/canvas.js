"use strict";
// The graph on the canvas: vis-network draws and moves it; what is selected is drawn once more over a veil.

const MANY_EDGES = 1500;

class Canvas {
  constructor(model, onselect) {
    this.model = model;
    this.onselect = onselect;
    this.labels = new Labels(model.nodes);
    this.colours = readColours();
    this.labels.family = getComputedStyle(document.documentElement).getPropertyValue("--sans");
    this.hiddenFacets = new Set();
    this.hiddenRelations = new Set();
    this.selected = null;
    this.hovered = null;
    this.nodeView = new vis.DataView(new vis.DataSet(model.nodes.map((node) => this.visNode(node))), { filter: (item) => this.shows(model.nodes[item.id]) });
    this.edgeView = new vis.DataView(new vis.DataSet(model.edges.map(visEdge)), { filter: (item) => !this.hiddenRelations.has(item.kind) });
    this.network = new vis.Network(byId("canvas"), { nodes: this.nodeView, edges: this.edgeView }, this.options());
    this.listen();
    this.fit(false);
  }

  options() {
    return {
      ...this.model.options,
      autoResize: true,
      layout: { improvedLayout: false, randomSeed: 1 },
      interaction: { hover: true, selectConnectedEdges: false, hoverConnectedEdges: false, tooltipDelay: 1e6, hideEdgesOnDrag: this.model.edges.length > MANY_EDGES, hideEdgesOnZoom: this.model.edges.length > MANY_EDGES },
      nodes: { shape: "custom" },
      edges: { smooth: false, color: { color: this.colours.edge, inherit: false }, chosen: false, selectionWidth: 0, hoverWidth: 0 },
    };
  }

  visNode(node) {
    const ctxRenderer = ({ ctx, x, y }) => ({
      drawNode: () => drawFigure(ctx, node.facet, x, y, node.size, this.colours),
      nodeDimensions: { width: 2 * node.size, height: 2 * node.size },
    });
    return { id: node.id, x: node.x, y: node.y, ctxRenderer };
  }

  listen() {
    this.network.on("click", ({ nodes, pointer }) => this.onselect(nodes.length ? this.model.nodes[nodes[0]] : (this.labels.at(pointer.canvas) ?? null)));
    this.network.on("hoverNode", ({ node }) => this.hover(this.model.nodes[node]));
    this.network.on("blurNode", () => this.hover(null));
    this.network.on("dragging", ({ nodes }) => nodes.forEach((id) => Object.assign(this.model.nodes[id], this.network.getPosition(id))));
    this.network.on("afterDrawing", (context) => this.afterDrawing(context));
  }

  shows(node) {
    return !this.hiddenFacets.has(node.facet);
  }

  hover(node) {
    this.hovered = node;
    byId("canvas").style.cursor = node ? "pointer" : "";
    this.network.redraw();
  }

  // The selected node with its neighbours; null shows everything alike.
  select(node) {
    this.selected = node;
    this.network.unselectAll();
    this.network.redraw();
  }

  filter(hiddenFacets, hiddenRelations) {
    this.hiddenFacets = hiddenFacets;
    this.hiddenRelations = hiddenRelations;
    this.nodeView.refresh();
    this.edgeView.refresh();
  }

  recolour() {
    this.colours = readColours();
    this.network.setOptions({ edges: { color: { color: this.colours.edge, inherit: false } } });
  }

  afterDrawing(context) {
    const scale = this.network.getScale();
    const view = this.visible(scale);
    const near = this.selected && this.neighbourhood();
    if (near) this.drawSelection(context, scale, view, near);
    const wanted = near ? (node) => near.nodes.has(node) : (node) => this.shows(node);
    const first = [...new Set([this.selected, this.hovered].filter((node) => node && this.shows(node)))];
    this.labels.draw(context, scale, view, this.colours, wanted, first);
  }

  // The part of the graph that the window shows, in the graph's own coordinates.
  visible(scale) {
    const { clientWidth, clientHeight } = byId("canvas");
    const { x, y } = this.network.getViewPosition();
    const width = clientWidth / 2 / scale, height = clientHeight / 2 / scale;
    return { left: x - width, right: x + width, top: y - height, bottom: y + height };
  }

  neighbourhood() {
    const relations = this.selected.relations.filter(({ edge, other }) => this.shows(other) && !this.hiddenRelations.has(edge.kind));
    return { relations, nodes: new Set([this.selected, ...relations.map(({ other }) => other)]) };
  }

  drawSelection(context, scale, view, near) {
    context.save();
    context.globalAlpha = 0.86;
    context.fillStyle = this.colours.paper;
    context.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
    context.globalAlpha = 0.75;
    context.lineWidth = 1.3 / scale;
    for (const { other } of near.relations) {
      context.strokeStyle = this.colours[other.facet] ?? this.colours.edge;
      context.beginPath();
      context.moveTo(this.selected.x, this.selected.y);
      context.lineTo(other.x, other.y);
      context.stroke();
    }
    context.restore();
    for (const node of near.nodes) drawFigure(context, node.facet, node.x, node.y, node.size, this.colours);
    this.drawRing(context, scale);
  }

  drawRing(context, scale) {
    context.beginPath();
    context.arc(this.selected.x, this.selected.y, this.selected.size + 5 / scale, 0, 2 * Math.PI);
    context.strokeStyle = this.colours.accent;
    context.lineWidth = 2 / scale;
    context.stroke();
  }

  // Moves the window so that a node is in the middle, near enough to read its surroundings.
  goto(node) {
    this.network.moveTo({ position: { x: node.x, y: node.y }, scale: Math.max(0.9, this.network.getScale()), animation: moving() });
  }

  zoom(factor) {
    this.network.moveTo({ scale: Math.min(6, Math.max(0.03, this.network.getScale() * factor)), animation: moving() });
  }

  fit(animated = true) {
    this.network.fit({ animation: animated && moving(), minZoomLevel: 0.02, maxZoomLevel: 1.2 });
  }
}

function visEdge(edge) {
  const faint = edge.kind === "leads" || edge.kind === "supports";
  return { id: edge.id, from: edge.from, to: edge.to, kind: edge.kind, width: faint ? 0.5 : 1, color: faint ? { opacity: 0.16 } : { opacity: 0.6 } };
}

function moving() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 350, easingFunction: "easeInOutQuad" };
}
