"""Overlaps (重叠): boxes pushed apart until every node has its room."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from kg.page.boxes import Box, Boxes, Points

_ROUNDS = 25
"""Turns of pushing apart, of four rounds each; figures are clear of each other long before."""
_NEAR = 12.0
"""How near boxes must be to be looked at in one turn."""


def apart(points: Points, boxes: Boxes) -> Points:
    """Boxes that overlap are pushed apart, along the axis on which they overlap by less of themselves, until none does."""
    place = {node: [x, y] for node, (x, y) in points.items()}
    for _ in range(_ROUNDS):
        pairs = [(place[a], place[b], boxes[a], boxes[b]) for a, b in _neighbours(place, boxes)]
        # What was just moved has hardly other neighbours, so the pairs are good for some rounds.
        stirred = False
        for _ in range(4):
            moved = False
            for a, b, box_a, box_b in pairs:
                moved |= _push(a, b, box_a, box_b)
            if not moved:
                break
            stirred = True
        if not stirred:  # else what was moved may have come near to others
            break
    return {node: (x, y) for node, (x, y) in place.items()}


def _push(a: list[float], b: list[float], box_a: Box, box_b: Box) -> bool:
    """Move two boxes half the overlap each; whether there was one."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    width, height = box_a.width + box_b.width, box_a.height + box_b.height
    over_x, over_y = width - abs(dx), height - abs(dy)
    if over_x <= 0.5 or over_y <= 0.5:
        return False
    axis, over, way = (0, over_x, dx) if over_x * height < over_y * width else (1, over_y, dy)
    step = math.copysign(over / 2, way)
    a[axis] -= step
    b[axis] += step
    return True


def _neighbours(place: Mapping[str, list[float]], boxes: Boxes) -> list[tuple[str, str]]:
    """Pairs of nodes near enough to overlap, by a grid whose cells are as large as the largest box."""
    wide, high = 2 * max(boxes[node].width for node in place), 2 * max(boxes[node].height for node in place)
    cells: dict[tuple[int, int], list[str]] = {}
    pairs = []
    for node, (x, y) in place.items():
        column, row = int(x // wide), int(y // high)
        for i in (column - 1, column, column + 1):
            for j in (row - 1, row, row + 1):
                for other in cells.get((i, j), ()):
                    if _near(place[other], (x, y), boxes[other], boxes[node]):
                        pairs.append((other, node))
        cells.setdefault((column, row), []).append(node)
    return pairs


def _near(a: Sequence[float], b: Sequence[float], box_a: Box, box_b: Box) -> bool:
    """Whether two boxes overlap or nearly do."""
    return abs(a[0] - b[0]) < box_a.width + box_b.width + _NEAR and abs(a[1] - b[1]) < box_a.height + box_b.height + _NEAR
