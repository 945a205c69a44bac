"""The property marking theory: rivals, what a retold trial leaned to, and nothing that the guide does not tell."""

from collections import Counter
from itertools import combinations

import pytest

from progtheory.checks import check
from progtheory.formats import FORMATS, load, save
from progtheory.model import ConditionEffect, ElementKind, Stance, Status, Theory, grounds_of, selected

RIVALS = ("harder-to-dispose-of", "easier-to-prove", "easier-to-return", "deterrence")
#: What the guide tells as a fact of the trial; all else it tells is a purpose, a conjecture or a leaning.
FACTS = {"pm-para-3-bullet-1", "pm-para-3-bullet-2", "pm-para-3-bullet-3"}
LEANING = "pm-para-5-support"
MECHANISMS = ("mechanism", "mechanism-resource", "mechanism-response")


@pytest.fixture(scope="module")
def marking(root) -> Theory:
    return load(root / "graphs" / "property-marking")


@pytest.fixture(scope="module")
def claims(marking) -> tuple:
    return (*marking.links, *marking.configurations)


@pytest.fixture(scope="module")
def explanations(marking) -> dict:
    return {one.id: one for one in marking.configurations}


def test_all_comes_from_one_guide_that_retells_it(marking):
    assert ["hmt-2020-realist"] == [source.id for source in marking.sources]
    assert {"stated-secondary"} == {item.basis for item in marking.evidence}
    assert "Open Government Licence v3.0" in marking.note


def test_rivals_share_component_and_final_outcome_and_no_mechanism(explanations):
    rivals = [explanations[id] for id in RIVALS]
    shared = [set(one.playing(*MECHANISMS)) & set(other.playing(*MECHANISMS)) for one, other in combinations(rivals, 2)]

    assert {("property-marking",)} == {one.playing("component") for one in rivals}
    assert all("domestic-burglary" in one.playing("outcome") for one in rivals)
    assert [set()] * 6 == shared


def test_the_fifth_conjecture_keeps_the_mechanism_and_changes_what_sets_it_off(explanations):
    tested, sticker = explanations["deterrence-as-tested"], explanations["deterrence-by-sticker"]

    assert tested.playing("mechanism") == sticker.playing("mechanism") == ("burglars-deterred",)
    assert sticker.playing("component") == ("window-stickers",)
    assert sticker.status is Status.PROPOSED


def test_deterrence_has_one_role_in_the_table_and_another_in_the_finding(explanations):
    roles = {id: [one.role for one in explanations[id].members if one.element == "burglars-deterred"]
             for id in ("deterrence", "deterrence-as-tested")}  # fmt: skip

    assert {"deterrence": ["outcome"], "deterrence-as-tested": ["mechanism"]} == roles


def test_only_facts_of_the_trial_are_said_to_support_a_claim_in_full(claims):
    full = {cited.item for claim in claims for cited in claim.evidence if cited.stance is Stance.SUPPORTS}

    assert full == FACTS


def test_the_one_leaning_of_the_evidence_is_cited_for_deterrence_alone(claims):
    leaning = {claim.id for claim in claims for cited in claim.evidence if cited.item == LEANING}

    assert leaning & {*RIVALS} == {"deterrence"}
    assert {id for id in leaning if "--" in id} == {
        "property-marking--expects-hard-disposal",
        "property-marking--expects-prosecution",
        "expects-hard-disposal--burglars-deterred",
        "expects-prosecution--burglars-deterred",
        "burglars-deterred--domestic-burglary",
    }


def test_nothing_is_disputed_rejected_or_said_to_have_held(claims):
    assert not {cited.stance for claim in claims for cited in claim.evidence} & {Stance.DISPUTES}
    assert {claim.status for claim in claims} == {Status.UNDER_TEST, Status.PROPOSED, None}


def test_no_step_into_burglary_is_said_to_be_stated(marking):
    steps = {link.id: grounds_of(marking, link).basis for link in marking.links if link.effect == "domestic-burglary"}

    assert Counter(steps.values()) == {"implied": 5}


def test_how_the_circumstances_of_the_trial_act_stays_unknown(explanations, marking):
    conditions = explanations["deterrence-as-tested"].conditions

    assert {one.effect for one in conditions} == {ConditionEffect.UNKNOWN}
    assert {one.context for one in conditions} == {"wide-local-publicity", "high-density-marking", "isolated-villages"}
    assert [] == [link.id for link in marking.links if link.conditions]


def test_activities_that_the_guide_files_as_context_are_kept_told_of_and_answered(marking):
    findings = check(marking, ("activity-as-context",))

    assert ["high-density-marking", "wide-local-publicity"] == [one.where for one in findings]
    for finding in findings:
        element = marking.element(finding.where)
        assert element.kind is ElementKind.COMPONENT
        assert "The guide lists this as context" in element.note


def test_what_a_careful_reader_objects_to_is_what_the_guide_does_not_tell(marking):
    found = Counter(finding.check for finding in check(marking))

    assert found == {
        "activity-as-context": 2,
        "black-box": 1,
        "partial-configuration": 5,
        "single-source-link": 19,
        "unexplained-outcome": 2,
    }


def test_a_gap_stands_for_everything_the_guide_does_not_say(marking):
    assert [f"gap{number:02}" for number in range(1, 12)] == [gap.id for gap in marking.gaps]


def test_the_view_that_opens_shows_the_rivals_and_not_the_trial(marking):
    first = next(view for view in marking.views if view.id == marking.default_view)

    assert {*RIVALS, "deterrence-by-sticker"} == {one.id for one in selected(marking, first).configurations}


@pytest.mark.parametrize("name", FORMATS.names)
def test_it_reads_back_the_same_from_every_format(marking, name, tmp_path):
    save(marking, tmp_path / "marking", format=name)

    assert marking == load(tmp_path / "marking", format=name)
