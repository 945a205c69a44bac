"""Turtle: the form of RDF that people read."""

from __future__ import annotations

from pyoxigraph import RdfFormat

from ..model import Theory
from ..rdf import described, prefixes_of, turtle
from . import Format
from ._rdf import theory_in


def loads(text: str, source: str) -> Theory:
    """Return the theory in a Turtle text, whoever wrote it."""
    return theory_in(text, RdfFormat.TURTLE, source)


def dumps(theory: Theory) -> str:
    """Return the theory as Turtle: one paragraph for each part, in order of ids."""
    return turtle(described(theory), prefixes_of(theory))


FORMAT = Format(loads, dumps)
