"""What an endpoint sent: results as JSON, or triples; whole, or not taken at all."""

from __future__ import annotations

import json
import re
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from ...spelling import visible
from .terms import Found, Term, term_from
from .worker import TRIPLE

_TRIPLES = {
    "application/n-triples": RdfFormat.N_TRIPLES,
    "text/plain": RdfFormat.N_TRIPLES,
    "text/turtle": RdfFormat.TURTLE,
}
_JSON = ("application/sparql-results+json", "application/json")
_TYPES = {"uri", "bnode", "literal", "typed-literal"}
_BROKEN = "its answer is cut off or no"
_EXCERPT = 120
#: VARNAME in the grammar of SPARQL 1.1.
_BEGINS = (
    "A-Za-z_0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d"
    "\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\U00010000-\\U000effff"
)
_VARIABLE = re.compile(f"[{_BEGINS}][{_BEGINS}\\u00b7\\u0300-\\u036f\\u203f\\u2040]*")


def read(body: bytes, sort: str, form: str) -> Found:
    """Return what the body of an answer says; ValueError if it is not what was asked for, or not whole.

    Some servers answer 200 and put an error in the middle of the results (oxigraph does when its time is over).
    """
    wants_rows = form in {"SELECT", "ASK"}
    wanted = _JSON if wants_rows else tuple(_TRIPLES)
    if sort not in wanted:
        told = visible(body[:_EXCERPT].decode(errors="replace"))
        raise ValueError(f"it answers with {sort}, and not with {' or '.join(wanted)}: {told}")
    if not wants_rows:
        return Found(TRIPLE, _triples(body, _TRIPLES[sort]))
    try:
        answer = json.loads(body)
        return _truth(answer) if form == "ASK" else _rows(answer)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        why = visible(str(error)[:_EXCERPT]) if type(error) is ValueError else f"not what answers {form}"
        end = visible(body[-_EXCERPT:].decode(errors="replace"))
        raise ValueError(f"{_BROKEN} SPARQL JSON results: {why}; it ends with: {end}") from error


def _truth(answer: Any) -> Found:
    if not isinstance(answer["boolean"], bool):
        raise TypeError
    return Found(("answer",), ((Term("literal", "true" if answer["boolean"] else "false"),),))


def _rows(answer: Any) -> Found:
    names, bindings = answer["head"]["vars"], answer["results"]["bindings"]
    if not isinstance(names, list) or not isinstance(bindings, list):
        raise TypeError
    for name in names:
        if not isinstance(name, str) or not _VARIABLE.fullmatch(name):
            raise ValueError(f"{name!r} is no name of a variable")
    if len(set(names)) < len(names):
        raise ValueError("it names a variable twice")
    return Found(tuple(names), tuple(tuple(_term(row.get(name)) for name in names) for row in bindings))


def _term(binding: Any) -> Term | None:
    term = term_from(binding)
    if term is None:
        return None
    if term.type not in _TYPES or not isinstance(term.value, str):
        raise ValueError(term.type)
    term.exact()  # a name that is none is refused here
    return term


def _triples(body: bytes, syntax: RdfFormat) -> tuple[tuple[Term | None, ...], ...]:
    try:
        return tuple(tuple(map(_part, quad.triple)) for quad in parse(body, format=syntax))
    except (SyntaxError, ValueError) as error:
        raise ValueError(f"{_BROKEN} {syntax.name}: {error}") from error


def _part(part: object) -> Term:
    match part:
        case NamedNode(value=value):
            return Term("uri", value)
        case BlankNode(value=value):
            return Term("bnode", value)
        case Literal(value=value, language=language, datatype=datatype):
            return Term("literal", value, "" if language else datatype.value, language or "")
    raise ValueError(f"{part} is no term of RDF 1.1")
