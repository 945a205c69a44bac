"""Leaving out sources, claims and weak claims: the same answers as a theory that never had them."""

from __future__ import annotations

from hypothesis import given, settings

from progtheory.formats import FORMATS
from progtheory.graph import graph_of
from progtheory.model import Theory, without
from progtheory.queries import ask
from progtheory.queries._flips import PathAnswers
from progtheory.queries._left_out import LeftOut, leaving_out
from progtheory.queries._search import Route
from progtheory.queries.sensitivity import Sensitivity
from strategies import theories

THEORY = FORMATS["yaml"].loads(
    """
id: chain
title: Chain
elements:
  - {id: a, kind: component, label: A}
  - {id: b, kind: mechanism, label: B}
  - {id: c, kind: outcome, label: C}
links:
  - {cause: a, effect: b, sign: positive, evidence: [e1, e2]}
  - {cause: b, effect: c, sign: positive, evidence: [e2]}
  - {cause: a, effect: c, sign: negative, evidence: [e3]}
configurations:
  - id: q
    name: Q
    sentence: S.
    basis: stated
    evidence: [e2]
    members: [{element: a, role: component}, {element: c, role: outcome}]
  - id: r
    name: R
    sentence: S.
    basis: implied
    evidence: [e3]
    members: [{element: a, role: component}, {element: c, role: outcome, sign: negative}]
sources:
  - {id: s1, title: First, type: report, weight: A}
  - {id: s2, title: Second, type: report, weight: B}
  - {id: s3, title: Third, type: report, weight: C}
evidence:
  - {id: e1, source: s1, text: T., basis: stated}
  - {id: e2, source: s2, text: T., basis: stated}
  - {id: e3, source: s3, text: T., basis: implied}
""",
    "chain",
)


def test_what_changes_is_listed_sources_first_and_the_most_telling_of_them() -> None:
    answer = ask(THEORY, Sensitivity(start="a", end="c"))

    expected = [
        ("source", "s3", "1 → 2: fewest links; mixed → positive: sign taken together", "1 of 2"),
        ("source", "s2", "mixed → negative: sign taken together", "1 of 2"),
        ("claim", "a--c", "1 → 2: fewest links; mixed → positive: sign taken together", "1 of 2"),
        ("claim", "a--b", "mixed → negative: sign taken together", "1 of 2"),
        ("claim", "b--c", "mixed → negative: sign taken together", "1 of 2"),
    ]
    found = [(row["left out"], row["id"], row["what changes"], row["paths left"]) for row in answer.records()]
    assert expected == found[:5]
    assert answer.notes[0] == "Of 3 sources, 2 left out would change something; “Third” (s3) matters most."


def test_cuts_by_quality_drop_what_does_not_reach_them_and_equal_cuts_are_told_once() -> None:
    rows = ask(THEORY, Sensitivity(start="a", end="c", leave_out="quality")).records()

    expected = [
        ("sources of weight B C", "0 of 2"),
        ("sources of weight C", "1 of 2"),
    ]
    assert expected == [(row["what"], row["paths left"]) for row in rows]


def test_without_start_and_end_the_outlook_of_a_place_is_tried() -> None:
    rows = ask(THEORY, Sensitivity(present="a", leave_out=("source", "claim"))).records()

    expected = [
        ("s2", "contested → at risk: C"),
        ("s3", "contested → expected: C"),
        ("q", "contested → at risk: C"),
        ("r", "contested → expected: C"),
    ]
    assert expected == [(row["id"], row["what changes"]) for row in rows]


def test_where_there_is_no_path_the_reason_is_that_of_paths() -> None:
    assert ask(THEORY, Sensitivity(start="c", end="a")).reason == "ONLY_REVERSE"
    assert ask(THEORY, Sensitivity(start="a", end="c", leave_out="source", weight="A")).reason is not None


@settings(max_examples=40)
@given(theory=theories())
def test_leaving_a_source_out_is_the_same_as_taking_its_claims_away_and_putting_them_back_changes_nothing(
    theory: Theory,
) -> None:
    asked = _anywhere(theory)
    before = asked.answers(lambda _: True)
    for one in leaving_out(theory, [LeftOut.SOURCE], ()):
        gone = [link for link in theory.links if not one.stands(link)]
        rest = without(theory, {link.id for link in gone})

        assert _anywhere(rest).answers(lambda _: True).paths == asked.answers(one.stands).paths
        added = rest.model_copy(update={"links": (*rest.links, *(link for link in gone if link.id not in rest.parts))})
        assert before.paths == _anywhere(theory if added.links == theory.links else added).answers(lambda _: True).paths


def _anywhere(theory: Theory) -> PathAnswers:
    graph = graph_of(theory)
    return PathAnswers(graph, Route(frozenset(graph), frozenset(graph), 4), 100_000)
