"""What each RDF export says of itself: that the theory is a dataset, which version, after what, how large.

The terms are DCAT's, VoID's and PROV's, and stand in `ontology/description.jsonld`. Title, version, date, licence,
creators and language are said by the theory itself. No distribution is listed: where a file can be had is not known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from functools import cache
from typing import Any

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from ..model import Theory
from .meaning import BASE, context_in, expanded, ontology_file
from .writing import iri_of, prefixes_of, statements_of, triples_from_document


def described(theory: Theory) -> list[Triple]:
    """Return the triples of an export: those of the theory, and those that describe it as a dataset; sorted."""
    triples = statements_of(theory)
    description = description_of(theory, triples)
    return triples_from_document({"@context": context_in("description.jsonld"), **description}, triples)


def description_of(theory: Theory, triples: Collection[Triple]) -> dict[str, Any]:
    """Return the description of a theory, whose triples are given, in the words of `ontology/description.jsonld`."""
    iri, kinds = iri_of(theory), _kinds(triples)
    return {
        "id": iri,
        "kind": ["catalogued", "described", "derived"],
        "identifier": theory.id,
        "conforms_to": ontology_version(),
        "derived_from": [iri_of(theory, source.id) for source in theory.sources],
        "root": iri,
        "names_begin_with": f"{iri}/",
        "vocabularies": _vocabularies(theory, triples),
        "triples": str(len(triples)),
        "entities": str(sum(kinds.values())),
        "classes": [
            {"id": f"{iri}#{kind.rpartition('#')[2]}", "kind": "described", "class": kind, "entities": str(count)}
            for kind, count in sorted(kinds.items())
        ],
    }


def _kinds(triples: Collection[Triple]) -> Counter[str]:
    typed = (triple.object for triple in triples if triple.predicate.value == expanded("rdf:type"))
    return Counter(kind.value for kind in typed if isinstance(kind, NamedNode))


def _vocabularies(theory: Theory, triples: Collection[Triple]) -> list[str]:
    used = {triple.predicate.value for triple in triples} | set(_kinds(triples))
    known = set(prefixes_of(theory).values())
    return sorted(one for one in known if any(iri.startswith(one) for iri in used))


@cache
def ontology_version() -> str:
    """Return the version IRI of the packaged ontology."""
    text = ontology_file("core.ttl").read_text(encoding="utf-8")
    said = {
        triple.predicate.value: triple.object
        for triple in parse(text, format=RdfFormat.TURTLE)
        if triple.subject == NamedNode(BASE)
    }
    version = next(object for property, object in said.items() if property.endswith("#versionIRI"))
    return str(version.value)
