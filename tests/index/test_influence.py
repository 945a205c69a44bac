"""Measures of influence agree with networkx, and with what can be worked out by hand."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from progtheory.index.influence import central, katz, micmac, reach, steps_between

pairs = st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] != pair[1])
matrices = st.sets(pairs, max_size=16).map(lambda links: _matrix(7, links))


def _matrix(count: int, links: set[tuple[int, int]]) -> np.ndarray:
    matrix = np.zeros((count, count))
    for cause, effect in links:
        matrix[cause, effect] = 1
    return matrix


@settings(max_examples=100, deadline=None)
@given(matrices)
def test_steps_and_reach_are_those_of_a_breadth_first_search(joined: np.ndarray) -> None:
    graph = nx.from_numpy_array(joined, create_using=nx.DiGraph)
    lengths = dict(nx.all_pairs_shortest_path_length(graph))

    away = steps_between(joined)

    assert [[lengths[one].get(other, -1) for other in graph] for one in graph] == away.tolist()
    assert [sum(0 < far <= 2 for far in lengths[one].values()) / 6 for one in graph] == reach(away, 2).tolist()


@settings(max_examples=50, deadline=None)
@given(matrices)
def test_katz_is_the_sum_over_all_ways(joined: np.ndarray) -> None:
    found, share = katz(joined)

    ways, total = np.ones(7), np.zeros(7)
    for _ in range(200):
        ways = share * joined @ ways
        total = total + ways
    assert found == pytest.approx(total, abs=1e-6)


def test_central_looks_both_ways_up_to_its_limit() -> None:
    chain = _matrix(4, {(0, 1), (1, 2), (2, 3)})

    assert central(chain, 2).tolist() == [1.5, 2.5, 2.5, 1.5]


def test_micmac_puts_what_leads_furthest_first_and_stops_when_ways_end() -> None:
    found = micmac(_matrix(4, {(0, 1), (1, 2), (2, 3)}))

    assert found.influence.tolist() == [1, 2, 2, 2]
    assert found.dependence.tolist() == [2, 2, 2, 1]
    assert found.power == 3
