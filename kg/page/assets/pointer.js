"use strict";
// What mouse and finger do on the canvas: a click selects, a node is dragged by itself, the ground with all that is on it.

const CLICK = 6;

class Pointer {
  constructor(canvas, box, onselect) {
    this.canvas = canvas;
    this.box = box;
    this.hovered = null;
    this.dragged = null;
    this.pressed = null;
    box.addEventListener("pointerdown", (event) => (this.pressed = { x: event.clientX, y: event.clientY, node: canvas.nodeAt(this.place(event)) }));
    box.addEventListener("click", (event) => this.far(event) || onselect(canvas.at(this.place(event))));
    box.addEventListener("pointermove", (event) => (this.dragged ? this.drag(this.place(event)) : event.buttons || this.hover(canvas.nodeAt(this.place(event)))));
    box.addEventListener("pointerleave", () => this.hover(null));
  }

  // vis-network tells when something is dragged, by mouse or finger.
  listen(network) {
    network.on("dragStart", () => this.grab(this.pressed.node));
    network.on("dragEnd", () => this.release());
  }

  place({ offsetX, offsetY }) {
    return this.canvas.network.DOMtoCanvas({ x: offsetX, y: offsetY });
  }

  // Whether the pointer was moved since it was pressed.
  far({ clientX, clientY }) {
    return this.pressed && Math.hypot(clientX - this.pressed.x, clientY - this.pressed.y) > CLICK;
  }

  hover(node) {
    if (node === this.hovered) return;
    this.hovered = node;
    this.box.style.cursor = node ? "pointer" : "";
    this.canvas.network.redraw();
  }

  // While a node goes with the pointer the window stays; else the window goes.
  grab(node) {
    this.dragged = node;
    if (node) this.canvas.network.setOptions({ interaction: { dragView: false } });
    else this.canvas.rest(true);
  }

  drag({ x, y }) {
    Object.assign(this.dragged, { x, y });
    this.canvas.network.redraw();
  }

  release() {
    if (this.dragged) this.canvas.network.setOptions({ interaction: { dragView: true } });
    this.dragged = null;
    this.canvas.rest(false);
  }
}
