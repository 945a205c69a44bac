"""A fuzzy cognitive map runs only on weights that somebody judged, and leaves out what is not known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pydantic import ValidationError

from progtheory.cli import main
from progtheory.errors import UnfitParameter, UnknownPart
from progtheory.model import Basis, Sign, Theory
from progtheory.queries import Answer, ask
from progtheory.queries._judged import judged, table_of
from progtheory.queries.simulate import Simulate

THEORY = Theory.model_validate(
    {
        "id": "t",
        "title": "T",
        "elements": [{"id": id, "kind": "factor", "label": id.upper()} for id in "abcd"],
        "links": [
            {"cause": "a", "effect": "b", "sign": "positive", "basis": "stated"},
            {"cause": "b", "effect": "c", "sign": "negative", "tags": ["slow"]},
            {"cause": "c", "effect": "d", "sign": "unknown"},
        ],
    }
)


def answer_to(**asked: Any) -> Answer:
    return ask(THEORY, Simulate(**({"judged": "all=0.8", "author": "A. Reader", "set": "a"} | asked)))


@pytest.mark.parametrize("missing", ["judged", "author", "set"])
def test_it_refuses_to_run_without_weights_an_author_and_a_scenario(missing: str) -> None:
    with pytest.raises(ValidationError, match=missing):
        answer_to(**{missing: "" if missing == "author" else ()})


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (["all=0.5"], {"a--b": 0.5, "b--c": -0.5}),
        (["all=0.5", "basis:stated=0.9"], {"a--b": 0.9, "b--c": -0.5}),
        (["basis:stated=0.9\ntag:slow=0.1 # guessed"], {"a--b": 0.9, "b--c": -0.1}),
        (["all=0.5", "c--d=-1", "a--b=0"], {"a--b": 0, "b--c": -0.5, "c--d": -1}),
    ],
)
def test_the_narrowest_class_wins_and_a_link_by_its_id_over_all(table: list[str], expected: dict[str, float]) -> None:
    found = judged(THEORY, THEORY.links, table_of(table, "judged"))

    assert found.weights == expected
    assert ("c--d" in found.weights) or found.unsigned + found.unweighted == ("c--d",)


@pytest.mark.parametrize(
    ("table", "error"),
    [("all", UnfitParameter), ("all=2", UnfitParameter), ("all=-1", UnfitParameter), ("a--d=1", UnknownPart)],
)
def test_a_weight_that_means_nothing_is_refused(table: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        answer_to(judged=table)


def test_a_scenario_is_told_against_the_baseline_with_warnings_and_the_author() -> None:
    answer = answer_to()

    assert [(row[1], row[4], row[6]) for row in answer.rows] == [
        ("a", "held", "3 of 3 variants"),
        ("b", "higher", "3 of 3 variants"),
        ("c", "lower", "3 of 3 variants"),
    ]
    told = " ".join(answer.notes)
    assert "no forecast" in answer.notes[0]
    assert "Weights judged by A. Reader: all=0.8." in told
    assert "1 link whose sign is not plus or minus" in told
    assert "below 1: it settles in one state only" in told


def test_what_does_not_settle_is_said_to_run_in_a_cycle() -> None:
    links = [{"cause": "a", "effect": "b", "sign": "positive"}, {"cause": "b", "effect": "a", "sign": "negative"}]
    ring = THEORY.model_copy(update={"links": links})

    question = Simulate(judged="all=1", author="A", set="c", start=1, squashing="trivalent")
    told = " ".join(ask(ring, question).notes)

    assert "runs in a cycle of 4 states" in told
    assert "nothing is guaranteed" in told


def test_many_weights_are_read_from_a_file_and_the_note_names_the_first_of_them(
    tmp_path: Path, small_text: str
) -> None:
    theory, weights = tmp_path / "small.yaml", tmp_path / "weights.txt"
    theory.write_text(small_text, encoding="utf-8")
    weights.write_text("# Judged in a workshop\nall=0.4\n" + "\n".join(f"weight:{one}=0.5" for one in "B") + "\n")
    asked = ["ask", str(theory), "simulate", "--weights", str(weights), "--author", "A. Reader", "--set", "advice-line"]

    answer = json.loads(CliRunner().invoke(main, [*asked, "--json"]).stdout)

    assert any("Weights judged by A. Reader: all=0.4, weight:B=0.5." in note for note in answer["notes"])


def test_a_long_list_of_weights_is_not_told_whole() -> None:
    given = (
        "all=0.5",
        *(f"sign:{one}=0.5" for one in Sign),
        *(f"basis:{one}=0.5" for one in Basis),
        "a--b=1",
        "b--c=1",
    )

    (told,) = (note for note in answer_to(judged=given).notes if note.startswith("Weights judged"))

    assert told.endswith(f" and {len(given) - 12} more.")
