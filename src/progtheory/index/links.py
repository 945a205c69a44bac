"""The links of a graph as flat arrays: the form in which they can be searched fast, built once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .signs import PathSign

Integers = NDArray[np.int64]
Truths = NDArray[np.bool_]

#: The code of a sign in the arrays is its place here.
SIGNS = tuple(PathSign)


class Step(NamedTuple):
    """One link, as the search sees it."""

    link: str
    cause: str
    effect: str
    sign: PathSign


class Rows(NamedTuple):
    """Which links leave (or enter) each element: those of element `n` are `links[first[n] : first[n + 1]]`."""

    first: Integers
    links: Integers

    def counts(self, elements: Integers) -> Integers:
        """Return how many links each of these elements has."""
        return self.first[elements + 1] - self.first[elements]

    def of(self, elements: Integers) -> Integers:
        """Return the links of all these elements, one element after the other."""
        return self.each(elements)[1]

    def each(self, elements: Integers) -> tuple[Integers, Integers]:
        """Return the links of all these elements, one element after the other, after which of them each is of."""
        first = self.first[elements]
        counts = self.first[elements + 1] - first
        which = np.arange(len(counts)).repeat(counts)
        return which, self.links[np.arange(len(which)) + (first + counts - counts.cumsum())[which]]


class LinkIndex:
    """The links of a graph, numbered so that the order of numbers is the order of ids.

    Elements are numbered in the order of their ids, links in the order of (id of cause, id of effect, own id), so
    whatever comes out in the order of numbers is in a stated order. Links from an element to itself, which lie on
    no simple path, are left out. Arrays are never changed.
    """

    def __init__(self, elements: Iterable[str], steps: Iterable[Step]) -> None:
        self.elements: tuple[str, ...] = tuple(sorted(elements))
        self.number: dict[str, int] = {id: number for number, id in enumerate(self.elements)}
        held = sorted((one for one in steps if one.cause != one.effect), key=attrgetter("link"))
        tails, heads = self._numbers(one.cause for one in held), self._numbers(one.effect for one in held)
        code = {sign: place for place, sign in enumerate(SIGNS)}
        signs = np.fromiter((code[one.sign] for one in held), np.int8, len(held))
        order = np.lexsort((heads, tails))
        self.tails, self.heads, self.signs = tails[order], heads[order], signs[order]
        #: The ids of the links, by number. Plain text, not steps: the garbage collector need not look at it.
        self.links: tuple[str, ...] = tuple([held[place].link for place in order.tolist()])
        #: The links by number, each made when it is first asked for: one lies on many paths.
        self.steps = _Steps(self)

    def _numbers(self, ids: Iterable[str]) -> Integers:
        return np.fromiter((self.number[id] for id in ids), np.int64)

    @cached_property
    def leaving(self) -> Rows:
        """The links that leave each element."""
        return rows_of(self.tails, len(self.elements))

    @cached_property
    def entering(self) -> Rows:
        """The links that enter each element."""
        return rows_of(self.heads, len(self.elements))

    def numbers_of(self, ids: Iterable[str]) -> Integers:
        """Return the numbers of elements, in order; an id that the graph does not have is passed over."""
        known = (self.number[id] for id in ids if id in self.number)
        return np.array(sorted(known), np.int64)

    def step(self, number: int) -> Step:
        """Return the link of this number."""
        cause, effect = self.elements[self.tails[number]], self.elements[self.heads[number]]
        return Step(self.links[number], cause, effect, SIGNS[self.signs[number]])

    @property
    def bytes_held(self) -> int:
        """How many bytes the arrays take, ids excepted."""
        rows = (self.leaving.first, self.leaving.links, self.entering.first, self.entering.links)
        return self.signs.nbytes + sum(one.nbytes for one in (self.tails, self.heads, *rows))


class _Steps(dict[int, Step]):
    def __init__(self, index: LinkIndex) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, number: int) -> Step:
        step = self[number] = self._index.step(number)
        return step


def rows_of(ends: Integers, elements: int) -> Rows:
    """Return which links have each element as this end, links in order."""
    first = np.zeros(elements + 1, np.int64)
    np.cumsum(np.bincount(ends, minlength=elements), out=first[1:])
    return Rows(first, np.argsort(ends, kind="stable"))
