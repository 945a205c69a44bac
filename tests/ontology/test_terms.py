"""Model, JSON-LD context and ontology say the same: each term of one is a term of the others."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import get_args

import pytest
from pydantic import BaseModel
from rdflib import OWL, RDF, RDFS, SKOS, URIRef
from rdflib.namespace import XSD

from ontology.conftest import CORE, GUIDEBOOK, PROPERTIES, SCHEMES, VOCABULARY, ours
from progtheory.model import Element, Part, Statement, Theory
from progtheory.model.part import ELEMENTS, Nested
from progtheory.model.tree import shapes_of
from progtheory.rdf import NAMESPACE, Meaning, jsonld_context, meanings_of
from progtheory.rdf.meaning import classes

#: Properties of ours that say something of the vocabulary itself: no field of a theory means them.
OF_THE_VOCABULARY = {f"{NAMESPACE}order"}
CLASSES = list(classes().values())
FIELDS = [(model, name, meaning) for model in CLASSES for name, meaning in meanings_of(model).items()]
LABELS = [f"{model.__name__}.{name}" for model, name, _ in FIELDS]


def _types(model: type[BaseModel], name: str) -> list[type]:
    """Return the types of a field's values, without what surrounds them."""
    found, pending = [], [model.model_fields[name].annotation]
    while pending:
        one = pending.pop()
        found += [one] if isinstance(one, type) else []
        pending.extend(get_args(one))
    return found


def _words(model: type[BaseModel], name: str) -> list[str]:
    """Return the words of the closed or open list that a field takes."""
    open = shapes_of(model)[name].open
    closed = [str(word) for type in _types(model, name) if issubclass(type, StrEnum) for word in type]
    return [str(word) for word in open.words] if open else closed


def _iri(meaning: Meaning, word: str) -> str:
    return next((iri for iri, known in meaning.words.items() if known == word), meaning.vocabulary + word)


def test_the_jsonld_context_has_a_term_for_each_class_and_field_and_no_other() -> None:
    prefixes = {term for term, iri in jsonld_context().items() if isinstance(iri, str) and iri[-1] in "#/"}
    terms = {term for term in jsonld_context() if not term.startswith("@")} - prefixes
    fields = {name for model in CLASSES for name in model.model_fields}

    assert fields | {model.__name__ for model in CLASSES} == terms


def test_what_a_class_says_in_its_own_way_is_a_field_of_it() -> None:
    for model in CLASSES:
        definition = jsonld_context()[model.__name__]
        own = definition["@context"] if isinstance(definition, dict) else {}

        assert own.keys() <= model.model_fields.keys()


def test_the_ontology_declares_each_class_of_the_model_and_no_other() -> None:
    abstract = {f"{NAMESPACE}{model.__name__}" for model in (Element, Statement)}

    assert set(classes()) | abstract == ours(OWL.Class)


def test_the_ontology_has_the_class_tree_of_the_model() -> None:
    for iri, model in classes().items():
        parents = {str(parent) for parent in CORE.objects(URIRef(iri), RDFS.subClassOf)}
        expected = {f"{NAMESPACE}{base.__name__}" for base in model.__bases__ if base not in {Part, Nested}}

        assert {parent for parent in parents if parent.startswith(NAMESPACE)} == expected


def test_the_ontology_declares_each_property_that_fields_mean_and_no_other_of_ours() -> None:
    declared = {str(term) for type in PROPERTIES for term in CORE.subjects(RDF.type, type)}
    meant = {meaning.property for _, _, meaning in FIELDS}

    assert meant <= declared
    assert ours(*PROPERTIES) - meant == OF_THE_VOCABULARY


def test_a_property_of_others_is_declared_where_fields_mean_it_or_the_files_use_it() -> None:
    declared = {str(term) for type in PROPERTIES for term in VOCABULARY.subjects(RDF.type, type)}
    meant = {meaning.property for _, _, meaning in FIELDS}
    used = {str(property) for property in (*VOCABULARY.predicates(), *VOCABULARY.objects(None, RDFS.subPropertyOf))}

    assert {iri for iri in declared if not iri.startswith(NAMESPACE)} <= meant | used


def test_the_ontology_has_a_concept_for_each_word_and_no_other() -> None:
    words = {_iri(meaning, word) for model, name, meaning in FIELDS for word in _words(model, name)}
    kinds = {iri for iri, model in classes().items() if model.sort in ELEMENTS}

    concepts = {iri for iri in ours(SKOS.Concept) if not iri.startswith(GUIDEBOOK)}
    assert words - kinds == concepts
    assert kinds <= words


@pytest.mark.parametrize(("model", "name", "meaning"), FIELDS, ids=LABELS)
def test_a_field_means_what_its_type_says(model: type[BaseModel], name: str, meaning: Meaning) -> None:
    shape, own = shapes_of(model)[name], jsonld_context()[model.__name__]
    terms = jsonld_context() | (own["@context"] if isinstance(own, dict) else {})
    many = isinstance(terms[name], dict) and terms[name].get("@container") == "@set"
    datatypes = {int: {XSD.gYear, XSD.integer}, Decimal: {XSD.decimal}, date: {XSD.date}, str: {XSD.string, XSD.anyURI}}
    expected = {str(iri) for type in _types(model, name) for iri in datatypes.get(type, ())}

    assert many == shape.several
    if _words(model, name):
        assert meaning.type == "@vocab"
    elif shape.ref:
        assert meaning.type == "@id"
    elif not shape.classes and name != "licence":
        assert meaning.type in expected


@pytest.mark.parametrize(("model", "name", "meaning"), FIELDS, ids=LABELS)
def test_a_word_goes_to_an_iri_and_comes_back(model: type[BaseModel], name: str, meaning: Meaning) -> None:
    words = _words(model, name)

    assert words == [meaning.word(_iri(meaning, word)) for word in words]


@pytest.mark.parametrize("model", CLASSES, ids=lambda model: model.__name__)
def test_no_two_fields_of_a_class_mean_the_same(model: type[BaseModel]) -> None:
    properties = [meaning.property for meaning in meanings_of(model).values()]

    assert len(set(properties)) == len(properties)


def test_a_word_of_a_list_means_the_same_inside_its_own_scope() -> None:
    for definition in [*jsonld_context().values(), jsonld_context()["Condition"]["@context"]["effect"]]:
        scope = definition.get("@context") if isinstance(definition, dict) else None
        if isinstance(scope, list):
            (term, inner), *_ = [(key, value) for key, value in scope[1].items() if isinstance(value, dict)]
            outer = jsonld_context()["Condition"]["@context"][term] if term == "effect" else jsonld_context()[term]

            assert scope[0] is None
            assert inner == {"@id": outer["@id"].replace("pt:", NAMESPACE), "@type": "@vocab"}


@pytest.mark.parametrize(("model", "name", "meaning"), FIELDS, ids=LABELS)
def test_domain_and_range_hold_for_every_field(model: type[BaseModel], name: str, meaning: Meaning) -> None:
    shape, term = shapes_of(model)[name], URIRef(meaning.property)
    lines = {URIRef(f"{NAMESPACE}{one.__name__}") for one in model.__mro__}
    held = {URIRef(f"{NAMESPACE}{one.__name__}") for inner in shape.classes[:1] for one in inner.__mro__}
    ranges = set(CORE.objects(term, RDFS.range))

    assert set(CORE.objects(term, RDFS.domain)) <= lines
    if shape.classes:
        assert ranges <= held
    elif _words(model, name):
        assert ranges <= {SKOS.Concept, OWL.Class}
    elif shape.ref is None:
        assert ranges <= {URIRef(meaning.type)}


def test_a_word_is_the_notation_of_its_concept() -> None:
    for concept in ours(SKOS.Concept):
        if not concept.startswith(GUIDEBOOK):
            assert concept.endswith(f"-{SCHEMES.value(URIRef(concept), SKOS.notation)}")


def test_what_is_functional_is_one_value_in_every_class() -> None:
    for model, name, meaning in FIELDS:
        types = set(CORE.objects(URIRef(meaning.property), RDF.type))

        assert not (OWL.FunctionalProperty in types and shapes_of(model)[name].several), f"{model.__name__}.{name}"


def test_what_is_held_alone_is_held_and_not_named() -> None:
    holding = {meaning.property for model, name, meaning in FIELDS if shapes_of(model)[name].classes}
    alone = {str(term) for term in CORE.subjects(RDF.type, OWL.InverseFunctionalProperty)}

    assert {iri for iri in holding if iri.startswith(NAMESPACE)} == alone


def test_context_mechanism_and_outcome_are_not_disjoint() -> None:
    apart = {str(term) for list_ in CORE.objects(None, OWL.members) for term in CORE.items(list_)}

    assert not {f"{NAMESPACE}{name}" for name in ("Component", "Context", "Mechanism", "Outcome")} & apart
    assert not set(CORE.triples((None, OWL.disjointWith, None)))


def test_the_theory_is_the_only_class_that_nothing_holds() -> None:
    held = {inner for model in CLASSES for shape in shapes_of(model).values() for inner in shape.classes}

    assert {Theory} == set(CLASSES) - held
