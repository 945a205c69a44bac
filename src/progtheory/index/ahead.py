"""From where an end can be reached, and over which links: the knowledge that keeps a search out of dead ends."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .links import Integers, Rows, Truths
from .places import Places


class Ahead:
    """What can be reached from each place of a search, be it by passing something twice."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._first = np.searchsorted(places.tails, np.arange(len(places.elements) + 1))
        self._away = _distances(places)
        #: By links left: from where an end can be reached in exactly so many, and over which links.
        self._exactly = [places.is_end]
        self._onward: dict[int, Rows] = {}

    def within(self, left: int) -> Rows:
        """Return the links of each place after which an end can be reached in at most `left` more."""
        return self._leading_to(self._away <= left)

    def exactly(self, left: int) -> Rows:
        """Return the links of each place after which an end can be reached in exactly `left` more."""
        while len(self._exactly) <= left:
            self._exactly.append(_before(self._places.tails, self._places.heads, self._exactly[-1]))
        if left not in self._onward:
            self._onward[left] = self._leading_to(self._exactly[left])
        return self._onward[left]

    def goes_on(self, place: int, left: int, passed: Sequence[int]) -> bool:
        """Tell whether some walk of exactly `left` links from a place reaches an end without passing these elements."""
        free = ~np.isin(self._places.elements, passed)
        open = free[self._places.heads]
        tails, heads, reaching = self._places.tails[open], self._places.heads[open], self._places.is_end
        for _ in range(left):
            reaching = _before(tails, heads, reaching)
        return bool(reaching[place])

    def _leading_to(self, good: Truths) -> Rows:
        leading = good[self._places.heads]
        count = np.zeros(len(leading) + 1, np.int64)
        leading.cumsum(out=count[1:])
        return Rows(count[self._first], leading.nonzero()[0])


def _before(tails: Integers, heads: Integers, reaching: Truths) -> Truths:
    """Return from which places one of these can be reached over one link."""
    before = np.zeros(len(reaching), np.bool_)
    before[tails[reaching[heads]]] = True
    return before


def _distances(places: Places) -> Integers:
    """Return how many links lead from each place to the nearest end; more than there are places if none do."""
    away = np.where(places.is_end, 0, len(places.elements) + 1)
    latest, distance = places.is_end, 0
    while latest.any():
        distance += 1
        latest = _before(places.tails, places.heads, latest) & (away > distance)
        away[latest] = distance
    return away
