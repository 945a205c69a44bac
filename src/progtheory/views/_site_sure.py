"""How sure a theory is of itself: its claims counted by how they are known and by the class of their sources."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from ..layout.wording import BASES, meanings_of_weights
from ..model import Basis, Configuration, Link, Theory, Weight, grounds_of


class Sureness(NamedTuple):
    """Counts of links and explanations, each list in its own order, without noughts."""

    claims: int
    by_basis: tuple[tuple[str, int], ...]
    #: Letter, meaning, and how many claims have it for the heaviest class of their sources.
    by_weight: tuple[tuple[str, str, int], ...]
    #: Claims that no source of a known class supports.
    without_class: int
    disputed: int
    gaps: int


def sureness(theory: Theory) -> Sureness:
    """Return how the links and explanations of a theory are known."""
    claims: tuple[Link | Configuration, ...] = (*theory.links, *theory.configurations)
    grounds = [grounds_of(theory, claim) for claim in claims]
    bases = Counter(one.basis for one in grounds)
    weights = Counter(one.weights[0] for one in grounds if one.weights)
    meanings = meanings_of_weights(theory)
    order: tuple[Basis | None, ...] = (*Basis, None)
    return Sureness(
        claims=len(grounds),
        by_basis=tuple((BASES[basis], bases[basis]) for basis in order if bases[basis]),
        by_weight=tuple((str(one), meanings.get(str(one), ""), weights[one]) for one in Weight if weights[one]),
        without_class=sum(not one.weights for one in grounds),
        disputed=sum(bool(one.doubts) for one in grounds),
        gaps=len(theory.gaps),
    )
