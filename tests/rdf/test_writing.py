"""What a theory is as RDF, and that others read it as we do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize
from rdflib import Graph

from progtheory.formats import FORMATS
from progtheory.model import Theory
from progtheory.model.tree import nested_parts
from progtheory.rdf import (
    NAMESPACE,
    THEORIES,
    described,
    document_of,
    iri_of,
    jsonld_context,
    meanings_of,
    rdf_of,
    triples_of,
)
from strategies import theories

EVERY_FIELD = Path(__file__).parent / "every_field.yaml"


@pytest.fixture
def theory() -> Theory:
    return FORMATS["yaml"].loads(EVERY_FIELD.read_text(encoding="utf-8"), "every_field.yaml")


def _lines(triples: list[Triple]) -> set[str]:
    return set((serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode().strip("\n").split("\n"))


def _lines_of_rdflib(graph: Graph) -> set[str]:
    # Written out by hand, because rdflib's own writer would change some literals once more.
    return {f"{s.n3()} {p.n3()} {_n3(o)} ." for s, p, o in graph}


def _n3(term: Any) -> str:
    datatype = getattr(term, "datatype", None)
    if not hasattr(term, "datatype"):
        return str(term.n3())
    literal = Literal(str(term), datatype=NamedNode(str(datatype))) if datatype else Literal(str(term))
    return str(literal)


def test_the_example_uses_every_field_of_every_class(theory: Theory) -> None:
    used: dict[type, set[str]] = {}
    for part in (theory, *nested_parts(theory)):
        held = {name for name in type(part).model_fields if getattr(part, name) not in (None, ())}
        used[type(part)] = used.get(type(part), set()) | held
    # What all elements share is shown once, at the first.
    shared = set.union(*used.values())

    assert {part.__name__ for part in used} == {name for name in jsonld_context() if name[0].isupper()}
    for part, names in used.items():
        assert set(meanings_of(part)) - names <= shared
    assert {name for part in used for name in meanings_of(part)} <= shared


@settings(max_examples=100, deadline=None)
@given(theory=theories())
def test_a_theory_has_no_blank_node_and_only_known_properties(theory: Theory) -> None:
    triples = triples_of(theory)
    classes = {type(part) for part in (theory, *nested_parts(theory))}
    known = {meaning.property for model in classes for meaning in meanings_of(model).values()}

    assert all(isinstance(one.subject, NamedNode) and isinstance(one.object, (NamedNode, Literal)) for one in triples)
    assert {one.predicate.value for one in triples if not one.predicate.value.endswith("#type")} <= known


@settings(max_examples=100, deadline=None)
@given(theory=theories())
def test_every_value_is_a_triple(theory: Theory) -> None:
    # JSON-LD drops what is no IRI without a word; so count: the class of each part, and each value it holds.
    def count(node: dict[str, Any]) -> Iterator[int]:
        for key, value in node.items():
            values = value if isinstance(value, list) else [value]
            yield 0 if key in {"@context", "id"} else len(values)
            for inner in values:
                if isinstance(inner, dict) and key != "@context":
                    yield from count(inner)

    assert len(triples_of(theory)) == sum(count(document_of(theory)))


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own, in its reader
@settings(max_examples=40, deadline=None)
@given(theory=theories())
def test_rdflib_and_pyoxigraph_find_the_same_triples(theory: Theory) -> None:
    turtle, jsonld = FORMATS["ttl"].dumps(theory), FORMATS["jsonld"].dumps(theory)
    expected = _lines(described(theory))

    assert _lines(triples_of(theory)) == _lines_of_rdflib(rdf_of(theory))
    assert expected == _lines([quad.triple for quad in parse(turtle, format=RdfFormat.TURTLE)])
    assert expected == _lines([quad.triple for quad in parse(jsonld, format=RdfFormat.JSON_LD)])
    assert expected == _lines_of_rdflib(Graph().parse(data=turtle, format="turtle"))
    assert expected == _lines_of_rdflib(Graph().parse(data=jsonld, format="json-ld"))
    assert expected == _lines_of_rdflib(Graph().parse(data=FORMATS["rdf"].dumps(theory), format="xml"))


def test_parts_are_called_after_the_theory(theory: Theory) -> None:
    subjects = {triple.subject.value for triple in triples_of(theory)}

    assert iri_of(theory) == f"{THEORIES}breakfast-club"
    assert subjects == {iri_of(theory), *(iri_of(theory, id) for id in theory.parts)}


def test_a_word_of_a_list_is_an_iri_and_a_word_of_the_authors_own_is_an_entry_of_his_scheme(theory: Theory) -> None:
    graph = rdf_of(theory)

    def objects(part: str, property: str) -> set[str]:
        return {str(o) for s, p, o in graph if str(s) == iri_of(theory, part) and str(p) == NAMESPACE + property}

    assert {f"{NAMESPACE}sign-none"} == objects("meal--feeling-welcome--2", "sign")
    assert {f"{NAMESPACE}condition-effect-strengthens"} == objects(
        "meal--feeling-welcome--far-from-shops", "conditionEffect"
    )
    assert {iri_of(theory, "meal")} <= objects("welcome--meal", "element")
    assert {iri_of(theory, "backdrop")} == objects("welcome--weather", "role")
    assert {f"{NAMESPACE}role-context"} == objects("welcome--far-from-shops", "role")
    assert {iri_of(theory, "kitchen-talk")} == objects("talk", "sourceType")
    assert {f"{NAMESPACE}Component", f"{NAMESPACE}Outcome"} == objects("all-of-it", "onlyKind")


def test_turtle_is_a_paragraph_for_each_part_and_a_line_for_each_value(theory: Theory) -> None:
    text = FORMATS["ttl"].dumps(theory)
    paragraph = next(one for one in text.split("\n\n") if one.startswith(":welcome--far-from-shops "))

    assert paragraph == (
        ":welcome--far-from-shops a pt:Member ;\n    pt:element :far-from-shops ;\n    pt:role pt:role-context ."
    )
    assert text.startswith("@prefix : <https://w3id.org/progtheory/theory/breakfast-club/> .\n@prefix bibo:")
    assert "    pt:hasModel :free ,\n        :paid ;\n" in text
    assert text.endswith(" .\n")


def test_paragraphs_and_lines_stand_in_order(theory: Theory) -> None:
    triples = triples_of(theory)

    said = [(one.subject.value, one.predicate.value, str(one.object)) for one in triples]
    rest = [one for one in said if not one[1].endswith("#type")]
    assert sorted(rest) == rest
    assert sorted(subject for subject, _, _ in said) == [subject for subject, _, _ in said]


def test_jsonld_is_the_plain_data_with_classes_and_a_context(theory: Theory) -> None:
    document = json.loads(FORMATS["jsonld"].dumps(theory))

    assert document["@context"]["@base"] == "https://w3id.org/progtheory/theory/breakfast-club/"
    assert document["id"] == "https://w3id.org/progtheory/theory/breakfast-club"
    assert document["models"][1] == {"id": "paid", "kind": "Model", "label": "Paid"}
    assert document["links"][0]["sign"] == "mixed"


def test_queries_run_on_the_graph_with_its_own_prefixes(theory: Theory) -> None:
    rows = rdf_of(theory).query("SELECT ?label { ?link pt:cause :meal ; pt:effect/skos:prefLabel ?label }")

    assert {"Children feel welcome"} == {str(row[0]) for row in rows}
