"""How much a chain rests on: R1 to R6 of analyses b.3, held against trying every removal."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings

from claims import NODES, claims, theory_of_claims
from progtheory.graph import graph_of
from progtheory.queries import Answer, ask
from progtheory.queries.robustness import Robustness

Claim = str


def values(answer: Answer) -> dict[str, object]:
    return {str(row[0])[:2]: row[1] for row in answer.rows}


def which(answer: Answer, measure: str) -> object:
    return next(row[3] for row in answer.rows if str(row[0]).startswith(measure))


def measured(*claims: str, start: str = "x", end: str = "y", max_links: int = 0) -> dict[str, object]:
    return values(ask(theory_of_claims(claims), Robustness(start=start, end=end, max_links=max_links)))


def leads(claims: Iterable[Claim]) -> bool:
    graph = nx.DiGraph([(one[0], one[1]) for one in claims])
    return {"a", "b"} <= set(graph) and nx.has_path(graph, "a", "b")


def fewest(things: Iterable[str], rest_without: Callable[[tuple[str, ...]], list[Claim]]) -> int | None:
    held = sorted(set(things))
    sizes = (
        len(some)
        for count in range(len(held) + 1)
        for some in combinations(held, count)
        if not leads(rest_without(some))
    )
    return next(sizes, None)


def without_claims(claims: list[Claim]) -> int | None:
    numbered = [f"{one}#{n}" for n, one in enumerate(claims)]
    return fewest(numbered, lambda gone: [one for one in numbered if one not in gone])


@settings(max_examples=150, deadline=None)
@given(claims=claims.map(lambda drawn: drawn[:9]))
def test_each_measure_is_what_trying_every_removal_finds(claims: list[str]) -> None:
    answer = ask(theory_of_claims(claims, NODES), Robustness(start="a", end="b"))

    told = {source: [one for one in claims if one[2] == source] for source in "1234"}
    inside = set(NODES) - {"a", "b"}
    pairs = {one[:2] for one in claims}
    expected = {
        "R1": without_claims(claims),
        "R2": sum(leads(own) for own in told.values()),
        "R3": sum(without_claims(own) or 0 for own in told.values()),
        "R4": fewest("1234", lambda gone: [one for one in claims if one[2] not in gone]),
        "R5": fewest(inside, lambda gone: [one for one in claims if not set(gone) & set(one[:2])]),
        "R6": sum(not leads(one for one in claims if id not in one[:2]) for id in inside)
        + sum(not leads(one for one in claims if one[:2] != pair) for pair in pairs),
    }
    expected["R5"] = "none would do" if expected["R5"] is None else expected["R5"]
    assert (expected if leads(claims) else {}) == values(answer)


@settings(max_examples=100, deadline=None)
@given(claims=claims, more=claims.filter(bool))
def test_a_claim_more_lowers_none_of_claims_threads_and_sources(claims: list[str], more: list[str]) -> None:
    before, after = (
        values(ask(theory_of_claims(told, NODES), Robustness(start="a", end="b")))
        for told in (claims, [*claims, more[0]])
    )

    assert all(int(str(before.get(one, 0))) <= int(str(after.get(one, 0))) for one in ("R1", "R2", "R4"))


@settings(max_examples=50, deadline=None)
@given(claims=claims)
def test_turning_every_link_round_swaps_start_and_end_and_changes_no_number(claims: list[str]) -> None:
    turned = [f"{one[1]}{one[0]}{one[2]}" for one in claims]

    there = ask(theory_of_claims(claims, NODES), Robustness(start="a", end="b"))
    back = ask(theory_of_claims(turned, NODES), Robustness(start="b", end="a"))

    assert values(there) == values(back)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (("xv1", "vy2"), {"R1": 1, "R2": 0, "R3": 0, "R4": 1}),
        (("xv1", "xv2", "vy3", "vy4"), {"R1": 2, "R2": 0, "R4": 2}),
        (("xv1", "xv1", "vy1", "vy1"), {"R1": 2, "R2": 1, "R3": 2, "R4": 1, "R5": 1, "R6": 3}),
        (("xy1", "xv2", "vy2"), {"R1": 2, "R2": 2, "R5": "none would do", "R6": 0}),
        (("xv", "vy1"), {"R1": 1, "R2": 0, "R4": 1}),
    ],
)
def test_the_small_cases_of_the_method_come_out(claims: tuple[str, ...], expected: dict[str, object]) -> None:
    found = measured(*claims)

    assert expected == {name: found[name] for name in expected}


def test_no_number_is_given_where_start_and_end_share_an_element() -> None:
    theory = theory_of_claims(["xv1", "vy1"])

    answer = ask(theory, Robustness(start=("x", "v"), end=("v", "y")))

    assert {"undefined"} == set(values(answer).values())


def test_more_sources_than_are_looked_for_are_said_to_be_more() -> None:
    assert measured(*(f"xy{source}" for source in "1234567"))["R4"] == "more than 6"


def test_within_a_bound_only_links_of_paths_so_long_count() -> None:
    claimed = ("xy1", "xv2", "vw2", "wy2")

    assert (measured(*claimed)["R1"], measured(*claimed, max_links=2)["R1"]) == (2, 1)
    assert (measured(*claimed)["R2"], measured(*claimed, max_links=2)["R2"]) == (2, 1)


def test_what_would_have_to_go_is_named_and_so_is_what_the_numbers_are_not() -> None:
    answer = ask(theory_of_claims(["xv1", "xv2", "vy"]), Robustness(start="x", end="y"))

    assert [which(answer, one) for one in ("R1", "R4", "R5")] == ["V → Y", "whoever made the theory", "V"]
    assert "V; V → Y" in str(which(answer, "R6")) or "V; X → V; V → Y" == which(answer, "R6")
    assert "None of them says how strong an effect is" in answer.notes[0]


def test_nothing_to_measure_says_why() -> None:
    assert ask(theory_of_claims(["yx1"]), Robustness(start="x", end="y")).reason == "ONLY_REVERSE"


def test_links_that_are_measured_are_lit_up() -> None:
    theory = theory_of_claims(["xv1", "vy1", "vz1"])

    assert ask(theory, Robustness(start="x", end="y")).links == ("vyp", "xvp")
    assert set(graph_of(theory)) == {"v", "x", "y", "z"}


def test_of_many_claims_that_have_to_go_the_first_are_named() -> None:
    between = "abcdefghijklmnop"
    claims = [f"x{one}1" for one in between] + [f"{one}y1" for one in between]

    answer = ask(theory_of_claims(claims), Robustness(start="x", end="y"))

    assert values(answer)["R1"] == len(between)
    assert str(which(answer, "R1")).endswith("; … and 4 more")
