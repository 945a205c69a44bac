"""From a question about paths to a search: which links may be used, and what a path must pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..graph import links_of, theory_of
from ..index.paths import MOST_STEPS, Found, paths_among
from ..index.signs import SIGN_OF_LINK, PathSign
from ..index.wanted import Step, Wanted
from ..model import Basis, Weight
from ._sieve import Sieve

if TYPE_CHECKING:
    import networkx as nx


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


def paths_on(graph: nx.MultiDiGraph[str], route: Route, max_paths: int, max_steps: int = MOST_STEPS) -> Found:
    """Return the paths of a route; every filter is part of the search, so that bounds count only what passes."""
    wanted = Wanted(route.starts, route.ends, route.max_links, tuple(ids for _, ids in route.via), route.sign)
    return paths_among(steps_of(graph, route), wanted, max_paths, max_steps)


def steps_of(graph: nx.MultiDiGraph[str], route: Route) -> list[Step]:
    """Return the links a route may use."""
    theory, sieve = theory_of(graph), Sieve(route.model, route.weight, route.basis)
    return [
        Step(id, link.cause, link.effect, SIGN_OF_LINK[link.sign])
        for id, link in links_of(graph).items()
        if not route.avoid & {link.cause, link.effect} and sieve.passes(theory, link)
    ]
