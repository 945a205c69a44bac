"""Every wanted path, shortest first, then in the order of ids, one at a time.

The walk goes length by length and takes a link only where exactly the links still left can reach an end. Where that
knowledge leads astray, because all ways on come back to what the path has passed, it is worked out anew without
the elements passed (engine 7.4); a prefix that cannot finish any more is then cut.
"""

from __future__ import annotations

from collections.abc import Iterator

from .ahead import Ahead, Layers
from .wanted import Budget

#: A path, as numbers of its links.
Numbers = tuple[int, ...]

#: The budget is asked after so many links tried.
_EVERY = 256


def walked(ahead: Ahead, longest: int, budget: Budget, patience: int | None = None) -> Iterator[Numbers]:
    """Yield the paths with up to `longest` links; Spent when the budget is.

    `patience` says how many links are tried in vain before what can be reached is worked out anew.
    """
    patience = max(512, 2 * ahead.size) if patience is None else patience
    for length in range(1, longest + 1):
        for start in ahead.starts:
            if ahead.layers[length][start]:
                yield from _Trail(ahead, start, length).completed(budget, patience)


class _Trail:
    """A path on its way: what it has passed, and for each place on it which links are still to be tried.

    Its last links are taken at once, from what was found out for all paths that come by.
    """

    def __init__(self, ahead: Ahead, start: int, length: int) -> None:
        self._ahead, self._length = ahead, length
        self._places = [start]
        self._links = [0] * (length - ahead.ending(length))
        self._passed = {ahead.element[start]}
        self._open = [iter(ahead.row(start, length))]
        self._known: list[Layers] = [ahead.layers]
        self._mended = [False]

    def completed(self, budget: Budget, patience: int) -> Iterator[Numbers]:
        """Yield every path of the wanted length that begins so. One loop, for it is where the time goes."""
        if not self._links:
            yield from self._ended(self._places[0])
            return
        element, passed, links, begun = self._ahead.element, self._passed, self._links, len(self._links)
        idle = tried = 0
        while self._open:
            depth = len(self._open)
            reachable = self._known[-1][self._length - depth]
            for place, link in self._open[-1]:
                tried += 1
                idle += 1
                if element[place] in passed or not reachable[place]:
                    continue
                links[depth - 1] = link
                if depth < begun:
                    self._enter(place)
                    break
                if found := self._ended(place):
                    idle = 0
                    yield from found
            else:
                self._cut(depth - 1)
            if tried >= _EVERY:
                budget.take(tried)
                tried = 0
            if idle > patience:
                self._mend()
                idle = 0
        budget.take(tried)

    def _ended(self, place: int) -> list[Numbers]:
        begun, apart = tuple(self._links), {self._ahead.element[place], *self._passed}.isdisjoint
        endings = self._ahead.endings(place, self._length - len(begun))
        return [begun + links for passed, links in endings if apart(passed)]

    def _enter(self, place: int) -> None:
        self._open.append(iter(self._ahead.row(place, self._length - len(self._open))))
        self._places.append(place)
        self._passed.add(self._ahead.element[place])
        self._known.append(self._known[-1])
        self._mended.append(False)

    def _cut(self, depth: int) -> None:
        """Go back to so many places."""
        self._passed.difference_update(self._ahead.element[place] for place in self._places[depth:])
        for held in (self._places, self._open, self._known, self._mended):
            del held[depth:]

    def _mend(self) -> None:
        """Work out anew what can be reached without what each prefix has passed, shortest first; cut at a dead one."""
        for depth in range(1, len(self._places) + 1):
            if self._mended[depth - 1]:
                continue
            passed = [self._ahead.element[place] for place in self._places[:depth]]
            layers = self._ahead.without(passed, self._length - depth)
            self._mended[depth - 1] = True
            self._known[depth - 1 :] = [layers] * (len(self._known) - depth + 1)
            if depth < len(self._places) and not layers[self._length - depth][self._places[depth]]:
                self._cut(depth)
                return
