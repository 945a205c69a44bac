"""N-Quads: one statement a line with its graph, canonical and sorted, for programs to compare and to sign."""

from __future__ import annotations

from pyoxigraph import RdfFormat

from ..model import Theory
from ..rdf import described, quads_of
from ._rdf import lines, rdf_format


def dumps(theory: Theory) -> str:
    """Return the theory as canonical N-Quads (RDFC-1.0); there are no blank nodes, so there is nothing to rename."""
    return lines(quads_of(theory, described(theory)), RdfFormat.N_QUADS)


FORMAT = rdf_format(RdfFormat.N_QUADS, dumps)
