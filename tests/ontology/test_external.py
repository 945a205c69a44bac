"""Every IRI of somebody else that the ontology uses is one that its owner published: checked against vendored lists."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from rdflib import RDFS, Graph, Literal, URIRef
from rdflib.namespace import DC, DCTERMS, OWL, PROV, RDF, SKOS, VANN, XSD, DefinedNamespace

from ontology.conftest import ALIGNMENTS
from progtheory.rdf import BASE, jsonld_context, meanings_of, ontology_file
from progtheory.rdf.meaning import classes

FOLDER = Path(__file__).parent / "terms"
HEADER = ("vocabulary", "namespace", "version", "licence", "verified")
#: Lists of standards that do not change: they may hold a term that nothing here uses.
STANDARD = ("rdf", "rdfs", "owl", "xsd", "skos", "dcterms", "dc", "dcat", "prov", "vann", "shacl")
BUNDLED: dict[str, type[DefinedNamespace]] = {
    "rdf": RDF,
    "rdfs": RDFS,
    "owl": OWL,
    "xsd": XSD,
    "skos": SKOS,
    "dcterms": DCTERMS,
    "dc": DC,
    "prov": PROV,
    "vann": VANN,
}


class List(NamedTuple):
    """One vendored list: what its head says, and the published label of each term."""

    head: dict[str, str]
    labels: dict[str, str]


def _list(path: Path) -> List:
    lines = path.read_text(encoding="utf-8").splitlines()
    head = dict(line.removeprefix("# ").split(": ", 1) for line in lines if line.startswith("# ") and ": " in line)
    return List(head, dict(line.split("\t") for line in lines if not line.startswith("#")))


LISTS = {path.stem: _list(path) for path in sorted(FOLDER.glob("*.txt"))}
LISTED = {iri for one in LISTS.values() for iri in one.labels}


def _in_turtle() -> set[str]:
    found: set[str] = set()
    for path in sorted(ontology_file("core.ttl").parent.glob("*.ttl")):
        for triple in Graph(bind_namespaces="none").parse(path, format="turtle"):
            found |= {str(term) for term in triple if isinstance(term, URIRef)}
            found |= {str(term.datatype) for term in triple if isinstance(term, Literal) and term.datatype}
    return found


def _in_the_jsonld_context() -> set[str]:
    meanings = [meaning for model in classes().values() for meaning in meanings_of(model).values()]
    types = {meaning.type for meaning in meanings if not meaning.type.startswith("@")}
    return {meaning.property for meaning in meanings} | types


USED = {iri for iri in _in_turtle() | _in_the_jsonld_context() if not iri.startswith(BASE)}


def test_every_iri_of_others_is_on_a_list() -> None:
    assert sorted(USED - LISTED) == []


def test_every_listed_term_is_used_or_belongs_to_a_standard() -> None:
    kept = {iri for name, one in LISTS.items() if name not in STANDARD for iri in one.labels}

    assert sorted(kept - USED) == []


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_says_what_it_lists_and_how_it_was_checked(name: str) -> None:
    head, labels = LISTS[name]

    assert set(HEADER) <= head.keys() | ({"namespace", "version", "licence"} if name == "documents" else set())
    assert all(iri.startswith(head.get("namespace", "http")) for iri in labels)
    assert list(labels) == sorted(labels)


@pytest.mark.parametrize("name", sorted(BUNDLED))
def test_a_standard_list_agrees_with_the_namespace_that_rdflib_bundles(name: str) -> None:
    assert [iri for iri in LISTS[name].labels if URIRef(iri) not in BUNDLED[name]] == []


def test_the_list_of_shacl_is_the_whole_vocabulary() -> None:
    import pyshacl

    bundled = Graph().parse(Path(pyshacl.__file__).parent / "assets" / "shacl.ttl")
    namespace = LISTS["shacl"].head["namespace"]
    names = {str(term) for term in bundled.subjects() if str(term).startswith(namespace) and str(term) != namespace}

    assert names == set(LISTS["shacl"].labels)


def test_labels_in_the_alignments_are_the_published_ones() -> None:
    labels = {iri: label for one in LISTS.values() for iri, label in one.labels.items()}

    assert [
        str(one)
        for one in ALIGNMENTS.subjects(RDFS.label)
        if labels[str(one)] != str(ALIGNMENTS.value(one, RDFS.label))
    ] == []


def test_the_prefixes_of_the_jsonld_context_are_the_listed_namespaces() -> None:
    context: dict[str, Any] = json.loads(ontology_file("context.jsonld").read_text(encoding="utf-8"))["@context"]
    prefixes = {
        name: iri for name, iri in context.items() if isinstance(iri, str) and iri[-1] in "#/" and name[0] != "@"
    }

    assert jsonld_context() == context
    assert {name: LISTS[name].head["namespace"] for name in prefixes if name != "pt"} == {
        name: iri for name, iri in prefixes.items() if name != "pt"
    }
