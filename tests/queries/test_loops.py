"""Loops: each once, with its sign, its delay and who tells all of it."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings, strategies as st

from claims import NODES, SIGNS, ends, theory_of_claims
from progtheory.graph import graph_of
from progtheory.model import Delay, Theory
from progtheory.queries import Answer, ask
from progtheory.queries.loops import Loops

signed = st.lists(
    st.builds(lambda pair, sign: f"{pair[0]}{pair[1]}{sign}1", ends, st.sampled_from(list(SIGNS))), max_size=12
)


def brute_force(theory: Theory, longest: int) -> set[str]:
    graph, found = graph_of(theory), set()
    for cause, effect, key in graph.edges(keys=True):
        for path in nx.all_simple_edge_paths(graph, effect, cause, longest - 1):
            loop = [(cause, key), *((tail, one) for tail, _, one in path)]
            first = loop.index(min(loop))
            found.add("; ".join(one for _, one in loop[first:] + loop[:first]))
    return found


def kind_by_counting(ids: str) -> str:
    signs = [id[2] for id in ids.split("; ")]
    if "z" in signs:
        return "interrupted"
    return "undetermined" if "u" in signs else "balancing" if signs.count("n") % 2 else "reinforcing"


def column(answer: Answer, name: str) -> list[object]:
    return [row[answer.columns.index(name)] for row in answer.rows]


@settings(max_examples=200, deadline=None)
@given(claims=signed, longest=st.integers(2, 5))
def test_loops_are_what_brute_force_finds_each_once_with_its_kind(claims: list[str], longest: int) -> None:
    theory = theory_of_claims(claims, NODES)

    answer = ask(theory, Loops(max_links=longest, max_loops=10_000))

    found = [str(id) for id in column(answer, "link ids")]
    assert sorted(brute_force(theory, longest)) == sorted(found)
    assert [kind_by_counting(one) for one in found] == column(answer, "kind")
    assert column(answer, "links") == sorted(column(answer, "links"))  # type: ignore[type-var]


def test_parallel_links_make_several_loops() -> None:
    answer = ask(theory_of_claims(["ab1", "abn1", "ba1"]), Loops())

    assert sorted(zip(column(answer, "link ids"), column(answer, "kind"), strict=True)) == [
        ("abn; bap", "balancing"),
        ("abp; bap", "reinforcing"),
    ]


def test_a_loop_says_who_tells_all_of_it_and_where_it_is_slow() -> None:
    theory = theory_of_claims(["ab1", "ba1", "cd1", "dc2"])
    slow = [link.model_copy(update={"delay": Delay.LONG}) if link.id == "bap" else link for link in theory.links]

    answer = ask(theory.model_copy(update={"links": slow}), Loops())

    assert column(answer, "source of all steps") == ["s1", "composite: its steps rest on 2 sources"]
    assert column(answer, "delayed") == ["long at step 2", None]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"max_links": 1}, "MAX_PATH_LENGTH_EXCEEDED"),
        ({"kind": "balancing"}, "REMOVED_BY_FILTER:kind"),
        ({"through": "c"}, "REMOVED_BY_FILTER:through"),
        ({"weight": "B"}, "REMOVED_BY_FILTER:weight"),
    ],
)
def test_no_loop_says_why(asked: dict[str, object], code: str) -> None:
    theory = theory_of_claims(["ab1", "ba1", "bc1"])

    assert ask(theory, Loops.model_validate(asked)).reason == code
    assert ask(theory_of_claims(["ab1"]), Loops()).reason == "NOTHING_RECORDED"


def test_a_list_of_loops_that_was_cut_says_so() -> None:
    answer = ask(theory_of_claims(["ab1", "ba1", "bc1", "cb1"]), Loops(max_loops=1))

    assert answer.truncated
    assert column(answer, "link ids") == ["abp; bap"]
    assert any("Only the first 1 loop" in note for note in answer.notes)
