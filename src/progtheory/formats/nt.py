"""N-Triples: one statement a line, sorted; the plainest form of RDF."""

from __future__ import annotations

from pyoxigraph import RdfFormat

from ..model import Theory
from ..rdf import described
from . import Format
from ._rdf import lines, theory_in


def loads(text: str, source: str) -> Theory:
    """Return the theory in an N-Triples text, whoever wrote it."""
    return theory_in(text, RdfFormat.N_TRIPLES, source)


def dumps(theory: Theory) -> str:
    """Return the theory as canonical N-Triples."""
    return lines(described(theory), RdfFormat.N_TRIPLES)


FORMAT = Format(loads, dumps)
