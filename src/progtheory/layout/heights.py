"""How high every vertex lies: near its neighbours, in order, without overlap.

Each column is an isotonic regression toward the mean of the neighbours, solved by pooling adjacent violators
(Barlow and others 1972). Waypoints weigh more than cards, so that long links run straight.
"""

from __future__ import annotations

from itertools import pairwise

from .crossings import Order
from .layered import Layered
from .outlines import HEIGHT

_PASSES = 30
_WAYPOINT_WEIGHT = 8.0
#: Distance between middles of two that lie one above the other, by how many of them are cards.
_APART = (15.0, HEIGHT / 2 + 18, HEIGHT + 28.0)


def heights(graph: Layered, order: Order) -> list[float]:
    """Return the height of every vertex, the topmost card at 0."""
    offsets = [_offsets(graph, column) for column in order]
    height = [0.0] * len(graph.column)
    for column, offset in zip(order, offsets, strict=True):
        for vertex, at in zip(column, offset, strict=True):
            height[vertex] = at - (offset[-1] / 2)
    pairs = list(zip(order, offsets, strict=True))
    for number in range(_PASSES):
        for column, offset in pairs if number % 2 == 0 else reversed(pairs):
            _settle(graph, column, offset, height)
    top = min(height, default=0.0)
    return [round(value - top, 1) for value in height]


def _offsets(graph: Layered, column: list[int]) -> list[float]:
    offsets = [0.0]
    for upper, lower in pairwise(column):
        offsets.append(offsets[-1] + _APART[(upper < graph.cards) + (lower < graph.cards)])
    return offsets[: len(column)]


def _settle(graph: Layered, column: list[int], offsets: list[float], height: list[float]) -> None:
    blocks: list[tuple[float, float, int]] = []
    for vertex, offset in zip(column, offsets, strict=True):
        wish, weight = _wish(graph, vertex, height)
        block = (wish - offset, weight, 1)
        while blocks and blocks[-1][0] > block[0]:
            block = _pooled(blocks.pop(), block)
        blocks.append(block)
    levels = [level for level, _, size in blocks for _ in range(size)]
    for vertex, offset, level in zip(column, offsets, levels, strict=True):
        height[vertex] = level + offset


def _wish(graph: Layered, vertex: int, height: list[float]) -> tuple[float, float]:
    near = graph.near(vertex)
    if not near:
        return height[vertex], 0.1
    weight = (1.0 if vertex < graph.cards else _WAYPOINT_WEIGHT) + 0.2 * len(near)
    return sum(height[one] for one in near) / len(near), weight


def _pooled(upper: tuple[float, float, int], lower: tuple[float, float, int]) -> tuple[float, float, int]:
    weight = upper[1] + lower[1]
    return (upper[0] * upper[1] + lower[0] * lower[1]) / weight, weight, upper[2] + lower[2]
