"""How the page writes a term of the vocabulary, and how one stands to terms of others."""

from __future__ import annotations

from typing import NamedTuple

from ..rdf import Vocabulary

_RELATIONS = {
    "skos:closeMatch": "close to",
    "skos:broadMatch": "narrower than",
    "skos:narrowMatch": "wider than",
    "skos:relatedMatch": "related to",
}


class Name(NamedTuple):
    """A term as the page writes it: its short name, and the anchor it links to ("" where the page has none)."""

    text: str
    anchor: str = ""


class Match(NamedTuple):
    """A term of another vocabulary: how ours stands to it, its names, and why."""

    relation: str
    short: str
    iri: str
    label: str
    reason: str


def name_of_term(short: str) -> Name:
    """Return a term with the anchor that it has on the page; terms of others have none.

    >>> name_of_term("pt:cause")
    Name(text='pt:cause', anchor='cause')
    """
    return Name(short, short.removeprefix("pt:") if short.startswith("pt:") else "")


def matches_of(vocabulary: Vocabulary, term: str) -> tuple[Match, ...]:
    """Return the terms of others to which this one is mapped."""
    return tuple(
        Match(
            _RELATIONS[one.relation],
            one.theirs,
            vocabulary.iri(one.theirs),
            vocabulary.one(one.theirs, "rdfs:label"),
            one.reason,
        )
        for one in vocabulary.mappings
        if one.term == term
    )
