"use strict";
// What the window shows as a drawing of lines (SVG), for slides and print: the same places, colours and labels.

// The text of an SVG file as large as the window.
function drawingOf(canvas) {
  const scale = canvas.network.getScale(), view = canvas.visible(scale);
  const { clientWidth, clientHeight } = byId("canvas");
  const near = canvas.selected && canvas.neighbourhood();
  const nodes = (near ? [...near.nodes] : canvas.model.nodes).filter((node) => canvas.shows(node));
  const edges = near ? near.edges : canvas.model.edges.filter((edge) => canvas.showsEdge(edge));
  const whole = drawn("g", { transform: `scale(${scale}) translate(${-view.left} ${-view.top})` },
    ...edges.map((edge) => drawnEdge(edge, canvas.colours, scale)),
    ...nodes.map((node) => drawnFigure(node, canvas.colours)),
    ...canvas.labels.boxes.map((box) => drawnLabel(box, canvas, scale)));
  const paper = drawn("rect", { width: clientWidth, height: clientHeight, fill: canvas.colours.paper });
  return new XMLSerializer().serializeToString(drawn("svg", { viewBox: `0 0 ${clientWidth} ${clientHeight}`, width: clientWidth, height: clientHeight }, paper, whole));
}

function drawn(tag, properties, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(properties)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

function drawnEdge({ source, target, kind }, colours, scale) {
  const faint = OF_ONE_BODY.has(kind);
  return drawn("line", { x1: source.x, y1: source.y, x2: target.x, y2: target.y, stroke: colours[source.facet], "stroke-width": (faint ? 0.6 : 1.2) / Math.max(1, scale), "stroke-opacity": faint ? 0.15 : 0.5 });
}

function drawnFigure(node, colours) {
  return drawn("path", { d: FIGURES[node.facet], transform: `translate(${node.x} ${node.y}) scale(${node.size})`, fill: colours[node.facet], stroke: colours.paper, "stroke-width": 1.6 / node.size });
}

function drawnLabel({ text, weight, size, left, top, bottom }, canvas, scale) {
  const font = { "font-family": canvas.labels.family, "font-size": size / scale, "font-weight": weight };
  const halo = { stroke: canvas.colours.paper, "stroke-width": 3.5 / scale, "stroke-linejoin": "round", "paint-order": "stroke" };
  return drawn("text", { x: left, y: (top + bottom) / 2, "dominant-baseline": "central", fill: canvas.colours.ink, ...font, ...halo }, text);
}
