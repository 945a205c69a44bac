"""The part of a theory that a search has to look at."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings, strategies as st

from progtheory.index.corridor import corridor
from progtheory.index.distances import fewest_links
from progtheory.index.links import LinkIndex, Step
from progtheory.index.signs import PathSign
from progtheory.index.wanted import Budget, Wanted

NODES = "abcdefgh"


def index_of(*ends: str) -> LinkIndex:
    return LinkIndex({*"".join(ends), *NODES}, [Step(one, one[0], one[1], PathSign.POSITIVE) for one in ends])


def test_only_links_on_a_walk_short_enough_are_looked_at() -> None:
    index = index_of("st", "sa", "at", "ab", "bt", "xt", "sy", "aa")

    found = corridor(index, Wanted(frozenset("s"), frozenset("t"), longest=2), Budget(100))

    assert ["at", "sa", "st"] == [index.links[number] for number in found.links]


some = st.sets(st.sampled_from(NODES), min_size=1, max_size=3).map(frozenset)
pairs = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), max_size=20, unique=True)


@settings(max_examples=200, deadline=None)
@given(ends=pairs, starts=some, goals=some, longest=st.integers(1, 7))
def test_the_corridor_is_what_distances_from_both_sides_allow(
    ends: list[tuple[str, str]], starts: frozenset[str], goals: frozenset[str], longest: int
) -> None:
    index = index_of(*("".join(one) for one in ends))
    graph: nx.DiGraph[str] = nx.DiGraph([one for one in ends if one[0] != one[1]])
    graph.add_nodes_from(NODES)
    behind = dict(nx.multi_source_dijkstra_path_length(graph, set(starts)))
    ahead = dict(nx.multi_source_dijkstra_path_length(graph.reverse(), set(goals)))

    found = corridor(index, Wanted(starts, goals, longest), Budget(1000))

    assert {
        (cause, effect) for cause, effect in graph.edges if behind.get(cause, 99) + 1 + ahead.get(effect, 99) <= longest
    } == {(one.cause, one.effect) for one in map(index.step, found.links)}


@pytest.mark.parametrize(
    ("starts", "goals", "expected"), [("a", "d", 3), ("ad", "d", 3), ("ac", "d", 1), ("d", "a", None), ("a", "a", None)]
)
def test_a_start_that_is_an_end_is_not_reached_by_standing_on_it(starts: str, goals: str, expected: int | None) -> None:
    index = index_of("ab", "bc", "cd")

    found = fewest_links(index, Wanted(frozenset(starts), frozenset(goals), longest=1))

    assert expected == found
