"""From a theory to RDF: its plain data are a JSON-LD document, and that document's triples are the RDF."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from ..model import Theory
from ..model.tree import class_of, shapes_of
from .meaning import NAMESPACE, THEORIES, context_in, expanded, jsonld_context

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node


def iri_of(theory: Theory, id: str = "") -> str:
    """Return the IRI of a part of the theory, or, without an id, of the theory."""
    return f"{THEORIES}{theory.id}/{id}".removesuffix("/")


def document_of(theory: Theory) -> dict[str, Any]:
    """Return the theory as a JSON-LD document: its plain data, with the class of each part and what all of it means."""
    base = f"{iri_of(theory)}/"
    data = theory.model_dump(mode="json", exclude_none=True)
    written = _written(Theory, data, base)
    return {"@context": jsonld_context() | {"@base": base}, **written, "id": iri_of(theory)}


def _written(model: type[BaseModel], data: dict[str, Any], base: str) -> dict[str, Any]:
    written: dict[str, Any] = {"kind": model.__name__}
    for name, shape in shapes_of(model).items():
        value = data.get(name)
        if name == "kind" or value is None or value == []:
            continue
        if shape.classes:
            value = [_written(inner, one, base) for one in value if (inner := class_of(shape, one))]
        elif shape.open and value not in shape.open.words:
            # A word of the author's own is an entry of a scheme in this theory.
            value = f"{base}{value}"
        written[name] = value
    return written


def triples_of(theory: Theory) -> list[Triple]:
    """Return the triples of the theory, sorted; what a thing is comes before what is said of it."""
    return triples_from_document(document_of(theory))


def triples_from_document(document: dict[str, Any], more: Iterable[Triple] = ()) -> list[Triple]:
    """Return the triples of a JSON-LD document of our own, with others, each once and sorted."""
    found = parse(json.dumps(document), format=RdfFormat.JSON_LD)
    return in_order({quad.triple for quad in found}.union(more))


def in_order(triples: Iterable[Triple]) -> list[Triple]:
    """Return triples sorted by subject; what a thing is comes before what is said of it."""
    return sorted(triples, key=_rank)


def _rank(triple: Triple) -> tuple[str, bool, str, bool, str]:
    subject, predicate, object = triple
    ours = isinstance(object, NamedNode) and object.value.startswith(NAMESPACE)
    return subject.value, predicate.value != expanded("rdf:type"), predicate.value, not ours, str(object)


def prefixes_of(theory: Theory, *contexts: str) -> dict[str, str]:
    """Return the prefixes to write the theory with: the empty one for its parts, and those of the JSON-LD contexts.

    `contexts` names further files of the ontology whose prefixes are wanted.
    """
    terms = jsonld_context().copy()
    for name in ("description.jsonld", *contexts):
        terms |= context_in(name)
    shared = {name: iri for name, iri in terms.items() if isinstance(iri, str) and iri[-1] in "#/"}
    return {"": f"{iri_of(theory)}/"} | {name: iri for name, iri in sorted(shared.items()) if not name.startswith("@")}


def rdf_of(theory: Theory) -> Graph:
    """Return the theory as an rdflib graph, to query or to join to other data.

    What is to be kept or compared is better written in one of the formats: rdflib changes the form of some literals.
    """
    # rdflib costs more to import than all of reading and writing, so only those who ask for its graph pay for it.
    from rdflib import Graph

    graph = Graph(bind_namespaces="none")
    for prefix, iri in prefixes_of(theory).items():
        graph.bind(prefix, iri)
    for triple in triples_of(theory):
        graph.add((_node(triple.subject), _node(triple.predicate), _node(triple.object)))
    return graph


def _node(term: object) -> Node:
    from rdflib import Literal as Text, URIRef

    if isinstance(term, NamedNode):
        return URIRef(term.value)
    if isinstance(term, Literal):
        plain = term.datatype.value == expanded("xsd:string")
        return Text(term.value, datatype=None if plain else URIRef(term.datatype.value), normalize=False)
    raise TypeError(term)
