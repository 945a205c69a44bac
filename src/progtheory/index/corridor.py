"""The links near enough to both ends to matter: all that lie on a walk short enough (analyses b.1, walk rule).

Both ends grow towards each other, the side with fewer links first, as many rounds as a path may have links. A link
on a walk of at most K links then stands in one of the two halves, whatever round it was met in; distances are
completed inside the half that the other side did not enter (engine 7.2).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .links import Integers, LinkIndex, Rows
from .wanted import Budget, Wanted

Distances = NDArray[np.int16]

#: Farther than any path may be long.
FAR = 30_000


class Corridor(NamedTuple):
    """The links of an index that lie on a walk from a start to an end with as many links at most, in order."""

    links: Integers
    #: For each link, how many links lead to it from the nearest start, and from it to the nearest end.
    before: Distances
    after: Distances


def corridor(index: LinkIndex, wanted: Wanted, budget: Budget) -> Corridor:
    """Return the links that a wanted path can use, as far as its length tells; Spent if they are too many."""
    starts, ends = index.numbers_of(wanted.starts), index.numbers_of(wanted.ends)
    fore, back = _Front(index.leaving, starts, index.heads), _Front(index.entering, ends, index.tails)
    for _ in range(wanted.longest):
        side = fore if fore.cost <= back.cost else back
        if not side.edge.size and not (side := back if side is fore else fore).edge.size:
            break
        budget.take(side.cost)
        side.grow(wanted)
    behind, ahead = fore.links, back.links
    _complete(fore.away, index.tails[ahead], index.heads[ahead], range(fore.rounds + 1, wanted.longest))
    _complete(back.away, index.heads[behind], index.tails[behind], range(back.rounds + 1, wanted.longest))
    met = np.concatenate([behind, ahead])
    near = fore.away[index.tails[met]] + back.away[index.heads[met]] < wanted.longest
    links = np.unique(met[near])
    return Corridor(links, fore.away[index.tails[links]], back.away[index.heads[links]])


class _Front:
    """One of the two ends of a search, growing link by link."""

    def __init__(self, rows: Rows, begin: Integers, far_ends: Integers) -> None:
        self._rows, self._far_ends = rows, far_ends
        self.away = np.full(len(rows.first) - 1, FAR, np.int16)
        self.rounds = 0
        self._met: list[Integers] = []
        self._latest = np.empty(len(self.away), np.int64)
        self._stand(begin)

    @property
    def links(self) -> Integers:
        """The numbers of all links met; the other front may have met them too."""
        return np.concatenate([*self._met, np.empty(0, np.int64)])

    def grow(self, wanted: Wanted) -> None:
        """Follow the usable links of the edge."""
        self.rounds += 1
        links = self._rows.of(self.edge)
        if wanted.usable is not None:
            links = links[wanted.usable[links]]
        reached = self._far_ends[links]
        self._met.append(links)
        self._stand(self._once(reached[self.away[reached] == FAR]))

    def _stand(self, edge: Integers) -> None:
        self.edge = edge
        self.away[edge] = self.rounds
        #: How many links the next round has to look at.
        self.cost = int(self._rows.counts(edge).sum())

    def _once(self, elements: Integers) -> Integers:
        # Each element keeps the last of its places in the list: quicker than sorting them.
        places = np.arange(len(elements))
        self._latest[elements] = places
        kept: Integers = elements[self._latest[elements] == places]
        return kept


def _complete(away: Distances, near: Integers, far: Integers, distances: range) -> None:
    """Enter the distances of what only the other front has met, over the links it met."""
    for distance in distances:
        reached = far[(away[near] == distance - 1) & (away[far] == FAR)]
        if not reached.size:
            return
        away[reached] = distance
