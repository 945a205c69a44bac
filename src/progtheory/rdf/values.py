"""From what RDF says of one property to the value of one field, with what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from ..model.tree import Shape
from .meaning import Meaning

Subject = NamedNode | BlankNode | Triple
Term = Subject | Literal

_WIDTH = 80

#: So many things stand in one message.
_LISTED = 10

#: How numbers may be written (XML Schema 1.1, part 2); Python takes more, such as 1_000 and 1.0 for an integer.
_FORMS = {
    "integer": re.compile(r"[+-]?[0-9]+"),
    "decimal": re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"),
}


def value_of(term: Term, meaning: Meaning, shape: Shape, base: str) -> tuple[str, str]:
    """Return the value, and what is wrong with the term (empty: nothing); `base` begins the IRIs of the theory's parts.

    A value of the wrong sort is still returned as text, so that nobody is told that it is missing too.
    """
    if meaning.type in {"@id", "@vocab"}:
        if isinstance(term, NamedNode):
            return _word(term, meaning, shape, base)
        return _text(term), f"expected an IRI, found {shown(term)}"
    if isinstance(term, Literal) and term.datatype.value == meaning.type:
        form = _FORMS.get(short(meaning.type))
        fits = form is None or form.fullmatch(term.value)
        return term.value, "" if fits else f"{shown(term)} is no {short(meaning.type)}"
    return _text(term), f"expected a literal of the type {short(meaning.type)}, found {shown(term)}"


def _word(term: NamedNode, meaning: Meaning, shape: Shape, base: str) -> tuple[str, str]:
    known = shape.open.words if shape.open else ()
    if term.value.startswith(base) and (shape.ref or shape.open):
        id = term.value.removeprefix(base)
        # A word that everybody has is one term, not one for each theory.
        shared = f"{term} is no entry of a scheme; expected {meaning.vocabulary}{id}"
        return id, shared if id in known else ""
    word = meaning.word(term.value) if meaning.type == "@vocab" else None if shape.ref else term.value
    if word is None or (known and word not in known):
        return short(term.value), f"{term} has no meaning here; expected {_wanted(meaning, shape, base)}"
    return word, ""


def _wanted(meaning: Meaning, shape: Shape, base: str) -> str:
    part = f"a part of this theory: {base}<id>"
    if meaning.type != "@vocab":
        return part
    word = f"an IRI that begins with {meaning.vocabulary}"
    return f"{word}, or {part}" if shape.open else word


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


def listed(words: Iterable[str], joint: str = " and ") -> str:
    """Return words for messages, and how many more there are.

    >>> listed(["Link", "Source"], " or ")
    'Link or Source'
    >>> listed(map(str, range(40_000)), ", ")
    '0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 39,990 more'
    """
    held = list(words)
    more = f" and {len(held) - _LISTED:,} more" if len(held) > _LISTED else ""
    return f"{joint.join(held[:_LISTED])}{more}"
