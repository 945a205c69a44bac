"""What speaks against a claim or bounds it: its status, and the citations that dispute or qualify it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Condition, Configuration, Link, Stance, Status, Theory, grounds_of
from ._wording import label

Claim = Link | Condition | Configuration

#: Statuses that tell a reader to beware of a claim; the others only tell how far the work on it has come.
DOUBTED = frozenset({Status.CONTESTED, Status.REJECTED, Status.SUPERSEDED})


def doubts_on(theory: Theory, claim: Claim, name: str = "") -> tuple[str, ...]:
    """Return what speaks against a claim, and against each of its conditions; `name` says which claim it is."""
    of = f" of {name}" if name else ""
    conditions = () if isinstance(claim, Condition) else claim.conditions
    named = [(name, claim), *((f"condition “{label(theory, one.context)}”{of}", one) for one in conditions)]
    return tuple(f"{which} {told}".lstrip() for which, one in named if (told := against(theory, one)))


def against(theory: Theory, claim: Claim) -> str:
    """Return what speaks against the claim itself: its status, then who disputes and who qualifies it."""
    return ", ".join(_against(theory, claim))


def _against(theory: Theory, claim: Claim) -> Iterator[str]:
    if not isinstance(claim, Condition) and claim.status in DOUBTED:
        yield str(claim.status)
    for stance, told in {Stance.DISPUTES: "disputed by", Stance.QUALIFIES: "qualified by"}.items():
        if sources := _taking(theory, claim, stance):
            yield f"{told} {' and '.join(sources)}"


def _taking(theory: Theory, claim: Claim, stance: Stance) -> list[str]:
    items = [theory.evidence_by_id[one.item] for one in grounds_of(theory, claim).doubts if one.stance is stance]
    return sorted({source for item in items for source in item.sources})


def is_opposed(theory: Theory, claim: Claim) -> bool:
    """Tell whether a claim or a condition of it is contested, rejected, superseded or disputed by some source."""
    conditions, status = ((), None) if isinstance(claim, Condition) else (claim.conditions, claim.status)
    opposed = status in DOUBTED or bool(_taking(theory, claim, Stance.DISPUTES))
    return opposed or any(is_opposed(theory, one) for one in conditions)
