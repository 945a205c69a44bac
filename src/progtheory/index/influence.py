"""Measures of how much leads to, from and through each element of a map of links (analyses b.11).

Every function takes a matrix of zeros and ones, row to column, and returns one number for each element.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .trophic import Numbers

#: MICMAC raises the matrix to this power at most.
_MOST_POWERS = 30


def steps_between(joined: Numbers) -> NDArray[np.int64]:
    """Return the fewest links from each element to each other; -1 where there is no way.

    >>> steps_between(np.array([[0, 1, 0], [0, 0, 1], [0, 0, 0.0]])).tolist()
    [[0, 1, 2], [-1, 0, 1], [-1, -1, 0]]
    """
    count = len(joined)
    away = np.full((count, count), -1, np.int64)
    edge = np.eye(count, dtype=bool)
    for distance in range(count + 1):
        away[edge] = distance
        edge = ((edge.astype(np.float32) @ joined.astype(np.float32)) > 0) & (away < 0)
        if not edge.any():
            break
    return away


def reach(away: NDArray[np.int64], steps: int) -> Numbers:
    """Return the share of all other elements that lie within so many steps downstream (Kumu)."""
    within: Numbers = ((away > 0) & (away <= steps)).sum(axis=1) / max(1, len(away) - 1)
    return within


def central(joined: Numbers, furthest: int) -> Numbers:
    """Return the sum of 1/distance over the elements up to so far, whatever way links point (Decision Explorer)."""
    away = steps_between(np.maximum(joined, joined.T))
    near = (away > 0) & (away <= furthest)
    told: Numbers = np.where(near, 1 / np.where(near, away, 1), 0).sum(axis=1)
    return told


def katz(joined: Numbers) -> tuple[Numbers, float]:
    """Return all ways onward, the longer the less they count (Katz 1953), and how much each step counts for.

    A step counts for half, or for half of what the sum could bear without growing for ever.
    """
    radius = float(np.abs(np.linalg.eigvals(joined)).max()) if len(joined) else 0.0
    share = 0.5 / max(1.0, radius)
    ones = np.ones(len(joined))
    return np.linalg.solve(np.eye(len(joined)) - share * joined, ones) - ones, share


class Micmac(NamedTuple):
    """Places in the order of influence and of dependence, 1 the highest, equal where nothing tells apart."""

    influence: NDArray[np.int64]
    dependence: NDArray[np.int64]
    #: The power of the matrix from which on both orders stayed put.
    power: int


def micmac(joined: Numbers) -> Micmac:
    """Return the orders by indirect influence and dependence (Godet 1994): rows and columns of ever higher powers.

    Where no way is so long, as in a map without loops, the highest power that still has ways is taken.
    """
    power, held = 1, joined
    order = _orders(held)
    while power < _MOST_POWERS:
        higher = held @ joined
        if not higher.any():
            break
        held, power = higher / higher.max(), power + 1
        before, order = order, _orders(held)
        if all(np.array_equal(one, other) for one, other in zip(before, order, strict=True)):
            break
    return Micmac(*order, power)


def _orders(held: Numbers) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    return _places(held.sum(axis=1)), _places(held.sum(axis=0))


def _places(values: Numbers) -> NDArray[np.int64]:
    rounded = np.round(values, 9)
    return np.array([int((rounded > one).sum()) + 1 for one in rounded], np.int64)
