"use strict";
// Elements and short texts. Everything that comes from a document goes through textContent, never through HTML.

function byId(id) {
  return document.getElementById(id);
}

// An element with properties (`class`, `on…` listeners, attributes) and children (elements or texts).
function element(tag, properties, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

// A text of a document, isolated so that marks of direction in it reach no further.
function isolated(text, properties) {
  return element("bdi", properties, text);
}

const INVISIBLE = /[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

// At most `limit` characters on one line, without marks of direction.
function short(text, limit) {
  const plain = [...text.slice(0, 4 * limit).replace(INVISIBLE, "")];
  return plain.length > limit ? plain.slice(0, limit - 1).join("") + "…" : plain.join("");
}
