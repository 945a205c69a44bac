"""N-Triples: one statement a line, sorted; the plainest form of RDF."""

from __future__ import annotations

from pyoxigraph import RdfFormat

from ..model import Theory
from ..rdf import described
from ._rdf import lines, rdf_format


def dumps(theory: Theory) -> str:
    """Return the theory as canonical N-Triples."""
    return lines(described(theory), RdfFormat.N_TRIPLES)


FORMAT = rdf_format(RdfFormat.N_TRIPLES, dumps)
