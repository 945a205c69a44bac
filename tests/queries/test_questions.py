"""Laws that hold for every question, and what each of the others answers."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings

from progtheory.cli._options import options_of
from progtheory.errors import UnfitParameter, UnknownPart
from progtheory.formats import FORMATS
from progtheory.graph import graph_of
from progtheory.model import Theory
from progtheory.queries import QUERIES, Answer, Query, ask
from strategies import theories

THEORY = FORMATS["yaml"].loads(
    """
id: hub
title: Hub
models: [{id: small, label: Small}, {id: large, label: Large}]
elements:
  - {id: staff, kind: actor, label: Staff}
  - {id: hub, kind: component, label: Shared office, evidence: [e1]}
  - {id: desk, kind: component, label: Spare desk}
  - {id: talk, kind: mechanism, aspect: resource, label: Chance to talk}
  - {id: trust, kind: mechanism, aspect: response, label: Trust}
  - {id: stable, kind: context, label: Staff stay}
  - {id: sharing, kind: outcome, label: Sharing}
  - {id: delay, kind: outcome, label: Delay}
  - {id: worry, kind: factor, label: Worry}
links:
  - {cause: hub, effect: talk, sign: positive, evidence: [e1]}
  - cause: talk
    effect: trust
    sign: positive
    evidence: [{item: e2, note: One site only.}]
    conditions: [{context: stable, effect: strengthens, evidence: [{item: e3, bears_on: condition}]}]
  - {cause: trust, effect: sharing, sign: positive, evidence: [e2, {item: e3, stance: qualifies}], models: [large]}
  - {cause: hub, effect: delay, sign: negative}
  - {cause: delay, effect: worry, sign: positive}
  - {cause: worry, effect: delay, sign: positive}
configurations:
  - id: whole
    name: Trust grows
    sentence: Where staff stay, a chance to talk builds trust, and people share.
    basis: assembled
    tags: [people]
    models: [large]
    evidence: [e2]
    members:
      - {element: stable, role: context}
      - {element: talk, role: mechanism-resource}
      - {element: trust, role: mechanism-response, activation: partly-active}
      - {element: sharing, role: outcome}
      - {element: staff, role: actor}
  - id: partial
    name: Chance to talk
    sentence: A shared office gives people a chance to talk.
    basis: stated
    evidence: [e1]
    members: [{element: hub, role: component}, {element: talk, role: mechanism-resource}]
    conditions: [{context: stable, effect: necessary}]
sources:
  - {id: study, title: The study, type: report, year: 2020, weight: A, seen: Whole.}
  - {id: paper, title: A paper, type: committee-paper, year: 2019, weight: E, seen: Not seen.}
evidence:
  - id: e1
    source: study
    locator: p. 3
    also: [{source: paper, locator: p. 9}]
    text: An office is shared.
    basis: stated
  - {id: e2, source: paper, quote: We trust them., basis: implied, note: Said in passing.}
  - {id: e3, source: study, text: Staff stay., basis: stated}
gaps:
  - {id: gap1, text: Nothing is known of parents., sought_in: The report., about: [sharing]}
""",
    "hub",
)


def answer_to(name: str, **asked: Any) -> Answer:
    return ask(THEORY, QUERIES[name](**asked))


def columns(answer: Answer, *names: str) -> list[tuple[object, ...]]:
    places = [answer.columns.index(name) for name in names]
    return [tuple(row[place] for place in places) for row in answer.rows]


@pytest.mark.parametrize("name", QUERIES.names)
def test_a_question_tells_its_purpose_and_describes_every_option(name: str) -> None:
    query = QUERIES[name]

    assert query.purpose
    assert "example" in vars(query) or not any(field.is_required() for field in query.model_fields.values())
    assert query.__doc__
    assert query.__doc__ != Query.__doc__
    assert all(field.description for field in query.model_fields.values())


@pytest.mark.parametrize("name", QUERIES.names)
def test_the_command_line_can_offer_every_option(name: str) -> None:
    options = options_of(QUERIES[name])

    expected = [f"--{field.replace('_', '-')}" for field in QUERIES[name].model_fields]
    assert expected == [option.opts[0] for option in options]


@pytest.mark.parametrize("name", QUERIES.names)
def test_an_answer_is_a_table_that_lights_up_only_what_there_is(name: str) -> None:
    answer = answer_to(name, **QUERIES[name].example)

    assert name == answer.question
    assert answer.rows
    assert {len(answer.columns)} == {len(row) for row in answer.rows}
    assert all(cell is None or isinstance(cell, (str, int, float)) for row in answer.rows for cell in row)
    assert set(answer.elements) <= set(graph_of(THEORY))
    assert set(answer.links) <= {link.id for link in THEORY.links}
    assert list(answer.elements) == sorted(answer.elements)


@pytest.mark.parametrize("name", QUERIES.names)
def test_the_same_question_gets_the_same_answer_from_theory_and_graph(name: str) -> None:
    query = QUERIES[name](**QUERIES[name].example)

    assert ask(THEORY, query) == ask(graph_of(THEORY), query)


def example_in(theory: Theory, query: type[Query]) -> dict[str, Any] | None:
    """Return the example of a question with ids of this theory in it; None where the theory has no such part."""
    nodes, parts = min(graph_of(theory), default=None), min(theory.parts, default=None)
    ids = {id: nodes if id in graph_of(THEORY) else parts for id in THEORY.parts}
    asked = {name: ids.get(value, value) if isinstance(value, str) else value for name, value in query.example.items()}
    return None if None in asked.values() else asked


@settings(max_examples=60, deadline=None)
@given(theory=theories())
def test_every_theory_can_be_asked_every_question(theory: Theory) -> None:
    graph = graph_of(theory)

    for name in QUERIES.names:
        asked = example_in(theory, QUERIES[name])
        if asked is not None:
            answer = ask(graph, QUERIES[name](**asked))
            assert bool(answer.rows) != bool(answer.reason)
            assert hash(answer) == hash(ask(graph, QUERIES[name](**asked)))
            assert set(answer.elements) <= set(graph)
            assert set(answer.links) <= {link.id for link in theory.links}


@pytest.mark.parametrize("name", QUERIES.names)
def test_a_graph_that_was_not_made_of_a_theory_is_refused(name: str) -> None:
    with pytest.raises(UnfitParameter, match=r"graph_of\(theory\)"):
        ask(nx.MultiDiGraph(), QUERIES[name](**QUERIES[name].example))


@pytest.mark.parametrize("name", QUERIES.names)
def test_the_help_for_a_model_says_that_elements_of_other_models_take_their_links_with_them(name: str) -> None:
    field = QUERIES[name].model_fields.get("model")

    assert field is None or "nor do claims about" in (field.description or "")


def test_effects_follow_links_step_by_step() -> None:
    answer = answer_to("effects", element="hub", depth=2)

    assert columns(answer, "step", "cause", "how", "effect") == [
        (1, "Shared office", "reduces (−)", "Delay"),  # noqa: RUF001 - a minus sign
        (1, "Shared office", "offers (+)", "Chance to talk"),
        (2, "Delay", "leads to (+)", "Worry"),
        (2, "Chance to talk", "triggers (+)", "Trust"),
    ]


def test_a_context_is_told_by_the_steps_and_explanations_that_it_changes() -> None:
    answer = answer_to("effects", element="stable")

    assert sorted(columns(answer, "how", "effect"), reverse=True) == [
        ("strengthens the step", "Chance to talk → Trust"),
        ("is necessary for the explanation", "Chance to talk"),
    ]
    assert answer.links == ("talk--trust",)


def test_causes_hold_the_contexts_that_change_a_step() -> None:
    answer = answer_to("causes", element="trust")

    assert columns(answer, "cause", "how", "effect", "condition") == [
        ("Chance to talk", "triggers (+)", "Trust", "Staff stay (strengthens it)"),
        ("Staff stay", "strengthens the step", "Chance to talk → Trust", None),
    ]


def test_causes_of_a_context_that_conditions_are_followed_too() -> None:
    answer = answer_to("causes", element="sharing", depth=3)

    assert (2, "Staff stay") in columns(answer, "step", "cause")
    assert (3, "Shared office") in columns(answer, "step", "cause")


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"element": "sharing"}, "NOTHING_RECORDED"),
        ({"element": "hub", "weight": "C"}, "REMOVED_BY_FILTER:weight"),
        ({"element": "trust", "model": "small"}, "REMOVED_BY_FILTER:model"),
        ({"element": "trust", "model": "small", "weight": "A"}, "REMOVED_BY_FILTER:model,weight"),
    ],
)
def test_an_element_without_effects_says_why(asked: dict[str, str], code: str) -> None:
    assert code == answer_to("effects", **asked).reason


def test_elements_that_are_not_there_are_told_with_the_filter_that_left_none() -> None:
    nothing, not_so = answer_to("elements", text="nowhere"), answer_to("elements", text="office", kind="outcome")

    assert (nothing.reason, not_so.reason) == ("REMOVED_BY_FILTER:text", "REMOVED_BY_FILTER:text")
    assert "There are elements once the filter on text is dropped" in nothing.notes[0]


def test_evidence_gives_a_row_for_every_place_that_is_cited() -> None:
    answer = answer_to("evidence", id="hub--talk")

    assert columns(answer, "stance", "text", "source", "year", "weight", "locator", "basis") == [
        ("supports", "An office is shared.", "The study", 2020, "A", "p. 3", "stated"),
        ("supports", "says the same as e1", "A paper", 2019, "E", "p. 9", "stated"),
    ]


def test_evidence_for_a_link_holds_that_for_its_conditions() -> None:
    answer = answer_to("evidence", id="talk--trust")

    assert columns(answer, "text", "bears on", "note", "claim") == [
        ("“We trust them.”", None, "One site only. Said in passing.", "talk--trust"),
        ("Staff stay.", "condition", None, "talk--trust--stable"),
    ]


def test_evidence_of_a_source_is_every_use_made_of_it() -> None:
    answer = answer_to("evidence", id="paper")

    assert {"hub", "hub--talk", "talk--trust", "trust--sharing", "whole", "partial"} == {
        row[0] for row in columns(answer, "claim")
    }


def test_evidence_that_is_missing_is_told_and_so_are_the_links_of_an_element() -> None:
    answer = answer_to("evidence", id="desk")

    assert answer.reason == "NOTHING_RECORDED"
    assert any("0 links" in note for note in answer.notes)


def test_a_configuration_shows_each_role_and_what_is_not_known() -> None:
    answer = answer_to("configurations")

    assert columns(answer, "id", "components", "contexts", "resources", "responses", "outcomes", "others") == [
        (
            "partial",
            "Shared office",
            "Staff stay (is necessary for it)",
            "Chance to talk",
            "not known",
            "not known",
            None,
        ),
        ("whole", None, "Staff stay", "Chance to talk", "Trust (partly-active)", "Sharing", "actor: Staff"),
    ]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"member": "talk"}, ["partial", "whole"]),
        ({"member": ("talk", "trust")}, ["whole"]),
        ({"member": "sharing", "role": "outcome"}, ["whole"]),
        ({"member": "sharing", "role": "context"}, []),
        ({"role": "component"}, ["partial"]),
        ({"tag": "people"}, ["whole"]),
        ({"model": "small"}, ["partial"]),
        ({"weight": "A"}, ["partial"]),
        ({"basis": "assembled"}, ["whole"]),
        ({"member": "staff"}, ["whole"]),
    ],
)
def test_configurations_are_chosen_by_member_role_theme_model_weight_and_basis(
    asked: dict[str, Any], expected: list[str]
) -> None:
    assert expected == [id for (id,) in columns(answer_to("configurations", **asked), "id")]


def test_no_configuration_says_which_filter_left_none() -> None:
    assert answer_to("configurations", member="sharing", role="context").reason == "REMOVED_BY_FILTER:role"
    assert answer_to("configurations", member="desk").reason == "NOTHING_RECORDED"


@pytest.mark.parametrize(
    ("id", "elements", "links"),
    [
        ("whole", ("sharing", "stable", "talk", "trust"), ("talk--trust", "trust--sharing")),
        ("partial", ("hub", "stable", "talk"), ("hub--talk",)),
        ("hub--talk", ("hub", "talk"), ("hub--talk",)),
        ("talk--trust--stable", ("stable", "talk", "trust"), ("talk--trust",)),
        ("partial--stable", ("hub", "stable", "talk"), ("hub--talk",)),
        ("whole--trust", ("trust",), ()),
        ("gap1", ("sharing",), ()),
        ("hub", ("hub",), ()),
        ("staff", (), ()),
    ],
)
def test_evidence_lights_up_what_its_claim_is_about(id: str, elements: tuple[str, ...], links: tuple[str, ...]) -> None:
    answer = answer_to("evidence", id=id)

    assert (elements, links) == (answer.elements, answer.links)


def test_evidence_of_an_item_lights_up_the_claims_that_cite_it() -> None:
    answer = answer_to("evidence", id="e2")

    assert answer.elements == ("sharing", "stable", "talk", "trust")
    assert answer.links == ("talk--trust", "trust--sharing")


def test_gaps_of_the_study_and_gaps_of_the_graph_are_told_apart() -> None:
    answer = answer_to("gaps")

    assert columns(answer, "kind", "about") == [
        ("recorded", "Sharing"),
        ("no-response", "Chance to talk"),
        ("partial", "Chance to talk"),
        ("unexplained", "Delay"),
        ("black-box", "Shared office; Delay"),
    ]
    assert "no finding of any study" in answer.notes[0]


def test_gaps_about_one_part_leave_the_others_out() -> None:
    assert columns(answer_to("gaps", about="sharing"), "id") == [("gap1",)]


def test_a_summary_counts_what_there_is() -> None:
    told = dict(columns(answer_to("summary"), "thing", "count"))

    notes = dict(columns(answer_to("summary"), "thing", "note"))
    assert notes["configurations: partial"] == "lacking: 1 outcome"  # the condition counts as its context
    expected = {
        "elements": 9,
        "elements: mechanism": 2,
        "links": 6,
        "links: sign negative": 1,
        "links: basis not recorded": 3,
        "links: weight A": 1,
        "conditions": 2,
        "configurations: whole": 1,
        "configurations: partial": 1,
        "configurations: basis assembled": 1,
        "sources: seen": 1,
        "sources: not seen": 1,
        "gaps recorded": 1,
        "components without a path to an outcome": 1,
        "elements that take part in nothing": 1,
    }
    assert expected == {thing: told[thing] for thing in expected}


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("causes", {"element": "hubs"}),
        ("evidence", {"id": "e9"}),
        ("configurations", {"member": "hubs"}),
        ("configurations", {"role": "resource"}),
        ("configurations", {"tag": "persons"}),
        ("configurations", {"model": "medium"}),
        ("gaps", {"about": "gap2"}),
    ],
)
def test_a_name_that_means_nothing_is_refused(name: str, asked: dict[str, str]) -> None:
    with pytest.raises(UnknownPart):
        answer_to(name, **asked)


@pytest.mark.parametrize("name", ["causes", "effects"])
def test_an_actor_is_said_to_be_an_actor(name: str) -> None:
    with pytest.raises(UnfitParameter, match=r"'staff' is an actor.*on no path.*configurations --member staff"):
        answer_to(name, element="staff")


def test_a_table_for_notebooks_is_escaped_and_has_a_caption_and_scoped_headers() -> None:
    hostile = Answer(
        question="paths",
        parameters={"start": ["<b>"], "max_links": 6},
        asked={"start": ["<b>"]},
        columns=("<i>",),
        rows=(("<script>",), (None,)),
        notes=("a & b",),
    )

    table = hostile._repr_html_()

    assert "<caption>paths (start &lt;b&gt;): 2 rows</caption>" in table
    assert '<th scope="col">&lt;i&gt;</th>' in table
    assert '<td style="text-align: left">&lt;script&gt;</td>' in table
    assert "<p>a &amp; b</p>" in table


def test_an_explanation_without_context_or_outcome_is_a_gap_too() -> None:
    texts = columns(answer_to("gaps"), "gap")

    assert ("The explanation has no context.",) in texts or ("The explanation has no outcome.",) in texts


def test_elements_are_found_by_any_of_their_words() -> None:
    assert columns(answer_to("elements", text="TRUST"), "id") == columns(answer_to("elements", text="trust"), "id")
    assert answer_to("elements", text="no such word").reason == "REMOVED_BY_FILTER:text"


def test_rows_come_as_records_too() -> None:
    answer = answer_to("elements")

    assert answer.records()[0]["id"] == answer.rows[0][0]
