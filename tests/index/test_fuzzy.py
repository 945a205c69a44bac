"""Fuzzy cognitive maps: the rules of analyses b.7, cycles, and the bound below which one state is certain."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from progtheory.index.fuzzy import Method, Rule, Squashing, bound, settled

TWO = np.array([[0.0, 0.5], [0.0, 0.0]])


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Rule.KOSKO, 0.5),  # the input of b alone
        (Rule.MODIFIED_KOSKO, 0.5 + 0.25),  # and its own last value
        (Rule.RESCALED, 0.5 * 1 + (2 * 0.25 - 1)),  # both stretched to lie between -1 and 1
    ],
)
def test_each_rule_has_its_own_input(rule: Rule, expected: float) -> None:
    from progtheory.index.fuzzy import _INPUTS

    assert _INPUTS[rule](TWO, np.array([1.0, 0.25]))[1] == pytest.approx(expected)


def test_a_held_concept_stays_and_the_others_settle() -> None:
    found = settled(TWO, Method(Rule.KOSKO, Squashing.SIGMOID, 1), np.zeros(2), {0: 1.0})

    assert found.converged
    assert found.state.tolist() == pytest.approx([1, 1 / (1 + np.exp(-0.5))])


def test_a_step_function_that_runs_in_a_circle_is_found_out() -> None:
    against = np.array([[0.0, 1.0], [-1.0, 0.0]])

    found = settled(against, Method(Rule.KOSKO, Squashing.TRIVALENT, 1), np.array([1.0, 1.0]), {})

    assert (found.converged, found.cycle) == (False, 4)


def test_the_bound_follows_slope_and_stretch() -> None:
    ways = [(Rule.KOSKO, Squashing.SIGMOID), (Rule.KOSKO, Squashing.TANH), (Rule.RESCALED, Squashing.SIGMOID)]

    bounds = [bound(TWO, Method(rule, squashing, 2)) for rule, squashing in ways]

    stretch = np.linalg.norm(TWO.T + np.eye(2), 2)
    assert bounds == pytest.approx([2 / 4 * 0.5, 2 * 0.5, 2 / 4 * 2 * stretch])
    assert bound(TWO, Method(Rule.KOSKO, Squashing.BIVALENT, 2)) is None


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.floats(-1, 1), min_size=9, max_size=9),
    st.lists(st.floats(0, 1), min_size=3, max_size=3),
    st.sampled_from([(Rule.KOSKO, Squashing.SIGMOID), (Rule.KOSKO, Squashing.TANH)]),
)
def test_below_the_bound_every_start_settles_alike(
    weights: list[float], start: list[float], way: tuple[Rule, Squashing]
) -> None:
    matrix, method = np.array(weights).reshape(3, 3), Method(*way, 1.0)
    certain = bound(matrix, method)

    one, other = (settled(matrix, method, np.array(begun), {}) for begun in (start, [0.0, 0.0, 0.0]))

    if certain is not None and certain < 0.9:
        assert one.converged
        assert one.state == pytest.approx(other.state, abs=0.03)
