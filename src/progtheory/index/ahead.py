"""From where an end can be reached in exactly so many links: the knowledge that keeps a search out of dead ends."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from .links import Truths
from .places import Places
from .wanted import Budget

#: So many endings may be kept at once, or four for each link if that is more; others cost more than they spare.
MOST_ENDINGS = 1_000

Numbers = NDArray[np.float64]
#: By links left: whether an end can be reached from each place.
Layers = list[list[bool]]
#: How a path can end: the elements it passes on the way, and the numbers of the links.
Ending = tuple[tuple[int, ...], tuple[int, ...]]


class Ahead:
    """The places of a search as plain lists, for walking, and what can be reached from each.

    `most_endings` says how many endings may be kept at once.
    """

    def __init__(self, places: Places, longest: int, budget: Budget, most_endings: int | None = None) -> None:
        self._places, self._budget = places, budget
        self._first = np.searchsorted(places.tails, np.arange(len(places.elements) + 1)).tolist()
        self._heads: list[int] = places.heads.tolist()
        self._links: list[int] = places.links.tolist()
        self._endings: dict[tuple[int, int], list[Ending]] = {}
        self._rows: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self.element: list[int] = places.elements.tolist()
        self.starts: list[int] = places.starts.tolist()
        self.size = len(self._links)
        self._most_endings = max(MOST_ENDINGS, 4 * self.size) if most_endings is None else most_endings
        walks = self._walks(np.ones(len(places.elements), np.bool_), longest)
        self.layers: Layers = [(one > 0).tolist() for one in walks]
        self._endings_up_to: list[float] = np.cumsum([one.sum() for one in walks[1:]]).tolist()

    def row(self, place: int, left: int) -> list[tuple[int, int]]:
        """Return (place, number of link) for every link from a place on which exactly `left` links can reach an end."""
        key = (place, left)
        found = self._rows.get(key)
        if found is None:
            begin, end, good = self._first[place], self._first[place + 1], self.layers[left - 1]
            pairs = zip(self._heads[begin:end], self._links[begin:end], strict=True)
            found = self._rows[key] = [pair for pair in pairs if good[pair[0]]]
        return found

    def endings(self, place: int, left: int) -> list[Ending]:
        """Return every way from a place to an end with exactly `left` links that passes no element twice, in order."""
        if not left:
            return [((), ())]
        key = (place, left)
        found = self._endings.get(key)
        if found is None:
            found = self._endings[key] = [
                ((element, *passed), (link, *links))
                for next, link in self.row(place, left)
                for element in (self.element[next],)
                for passed, links in self.endings(next, left - 1)
                if element not in passed
            ]
            self._budget.take(len(found))
        return found

    def ending(self, length: int) -> int:
        """Return how many last links of paths of a length to take at once: as many as have few enough endings."""
        return max(1, sum(count <= self._most_endings for count in self._endings_up_to[:length]))

    def without(self, elements: Iterable[int], left: int) -> Layers:
        """Return what can be reached in up to `left` links by walks that pass none of these elements."""
        free = ~np.isin(self._places.elements, list(elements))
        return [(one > 0).tolist() for one in self._walks(free, left)]

    def _walks(self, free: Truths, longest: int) -> list[Numbers]:
        """Return, by links left, how many walks lead from each place to an end past free places alone."""
        places = self._places
        open = free[places.tails]
        tails, heads = places.tails[open], places.heads[open]
        walks: list[Numbers] = [(places.is_end & free).astype(np.float64)]
        for _ in range(longest):
            walks.append(np.bincount(tails, walks[-1][heads], len(free)).astype(np.float64, copy=False))
        return walks
