"""What the page says of each class and property: one card a term, all of it read off the graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..rdf import Vocabulary, meanings_of
from ..rdf.meaning import classes
from ._ontology_joins import fields_by_property
from ._ontology_names import Match, Name, matches_of, name_of_term
from ._ontology_use import Use

_SORTS = {
    "owl:Class": "class",
    "owl:ObjectProperty": "object property",
    "owl:DatatypeProperty": "datatype property",
    "owl:AnnotationProperty": "annotation property",
    "owl:FunctionalProperty": "functional",
    "owl:InverseFunctionalProperty": "inverse functional",
    "owl:SymmetricProperty": "symmetric",
    "owl:AsymmetricProperty": "asymmetric",
}
_WORDS = {"skos:Concept", "owl:Class"}
#: The groups of properties on the page, in order.
GROUPS = (
    "What holds what",
    "From one part to another",
    "Words of a list",
    "Texts, names and numbers",
    "About the vocabulary itself",
)


class Card(NamedTuple):
    """All that the page says of one term."""

    name: Name
    iri: str
    label: str
    sorts: tuple[str, ...]
    definition: str
    example: str
    works: tuple[str, ...]
    facts: tuple[tuple[str, tuple[Name, ...]], ...]
    matches: tuple[Match, ...]
    use: Use | None


def class_cards(vocabulary: Vocabulary, uses: Mapping[str, Use]) -> tuple[Card, ...]:
    """Return a card for each class, in the order of the file."""
    return tuple(_card(vocabulary, term, uses, _class_facts(vocabulary, term)) for term in vocabulary.of("owl:Class"))


def property_cards(vocabulary: Vocabulary, uses: Mapping[str, Use]) -> tuple[tuple[str, tuple[Card, ...]], ...]:
    """Return the groups of properties, each with a card for each property."""
    groups: dict[str, list[Card]] = {group: [] for group in GROUPS}
    for sort in ("owl:ObjectProperty", "owl:DatatypeProperty", "owl:AnnotationProperty"):
        for term in vocabulary.of(sort):
            card = _card(vocabulary, term, uses, _property_facts(vocabulary, term))
            groups[_group(vocabulary, term)].append(card)
    return tuple((group, tuple(cards)) for group, cards in groups.items())


def _card(
    vocabulary: Vocabulary, term: str, uses: Mapping[str, Use], facts: Iterable[tuple[str, Iterable[str]]]
) -> Card:
    return Card(
        name_of_term(term),
        vocabulary.iri(term),
        vocabulary.one(term, "rdfs:label"),
        tuple(_SORTS[one] for one in vocabulary.all(term, "rdf:type")),
        vocabulary.one(term, "skos:definition"),
        vocabulary.one(term, "skos:example"),
        tuple(one.removeprefix("work:") for one in vocabulary.all(term, "dcterms:source")),
        tuple((label, tuple(map(name_of_term, names))) for label, names in facts if names),
        matches_of(vocabulary, term),
        uses.get(vocabulary.iri(term)),
    )


def _group(vocabulary: Vocabulary, term: str) -> str:
    if vocabulary.iri(term) not in fields_by_property():
        return GROUPS[4]
    types, ranges = vocabulary.all(term, "rdf:type"), vocabulary.all(term, "rdfs:range")
    if "owl:InverseFunctionalProperty" in types:
        return GROUPS[0]
    if "owl:ObjectProperty" not in types:
        return GROUPS[3]
    return GROUPS[2] if _WORDS & {*ranges} else GROUPS[1]


def _class_facts(vocabulary: Vocabulary, term: str) -> Iterable[tuple[str, list[str]]]:
    owner = f"{term.removeprefix('pt:')}."
    fields = fields_by_property().items()
    yield "Is a kind of", [*vocabulary.all(term, "rdfs:subClassOf")]
    yield "Kinds of it", [one for one in vocabulary.of("owl:Class") if term in vocabulary.all(one, "rdfs:subClassOf")]
    used = (vocabulary.short(iri) for iri, names in fields if any(one.startswith(owner) for one in names))
    yield "Properties", sorted(used, key=lambda one: not one.startswith("pt:"))
    yield "Named by", [one for one in vocabulary.of("owl:ObjectProperty") if term in vocabulary.all(one, "rdfs:range")]


def _property_facts(vocabulary: Vocabulary, term: str) -> Iterable[tuple[str, list[str]]]:
    fields = fields_by_property().get(vocabulary.iri(term), ())
    stated = [*vocabulary.all(term, "rdfs:domain")]
    yield "Is a kind of", [*vocabulary.all(term, "rdfs:subPropertyOf")]
    yield "From", stated
    yield "From, in theories", [] if stated else [*dict.fromkeys(f"pt:{one.partition('.')[0]}" for one in fields)]
    yield "To", [*vocabulary.all(term, "rdfs:range")]
    yield "Words", _schemes(vocabulary, vocabulary.iri(term))
    yield "Field", [*fields]


def _schemes(vocabulary: Vocabulary, iri: str) -> list[str]:
    """Return the schemes whose words a property takes."""
    meanings = [one for model in classes().values() for one in meanings_of(model).values() if one.property == iri]
    starts = {vocabulary.short(one.vocabulary + "x")[:-1] for one in meanings if one.vocabulary and not one.words}
    words = [one for one in vocabulary.of("skos:Concept") if any(one.startswith(start) for start in starts)]
    return [*dict.fromkeys(vocabulary.one(word, "skos:inScheme") for word in words)]
