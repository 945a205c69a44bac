"""The MASH theory: of the dossier and of nothing else, rated on no scale, and never said to work."""

import re

import pytest

from progtheory.model import Actor, selected

ITEMS = "tests/data/mash-dossier-items.txt"
NOT_IMPROVES = re.compile(r"(?<!whether )\bMASH(es)? (improves?|reduces?|makes?|leads? to|prevents?|protects?)\b")


@pytest.fixture(scope="module")
def dossier(root) -> set[str]:
    lines = (root / ITEMS).read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def test_every_evidence_item_is_of_the_dossier_or_its_guidebook_legend(mash, dossier):
    others = {item.id for item in mash.evidence} - dossier

    assert all(id.startswith("legend-") for id in others)


def test_all_the_suggested_configurations_and_gaps_are_there(mash):
    assert [f"cmo{number:02}" for number in range(1, 33)] == [one.id for one in mash.configurations]
    assert [f"gap{number:02}" for number in range(1, 26)] == [one.id for one in mash.gaps]


def test_only_five_configurations_rest_on_the_main_study(mash):
    views = {view.id: view for view in mash.views}

    shown = selected(mash, views["study-alone"])

    assert ["cmo01", "cmo02", "cmo03", "cmo04", "cmo05"] == [one.id for one in shown.configurations]


def test_mash_is_not_rated_on_any_guidebook_scale(mash):
    assert [None, None, None] == [one.rating for one in mash.assessments]
    assert not any(getattr(one, "domain", None) for one in mash.elements)


def test_nothing_says_that_mash_improves_outcomes_and_no_filler_came_in(mash):
    told = mash.model_dump_json()

    assert "lorem" not in told.lower()
    assert [] == NOT_IMPROVES.findall(told)


def test_the_graph_has_the_size_a_careful_evaluator_would_draw(mash):
    drawn = [one for one in mash.elements if not isinstance(one, Actor)]

    assert 100 <= len(drawn) <= 160


def test_saved_views_are_there_and_none_is_empty(mash):
    expected = ["study-alone", "all-evidence", "two-models", "consent-and-sharing", "workforce-and-relationships",
                "demand-thresholds-capacity", "learning-and-feedback"]  # fmt: skip

    assert expected == [view.id for view in sorted(mash.views, key=lambda view: view.rank)]
    assert "study-alone" == mash.default_view
    assert all(selected(mash, view).links for view in mash.views)


def test_the_tour_counts_rightly(mash):
    (tour,) = mash.tours
    sources = [{id for one in link.evidence for id in mash.evidence_by_id[one.item].sources} for link in mash.links]
    disputed = [link for link in mash.links if any(one.stance == "disputes" for one in link.evidence)]

    assert "eight steps" in tour.title
    assert 8 == len(tour.steps)
    assert sum(len(one) == 1 for one in sources) > len(mash.links) / 2, "most links rest on a single source"
    assert 0 < len(disputed) < 10, "a few links are disputed"
