"""Any part of a theory is again a theory."""

import pytest

from progtheory.errors import UnknownPart
from progtheory.formats import FORMATS
from progtheory.model import View, among, selected, without


def test_a_link_goes_with_its_cause_and_its_evidence_with_the_last_claim_that_cites_it(small):
    rest = without(small, {"talk"})

    assert () == rest.links
    assert ["advice-line", "referrals", "unsure"] == [element.id for element in rest.elements]
    assert {"e1"} == {item.id for item in rest.evidence}


def test_a_configuration_that_loses_a_member_is_not_shown_among_the_rest(small):
    rest = among(small, {"advice-line", "talk", "referrals"})

    assert () == rest.configurations
    assert () == rest.links[1].conditions


def test_leaving_nothing_out_changes_nothing(mash):
    assert mash == without(mash, ())
    assert mash.sources == selected(mash, View(id="v", title="V")).sources


@pytest.mark.parametrize("choose", [without, among])
def test_one_id_is_one_id_and_an_unknown_one_is_told(small, choose):
    assert choose(small, ["talk"]) == choose(small, "talk")
    with pytest.raises(UnknownPart, match="did you mean 'talk'"):
        choose(small, "tlk")


@pytest.mark.parametrize(
    ("view", "links", "configurations"),
    [
        ({"only_weights": ["B"]}, 2, 1),
        ({"only_weights": ["E"]}, 0, 0),
        ({"only_bases": ["stated"]}, 2, 0),
        ({"only_kinds": ["component", "mechanism"]}, 1, 0),
        ({"only_elements": ["talk", "referrals"]}, 1, 0),
        ({"only_tags": ["nothing"]}, 0, 0),
        ({"only_links": ["advice-line--talk"]}, 1, 0),
    ],
)
def test_a_view_keeps_what_passes_every_list_it_gives(small, view, links, configurations):
    shown = selected(small, View(id="v", title="V", **view))

    assert (links, configurations) == (len(shown.links), len(shown.configurations))


def test_a_view_by_weight_shows_no_evidence_of_other_weights(small):
    shown = selected(small, View(id="v", title="V", only_weights=["B"]))

    assert {"s1"} == {source.id for source in shown.sources}
    assert all(citation.item == "e1" for link in shown.links for citation in link.evidence)


def test_a_view_by_weight_drops_conditions_and_facts_that_rest_on_other_sources_alone(small_text):
    text = small_text.replace("effect: strengthens}", "effect: strengthens, evidence: [e2]}")
    text += "facts: [{id: f, text: A fact., evidence: [e2]}, {id: g, text: Another., evidence: [e1, e2]}]\n"

    shown = selected(FORMATS["yaml"].loads(text, "t"), View(id="v", title="V", only_weights=["B"]))

    assert ["g"] == [fact.id for fact in shown.facts]
    assert not any(link.conditions for link in shown.links)


def test_a_context_that_only_conditions_a_step_is_shown(small):
    shown = selected(small, View(id="v", title="V"))

    assert "unsure" in {element.id for element in shown.elements}


def test_a_view_shows_the_elements_it_names_even_where_nothing_joins_them(small):
    shown = selected(small, View(id="v", title="V", only_elements=["advice-line", "unsure"]))

    assert ["advice-line", "unsure"] == [element.id for element in shown.elements]


def test_a_view_of_links_shows_only_what_they_join(small):
    shown = selected(small, View(id="v", title="V", only_links=["talk--referrals"]))

    assert ["referrals", "talk", "unsure"] == [element.id for element in shown.elements]
