"""The map of a theory as a matrix: what leads to what, how often, and who says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

import numpy as np

from ..index.influence import steps_between
from ..index.trophic import Numbers
from ..model import Link, Theory, grounds_of
from ._hops import hops
from ._naming import Names
from ._sieve import Sieve


class Bundle(NamedTuple):
    """All claims that lead from one element to another, and the sources that support them."""

    claims: frozenset[str]
    sources: frozenset[str]


class Map:
    """What leads to what: links, and contexts that change a link or an explanation, which count as steps too."""

    def __init__(self, theory: Theory, ids: Iterable[str], sieve: Sieve, names: Names) -> None:
        claims: dict[tuple[str, str], set[str]] = defaultdict(set)
        sources: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.loops = 0
        self.links: set[str] = set()
        for hop in hops(theory, sieve):
            for reached in hop.reaches:
                ends = names.of(hop.cause).id, names.of(reached).id
                if ends[0] == ends[1]:
                    self.loops += 1
                    continue
                claims[ends].add(hop.claim.id)
                sources[ends].update(grounds_of(theory, hop.claim).sources)
                if isinstance(hop.claim, Link):
                    self.links.add(hop.claim.id)
        self.bundles = {ends: Bundle(frozenset(held), frozenset(sources[ends])) for ends, held in claims.items()}
        self.ids = tuple(sorted({names.of(id).id for id in ids}))

    @cached_property
    def number(self) -> dict[str, int]:
        """The place of each element in the matrices."""
        return {id: number for number, id in enumerate(self.ids)}

    @cached_property
    def joined(self) -> Numbers:
        """One where something leads from the row to the column."""
        matrix = np.zeros((len(self.ids), len(self.ids)))
        for cause, effect in self.bundles:
            matrix[self.number[cause], self.number[effect]] = 1
        return matrix

    @cached_property
    def away(self) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
        """The fewest steps from each row to each column; -1 where there is no way."""
        return steps_between(self.joined)

    def weighed(self, by: str) -> Numbers:
        """Return how many claims, or sources, lead from the row to the column."""
        matrix = np.zeros((len(self.ids), len(self.ids)))
        for (cause, effect), bundle in self.bundles.items():
            matrix[self.number[cause], self.number[effect]] = len(getattr(bundle, by))
        return matrix

    def around(self, by: str, side: int) -> Numbers:
        """Return how many claims, or sources, lead from (side 0) or to (side 1) each element: each counted once."""
        held: dict[str, set[str]] = defaultdict(set)
        for ends, bundle in self.bundles.items():
            held[ends[side]] |= getattr(bundle, by)
        return np.array([float(len(held[id])) for id in self.ids])
