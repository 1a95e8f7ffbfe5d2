"""Forces (力导向): a connected component laid out with ForceAtlas2, lying flat, and scaled so that its boxes have room."""

from __future__ import annotations

import math
from collections.abc import Mapping

from kg.page.boxes import Boxes, Points, frame_of

Weights = Mapping[tuple[str, str], float]
"""How strongly two nodes pull each other; the smaller id first."""
TURN = math.pi * (3 - math.sqrt(5))
"""The golden angle: points on a spiral that are this far apart fill it evenly."""


def forces(nodes: list[str], weights: Weights) -> Points:
    """ForceAtlas2 from a spiral on which the most connected nodes stand innermost. One thread: the sum's order is fixed."""
    import numpy
    from crategraph_forceatlas2 import layout as forceatlas2

    degree = dict.fromkeys(nodes, 0.0)
    for (source, target), weight in weights.items():
        degree[source] += weight
        degree[target] += weight
    rank = {node: i for i, node in enumerate(sorted(nodes, key=lambda node: (-degree[node], node)))}
    start = [(10 * math.sqrt(rank[n]) * math.cos(rank[n] * TURN), 10 * math.sqrt(rank[n]) * math.sin(rank[n] * TURN)) for n in nodes]
    index = {node: i for i, node in enumerate(nodes)}
    found = forceatlas2(
        len(nodes),
        [(index[source], index[target]) for source, target in weights],
        init=numpy.array(start),
        weights=list(weights.values()),
        iterations=300,
        threads=1,
        linLogMode=False,
        outboundAttractionDistribution=True,
        barnesHutOptimize=len(nodes) > 1000,
        scalingRatio=4,
        gravity=0.6,
        slowDown=1,
    )
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, found, strict=True)}


def turned(points: Points) -> Points:
    """Turned so that the longest extent lies flat, the middle at the origin."""
    n = len(points)
    mx, my = sum(x for x, _ in points.values()) / n, sum(y for _, y in points.values()) / n
    xx = sum((x - mx) ** 2 for x, _ in points.values())
    yy = sum((y - my) ** 2 for _, y in points.values())
    xy = sum((x - mx) * (y - my) for x, y in points.values())
    angle = -0.5 * math.atan2(2 * xy, xx - yy)
    cos, sin = math.cos(angle), math.sin(angle)
    return {k: ((x - mx) * cos - (y - my) * sin, (x - mx) * sin + (y - my) * cos) for k, (x, y) in points.items()}


def scaled(points: Points, boxes: Boxes) -> Points:
    """Scaled so that the boxes would fill three fifths of the frame, or less where many nodes are to show their groups."""
    left, top, right, bottom = frame_of(points, boxes)
    fill = max(0.2, min(0.6, 120 / len(points)))
    wanted = sum(4 * boxes[node].width * boxes[node].height for node in points) / fill
    factor = math.sqrt(wanted / max(1.0, (right - left) * (bottom - top)))
    return {node: (x * factor, y * factor) for node, (x, y) in points.items()}
