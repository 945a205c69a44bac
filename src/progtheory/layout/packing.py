"""Parts of a map that no link joins, moved up until they touch: no empty band lies between them."""

from __future__ import annotations

from itertools import pairwise

from .crossings import Order
from .layered import Layered
from .outlines import HEIGHT

#: Distance between middles of two that lie one above the other, by how many of them are cards.
_APART = (15.0, HEIGHT / 2 + 18, HEIGHT + 28.0)
_ROUNDS = 4


def apart(graph: Layered, upper: int, lower: int) -> float:
    """Return how far apart the middles of two neighbours in a column must be."""
    return _APART[(upper < graph.cards) + (lower < graph.cards)]


def pack(graph: Layered, order: Order, height: list[float]) -> None:
    """Move parts up, in `height` itself, as far as the order of the columns allows; the topmost stays."""
    above = {lower: upper for column in order for upper, lower in pairwise(column)}
    part = _parts(graph)
    members: dict[int, list[int]] = {}
    for vertex, number in enumerate(part):
        members.setdefault(number, []).append(vertex)
    top = min(height, default=0.0)
    for _ in range(_ROUNDS):
        for held in sorted(members.values(), key=lambda held: min(height[one] for one in held)):
            outer = [(one, above.get(one)) for one in held if one not in above or part[above[one]] != part[one]]
            room = min(height[v] - (top if u is None else height[u] + apart(graph, u, v)) for v, u in outer)
            for vertex in held if room > 0 else ():
                height[vertex] -= room


def _parts(graph: Layered) -> list[int]:
    """Return for every vertex the number of the connected part it belongs to."""
    part = [-1] * len(graph.column)
    for root in range(len(part)):
        waiting = [root] if part[root] < 0 else []
        while waiting:
            vertex = waiting.pop()
            if part[vertex] < 0:
                part[vertex] = root
                waiting += graph.near[vertex]
    return part
