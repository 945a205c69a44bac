"""From what RDF says of one property to the value of one field, with what is wrong with it."""

from __future__ import annotations

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from ..model.tree import Shape
from .meaning import Meaning

Subject = NamedNode | BlankNode | Triple
Term = Subject | Literal

_WIDTH = 80


def value_of(term: Term, meaning: Meaning, shape: Shape, base: str) -> tuple[str, str]:
    """Return the value, and what is wrong with the term (empty: nothing); `base` begins the IRIs of the theory's parts.

    A value of the wrong sort is still returned as text, so that nobody is told that it is missing too.
    """
    if meaning.type in {"@id", "@vocab"}:
        if isinstance(term, NamedNode):
            return _word(term, meaning, shape, base)
        return _text(term), f"expected an IRI, found {shown(term)}"
    if isinstance(term, Literal) and term.datatype.value == meaning.type:
        return term.value, ""
    return _text(term), f"expected a literal of the type {short(meaning.type)}, found {shown(term)}"


def _word(term: NamedNode, meaning: Meaning, shape: Shape, base: str) -> tuple[str, str]:
    if term.value.startswith(base) and (shape.ref or shape.open):
        return term.value.removeprefix(base), ""
    if meaning.type == "@vocab":
        word = meaning.word(term.value)
        wanted = f"an IRI that begins with {meaning.vocabulary}"
    else:
        word = None if shape.ref else term.value
        wanted = f"a part of this theory: {base}<id>"
    return (word, "") if word is not None else (short(term.value), f"{term} has no meaning here; expected {wanted}")


def _text(term: Term) -> str:
    return str(term) if isinstance(term, Triple) else term.value


def short(iri: str) -> str:
    """Return the last part of an IRI, for messages.

    >>> short("https://w3id.org/progtheory#cause")
    'cause'
    """
    return iri.rpartition("#")[2].rpartition("/")[2]


def shown(term: Term) -> str:
    """Return a term for messages: blank nodes without their label, which no author chose, and long texts cut."""
    text = "a blank node" if isinstance(term, BlankNode) else str(term)
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH]}..."
