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

#: Farther than any path may be long.
FAR = 30_000


class Corridor(NamedTuple):
    """The links of an index that lie on a walk from a start to an end with as many links at most, in order."""

    links: Integers
    starts: Integers
    ends: Integers


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
    links = np.unique(np.concatenate([*fore.met, *back.met, np.empty(0, np.int64)]))
    tails, heads = index.tails[links], index.heads[links]
    behind = _completed(fore, (tails, heads), wanted.longest)
    ahead = _completed(back, (heads, tails), wanted.longest)
    return Corridor(links[behind[tails] + 1 + ahead[heads] <= wanted.longest], starts, ends)


class _Front:
    """One of the two ends of a search, growing link by link."""

    def __init__(self, rows: Rows, begin: Integers, far_ends: Integers) -> None:
        self._rows, self._far_ends = rows, far_ends
        self.away = np.full(len(rows.first) - 1, FAR, np.int16)
        self.away[begin] = 0
        self.edge = begin
        self.rounds = 0
        self.met: list[Integers] = []

    @property
    def cost(self) -> int:
        """How many links the next round has to look at."""
        return int(self._rows.counts(self.edge).sum())

    def grow(self, wanted: Wanted) -> None:
        """Follow the usable links of the edge."""
        self.rounds += 1
        links = self._rows.of(self.edge)
        if wanted.usable is not None:
            links = links[wanted.usable[links]]
        reached = self._far_ends[links]
        self.edge = np.unique(reached[self.away[reached] == FAR])
        self.away[self.edge] = self.rounds
        self.met.append(links)


def _completed(front: _Front, ends: tuple[Integers, Integers], longest: int) -> NDArray[np.int16]:
    """Return the distances from a front, also where only the other one has been, over the links met."""
    near, far = ends
    away = front.away
    for distance in range(front.rounds + 1, longest + 1):
        reached = far[(away[near] == distance - 1) & (away[far] == FAR)]
        if not reached.size:
            break
        away[reached] = distance
    return away
