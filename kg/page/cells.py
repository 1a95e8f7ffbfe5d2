"""Cells (格子): a component that is very large, of which forces lay out the most connected nodes; the others get free cells near them."""

from __future__ import annotations

import math
from collections.abc import Iterable

from kg.page.boxes import Box, Boxes, Points
from kg.page.forces import TURN, Weights, forces, turned

_SKELETON = 1500
"""How many nodes of such a component forces lay out."""
_CELL = Box(64, 56)
"""The room of every node of it: its largest figure is 52 pixels wide."""


def skeleton(weights: Weights, whole: int) -> Points:
    """The most connected nodes of a component laid out by force, scaled so that there is room for the whole of it."""
    inner = _inner(weights, _SKELETON)
    kept = set(inner)
    points = turned(forces(inner, {pair: weight for pair, weight in weights.items() if kept.issuperset(pair)}))
    # Two thirds of the cells stay free, so that most nodes find one near.
    spread = math.sqrt(3 * whole * _CELL.width * _CELL.height)
    middle = sorted(max(abs(x), abs(y)) for x, y in points.values())[len(points) * 9 // 10]
    factor = spread / 2 / max(1.0, middle)
    return {node: (x * factor, y * factor) for node, (x, y) in points.items()}


def settled(start: Points, weights: Iterable[tuple[str, str]], boxes: Boxes) -> Points:
    """Every node in a cell of its own: the skeleton where it stands, then the others outwards, each near the one that led to it."""
    beside: dict[str, list[str]] = {}
    for source, target in weights:
        beside.setdefault(source, []).append(target)
        beside.setdefault(target, []).append(source)
    cells = _Cells()
    points = {node: cells.take(start[node]) for node in sorted(start, key=lambda node: (-boxes[node].height, node))}
    queue = list(points)
    for node in queue:
        for other in beside[node]:
            if other not in points:
                points[other] = cells.take(points[node])
                queue.append(other)
    return points


def _inner(edges: Iterable[tuple[str, str]], most: int) -> list[str]:
    """The nodes of the innermost cores, `most` of them at the most, as far as they hang together."""
    import networkx as nx

    plain = nx.Graph((source, target) for source, target in edges if source != target)
    depth = nx.core_number(plain)
    inner = sorted(plain, key=lambda node: (-depth[node], -plain.degree(node), node))[:most]
    parts = sorted((sorted(part) for part in nx.connected_components(plain.subgraph(inner))), key=lambda part: (-len(part), part))
    return parts[0] if parts else []


class _Cells:
    """A grid in which every cell holds one node."""

    def __init__(self) -> None:
        self._taken: set[tuple[int, int]] = set()
        self._count: dict[tuple[float, float], int] = {}

    def take(self, near: tuple[float, float]) -> tuple[float, float]:
        """The middle of the first free cell on a ray from a point; every further ray from there has another direction."""
        count = self._count.get(near, 0)
        self._count[near] = count + 1
        across, down = math.cos(count * TURN), math.sin(count * TURN)
        column, row = near[0] / _CELL.width, near[1] / _CELL.height
        steps = math.sqrt(count)
        while (cell := (round(column + steps * across), round(row + steps * down))) in self._taken:
            steps += 1
        self._taken.add(cell)
        return cell[0] * _CELL.width, cell[1] * _CELL.height
