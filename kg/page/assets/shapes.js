"use strict";
// One figure for each kind of node, drawn alike on the canvas and in the lists. Paths are for a radius of 1.

const CIRCLE = "M1,0A1,1 0 1 1 -1,0A1,1 0 1 1 1,0Z";
const FIGURES = {
  ministry: "M-.9,-.7Q-.9,-.9 -.7,-.9H.7Q.9,-.9 .9,-.7V.7Q.9,.9 .7,.9H-.7Q-.9,.9 -.9,.7Z",
  theme: CIRCLE,
  programme: "M0,-1.15L1.15,0L0,1.15L-1.15,0Z",
  measure: CIRCLE,
  industry: "M1.02,0L.51,.9H-.51L-1.02,0L-.51,-.9H.51Z",
  group: "M0,-1.1L1.1,.8H-1.1Z",
  target: "M0,-1.2L.31,-.42L1.14,-.37L.49,.16L.71,.97L0,.51L-.71,.97L-.49,.16L-1.14,-.37L-.31,-.42Z",
  statistic: "M-1,1V.1H-.45V1ZM-.28,1V-.45H.28V1ZM.45,1V-1H1V1Z",
  indicator: "M-.35,-1H.35V-.35H1V.35H.35V1H-.35V.35H-1V-.35H-.35Z",
  region: "M0,1.1L-1.1,-.8H1.1Z",
  person: "M0,-1.05L1,-.32L.62,.85H-.62L-1,-.32Z",
  meeting: "M-1,-.35H1V.35H-1Z M-.6,-1H.6V-.5H-.6Z M-.6,.5H.6V1H-.6Z",
  document: "M-.75,-1H.3L.75,-.5V1H-.75Z",
  other: CIRCLE,
};
const PATHS = {};

function glyph(facet) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "-1.25 -1.25 2.5 2.5");
  svg.setAttribute("class", "glyph");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", FIGURES[facet]);
  path.style.fill = `var(--${facet})`;
  svg.append(path);
  return svg;
}

// Draws a node's figure; a line of paper colour keeps it clear of what lies under it.
function drawFigure(context, facet, x, y, size, colours) {
  const path = (PATHS[facet] ??= new Path2D(FIGURES[facet]));
  context.save();
  context.translate(x, y);
  context.scale(size, size);
  context.fillStyle = colours[facet];
  context.strokeStyle = colours.paper;
  context.lineWidth = 1.6 / size;
  context.fill(path);
  context.stroke(path);
  context.restore();
}

// Draws an edge as a line with a head at its target.
function drawArrow(context, { source, target }, colour, scale) {
  const angle = Math.atan2(target.y - source.y, target.x - source.x);
  const x = target.x - Math.cos(angle) * (target.size + 3 / scale), y = target.y - Math.sin(angle) * (target.size + 3 / scale);
  context.strokeStyle = context.fillStyle = colour;
  context.beginPath();
  context.moveTo(source.x, source.y);
  context.lineTo(x, y);
  context.stroke();
  context.beginPath();
  context.moveTo(x, y);
  for (const turn of [0.4, -0.4]) context.lineTo(x - (9 / scale) * Math.cos(angle + turn), y - (9 / scale) * Math.sin(angle + turn));
  context.fill();
}

// The colours of the theme of the moment, from the style sheet.
function readColours() {
  const style = getComputedStyle(document.documentElement);
  const names = [...Object.keys(FIGURES), "paper", "card", "ink", "soft", "edge", "accent", "line"];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}
