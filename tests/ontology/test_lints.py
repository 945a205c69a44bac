"""What a careful editor of ontologies looks for; after the rules of ROBOT's report and of FOOPS!."""

from __future__ import annotations

from itertools import chain

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.namespace import DC, DCTERMS, VANN, XSD

from ontology.conftest import ALIGNMENTS, CORE, ONTOLOGY, PROPERTIES, SCHEMES, TERMS, VOCABULARY, ours
from progtheory.rdf import BASE, NAMESPACE, ontology_file

STATUS = URIRef("http://www.w3.org/2003/06/sw-vocab-status/ns#term_status")
VERSION = "0.3.0"
FILES = {BASE: CORE, f"{BASE}/schemes": SCHEMES, f"{BASE}/alignments": ALIGNMENTS}
CONCEPTS = ours(SKOS.Concept)


def _texts(term: str, property: URIRef) -> list[tuple[str | None, bool]]:
    """Return the language of each text, and whether it ends as a sentence does."""
    found = [one for one in VOCABULARY.objects(URIRef(term), property) if isinstance(one, Literal)]
    return [(one.language, str(one).endswith((".", "”"))) for one in found]


@pytest.mark.parametrize("term", TERMS, ids=lambda iri: iri.removeprefix(NAMESPACE))
def test_a_term_has_one_label_one_definition_and_a_home(term: str) -> None:
    label = SKOS.prefLabel if term in CONCEPTS else RDFS.label
    home = [URIRef(iri) for iri, graph in FILES.items() if (URIRef(term), RDFS.isDefinedBy, None) in graph]

    assert [language for language, _ in _texts(term, label)] == ["en"]
    assert _texts(term, SKOS.definition) == [("en", True)]
    assert list(VOCABULARY.objects(URIRef(term), RDFS.isDefinedBy)) == home


@pytest.mark.parametrize("term", sorted({*TERMS} - CONCEPTS), ids=lambda iri: iri.removeprefix(NAMESPACE))
def test_a_class_a_property_and_a_scheme_have_an_example_and_a_status(term: str) -> None:
    assert [language for language, _ in _texts(term, SKOS.example)] == ["en"]
    assert list(VOCABULARY.objects(URIRef(term), STATUS)) == [Literal("testing")]


def test_no_two_terms_share_a_label() -> None:
    labels = [str(VOCABULARY.value(URIRef(term), RDFS.label)) for term in sorted({*TERMS} - CONCEPTS)]

    assert sorted(set(labels)) == sorted(labels)


def test_no_two_terms_share_a_definition_or_an_example() -> None:
    for property in (SKOS.definition, SKOS.example):
        texts = [str(text) for text in VOCABULARY.objects(None, property)]

        assert sorted(set(texts)) == sorted(texts)


def test_no_text_begins_or_ends_with_a_space_or_holds_a_line_end() -> None:
    for text in chain(VOCABULARY.objects(), ALIGNMENTS.objects()):
        if isinstance(text, Literal):
            assert " ".join(str(text).split()) == str(text)


def test_no_definition_only_repeats_its_label() -> None:
    for term in {*TERMS} - CONCEPTS:
        label, definition = (str(VOCABULARY.value(URIRef(term), one)) for one in (RDFS.label, SKOS.definition))

        assert definition.lower().removesuffix(".") != label.lower()


def test_no_example_claims_that_a_hub_improves_anything() -> None:
    claims = ("improves", "proves", "shows that a MASH", "works well")
    texts = [str(text) for text in VOCABULARY.objects(None, SKOS.example)]

    assert not [text for text in texts if any(claim in text for claim in claims)]


def test_nothing_in_our_namespace_is_mentioned_that_is_not_declared() -> None:
    declared = {str(term) for term in VOCABULARY.subjects(RDF.type)}
    for graph in FILES.values():
        mentioned = {str(term) for triple in graph for term in triple if isinstance(term, URIRef)}

        assert {iri for iri in mentioned if iri.startswith((NAMESPACE, f"{BASE}/works#"))} <= declared


def test_every_work_is_named_by_a_term_and_tells_what_it_is() -> None:
    works = set(CORE.subjects(RDF.type, DCTERMS.BibliographicResource))
    named = {one for one in VOCABULARY.objects(None, DCTERMS.source) if str(one).startswith(f"{BASE}/works#")}

    # Two works are those that readers of the method begin with; the terms rest on them only by way of others.
    assert named == works
    assert all(CORE.value(work, DCTERMS.bibliographicCitation) for work in works)


@pytest.mark.parametrize(("iri", "graph"), FILES.items(), ids=["core", "schemes", "alignments"])
def test_a_file_says_what_it_is_who_made_it_and_who_may_use_it(iri: str, graph: Graph) -> None:
    file = URIRef(iri)
    texts = [DCTERMS.title, DCTERMS.description, DCTERMS.bibliographicCitation, DC.creator]
    days = [graph.value(file, one) for one in (DCTERMS.created, DCTERMS.modified)]

    assert (file, RDF.type, OWL.Ontology) in graph
    assert graph.value(file, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")
    assert graph.value(file, OWL.versionIRI) == URIRef(f"{iri}/{VERSION}")
    assert graph.value(file, OWL.versionInfo) == Literal(VERSION)
    assert all(isinstance(graph.value(file, one), Literal) for one in texts)
    assert all(isinstance(day, Literal) and day.datatype == XSD.date for day in days)
    assert f"{iri}/{VERSION}" in str(graph.value(file, DCTERMS.bibliographicCitation))
    assert not list(graph.objects(file, OWL.imports))


def test_the_ontology_says_what_came_before_it_and_which_prefix_it_prefers() -> None:
    assert CORE.value(ONTOLOGY, OWL.priorVersion) == URIRef(f"{BASE}/0.2.0")
    assert CORE.value(ONTOLOGY, VANN.preferredNamespacePrefix) == Literal("pt")
    assert CORE.value(ONTOLOGY, VANN.preferredNamespaceUri) == Literal(NAMESPACE)


def test_the_changelog_has_the_version_and_its_day() -> None:
    changelog = ontology_file("CHANGELOG.md").read_text(encoding="utf-8")
    day = CORE.value(ONTOLOGY, DCTERMS.modified)

    assert f"## {VERSION}, {day}" in changelog


def test_a_term_is_a_class_or_a_property_of_one_sort_or_a_concept() -> None:
    sorts = (OWL.Class, *PROPERTIES, SKOS.ConceptScheme, SKOS.Concept)
    for term in TERMS:
        assert len({*VOCABULARY.objects(URIRef(term), RDF.type)} & {*sorts}) == 1, term
