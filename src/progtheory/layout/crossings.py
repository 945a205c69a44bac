"""How often links cross, which readers of graphs mind most (Purchase 1997)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from .layered import Layered

Order = list[list[int]]


def crossings(graph: Layered, order: Order) -> int:
    """Return how many pairs of segments between neighbouring columns cross (Barth, Mutzel and Jünger 2004)."""
    at = places(order, len(graph.column)).__getitem__
    ends = ([end for vertex in column for end in sorted(map(at, graph.after[vertex]))] for column in order)
    return sum(map(_inversions, ends))


def bow_crossings(graph: Layered, order: Order) -> int:
    """Return how many segments the links within columns cross: those that leave to the right between their ends."""
    if not graph.bowed:
        return 0
    place = places(order, len(graph.column))
    count = 0
    for column in order:
        bowed = list(filter(graph.bowed.__contains__, column))
        leaving = list(accumulate(map(graph.leaving.__getitem__, column), initial=0)) if bowed else []
        for upper in bowed:
            below = (place[v] for v in graph.beside[upper] if place[v] > place[upper])
            count += sum(leaving[lower] - leaving[place[upper] + 1] for lower in below)
    return count


def places(order: Order, vertices: int) -> list[int]:
    """Return the place of every vertex in its column, by number of vertex."""
    place = [0] * vertices
    for column in order:
        for at, vertex in enumerate(column):
            place[vertex] = at
    return place


def _inversions(ends: Sequence[int]) -> int:
    # Inserting into a sorted list moves memory, which is faster here than any tree written in Python.
    seen: list[int] = []
    count = 0
    for before, end in enumerate(ends):
        at = bisect_right(seen, end)
        count += before - at
        seen.insert(at, end)
    return count
