"""Trophic levels: how far along its chains each element stands, and how far the links agree on that.

MacKay, Johnson and Sansom 2020 (How directed is a directed network? Royal Society Open Science 7: 201138);
analyses b.10.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


class Trophic(NamedTuple):
    """The level of each element, the lowest of each connected part being 0, and the incoherence of the whole."""

    levels: Numbers
    #: 0 if every link leads up exactly one level, 1 if the links lead nowhere; None without links.
    incoherence: float | None


def trophic(weights: Numbers) -> Trophic:
    """Return the levels for a matrix of weights, row to column; what leads to itself does not count.

    >>> trophic(np.array([[0.0, 1.0, 1.0], [0, 0, 1], [0, 0, 0]])).levels.round(3).tolist()
    [0.0, 0.667, 1.333]
    """
    held = weights - np.diag(np.diag(weights))
    levels = np.zeros(len(held))
    for part in _connected(held):
        own = held[np.ix_(part, part)]
        into, out = own.sum(axis=0), own.sum(axis=1)
        # The matrix has no inverse, since only differences of levels are told: the least-squares answer is one of all.
        found = np.linalg.lstsq(np.diag(into + out) - own - own.T, into - out, rcond=None)[0]
        levels[part] = found - found.min()
    return Trophic(levels, _incoherence(held, levels))


def _incoherence(weights: Numbers, levels: Numbers) -> float | None:
    total = weights.sum()
    rises = levels[np.newaxis, :] - levels[:, np.newaxis]
    return float((weights * (rises - 1) ** 2).sum() / total) if total else None


def _connected(weights: Numbers) -> list[NDArray[np.int64]]:
    """Return the numbers of the elements of each part that hangs together, whatever way its links point."""
    joined = (weights + weights.T) > 0
    left, parts = set(range(len(weights))), []
    while left:
        edge, part = {min(left)}, set[int]()
        while edge:
            part |= edge
            edge = {int(one) for at in edge for one in np.flatnonzero(joined[at])} - part
        left -= part
        parts.append(np.array(sorted(part), np.int64))
    return parts
