"""What the formats of RDF have in common: how they are read, and lines that stand in order."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from ..model import Theory
from ..rdf import plain_from, triples_from
from ._plain import theory_from


def theory_in(text: str, syntax: RdfFormat, source: str) -> Theory:
    """Return the theory in a text of RDF, whoever wrote it; names of graphs are passed over. Raises InvalidTheory."""
    data, problems = plain_from(triples_from(text, syntax, source), source)
    return theory_from(data, source, told=problems)


def lines(said: Iterable[Triple] | Iterable[Quad], syntax: RdfFormat) -> str:
    """Return N-Triples or N-Quads in their canonical form: one statement a line, each once, sorted."""
    written = (serialize(said, format=syntax) or b"").decode()
    return "".join(f"{line}\n" for line in sorted(set(written.removesuffix("\n").split("\n"))))
