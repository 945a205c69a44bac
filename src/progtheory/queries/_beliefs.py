"""How far a person believes a step: judgements given with a question, for classes of sources or single links.

They are never computed from the theory. The product over a path takes its steps as independent (analyses b.5).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp, log
from typing import NamedTuple

from ..errors import UnfitParameter
from ..model import Link, Theory, Weight, grounds_of
from ._selectors import known

OTHER = "other"
#: Logarithms are whole numbers of this many to one, so that equal products are equal.
_FINE = 1_000_000


class Beliefs(NamedTuple):
    """How far each class of source, or each single link, is believed: more than 0, at most 1."""

    given: dict[str, float]

    def of(self, theory: Theory, link: Link) -> float:
        """Return how far a link is believed: as given for itself, else for the best class of its sources, else `other`.

        Where nothing was given for others, they are believed as little as what is believed least.
        """
        if link.id in self.given:
            return self.given[link.id]
        classes = [self.given[one] for one in grounds_of(theory, link).weights if one in self.given]
        return max(classes) if classes else self.given.get(OTHER, min(self.given.values()))

    def rank(self, theory: Theory, link: Link) -> int:
        """Return what a link adds to the rank of a path: the less it is believed, the more."""
        return round(-log(self.of(theory, link)) * _FINE)

    def product(self, theory: Theory, path: Sequence[Link]) -> str:
        """Return the product over a path, rounded as it was ranked."""
        return f"{exp(-sum(self.rank(theory, link) for link in path) / _FINE):.3f}"


def beliefs_from(theory: Theory, given: Iterable[str]) -> Beliefs:
    """Return the beliefs written as `A=0.9`; UnfitParameter for a wrong number, UnknownPart for a wrong name."""
    names = (*Weight, OTHER, *theory.link_by_id)
    return Beliefs({known("class of source or link", name, names): number for name, number in map(_read, given)})


def _read(one: str) -> tuple[str, float]:
    name, _, written = one.partition("=")
    try:
        number = float(written)
    except ValueError:
        number = 0
    if not 0 < number <= 1:
        told = f"{one!r} gives no number above 0 and at most 1; write a class of source or the id of a link, such as"
        raise UnfitParameter("--belief", f"{told} A=0.9")
    return name, number
