"""A theory as the path engine takes it, made once for each graph."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np

from ..graph import theory_of
from ..index.links import LinkIndex, Step, Truths
from ..index.signs import SIGN_OF_LINK
from ..model import Link
from ._contexts import Reading, holds_in
from ._sieve import Sieve
from ._voices import By, told_by_each

if TYPE_CHECKING:
    import networkx as nx


class Searchable:
    """A theory as the path engine takes it, built once for a graph, with what each filter lets through."""

    def __init__(self, graph: nx.MultiDiGraph[str]) -> None:
        self._theory = theory_of(graph)
        steps = (Step(one.id, one.cause, one.effect, SIGN_OF_LINK[one.sign]) for one in self._theory.links)
        self.index = LinkIndex(graph, steps)
        self._passing: dict[tuple[object, ...], Truths] = {}
        self._told: dict[By, dict[str, Truths]] = {}

    def usable(
        self,
        sieve: Sieve,
        avoid: frozenset[str] = frozenset(),
        context: str | None = None,
        reading: Reading = Reading.OPEN,
    ) -> Truths | None:
        """Return which links a path may use, by number; None where all are."""
        if not (sieve.active or avoid or context):
            return None
        key = (sieve, context, reading)
        if key not in self._passing:
            self._passing[key] = self._marked(sieve, context, reading)
        index, closed = self.index, self.index.numbers_of(avoid)
        return self._passing[key] & ~np.isin(index.tails, closed) & ~np.isin(index.heads, closed)

    def told_by_each(self, by: By = By.SOURCE) -> dict[str, Truths]:
        """Return, for each voice in order, which links it tells."""
        if by not in self._told:
            self._told[by] = told_by_each(self._theory, self.index, by)
        return self._told[by]

    def _marked(self, sieve: Sieve, context: str | None, reading: Reading) -> Truths:
        def passes(link: Link) -> bool:
            fits = not context or holds_in(link, context, reading)
            return fits and (not sieve.active or sieve.passes(self._theory, link))

        links = self._theory.link_by_id
        return np.fromiter((passes(links[id]) for id in self.index.links), np.bool_, len(self.index.links))


_SEARCHABLE: WeakKeyDictionary[nx.MultiDiGraph[str], Searchable] = WeakKeyDictionary()


def searchable(graph: nx.MultiDiGraph[str]) -> Searchable:
    """Return a graph as the path engine takes it; it is made when first asked for."""
    if graph not in _SEARCHABLE:
        _SEARCHABLE[graph] = Searchable(graph)
    return _SEARCHABLE[graph]
