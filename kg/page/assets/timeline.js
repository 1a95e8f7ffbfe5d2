"use strict";
// The line of years: a column for each year in which numbers are due or were reached, a figure for each number.

const CROWDED_YEAR = 14;
// Figures that stand for a year at the most; how many more there are is said above them.
const FULL_YEAR = 60;
// Years between two others are shown though nothing ends in them, unless they are more than this.
const EMPTY_YEARS = 3;

// `nodes` as they are left by the filters; a year calls `onyear` and is pressed where it is the one that is `wanted`.
function timelineOf(nodes, wanted, onselect, onyear) {
  const years = new Map();
  for (const node of nodes.filter(({ fields }) => /^\d{4}/.test(fields.end)).sort((a, b) => compareText(a.fields.end, b.fields.end))) {
    const year = Number(node.fields.end.slice(0, 4));
    for (let gap = lastYear(years) + 1; gap < year && year - lastYear(years) <= EMPTY_YEARS + 1; gap += 1) years.set(gap, []);
    years.set(year, [...(years.get(year) ?? []), node]);
  }
  const dense = [...years.values()].some((due) => due.length > CROWDED_YEAR);
  const columns = [...years].map(([year, due]) => yearOf(String(year), due, wanted, onselect, onyear));
  return element("div", { class: dense ? "timeline dense" : "timeline", role: "group", "aria-label": say("timeline") }, ...columns);
}

function lastYear(years) {
  return [...years.keys()].at(-1) ?? Infinity;
}

function yearOf(year, due, wanted, onselect, onyear) {
  const label = due.length ? element("button", { type: "button", "aria-pressed": String(wanted === year), onclick: () => onyear(year) }, year) : element("span", {}, year);
  const rest = due.length > FULL_YEAR ? element("small", {}, `+${due.length - FULL_YEAR}`) : null;
  return element("div", { class: "year" }, rest, element("div", { class: "dots" }, ...due.slice(0, FULL_YEAR).map((node) => dot(node, onselect))), label);
}

function dot(node, onselect) {
  const name = `${short(node.name, 80)} · ${node.fields.end}`;
  return element("button", { type: "button", "data-node": String(node.id), title: name, "aria-label": name, onclick: () => onselect(node) }, glyph(node.facet));
}

function compareText(a, b) {
  return a < b ? -1 : Number(a > b);
}
