"""From a theory to RDF, as a JSON-LD document and as triples. What maps to what is the JSON-LD context, for both."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from ..model import Theory
from ..model.tree import Shape, class_of, shapes_of
from .meaning import NAMESPACE, THEORIES, Meaning, context_in, expanded, jsonld_context, meanings_of

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
    """Return the triples of the theory, sorted; what a thing is comes before what is said of it.

    They are those of its JSON-LD document, told by the same JSON-LD context, without the detour over a text.
    """
    return in_order(statements_of(theory))


def statements_of(theory: Theory) -> set[Triple]:
    """Return the triples of the theory, in no order."""
    return set(_said(theory, NamedNode(iri_of(theory)), f"{iri_of(theory)}/"))


def _said(part: BaseModel, node: NamedNode, base: str) -> Iterator[Triple]:
    model = type(part)
    yield Triple(node, NamedNode(expanded("rdf:type")), NamedNode(f"{NAMESPACE}{model.__name__}"))
    for name, meaning in meanings_of(model).items():
        held, shape = getattr(part, name), shapes_of(model)[name]
        for value in held if isinstance(held, tuple) else () if held is None else (held,):
            if shape.classes:
                inner = NamedNode(f"{base}{value.id}")
                yield Triple(node, NamedNode(meaning.property), inner)
                yield from _said(value, inner, base)
            else:
                yield Triple(node, NamedNode(meaning.property), _term(value, meaning, shape, base))


def _term(value: Any, meaning: Meaning, shape: Shape, base: str) -> NamedNode | Literal:
    if shape.ref or (shape.open and value not in shape.open.words):
        # A word of the author's own is an entry of a scheme in this theory.
        return NamedNode(f"{base}{value}")
    if meaning.type in {"@id", "@vocab"}:
        return NamedNode(meaning.iri(str(value)))
    return Literal(str(value), datatype=NamedNode(meaning.type))


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
