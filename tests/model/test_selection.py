"""Any part of a theory is again a theory."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from pydantic import BaseModel, ValidationError

from progtheory.errors import UnknownPart
from progtheory.formats import FORMATS
from progtheory.model import Theory, View, among, excerpt, selected, without
from progtheory.model.tree import class_of, nested_parts, shapes_of
from strategies import theories


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


def test_what_is_about_a_condition_goes_on_without_it_when_its_link_goes(small_text):
    text = small_text + "gaps: [{id: g, text: Not known., about: [talk--referrals--unsure, talk]}]\n"

    rest = without(FORMATS["yaml"].loads(text, "t"), {"talk--referrals"})

    assert ("talk",) == rest.gaps[0].about


def test_a_word_that_only_a_scheme_lists_cannot_be_used_without_the_scheme(small_text):
    text = small_text.replace("role: context}", "role: setting}")
    text += "schemes: [{id: roles, title: Roles, concepts: [{id: setting, label: Setting}]}]\n"
    theory = FORMATS["yaml"].loads(text, "t")

    with pytest.raises(ValidationError, match="'setting' is not known here"):
        without(theory, {"roles"})


@settings(max_examples=40)
@given(theory=theories(), seed=st.integers(0, 2**32))
def test_leaving_out_unchecked_comes_to_the_same_as_checking_all_that_is_left(theory, seed):
    ids = Random(seed).sample(sorted(theory.parts), min(len(theory.parts), 3))

    assert _outcome(_slowly_without, theory, ids) == _outcome(without, theory, ids)


@settings(max_examples=40)
@given(theory=theories(), seed=st.integers(0, 2**32))
def test_an_excerpt_holds_together_and_says_of_its_elements_what_leaving_out_the_others_does(theory, seed):
    ids = [one.id for one in theory.elements if Random(f"{seed} {one.id}").random() < 0.6]

    found, rest = excerpt(theory, ids), among(theory, ids)

    assert (rest.elements, rest.links) == (found.elements, found.links)
    assert found == Theory.model_validate(found.model_dump(mode="json"))


def test_a_saved_view_is_worked_out_once(mash):
    assert selected(mash, mash.views[0]) is selected(mash, mash.views[0])
    assert selected(mash, mash.views[0].model_copy()) == selected(mash, mash.views[0])


def test_the_views_of_a_real_theory_hold_together_unchecked(mash):
    shown = [selected(mash, view) for view in mash.views[:3]]

    assert shown == [Theory.model_validate(one.model_dump(mode="json")) for one in shown]


def _outcome(leave_out: Callable[[Theory, list[str]], Theory], theory: Theory, ids: list[str]) -> Theory | str:
    try:
        return leave_out(theory, ids)
    except ValidationError:
        return "a word is no longer known"


def _slowly_without(theory: Theory, ids: list[str]) -> Theory:
    """Leave parts out of plain data, and have what is left checked as if it came from a file."""
    gone, rest = set(ids), theory
    while gone:
        data, before = rest.model_dump(mode="json"), -1
        while len(gone) != before:
            before = len(gone)
            data = _plainly_without(Theory, data, gone)
        named, rest = _named(rest), Theory.model_validate(data)
        gone = (named - _named(rest)) & {part.id for part in (*rest.evidence, *rest.sources)}
    return rest


def _plainly_without(model: type[BaseModel], data: dict[str, Any], gone: set[str]) -> dict[str, Any] | None:
    rest = dict(data)
    for name, shape in shapes_of(model).items():
        value = data[name]
        if shape.ref and isinstance(value, list):
            rest[name] = [one for one in value if one not in gone]
        elif shape.ref and value in gone:
            rest[name] = None
            if model.model_fields[name].is_required():
                return None
        elif shape.classes:
            rest[name] = []
            for one in value:
                kept = None if one["id"] in gone else _plainly_without(class_of(shape, one), one, gone)
                rest[name] += [kept] if kept else []
                gone.update(() if kept else _ids(one))
    return rest


def _ids(data: Any) -> Iterator[str]:
    """Yield every id in plain data."""
    if isinstance(data, dict) and "id" in data:
        yield data["id"]
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _ids(value)


def _named(theory: Theory) -> set[str]:
    named: set[str] = set()
    for part in nested_parts(theory):
        for name, shape in shapes_of(type(part)).items():
            value = getattr(part, name) if shape.ref else ()
            named.update((value,) if isinstance(value, str) else value or ())
    return named
