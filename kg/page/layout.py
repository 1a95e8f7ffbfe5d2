"""The layout (布局): where every node of the page stands, computed beforehand so that nothing has to settle.

Each connected component is laid out by itself with ForceAtlas2, turned so that it lies flat, and freed of overlaps;
then the components are packed in rows under the largest, and what stands alone fills rows of its own by kind. Of a
component that is very large only the most connected nodes are laid out so, and the others get the free cells nearest to
their neighbours. The same graph gives the same places, whatever the order of its nodes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import networkx as nx


class Place(NamedTuple):
    """Where a node stands and how large it is, in pixels at zoom 1; y grows downwards."""

    x: int
    y: int
    size: int
    """Half the width of the node's figure."""


class Box(NamedTuple):
    """Half the width and half the height that a node takes up with its label."""

    width: float
    height: float


_PULL = {"part_of": 1.0, "is_a": 1.0, "sets": 1.0, "measures": 1.0, "about": 0.8, "touches": 0.5, "heads": 0.8, "leads": 0.04}
"""How strongly a relation pulls; one body leads nearly everything in its own text, which says little about nearness."""
_OF_BODIES = frozenset({"leads", "supports"})
_BASE = {"theme": 9, "ministry": 9, "document": 9, "industry": 6}
_LARGEST = 26
_ROUNDS = 25
"""Turns of pushing apart, of four rounds each; figures are clear of each other long before."""
_NEAR = 12.0
"""How near boxes must be to be looked at in one turn."""
_LABEL_CHARACTERS = 12
"""Characters of a label that the page shows on the canvas."""
_GAP = 50.0
"""Room between components."""
_FITTED = 40
"""How many components are fitted together; the rest are small and fill rows."""
_LARGE = 600
"""With more nodes than this the page opens on a part."""
_CORE = 220
"""How many nodes that part has at most, without the ministries that are added."""
_LEADERS = 12
"""How many ministries are added to that part at most."""
_BY_FORCE = 5000
"""How many nodes of one component forces lay out in reasonable time."""
_SKELETON = 1500
"""How many nodes of a larger component they lay out."""
_CELL = Box(64, 56)
"""The room of every node of such a component: its largest figure is 52 pixels wide."""
_ASPECT = 1.15
"""Width to height of the whole."""
_TURN = math.pi * (3 - math.sqrt(5))
"""The golden angle: points on a spiral that are this far apart fill it evenly."""


def layout(graph: nx.MultiDiGraph) -> dict[str, Place]:
    """The place of every node, in the order of their ids."""
    import networkx as nx

    ids = sorted(graph)
    sizes = {node: _size(graph.nodes[node].get("kind", ""), graph.degree(node)) for node in ids}
    boxes = {node: _box(graph.nodes[node], sizes[node]) for node in ids}
    groups = sorted((sorted(group) for group in nx.weakly_connected_components(graph)), key=lambda group: (-len(group), group))
    weights = _weights(graph, groups)
    laid = [_component(group, pulls, boxes) for group, pulls in zip(groups, weights, strict=True) if len(group) > 1]
    alone = sorted((group[0] for group in groups if len(group) == 1), key=lambda node: (str(graph.nodes[node].get("kind", "")), node))
    where = _pack(laid, alone, boxes)
    return {node: Place(round(where[node][0]), round(where[node][1]), sizes[node]) for node in ids}


def core(graph: nx.MultiDiGraph) -> dict[str, Place]:
    """Where the most connected part of a large graph stands when it is shown by itself; nothing where the graph is small.

    The part is the innermost of the graph's k-cores, in which everybody has k relations with the others, filled up with
    the most connected nodes around them, as far as they hang together. Who leads and supports is left out of account,
    or else one ministry and all its initiatives were the part; the ministries that lead most in it are added to it.
    """
    if len(graph) <= _LARGE:
        return {}
    inner = _inner([edge[:2] for edge in graph.edges(keys=True) if edge[2] not in _OF_BODIES], _CORE)
    members = set(inner)
    led: dict[str, int] = {}
    for source, target, kind in graph.edges(keys=True):
        if kind in _OF_BODIES and target in members and graph.nodes[source].get("kind") == "ministry":
            led[source] = led.get(source, 0) + 1
    leaders = sorted(led, key=lambda node: (-led[node], node))[:_LEADERS]
    return layout(graph.subgraph([*inner, *leaders])) if inner else {}


def _inner(edges: Iterable[tuple[str, str]], most: int) -> list[str]:
    """The nodes of the innermost cores, `most` of them at the most, as far as they hang together."""
    import networkx as nx

    plain = nx.Graph((source, target) for source, target in edges if source != target)
    depth = nx.core_number(plain)
    inner = sorted(plain, key=lambda node: (-depth[node], -plain.degree(node), node))[:most]
    parts = sorted((sorted(part) for part in nx.connected_components(plain.subgraph(inner))), key=lambda part: (-len(part), part))
    return parts[0] if parts else []


Points = dict[str, tuple[float, float]]


def _size(kind: str, degree: int) -> int:
    """Larger with the square root of the number of relations."""
    return min(_LARGEST, round(_BASE.get(kind, 5) + 2.2 * math.sqrt(degree)))


def _box(attributes: Mapping[str, Any], size: int) -> Box:
    letters = min(_LABEL_CHARACTERS, len(str(attributes.get("label", ""))))
    return Box(max(size, letters * 2.4) + 5, size + 9)


def _component(nodes: list[str], weights: Mapping[tuple[str, str], float], boxes: Mapping[str, Box]) -> Points:
    """A connected component, its overlaps removed, around the origin."""
    if len(nodes) > _BY_FORCE:
        return _settled(_skeleton(weights, len(nodes)), weights, boxes)
    return _apart(_scaled(_turned(_forces(nodes, weights)), boxes), boxes)


def _skeleton(weights: Mapping[tuple[str, str], float], whole: int) -> Points:
    """The most connected nodes of a component laid out by force, scaled so that there is room for the whole of it."""
    inner = _inner(weights, _SKELETON)
    kept = set(inner)
    points = _turned(_forces(inner, {pair: weight for pair, weight in weights.items() if kept.issuperset(pair)}))
    # Two thirds of the cells stay free, so that most nodes find one near.
    spread = math.sqrt(3 * whole * _CELL.width * _CELL.height)
    middle = sorted(max(abs(x), abs(y)) for x, y in points.values())[len(points) * 9 // 10]
    factor = spread / 2 / max(1.0, middle)
    return {node: (x * factor, y * factor) for node, (x, y) in points.items()}


def _settled(skeleton: Points, weights: Iterable[tuple[str, str]], boxes: Mapping[str, Box]) -> Points:
    """Every node in a cell of its own: the skeleton where it stands, then the others outwards, each near the one that led to it."""
    beside: dict[str, list[str]] = {}
    for source, target in weights:
        beside.setdefault(source, []).append(target)
        beside.setdefault(target, []).append(source)
    cells = _Cells()
    points = {node: cells.take(skeleton[node]) for node in sorted(skeleton, key=lambda node: (-boxes[node].height, node))}
    queue = list(points)
    for node in queue:
        for other in beside[node]:
            if other not in points:
                points[other] = cells.take(points[node])
                queue.append(other)
    return points


class _Cells:
    """A grid in which every cell holds one node."""

    def __init__(self) -> None:
        self._taken: set[tuple[int, int]] = set()
        self._count: dict[tuple[float, float], int] = {}

    def take(self, near: tuple[float, float]) -> tuple[float, float]:
        """The middle of the first free cell on a ray from a point; every further ray from there has another direction."""
        count = self._count.get(near, 0)
        self._count[near] = count + 1
        across, down = math.cos(count * _TURN), math.sin(count * _TURN)
        column, row = near[0] / _CELL.width, near[1] / _CELL.height
        steps = math.sqrt(count)
        while (cell := (round(column + steps * across), round(row + steps * down))) in self._taken:
            steps += 1
        self._taken.add(cell)
        return cell[0] * _CELL.width, cell[1] * _CELL.height


def _weights(graph: nx.MultiDiGraph, groups: list[list[str]]) -> list[dict[tuple[str, str], float]]:
    """What pulls two nodes together, for each group: one entry a pair, in order. A look at the edges, not one for each group."""
    group_of = {node: i for i, group in enumerate(groups) for node in group}
    weights: list[dict[tuple[str, str], float]] = [{} for _ in groups]
    for source, target, kind in sorted(graph.edges(keys=True)):
        if source != target:
            own = weights[group_of[source]]
            pair = (source, target) if source < target else (target, source)
            own[pair] = own.get(pair, 0.0) + _PULL.get(kind, 0.5)
    return weights


def _forces(nodes: list[str], weights: Mapping[tuple[str, str], float]) -> Points:
    """ForceAtlas2 from a spiral on which the most connected nodes stand innermost. One thread: the sum's order is fixed."""
    import numpy
    from crategraph_forceatlas2 import layout as forceatlas2

    degree = dict.fromkeys(nodes, 0.0)
    for (source, target), weight in weights.items():
        degree[source] += weight
        degree[target] += weight
    rank = {node: i for i, node in enumerate(sorted(nodes, key=lambda node: (-degree[node], node)))}
    start = [(10 * math.sqrt(rank[n]) * math.cos(rank[n] * _TURN), 10 * math.sqrt(rank[n]) * math.sin(rank[n] * _TURN)) for n in nodes]
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


def _turned(points: Points) -> Points:
    """Turned so that the longest extent lies flat, the middle at the origin."""
    n = len(points)
    mx, my = sum(x for x, _ in points.values()) / n, sum(y for _, y in points.values()) / n
    xx = sum((x - mx) ** 2 for x, _ in points.values())
    yy = sum((y - my) ** 2 for _, y in points.values())
    xy = sum((x - mx) * (y - my) for x, y in points.values())
    angle = -0.5 * math.atan2(2 * xy, xx - yy)
    cos, sin = math.cos(angle), math.sin(angle)
    return {k: ((x - mx) * cos - (y - my) * sin, (x - mx) * sin + (y - my) * cos) for k, (x, y) in points.items()}


def _scaled(points: Points, boxes: Mapping[str, Box]) -> Points:
    """Scaled so that the boxes would fill three fifths of the frame, or less where many nodes are to show their groups."""
    left, top, right, bottom = _frame(points, boxes)
    fill = max(0.2, min(0.6, 120 / len(points)))
    wanted = sum(4 * boxes[node].width * boxes[node].height for node in points) / fill
    factor = math.sqrt(wanted / max(1.0, (right - left) * (bottom - top)))
    return {node: (x * factor, y * factor) for node, (x, y) in points.items()}


def _apart(points: Points, boxes: Mapping[str, Box]) -> Points:
    """Boxes that overlap are pushed apart, along the axis on which they overlap by less of themselves, until none does."""
    place = {node: [x, y] for node, (x, y) in points.items()}
    for _ in range(_ROUNDS):
        pairs = [(place[a], place[b], boxes[a], boxes[b]) for a, b in _neighbours(place, boxes)]
        # What was just moved has hardly other neighbours, so the pairs are good for some rounds.
        for _ in range(4):
            moved = False
            for a, b, box_a, box_b in pairs:
                moved |= _push(a, b, box_a, box_b)
            if not moved:
                break
        if not moved:
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


def _neighbours(place: Mapping[str, list[float]], boxes: Mapping[str, Box]) -> list[tuple[str, str]]:
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


def _frame(points: Points, boxes: Mapping[str, Box]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of everything with its labels."""
    return (
        min(x - boxes[node].width for node, (x, _) in points.items()),
        min(y - boxes[node].height for node, (_, y) in points.items()),
        max(x + boxes[node].width for node, (x, _) in points.items()),
        max(y + boxes[node].height for node, (_, y) in points.items()),
    )


def _pack(laid: list[Points], alone: list[str], boxes: Mapping[str, Box]) -> Points:
    """The largest components fitted together, then the others in rows, then the nodes that stand alone."""
    frames = [_frame(points, boxes) for points in laid]
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
