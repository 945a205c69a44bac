"""Links between two places: the walk rule, never under the name of paths."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from claims import NODES, claims, theory_of_claims
from progtheory.queries import ask
from progtheory.queries.between import Between
from progtheory.queries.paths import Paths


@settings(max_examples=100, deadline=None)
@given(claims=claims, longest=st.integers(1, 5))
def test_every_link_of_a_path_lies_between_and_without_loops_no_other_does(claims: list[str], longest: int) -> None:
    forward = [one for one in claims if one[0] < one[1]]
    theory, straight = theory_of_claims(claims, NODES), theory_of_claims(forward, NODES)
    between, paths = Between(start="a", end="f", max_links=longest), Paths(start="a", end="f", max_links=longest)

    links = ask(theory, between).links

    assert set(ask(theory, paths).links) <= set(links)
    assert ask(straight, paths).links == ask(straight, between).links


def test_a_link_on_a_walk_that_is_no_path_is_listed_and_the_rule_is_told() -> None:
    theory = theory_of_claims(["sa1", "ab1", "ba1", "at1"])

    answer = ask(theory, Between(start="s", end="t", max_links=4))

    assert [(row[0], row[-1], row[4]) for row in answer.rows] == [
        (0, "sap", 1),
        (1, "atp", 0),
        (1, "abp", 2),
        (2, "bap", 1),
    ]
    assert ask(theory, Paths(start="s", end="t", max_links=4)).links == ("atp", "sap")
    assert "may lie on no path" in answer.notes[0]


def test_nothing_between_says_why() -> None:
    answer = ask(theory_of_claims(["ab1", "bc1"]), Between(start="a", end="c", max_links=1))

    assert (answer.rows, answer.reason) == ((), "MAX_PATH_LENGTH_EXCEEDED")
