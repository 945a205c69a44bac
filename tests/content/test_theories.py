"""Every theory shipped here: nothing of its dossier is forgotten, and every claim says what it rests on."""

from pathlib import Path

import pytest

from progtheory.checks import check
from progtheory.formats import load
from progtheory.layout import scene_of
from progtheory.model import Actor, Citation, Theory, grounds_of, selected
from progtheory.model.tree import nested_parts

ROOT = Path(__file__).parents[2]
#: The list of what a theory must carry, taken by hand from the dossier it was built from.
DOSSIERS = {"mash": "mash-dossier-items.txt", "property-marking": "property-marking-items.txt"}
CARE = ["unsupported-link", "unused-evidence", "unused-source", "unclassified-factor", "label-too-long"]


@pytest.fixture(scope="module", params=DOSSIERS)
def theory(request) -> Theory:
    return load(ROOT / "graphs" / request.param)


@pytest.fixture(scope="module")
def dossier(theory) -> set[str]:
    lines = (ROOT / "tests" / "data" / DOSSIERS[theory.id]).read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def test_every_theory_shipped_has_a_dossier():
    assert {path.name for path in (ROOT / "graphs").iterdir()} == set(DOSSIERS)


def test_every_item_of_the_dossier_stands_in_the_theory(theory, dossier):
    assert set() == dossier - set(theory.parts)


def test_every_item_is_cited_or_left_out_and_never_both(theory):
    cited = {part.item for part in nested_parts(theory) if isinstance(part, Citation)}
    left_out = {one.item for one in theory.left_out}

    assert {item.id for item in theory.evidence} == cited | left_out
    assert set() == cited & left_out


def test_every_link_and_configuration_carries_basis_evidence_and_weight(theory):
    bare = [claim.id for claim in (*theory.links, *theory.configurations) if not all(grounds_of(theory, claim)[:3])]

    assert [] == bare


def test_every_condition_carries_evidence(theory):
    conditions = [one for claim in (*theory.links, *theory.configurations) for one in claim.conditions]

    assert [] == [one.id for one in conditions if not one.evidence]


def test_every_element_cites_evidence_or_is_an_actor(theory):
    assert [] == [one.id for one in theory.elements if not one.evidence and not isinstance(one, Actor)]


def test_labels_fit_on_a_map(theory):
    assert [] == [one.label for one in theory.elements if len(one.label) > 40]


def test_no_saved_view_is_empty_and_one_of_them_opens_first(theory):
    assert theory.default_view in {view.id for view in theory.views}
    assert all(selected(theory, view).links for view in theory.views)


def test_a_tour_points_out_only_what_the_view_it_names_draws(theory):
    steps = [step for tour in theory.tours for step in tour.steps]
    named = {step.view for step in steps}
    scenes = [(view.id, scene_of(selected(theory, view))) for view in theory.views if view.id in named]
    drawn = {view: {one.id for one in (*scene.cards, *scene.links, *scene.explanations)} for view, scene in scenes}

    assert [] == [step.id for step in steps if not step.highlight or set(step.highlight) - drawn[step.view]]


def test_what_a_tour_says_is_short_and_rests_on_items_that_claims_facts_or_models_cite_too(theory):
    steps = [step for tour in theory.tours for step in tour.steps]
    elsewhere = {
        part.item for part in nested_parts(theory.model_copy(update={"tours": ()})) if isinstance(part, Citation)
    }

    assert [] == [step.id for step in steps if len(step.text.split()) > 60]
    assert [] == [step.id for step in steps if not step.evidence]
    assert {citation.item for step in steps for citation in step.evidence} <= elsewhere


def test_the_theory_says_whose_it_is_in_which_version_and_under_which_licence(theory):
    assert all([theory.version, theory.date, theory.creators, theory.language])
    assert theory.licence == "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize("name", CARE)
def test_checks_that_concern_care_rather_than_knowledge_find_nothing(theory, name):
    assert () == check(theory, (name,))
