"""The least rank with which a path can end from each place: the knowledge that lets the best paths come first."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import reduce
from typing import NamedTuple

import numpy as np

from .links import Integers, Truths
from .places import Places

#: Higher than the rank of any path.
NEVER = 1 << 60


class Joining(StrEnum):
    """How the ranks of the links of a path make its own: added up, or the worst of them."""

    SUM = "sum"
    WORST = "worst"

    def together(self, one: int, other: int) -> int:
        """Return the rank of two stretches together."""
        return min(NEVER, one + other if self is Joining.SUM else max(one, other))


class Ranking(NamedTuple):
    """What makes one path better than another: the lower its rank, the better."""

    #: The rank of each link of the index, whole numbers from 0 on.
    ranks: Integers
    joining: Joining

    def of(self, links: Iterable[int]) -> int:
        """Return the rank of a path, given as numbers of its links."""
        return reduce(self.joining.together, (int(self.ranks[link]) for link in links), 0)


class Bounds(NamedTuple):
    """By links left, what an ending from each place costs at least: its rank, if it takes one link or more."""

    rank: list[Integers]
    #: How many links the shortest ending from each place has.
    links: Integers


class Bounding:
    """Bounds for one search: of its places, the ranks of its links, and how they are joined."""

    def __init__(self, places: Places, ranking: Ranking) -> None:
        self._places, self._joining = places, ranking.joining
        self._ranks = ranking.ranks[places.links]
        self._tails, self._begin = np.unique(places.tails, return_index=True)

    def bounds(self, longest: int, passed: Iterable[int] = ()) -> Bounds:
        """Return the bounds for endings that pass none of these elements.

        They hold for walks; the best walk passes nothing twice, since ranks are not negative, so they are exact.
        """
        places = self._places
        free = ~np.isin(places.elements, list(passed))
        ended = np.where(places.is_end & free, 0, NEVER)
        links = np.where(places.is_end & free, 0, NEVER)
        onward = np.full(len(ended), NEVER)
        rank = [onward]
        for left in range(1, longest + 1):
            onward = self._one_more(np.minimum(ended, onward), free)
            links = np.where((onward < NEVER) & (links == NEVER), left, links)
            rank.append(onward)
        return Bounds(rank, links)

    def _one_more(self, shorter: Integers, free: Truths) -> Integers:
        further = np.full(len(shorter), NEVER)
        if self._tails.size:
            after = np.where(free[self._places.heads], shorter[self._places.heads], NEVER)
            joined = self._ranks + after if self._joining is Joining.SUM else np.maximum(self._ranks, after)
            further[self._tails] = np.minimum(NEVER, np.minimum.reduceat(joined, self._begin))
        return further
