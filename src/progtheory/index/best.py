"""The best paths first, by a rank that their links add up to or bound, without finding the others.

Best first over beginnings of paths: each waits under the least rank that any ending could give it, so whatever comes
out whole is the next best (engine 7.6). Where beginnings that cannot end crowd out the others, because all ways on
come back to what they have passed, they are bounded anew without it. Ties go to fewer links, then to the order of ids.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush
from typing import NamedTuple

import numpy as np

from .bounds import NEVER, Bounding, Ranking
from .places import Places
from .wanted import Budget

#: A path, as numbers of its links.
Numbers = tuple[int, ...]


class Ranked(NamedTuple):
    """A path, as numbers of its links, and its rank: the lower, the better."""

    rank: int
    links: Numbers


class _Begun(NamedTuple):
    """A beginning, or a whole path; beginnings compare by what comes out first."""

    bound: int
    least_links: int
    links: Numbers
    whole: bool
    rank: int
    places: tuple[int, ...]


def ranked(
    places: Places, ranking: Ranking, longest: int, budget: Budget, patience: int | None = None
) -> Iterator[Ranked]:
    """Yield the paths of at most so many links, the lowest rank first; Spent when the budget is.

    `patience` says how many beginnings are looked at in vain before they are bounded anew.
    """
    search = _Search(places, ranking, longest, budget)
    patience = max(512, len(places.links)) if patience is None else patience
    idle = 0
    while search.waiting:
        budget.take(1)
        first = heappop(search.waiting)
        idle += 1
        if first.whole:
            idle = 0
            yield Ranked(first.rank, first.links)
        elif idle <= patience or search.holds(first):
            search.go_on(first)


class _Search:
    """The beginnings that wait, and what is known of how they can end."""

    def __init__(self, places: Places, ranking: Ranking, longest: int, budget: Budget) -> None:
        self._places, self._ranking, self._longest, self._budget = places, ranking, longest, budget
        self._first = np.searchsorted(places.tails, np.arange(len(places.elements) + 1)).tolist()
        self._onward = list(zip(places.heads.tolist(), places.links.tolist(), strict=True))
        self._element, self._is_end = places.elements.tolist(), places.is_end.tolist()
        self._bounding = Bounding(places, ranking)
        self._bounds = self._bounding.bounds(longest)
        #: What beginnings that were bounded anew can cost on from there, at least.
        self._known: dict[tuple[int, ...], int] = {}
        self.waiting: list[_Begun] = []
        for start in places.starts.tolist():
            self._wait(_Begun(0, 0, (), False, 0, (start,)))

    def go_on(self, begun: _Begun) -> None:
        """Put one link after a beginning, in every way."""
        at = begun.places[-1]
        onward = self._onward[self._first[at] : self._first[at + 1]]
        self._budget.take(len(onward))
        passed = {self._element[place] for place in begun.places}
        for place, link in onward:
            if self._element[place] in passed:
                continue
            rank = self._ranking.joining.together(begun.rank, int(self._ranking.ranks[link]))
            further = _Begun(rank, len(begun.links) + 1, (*begun.links, link), True, rank, (*begun.places, place))
            if self._is_end[place]:
                heappush(self.waiting, further)
            self._wait(further._replace(whole=False))

    def _wait(self, begun: _Begun, onward: int | None = None) -> None:
        at, left = begun.places[-1], self._longest - len(begun.links)
        onward = int(self._bounds.rank[left][at]) if onward is None else onward
        if onward < NEVER:
            least = len(begun.links) + max(1, int(self._bounds.links[at]))
            bound = self._ranking.joining.together(begun.rank, onward)
            heappush(self.waiting, begun._replace(bound=bound, least_links=least))

    def holds(self, begun: _Begun) -> bool:
        """Bound a beginning anew, what it begins with first; return whether its turn has still come."""
        onward = NEVER
        for depth in range(1, len(begun.places) + 1):
            onward = self._bounded(begun.places[:depth])
            if onward >= NEVER:
                return False
        if self._ranking.joining.together(begun.rank, onward) == begun.bound:
            return True
        self._wait(begun, onward)
        return False

    def _bounded(self, places: tuple[int, ...]) -> int:
        if places not in self._known:
            self._budget.take(len(self._onward))
            left = self._longest - len(places) + 1
            bounds = self._bounding.bounds(left, [self._element[place] for place in places])
            self._known[places] = int(bounds.rank[left][places[-1]])
        return self._known[places]
