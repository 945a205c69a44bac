"""Fuzzy cognitive maps: how a state of concepts settles under weighted links (Kosko 1986; analyses b.7)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from .trophic import Numbers

#: A state has settled when no concept changes by more; after so many rounds it is given up.
STILL, ROUNDS = 0.001, 50


class Rule(StrEnum):
    """How the next state follows from a state x and the weights W (row to column)."""

    KOSKO = "kosko"
    MODIFIED_KOSKO = "modified-kosko"
    RESCALED = "rescaled"


class Squashing(StrEnum):
    """What keeps a state within bounds."""

    SIGMOID = "sigmoid"
    TANH = "tanh"
    BIVALENT = "bivalent"
    TRIVALENT = "trivalent"


_INPUTS: dict[Rule, Callable[[Numbers, Numbers], Numbers]] = {
    Rule.KOSKO: lambda weights, x: weights.T @ x,
    Rule.MODIFIED_KOSKO: lambda weights, x: weights.T @ x + x,
    Rule.RESCALED: lambda weights, x: weights.T @ (2 * x - 1) + (2 * x - 1),
}
_SQUASHED: dict[Squashing, Callable[[Numbers, float], Numbers]] = {
    Squashing.SIGMOID: lambda x, steep: 1 / (1 + np.exp(-steep * x)),
    Squashing.TANH: lambda x, steep: np.tanh(steep * x),
    Squashing.BIVALENT: lambda x, _: (x > 0).astype(np.float64),
    Squashing.TRIVALENT: lambda x, _: np.sign(x),
}
_STEEPEST = {Squashing.SIGMOID: 0.25, Squashing.TANH: 1.0}


class Method(NamedTuple):
    """Rule, squashing and its steepness."""

    rule: Rule
    squashing: Squashing
    steepness: float


class Settled(NamedTuple):
    """The last state, after how many rounds, whether it had settled, and how long the cycle is if it runs in one."""

    state: Numbers
    rounds: int
    converged: bool
    cycle: int | None


def settled(weights: Numbers, method: Method, start: Numbers, clamped: Mapping[int, float]) -> Settled:
    """Return the state in which a map settles, some concepts being held at a value.

    >>> weights = np.array([[0.0, 1.0], [0.0, 0.0]])
    >>> settled(weights, Method(Rule.KOSKO, Squashing.BIVALENT, 1), np.zeros(2), {0: 1.0}).state.tolist()
    [1.0, 1.0]
    """
    held = list(clamped)
    state = start.astype(np.float64)
    state[held] = list(clamped.values())
    passed = [state]
    for count in range(1, ROUNDS + 1):
        following = _SQUASHED[method.squashing](_INPUTS[method.rule](weights, state), method.steepness)
        following[held] = list(clamped.values())
        if np.abs(following - state).max(initial=0.0) <= STILL:
            return Settled(following, count, converged=True, cycle=None)
        state = following
        passed.append(state)
    return Settled(state, ROUNDS, converged=False, cycle=_cycle(passed))


def _cycle(passed: list[Numbers]) -> int | None:
    lengths = range(2, len(passed) // 2)
    return next((one for one in lengths if np.array_equal(passed[-1], passed[-1 - one])), None)


def bound(weights: Numbers, method: Method) -> float | None:
    """Return a number that, below 1, guarantees one settled state only, wherever one starts; None for a step function.

    Steepest slope of the squashing times the largest stretch of what is squashed (analyses b.7).
    """
    if method.squashing not in _STEEPEST:
        return None
    own = np.eye(len(weights))
    inputs = {Rule.KOSKO: weights.T, Rule.MODIFIED_KOSKO: weights.T + own, Rule.RESCALED: 2 * (weights.T + own)}
    stretch = float(np.linalg.norm(inputs[method.rule], 2)) if len(weights) else 0.0
    return method.steepness * _STEEPEST[method.squashing] * stretch
