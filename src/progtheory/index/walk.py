"""Every wanted path, shortest first, then in the order of ids, many at a time.

Beginnings of paths grow together, link by link, as columns of a table in the order of their numbers, and only where
the links still left can reach an end; whole paths so come out shortest first. Once they are too many to grow together,
the walk goes on length by length, a few columns at a time (engine 7.5). Where that knowledge leads astray, because all
ways on come back to what a path has passed, it is worked out anew without that (engine 7.4).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from .ahead import Ahead
from .links import Integers, Rows
from .places import Places
from .wanted import Budget


class Pace(NamedTuple):
    """How a walk goes: so many beginnings grow together at most, and so many in vain before it looks anew."""

    widest: int = 1 << 13
    patience: int = 1 << 13


class _Begun(NamedTuple):
    """Beginnings of paths with equally many links, one a column, in order."""

    #: The links taken, by their place among those of the search.
    links: Integers
    #: The elements passed, the last one included.
    passed: Integers
    #: The place where each stands.
    at: Integers

    def only(self, which: Integers | slice) -> _Begun:
        """Return some of the beginnings."""
        return _Begun(self.links[:, which], self.passed[:, which], self.at[which])

    def without(self, stretch: Integers) -> _Begun:
        """Return the beginnings that do not begin with these links."""
        if len(self.links) < len(stretch):
            return self
        return self.only(np.flatnonzero((self.links[: len(stretch)] != stretch[:, np.newaxis]).any(axis=0)))


def walked(places: Places, longest: int, budget: Budget, pace: Pace | None = None) -> Iterator[Integers]:
    """Yield the paths with up to `longest` links, some at a time: one a column, its links by number.

    The first are there as soon as they are found. Spent when the budget is.
    """
    walk = _Walk(places, budget, pace or Pace())
    for found in walk.paths(longest):
        if found.size:
            yield places.links[found]


class _Walk:
    def __init__(self, places: Places, budget: Budget, pace: Pace) -> None:
        self._places, self._ahead, self._budget, self._pace = places, Ahead(places), budget, pace
        self._tried = 0
        #: What was looked at anew, and can end.
        self._goes_on: set[bytes] = set()

    def paths(self, longest: int) -> Iterator[Integers]:
        """Yield the paths as columns of links."""
        starts = self._places.starts
        begun = _Begun(np.empty((0, len(starts)), np.int64), self._places.elements[starts][np.newaxis], starts)
        for length in range(1, longest + 1):
            onward = self._ahead.within(longest - length)
            if int(onward.counts(begun.at).sum()) > self._pace.widest:
                for longer in range(length, longest + 1):
                    yield from self._of_length(begun, longer)
                return
            begun = self._grown(begun, onward)
            if not begun.at.size:
                return
            yield begun.links[:, self._places.is_end[begun.at]]

    def _of_length(self, begun: _Begun, length: int) -> Iterator[Integers]:
        """Yield the paths of one length that begin so."""
        waiting, told = [begun], self._tried
        while waiting:
            next = waiting.pop()
            onward = self._ahead.exactly(length - len(next.links) - 1)
            together = self._together(next, onward)
            if together < len(next.at):
                waiting.append(next.only(slice(together, None)))
            grown = self._grown(next.only(slice(together)), onward)
            if grown.at.size and len(grown.links) < length:
                waiting.append(grown)
            elif grown.at.size:
                told = self._tried
                yield grown.links
            if self._tried - told > self._pace.patience:
                self._look_anew(waiting, length)
                told = self._tried

    def _together(self, begun: _Begun, onward: Rows) -> int:
        """Return how many of the first beginnings can grow together, at least one."""
        grown = np.cumsum(onward.counts(begun.at))
        return max(1, int(np.searchsorted(grown, self._pace.widest, side="right")))

    def _grown(self, begun: _Begun, onward: Rows) -> _Begun:
        """Put one link after each beginning, in every way that passes no element twice."""
        before, links = onward.each(begun.at)
        self._tried += len(links)
        self._budget.take(len(links))
        at = self._places.heads[links]
        elements, passed = self._places.elements[at], begun.passed[:, before]
        new = (passed != elements).all(axis=0).nonzero()[0]
        return _Begun(
            np.concatenate([begun.links[:, before[new]], links[np.newaxis, new]]),
            np.concatenate([passed[:, new], elements[np.newaxis, new]]),
            at[new],
        )

    def _look_anew(self, waiting: list[_Begun], length: int) -> None:
        """Drop what begins as the next beginning does, where that cannot end any more without passing a thing twice."""
        while waiting and (dead := self._dead_end(waiting[-1], length)) is not None:
            left = [one.without(dead) for one in waiting]
            waiting[:] = [one for one in left if one.at.size]

    def _dead_end(self, begun: _Begun, length: int) -> Integers | None:
        """Return the shortest stretch from which the first beginning cannot end, if there is one."""
        links, passed = begun.links[:, 0], begun.passed[:, 0].tolist()
        for depth in range(1, len(links) + 1):
            stretch = links[:depth]
            key = bytes([length]) + stretch.tobytes()
            if key in self._goes_on:
                continue
            self._budget.take(len(self._places.links))
            place = int(self._places.heads[stretch[-1]])
            if not self._ahead.goes_on(place, length - depth, passed[: depth + 1]):
                return stretch
            self._goes_on.add(key)
        return None
