"""TriG: Turtle with a named graph for each model of the programme."""

from __future__ import annotations

from pyoxigraph import RdfFormat

from ..model import Theory
from ..rdf import described, graphs_of, prefixes_of, trig
from . import Format
from ._rdf import theory_in


def loads(text: str, source: str) -> Theory:
    """Return the theory in a TriG text, whoever wrote it."""
    return theory_in(text, RdfFormat.TRIG, source)


def dumps(theory: Theory) -> str:
    """Return the theory as TriG: the whole as Turtle has it, then a graph for each model with what belongs to it."""
    triples = described(theory)
    return trig(triples, graphs_of(theory, triples), prefixes_of(theory))


FORMAT = Format(loads, dumps)
