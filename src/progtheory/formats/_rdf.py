"""What the formats of RDF have in common: how they are read, and lines that stand in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from ..model import Theory
from ..rdf import plain_from, triples_from
from . import Format
from ._plain import theory_from


def rdf_format(syntax: RdfFormat, dumps: Callable[[Theory], str]) -> Format:
    """Return the format of a syntax of RDF: it is read whoever wrote it; names of graphs are passed over."""

    def triples(text: str, source: str) -> list[Triple]:
        return triples_from(text, syntax, source)

    return Format(lambda text, source: theory_of(triples(text, source), source), dumps, triples=triples)


def theory_of(triples: Iterable[Triple], source: str) -> Theory:
    """Return the theory that triples describe. Raises InvalidTheory."""
    data, problems = plain_from(triples, source)
    return theory_from(data, source, told=problems)


def lines(said: Iterable[Triple] | Iterable[Quad], syntax: RdfFormat) -> str:
    """Return N-Triples or N-Quads in their canonical form: one statement a line, each once, sorted."""
    written = (serialize(said, format=syntax) or b"").decode()
    return "".join(f"{line}\n" for line in sorted(set(written.removesuffix("\n").split("\n"))))
