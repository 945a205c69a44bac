"""The search for paths, held against every path networkx finds."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from progtheory.index.best import ranked
from progtheory.index.bounds import Joining, Ranking
from progtheory.index.corridor import corridor
from progtheory.index.links import LinkIndex, Step
from progtheory.index.paths import Found, paths_among
from progtheory.index.places import places_of
from progtheory.index.signs import PathSign, net, product
from progtheory.index.walk import Pace, walked
from progtheory.index.wanted import Budget, Cut, Wanted

NODES = tuple("abcdefg")
SIGNS = tuple(PathSign)

#: So many tries in vain before what can be reached is worked out anew; else these graphs are too small for it.
hasty = st.integers(0, 7)


@st.composite
def multigraphs(draw: st.DrawFn) -> tuple[Step, ...]:
    ends = st.tuples(st.sampled_from(NODES), st.sampled_from(NODES), st.sampled_from(SIGNS))
    drawn = draw(st.lists(ends, max_size=16))
    return tuple(Step(f"l{n}", cause, effect, sign) for n, (cause, effect, sign) in enumerate(drawn))


some = st.sets(st.sampled_from(NODES), min_size=1, max_size=3).map(frozenset)
wishes = st.builds(
    Wanted,
    starts=some,
    ends=some,
    longest=st.integers(1, 6),
    stops=st.lists(some, max_size=2).map(tuple),
    sign=st.none() | st.sampled_from(SIGNS),
    usable=st.none(),
)


def index_of(steps: tuple[Step, ...]) -> LinkIndex:
    return LinkIndex({*NODES, *(end for step in steps for end in (step.cause, step.effect))}, steps)


def brute_force(steps: tuple[Step, ...], wanted: Wanted) -> list[tuple[Step, ...]]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(NODES)
    for step in steps:
        graph.add_edge(step.cause, step.effect, key=step.link)
    by_link = {step.link: step for step in steps}
    found = [
        tuple(by_link[key] for _, _, key in path)
        for start in wanted.starts
        for path in nx.all_simple_edge_paths(graph, start, wanted.ends - {start}, wanted.longest)
    ]
    return sorted((path for path in found if path and is_wanted(path, wanted)), key=in_order)


def is_wanted(path: tuple[Step, ...], wanted: Wanted) -> bool:
    passed = {path[0].cause, *(step.effect for step in path)}
    signed = wanted.sign in {None, product(step.sign for step in path)}
    return signed and all(passed & stop for stop in wanted.stops)


def in_order(path: tuple[Step, ...]) -> tuple[object, ...]:
    return len(path), path[0].cause, tuple((step.effect, step.link) for step in path)


@settings(max_examples=400, deadline=None)
@given(steps=multigraphs(), wanted=wishes)
def test_the_search_finds_what_brute_force_finds_in_the_stated_order(steps: tuple[Step, ...], wanted: Wanted) -> None:
    found = paths_among(index_of(steps), wanted, max_paths=1_000_000)

    assert Found(tuple(brute_force(steps, wanted))) == found


@settings(max_examples=100, deadline=None)
@given(steps=multigraphs(), wanted=wishes, closed=st.integers(1, 4))
def test_a_link_that_may_not_be_used_is_as_good_as_none(steps: tuple[Step, ...], wanted: Wanted, closed: int) -> None:
    index = index_of(steps)
    usable = np.array([place % closed > 0 for place in range(len(index.links))], bool)
    open = tuple(step for step, free in zip(map(index.step, range(len(usable))), usable, strict=True) if free)

    found = paths_among(index, wanted._replace(usable=usable), max_paths=1_000_000)

    assert Found(tuple(brute_force(open, wanted))) == found


@settings(max_examples=200, deadline=None)
@given(steps=multigraphs(), wanted=wishes, patience=hasty, widest=st.sampled_from([0, 1, 4, 20]))
def test_going_on_length_by_length_and_looking_anew_at_what_can_be_reached_loses_no_path(
    steps: tuple[Step, ...], wanted: Wanted, patience: int, widest: int
) -> None:
    index, budget = index_of(steps), Budget(10**6)
    places = places_of(index, corridor(index, wanted, budget).links, wanted, budget)

    found = walked(places, wanted.longest, budget, Pace(widest, patience))

    assert brute_force(steps, wanted) == [
        tuple(map(index.step, path)) for together in found for path in together.T.tolist()
    ]


@settings(max_examples=300, deadline=None)
@given(steps=multigraphs(), wanted=wishes, joining=st.sampled_from(Joining), seed=st.integers(0, 99), patience=hasty)
def test_the_best_paths_come_first_and_no_path_is_lost(
    steps: tuple[Step, ...], wanted: Wanted, joining: Joining, seed: int, patience: int
) -> None:
    index, budget = index_of(steps), Budget(10**6)
    ranks = np.random.default_rng(seed).integers(0, 4, len(index.links))
    of_link = dict(zip(index.links, ranks.tolist(), strict=True))
    places = places_of(index, corridor(index, wanted, budget).links, wanted, budget)

    found = ranked(places, Ranking(ranks, joining), wanted.longest, budget, patience)

    told = {"sum": sum, "worst": max}[joining]
    rank = {path: told(of_link[step.link] for step in path) for path in brute_force(steps, wanted)}
    assert sorted(rank, key=lambda path: (rank[path], in_order(path))) == [
        tuple(map(index.step, path.links)) for path in found
    ]


@settings(max_examples=100, deadline=None)
@given(steps=multigraphs(), wanted=wishes, most=st.integers(1, 5))
def test_a_bounded_search_gives_the_first_paths_and_says_that_it_was_cut(
    steps: tuple[Step, ...], wanted: Wanted, most: int
) -> None:
    every = brute_force(steps, wanted)

    found = paths_among(index_of(steps), wanted, max_paths=most)

    assert Found(tuple(every[:most]), Cut.PATHS if len(every) > most else None) == found


def links(*drawn: str) -> tuple[Step, ...]:
    words = [(one[0], one[1], one[2:] or "+") for one in drawn]
    meaning = {"+": PathSign.POSITIVE, "-": PathSign.NEGATIVE, "?": PathSign.UNKNOWN}
    return tuple(Step(f"{a}{b}{sign}", a, b, meaning[sign]) for a, b, sign in words)


def from_to(start: str, end: str, longest: int, sign: PathSign | None = None) -> Wanted:
    return Wanted(frozenset(start), frozenset(end), longest, sign=sign)


def keys(found: Found) -> list[list[str]]:
    return [[step.link for step in path] for path in found.paths]


def test_a_link_that_runs_level_between_two_shortest_paths_is_kept() -> None:
    steps = links("sa", "ab", "bt", "sb", "at")  # analyses b.1: the counterexample

    found = paths_among(index_of(steps), from_to("s", "t", 3), 100)

    assert keys(found) == [["sa+", "at+"], ["sb+", "bt+"], ["sa+", "ab+", "bt+"]]


def test_parallel_links_of_either_sign_are_two_paths() -> None:
    steps = links("ab+", "ab-", "bc+")

    found = paths_among(index_of(steps), from_to("a", "c", 4), 100)

    assert keys(found) == [["ab+", "bc+"], ["ab-", "bc+"]]
    assert keys(paths_among(index_of(steps), from_to("a", "c", 4, PathSign.NEGATIVE), 100)) == [["ab-", "bc+"]]


def test_no_path_gains_a_sign_by_passing_an_element_twice() -> None:
    steps = links("ab+", "bc+", "cb-", "bd+")  # analyses b.4: the spurious negative path

    found = paths_among(index_of(steps), from_to("a", "d", 6, PathSign.NEGATIVE), 100)

    assert Found(()) == found


def test_a_search_that_runs_away_stops_at_the_steps_allowed() -> None:
    crowd = [chr(code) for code in range(0x400, 0x418)]
    steps = links(
        "sa", *(f"a{one}" for one in crowd), *(f"{one}{two}" for one in crowd for two in crowd), f"{crowd[0]}a", "at"
    )

    found = paths_among(index_of(steps), from_to("s", crowd[5] + "t", 12), 10**9, Budget(20_000))

    assert found.cut is Cut.STEPS


def test_a_crowd_from_which_the_only_way_leads_back_does_not_hold_the_search_up() -> None:
    crowd = [chr(code) for code in range(0x400, 0x428)]
    steps = links(
        "sa", *(f"a{one}" for one in crowd), *(f"{one}{two}" for one in crowd for two in crowd), f"{crowd[0]}a", "at"
    )

    found = paths_among(index_of(steps), from_to("s", "t", 8), 100, Budget(300_000))

    assert Found((links("sa", "at"),)) == found


def test_a_search_gives_what_it_found_before_its_steps_were_over() -> None:
    crowd = [chr(code) for code in range(0x400, 0x418)]
    steps = links("st", *(f"s{one}" for one in crowd), *(f"{one}{two}" for one in crowd for two in (*crowd, "t")))

    found = paths_among(index_of(steps), from_to("s", "t", 6), 10**9, Budget(100))

    assert ["st+"] == keys(found)[0]
    assert found.cut is Cut.STEPS


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        (("positive", "positive"), "positive"),
        (("positive", "negative"), "mixed"),
        (("positive", "unknown"), "unknown"),
        (("none",), "none"),
        ((), "none"),
    ],
)
def test_paths_that_differ_in_sign_are_mixed_and_never_counted_against_one_another(
    signs: tuple[str, ...], expected: str
) -> None:
    assert expected == net(PathSign(sign) for sign in signs)
