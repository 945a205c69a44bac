"""Trophic levels: the four small cases of analyses b.10, and what holds for every matrix."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from progtheory.index.trophic import trophic

SMALL = {
    "chain": (4, [(0, 1), (1, 2), (2, 3)], [0, 1, 2, 3], 0),
    "shortcut": (3, [(0, 1), (1, 2), (0, 2)], [0, 2 / 3, 4 / 3], 1 / 9),
    "cycle": (3, [(0, 1), (1, 2), (2, 0)], [0, 0, 0], 1),
    "pair and more": (3, [(0, 1), (1, 0), (1, 2)], [0, 0, 1], 2 / 3),
}


@pytest.mark.parametrize("case", SMALL)
def test_levels_and_incoherence_of_the_small_cases(case: str) -> None:
    count, links, levels, incoherence = SMALL[case]
    weights = np.zeros((count, count))
    for cause, effect in links:
        weights[cause, effect] = 1

    found = trophic(weights)

    assert found.levels == pytest.approx(levels)
    assert found.incoherence == pytest.approx(incoherence)


def test_without_links_nothing_is_above_anything() -> None:
    found = trophic(np.zeros((2, 2)))

    assert (found.levels.tolist(), found.incoherence) == ([0, 0], None)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(1, 3)), max_size=12))
def test_turning_all_links_round_turns_the_levels_round(links: list[tuple[int, int, int]]) -> None:
    weights = np.zeros((6, 6))
    for cause, effect, weight in links:
        weights[cause, effect] += weight

    ahead, back = trophic(weights), trophic(weights.T)

    rises = ahead.levels[:, None] - ahead.levels[None, :]
    falls = back.levels[None, :] - back.levels[:, None]
    joined = (weights + weights.T) > 0
    assert rises[joined] == pytest.approx(falls[joined], abs=1e-6)
    assert ahead.incoherence == (back.incoherence if back.incoherence is None else pytest.approx(back.incoherence))
