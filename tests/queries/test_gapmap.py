"""Evidence gap maps: cells hold distinct sources, margins are unions, and a zero is told for what it is."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from progtheory.model import Link, Theory, grounds_of
from progtheory.queries import QUERIES, Answer, ask
from strategies import theories

THEORY = {
    "id": "t",
    "title": "T",
    "elements": [
        *({"id": id, "kind": "mechanism", "label": id.upper(), "tags": ["x"]} for id in ("m", "n")),
        *({"id": id, "kind": "outcome", "label": id.upper(), "domain": "wellbeing"} for id in ("o", "p")),
        {"id": "who", "kind": "actor", "label": "Who"},
    ],
    "links": [{"cause": "m", "effect": "o", "evidence": ["e1"]}, {"cause": "o", "effect": "m", "evidence": ["e2"]}],
    "configurations": [
        {
            "id": id,
            "name": id,
            "sentence": id,
            "basis": "stated",
            "evidence": cited,
            "members": [{"element": element, "role": role} for element, role in members.items()],
        }
        for id, cited, members in (
            ("a", ["e1", "e2"], {"m": "mechanism", "o": "outcome", "who": "actor"}),
            ("b", ["e1"], {"m": "mechanism", "p": "outcome"}),
            ("c", ["e3", {"item": "e1", "stance": "disputes"}], {"n": "mechanism", "p": "outcome"}),
        )
    ],
    "sources": [
        {"id": "s1", "title": "S", "type": "report", "weight": "A"},
        {"id": "s2", "title": "S", "type": "report", "weight": "D"},
        {"id": "s3", "title": "S", "type": "blog", "weight": "E"},
    ],
    "evidence": [{"id": f"e{n}", "source": f"s{n}", "text": "t", "basis": "stated"} for n in (1, 2, 3)],
    "schemes": [{"id": "domains", "title": "D", "concepts": [{"id": "wellbeing", "label": "Wellbeing"}]}],
}


def answer_to(theory: Theory, **asked: Any) -> Answer:
    return ask(theory, QUERIES["gapmap"](**asked))


def cells(answer: Answer) -> dict[tuple[object, object], tuple[object, object]]:
    return {(row[0], row[1]): (row[2], row[3]) for row in answer.rows}


def test_cells_hold_distinct_sources_and_margins_hold_unions() -> None:
    answer = answer_to(Theory.model_validate(THEORY), zeros=True)

    assert cells(answer) == {
        ("(any)", "(any)"): (3, "contested"),
        ("(any)", "O"): (2, None),
        ("(any)", "P"): (2, "contested"),
        ("M", "(any)"): (2, None),
        ("M", "O"): (2, None),
        ("M", "P"): (1, "thin"),
        ("N", "(any)"): (1, "thin; low-classes-only; contested"),
        ("N", "O"): (0, "none-found"),
        ("N", "P"): (1, "thin; low-classes-only; contested"),
    }


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"reading": "linked"}, {("M", "O"): 1}),
        ({"rows": "kind:outcome", "columns": "kind:mechanism", "reading": "linked"}, {("O", "M"): 1}),
        ({"rows": "tag", "columns": "scheme:domains"}, {("x", "Wellbeing"): 3}),
        ({"rows": "kind:actor"}, {("Who", "O"): 2}),
        ({"rows": "m", "columns": "kind:mechanism", "zeros": True}, {("M", "M"): None, ("M", "N"): 0}),
        ({"weight": "E"}, {("N", "P"): 1}),
        ({"gap": "none-found"}, {("N", "O"): 0}),
        ({"thin": 3, "gap": "thin", "low": "E"}, {("M", "O"): 2, ("M", "P"): 1, ("N", "P"): 1}),
        ({"review": "blog", "gap": "no-review"}, {("M", "O"): 2}),
    ],
)
def test_rows_columns_reading_and_filters_choose_the_cells(asked: dict[str, Any], expected: dict[Any, Any]) -> None:
    answer = answer_to(Theory.model_validate(THEORY), **asked)

    inner = {key: sources for key, (sources, _) in cells(answer).items() if "(any)" not in key}
    assert inner == expected


def test_a_map_without_any_evidence_says_which_filter_emptied_it() -> None:
    assert answer_to(Theory.model_validate(THEORY), weight="C").reason == "REMOVED_BY_FILTER:weight"
    assert "never means that there is no effect" in answer_to(Theory.model_validate(THEORY)).notes[0]


@settings(max_examples=60, deadline=None)
@given(theory=theories())
@pytest.mark.parametrize("reading", ["together", "linked"])
def test_every_cell_agrees_with_counting_by_hand(reading: str, theory: Theory) -> None:
    labels = [element.label for element in theory.elements]
    kinds = {kind: [one for one in theory.elements if one.kind == kind] for kind in ("component", "outcome")}
    answer = answer_to(theory, rows="kind:component", reading=reading, zeros=True)

    found = cells(answer)
    claims = theory.links if reading == "linked" else theory.configurations
    for row in kinds["component"]:
        for column in kinds["outcome"]:
            if found and labels.count(row.label) == labels.count(column.label) == 1:
                speaking = [one for one in claims if _speaks(one, row.id, column.id)]
                sources = {id for one in speaking for id in grounds_of(theory, one).sources}
                assert len(sources) == found[row.label, column.label][0]


def _speaks(claim: Any, row: str, column: str) -> bool:
    if isinstance(claim, Link):
        return (claim.cause, claim.effect) == (row, column)
    held = {one.element for one in claim.members} | {one.context for one in claim.conditions}
    return {row, column} <= held
