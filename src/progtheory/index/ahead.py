"""From where an end can be reached in exactly so many links: the knowledge that keeps a search out of dead ends."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from .links import Truths
from .places import Places
from .wanted import Budget

#: By links left: whether an end can be reached from each place.
Layers = list[list[bool]]
#: How a path can end: the elements it passes on the way, and the numbers of the links.
Ending = tuple[tuple[int, ...], tuple[int, ...]]


class Ahead:
    """The places of a search as plain lists, for walking, and what can be reached from each."""

    def __init__(self, places: Places, longest: int, budget: Budget) -> None:
        self._places, self._budget = places, budget
        self._first = np.searchsorted(places.tails, np.arange(len(places.elements) + 1)).tolist()
        self._heads: list[int] = places.heads.tolist()
        self._links: list[int] = places.links.tolist()
        self._endings: dict[tuple[int, int], list[Ending]] = {}
        self._rows: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self.element: list[int] = places.elements.tolist()
        self.starts: list[int] = places.starts.tolist()
        self.size = len(self._links)
        self.layers: Layers = self._reached(np.ones(len(places.elements), np.bool_), longest)

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

    def without(self, elements: Iterable[int], left: int) -> Layers:
        """Return what can be reached in up to `left` links by walks that pass none of these elements."""
        return self._reached(~np.isin(self._places.elements, list(elements)), left)

    def _reached(self, free: Truths, longest: int) -> Layers:
        places = self._places
        at = places.is_end & free
        layers = [at]
        open = free[places.tails]
        tails, heads = places.tails[open], places.heads[open]
        for _ in range(longest):
            further = np.zeros(len(free), np.bool_)
            further[tails[layers[-1][heads]]] = True
            layers.append(further)
        return [layer.tolist() for layer in layers]
