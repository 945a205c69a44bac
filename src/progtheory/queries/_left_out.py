"""What a theory would lack without one source, without one claim, or without all weak claims (analyses b.17)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from ..index.rules.made import Claim
from ..model import Basis, Condition, Theory, Weight, grounds_of
from ..model.grounds import FIRMNESS
from ._in_place import name_of_claim

#: Tells whether a claim or a condition is still there.
Stands = Callable[[Claim | Condition], bool]


class LeftOut(StrEnum):
    """What is left out in turn."""

    SOURCE = "source"
    CLAIM = "claim"
    QUALITY = "quality"


class Without(NamedTuple):
    """One thing left out: what, its name and id, and what then still stands."""

    kind: LeftOut
    name: str
    id: str | None
    stands: Stands


def leaving_out(theory: Theory, kinds: Iterable[LeftOut], claims: Iterable[Claim]) -> Iterator[Without]:
    """Yield everything that can be left out, one at a time; of claims, only these are tried."""
    for kind in kinds or LeftOut:
        if kind is LeftOut.SOURCE:
            yield from (Without(kind, one.title, one.id, _without_source(theory, one.id)) for one in theory.sources)
        elif kind is LeftOut.CLAIM:
            yield from (Without(kind, name_of_claim(theory, one), one.id, _without_claim(one.id)) for one in claims)
        else:
            yield from _qualities(theory)


def _without_source(theory: Theory, source: str) -> Stands:
    # What nobody supports rests on no source, and loses none.
    return lambda claim: grounds_of(theory, claim).sources != (source,)


def _without_claim(id: str) -> Stands:
    return lambda claim: claim.id != id


def _qualities(theory: Theory) -> Iterator[Without]:
    held = [one for one in Weight if any(source.weight is one for source in theory.sources)]
    for place in range(1, len(held)):
        told = f"sources of weight {' '.join(held[place:])}"
        yield Without(LeftOut.QUALITY, told, None, _of_weight(theory, held[:place]))
    for basis in (one for one in Basis if one is not Basis.NOT_FOUND):
        yield Without(LeftOut.QUALITY, f"what is known less firmly than “{basis}”", None, _as_firm_as(theory, basis))


def _of_weight(theory: Theory, weights: list[Weight]) -> Stands:
    return lambda claim: _is_bare(claim) or bool(set(weights) & set(grounds_of(theory, claim).weights))


def _as_firm_as(theory: Theory, basis: Basis) -> Stands:
    def stands(claim: Claim | Condition) -> bool:
        known = grounds_of(theory, claim).basis
        return _is_bare(claim) or (known is not None and FIRMNESS[known] <= FIRMNESS[basis])

    return stands


def _is_bare(claim: Claim | Condition) -> bool:
    # A condition without evidence of its own rests on what its claim rests on.
    return isinstance(claim, Condition) and not claim.evidence
