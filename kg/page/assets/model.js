"use strict";
// The graph as the page uses it: nodes with their relations, edges with their ends, documents with their themes.

function readModel() {
  const data = JSON.parse(byId("data").textContent);
  const nodes = data.nodes;
  for (const node of nodes) Object.assign(node, { facet: facetOf(node), relations: [] });
  const edges = data.edges.map((edge) => new Edge(edge, nodes));
  for (const edge of edges) {
    edge.source.relations.push({ edge, other: edge.target, way: "out" });
    edge.target.relations.push({ edge, other: edge.source, way: "in" });
  }
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const documents = data.texts.documents;
  return { nodes, edges, byKey, documents, rules: data.texts.rules, options: data.options, headings: headingsOf(nodes, documents) };
}

class Edge {
  constructor({ from, to, kind, evidence }, nodes) {
    this.source = nodes[from];
    this.target = nodes[to];
    this.kind = kind;
    this.evidence = evidence;
    this.isEdge = true;
  }

  get key() {
    return `${this.source.key} ${this.kind} ${this.target.key}`;
  }
}

function facetOf(node) {
  if (node.kind === "initiative") return node.fields.form === "programme" ? "programme" : "measure";
  return Object.hasOwn(KINDS, node.kind) ? node.kind : "other";
}

// For each document its themes in order of place: [start, node].
function headingsOf(nodes, documents) {
  const headings = documents.map(() => []);
  for (const node of nodes.filter((one) => one.kind === "theme")) {
    for (const [number, start] of node.evidence) headings[number]?.push([start, node]);
  }
  for (const list of headings) list.sort((a, b) => a[0] - b[0]);
  return headings;
}

// The theme under which a place stands: the last one that begins before it.
function headingAt(model, number, start) {
  let found = null;
  for (const [place, node] of model.headings[number] ?? []) {
    if (place > start) break;
    found = node;
  }
  return found;
}

function byDegree(a, b) {
  return b.relations.length - a.relations.length || a.id - b.id;
}

// Kinds that the graph has, in the order of the legend, each with its nodes, the most connected first.
function facetsOf(model) {
  const groups = new Map(Object.keys(KINDS).map((kind) => [kind, []]));
  for (const node of model.nodes) {
    if (!groups.has(node.facet)) groups.set(node.facet, []);
    groups.get(node.facet).push(node);
  }
  return [...groups].filter(([, nodes]) => nodes.length > 0).map(([facet, nodes]) => [facet, nodes.sort(byDegree)]);
}

function relationsOf(model) {
  const counts = new Map(Object.keys(RELATIONS).map((kind) => [kind, 0]));
  for (const edge of model.edges) counts.set(edge.kind, (counts.get(edge.kind) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 0);
}

// How a node belongs to a larger one of its kind, and how initiatives hang on such nodes.
const CONTAINED = { industry: { by: "is_a", initiatives: "touches" }, theme: { by: "part_of", initiatives: "part_of" } };

// A node and all that belong to it, however deep: 新型基础设施, 5G, 数据中心.
function withMembers(node) {
  const found = new Set([node]);
  for (const whole of found) {
    for (const { edge, other, way } of whole.relations) {
      if (way === "in" && edge.kind === CONTAINED[node.kind]?.by && other.kind === node.kind) found.add(other);
    }
  }
  return [...found];
}

// Initiatives that hang on what belongs to a node, but not on the node itself: [{ edge, other }], each once.
function throughMembers(node) {
  const relation = CONTAINED[node.kind]?.initiatives;
  const found = new Map();
  for (const member of withMembers(node).reverse()) {
    for (const one of member.relations) if (one.way === "in" && one.edge.kind === relation && one.other.kind === "initiative") found.set(one.other, one);
  }
  for (const { other } of node.relations) found.delete(other);
  return [...found.values()];
}
