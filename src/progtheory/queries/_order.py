"""In which order paths are listed: what makes one better than another."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from ..graph import theory_of
from ..index.bounds import Joining, Ranking
from ..model import Link, Theory, grounds_of
from ..model.grounds import FIRMNESS
from ._searchable import searchable

if TYPE_CHECKING:
    import networkx as nx

    from ._beliefs import Beliefs


class Order(StrEnum):
    """What puts one path before another; ties go to fewer links, then to the order of ids."""

    FEWEST_LINKS = "fewest-links"
    FIRMEST_BASIS = "firmest-basis"
    MOST_SOURCES = "most-sources"
    BELIEF = "belief"


ORDER_TOLD: dict[Order, tuple[str, ...]] = {
    Order.FEWEST_LINKS: (),
    Order.FIRMEST_BASIS: ("Paths whose weakest step is known most firmly come first, then those with fewer links.",),
    Order.MOST_SOURCES: ("Paths whose weakest step has the most sources come first, then those with fewer links.",),
    Order.BELIEF: ("Paths with the highest product of the beliefs given come first, then those with fewer links.",),
}


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


def ranking_of(graph: nx.MultiDiGraph[str], order: Order, beliefs: Beliefs) -> Ranking | None:
    """Return what puts paths in an order; None where that is the number of their links alone."""
    theory, links = theory_of(graph), searchable(graph).index.links
    if order is Order.FEWEST_LINKS:
        return None
    rank = _RANK_OF_LINK.get(order, beliefs.rank)
    joining = Joining.SUM if order is Order.BELIEF else Joining.WORST
    return Ranking(np.array([rank(theory, theory.link_by_id[id]) for id in links], np.int64), joining)
