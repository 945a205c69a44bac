"""How much has to be taken away until nothing leads from start to end any more: the measures of analyses b.3.

Largest flow and smallest cut are networkx's; by Menger's theorem they count claims, or elements, that keep apart.
"""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx

from ..index.wanted import Budget
from ..model import Link
from ._ways import Path, Ways, shortest

_SOURCE, _SINK = ("source", ""), ("sink", "")


def fewest_claims(ways: Ways) -> tuple[int, tuple[str, ...]]:
    """Return how many claims have to go, and the ids of the links they make (R1)."""
    count, side = _flow(ways, lambda link: len(ways.claims[link.id]), None)
    return count, tuple(
        link.id for link in ways.links if ("out", link.cause) in side and ("in", link.effect) not in side
    )


def fewest_elements(ways: Ways) -> tuple[int, tuple[str, ...]] | None:
    """Return how many elements between start and end have to go, and which (R5); None if that does not part them."""
    if any(link.cause in ways.starts and link.effect in ways.ends for link in ways.links):
        return None
    count, side = _flow(ways, lambda _: None, 1)
    return count, tuple(sorted(id for sort, id in side if sort == "in" and ("out", id) not in side))


def _flow(
    ways: Ways, claims: Callable[[Link], int | None], through: int | None
) -> tuple[int, frozenset[tuple[str, str]]]:
    """Return the largest flow and the near side of the smallest cut; None as a capacity: as much as comes."""
    graph: nx.DiGraph[tuple[str, str]] = nx.DiGraph()
    graph.add_nodes_from((_SOURCE, _SINK))
    ends = ways.starts | ways.ends
    elements = sorted({id for link in ways.links for id in (link.cause, link.effect)} | ends)
    graph.add_edges_from((("in", id), ("out", id), _limit(None if id in ends else through)) for id in elements)
    for link in ways.links:
        cause, effect, more = ("out", link.cause), ("in", link.effect), claims(link)
        held = graph.get_edge_data(cause, effect, default={}).get("capacity", 0)
        graph.add_edges_from([(cause, effect, _limit(None if more is None else held + more))])
    graph.add_edges_from((_SOURCE, ("in", id)) for id in ways.starts)
    graph.add_edges_from((("out", id), _SINK) for id in ways.ends)
    count, (side, _) = nx.minimum_cut(graph, _SOURCE, _SINK)
    return int(count), frozenset(side)


def _limit(capacity: int | None) -> dict[str, int]:
    return {} if capacity is None else {"capacity": capacity}


def fewest_sources(ways: Ways, most: int, budget: Budget) -> tuple[str, ...] | None:
    """Return the smallest set of sources without which no path is left (R4), the first in order; None if over `most`.

    Smallest label cuts are NP-hard. Whatever cuts all paths cuts the shortest one left, and so takes away all who
    claim one of its links: trying each link of it in turn, for sets of growing size, misses none.
    """
    for size in range(most + 1):
        if (found := _cut(ways, frozenset(), size, budget)) is not None:
            return tuple(sorted(found))
    return None


def _cut(ways: Ways, gone: frozenset[str], left: int, budget: Budget) -> frozenset[str] | None:
    budget.take(len(ways.links))
    path = shortest(ways, lambda link: not gone.issuperset(ways.claims[link.id]))
    if path is None:
        return gone
    needed = sorted({frozenset(ways.claims[link.id]) - gone for link in path}, key=lambda one: (len(one), sorted(one)))
    if _apart(ways, gone, path) > left:
        return None
    tried = (_cut(ways, gone | some, left - len(some), budget) for some in needed if len(some) <= left)
    return next((found for found in tried if found is not None), None)


def _apart(ways: Ways, gone: frozenset[str], path: Path | None) -> int:
    """Return how many sources have to go at least, from paths of which no two share a source."""
    least, met = 0, set(gone)

    def stands_apart(link: Link) -> bool:
        return met.isdisjoint(ways.claims[link.id])

    while path is not None:
        least += min(len({*ways.claims[link.id]} - gone) for link in path)
        met |= {one for link in path for one in ways.claims[link.id]}
        path = shortest(ways, stands_apart)
    return least


def on_every_path(ways: Ways) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids of the elements and of the links (all that run alongside together) on every path (R6)."""
    path = shortest(ways, lambda _: True) or ()
    elements = [link.effect for link in path[:-1] if shortest(ways, _passing_by(link.effect)) is None]
    steps = [_ends(link) for link in path if shortest(ways, _not_along(_ends(link))) is None]
    return tuple(elements), tuple(link.id for link in ways.links if _ends(link) in steps)


def _passing_by(id: str) -> Callable[[Link], bool]:
    return lambda link: id not in _ends(link)


def _not_along(ends: tuple[str, str]) -> Callable[[Link], bool]:
    return lambda link: _ends(link) != ends


def _ends(link: Link) -> tuple[str, str]:
    return link.cause, link.effect
