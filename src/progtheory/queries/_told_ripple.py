"""How a ripple is told: its explanations, what joins them, and what all of them have in common."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from ..model import Configuration, Role, Theory, grounds_of
from ._across import Told
from ._chains import Ids, common_models
from ._joints import Joints, arrow, told as joints_told
from ._wording import joined, labels

if TYPE_CHECKING:
    from . import Cell

ANY_MODEL, NO_ONE_SOURCE = "any", "none: stitched together"


class RippleKind(StrEnum):
    """What sort of ripple is meant."""

    CHAIN = "chain"
    CYCLE = "cycle"
    PROPOSED = "proposed"


def row_of(theory: Theory, kind: RippleKind, ids: Ids, joints: Joints) -> Told:
    """Return the row of a ripple through these explanations."""
    chain = tuple(map(theory.configuration_by_id.__getitem__, ids))
    round = (*ids, ids[0]) if kind is RippleKind.CYCLE else ids
    name, at = {one.id: one.name for one in chain}, {id: place for place, id in enumerate(ids, 1)}
    steps = [(one, other, joints[one, other]) for one, other in pairwise(round)]
    row: tuple[Cell, ...] = (
        kind,
        name[ids[0]] + "".join(f" {arrow(held)} {name[other]}" for _, other, held in steps),
        len(ids),
        joined(f"{at[one]} {arrow(held)} {at[other]}: {joints_told(theory, held)}" for one, other, held in steps),
        joined(sorted(common_models(frozenset(one.models) for one in chain) or ())) or ANY_MODEL,
        labels(theory, sorted(set.intersection(*(set(_contexts(one)) for one in chain)))),
        joined(sorted(set.intersection(*(set(grounds_of(theory, one).sources) for one in chain)))) or NO_ONE_SOURCE,
        joined(ids),
    )
    return Told(row, frozenset(member.element for one in chain for member in one.members), ids)


def _contexts(one: Configuration) -> tuple[str, ...]:
    return (*one.playing(Role.CONTEXT), *(condition.context for condition in one.conditions))
