"""The named graphs of an export: one for each model of the programme, holding what belongs to it."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from ..model import Theory
from ..model.tree import nested_parts
from .writing import iri_of


def graphs_of(theory: Theory, triples: Iterable[Triple]) -> dict[str, list[Triple]]:
    """Return, by the IRI of each model's graph, what is said of the model and of all that is tied to it.

    What is tied to no model is in none of them. All of it stands in the default graph too, so nothing depends on names
    of graphs.
    """
    said: dict[str, list[Triple]] = {}
    for triple in triples:
        if isinstance(triple.subject, NamedNode):
            said.setdefault(triple.subject.value, []).append(triple)
    return {
        f"{iri_of(theory, model.id)}#graph": [
            triple for id in sorted(_belonging(theory, model.id)) for triple in said[iri_of(theory, id)]
        ]
        for model in theory.models
    }


def _belonging(theory: Theory, model: str) -> set[str]:
    tied = [part for part in theory.parts.values() if part.id == model or model in getattr(part, "models", ())]
    return {inner.id for part in tied for inner in (part, *nested_parts(part))}


def quads_of(theory: Theory, triples: Iterable[Triple]) -> list[Quad]:
    """Return the dataset of a theory whose triples are given: the default graph and the graph of each model."""
    said = list(triples)
    graphs = {NamedNode(name): held for name, held in graphs_of(theory, said).items()}
    named = [Quad(*_terms(triple), graph) for graph, held in graphs.items() for triple in held]
    return [Quad(*_terms(triple), DefaultGraph()) for triple in said] + named


def _terms(
    triple: Triple,
) -> tuple[NamedNode | BlankNode | Triple, NamedNode, NamedNode | BlankNode | Literal | Triple]:
    return triple.subject, triple.predicate, triple.object
