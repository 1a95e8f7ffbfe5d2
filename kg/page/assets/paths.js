"use strict";
// The shortest way between two nodes along their relations, as something that can be selected like a node.

const OF_ONE_BODY = new Set(["leads", "supports"]);

// A path { source, target, nodes, edges }; by what one body leads only where nothing else connects the two; else null.
function pathBetween(source, target) {
  return walk(source, target, (edge) => !OF_ONE_BODY.has(edge.kind)) ?? walk(source, target, () => true);
}

function walk(source, target, follows) {
  const before = new Map([[source, null]]);
  for (const node of before.keys()) {
    if (node === target) return pathOf(source, target, before);
    for (const { edge, other } of node.relations) if (!before.has(other) && follows(edge)) before.set(other, { edge, node });
  }
  return null;
}

function pathOf(source, target, before) {
  const nodes = [target], edges = [];
  for (let step = before.get(target); step; step = before.get(step.node)) {
    nodes.unshift(step.node);
    edges.unshift(step.edge);
  }
  return { isPath: true, key: `${source.key}${ARROW}${target.key}`, source, target, nodes, edges };
}

const ARROW = " → ";

// What a key of the link stands for: a node, a relation, or a path from one node to another.
function selectable(model, key) {
  if (!key) return null;
  const one = model.byKey.get(key) ?? model.edges.find((edge) => edge.key === key);
  if (one) return one;
  const [source, target] = key.split(ARROW).map((end) => model.byKey.get(end));
  return source && target ? pathBetween(source, target) : null;
}

// The nodes that something selected has, and their relations: a node with its neighbours, an edge with its ends, a path.
function around(one, shows) {
  const edges = (one.isPath ? one.edges : one.isEdge ? [one] : one.relations.map(({ edge }) => edge)).filter(shows);
  return { edges, nodes: new Set([...(one.isEdge || one.isPath ? [] : [one]), ...edges.flatMap(({ source, target }) => [source, target])]) };
}
