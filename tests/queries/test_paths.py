"""Paths between elements: the exact rule with every filter, who tells a path, and why there is none."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings, strategies as st
from pydantic import ValidationError

from progtheory.cli._options import question_from
from progtheory.errors import UnfitParameter, UnknownPart
from progtheory.graph import graph_of
from progtheory.model import Basis, Link, Sign, Theory, Weight, grounds_of
from progtheory.queries import QUERIES, Answer, ask
from progtheory.queries.paths import Paths

KINDS = {
    "a": "component",
    "b": "mechanism",
    "c": "mechanism",
    "d": "context",
    "e": "outcome",
    "f": "outcome",
}
PATH_SIGNS = ("positive", "negative", "unknown", "none")


def theory_with(*links: dict[str, Any], kinds: dict[str, str] = KINDS, **parts: Any) -> Theory:
    """Return a theory of six elements, two models and a source of each of three weights."""
    data = {
        "id": "t",
        "title": "T",
        "models": [{"id": "one", "label": "One"}, {"id": "two", "label": "Two"}],
        "elements": [{"id": id, "kind": kind, "label": id.upper()} for id, kind in kinds.items()],
        "sources": [
            {"id": f"s{weight.lower()}", "title": weight, "type": "report", "weight": weight} for weight in "ABC"
        ],
        "evidence": [
            {"id": f"{basis}-{weight.lower()}", "source": f"s{weight.lower()}", "text": "T", "basis": basis}
            for basis in ("stated", "implied")
            for weight in "ABC"
        ],
        "links": list(links),
    }
    return Theory.model_validate(data | parts)


def link(step: str, sign: str = "positive", *evidence: str, **more: Any) -> dict[str, Any]:
    return {"cause": step[0], "effect": step[1], "sign": sign, "evidence": list(evidence), **more}


def question(**asked: Any) -> Paths:
    return Paths(**asked)


def link_ids(answer: Answer) -> list[str]:
    return [str(row[answer.columns.index("link ids")]) for row in answer.rows]


def cell(answer: Answer, column: str, row: int = 0) -> object:
    return answer.rows[row][answer.columns.index(column)]


links = st.builds(
    link,
    st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).map("".join),
    st.sampled_from(list(Sign)),
    st.sampled_from(["stated-a", "stated-b", "implied-a", "implied-c"]),
    models=st.sampled_from([(), (), ("one",), ("two",)]),
)
theories = st.lists(links, max_size=14).map(lambda drawn: theory_with(*drawn))
ends = st.sampled_from(["a", "b", "e", "kind:outcome", "kind:mechanism"])
questions = st.builds(
    question,
    start=st.lists(ends, min_size=1, max_size=2).map(tuple),
    end=st.lists(ends, max_size=2).map(tuple),
    max_links=st.integers(1, 5),
    max_paths=st.just(10_000),
    via=st.lists(ends, max_size=2).map(tuple),
    avoid=st.lists(st.sampled_from(["c", "d", "kind:context"]), max_size=1).map(tuple),
    sign=st.none() | st.sampled_from(PATH_SIGNS),
    model=st.none() | st.just("one"),
    weight=st.sampled_from([(), (), (Weight.A,), (Weight.A, Weight.C)]),
    basis=st.sampled_from([(), (), (Basis.STATED,)]),
)


def meant(selectors: tuple[str, ...]) -> set[str]:
    kinds = {one.removeprefix("kind:") for one in selectors if one.startswith("kind:")}
    return {id for id, kind in KINDS.items() if id in selectors or kind in kinds}


def brute_force(theory: Theory, asked: Paths) -> set[str]:
    graph = graph_of(theory)
    starts, stops = meant(asked.start), meant(asked.end) if asked.end else set(KINDS)
    found = [
        [graph.edges[edge]["link"] for edge in path]
        for start in starts
        for path in nx.all_simple_edge_paths(graph, start, stops - {start}, asked.max_links)
    ]
    return {"; ".join(link.id for link in path) for path in found if path and passes(theory, asked, path)}


def passes(theory: Theory, asked: Paths, path: list[Link]) -> bool:
    passed = {id for one in path for id in (one.cause, one.effect)}
    grounds = [grounds_of(theory, one) for one in path]
    return (
        all(passed & meant((one,)) for one in asked.via)
        and not passed & meant(asked.avoid)
        and asked.sign in {None, sign_by_counting(path)}
        and all(asked.model is None or not one.models or asked.model in one.models for one in path)
        and all(not asked.weight or set(asked.weight) & set(one.weights) for one in grounds)
        and all(not asked.basis or one.basis in asked.basis for one in grounds)
    )


def sign_by_counting(path: list[Link]) -> str:
    signs = [one.sign for one in path]
    if Sign.NONE in signs:
        return "none"
    if Sign.MIXED in signs or Sign.UNKNOWN in signs:
        return "unknown"
    return "negative" if signs.count(Sign.NEGATIVE) % 2 else "positive"


@settings(max_examples=300, deadline=None)
@given(theory=theories, asked=questions)
def test_paths_are_those_that_brute_force_finds_and_filters(theory: Theory, asked: Paths) -> None:
    expected = brute_force(theory, asked)

    answer = ask(theory, asked)

    assert expected == set(link_ids(answer))
    assert len(expected) == len(answer.rows)
    assert {id for row in link_ids(answer) for id in row.split("; ")} == set(answer.links)
    assert (answer.reason is None) == bool(answer.rows)


@settings(max_examples=100, deadline=None)
@given(theory=theories, asked=questions)
def test_paths_via_an_element_and_paths_that_avoid_it_make_up_all_paths(theory: Theory, asked: Paths) -> None:
    whole = asked.model_copy(update={"via": (), "avoid": ()})

    via = ask(theory, whole.model_copy(update={"via": ("c",)}))
    avoiding = ask(theory, whole.model_copy(update={"avoid": ("c",)}))

    assert sorted(link_ids(ask(theory, whole))) == sorted(link_ids(via) + link_ids(avoiding))


def test_no_start_means_every_path_that_ends_there() -> None:
    theory = theory_with(link("ab"), link("be"), link("ef"))

    answer = ask(theory, Paths(end="e"))

    assert link_ids(answer) == ["b--e", "a--b; b--e"]


def test_a_question_without_any_end_is_refused_as_any_wrong_value_is() -> None:
    with pytest.raises(ValidationError, match="where paths begin"):
        Paths()


def test_the_command_line_names_the_options_that_a_question_without_any_end_lacks() -> None:
    with pytest.raises(UnfitParameter, match=r"where paths begin \(--start\), where they end \(--end\), or both"):
        question_from(Paths, {})


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"start": "aa", "end": "e"}, "no element is called 'aa'"),
        ({"start": "kind:outcomes", "end": "e"}, "did you mean 'outcome'"),
        ({"start": "kinds:outcome", "end": "e"}, "did you mean 'kind:'"),
        ({"start": "a", "end": "e", "model": "ones"}, "did you mean 'one'"),
        ({"start": "a", "end": "tag:x"}, "no tag is called 'x'"),
        ({"start": "a", "end": "view:x"}, "no view is called 'x'"),
        ({"start": "a", "end": "e", "avoid": "z"}, "no element is called 'z'"),
    ],
)
def test_a_name_that_means_nothing_is_refused_with_the_nearest_ones(asked: dict[str, str], told: str) -> None:
    with pytest.raises(UnknownPart, match=told):
        ask(theory_with(link("ae")), question(**asked))


@pytest.mark.parametrize("asked", [{"start": "p"}, {"end": "p"}, {"start": "a", "end": "e", "via": "p"}])
def test_an_actor_is_said_to_be_an_actor_and_on_no_path(asked: dict[str, str]) -> None:
    theory = theory_with(link("ae"), kinds=KINDS | {"p": "actor"})

    with pytest.raises(UnfitParameter, match=r"'p' is an actor.*on no path.*configurations --member p"):
        ask(theory, question(**asked))


def test_actors_as_a_kind_are_said_to_be_on_no_path() -> None:
    theory = theory_with(link("ae"), kinds=KINDS | {"p": "actor"})

    with pytest.raises(UnfitParameter, match=r"actor.*on no path.*configurations --member.* such as p"):
        ask(theory, Paths(start="kind:actor"))


def test_elements_are_named_by_tag_view_and_model_as_well() -> None:
    theory = theory_with(
        link("ab"),
        link("be"),
        elements=[
            {"id": "a", "kind": "component", "label": "A", "tags": ["hub"]},
            {"id": "b", "kind": "mechanism", "label": "B", "models": ["one"]},
            {"id": "e", "kind": "outcome", "label": "E"},
        ],
        views=[{"id": "ends", "title": "V", "only_elements": ["b", "e"]}],
    )

    assert link_ids(ask(theory, Paths(start="tag:hub", end="kind:outcome"))) == ["a--b; b--e"]
    assert link_ids(ask(theory, Paths(start="model:one", end="e"))) == ["b--e"]
    assert link_ids(ask(theory, Paths(start="a", end="view:ends"))) == ["a--b", "a--b; b--e"]


def test_a_path_shows_its_signs_its_sources_and_the_contexts_that_change_it() -> None:
    condition = {"context": "d", "effect": "strengthens"}
    theory = theory_with(
        link("ab", "negative", "stated-a", conditions=[condition]), link("be", "positive", "implied-a", "stated-b")
    )

    answer = ask(theory, Paths(start="a", end="e"))

    assert cell(answer, "path") == "A −→ B +→ E"  # noqa: RUF001 - a minus sign
    assert cell(answer, "sign") == "negative"
    assert cell(answer, "weakest basis") == "stated"
    assert cell(answer, "sources of each step") == "1: sa (A); 2: sa (A), sb (B)"
    assert cell(answer, "source of all steps") == "sa"
    assert cell(answer, "item of all steps") is None
    assert cell(answer, "contexts") == "D (strengthens step 1)"


def test_a_path_without_one_source_for_all_steps_is_composite_and_the_trap_is_told() -> None:
    theory = theory_with(link("ab", "positive", "stated-a"), link("be", "positive", "stated-b"))

    answer = ask(theory, Paths(start="a", end="e"))

    assert cell(answer, "source of all steps") == "composite: its steps rest on 2 sources"
    assert any("transitivity trap" in note for note in answer.notes)


def test_one_source_for_all_steps_is_not_said_to_tell_the_chain() -> None:
    theory = theory_with(link("ab", "positive", "stated-a"), link("be", "positive", "implied-a"))

    answer = ask(theory, Paths(start="a", end="e"))

    assert any("does not show that it tells the chain" in note for note in answer.notes)
    assert any("no item of evidence supports all its steps" in note for note in answer.notes)


def test_an_item_that_supports_every_step_is_named() -> None:
    theory = theory_with(link("ab", "positive", "stated-a", "stated-b"), link("be", "positive", "stated-a"))

    answer = ask(theory, Paths(start="a", end="e"))

    assert cell(answer, "item of all steps") == "stated-a"
    assert any("one item of evidence supports all its steps" in note for note in answer.notes)


def test_a_source_that_only_disputes_a_link_does_not_tell_it() -> None:
    disputed = {"item": "stated-a", "stance": "disputes"}
    theory = theory_with(link("ab", "positive", "stated-a"), link("be") | {"evidence": [disputed]})

    answer = ask(theory, Paths(start="a", end="e"))

    assert cell(answer, "source of all steps") == "composite: its steps rest on 1 source; 1 step without a source"
    assert cell(answer, "weakest basis") == "not recorded"


def test_a_link_that_was_assembled_is_told_by_no_source() -> None:
    theory = theory_with(link("ab", "positive", "stated-a", basis="assembled"), link("be", "positive", "stated-a"))

    answer = ask(theory, Paths(start="a", end=("b", "e")))

    assert cell(answer, "source of all steps", 0) == "assembled by us from 1 source"
    assert cell(answer, "source of all steps", 1) == "assembled by us from 1 source; 1 step assembled"
    assert cell(answer, "item of all steps", 1) is None


def test_a_path_of_steps_without_sources_has_no_source() -> None:
    answer = ask(theory_with(link("ab"), link("be")), Paths(start="a", end=("b", "e")))

    assert [cell(answer, "source of all steps", row) for row in (0, 1)] == ["no source", "no source"]


DOUBTED = theory_with(
    link("ab", status="contested")
    | {"evidence": [{"item": "stated-b", "stance": "disputes"}, {"item": "implied-c", "stance": "qualifies"}]},
    link("be", "positive", "stated-a", status="rejected"),
    link("ae", "positive", "stated-a", conditions=[
        {"context": "d", "effect": "enables", "evidence": [{"item": "stated-c", "stance": "disputes"}]}
    ]),
    link("cf", "positive", "stated-a", status="proposed"),
)  # fmt: skip


def test_a_path_shows_what_speaks_against_each_step() -> None:
    answer = ask(DOUBTED, Paths(start="a", end="e"))

    assert [cell(answer, "doubts", row) for row in (0, 1)] == [
        "condition “D” of step 1 disputed by sc",
        "step 1 contested, disputed by sb, qualified by sc; step 2 rejected",
    ]
    assert any("2 of 2 paths" in note and "see doubts" in note for note in answer.notes)


def test_a_path_against_which_nothing_speaks_has_no_doubts() -> None:
    answer = ask(DOUBTED, Paths(start="c", end="f"))

    assert cell(answer, "doubts") is None
    assert not any("see doubts" in note for note in answer.notes)


def test_an_explanation_is_named_where_it_holds_every_element_of_the_path() -> None:
    members = [
        {"element": "a", "role": "component"},
        {"element": "b", "role": "mechanism"},
        {"element": "e", "role": "outcome"},
    ]
    whole = {"id": "q", "name": "Trust", "sentence": "S", "basis": "stated", "members": members}
    theory = theory_with(link("ab"), link("be"), link("ef"), configurations=[whole])

    answer = ask(theory, Paths(start="a", end="kind:outcome"))

    assert [cell(answer, "explanations", row) for row in (0, 1)] == ["Trust", None]


def test_a_list_that_was_cut_says_so() -> None:
    theory = theory_with(link("ae"), link("ab"), link("be"), link("ac"), link("ce"))

    answer = ask(theory, Paths(start="a", end="e", max_paths=2))

    assert answer.truncated
    assert link_ids(answer) == ["a--e", "a--b; b--e"]
    assert any("Only the first 2 paths are listed" in note for note in answer.notes)
    assert any("Of the paths listed, taken together: positive." in note for note in answer.notes)


def test_a_list_that_was_cut_to_one_path_says_so_in_the_singular() -> None:
    answer = ask(theory_with(link("ae"), link("ab"), link("be")), Paths(start="a", end="e", max_paths=1))

    assert "Only the first path is listed; there are more." in answer.notes


def test_counts_are_never_offered_as_strength_of_evidence() -> None:
    answer = ask(theory_with(link("ae")), Paths(start="a", end="e"))

    assert any("not how strong" in note for note in answer.notes)


LONG = theory_with(link("ab"), link("bc"), link("ce"))
SIGNED = theory_with(link("ab", "negative", "stated-a"), link("be", "positive", "implied-b", models=["two"]))
REASONS = {
    "NO_PATHS_FOUND": (theory_with(link("ab"), link("ce")), {"start": "a", "end": "e"}),
    "SUBJECT_NOT_FOUND": (LONG, {"start": "kind:factor", "end": "e"}),
    "OBJECT_NOT_FOUND": (LONG, {"start": "a", "end": "kind:factor"}),
    "MAX_PATH_LENGTH_EXCEEDED": (LONG, {"start": "a", "end": "e", "max_links": 2}),
    "ONLY_REVERSE": (LONG, {"start": "e", "end": "a"}),
    "ONLY_OTHER_SIGN": (SIGNED, {"start": "a", "end": "e", "sign": "positive"}),
    "NO_MECHANISM_ON_PATH": (theory_with(link("ae")), {"start": "a", "end": "e", "via": "kind:mechanism"}),
    "REMOVED_BY_FILTER:via": (SIGNED, {"start": "a", "end": "e", "via": "c"}),
    "REMOVED_BY_FILTER:avoid": (SIGNED, {"start": "a", "end": "e", "avoid": "b"}),
    "REMOVED_BY_FILTER:model": (SIGNED, {"start": "a", "end": "e", "model": "one"}),
    "REMOVED_BY_FILTER:weight": (SIGNED, {"start": "a", "end": "e", "weight": "A"}),
    "REMOVED_BY_FILTER:basis": (SIGNED, {"start": "a", "end": "e", "basis": "stated"}),
    "REMOVED_BY_FILTER:model,weight": (SIGNED, {"start": "a", "end": "e", "model": "one", "weight": "A"}),
}


@pytest.mark.parametrize(
    ("code", "theory", "asked"), [(code, *case) for code, case in REASONS.items()], ids=list(REASONS)
)
def test_an_empty_answer_says_why(code: str, theory: Theory, asked: dict[str, Any]) -> None:
    answer = ask(theory, question(**asked))

    assert code == answer.reason
    assert answer.rows == ()
    assert answer.notes[0]


def test_a_path_that_is_too_long_is_told_with_the_shortest_length() -> None:
    answer = ask(LONG, Paths(start="a", end="e", max_links=2))

    assert answer.notes[0] == "The shortest path has 3 links; at most 2 were asked for."


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"end": "a"}, "Nothing else in the theory leads to “A”."),
        ({"start": "e"}, "“E” leads to nothing else in the theory."),
        ({"end": "kind:component"}, "Nothing else in the theory leads to “A”."),
        ({"start": "kind:outcome"}, "None of these 2 elements (E; F) leads to anything else in the theory."),
        ({"end": ("a", "d")}, "Nothing else in the theory leads to any of these 2 elements (A; D)."),
    ],
)
def test_a_question_with_one_end_says_that_nothing_leads_there_or_on(asked: dict[str, Any], told: str) -> None:
    answer = ask(LONG, question(**asked))

    assert answer.reason == "NO_PATHS_FOUND"
    assert answer.notes[0].startswith(told)


@pytest.mark.parametrize("asked", [{"end": "a"}, {"start": "a"}])
def test_the_only_element_of_a_theory_has_nothing_else_around_it(asked: dict[str, str]) -> None:
    theory = theory_with(kinds={"a": "component"})

    assert "nothing else" in ask(theory, question(**asked)).notes[0].lower()


def test_an_element_that_is_both_start_and_end_is_no_path_of_its_own() -> None:
    answer = ask(LONG, Paths(start=("a", "e"), end="e", max_links=2))

    assert answer.notes[0] == "The shortest path has 3 links; at most 2 were asked for."


def test_a_path_too_long_for_a_mechanism_on_the_way_is_told_as_too_long() -> None:
    theory = theory_with(link("ae"), link("ab"), link("be"))

    answer = ask(theory, Paths(start="a", end="e", max_links=1, via="kind:mechanism"))

    assert answer.reason == "MAX_PATH_LENGTH_EXCEEDED"


def test_an_element_tied_to_another_model_takes_its_links_with_it() -> None:
    elements = [
        {"id": "a", "kind": "component", "label": "A"},
        {"id": "b", "kind": "mechanism", "label": "B", "models": ["two"]},
        {"id": "e", "kind": "outcome", "label": "E"},
    ]
    theory = theory_with(link("ab"), link("be"), link("ae"), elements=elements)

    assert link_ids(ask(theory, Paths(start="a", end="e", model="one"))) == ["a--e"]
    assert link_ids(ask(theory, Paths(start="a", end="e", model="two"))) == ["a--e", "a--b; b--e"]


def test_the_question_is_found_by_its_name() -> None:
    assert Paths is QUERIES["paths"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("fewest-links", ["a--e", "a--b; b--e", "a--c; c--e"]),
        ("firmest-basis", ["a--c; c--e", "a--e", "a--b; b--e"]),
        ("most-sources", ["a--b; b--e", "a--e", "a--c; c--e"]),
    ],
)
def test_paths_come_in_the_order_asked_for(order: str, expected: list[str]) -> None:
    theory = theory_with(
        link("ae", "positive", "implied-a"),
        link("ab", "positive", "implied-a", "implied-b"),
        link("be", "positive", "implied-a", "implied-c"),
        link("ac", "positive", "stated-a"),
        link("ce", "positive", "stated-b"),
    )

    assert expected == link_ids(ask(theory, question(start="a", end="e", order=order)))
    assert expected[:1] == link_ids(ask(theory, question(start="a", end="e", order=order, max_paths=1)))


CONTEXTS = theory_with(
    link("ab", conditions=[{"context": "d", "effect": "enables"}, {"context": "g", "effect": "necessary"}]),
    link("be", conditions=[{"context": "d", "effect": "strengthens"}, {"context": "h", "effect": "blocks"}]),
    link("ac", conditions=[{"context": "g", "effect": "enables"}]),
    link("ce"),
    link("af", conditions=[{"context": "g", "effect": "enables"}]),
    link("fe", conditions=[{"context": "d", "effect": "enables"}]),
    kinds=KINDS | {"g": "context", "h": "context"},
)


def test_a_path_tells_the_contexts_that_all_its_steps_share() -> None:
    answer = ask(CONTEXTS, Paths(start="a", end="e"))

    assert [cell(answer, "contexts in common", row) for row in range(3)] == [
        "D (strict)",
        "G (open; 1 step names none)",
        "none: its steps name different ones",
    ]


@pytest.mark.parametrize(
    ("context", "reading", "expected"),
    [
        ("d", "open", ["a--b; b--e"]),
        ("d", "strict", ["a--b; b--e"]),
        ("g", "open", ["a--c; c--e"]),
        ("g", "strict", []),
    ],
)
def test_only_paths_of_a_context_are_listed_where_one_is_asked_for(
    context: str, reading: str, expected: list[str]
) -> None:
    answer = ask(CONTEXTS, Paths.model_validate({"start": "a", "end": "e", "context": context, "reading": reading}))

    assert expected == link_ids(answer)
    assert (answer.reason == "ONLY_OTHER_CONTEXT") == (not expected)


def test_a_step_that_a_context_blocks_or_reverses_does_not_hold_in_it() -> None:
    theory = theory_with(link("ae", conditions=[{"context": "d", "effect": "blocks"}]))

    assert ask(theory, Paths(start="a", end="e", context="d")).reason == "ONLY_OTHER_CONTEXT"


def test_a_context_that_is_none_is_refused() -> None:
    with pytest.raises(UnknownPart, match="no context is called 'a'"):
        ask(CONTEXTS, Paths(start="a", end="e", context="a"))


def test_a_path_without_a_mechanism_is_told_to_be_a_black_box() -> None:
    answer = ask(theory_with(link("ae"), link("ab"), link("be")), Paths(start="a", end="e"))

    assert cell(answer, "mechanism", 0) == "NO_MECHANISM_ON_PATH: how it works is not said"
    assert cell(answer, "mechanism", 1) is None
    assert any(note.startswith("1 of 2 paths has no mechanism: a black box") for note in answer.notes)


BELIEVED = theory_with(
    link("ae", "positive", "stated-c"),
    link("ab", "positive", "stated-a"),
    link("be", "positive", "stated-a", "stated-b"),
    link("ac", "positive", "stated-a"),
    link("ce"),
)


@pytest.mark.parametrize(
    ("belief", "expected"),
    [
        (("A=0.9", "B=0.5", "C=0.7"), [("a--b; b--e", "0.810"), ("a--e", "0.700"), ("a--c; c--e", "0.450")]),
        (("A=0.5", "C=0.25", "other=0.5"), [("a--e", "0.250"), ("a--b; b--e", "0.250"), ("a--c; c--e", "0.250")]),
        (("A=0.9", "C=0.1", "c--e=1"), [("a--c; c--e", "0.900"), ("a--b; b--e", "0.810"), ("a--e", "0.100")]),
    ],
)
def test_paths_come_in_the_order_of_the_product_of_the_beliefs_given(
    belief: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    asked = {"start": "a", "end": "e", "order": "belief", "belief": belief}

    answer = ask(BELIEVED, question(**asked))
    first = ask(BELIEVED, question(**asked, max_paths=1))

    assert expected == list(zip(link_ids(answer), [row[-1] for row in answer.rows], strict=True))
    assert link_ids(first) == [expected[0][0]]
    assert any("gave as a judgement" in note for note in answer.notes)


@pytest.mark.parametrize("belief", ["A", "A=high", "A=0", "A=1.5", "A=nan"])
def test_a_belief_that_is_no_share_is_refused(belief: str) -> None:
    with pytest.raises(UnfitParameter, match="no number above 0 and at most 1"):
        ask(BELIEVED, Paths(start="a", end="e", belief=belief))


def test_a_belief_in_nothing_there_is_refused_and_so_is_an_order_by_none() -> None:
    with pytest.raises(UnknownPart, match="no class of source or link is called 'Z'"):
        ask(BELIEVED, Paths(start="a", end="e", belief="Z=0.5"))
    with pytest.raises(ValidationError, match="how far you believe"):
        question(start="a", end="e", order="belief")


def test_the_weakest_step_of_a_path_is_named() -> None:
    theory = theory_with(link("ab", "positive", "stated-a"), link("be", "positive", "implied-a"), link("bf"))

    answer = ask(theory, Paths(start="a", end=("b", "e")))

    assert [cell(answer, "weakest basis", row) for row in (0, 1)] == ["stated", "implied"]
    assert [cell(answer, "weakest steps", row) for row in (0, 1)] == [None, "2"]


def test_elements_of_a_path_go_by_other_names_on_request_after_the_path_is_found() -> None:
    theory = theory_with(
        link("ab"),
        link("be"),
        elements=[
            {"id": "a", "kind": "component", "label": "A", "broader": "z", "aka": ["Alpha"]},
            {"id": "z", "kind": "component", "label": "Z"},
            {"id": "b", "kind": "mechanism", "label": "B"},
            {"id": "e", "kind": "outcome", "label": "E", "opposite": "b"},
        ],
    )

    assert "A +→ B +→ E" == cell(ask(theory, question(start="a", end="e")), "path")
    assert "A (also: Alpha) +→ B +→ E" == cell(ask(theory, question(start="a", end="e", naming="aka")), "path")
    assert "Z +→ B +→ E" == cell(ask(theory, question(start="a", end="e", naming="broader")), "path")
    assert "Z" not in str(ask(theory, question(start="z", end="e", naming="broader")).rows)
