"""Questions about explanations: what recurs, what sets off what, rivals, circumstances, what does not fire."""

from __future__ import annotations

from itertools import chain, combinations, pairwise
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings

from progtheory.graph import graph_of
from progtheory.model import Theory, grounds_of
from progtheory.queries import QUERIES, Answer, ask
from progtheory.queries._chains import chains, scoped_graph
from progtheory.queries._joints import Joining, joints_of
from progtheory.queries._naming import Names
from progtheory.queries._played import Played, parts_of, playing
from strategies import theories


def configuration(id: str, members: dict[str, str], **more: Any) -> dict[str, Any]:
    """Return a configuration whose members are told as `element: role`; a minus before an element: prevented."""
    held = [
        {"element": element.removeprefix("-"), "role": role} | ({"sign": "negative"} if element[0] == "-" else {})
        for element, role in members.items()
    ]
    return {"id": id, "name": id, "sentence": id, "basis": "stated", "members": held, **more}


ELEMENTS = [
    *({"id": id, "kind": "context", "label": id} for id in ("rain", "sun")),
    *({"id": id, "kind": "mechanism", "label": id, "aspect": "response"} for id in ("fear", "hope")),
    *({"id": id, "kind": "component", "label": id} for id in ("line", "desk")),
    *({"id": id, "kind": "outcome", "label": id} for id in ("calls", "waits", "trust")),
]
SOURCES = [{"id": f"s{number}", "title": "S", "type": "report"} for number in (1, 2)]
EVIDENCE = [{"id": f"e{number}", "source": f"s{number}", "text": "t", "basis": "stated"} for number in (1, 2)]


def theory_of(*configurations: dict[str, Any], **more: Any) -> Theory:
    data = {"id": "t", "title": "T", "elements": ELEMENTS, "sources": SOURCES, "evidence": EVIDENCE}
    return Theory.model_validate(data | {"configurations": list(configurations)} | more)


def answer_to(theory: Theory, name: str, **asked: Any) -> Answer:
    return ask(theory, QUERIES[name](**asked))


def columns(answer: Answer, *names: str) -> list[tuple[object, ...]]:
    return [tuple(record[name] for name in names) for record in answer.records()]


def test_what_explanations_of_two_sources_share_recurs_and_what_goes_against_it_stands_beside_it() -> None:
    theory = theory_of(
        configuration("one", {"line": "component", "calls": "outcome", "sun": "context"}, evidence=["e1"]),
        configuration("two", {"line": "component", "calls": "outcome", "rain": "context"}, evidence=["e2"]),
        configuration("three", {"line": "component", "-calls": "outcome"}, evidence=["e2"]),
        configuration("four", {"line": "component", "waits": "outcome"}),
    )

    answer = answer_to(theory, "patterns")

    assert columns(answer, "pattern", "shown by", "sources", "recurs", "against it", "sources against it", "ratio") == [
        ("line → calls", "one; two", 2, "yes", "four (not told); three (the other way)", 1, "2 of 4")
    ]


def test_several_explanations_of_one_source_do_not_recur() -> None:
    members = {"line": "component", "calls": "outcome"}
    theory = theory_of(*(configuration(id, members, evidence=["e1"]) for id in ("one", "two")))

    assert columns(answer_to(theory, "patterns"), "sources", "recurs") == [(1, "no")]


def test_a_pattern_is_found_among_more_general_elements_on_request() -> None:
    elements = [one | ({"broader": "line"} if one["id"] == "desk" else {}) for one in ELEMENTS]
    both = [configuration(f"by-{one}", {one: "component", "calls": "outcome"}) for one in ("line", "desk")]
    theory = theory_of(*both, elements=elements)

    found = [len(answer_to(theory, "patterns", naming=naming).rows) for naming in ((), "broader")]

    assert found == [0, 1]


@settings(max_examples=60, deadline=None)
@given(theory=theories())
def test_what_is_found_to_recur_is_all_that_any_explanations_share(theory: Theory) -> None:
    names = Names(theory)
    parts = [parts_of(names, one) for one in theory.configurations]
    several = chain.from_iterable(combinations(parts, count) for count in range(2, len(parts) + 1))
    shared = {frozenset.intersection(*some) for some in several}

    answer = answer_to(theory, "patterns", kind="found")

    wanted = {one for one in shared if playing(one, Played.OUTCOME) and one - playing(one, Played.OUTCOME)}
    assert len(answer.rows) == len(wanted)


def test_the_outcome_of_one_explanation_sets_off_the_next_and_ends_where_it_is_prevented() -> None:
    theory = theory_of(
        configuration("a", {"line": "component", "calls": "outcome"}),
        configuration("b", {"calls": "context", "-waits": "outcome"}),
        configuration("c", {"waits": "context", "trust": "outcome"}),
        configuration("d", {"trust": "context"}),
    )

    assert columns(answer_to(theory, "ripple"), "kind", "ripple") == [("chain", "a → b ⊣ c"), ("chain", "c → d")]


def test_a_cycle_is_told_once_and_explanations_of_models_apart_do_not_join() -> None:
    ring = [
        configuration("a", {"waits": "context", "calls": "outcome"}, models=["m"]),
        configuration("b", {"calls": "context", "waits": "outcome"}),
        configuration("c", {"calls": "context", "trust": "outcome"}, models=["n"]),
    ]
    theory = theory_of(*ring, models=[{"id": id, "label": id} for id in "mn"])

    answer = answer_to(theory, "ripple")

    assert columns(answer, "kind", "ripple", "models") == [
        ("chain", "a → b", "m"),
        ("chain", "b → a", "m"),
        ("cycle", "a → b → a", "m"),
    ]


def test_labels_that_are_nearly_alike_are_proposed_and_kept_apart() -> None:
    elements = [*ELEMENTS, {"id": "call", "kind": "context", "label": "Many calls"}]
    elements += [{"id": "many", "kind": "outcome", "label": "Many call"}]
    theory = theory_of(
        configuration("a", {"many": "outcome"}), configuration("b", {"call": "context"}), elements=elements
    )

    assert columns(answer_to(theory, "ripple"), "kind", "ripple") == [("proposed", "a → b")]


@settings(max_examples=60, deadline=None)
@given(theory=theories(most=6))
def test_chains_are_the_simple_paths_that_cannot_be_made_longer(theory: Theory) -> None:
    among = theory.configurations
    scoped = scoped_graph(among, joints_of(theory, Names(theory), among, tuple(Joining)))
    for _, _, data in scoped.edges(data=True):
        data["sets_off"] = True
    for one in scoped:
        scoped.nodes[one]["models"] = frozenset()

    found = chains(scoped, 2, 12)

    every = {tuple(path) for one in scoped for other in scoped for path in nx.all_simple_paths(scoped, one, other)}
    every = {path for path in every if len(path) > 1}
    longer = {path for path in every for more in every if len(more) == len(path) + 1 and path in {more[1:], more[:-1]}}
    assert set(found.ripples) == every - longer
    assert not found.cut
    assert all(scoped.has_edge(*step) for path in found.ripples for step in pairwise(path))


def test_mechanisms_of_one_outcome_are_rivals_unless_they_share_a_response() -> None:
    theory = theory_of(
        configuration("a", {"fear": "mechanism-response", "calls": "outcome", "sun": "context"}),
        configuration("b", {"hope": "mechanism-response", "calls": "outcome", "rain": "context"}),
        configuration("c", {"fear": "mechanism-response", "hope": "mechanism", "waits": "outcome"}),
        configuration("d", {"hope": "mechanism-response", "waits": "outcome"}),
    )

    assert columns(answer_to(theory, "rivals"), "outcome", "id") == [("calls", "a"), ("calls", "b")]
    assert answer_to(theory, "rivals", same="context").reason == "REMOVED_BY_FILTER:same"


def test_one_mechanism_with_different_outcomes_is_told_by_context() -> None:
    theory = theory_of(
        configuration("a", {"line": "component", "calls": "outcome", "sun": "context"}),
        configuration("b", {"line": "component", "waits": "outcome", "rain": "context"}),
        configuration("c", {"desk": "component", "calls": "outcome"}),
        configuration("d", {"desk": "component", "calls": "outcome"}),
    )

    assert columns(answer_to(theory, "circumstances"), "mechanism", "contexts", "outcomes") == [
        ("line (offered)", "sun", "calls"),
        ("line (offered)", "rain", "waits"),
    ]


def test_what_holds_a_mechanism_back_is_told_apart_from_the_contexts_told_with_it() -> None:
    one = configuration("a", {"sun": "context"}, conditions=[{"context": "rain", "effect": "blocks"}])
    one["members"].append({"element": "hope", "role": "mechanism-response", "activation": "dormant"})
    links = [{"cause": "fear", "effect": "waits", "conditions": [{"context": "sun", "effect": "weakens"}]}]
    theory = theory_of(one, links=links)

    assert columns(answer_to(theory, "blocked"), "mechanism", "how far it fires", "said to hold it back") == [
        ("hope", "dormant", "rain (blocks it)"),
        ("fear → waits", "not graded", "sun (weakens it)"),
    ]


@pytest.mark.parametrize("name", ["patterns", "ripple", "rivals", "circumstances", "blocked"])
def test_asking_about_an_element_keeps_the_rows_it_takes_part_in(name: str, mash: Theory) -> None:
    graph = graph_of(mash)
    every = ask(graph, QUERIES[name]())
    about = every.elements[0]

    kept = ask(graph, QUERIES[name](about=about))

    assert set(kept.rows) <= set(every.rows)
    assert about in kept.elements
    assert 0 < len(kept.rows) < len(every.rows)


@pytest.mark.parametrize("name", ["patterns", "ripple", "rivals", "circumstances", "blocked"])
def test_a_limit_is_told(name: str, mash: Theory) -> None:
    answer = answer_to(mash, name, max_rows=1)

    assert (len(answer.rows), answer.truncated) == (1, True)
    assert any("Only the first 1 row" in note for note in answer.notes)


def test_gaps_by_kind_name_what_rests_on_one_source_and_what_is_used_once() -> None:
    theory = theory_of(
        configuration("a", {"sun": "context"}, evidence=["e1"]),
        configuration("b", {"calls": "outcome"}, evidence=[{"item": "e2", "stance": "disputes"}]),
    )

    answer = answer_to(theory, "gaps", kind=("untested", "one-source", "context-used-once"))

    assert columns(answer, "kind", "ids about") == [
        ("untested", "b"),
        ("one-source", "a"),
        ("context-used-once", "sun"),
    ]
    assert grounds_of(theory, theory.configurations[1]).sources == ()


def test_a_bound_on_chains_that_was_reached_is_told() -> None:
    steps = [{"id": f"at{place}", "kind": "outcome", "label": f"at{place}"} for place in range(5)]
    layered = theory_of(
        *(
            configuration(f"c{place}-{number}", {f"at{place}": "context", f"at{place + 1}": "outcome"})
            for place in range(4)
            for number in range(9)
        ),
        elements=steps,
    )

    answer = answer_to(layered, "ripple", kind="chain", max_rows=10_000)

    assert (5_000, True) == (len(answer.rows), answer.truncated)
    assert "There are more than 5,000 chains; the others were not looked for." in answer.notes
    assert answer_to(layered, "ripple", kind="chain", max_rows=10_000, longest=2).truncated is False


def test_a_response_that_nobody_told_is_no_rival_of_one_that_somebody_did() -> None:
    theory = theory_of(
        configuration("a", {"line": "component", "fear": "mechanism-response", "calls": "outcome"}),
        configuration("b", {"line": "component", "calls": "outcome"}),
        configuration("c", {"hope": "mechanism-response", "trust": "outcome"}),
        configuration("d", {"desk": "component", "trust": "outcome"}),
        configuration("e", {"line": "component", "fear": "mechanism-response", "waits": "outcome"}),
        configuration("f", {"desk": "component", "waits": "outcome"}),
    )

    assert columns(answer_to(theory, "rivals"), "outcome", "id") == [("waits", "e"), ("waits", "f")]
