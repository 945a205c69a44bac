"""One count of what a part shows: for the legend of the map and for the question."""

from __future__ import annotations

from progtheory.layout.coverage import Share, coverage_of
from progtheory.model import Theory, among, selected
from progtheory.queries import ask
from progtheory.queries.coverage import Coverage


def test_a_part_is_counted_by_claims_citations_sources_and_ends(small: Theory) -> None:
    covered = coverage_of(small, among(small, ["talk", "referrals", "unsure"]))

    assert (Share(1, 2), Share(0, 1), Share(1, 1)) == (covered.links, covered.explanations, covered.conditions)
    assert (Share(2, 4), Share(2, 2)) == (covered.citations, covered.sources)
    assert (Share(1, 2), Share(2, 2)) == (covered.both_ends, covered.one_end)


def test_a_kind_of_element_is_counted_without_the_actors_who_stand_in_every_part(mash: Theory) -> None:
    rows = {row[1]: row[2:4] for row in ask(mash, Coverage(show="kind:component")).rows}

    assert rows["elements"] == (30, 146)


def test_nothing_is_no_share_of_nothing() -> None:
    assert Share(0, 0).percent is None


def test_all_of_a_theory_covers_every_claim(mash: Theory) -> None:
    covered = coverage_of(mash, mash)

    assert all(share.shown == share.held for share in covered if share != covered.sources)


def test_legend_and_question_count_alike(mash: Theory) -> None:
    view = next(view for view in mash.views if view.id == "two-models")
    rows = {row[1]: row[2:4] for row in ask(mash, Coverage(view="two-models")).rows}

    told = coverage_of(mash, selected(mash, view)).told
    claims = rows["links"][0] + rows["explanations"][0]
    assert f"This view shows {claims} of 253 claims (links and explanations) from {rows['sources'][0]} of 87" in told


def test_every_saved_view_is_counted_where_nothing_is_chosen(small: Theory) -> None:
    assert {"everything"} == {row[0] for row in ask(small, Coverage()).rows}
    assert "citations of s1" in {row[1] for row in ask(small, Coverage(by_source=True)).rows}
