"""How high every vertex lies: near its neighbours, in order, without overlap.

Each column is an isotonic regression toward the mean of the neighbours, solved by pooling adjacent violators
(Barlow and others 1972). Waypoints weigh more than cards, so that long links run straight.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from operator import add

from .crossings import Order
from .layered import Layered
from .packing import apart, pack

_PASSES = 30
_WAYPOINT_WEIGHT, _HELD_WEIGHT, _ALONE_WEIGHT = 8.0, 1000.0, 0.1


def heights(graph: Layered, order: Order, held: Mapping[int, float] | None = None) -> list[float]:
    """Return the height of every vertex, the topmost at 0; cards of a held height keep it as nearly as they can."""
    held = held or {}
    pairs = [(column, _offsets(graph, column)) for column in order]
    height = [0.0] * len(graph.column)
    for column, offsets in pairs:
        for vertex, at in zip(column, offsets, strict=True):
            height[vertex] = held.get(vertex, at - offsets[-1] / 2)
    weights = [_weight(graph, vertex, held) for vertex in range(len(height))]
    for number in range(_PASSES):
        for column, offsets in pairs if number % 2 == 0 else reversed(pairs):
            wishes = [(_wish(graph, vertex, height, held), weights[vertex]) for vertex in column]
            for vertex, settled in zip(column, _settled(wishes, offsets), strict=True):
                height[vertex] = settled
    if not held:
        pack(graph, order, height)
    # What is held stays where it was on the map, so the map is not moved up or down as a whole.
    top = 0.0 if held else min(height, default=0.0)
    return [round(value - top, 1) for value in height]


def _offsets(graph: Layered, column: list[int]) -> list[float]:
    offsets = [0.0]
    for upper, lower in pairwise(column):
        offsets.append(offsets[-1] + apart(graph, upper, lower))
    return offsets[: len(column)]


def _settled(wishes: list[tuple[float, float]], offsets: list[float]) -> Iterator[float]:
    blocks: list[tuple[float, float, int]] = []
    for (wish, weight), offset in zip(wishes, offsets, strict=True):
        block = (wish - offset, weight, 1)
        while blocks and blocks[-1][0] > block[0]:
            block = _pooled(blocks.pop(), block)
        blocks.append(block)
    levels = (level for level, _, size in blocks for _ in range(size))
    return map(add, levels, offsets)


def _weight(graph: Layered, vertex: int, held: Mapping[int, float]) -> float:
    if vertex in held:
        return _HELD_WEIGHT
    near = len(graph.near[vertex])
    return (1.0 if vertex < graph.cards else _WAYPOINT_WEIGHT) + 0.2 * near if near else _ALONE_WEIGHT


def _wish(graph: Layered, vertex: int, height: list[float], held: Mapping[int, float]) -> float:
    if vertex in held:
        return held[vertex]
    near = graph.near[vertex]
    return sum(map(height.__getitem__, near)) / len(near) if near else height[vertex]


def _pooled(upper: tuple[float, float, int], lower: tuple[float, float, int]) -> tuple[float, float, int]:
    weight = upper[1] + lower[1]
    return (upper[0] * upper[1] + lower[0] * lower[1]) / weight, weight, upper[2] + lower[2]
