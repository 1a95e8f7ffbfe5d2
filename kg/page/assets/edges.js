"use strict";
// The edges under the figures: straight lines in the colour of the node that they start from.

const CLOSE = 8;

class Edges {
  constructor(edges) {
    this.looks = new Map();
    for (const edge of edges) {
      const look = `${edge.source.facet} ${OF_ONE_BODY.has(edge.kind)}`;
      if (!this.looks.has(look)) this.looks.set(look, { facet: edge.source.facet, faint: OF_ONE_BODY.has(edge.kind), edges: [] });
      this.looks.get(look).edges.push(edge);
    }
  }

  // Draws the edges for which `wanted` holds; what one body leads is nearly everything, so it is fainter.
  draw(context, scale, view, colours, wanted) {
    context.save();
    for (const { facet, faint, edges } of this.looks.values()) {
      context.strokeStyle = colours[facet];
      context.globalAlpha = faint ? 0.1 : 0.42;
      context.lineWidth = Math.max(faint ? 0.6 : 1.2, 0.3 / scale);
      for (const edge of edges) if (meets(edge, view) && wanted(edge)) stroke(context, edge);
    }
    context.restore();
  }
}

function stroke(context, { source, target }) {
  context.beginPath();
  context.moveTo(source.x, source.y);
  context.lineTo(target.x, target.y);
  context.stroke();
}

// Whether something between two nodes may be seen in a part of the graph.
function meets({ source, target }, { left, right, top, bottom }, wide = 0) {
  return Math.min(source.x, target.x) - wide < right && Math.max(source.x, target.x) + wide > left && Math.min(source.y, target.y) - wide < bottom && Math.max(source.y, target.y) + wide > top;
}

// The edge nearest to a point, of those within reach.
function edgeAt(edges, point, scale) {
  const near = edges.map((edge) => ({ edge, away: distance(edge, point) })).filter(({ away }) => away * scale < CLOSE);
  return near.sort((a, b) => a.away - b.away)[0]?.edge ?? null;
}

function distance({ source, target }, { x, y }) {
  const dx = target.x - source.x, dy = target.y - source.y;
  const along = ((x - source.x) * dx + (y - source.y) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - source.x - part * dx, y - source.y - part * dy);
}
