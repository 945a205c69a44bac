"""From each of these to each of those: sources, citations or explanations."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from claims import NODES, claims, theory_of_claims
from progtheory.queries import ask
from progtheory.queries.matrix import Matrix
from progtheory.queries.paths import Paths
from progtheory.queries.threads import Threads


@settings(max_examples=60, deadline=None)
@given(claims=claims, longest=st.integers(1, 4))
def test_a_cell_counts_the_sources_with_a_thread_and_turning_links_round_turns_the_matrix(
    claims: list[str], longest: int
) -> None:
    theory, turned = (theory_of_claims(told, NODES) for told in (claims, [one[1] + one[0] + one[2] for one in claims]))
    asked = Matrix(start=tuple(NODES), end=tuple(NODES), max_links=longest)

    rows = ask(theory, asked).rows

    assert [tuple(row[1:]) for row in rows] == list(zip(*(row[1:] for row in ask(turned, asked).rows), strict=True))
    for start, row in zip(NODES, rows, strict=True):
        threads = [ask(theory, Threads(start=start, end=end, max_links=longest)) for end in NODES]
        counts = [len({one[0] for one in found.rows}) for found in threads]
        assert [count if end != start else "same" for end, count in zip(NODES, counts, strict=True)] == list(row[1:])


@settings(max_examples=60, deadline=None)
@given(claims=claims)
def test_citations_are_those_of_every_link_on_a_path(claims: list[str]) -> None:
    theory = theory_of_claims(claims, NODES)

    rows = ask(theory, Matrix(start="a", end="b", by="citations")).rows  # type: ignore[arg-type]

    links = ask(theory, Paths(start="a", end="b", max_paths=1000)).links
    assert rows == (("A", sum(one[:2] == id[:2] for id in links for one in claims)),)


def test_explanations_count_where_they_hold_the_one_and_end_in_the_other() -> None:
    members = [{"element": "a", "role": "context"}, {"element": "b", "role": "outcome"}]
    whole = {"id": "q", "name": "Q", "sentence": "S", "basis": "stated", "members": members}
    theory = theory_of_claims(["ab1"], configurations=[whole])

    answer = ask(theory, Matrix(start=("a", "b"), end=("a", "b"), by="configurations"))  # type: ignore[arg-type]

    assert answer.rows == (("A", "same", 1), ("B", 0, "same"))


def test_zeros_where_only_stitched_paths_lead_are_told_apart() -> None:
    answer = ask(theory_of_claims(["xv1", "vy2"], "xvyz"), Matrix(start="x", end=("y", "z")))

    assert answer.rows == (("X", 0, 0),)
    assert "1 zero is composite: paths exist, but no source tells one whole (X → Y)." in answer.notes


def test_columns_of_the_same_label_are_told_apart_by_their_ids() -> None:
    same = [{"id": id, "kind": "factor", "label": "Same"} for id in "xy"]

    answer = ask(theory_of_claims(["xy1"], elements=same), Matrix(start="x", end=("x", "y")))

    assert answer.columns == ("from", "Same (x)", "Same (y)")


@pytest.mark.parametrize("asked", [{"start": "kind:outcome", "end": "x"}, {"start": "x", "end": "kind:outcome"}])
def test_a_side_that_names_nothing_says_so(asked: dict[str, str]) -> None:
    answer = ask(theory_of_claims(["xy1"]), Matrix.model_validate(asked))

    assert answer.rows == ()
    assert answer.reason in {"SUBJECT_NOT_FOUND", "OBJECT_NOT_FOUND"}
