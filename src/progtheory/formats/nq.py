"""N-Quads: one statement a line with its graph, canonical and sorted, for programs to compare and to sign."""

from __future__ import annotations

from pyoxigraph import RdfFormat

from ..model import Theory
from ..rdf import described, quads_of
from . import Format
from ._rdf import lines, theory_in


def loads(text: str, source: str) -> Theory:
    """Return the theory in an N-Quads text, whoever wrote it."""
    return theory_in(text, RdfFormat.N_QUADS, source)


def dumps(theory: Theory) -> str:
    """Return the theory as canonical N-Quads (RDFC-1.0); there are no blank nodes, so there is nothing to rename."""
    return lines(quads_of(theory, described(theory)), RdfFormat.N_QUADS)


FORMAT = Format(loads, dumps)
