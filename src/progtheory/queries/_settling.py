"""A baseline and a scenario of a fuzzy cognitive map, worked out in the way asked for and in others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from ..index.fuzzy import STILL, Method, Settled, Squashing, settled
from ..index.trophic import Numbers
from ..model import Theory

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
