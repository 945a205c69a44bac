"""Where everything lies: the best order of several starts, and the heights that follow from it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from random import Random
from typing import NamedTuple

from .crossings import Order
from .growing import grown
from .heights import heights
from .layered import Layered
from .sifting import sift
from .starts import nudged, starts
from .sweeps import Found, found_at, improved


class Swimlane(NamedTuple):
    """The order of every column, the height of every vertex, and how many crossings of links and ties are left."""

    order: tuple[tuple[int, ...], ...]
    height: tuple[float, ...]
    crossings: int


class _Effort(NamedTuple):
    """How much is tried: starts, sweeps of each, how many of the best go on, for how many sweeps, and nudges of one."""

    starts: int
    first_sweeps: int
    finalists: int
    more_sweeps: int
    nudges: int


#: Efforts by the most vertices they are for: a larger graph gets fewer starts, to stay in time. Beyond the last is what
#: only the forms that are text tell, where an order need not be good.
_EFFORTS = ((250, _Effort(10, 8, 4, 10, 10)), (1000, _Effort(4, 8, 2, 20, 3)), (4000, _Effort(4, 10, 1, 8, 0)))
_LEAST_EFFORT = _Effort(1, 2, 1, 0, 0)
_PATIENCE, _ROUNDS = 6, 6
#: So many layouts are kept: a site shows each saved view in several places.
_KEPT = 32


def swimlane(graph: Layered, held: Mapping[int, float] | None = None) -> Swimlane:
    """Return the layout, elements without links at the foot of their lanes.

    `held` is the height that cards had before, by number: these keep their order, and their height as nearly as they
    can. The same graph gives the same layout; the work is bounded by counts, not by a clock.
    """
    return _swimlane(graph, grown(graph, held), held) if held else _afresh(graph)


@lru_cache(maxsize=_KEPT)
def _afresh(graph: Layered) -> Swimlane:
    return _swimlane(graph, _best(graph), {})


def _swimlane(graph: Layered, order: Order, held: Mapping[int, float]) -> Swimlane:
    height = tuple(heights(graph, order, held))
    return Swimlane(tuple(map(tuple, order)), height, found_at(graph, order)[0])


def _best(graph: Layered) -> Order:
    effort = next((effort for most, effort in _EFFORTS if len(graph.column) <= most), _LEAST_EFFORT)
    first = starts(graph, effort.starts)
    tried = (improved(graph, order, effort.first_sweeps, _PATIENCE, sifting=False) for order in first)
    finalists = sorted(tried, key=_cost)[: effort.finalists]
    further = (improved(graph, order, effort.more_sweeps, _PATIENCE, sifting=True) for _, order in finalists)
    _, order = _nudged_on(graph, min(further, key=_cost), effort.nudges)
    alone = ([vertex for vertex in column if not graph.near[vertex]] for column in graph.columns)
    return [column + unlinked for column, unlinked in zip(order, alone, strict=True)]


def _cost(found: Found) -> int:
    return found[0]


def _nudged_on(graph: Layered, best: Found, times: int) -> Found:
    """Return the best order met when going on from orders near it: iterated local search (Lourenço and others 2003)."""
    draw = Random(0)  # noqa: S311 a fixed seed, so that the picture is the same each time; nothing secret
    for _ in range(times if best[0] else 0):
        order = nudged(best[1], draw)
        sift(graph, order, _ROUNDS)
        best = min(found_at(graph, order), best, key=_cost)
    return best
