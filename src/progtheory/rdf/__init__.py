"""A theory as RDF, and back. What maps to what is `ontology/context.jsonld`; this package only applies it."""

from __future__ import annotations

from .meaning import BASE, NAMESPACE, THEORIES, Meaning, jsonld_context, meanings_of, ontology_file
from .parsing import triples_from
from .reading import Reading, plain_from
from .terms import Mapped, Vocabulary, vocabulary
from .writing import document_of, iri_of, prefixes_of, rdf_of, triples_of

__all__ = [
    "BASE",
    "NAMESPACE",
    "THEORIES",
    "Mapped",
    "Meaning",
    "Reading",
    "Vocabulary",
    "document_of",
    "iri_of",
    "jsonld_context",
    "meanings_of",
    "ontology_file",
    "plain_from",
    "prefixes_of",
    "rdf_of",
    "triples_from",
    "triples_of",
    "vocabulary",
]
