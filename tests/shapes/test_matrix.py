"""Each constraint of a field of the model has its counterpart in the shapes, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from pydantic import BaseModel
from rdflib import RDF, SH, BNode, Graph, URIRef
from rdflib.collection import Collection

from mutations import CLASSES
from progtheory.model import Theory
from progtheory.model.open_words import ROLE_KINDS
from progtheory.model.text import SLUG
from progtheory.model.tree import shapes_of
from progtheory.rdf import NAMESPACE, meanings_of, ontology_file
from progtheory.rdf.meaning import classes
from progtheory.shapes import SHAPES

GRAPH = Graph().parse(ontology_file("shapes.ttl"))
FIELDS = [(model, name) for model in CLASSES for name in meanings_of(model)]
LABELS = [f"{model.__name__}.{name}" for model, name in FIELDS]
BY_SORT = {model.sort: URIRef(iri) for iri, model in classes().items()}


def iri(model: type[BaseModel]) -> URIRef:
    return URIRef(f"{NAMESPACE}{model.__name__}")


def named(name: str) -> URIRef:
    return URIRef(f"{SHAPES}#{name}")


def listed(node: Any) -> list[Any]:
    return list(Collection(GRAPH, node)) if node else []


def property_shapes(model: type[BaseModel]) -> Iterator[URIRef]:
    """Yield what looks for violations at one property of the things of a class."""
    for owner in GRAPH.subjects(SH.targetClass, iri(model)):
        for held in GRAPH.objects(owner, SH.property):
            if GRAPH.value(held, SH.severity) == SH.Violation and isinstance(GRAPH.value(held, SH.path), URIRef):
                yield held


def shape_of(model: type[BaseModel], name: str) -> URIRef:
    path = URIRef(meanings_of(model)[name].property)
    (found,) = [held for held in property_shapes(model) if GRAPH.value(held, SH.path) == path]
    return found


def words(model: type[BaseModel], name: str) -> set[URIRef]:
    meaning, shape = meanings_of(model)[name], shapes_of(model)[name]
    known = [str(word) for word in shape.open.words] if shape.open else sorted(keyword(model, name, "enum"))
    back = {word: iri for iri, word in meaning.words.items()}
    return {URIRef(back.get(word, meaning.vocabulary + word)) for word in known}


@cache
def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema()


def keyword(model: type[BaseModel], name: str, word: str) -> set[Any]:
    """Return what the JSON Schema of a field says under a keyword, anywhere in it."""
    whole = schema_of(model)
    found: set[Any] = set()
    pending = [whole["properties"][name]]
    while pending:
        one = pending.pop()
        if isinstance(one, dict):
            value = one.get(word)
            found |= set(value) if isinstance(value, list) else {value} - {None}
            if "$ref" in one:
                pending.append(whole["$defs"][one["$ref"].rpartition("/")[2]])
            pending += [inner for key, inner in one.items() if key in {"items", "anyOf", "allOf"}]
        elif isinstance(one, list):
            pending += one
    return found


def classes_allowed(shape: URIRef) -> set[URIRef]:
    """Return the classes that a value may have, by `sh:class` or by a named sort of thing."""
    single = set(GRAPH.objects(shape, SH["class"]))
    sort = GRAPH.value(shape, SH.node)
    held = GRAPH.value(sort, SH.property) if sort else None
    return single | set(listed(GRAPH.value(GRAPH.value(held, SH.qualifiedValueShape), SH["in"]) if held else None))


@pytest.mark.parametrize(("model", "name"), FIELDS, ids=LABELS)
def test_a_field_and_its_shape_ask_the_same(model: type[BaseModel], name: str) -> None:
    shape, field, meaning = shapes_of(model)[name], model.model_fields[name], meanings_of(model)[name]
    found = shape_of(model, name)
    counts = [GRAPH.value(found, word) for word in (SH.minCount, SH.maxCount)]

    assert [1 if field.is_required() else None, None if shape.several else 1] == [
        count and count.toPython() for count in counts
    ]
    assert name == str(GRAPH.value(found, SH.name))
    if shape.classes:
        assert {iri(inner) for inner in shape.classes} == classes_allowed(found)
    elif shape.ref:
        sorts = shape.ref.sorts or [sort for sort in BY_SORT if sort != "theory"]
        assert {BY_SORT[sort] for sort in sorts} == classes_allowed(found)
    elif shape.open:
        known, own = listed(GRAPH.value(found, SH["or"]))
        scheme = GRAPH.value(GRAPH.value(GRAPH.value(own, SH.property), SH.qualifiedValueShape), SH.pattern)
        assert words(model, name) == set(listed(GRAPH.value(known, SH["in"])))
        assert str(scheme).endswith(f"/{shape.open.scheme}$")
    elif keyword(model, name, "enum"):
        assert words(model, name) == set(listed(GRAPH.value(found, SH["in"])))
    else:
        value = GRAPH.value(found, SH.node)
        kind = GRAPH.value(value, SH.datatype)
        assert meaning.type == (str(kind) if kind else "@id")
        for ours, theirs in {"maxLength": "maxLength", "minimum": "minInclusive", "maximum": "maxInclusive"}.items():
            bounds = keyword(model, name, ours) if meaning.type[-5:] != "gYear" else set()
            assert {float(one) for one in bounds} == {float(one) for one in GRAPH.objects(value, SH[theirs])}, ours
        told = {str(pattern) for pattern in GRAPH.objects(value, SH.pattern)}
        for pattern in keyword(model, name, "pattern") & {SLUG}:
            assert {pattern.replace("(?:", "(")} == told
        if keyword(model, name, "minLength"):
            assert told or list(GRAPH.objects(value, SH.node))


def test_no_shape_looks_for_a_field_that_the_model_lacks() -> None:
    looked_at = {(iri(model), GRAPH.value(held, SH.path)) for model in CLASSES for held in property_shapes(model)}

    assert {(iri(model), URIRef(meanings_of(model)[name].property)) for model, name in FIELDS} == looked_at


def test_each_part_is_held_by_the_property_that_the_model_holds_it_with() -> None:
    holding = {
        (iri(inner), URIRef(meanings_of(model)[name].property))
        for model, name in FIELDS
        for inner in shapes_of(model)[name].classes
    }
    held = {
        (target, GRAPH.value(GRAPH.value(shape, SH.path), SH.inversePath))
        for owner, target in GRAPH.subject_objects(SH.targetClass)
        for shape in GRAPH.objects(owner, SH.property)
        if isinstance(GRAPH.value(shape, SH.path), BNode) and str(GRAPH.value(shape, SH.name)) == "holder"
    }

    assert holding == held
    assert {iri(model) for model in CLASSES} - {target for target, _ in held} == {iri(Theory)}


def test_each_property_of_ours_stands_on_the_classes_that_have_it() -> None:
    having: dict[URIRef, set[URIRef]] = {}
    for model, name in FIELDS:
        having.setdefault(URIRef(meanings_of(model)[name].property), set()).add(iri(model))
    told = {}
    for shape, property in GRAPH.subject_objects(SH.targetSubjectsOf):
        if shape.startswith(named("use-of-")):
            single = set(GRAPH.objects(shape, SH["class"]))
            told[property] = single | set(listed(GRAPH.value(GRAPH.value(shape, SH.qualifiedValueShape), SH["in"])))

    assert {property: models for property, models in having.items() if property.startswith(NAMESPACE)} == told


def test_each_role_is_open_to_the_kinds_that_the_model_opens_it_to() -> None:
    for role, kinds in ROLE_KINDS.items():
        assert {BY_SORT[kind] for kind in kinds} == set(listed(GRAPH.value(named(f"ClassFor-{role}"), SH["in"])))
        assert URIRef(f"{NAMESPACE}role-{role}") == GRAPH.value(named(f"Member-as-{role}"), SH.targetNode)


def test_every_class_of_parts_is_named_in_the_lists_of_all_parts() -> None:
    parts = {iri(model) for model in CLASSES if model is not Theory}

    assert parts == set(GRAPH.objects(named("part-name"), SH.targetClass))
    assert parts | {iri(Theory)} == set(GRAPH.objects(named("name-length"), SH.targetClass))
    assert parts == set(listed(GRAPH.value(named("APartClass"), SH["in"])))
    assert not [shape for shape in GRAPH.subjects(RDF.type, SH.NodeShape) if (shape, SH.closed, None) in GRAPH]
