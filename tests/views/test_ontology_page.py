"""The page of the vocabulary: every term on it, counts that are right, and nothing in it but text."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from itertools import pairwise

import pytest
from pyoxigraph import NamedNode

from progtheory.model import Theory
from progtheory.rdf import NAMESPACE, triples_of, vocabulary
from progtheory.rdf.meaning import expanded
from progtheory.views import VIEWS
from progtheory.views._ontology_diagram import PLACES, THEORY, diagram_of
from progtheory.views._ontology_joins import ANY, joins_of
from progtheory.views._ontology_use import uses_of
from views.test_forms import HOSTILE, _hostile_theory, _tags


def _page(theory: Theory, lit: frozenset[str] = frozenset()) -> str:
    return VIEWS["ontology"].render(theory, lit)


def test_every_term_has_an_anchor_of_its_own_name_and_every_link_within_the_page_leads_somewhere(small: Theory) -> None:
    page = _page(small)
    anchors = re.findall(r' id="([^"]+)"', page)
    terms = {one.removeprefix("pt:") for one in vocabulary().said if one.startswith("pt:")}

    assert len(set(anchors)) == len(anchors)
    assert terms <= set(anchors)
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(anchors)


def test_the_page_asks_for_nothing_and_runs_nothing(small: Theory) -> None:
    page = _page(small)

    assert not re.search(r"<(?:link|img|iframe|script)|\son\w+=|\sstyle=|url\((?!#)", page)
    assert "default-src 'none'; style-src 'sha256-" in unescape(page)
    assert "<h1" in page
    assert re.findall(r"<h([1-6])", page)[:3] == ["1", "2", "3"]


def test_headings_go_down_one_step_at_a_time(small: Theory) -> None:
    levels = [int(one) for one in re.findall(r"<h([1-6])", _page(small))]

    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_counts_are_those_of_the_theory_as_rdf(mash: Theory) -> None:
    words, triples, type = vocabulary(), triples_of(mash), expanded("rdf:type")
    properties = Counter(one.predicate.value for one in triples if one.predicate.value != type)
    kinds = Counter(one.object.value for one in triples if one.predicate.value == type)
    named = Counter(one.object.value for one in triples if isinstance(one.object, NamedNode))
    concepts = {iri: named[iri] for iri in map(words.iri, words.of("skos:Concept")) if named[iri]}
    above = {f"{NAMESPACE}Element", f"{NAMESPACE}Statement"}

    uses = {iri: use.times for iri, use in uses_of(mash, frozenset()).items() if iri not in above}

    assert {**properties, **kinds, **concepts} == uses


def test_examples_are_of_what_is_lit(small: Theory) -> None:
    assert "Examples" not in _page(small)
    page = _page(small, frozenset({"talk"}))

    assert "the examples are of <bdi>Professionals talk a concern through</bdi>." in page
    assert uses_of(small, frozenset({"talk"}))[f"{NAMESPACE}Element"].part == "Professionals talk a concern through"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_element_to_the_page_of_the_vocabulary(text: str) -> None:
    plain, hostile = (_page(_hostile_theory(one)) for one in ("plain", text))

    assert _tags(plain) == _tags(hostile)


def test_text_of_a_theory_turns_no_other_text_of_the_page_around(small: Theory) -> None:
    turned = "\u202egnol"
    elements = tuple(one.model_copy(update={"label": turned}) for one in small.elements)
    theory = small.model_copy(update={"title": turned, "version": turned, "elements": elements})

    page = _page(theory, frozenset({"talk"}))

    assert turned in page
    assert turned not in re.sub("<bdi>[^<]*</bdi>", "", page)


def test_the_diagram_has_a_place_for_every_class_and_shows_or_tells_every_join() -> None:
    words = vocabulary()
    joins = joins_of(words)
    top = {one for one in words.of("owl:Class") if not words.one(one, "rdfs:subClassOf").startswith("pt:")}
    diagram = diagram_of(words, joins)
    told = " ".join(" ".join(one) for part in (diagram.boxes, diagram.lines) for one in _texts(part))

    assert top == {*PLACES, THEORY}
    for join in joins:
        if join.source != THEORY:
            assert (words.one(join.property, "rdfs:label") or join.property) in told
        assert join.target in {*PLACES, ANY}


def _texts(parts: tuple[object, ...]) -> list[tuple[str, ...]]:
    return [getattr(one, "words", None) or getattr(one, "lines", ()) for one in parts]


def test_the_changelog_and_every_mapping_are_on_the_page(small: Theory) -> None:
    page = unescape(_page(small))

    assert "0.3.0, 2026-11-26" in page
    assert all(one.reason in page for one in vocabulary().mappings)
