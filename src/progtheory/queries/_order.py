"""In which order paths are listed: what makes one better than another."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from ..graph import theory_of
from ..index.bounds import Joining, Ranking
from ..index.paths import Found, best_among, paths_among
from ..model import Link, Theory, grounds_of
from ..model.grounds import FIRMNESS
from ._search import Route, searchable, wanted_by

if TYPE_CHECKING:
    import networkx as nx

    from ..index.wanted import Budget


class Order(StrEnum):
    """What puts one path before another; ties go to fewer links, then to the order of ids."""

    FEWEST_LINKS = "fewest-links"
    FIRMEST_BASIS = "firmest-basis"
    MOST_SOURCES = "most-sources"


def _firmness(theory: Theory, link: Link) -> int:
    basis = grounds_of(theory, link).basis
    return len(FIRMNESS) if basis is None else FIRMNESS[basis]


def _sources_lacking(theory: Theory, link: Link) -> int:
    return len(theory.sources) - len(grounds_of(theory, link).sources)


#: What each link adds to the rank of a path, the lower the better; a path is as good as its weakest step.
_RANK_OF_LINK: dict[Order, Callable[[Theory, Link], int]] = {
    Order.FIRMEST_BASIS: _firmness,
    Order.MOST_SOURCES: _sources_lacking,
}


def paths_in(graph: nx.MultiDiGraph[str], route: Route, order: Order, max_paths: int, budget: Budget) -> Found:
    """Return the first paths of a route in an order; the others need not be found for it."""
    index, wanted = searchable(graph).index, wanted_by(graph, route)
    if order not in _RANK_OF_LINK:
        return paths_among(index, wanted, max_paths, budget)
    theory, rank = theory_of(graph), _RANK_OF_LINK[order]
    ranks = np.array([rank(theory, theory.link_by_id[id]) for id in index.links], np.int64)
    return best_among(index, wanted, Ranking(ranks, Joining.WORST), max_paths, budget)
