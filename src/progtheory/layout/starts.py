"""Orders to start the search from: along the graph's main axis, depth first, breadth first, as given, shuffled."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from operator import mul
from random import Random

from .crossings import Order
from .layered import Layered

_ROUNDS = 120


def starts(graph: Layered, count: int) -> Iterator[Order]:
    """Yield so many first orders of the vertices that have neighbours, always the same for the same graph."""
    draw = Random(0)  # noqa: S311 a fixed seed, so that the picture is the same each time; nothing secret
    keys: list[Sequence[float]] = [
        _spectral(graph, draw),
        _searched(graph, deep=True),
        _searched(graph, deep=False),
        range(len(graph.column)),
    ]
    for number in range(count):
        key = keys[number] if number < len(keys) else _shuffled(graph, draw)
        yield [sorted(filter(graph.near.__getitem__, column), key=key.__getitem__) for column in graph.columns]


def nudged(order: Order, draw: Random) -> Order:
    """Return an order near this one: every vertex moved by up to a twentieth of its column."""
    return [
        [v for _, v in sorted((at + draw.uniform(-1, 1) * len(c) / 20, v) for at, v in enumerate(c))] for c in order
    ]


def _shuffled(graph: Layered, draw: Random) -> list[float]:
    # A vertex without neighbours draws nothing, so that adding one changes no other's place.
    return [draw.uniform(-1, 1) if graph.near[vertex] else 0.0 for vertex in range(len(graph.column))]


def _spectral(graph: Layered, draw: Random) -> list[float]:
    """Return the second eigenvector of the random walk, by power iteration (Koren 2005)."""
    near = graph.near
    degrees = list(map(len, near))
    total, shares = sum(degrees) or 1, [degree or 1 for degree in degrees]
    values = _shuffled(graph, draw)
    for _ in range(_ROUNDS):
        mean = sum(map(mul, degrees, values)) / total
        values = [value - mean for value in values]
        at = values.__getitem__
        around = [sum(map(at, one)) for one in near]
        values = [(value + one / share) / 2 for value, one, share in zip(values, around, shares, strict=True)]
        largest = max(map(abs, values), default=0) or 1
        values = [value / largest for value in values]
    return values


def _searched(graph: Layered, *, deep: bool) -> list[int]:
    near = graph.near
    found: dict[int, int] = {}
    roots = sorted(range(len(near)), key=lambda v: (graph.column[v], -len(near[v]), v))
    for root in roots:
        waiting = deque([root])
        while waiting:
            vertex = waiting.pop() if deep else waiting.popleft()
            if vertex not in found:
                found[vertex] = len(found)
                waiting += [u for u in near[vertex] if u not in found]
    return [found[vertex] for vertex in range(len(near))]
