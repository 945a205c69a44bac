"""What a claim rests on: how it is known, which sources support it, of which weight, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .claims import Condition, Configuration, Link
from .elements import Element
from .evidence import Citation
from .theory import Theory
from .vocabulary import SUPPORTING, Basis, Stance, Weight

FIRMNESS = {basis: rank for rank, basis in enumerate(Basis)}


class Grounds(NamedTuple):
    """What a claim rests on."""

    #: How the claim is known; None where nothing supports it and its author did not say.
    basis: Basis | None
    #: Ids of the sources that support it, in order.
    sources: tuple[str, ...]
    #: Weights of those sources, heaviest first, each once.
    weights: tuple[Weight, ...]
    #: Citations that qualify or dispute it.
    doubts: tuple[Citation, ...]


def grounds_of(theory: Theory, claim: Link | Condition | Configuration | Element) -> Grounds:
    """Return what a claim rests on. Its own `basis` wins; else the firmest basis of a supporting item."""
    # A theory never changes, and every row about a claim asks for its grounds: they are worked out once.
    return theory.noted.once(_grounds, theory, claim)


def _grounds(theory: Theory, claim: Link | Condition | Configuration | Element) -> Grounds:
    supporting = [theory.evidence_by_id[one.item] for one in claim.evidence if one.stance in SUPPORTING]
    sources = sorted({source for item in supporting for source in item.sources})
    given: Basis | None = getattr(claim, "basis", None)
    weights = {weight for source in sources if (weight := theory.source_by_id[source].weight)}
    return Grounds(
        basis=given or min((item.basis for item in supporting), key=FIRMNESS.__getitem__, default=None),
        sources=tuple(sources),
        weights=tuple(sorted(weights)),
        doubts=tuple(one for one in claim.evidence if one.stance in {Stance.QUALIFIES, Stance.DISPUTES}),
    )


def weakest(bases: Iterable[Basis | None]) -> Basis | None:
    """Return the least firm basis of several; None (nothing known) is weaker than any."""
    held = set(bases)
    return None if None in held else max((basis for basis in held if basis), key=FIRMNESS.__getitem__, default=None)
