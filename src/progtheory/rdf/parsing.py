"""From a text in one of the syntaxes of RDF to triples."""

from __future__ import annotations

from pyoxigraph import RdfFormat, Triple, parse

from ..errors import InvalidTheory, Problem
from .guarding import refusal_of
from .meaning import THEORIES


def triples_from(text: str, syntax: RdfFormat, source: str) -> list[Triple]:
    """Return the triples of a text; names of graphs, which theories do not need, are passed over.

    Nothing is fetched: the parser has no access to network or files. Raises InvalidTheory.
    """
    if refusal := refusal_of(text, syntax):
        raise InvalidTheory(source, [Problem("", refusal.message, source, refusal.line)])
    try:
        return [quad.triple for quad in parse(text, format=syntax, base_iri=THEORIES)]
    except SyntaxError as error:
        problem = Problem("", f"not readable as {syntax.name}: {error.msg}", source, error.lineno)
    except ValueError as error:
        problem = Problem("", f"not readable as {syntax.name}: {error}", source)
    raise InvalidTheory(source, [problem])
