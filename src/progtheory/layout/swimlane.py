"""Where everything lies: the best order of several starts, and the heights that follow from it."""

from __future__ import annotations

from typing import NamedTuple

from .crossings import Order, crossings
from .heights import heights
from .layered import Layered
from .starts import starts
from .sweeps import improved

#: Up to so many vertices all starts are tried; a larger graph gets the more promising ones, to stay in time.
_SMALL, _MANY, _FEW = 250, 10, 4
_BUDGET = 400_000


class Swimlane(NamedTuple):
    """The order of every column, the height of every vertex, and how many crossings are left."""

    order: Order
    height: list[float]
    crossings: int


def swimlane(graph: Layered) -> Swimlane:
    """Return the layout, elements without links at the foot of their lanes.

    The same graph gives the same layout; the work is bounded by counts, not by a clock.
    """
    count = _MANY if len(graph.column) <= _SMALL else _FEW
    found = [improved(graph, order, _BUDGET) for order in starts(graph, count)]
    _, order = min(found, key=lambda one: one[0])
    for column, held in zip(graph.columns, order, strict=True):
        held += [vertex for vertex in column if not graph.near(vertex)]
    return Swimlane(order, heights(graph, order), crossings(graph, order))
