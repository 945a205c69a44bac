"""From a question about paths to a search: which links may be used, and what a path must pass."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from ..index.bounds import Ranking
from ..index.distances import fewest_links
from ..index.paths import MOST_STEPS, Found, Path, each_best, each_path, first_of
from ..index.signs import PathSign
from ..index.wanted import Budget, Wanted
from ..model import Basis, Weight
from ._contexts import Reading
from ._searchable import searchable
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
    #: One source supports every step.
    one_source: bool = False
    #: Every step is said to hold in this context; how one that names none is read is told by `reading`.
    context: str | None = None
    model: str | None = None
    weight: tuple[Weight, ...] = ()
    basis: tuple[Basis, ...] = ()
    reading: Reading = Reading.OPEN

    @property
    def filters(self) -> tuple[str, ...]:
        """The names of the filters that are set."""
        return tuple(name for name in FREE if getattr(self, name))


#: What each filter is when it filters nothing.
FREE = {
    name: Route._field_defaults[name]
    for name in ("sign", "via", "avoid", "one_source", "context", "model", "weight", "basis")
}


def paths_on(
    graph: nx.MultiDiGraph[str],
    route: Route,
    max_paths: int,
    budget: Budget | None = None,
    ranking: Ranking | None = None,
) -> Found:
    """Return the first paths of a route; every filter is part of the search, so that bounds count only what passes."""
    return first_of(_each_on(graph, route, budget or Budget(MOST_STEPS), ranking), max_paths)


def _each_on(graph: nx.MultiDiGraph[str], route: Route, budget: Budget, ranking: Ranking | None) -> Iterator[Path]:
    held, wanted = searchable(graph), wanted_by(graph, route)
    index = held.index
    ways = [wanted]
    if route.one_source:
        told = held.told_by_each().values()
        ways = [wanted._replace(usable=one if wanted.usable is None else one & wanted.usable) for one in told]
    found = [each_best(index, way, ranking, budget) if ranking else each_path(index, way, budget) for way in ways]
    place = {id: number for number, id in enumerate(index.links)} if len(found) > 1 else {}

    def in_order(path: Path) -> tuple[int, int, list[int]]:
        numbers = [place[step.link] for step in path]
        return ranking.of(numbers) if ranking else 0, len(path), numbers

    # A path that several sources tell comes from each of them.
    return found[0] if len(found) == 1 else (path for path, _ in groupby(merge(*found, key=in_order)))


def fewest_links_on(graph: nx.MultiDiGraph[str], route: Route) -> int | None:
    """Return how many links the shortest path of a route has, however long; None if there is none."""
    if not (route.sign or route.via or route.one_source):
        return fewest_links(searchable(graph).index, wanted_by(graph, route))
    found = paths_on(graph, route._replace(max_links=max(1, len(graph) - 1)), 1, Budget(PATIENCE)).paths
    return len(found[0]) if found else None


def wanted_by(graph: nx.MultiDiGraph[str], route: Route) -> Wanted:
    """Return what a search for the paths of a route is given."""
    sieve = Sieve(route.model, route.weight, route.basis)
    usable = searchable(graph).usable(sieve, route.avoid, route.context, route.reading)
    stops = tuple(ids for _, ids in route.via)
    return Wanted(route.starts, route.ends, route.max_links, stops, route.sign, usable)
