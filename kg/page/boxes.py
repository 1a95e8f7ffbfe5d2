"""The room of a node: how large its figure is, what it takes up with its label, and the frame of many."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, NamedTuple

_BASE = {"theme": 9, "ministry": 9, "document": 9, "industry": 6}
_LARGEST = 26
_LABEL_CHARACTERS = 12
"""Characters of a label that the page shows on the canvas."""


class Box(NamedTuple):
    """Half the width and half the height that a node takes up with its label."""

    width: float
    height: float


Boxes = Mapping[str, Box]
Points = dict[str, tuple[float, float]]


def size_of(kind: str, degree: int) -> int:
    """Larger with the square root of the number of relations."""
    return min(_LARGEST, round(_BASE.get(kind, 5) + 2.2 * math.sqrt(degree)))


def box_of(attributes: Mapping[str, Any], half: int) -> Box:
    """The room of a node whose figure is twice `half` wide."""
    letters = min(_LABEL_CHARACTERS, len(str(attributes.get("label", ""))))
    return Box(max(half, letters * 2.4) + 5, half + 9)


def frame_of(points: Points, boxes: Boxes) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of everything with its labels."""
    return (
        min(x - boxes[node].width for node, (x, _) in points.items()),
        min(y - boxes[node].height for node, (_, y) in points.items()),
        max(x + boxes[node].width for node, (x, _) in points.items()),
        max(y + boxes[node].height for node, (_, y) in points.items()),
    )
