"""How often links cross, which readers of graphs mind most (Purchase 1997)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from .layered import Layered

Order = list[list[int]]


def crossings(graph: Layered, order: Order) -> int:
    """Return how many pairs of segments between neighbouring columns cross (Barth, Mutzel and Jünger 2004)."""
    place = places(order, len(graph.column))
    return sum(
        _inversions([place[v] for u in column for v in sorted(graph.after[u], key=place.__getitem__)])
        for column in order
    )


def bow_crossings(graph: Layered, order: Order) -> int:
    """Return how many segments the links within columns cross: those that leave to the right between their ends."""
    place = places(order, len(graph.column))
    count = 0
    for column in order:
        leaving = list(accumulate((len(graph.after[v]) for v in column), initial=0))
        for upper in column:
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
    # A Fenwick tree over the ends seen so far.
    size = max(ends, default=0) + 1
    tree = [0] * (size + 1)
    count = 0
    for seen, end in enumerate(ends):
        at, below = end + 1, 0
        while at:
            below += tree[at]
            at -= at & -at
        count += seen - below
        at = end + 1
        while at <= size:
            tree[at] += 1
            at += at & -at
    return count
