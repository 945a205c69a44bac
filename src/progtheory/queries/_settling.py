"""A baseline and a scenario of a fuzzy cognitive map, worked out in the way asked for and in others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..index.fuzzy import STILL, Method, Settled, Squashing, settled
from ..index.trophic import Numbers
from ..layout.wording import counted
from ..model import Theory
from ._wording import label

if TYPE_CHECKING:
    from . import Cell

#: Changes smaller than what still counts as settled are none.
NOTHING = 2 * STILL


class Run(NamedTuple):
    """Where the map settles without and with the scenario."""

    baseline: Settled
    scenario: Settled

    @property
    def change(self) -> Numbers:
        """How much higher each element stands in the scenario."""
        return self.scenario.state - self.baseline.state


def matrix(theory: Theory, weights: Mapping[str, float], ids: Sequence[str]) -> Numbers:
    """Return the weights of links, row to column; those of parallel links are added up, within -1 and 1."""
    number = {id: at for at, id in enumerate(ids)}
    held = np.zeros((len(ids), len(ids)))
    for id, weight in weights.items():
        link = theory.link_by_id[id]
        held[number[link.cause], number[link.effect]] += weight
    clipped: Numbers = np.clip(held, -1, 1)
    return clipped


def run(weights: Numbers, method: Method, start: float, scenario: Mapping[int, float]) -> Run:
    """Return where a map settles; elements to which nothing leads keep the value at which they start."""
    drivers = {int(at): start for at in np.flatnonzero(~weights.any(axis=0))}
    baseline = settled(weights, method, np.full(len(weights), start), drivers)
    return Run(baseline, settled(weights, method, baseline.state, drivers | dict(scenario)))


def variants(method: Method) -> tuple[Method, ...]:
    """Return other ways to work it out: half and twice as steep, and another squashing."""
    other = Squashing.TANH if method.squashing is Squashing.SIGMOID else Squashing.SIGMOID
    steepnesses = (method.steepness / 2, method.steepness * 2)
    return (*(method._replace(steepness=one) for one in steepnesses), method._replace(squashing=other))


def direction(change: float) -> str:
    """Return which way an element goes."""
    return "same" if abs(change) <= NOTHING else "higher" if change > 0 else "lower"


def row_of(theory: Theory, element: tuple[int, str], runs: Sequence[Run], *, held: bool) -> tuple[Cell, ...]:
    """Return the row for one element, by its place and its id."""
    at, id = element
    first, *others = runs
    change = float(first.change[at])
    same = sum(direction(float(other.change[at])) == direction(change) for other in others)
    return (
        label(theory, id),
        id,
        round(float(first.baseline.state[at]), 3),
        round(float(first.scenario.state[at]), 3),
        "held" if held else direction(change),
        round(change, 3),
        f"{same} of {len(others)} variants",
    )


def ended(one: Settled) -> str:
    """Return how a run ended, in words."""
    """Return how a run ended, in words."""
    if one.converged:
        return f"settled after {counted(one.rounds, 'round')}"
    cycle = f"runs in a cycle of {one.cycle} states" if one.cycle else "did not settle"
    return f"{cycle}; its numbers are those of the last round and mean little"


def uniqueness(unique: float | None) -> str:
    """Return what the bound of uniqueness says, in words."""
    if unique is None:
        return "A step function may settle differently from another start; nothing is guaranteed."
    one = "below 1: it settles in one state only, wherever it starts"
    told = one if unique < 1 else "not below 1: from another start it might settle elsewhere"
    return f"Bound of uniqueness {unique:.2f}, {told}."
