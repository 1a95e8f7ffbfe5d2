"""Packing (排列): components fitted together on a page, and rows of what is small."""

from __future__ import annotations

import math

from kg.page.boxes import Box, Boxes, Points, frame_of

_GAP = 50.0
"""Room between components."""
_FITTED = 40
"""How many components are fitted together; the rest are small and fill rows."""
_ASPECT = 1.15
"""Width to height of the whole."""


def pack(laid: list[Points], alone: list[str], boxes: Boxes) -> Points:
    """The largest components fitted together, then the others in rows, then the nodes that stand alone."""
    frames = [frame_of(points, boxes) for points in laid]
    sizes = [Box(frame[2] - frame[0], frame[3] - frame[1]) for frame in frames]
    corners = _fitted(sizes[:_FITTED])
    width = max([0.0, *(x + size.width for (x, _), size in zip(corners, sizes, strict=False))])
    width = max(width, math.sqrt(sum(5 * boxes[node].width * boxes[node].height for node in alone) * _ASPECT))
    rows = _Rows(width, max([0.0, *(y + size.height for (_, y), size in zip(corners, sizes, strict=False))]))
    rows.start(_GAP)
    corners += [rows.put(size.width, size.height) for size in sizes[_FITTED:]]
    where: Points = {}
    for points, frame, (x, y) in zip(laid, frames, corners, strict=True):
        where |= {node: (px - frame[0] + x, py - frame[1] + y) for node, (px, py) in points.items()}
    rows.start(14)
    for node in alone:
        x, y = rows.put(2 * boxes[node].width, 2 * boxes[node].height)
        where[node] = (x + boxes[node].width, y + boxes[node].height)
    return where


def _fitted(sizes: list[Box]) -> list[tuple[float, float]]:
    """Left top corners of frames, each set beside or under an earlier one, where the whole grows least."""
    placed: list[tuple[float, float, float, float]] = []
    for size in sizes:
        corners = [(0.0, 0.0), *((right, top) for _, top, right, _ in placed), *((left, bottom) for left, _, _, bottom in placed)]
        free = [(x, y) for x, y in corners if not any(_meet((x, y, x + size.width, y + size.height), other) for other in placed)]
        x, y = min(free, key=lambda corner: (max((corner[0] + size.width) / _ASPECT, corner[1] + size.height), corner[1], corner[0]))
        placed.append((x, y, x + size.width + _GAP, y + size.height + _GAP))
    return [(left, top) for left, top, _, _ in placed]


def _meet(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


class _Rows:
    """Boxes set like words in lines, from `top` downwards."""

    def __init__(self, width: float, top: float) -> None:
        self.width, self.gap, self.x, self.y, self.height = width, 0.0, 0.0, top, 0.0

    def start(self, gap: float) -> None:
        """Begin a new line; from it on, boxes and lines stand `gap` apart."""
        self.x, self.y, self.height = 0.0, self.y + self.height + gap, 0.0
        self.gap = gap

    def put(self, width: float, height: float) -> tuple[float, float]:
        """The left top corner for the next box."""
        if self.x and self.x + width > self.width:
            self.start(self.gap)
        corner = (self.x, self.y)
        self.x += width + self.gap
        self.height = max(self.height, height)
        return corner
