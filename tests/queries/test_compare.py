"""Models and versions side by side: what is only in one, what differs, and a picture that tells them apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings

from progtheory.cli import main
from progtheory.errors import UnfitParameter
from progtheory.formats import FORMATS, save
from progtheory.model import Theory
from progtheory.queries import ask
from progtheory.queries.compare import Compare
from progtheory.queries.evidence import EvidenceFor
from progtheory.views import draw
from strategies import theories

THEORY = FORMATS["yaml"].loads(
    """
id: two
title: Two
version: "1"
models: [{id: large, label: Large}, {id: small, label: Small}]
elements:
  - {id: line, kind: component, label: Advice line, models: [large]}
  - {id: desk, kind: component, label: Desk, models: [small]}
  - {id: hub, kind: component, label: Hub}
  - {id: calm, kind: context, label: Calm, models: [small]}
  - {id: good, kind: outcome, label: Good}
links:
  - {cause: line, effect: good, sign: positive}
  - {cause: hub, effect: good, sign: positive, models: [large], id: up}
  - {cause: hub, effect: good, sign: negative, models: [small], id: down, conditions: [{context: calm}]}
sources: [{id: s, title: S, type: report}]
evidence: [{id: e, source: s, text: T., basis: stated}]
""",
    "two",
)
OTHER = Theory.model_validate(
    THEORY.model_dump(mode="json")
    | {
        "version": "2",
        "elements": [one.model_dump(mode="json") for one in THEORY.elements if one.id != "desk"]
        + [{"kind": "outcome", "id": "new", "label": "New"}],
        "links": [one.model_dump(mode="json") for one in THEORY.links if one.id != "up"]
        + [{"cause": "hub", "effect": "good", "sign": "mixed", "id": "up", "evidence": ["e"]}],
    }
)


def rows(query: Compare) -> list[tuple[object, ...]]:
    return [(row["where"], row["id"], row["difference"]) for row in ask(THEORY, query).records()]


def test_two_models_part_in_elements_claims_and_conditions() -> None:
    expected = [
        ("only in Small", "calm", None),
        ("only in Small", "desk", None),
        ("only in Large", "line", None),
        ("only in Small", "down", "Large has instead: +, None (up)"),
        ("only in Small", "down--calm", None),
        ("only in Large", "line--good", None),
        ("only in Large", "up", "Small has instead: −, None (down)"),  # noqa: RUF001 - a minus sign
    ]
    assert expected == rows(Compare())


def test_the_order_of_the_models_changes_no_row() -> None:
    assert rows(Compare(this_model="large")) == rows(Compare(this_model="small", other_model="large"))


def test_what_is_alike_is_listed_on_request() -> None:
    assert ("both", "hub", None) in rows(Compare(alike=True))


def test_two_versions_differ_in_parts_and_fields() -> None:
    expected = [
        ("both, differing", "two", "version: 1 → 2"),
        ("only in version 2", "up--e", None),
        ("only in version 1", "desk", None),
        ("both, differing", "up", "sign: positive → mixed; models: large → nothing"),
        ("only in version 2", "new", None),
    ]
    assert expected == rows(Compare(other_version=OTHER))


def test_models_and_a_version_are_not_compared_at_once_and_one_model_is_not_enough() -> None:
    with pytest.raises(UnfitParameter, match="choose one"):
        ask(THEORY, Compare(this_model="large", other_version=OTHER))
    assert ask(OTHER.model_copy(update={"models": THEORY.models[:1]} | _untied), Compare()).reason


_untied = {
    "elements": tuple(one.model_copy(update={"models": ()}) for one in OTHER.elements),
    "links": tuple(one.model_copy(update={"models": ()}) for one in OTHER.links),
}


def test_a_picture_tells_by_tags_what_is_only_in_one_version_and_what_differs(tmp_path: Path) -> None:
    answer = ask(THEORY, Compare(other_version=OTHER))

    picture = draw(THEORY, "svg", answer=answer)
    tags = ("only 1", "only 2", "1 and 2")
    assert tags == tuple(tag for tag in tags if tag in picture)
    for name, theory in (("this.json", THEORY), ("that.json", OTHER)):
        save(theory, tmp_path / name)
    asked = ["draw", str(tmp_path / "this.json"), "--as", "svg", "--ask", "compare"]
    assert picture == CliRunner().invoke(main, [*asked, "--other-version", str(tmp_path / "that.json")]).stdout


def test_gaps_about_one_another_are_compared_too() -> None:
    gaps = [{"id": "g1", "text": "G.", "about": ["g2"]}, {"id": "g2", "text": "G.", "about": ["g1", "hub"]}]
    other = Theory.model_validate(THEORY.model_dump(mode="json") | {"gaps": gaps})

    assert {"g1", "g2"} <= {id for _, id, _ in rows(Compare(other_version=other))}
    assert ask(other, EvidenceFor(id="g2")).elements == ("hub",)


@settings(max_examples=15)
@given(this=theories(2), other=theories(2))
def test_any_two_theories_can_be_compared_and_a_theory_does_not_differ_from_itself(this: Theory, other: Theory) -> None:
    there, back = ask(this, Compare(other_version=other)), ask(other, Compare(other_version=this))

    assert len(there.rows) == len(back.rows)
    assert ask(this, Compare(other_version=this)).reason == "NO_DIFFERENCE"
    assert there.drawn is not None
    assert {one.id for one in this.elements} <= {one.id for one in there.drawn.elements}
