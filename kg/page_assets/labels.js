"use strict";
// Labels as on a map: always legible, never over each other. The larger node goes first; zooming in makes room for more.

const LABEL_LIMIT = { theme: 14, ministry: 14, programme: 14, measure: 12, target: 18, statistic: 18 };

class Labels {
  constructor(nodes) {
    this.order = [...nodes].sort((a, b) => b.size - a.size || a.id - b.id);
    this.texts = nodes.map((node) => short(node.name, LABEL_LIMIT[node.facet] ?? 12));
    this.widths = new Map();
    this.boxes = [];
  }

  // Draws the labels of the nodes for which `wanted` holds, `first` before all others and at any cost.
  draw(context, scale, view, colours, wanted, first) {
    this.boxes = [];
    context.save();
    context.textAlign = "center";
    context.textBaseline = "top";
    context.lineJoin = "round";
    for (const node of first) this.place(context, scale, node, colours, true);
    for (const node of this.order) {
      const inside = node.x > view.left && node.x < view.right && node.y > view.top && node.y < view.bottom;
      if (inside && wanted(node) && !first.includes(node)) this.place(context, scale, node, colours, false);
    }
    context.restore();
  }

  place(context, scale, node, colours, forced) {
    const large = node.size >= 16 || node.facet === "theme";
    const pixels = large ? 13.5 : 12;
    const text = forced ? short(node.name, 28) : this.texts[node.id];
    context.font = `${large || forced ? 600 : 400} ${pixels / scale}px ${this.family}`;
    const width = this.width(context, text, scale) / scale;
    const top = node.y + node.size + 3 / scale;
    const box = { node, left: node.x - width / 2, right: node.x + width / 2, top, bottom: top + (pixels + 2) / scale };
    if (!forced && this.boxes.some((other) => overlap(box, other, 2 / scale))) return;
    this.boxes.push(box);
    context.strokeStyle = colours.paper;
    context.lineWidth = 3.5 / scale;
    context.fillStyle = colours.ink;
    context.strokeText(text, node.x, top);
    context.fillText(text, node.x, top);
  }

  // Width in screen pixels; measured once for each text and weight.
  width(context, text, scale) {
    const key = context.font.slice(0, 3) + text;
    if (!this.widths.has(key)) this.widths.set(key, context.measureText(text).width * scale);
    return this.widths.get(key);
  }

  // The node whose label is at a place of the canvas.
  at(point) {
    return this.boxes.find((box) => point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom)?.node;
  }
}

function overlap(a, b, gap) {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}
