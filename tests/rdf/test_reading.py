"""What RDF is a theory, whatever wrote it, and what is told of RDF that is none."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from pyoxigraph import BlankNode, NamedNode, RdfFormat, Triple, serialize

from progtheory.errors import InvalidTheory
from progtheory.formats import FORMATS
from progtheory.model import Theory
from progtheory.rdf import NAMESPACE, THEORIES, prefixes_of, rdf_of, triples_of
from strategies import theories

HEAD = f"""
@prefix pt: <{NAMESPACE}> .
@prefix : <{THEORIES}t/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
THEORY = f"""{HEAD}
<{THEORIES}t> a pt:Theory ; dcterms:title "T" ; pt:hasElement :a , :b ; pt:hasLink :l .
:a a pt:Component ; skos:prefLabel "A" .
:b a pt:Outcome ; skos:prefLabel "B" .
:l a pt:Link ; pt:cause :a ; pt:effect :b ; pt:sign pt:sign-positive .
"""
DOCUMENT = {
    "@context": {"pt": NAMESPACE},
    "@id": f"{THEORIES}t",
    "@type": "pt:Theory",
    "http://purl.org/dc/terms/title": "T",
}


def _with_element(said: str, name: str = ":c") -> str:
    return f"{THEORY} <{THEORIES}t> pt:hasElement {name} . {said}"


def _problems(text: str | dict[str, Any], format: str = "ttl") -> str:
    with pytest.raises(InvalidTheory) as raised:
        FORMATS[format].loads(text if isinstance(text, str) else json.dumps(text), "in.ttl")
    return str(raised.value)


@settings(max_examples=40, deadline=None)
@given(theory=theories())
def test_the_layout_does_not_matter(theory: Theory) -> None:
    expanded = (serialize(reversed(triples_of(theory)), format=RdfFormat.JSON_LD) or b"").decode()
    lines = (serialize(reversed(triples_of(theory)), format=RdfFormat.N_TRIPLES) or b"").decode()

    assert theory == FORMATS["jsonld"].loads(expanded, "memory")
    assert theory == FORMATS["ttl"].loads(lines, "memory")


@settings(max_examples=30, deadline=None)
@given(theory=theories())
def test_what_rdflib_writes_is_read(theory: Theory) -> None:
    graph = rdf_of(theory)

    assert theory == FORMATS["ttl"].loads(graph.serialize(format="turtle"), "memory")
    assert theory == FORMATS["ttl"].loads(graph.serialize(format="nt"), "memory")
    assert theory == FORMATS["jsonld"].loads(graph.serialize(format="json-ld"), "memory")


def test_a_theory_written_by_hand_is_read() -> None:
    theory = FORMATS["ttl"].loads(THEORY, "in.ttl")

    assert [(link.cause, link.effect, link.sign) for link in theory.links] == [("a", "b", "positive")]


def test_a_document_may_name_our_context_instead_of_holding_it() -> None:
    theory = FORMATS["ttl"].loads(THEORY, "in.ttl")
    document = json.loads(FORMATS["jsonld"].dumps(theory))
    document["@context"] = ["https://w3id.org/progtheory/context.jsonld", {"@base": f"{THEORIES}t/"}]

    assert theory == FORMATS["jsonld"].loads(json.dumps(document), "memory")


def test_other_vocabularies_and_their_blank_nodes_are_passed_over() -> None:
    more = """
    :a <http://www.w3.org/2000/01/rdf-schema#seeAlso> [ a <http://xmlns.com/foaf/0.1/Document> ] ; dcterms:title "x" .
    <https://example.org/someone> a <http://xmlns.com/foaf/0.1/Person> ; skos:prefLabel "Someone" .
    """

    assert FORMATS["ttl"].loads(THEORY, "a") == FORMATS["ttl"].loads(THEORY + more, "b")


BROKEN = {
    "not turtle": (f"{HEAD} :a :b", "not readable as Turtle"),
    "nothing": ("", f"expected one theory, found 0; a theory is of the class <{NAMESPACE}Theory>"),
    "http for https": (
        THEORY.replace(f"<{NAMESPACE}>", "<http://w3id.org/progtheory#>"),
        f"namespace <{NAMESPACE}>, ch",
    ),
    "a slash for the hash": (THEORY.replace(f"<{NAMESPACE}>", "<https://w3id.org/progtheory/>"), f"<{NAMESPACE}>, ch"),
    "another case": (THEORY.replace("pt:Theory", "pt:theory"), f"found the class <{NAMESPACE}theory>: write Theory"),
    "two theories": (f"{THEORY} <{THEORIES}u> a pt:Theory ; dcterms:title 'U' .", "expected one theory, found 2"),
    "another base": (THEORY.replace(THEORIES, "https://example.org/"), "expected an IRI of the form"),
    "a theory inside a theory": (THEORY.replace(f"{THEORIES}t", f"{THEORIES}s/t"), "expected an IRI of the form"),
    "a theory without a name": (f"@prefix pt: <{NAMESPACE}> . [] a pt:Theory .", "a blank node; expected an IRI"),
    "a part of another theory": (
        _with_element(f"<{THEORIES}u/c> a pt:Factor ; skos:prefLabel 'C' .", f"<{THEORIES}u/c>"),
        "is no name for a part of this theory",
    ),
    "a name in two steps": (
        _with_element(":c\\/d a pt:Factor ; skos:prefLabel 'C' .", ":c\\/d"),
        "is no name for a part",
    ),
    "an id of another shape": (_with_element(":C a pt:Factor ; skos:prefLabel 'C' .", ":C"), "is no id"),
    "unknown property": (f"{THEORY} :l pt:sgn pt:sign-none .", "sgn is no property of a Link; did you mean 'sign'?"),
    "property of another class": (f"{THEORY} :a pt:level pt:level-individual .", "level is no property of a Component"),
    "unknown class": (_with_element(":c a pt:Componant ."), "of the class Componant"),
    "abstract class": (_with_element(":c a pt:Element ."), "of the class Element"),
    "no class": (_with_element(":c skos:prefLabel 'C' ."), "of the class none"),
    "two classes": (f"{THEORY} :a a pt:Context .", "of the class Component and Context"),
    "class of another field": (
        f"{THEORY} <{THEORIES}t> pt:hasLink :c . :c a pt:Gap ; pt:text 'x' .",
        "expected a Link",
    ),
    "held in two ways": (f"{THEORY} <{THEORIES}t> pt:hasLink :a .", "already held by another part"),
    "held by two parts": (
        f"{THEORY} :a pt:hasCitation :c . :b pt:hasCitation :c . :c a pt:Citation ; pt:item :a .",
        "already held by another part",
    ),
    "nobody holds it": (f"{THEORY} :c a pt:Factor ; skos:prefLabel 'C' .", "no part of the theory holds this Factor"),
    "nobody holds it, and no class": (f"{THEORY} :c pt:cause :a .", "no part of the theory holds this thing"),
    "nobody holds it, and no name": (f"{THEORY} [] a pt:Factor .", "no part of the theory holds this Factor"),
    "a part that is a blank node": (_with_element("", "[ a pt:Factor ; skos:prefLabel 'C' ]"), "found a blank node"),
    "a part that is text": (_with_element("", "'c'"), "expected the IRI of a Component or Context"),
    "a blank node instead of a part": (f"{THEORY} :a pt:broader [] .", "expected an IRI, found a blank node"),
    "text instead of a part": (f"{THEORY} :a pt:broader 'b' .", 'expected an IRI, found "b"'),
    "a part that is elsewhere": (f"{THEORY} :a pt:broader <https://example.org/b> .", "expected a part of this theory"),
    "a part that is not there": (f"{THEORY} :a pt:broader :c .", "no element is called 'c'"),
    "text instead of a word": (f"{THEORY} :l pt:delay 'long' .", 'expected an IRI, found "long"'),
    "a word that is not there": (f"{THEORY} :l pt:delay pt:delay-longish .", "'longish' is not one of"),
    "a word of another list": (f"{THEORY} :l pt:delay pt:sign-none .", "expected an IRI that begins with"),
    "a part instead of a closed word": (f"{THEORY} :l pt:delay :a .", "has no meaning here"),
    "an IRI instead of text": (f"{THEORY} :a skos:note :b .", "expected a literal of the type string"),
    "a language tag": (f"{THEORY} :a skos:note 'x'@en .", '"x"@en'),
    "a wrong type": (f"{THEORY} <{THEORIES}t> dcterms:date 'x' .", "expected a literal of the type date"),
    "a wrong date": (f"{THEORY} <{THEORIES}t> dcterms:date '2025-13-01'^^xsd:date .", "2025-13-01"),
    "two values": (f"{THEORY} :a skos:prefLabel 'C' .", 'expected one value, found 2: "A", "C"'),
    "a triple instead of a part": (f"{THEORY} :a pt:broader <<( :a pt:cause :b )>> .", "expected an IRI"),
    "a triple instead of text": (f"{THEORY} :a skos:note <<( :a pt:cause :b )>> .", "expected a literal"),
}


@pytest.mark.parametrize(("text", "told"), BROKEN.values(), ids=BROKEN)
def test_broken_turtle_is_told(text: str, told: str) -> None:
    assert told in _problems(text)


def test_all_problems_are_told_at_once_each_with_its_place() -> None:
    text = f"{THEORY} :a pt:broader 'b' . :l pt:delay pt:delay-longish ; pt:sgn 'x' . :c a pt:Gap ."

    with pytest.raises(InvalidTheory) as raised:
        FORMATS["ttl"].loads(text, "in.ttl")

    assert ["a broader", "c", "l", "l delay"] == [problem.place for problem in raised.value.problems]


@settings(max_examples=150, deadline=None)
@given(theory=theories(), data=st.data())
def test_a_triple_more_less_or_other_is_a_theory_or_told(theory: Theory, data: st.DataObject) -> None:
    triples = triples_of(theory)
    one, other, third = (data.draw(st.sampled_from(triples)) for _ in range(3))
    ways = [
        [triple for triple in triples if triple != one],
        [*triples, Triple(one.subject, other.predicate, third.object)],
        [*triples, Triple(one.subject, NamedNode(f"{NAMESPACE}zzz"), third.object)],
        [*triples, Triple(BlankNode("b"), other.predicate, third.object)],
        [*triples, Triple(one.subject, other.predicate, BlankNode("b"))],
    ]
    for way in ways:
        text = (serialize(way, format=RdfFormat.TURTLE, prefixes=prefixes_of(theory)) or b"").decode()
        try:
            FORMATS["ttl"].loads(text, "memory")
        except InvalidTheory as error:
            assert error.problems  # noqa: PT017 - either way is right; a crash is not


HOSTILE = {
    "remote context": DOCUMENT | {"@context": "http://127.0.0.1:{port}/context"},
    "remote context in a list": DOCUMENT | {"@context": [{}, "http://127.0.0.1:{port}/context"]},
    "remote context further in": DOCUMENT | {"http://example.org/p": {"@context": "http://127.0.0.1:{port}/context"}},
    "remote context of a term": DOCUMENT | {"@context": {"a": {"@id": "b:c", "@context": "http://127.0.0.1:{port}/c"}}},
    "import": DOCUMENT | {"@context": {"@import": "http://127.0.0.1:{port}/context"}},
    "file": DOCUMENT | {"@context": "file://{file}"},
    "path": DOCUMENT | {"@context": "{file}"},
    "import of a file": DOCUMENT | {"@context": {"@import": "file://{file}"}},
}


@pytest.mark.parametrize("document", HOSTILE.values(), ids=HOSTILE)
def test_no_context_is_fetched(document: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "context.jsonld"
    file.write_text(json.dumps({"@context": DOCUMENT["@context"]}), encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        port = str(server.getsockname()[1])
        text = json.dumps(document).replace("{port}", port).replace("{file}", str(file))
        told = _problems(text, "jsonld")
        with pytest.raises(TimeoutError):
            server.accept()

    assert "nothing is fetched" in told


WRONG_DOCUMENTS = {
    "not JSON": ("{", "not readable as JSON"),
    "no JSON-LD": ('{"@context": {"a": 1}}', "not readable as JSON-LD"),
    "a list of nothing": ("[]", "expected one theory, found 0"),
    "a number": ("1", "expected one theory, found 0"),
    "a number that is none": ('{"@type": NaN}', "not readable as JSON-LD"),
    "nested too deeply": ("[" * 100_000, "not readable as JSON"),
    "half a character": ('{"http://example.org/p": "\\ud800"}', "not readable as JSON-LD"),
    "a key that stands twice": ('{"links": [], "links": []}', "the key 'links' stands twice"),
    "an id with a space": ('{"@id": "a b"}', "'a b' (under '@id') is no name"),
}


@pytest.mark.parametrize(("text", "told"), WRONG_DOCUMENTS.values(), ids=WRONG_DOCUMENTS)
def test_broken_jsonld_is_told(text: str, told: str) -> None:
    assert told in _problems(text, "jsonld")


def test_a_misspelt_key_is_told() -> None:
    document = json.loads(FORMATS["jsonld"].dumps(FORMATS["ttl"].loads(THEORY, "memory")))
    document["links"][0]["dealy"] = "long"
    document["links"][0]["status"] = "under test"

    assert "'under test' (under 'status') is no name" in _problems(document, "jsonld")
    del document["links"][0]["status"]
    assert "dealy is no property of a Link; did you mean 'delay'?" in _problems(document, "jsonld")


def test_rdflib_is_not_loaded_to_read_or_write() -> None:
    code = "import sys, progtheory.formats.ttl, progtheory.formats.jsonld; print('rdflib' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
