"""Every answer shows what speaks against a claim: its status, and who disputes or qualifies it."""

from __future__ import annotations

from progtheory.formats import FORMATS
from progtheory.model import Theory
from progtheory.queries import QUERIES, Answer, ask


def cells(answer: Answer, *names: str) -> list[tuple[object, ...]]:
    places = [answer.columns.index(name) for name in names]
    return [tuple(row[place] for place in places) for row in answer.rows]


DOUBTED = FORMATS["yaml"].loads(
    """
id: t
title: T
elements:
  - {id: a, kind: component, label: Hub}
  - {id: b, kind: outcome, label: Sharing}
  - {id: d, kind: context, label: Staff stay}
links:
  - cause: a
    effect: b
    status: superseded
    evidence: [e1, {item: e2, stance: disputes}]
    conditions: [{context: d, effect: weakens, evidence: [{item: e1, stance: qualifies}]}]
configurations:
  - id: q
    name: Sharing
    sentence: A hub brings sharing.
    basis: stated
    status: contested
    members: [{element: a, role: component}, {element: b, role: outcome}]
    evidence: [{item: e1, stance: supports}, {item: e2, stance: qualifies}, {item: e3, stance: disputes}]
    conditions: [{context: d, effect: enables}]
sources: [{id: s, title: S, type: report}, {id: u, title: U, type: report}]
evidence:
  - {id: e1, source: s, text: Hubs bring sharing., basis: stated}
  - {id: e2, source: u, text: They do not., basis: stated}
  - {id: e3, source: u, also: [{source: s}], text: They seldom do., basis: stated}
""",
    "doubted",
)


def test_causes_show_what_speaks_against_each_step() -> None:
    answer = ask(DOUBTED, QUERIES["causes"](element="b"))

    assert cells(answer, "cause", "doubts") == [
        ("Hub", "superseded, disputed by u; condition “Staff stay” qualified by s"),
        ("Staff stay", "qualified by s; the step superseded, disputed by u"),
        ("Staff stay", "the explanation contested, disputed by s and u, qualified by u"),
    ]


def test_explanations_show_what_speaks_against_them() -> None:
    answer = ask(DOUBTED, QUERIES["configurations"]())

    assert cells(answer, "doubts") == [("contested, disputed by s and u, qualified by u",)]


def test_evidence_against_a_claim_stands_first_and_its_status_is_told() -> None:
    answer = ask(DOUBTED, QUERIES["evidence"](id="q"))

    assert [stance for (stance,) in cells(answer, "stance")] == ["disputes", "disputes", "qualifies", "supports"]
    assert answer.notes == (
        "Of 3 citations, 2 dispute or qualify: first in the list.",
        "The status of this claim is: contested.",
    )


def test_a_summary_counts_what_is_contested_and_disputed() -> None:
    told = dict(cells(ask(DOUBTED, QUERIES["summary"]()), "thing", "count"))

    expected = {
        "links: status superseded": 1,
        "links: disputed": 1,
        "links: qualified": 0,
        "conditions: disputed": 0,
        "conditions: qualified": 1,
        "configurations: status contested": 1,
        "configurations: disputed": 1,
        "configurations: qualified": 1,
    }
    assert expected == {thing: told[thing] for thing in expected}


def test_a_claim_that_nothing_speaks_against_has_no_doubts(small: Theory) -> None:
    told = dict(cells(ask(small, QUERIES["effects"](element="advice-line", depth=2)), "id", "doubts"))

    assert told == {"advice-line--talk": None, "talk--referrals": "disputed by s2"}
