"""A theory as RDF, and back. What maps to what is `ontology/context.jsonld`; this package only applies it."""

from __future__ import annotations

from .describing import described, description_of
from .graphs import graphs_of, quads_of
from .guarding import unfit_document
from .laying_out import trig, turtle
from .meaning import (
    BASE,
    NAMESPACE,
    THEORIES,
    Meaning,
    context_in,
    expanded,
    jsonld_context,
    meanings_of,
    ontology_file,
)
from .parsing import triples_from
from .reading import Reading, plain_from
from .terms import Mapped, Vocabulary, vocabulary
from .writing import document_of, iri_of, prefixes_of, rdf_of, triples_from_document, triples_of

__all__ = [
    "BASE",
    "NAMESPACE",
    "THEORIES",
    "Mapped",
    "Meaning",
    "Reading",
    "Vocabulary",
    "context_in",
    "described",
    "description_of",
    "document_of",
    "expanded",
    "graphs_of",
    "iri_of",
    "jsonld_context",
    "meanings_of",
    "ontology_file",
    "plain_from",
    "prefixes_of",
    "quads_of",
    "rdf_of",
    "trig",
    "triples_from",
    "triples_from_document",
    "triples_of",
    "turtle",
    "unfit_document",
    "vocabulary",
]
