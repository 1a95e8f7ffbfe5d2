"use strict";
// Labels as on a map: always legible, over no other label, and over no node but that a hub's may cover a small one. The
// larger node goes first, on the side where there is room; zooming in makes room for more.

const LABEL_LIMIT = { theme: 14, ministry: 14, programme: 14, measure: 12, target: 18, statistic: 18 };
const NARROW = 500;
const CROWD = 400;
const CELL = 100;

class Labels {
  constructor(nodes) {
    this.order = [...nodes];
    this.sort();
    this.texts = new Map();
    this.widths = new Map();
    this.boxes = [];
  }

  // The largest first.
  sort() {
    this.order.sort((a, b) => b.size - a.size || a.id - b.id);
  }

  // Draws the labels of the nodes for which `wanted` holds, `first` before all others and at any cost, none where the
  // canvas is `covered`.
  draw(context, scale, view, colours, wanted, first, covered) {
    this.boxes = [];
    this.taken = new Grid();
    context.save();
    this.font = "";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.strokeStyle = colours.paper;
    context.lineWidth = 3.5 / scale;
    context.fillStyle = colours.ink;
    const nodes = this.order.filter((node) => wanted(node) && node.x > view.left && node.x < view.right && node.y > view.top && node.y < view.bottom);
    this.gap = (nodes.length > CROWD ? 9 : 3) / scale;
    for (const node of nodes) this.taken.add({ node, figure: node.size, ...boxAround(node.x, node.y, node.size * 0.8, node.size * 0.8) });
    for (const box of covered) this.taken.add(box);
    for (const node of first) this.place(context, scale, view, node, true);
    for (const node of nodes) if (!first.includes(node)) this.place(context, scale, view, node, false);
    context.restore();
  }

  place(context, scale, view, node, forced) {
    const large = node.size >= 16 || node.facet === "theme";
    const pixels = large ? 13 : 12;
    const narrow = (view.right - view.left) * scale < NARROW;
    const text = forced ? short(node.name, narrow ? 18 : 28) : narrow ? short(this.text(node), 8) : this.text(node);
    const weight = large || forced ? 600 : 400;
    this.write(context, `${weight} ${pixels / scale}px ${this.family}`);
    const candidates = sides(node, this.width(context, weight + text, text, scale) / scale / 2, pixels / 2 / scale, 3 / scale);
    const inside = candidates.filter((one) => within(one, view));
    const box = inside.find((one) => this.taken.free(one, node, this.gap, 0)) ?? inside.find((one) => large && this.taken.free(one, node, this.gap, 14)) ?? (forced ? candidates[0] : null);
    if (!box) return;
    this.taken.add(box);
    this.boxes.push(Object.assign(box, { text, size: pixels, weight }));
    context.strokeText(text, box.left, (box.top + box.bottom) / 2);
    context.fillText(text, box.left, (box.top + box.bottom) / 2);
  }

  // Setting a font and asking for it are dear.
  write(context, font) {
    if (font !== this.font) context.font = this.font = font;
  }

  text(node) {
    if (!this.texts.has(node)) this.texts.set(node, short(node.name, LABEL_LIMIT[node.facet] ?? 12));
    return this.texts.get(node);
  }

  // Width in screen pixels; measured once for each text and weight.
  width(context, key, text, scale) {
    if (!this.widths.has(key)) this.widths.set(key, context.measureText(text).width * scale);
    return this.widths.get(key);
  }

  // The node whose label is at a place of the canvas.
  at(point) {
    return this.boxes.find((box) => point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom)?.node;
  }
}

// Where a label may stand: under its node, beside it, above it.
function sides(node, width, height, gap) {
  const down = node.size + gap + height, across = node.size + gap + width;
  return [[0, down], [across, 0], [-across, 0], [0, -down]].map(([x, y]) => ({ node, ...boxAround(node.x + x, node.y + y, width, height) }));
}

function boxAround(x, y, width, height) {
  return { left: x - width, right: x + width, top: y - height, bottom: y + height };
}

// What room is taken, by cells, so that a label is compared only with what is near.
class Grid {
  constructor() {
    this.cells = new Map();
  }

  * keys(box, gap) {
    for (let i = Math.floor((box.left - gap) / CELL); i <= Math.floor((box.right + gap) / CELL); i += 1) {
      for (let j = Math.floor((box.top - gap) / CELL); j <= Math.floor((box.bottom + gap) / CELL); j += 1) yield `${i},${j}`;
    }
  }

  add(box) {
    for (const key of this.keys(box, 0)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }

  // Whether a box overlaps nothing but its own node and figures smaller than `least`.
  free(box, own, gap, least) {
    for (const key of this.keys(box, gap)) {
      for (const other of this.cells.get(key) ?? []) {
        if (other.node !== own && !(other.figure < least) && overlap(box, other, gap)) return false;
      }
    }
    return true;
  }
}

function within(box, view) {
  return box.left > view.left && box.right < view.right && box.top > view.top && box.bottom < view.bottom;
}

function overlap(a, b, gap) {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}
