"""The fewest links from a start to an end, without finding a path."""

from __future__ import annotations

import numpy as np

from .links import Integers, LinkIndex, Truths
from .wanted import Wanted


def fewest_links(index: LinkIndex, wanted: Wanted) -> int | None:
    """Return how many links the shortest path has, however long, of usable links alone; None if there is no path.

    What a path has to pass and its sign are not looked at. A start that is also an end is not reached by standing
    on it.
    """
    starts, ends = index.numbers_of(wanted.starts), index.numbers_of(wanted.ends)
    both = np.intersect1d(starts, ends)
    sides = [np.setdiff1d(starts, both), *(np.array([one]) for one in both)]
    found = [away for side in sides if (away := _away(index, side, np.setdiff1d(ends, side), wanted)) is not None]
    return min(found, default=None)


def _away(index: LinkIndex, starts: Integers, ends: Integers, wanted: Wanted) -> int | None:
    seen = np.zeros(len(index.elements), np.bool_)
    seen[starts] = True
    edge, away = starts, 0
    while edge.size:
        away += 1
        links = index.leaving.of(edge)
        if wanted.usable is not None:
            links = links[wanted.usable[links]]
        reached = np.unique(index.heads[links])
        edge = reached[~seen[reached]]
        seen[edge] = True
        if np.isin(edge, ends).any():
            return away
    return None


def reached_from(index: LinkIndex, start: str, longest: int, usable: Truths | None = None) -> frozenset[str]:
    """Return the ids of the elements to which some path of 1 to `longest` usable links leads from a start.

    The shortest walk from one element to another is a path, so no path need be found.
    """
    seen = np.zeros(len(index.elements), np.bool_)
    edge = index.numbers_of((start,))
    seen[edge] = True
    for _ in range(longest):
        links = index.leaving.of(edge)
        if usable is not None:
            links = links[usable[links]]
        reached = np.unique(index.heads[links])
        edge = reached[~seen[reached]]
        if not edge.size:
            break
        seen[edge] = True
    return frozenset(index.elements[number] for number in np.flatnonzero(seen).tolist()) - {start}
