"""The graph that is searched: places, each an element in a state, and the links that lead from one to another.

A state is what a path has gained on its way: the stops it passed and its sign so far. A search for paths past certain
elements, or of a certain sign, is then a search for plain paths: each link leads on to one state, so every path among
places is one path among elements (engine 7.3). Where nothing has to be gained, a place is an element.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np

from .links import SIGNS, Integers, LinkIndex, Truths, rows_of
from .signs import PathSign, times
from .wanted import Budget, Wanted


class Places(NamedTuple):
    """Places numbered in the order of their elements, and the links between them in order of (tail, number of link)."""

    elements: Integers
    tails: Integers
    heads: Integers
    links: Integers
    starts: Integers
    is_end: Truths


_NONE = np.empty(0, np.int64)
NOWHERE = Places(_NONE, _NONE, _NONE, _NONE, _NONE, np.empty(0, np.bool_))


def places_of(index: LinkIndex, links: Integers, wanted: Wanted, budget: Budget) -> Places:
    """Return the places that a wanted path over these links can pass; Spent if there are too many."""
    plain = _elements_alone(index, links, wanted)
    return _in_states(index, plain, wanted, budget) if plain.links.size and (wanted.stops or wanted.sign) else plain


def _elements_alone(index: LinkIndex, links: Integers, wanted: Wanted) -> Places:
    met = np.zeros(len(index.elements), np.bool_)
    met[index.tails[links]] = met[index.heads[links]] = True
    starts, ends = (one[met[one]] for one in map(index.numbers_of, (wanted.starts, wanted.ends)))
    if not (starts.size and ends.size):
        return NOWHERE
    elements, place = met.nonzero()[0], met.cumsum() - 1
    is_end = np.zeros(len(elements), np.bool_)
    is_end[place[ends]] = True
    return Places(elements, place[index.tails[links]], place[index.heads[links]], links, place[starts], is_end)


def _in_states(index: LinkIndex, plain: Places, wanted: Wanted, budget: Budget) -> Places:
    states = _States(index, plain, wanted)
    rows = rows_of(plain.tails, len(plain.elements))
    starts = edge = states.begin(plain.starts)
    seen, met = starts, [np.empty((3, 0), np.int64)]
    for _ in range(wanted.longest):
        which, links = rows.each(edge // states.count)
        budget.take(len(links))
        tails = edge[which]
        heads = states.after(tails, links)
        met.append(np.stack([tails, heads, plain.links[links]]))
        edge = np.setdiff1d(heads, seen)
        if not edge.size:
            break
        seen = np.union1d(seen, edge)
    tails, heads, links = np.concatenate(met, axis=1)
    order = np.lexsort((links, tails))
    tails, heads, begin = (np.searchsorted(seen, one) for one in (tails[order], heads[order], starts))
    is_end = plain.is_end[seen // states.count] & states.is_wanted(seen)
    return Places(plain.elements[seen // states.count], tails, heads, links[order], begin, is_end)


class _States:
    """The states of a search; state `s` of place `p` has the number `p * count + s`."""

    def __init__(self, index: LinkIndex, plain: Places, wanted: Wanted) -> None:
        self._signs = len(SIGNS) if wanted.sign else 1
        self._all = (1 << len(wanted.stops)) - 1
        self.count = self._signs << len(wanted.stops)
        self._sign = wanted.sign
        self._heads = plain.heads
        self._sign_of_link = index.signs[plain.links]
        self._stops = np.zeros(len(plain.elements), np.int64)
        for place, stop in enumerate(wanted.stops):
            self._stops |= np.isin(plain.elements, index.numbers_of(stop)).astype(np.int64) << place

    def begin(self, elements: Integers) -> Integers:
        """Return the states in which paths begin."""
        sign = SIGNS.index(PathSign.POSITIVE) if self._sign else 0
        return elements * self.count + self._stops[elements] * self._signs + sign

    def after(self, tails: Integers, links: Integers) -> Integers:
        """Return the states to which these links lead from these."""
        passed, sign = np.divmod(tails % self.count, self._signs)
        heads = self._heads[links]
        if self._sign:
            sign = _products()[sign, self._sign_of_link[links]]
        return heads * self.count + (passed | self._stops[heads]) * self._signs + sign

    def is_wanted(self, numbers: Integers) -> Truths:
        """Tell which of these states have gained all that is wanted."""
        passed, sign = np.divmod(numbers % self.count, self._signs)
        wanted: Truths = passed == self._all
        return wanted & (sign == SIGNS.index(self._sign)) if self._sign else wanted


@cache
def _products() -> Integers:
    return np.array([[SIGNS.index(times(one, other)) for other in SIGNS] for one in SIGNS], np.int64)
