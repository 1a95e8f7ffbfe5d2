"use strict";
// The window on the graph before vis-network is there to move it: the first picture, and where a point of it is. Reading
// vis-network takes a browser as long as all else on the page together, so it comes when the first picture stands.

class Still {
  constructor(box, ondraw) {
    this.box = box;
    this.ondraw = ondraw;
    this.position = { x: 0, y: 0 };
    this.scale = 1;
    this.canvas = element("canvas");
    box.append(this.canvas);
  }

  getScale() {
    return this.scale;
  }

  getViewPosition() {
    return this.position;
  }

  moveTo({ position = this.position, scale = this.scale }) {
    this.position = position;
    this.scale = scale;
    this.redraw();
  }

  // Draws in the next frame, once however often it was asked to.
  redraw() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  draw() {
    const { clientWidth, clientHeight } = this.box, ratio = devicePixelRatio, scale = ratio * this.scale;
    Object.assign(this.canvas, { width: Math.round(clientWidth * ratio), height: Math.round(clientHeight * ratio) });
    const { x, y } = this.canvasToDOM({ x: 0, y: 0 }), context = this.canvas.getContext("2d");
    context.setTransform(scale, 0, 0, scale, x * ratio, y * ratio);
    this.ondraw(context);
  }

  canvasToDOM({ x, y }) {
    return { x: (x - this.position.x) * this.scale + this.box.clientWidth / 2, y: (y - this.position.y) * this.scale + this.box.clientHeight / 2 };
  }

  DOMtoCanvas({ x, y }) {
    return { x: (x - this.box.clientWidth / 2) / this.scale + this.position.x, y: (y - this.box.clientHeight / 2) / this.scale + this.position.y };
  }
}

// Runs the script that stands in the page as a text.
function run(id) {
  const script = element("script", { nonce: byId(id).nonce });
  script.textContent = byId(id).textContent;
  document.head.append(script);
}

// Calls when all of the page is read and its first picture stands.
function afterFirstPicture(call) {
  const later = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(call)));
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", later);
  else later();
}
