"""The lists of the page: schemes of words, what is borrowed from others, works, and the changelog."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from markupsafe import Markup, escape

from ..rdf import Vocabulary, ontology_file
from ._ontology_joins import fields_by_property
from ._ontology_names import Match, Name, matches_of, name_of_term
from ._ontology_use import Use


class Word(NamedTuple):
    """One concept of a scheme."""

    name: Name
    notation: str
    label: str
    definition: str
    rank: str
    matches: tuple[Match, ...]
    use: Use | None


class Words(NamedTuple):
    """One scheme: what it is, its order if it has one, and its concepts in that order."""

    name: Name
    iri: str
    label: str
    definition: str
    example: str
    note: str
    order: str
    works: tuple[str, ...]
    concepts: tuple[Word, ...]


class Borrowed(NamedTuple):
    """A property of another vocabulary that theories use."""

    name: str
    iri: str
    fields: tuple[str, ...]
    use: Use | None


class Work(NamedTuple):
    """A work that ideas rest on."""

    id: str
    citation: str
    doi: str


class Change(NamedTuple):
    """One version in the changelog."""

    title: str
    items: tuple[Markup, ...]


def schemes(vocabulary: Vocabulary, uses: Mapping[str, Use]) -> tuple[Words, ...]:
    """Return all schemes, in the order of the file."""
    return tuple(_words(vocabulary, term, uses) for term in vocabulary.of("skos:ConceptScheme"))


def _words(vocabulary: Vocabulary, term: str, uses: Mapping[str, Use]) -> Words:
    def text(property: str) -> str:
        return vocabulary.one(term, property)

    works = [one.removeprefix("work:") for one in vocabulary.all(term, "dcterms:source") if one.startswith("work:")]
    concepts = tuple(_word(vocabulary, one, uses) for one in vocabulary.all(term, "skos:hasTopConcept"))
    return Words(
        name_of_term(term), vocabulary.iri(term), text("rdfs:label"), text("skos:definition"), text("skos:example"),
        text("skos:scopeNote"), text("pt:order"), tuple(works), concepts,
    )  # fmt: skip


def _word(vocabulary: Vocabulary, term: str, uses: Mapping[str, Use]) -> Word:
    names = ("skos:notation", "skos:prefLabel", "skos:definition", "pt:rank")
    notation, label, definition, rank = (vocabulary.one(term, one) for one in names)
    use = uses.get(vocabulary.iri(term))
    return Word(name_of_term(term), notation, label, definition, rank, matches_of(vocabulary, term), use)


def borrowed(vocabulary: Vocabulary, uses: Mapping[str, Use]) -> tuple[Borrowed, ...]:
    """Return the properties of others that fields of a theory mean."""
    found = ((vocabulary.short(iri), iri, fields) for iri, fields in sorted(fields_by_property().items()))
    return tuple(Borrowed(*one, uses.get(one[1])) for one in found if not one[0].startswith("pt:"))


def aligned(vocabulary: Vocabulary) -> tuple[tuple[Name, tuple[Match, ...]], ...]:
    """Return the terms that are mapped to those of others, in the order of the file."""
    terms = dict.fromkeys(one.term for one in vocabulary.mappings)
    return tuple((name_of_term(one), matches_of(vocabulary, one)) for one in terms)


def unmapped(vocabulary: Vocabulary) -> tuple[tuple[Name, str], ...]:
    """Return the classes that no term of others is mapped to, each with the reason."""
    noted = ((one, vocabulary.one(one, "skos:editorialNote")) for one in vocabulary.said)
    return tuple((name_of_term(one), note) for one, note in noted if note)


def works(vocabulary: Vocabulary) -> tuple[Work, ...]:
    """Return the works that terms name, by their citation."""
    found = vocabulary.of("dcterms:BibliographicResource", "work:")
    told = [
        Work(
            one.removeprefix("work:"),
            *(vocabulary.one(one, name) for name in ("dcterms:bibliographicCitation", "bibo:doi")),
        )
        for one in found
    ]
    return tuple(sorted(told, key=lambda work: work.citation))


def changes() -> tuple[Change, ...]:
    """Return the versions of the changelog, newest first."""
    text = ontology_file("CHANGELOG.md").read_text(encoding="utf-8")
    _, *versions = re.split(r"^## ", text, flags=re.MULTILINE)
    return tuple(_change(one.splitlines()) for one in versions)


def _change(lines: Iterable[str]) -> Change:
    title, *rest = lines
    return Change(title, tuple(_coded(line.removeprefix("- ")) for line in rest if line.startswith("- ")))


def _coded(line: str) -> Markup:
    """Return a line of Markdown whose only marks are backticks."""
    pieces = line.split("`")
    return Markup("").join(
        Markup("<code>{}</code>").format(piece) if at % 2 else escape(piece) for at, piece in enumerate(pieces)
    )
