"""Who tells a whole chain: each source on its own claims only."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings, strategies as st

from claims import NODES, claims, theory_of_claims
from progtheory.graph import graph_of
from progtheory.model import Theory, without
from progtheory.queries import Answer, ask
from progtheory.queries._voices import voices_of
from progtheory.queries.paths import Paths
from progtheory.queries.threads import Threads


def told(answer: Answer) -> list[tuple[object, object]]:
    return [(row[0], row[-1]) for row in answer.rows]


def brute_force(theory: Theory, start: str, end: str, longest: int) -> set[tuple[str, str]]:
    found = set()
    for source in theory.sources:
        graph = graph_of(theory)
        graph.remove_edges_from(
            [one for one in graph.edges if source.id not in voices_of(theory, graph.edges[one]["link"])]
        )
        for path in nx.all_simple_edge_paths(graph, start, end, longest):
            found.add((source.id, "; ".join(key for _, _, key in path)))
    return found


@settings(max_examples=200, deadline=None)
@given(claims=claims, longest=st.integers(1, 5))
def test_threads_are_the_paths_of_each_source_alone(claims: list[str], longest: int) -> None:
    theory = theory_of_claims(claims, NODES)

    answer = ask(theory, Threads(start="a", end="b", max_links=longest, max_paths=1000))

    assert sorted(brute_force(theory, "a", "b", longest)) == sorted(told(answer))
    assert bool(answer.rows) != bool(answer.reason)


@settings(max_examples=100, deadline=None)
@given(claims=claims)
def test_paths_of_one_source_are_all_threads_each_once_in_the_order_of_paths(claims: list[str]) -> None:
    theory = theory_of_claims(claims, NODES)

    every, whole = (ask(theory, Paths(start="a", max_paths=1000, one_source=one)) for one in (False, True))

    threads = {path for end in NODES[1:] for _, path in brute_force(theory, "a", end, 6)}
    assert [row for row in every.rows if row[-1] in threads] == list(whole.rows)


@settings(max_examples=50, deadline=None)
@given(claims=claims.filter(lambda drawn: any("1" in one for one in drawn)))
def test_leaving_a_source_out_takes_its_threads_away_and_no_others(claims: list[str]) -> None:
    theory = theory_of_claims(claims, NODES)

    answer = ask(theory, Threads(start="a", end="b"))

    rest = ask(without(theory, ["s1"]), Threads(start="a", end="b"))
    assert [row for row in told(answer) if row[0] != "s1"] == told(rest)


@pytest.mark.parametrize("order", ["acbd", "abcd"])
def test_a_source_that_never_starts_at_the_start_tells_no_thread_in_any_order_of_elements(order: str) -> None:
    name = dict(zip("acbd", order, strict=True))
    claimed = ["ab1", "ac1", "bc2", "cd2"]  # analyses b.2: a single pass through all links keeps cd for source 2
    theory = theory_of_claims(f"{name[one[0]]}{name[one[1]]}{one[2]}" for one in claimed)

    answer = ask(theory, Threads(start=name["a"], end=name["d"]))

    assert answer.reason == "ONLY_COMPOSITE"


def test_a_chain_that_no_source_tells_whole_is_named_as_the_transitivity_trap() -> None:
    theory = theory_of_claims(["xv1", "vy2"])

    answer = ask(theory, Threads(start="x", end="y"))
    filtered = ask(theory, Paths(start="x", end="y", one_source=True))

    assert (answer.reason, filtered.reason) == ("ONLY_COMPOSITE", "ONLY_COMPOSITE")
    assert "transitivity trap" in answer.notes[0]
    assert "composite: its steps rest on 2 sources" in answer.notes[1]


def test_composite_paths_beside_threads_are_counted() -> None:
    answer = ask(theory_of_claims(["xv1", "vy1", "xw1", "wy2"]), Threads(start="x", end="y"))

    assert told(answer) == [("s1", "xvp; vyp")]
    assert any(note.startswith("Besides, 1 path is composite") for note in answer.notes)


def test_a_list_that_was_cut_for_a_source_says_so() -> None:
    answer = ask(theory_of_claims(["xv1", "vy1", "xy1"]), Threads(start="x", end="y", max_paths=1))

    assert answer.truncated
    assert "At most 1 path of each source are listed." in answer.notes


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("weight", ["A"]),
        ("type", ["report"]),
        ("year", ["2001"]),
        ("basis", ["stated"]),
        ("publisher", []),
        ("perspective", ["staff"]),
        ("coder", ["manual"]),
    ],
)
def test_claims_are_told_apart_by_any_attribute_of_the_evidence(by: str, expected: list[str]) -> None:
    theory = theory_of_claims(
        ["xv1", "vy2"],
        elements=[
            {"id": "staff", "kind": "actor", "label": "Staff"},
            *({"id": id, "kind": "factor", "label": id} for id in "xvy"),
        ],
        evidence=[
            {"id": f"e{n}-0", "source": f"s{n + 1}", "text": "T", "basis": "stated", "perspective": "staff"}
            | {"year": 2001, "coder": "manual"}
            for n in (0, 1)
        ],
    )

    answer = ask(theory, Threads.model_validate({"start": "x", "end": "y", "by": by}))

    assert expected == [row[0] for row in answer.rows]
    assert (answer.reason == "ONLY_COMPOSITE") == (not expected)


@pytest.mark.parametrize(
    "link",
    [{"evidence": [{"item": "e1-0", "stance": "disputes"}]}, {"evidence": ["e1-0"], "basis": "assembled"}],
    ids=["disputed", "assembled"],
)
def test_a_source_tells_no_link_that_it_disputes_or_that_others_assembled(link: dict[str, object]) -> None:
    ends = [
        {"id": "xvp", "cause": "x", "effect": "v", "evidence": ["e0-0"]},
        {"id": "vyp", "cause": "v", "effect": "y"},
    ]

    answer = ask(theory_of_claims(["xv1", "vy1"], links=[ends[0], ends[1] | link]), Threads(start="x", end="y"))

    assert answer.reason == "ONLY_COMPOSITE"
