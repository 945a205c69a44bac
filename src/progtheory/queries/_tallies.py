"""How often the theory leads from one element to another, for each pair: what a matrix counts."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from ..graph import theory_of
from ..index.distances import reached_from
from ..index.paths import MOST_STEPS, paths_among
from ..index.wanted import Budget
from ..model import SUPPORTING, Configuration, Role, Theory
from ._contexts import Reading
from ._search import Route, wanted_by
from ._searchable import searchable
from ._sieve import Sieve

if TYPE_CHECKING:
    import networkx as nx

#: Paths looked at for one cell, at most.
MOST_PATHS = 100_000


class Counted(StrEnum):
    """What a cell counts."""

    SOURCES = "sources"
    CITATIONS = "citations"
    CONFIGURATIONS = "configurations"


class Counts(NamedTuple):
    """The cells that are not zero, by start and end; the ids of the links counted; whether a limit cut them."""

    cells: dict[tuple[str, str], int]
    links: frozenset[str] = frozenset()
    truncated: bool = False


def _by_sources(graph: nx.MultiDiGraph[str], route: Route, seconds: int) -> Counts:  # noqa: ARG001 - as the others
    index, wanted = searchable(graph).index, wanted_by(graph, route)
    cells: dict[tuple[str, str], int] = {}
    for told in searchable(graph).told_by_each().values():
        own = told if wanted.usable is None else told & wanted.usable
        for start in route.starts:
            for end in route.ends & reached_from(index, start, route.max_links, own):
                cells[start, end] = cells.get((start, end), 0) + 1
    return Counts(cells)


def _by_citations(graph: nx.MultiDiGraph[str], route: Route, seconds: int) -> Counts:
    theory, index, wanted = theory_of(graph), searchable(graph).index, wanted_by(graph, route)
    budget, cut, cells, kept = Budget(MOST_STEPS, seconds), False, {}, set()
    for start in route.starts:
        for end in route.ends & reached_from(index, start, route.max_links, wanted.usable):
            pair = wanted._replace(starts=frozenset({start}), ends=frozenset({end}))
            found = paths_among(index, pair, MOST_PATHS, budget)
            links = {step.link for path in found.paths for step in path}
            cells[start, end] = sum(_citations(theory, id) for id in links)
            kept |= links
            cut = cut or found.cut is not None
    return Counts(cells, frozenset(kept), cut)


def _citations(theory: Theory, id: str) -> int:
    return sum(one.stance in SUPPORTING for one in theory.link_by_id[id].evidence)


def _by_configurations(graph: nx.MultiDiGraph[str], route: Route, seconds: int) -> Counts:  # noqa: ARG001 - as the others
    theory, sieve = theory_of(graph), Sieve(route.model, route.weight, route.basis)
    cells: dict[tuple[str, str], int] = {}
    for one in theory.configurations:
        held = {member.element for member in one.members} | {condition.context for condition in one.conditions}
        if not held & route.avoid and _fits(route, one) and sieve.passes(theory, one):
            for start in route.starts & held:
                for end in route.ends & set(one.playing(Role.OUTCOME)) - {start}:
                    cells[start, end] = cells.get((start, end), 0) + 1
    return Counts(cells)


def _fits(route: Route, one: Configuration) -> bool:
    contexts = {*one.playing(Role.CONTEXT), *(condition.context for condition in one.conditions)}
    if not route.context:
        return True
    return route.context in contexts if contexts else route.reading is Reading.OPEN


COUNTS_BY: dict[Counted, Callable[[nx.MultiDiGraph[str], Route, int], Counts]] = {
    Counted.SOURCES: _by_sources,
    Counted.CITATIONS: _by_citations,
    Counted.CONFIGURATIONS: _by_configurations,
}
