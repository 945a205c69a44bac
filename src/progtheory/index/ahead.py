"""From where an end can be reached, and over which links: the knowledge that keeps a search out of dead ends."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .links import Integers, Rows, Truths
from .places import Places

Numbers = NDArray[np.float64]


class Ahead:
    """What can be reached from each place of a search in up to `longest` links, be it by passing something twice."""

    def __init__(self, places: Places, longest: int) -> None:
        self._places, self.longest = places, longest
        self._first = np.searchsorted(places.tails, np.arange(len(places.elements) + 1))
        self._exactly = self._reaching(places.is_end, np.arange(len(places.links)), longest)
        self._within = np.logical_or.accumulate(self._exactly)
        self._onward: dict[tuple[int, bool], Rows] = {}

    def onward(self, left: int, *, exactly: bool) -> Rows:
        """Return the links of each place after which an end can be reached in `left` more, or exactly so many."""
        key = (left, exactly)
        if key not in self._onward:
            reaching = (self._exactly if exactly else self._within)[left]
            good = reaching[self._places.heads]
            before = np.zeros(len(good) + 1, np.int64)
            np.cumsum(good, out=before[1:])
            self._onward[key] = Rows(before[self._first], np.flatnonzero(good))
        return self._onward[key]

    def goes_on(self, place: int, left: int, passed: Sequence[int]) -> bool:
        """Tell whether some walk of exactly `left` links from a place reaches an end without passing these elements."""
        free = ~np.isin(self._places.elements, passed)
        open = np.flatnonzero(free[self._places.heads])
        return bool(self._reaching(self._places.is_end & free, open, left)[left][place])

    def _reaching(self, ends: Truths, open: Integers, longest: int) -> NDArray[np.bool_]:
        """Return, by links left, from which places an end can be reached over these links in exactly so many."""
        tails, heads = self._places.tails[open], self._places.heads[open]
        reaching = np.zeros((longest + 1, len(ends)), np.bool_)
        reaching[0] = ends
        for left in range(longest):
            reaching[left + 1][tails[reaching[left][heads]]] = True
        return reaching
