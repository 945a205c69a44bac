"""Will it work here: what the theory expects of a place, what must be in place, and how a profile is given."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from progtheory.cli import main
from progtheory.errors import UnfitParameter, UnknownPart
from progtheory.formats import FORMATS
from progtheory.model import Theory
from progtheory.queries import Answer, ask
from progtheory.queries.requirements import Requirements
from progtheory.queries.transfer import Transfer

TEXT = """
id: place
title: Place
models: [{id: one, label: One}, {id: two, label: Two}]
elements:
  - {id: staff, kind: actor, label: Staff}
  - {id: line, kind: component, label: Advice line, models: [one], tags: [t]}
  - {id: audit, kind: component, label: Audit}
  - {id: talk, kind: mechanism, label: Talking}
  - {id: staffed, kind: context, label: Enough staff}
  - {id: rushed, kind: context, label: No time}
  - {id: calm, kind: context, label: Calm}
  - {id: better, kind: outcome, label: Better referrals}
  - {id: faster, kind: outcome, label: Faster work}
  - {id: unheard, kind: outcome, label: Unheard of}
links:
  - {cause: line, effect: talk, sign: positive}
  - {cause: talk, effect: better, sign: positive, conditions: [{context: rushed, effect: blocks}]}
configurations:
  - id: talk-first
    name: Talk first
    sentence: S.
    basis: stated
    evidence: [e1]
    members:
      - {element: line, role: component}
      - {element: staffed, role: context}
      - {element: talk, role: mechanism-response}
      - {element: better, role: outcome}
    conditions: [{context: rushed, effect: blocks}, {context: calm, effect: strengthens}]
  - id: then
    name: And then
    sentence: S.
    basis: implied
    members: [{element: better, role: context}, {element: faster, role: outcome}]
  - id: checked
    name: Checked
    sentence: S.
    basis: stated
    members: [{element: audit, role: component}, {element: faster, role: outcome, sign: negative}]
  - id: dropped
    name: Dropped
    sentence: S.
    basis: stated
    status: rejected
    members: [{element: calm, role: context}, {element: faster, role: outcome}]
sources: [{id: s1, title: A report, type: report, weight: A}]
evidence: [{id: e1, source: s1, text: It helped., basis: stated}]
"""
THEORY: Theory = FORMATS["yaml"].loads(TEXT, "place.yaml")


def read(**asked: Any) -> dict[str, str]:
    return {row["outcome id"]: row["outlook"] for row in ask(THEORY, Transfer(**asked)).records()}


def noted(answer: Answer, words: str) -> bool:
    return any(words in note for note in answer.notes)


@pytest.mark.parametrize(
    ("asked", "better", "faster"),
    [
        ({}, "undecided", "undecided"),
        ({"present": ("line", "staffed"), "absent": "rushed"}, "expected", "undecided"),
        ({"present": ("line", "staffed"), "absent": ("rushed", "audit")}, "expected", "expected"),
        ({"present": ("line", "staffed", "audit"), "absent": "rushed"}, "expected", "contested"),
        ({"present": ("rushed", "audit")}, "not reached", "at risk"),
        ({"component": "tag:t", "present": "staffed", "absent": "rushed"}, "expected", "expected"),
        ({"model": "one", "present": "staffed", "absent": "rushed"}, "expected", "contested"),
        ({"model": "two", "present": "staffed", "absent": "rushed"}, "not reached", "at risk"),
        ({"model": "two", "present": ("staffed", "line"), "absent": "rushed"}, "expected", "contested"),
        ({"absent": ("better", "audit"), "present": ("line", "staffed")}, "undecided", "not reached"),
        ({"present": "kind:context", "absent": ("rushed", "audit", "line")}, "not reached", "not reached"),
    ],
)
def test_a_place_is_read_by_what_is_said_of_it(asked: dict[str, Any], better: str, faster: str) -> None:
    assert {"better": better, "faster": faster} == read(**asked)


def test_each_row_tells_what_decides_its_claim_or_would() -> None:
    row = ask(THEORY, Transfer(present="line", outcome="better")).records()[0]

    assert (row["holds"], row["would decide it"]) == ("not known", "Enough staff (staffed); No time (rushed)")
    assert row["changed by"] == "Calm (strengthens it; not known)"
    assert ask(THEORY, Transfer(present="rushed", outcome="better")).records()[0]["because"] == "No time (present)"


def test_an_answer_tells_that_it_is_a_reading_what_to_find_out_and_what_the_place_contradicts() -> None:
    answer = ask(THEORY, Transfer(present=("line", "staffed"), absent=("rushed", "better")))

    assert noted(answer, "a reading of the theory, not a forecast")
    assert noted(answer, "Better referrals (absent), expected by the theory")
    assert noted(ask(THEORY, Transfer(present="line")), "Enough staff (2 outcomes; staffed)")
    assert noted(answer, "About 1 outcome no claim")


def test_where_nothing_is_said_of_a_place_or_a_model_speaks_for_it_the_answer_says_so() -> None:
    assert noted(ask(THEORY, Transfer()), "Nothing was said of the place")
    assert not noted(ask(THEORY, Transfer(present="line")), "Nothing was said of the place")
    assert noted(ask(THEORY, Transfer(model="two")), "unless tied to other models alone: 1 of 2")
    assert noted(ask(THEORY, Requirements(outcome="better", model="one")), "unless tied to other models alone: 2 of 2")
    assert not noted(ask(THEORY, Transfer(model="one", component="line")), "unless tied to other models")


def test_of_the_claims_about_an_outcome_those_that_hold_come_first() -> None:
    rows = ask(THEORY, Transfer(present=("line", "staffed"), absent="rushed")).records()

    places = [(row["outcome id"], ("yes", "not known", "no").index(str(row["holds"]))) for row in rows]
    assert all(before <= after for (id, before), (other, after) in pairwise(places) if id == other)
    assert len(places) > len({id for id, _ in places})


def test_by_link_the_links_are_the_rules_and_configurations_are_not() -> None:
    answer = ask(THEORY, Transfer(by="link", present="line", absent="rushed"))

    assert [("expected", "talk--better")] == [(row["outlook"], row["id"]) for row in answer.records()]


def test_a_fact_said_both_ways_and_an_unknown_one_are_refused() -> None:
    with pytest.raises(UnfitParameter, match="said to be both"):
        read(present="calm", absent="calm")
    with pytest.raises(UnknownPart, match="did you mean 'calm'"):
        read(present="clam")


@pytest.mark.parametrize(
    ("asked", "code"),
    [({"outcome": "unheard"}, "REMOVED_BY_FILTER:outcome"), ({"weight": "E"}, "REMOVED_BY_FILTER:weight")],
)
def test_no_verdict_says_why(asked: dict[str, Any], code: str) -> None:
    assert code == ask(THEORY, Transfer(**asked)).reason


def test_what_it_takes_is_told_with_the_options_that_try_it() -> None:
    rows = ask(THEORY, Requirements(outcome="faster")).records()

    expected = [
        ("sufficient", "expected", "--present line --present staffed --absent audit --absent rushed"),
        ("blocking", "undecided", "--present audit"),
        ("blocking", "undecided", "--present rushed"),
        ("blocking", "undecided", "--absent line"),
        ("blocking", "undecided", "--absent staffed"),
    ]
    assert sorted(expected) == sorted((row["kind"], row["then"], row["as options"]) for row in rows)


def test_what_is_said_already_is_not_required_again() -> None:
    rows = ask(THEORY, Requirements(outcome="better", model="one", absent="rushed")).records()

    assert ["--present staffed", "--absent staffed"] == [row["as options"] for row in rows]


def test_an_outcome_that_is_never_expected_or_that_no_claim_is_about_says_so() -> None:
    assert ask(THEORY, Requirements(outcome="better", model="two")).reason == "NEVER_EXPECTED"
    assert ask(THEORY, Requirements(outcome="unheard")).reason == "NOTHING_RECORDED"


def test_bounds_on_facts_and_sets_are_told() -> None:
    few, short = (ask(THEORY, Requirements(outcome="faster", **most)) for most in ({"max_facts": 3}, {"max_sets": 2}))

    assert few.truncated
    assert noted(few, "more than 3 facts (--max-facts)")
    assert short.truncated
    assert noted(short, "first 2 of 4 blocking sets")


def test_a_profile_is_read_from_a_file_and_joined_to_what_is_said(tmp_path: Path) -> None:
    (tmp_path / "place.yaml").write_text(TEXT)
    (tmp_path / "profile.yaml").write_text("present: [line, staffed]\nabsent: rushed\n")
    asked = ["ask", str(tmp_path / "place.yaml"), "transfer", "--profile", str(tmp_path / "profile.yaml")]

    shown = CliRunner().invoke(main, [*asked, "--absent", "audit", "--csv"], catch_exceptions=False).stdout

    assert "expected,Faster work,And then" in shown
    assert read(profile={"present": ["line"]}, present="staffed", absent="rushed")["better"] == "expected"


@pytest.mark.parametrize(
    ("text", "told"), [("presnt: [line]", "did you mean 'present'"), ("- line", "expected fields"), ("a: [", "YAML")]
)
def test_a_profile_that_cannot_be_read_says_why(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "place.yaml").write_text(TEXT)
    (tmp_path / "profile.yaml").write_text(text)
    asked = ["ask", str(tmp_path / "place.yaml"), "transfer", "--profile", str(tmp_path / "profile.yaml")]

    error = CliRunner().invoke(main, asked).exception

    assert told in str(error)
