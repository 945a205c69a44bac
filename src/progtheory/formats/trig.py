"""TriG: Turtle with a named graph for each model of the programme."""

from __future__ import annotations

from pyoxigraph import RdfFormat

from ..model import Theory
from ..rdf import described, graphs_of, prefixes_of, trig
from ._rdf import rdf_format


def dumps(theory: Theory) -> str:
    """Return the theory as TriG: the whole as Turtle has it, then a graph for each model with what belongs to it."""
    triples = described(theory)
    return trig(triples, graphs_of(theory, triples), prefixes_of(theory))


FORMAT = rdf_format(RdfFormat.TRIG, dumps)
