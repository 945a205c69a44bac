"""The vocabulary beside the theory: what its words are called, and the prefixes that queries need not declare."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from ..meaning import BASE, jsonld_context, ontology_file

#: The vocabulary stands in a graph of this name, so that counting and listing meet the theory alone.
VOCABULARY = NamedNode(BASE)
_FILES = ("core.ttl", "schemes.ttl")


class _Vocabulary(NamedTuple):
    quads: tuple[Quad, ...]
    prefixes: dict[str, str]


@cache
def vocabulary() -> _Vocabulary:
    """Return what the files of the vocabulary say, in the graph of its name, and the prefixes they declare."""
    quads: list[Quad] = []
    prefixes: dict[str, str] = {}
    for file in filter(lambda path: path.exists(), map(ontology_file, _FILES)):
        parser = parse(file.read_bytes(), format=RdfFormat.TURTLE, base_iri=BASE, rename_blank_nodes=True)
        quads += [Quad(quad.subject, quad.predicate, quad.object, VOCABULARY) for quad in parser]
        prefixes |= parser.prefixes
    return _Vocabulary(tuple(quads), prefixes)


@cache
def prefixes() -> Mapping[str, str]:
    """Return the prefixes of the JSON-LD context and those that the files of the vocabulary declare."""
    shared = {name: iri for name, iri in jsonld_context().items() if isinstance(iri, str) and iri[-1] in "#/"}
    return {name: iri for name, iri in sorted((shared | vocabulary().prefixes).items()) if name[:1] != "@"}


@cache
def words() -> Mapping[str, str]:
    """Return what people call each term of the vocabulary, by its IRI."""
    known = vocabulary().prefixes
    naming = (f"{known['rdfs']}label", f"{known['skos']}prefLabel")  # the latter, where there are both
    return {
        quad.subject.value: quad.object.value
        for property in naming
        for quad in vocabulary().quads
        if quad.predicate.value == property and isinstance(quad.object, Literal) and isinstance(quad.subject, NamedNode)
    }
