"""Turtle: the form of RDF that people read."""

from __future__ import annotations

from pyoxigraph import RdfFormat

from ..model import Theory
from ..rdf import described, prefixes_of, turtle
from ._rdf import rdf_format


def dumps(theory: Theory) -> str:
    """Return the theory as Turtle: one paragraph for each part, in order of ids."""
    return turtle(described(theory), prefixes_of(theory))


FORMAT = rdf_format(RdfFormat.TURTLE, dumps)
