"""From a question about paths to a search: which links may be used, and what a path must pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

import numpy as np

from ..graph import theory_of
from ..index.distances import fewest_links
from ..index.links import LinkIndex, Step, Truths
from ..index.paths import Found, paths_among
from ..index.signs import SIGN_OF_LINK, PathSign
from ..index.wanted import Budget, Wanted
from ..model import Basis, Weight
from ._sieve import Sieve

if TYPE_CHECKING:
    import networkx as nx


#: A diagnosis may try as many links as this for each thing it tries.
PATIENCE = 500_000


class Route(NamedTuple):
    """A question about paths, its selectors resolved to ids."""

    starts: frozenset[str]
    ends: frozenset[str]
    max_links: int
    #: Each selector with what it names: a path passes at least one of each; its ends count.
    via: tuple[tuple[str, frozenset[str]], ...] = ()
    #: A path passes none of these; its ends count.
    avoid: frozenset[str] = frozenset()
    sign: PathSign | None = None
    model: str | None = None
    weight: tuple[Weight, ...] = ()
    basis: tuple[Basis, ...] = ()

    @property
    def filters(self) -> tuple[str, ...]:
        """The names of the filters that are set."""
        return tuple(name for name in FREE if getattr(self, name))


#: What each filter is when it filters nothing.
FREE = {name: Route._field_defaults[name] for name in ("sign", "via", "avoid", "model", "weight", "basis")}


def paths_on(graph: nx.MultiDiGraph[str], route: Route, max_paths: int, budget: Budget | None = None) -> Found:
    """Return the paths of a route; every filter is part of the search, so that bounds count only what passes."""
    return paths_among(searchable(graph).index, wanted_by(graph, route), max_paths, budget)


def fewest_links_on(graph: nx.MultiDiGraph[str], route: Route) -> int | None:
    """Return how many links the shortest path of a route has, however long; None if there is none."""
    if not (route.sign or route.via):
        return fewest_links(searchable(graph).index, wanted_by(graph, route))
    found = paths_on(graph, route._replace(max_links=max(1, len(graph) - 1)), 1, Budget(PATIENCE)).paths
    return len(found[0]) if found else None


def wanted_by(graph: nx.MultiDiGraph[str], route: Route) -> Wanted:
    """Return what a search for the paths of a route is given."""
    usable = searchable(graph).usable(Sieve(route.model, route.weight, route.basis), route.avoid)
    stops = tuple(ids for _, ids in route.via)
    return Wanted(route.starts, route.ends, route.max_links, stops, route.sign, usable)


class Searchable:
    """A theory as the path engine takes it, built once for a graph, with what each filter lets through."""

    def __init__(self, graph: nx.MultiDiGraph[str]) -> None:
        self._theory = theory_of(graph)
        steps = (Step(one.id, one.cause, one.effect, SIGN_OF_LINK[one.sign]) for one in self._theory.links)
        self.index = LinkIndex(graph, steps)
        self._passing: dict[Sieve, Truths] = {}

    def usable(self, sieve: Sieve, avoid: frozenset[str] = frozenset()) -> Truths | None:
        """Return which links a path may use, by number; None where all are."""
        index = self.index
        if not (sieve.active or avoid):
            return None
        if sieve not in self._passing:
            links = self._theory.link_by_id
            passing = (not sieve.active or sieve.passes(self._theory, links[id]) for id in index.links)
            self._passing[sieve] = np.fromiter(passing, np.bool_, len(index.links))
        closed = index.numbers_of(avoid)
        return self._passing[sieve] & ~np.isin(index.tails, closed) & ~np.isin(index.heads, closed)


_SEARCHABLE: WeakKeyDictionary[nx.MultiDiGraph[str], Searchable] = WeakKeyDictionary()


def searchable(graph: nx.MultiDiGraph[str]) -> Searchable:
    """Return a graph as the path engine takes it; it is made when first asked for."""
    if graph not in _SEARCHABLE:
        _SEARCHABLE[graph] = Searchable(graph)
    return _SEARCHABLE[graph]
