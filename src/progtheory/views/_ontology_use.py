"""How often a theory uses each term of the vocabulary, and one example of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model import Part, Theory
from ..model.part import Nested
from ..model.tree import nested_parts
from ..rdf import NAMESPACE, Meaning, meanings_of
from ._ontology_joins import lineage

#: A part may be called by any of these fields; the first that it has.
_NAMES = ("label", "name", "title", "sentence", "text")
_LONGEST = 180


class Use(NamedTuple):
    """How often a theory uses a term, and one example: what part, and what is said of it there."""

    times: int
    part: str
    value: str


def uses_of(theory: Theory, lit: frozenset[str]) -> dict[str, Use]:
    """Return the uses of each term that the theory uses, by IRI; examples are of what is lit, where there is any."""
    counts: dict[str, int] = {}
    examples: dict[str, tuple[bool, str, str]] = {}
    for part in (theory, *nested_parts(theory)):
        name = name_of(theory, part)
        for iri, value in _said(theory, part):
            counts[iri] = counts.get(iri, 0) + 1
            if iri not in examples or (examples[iri][0] and part.id in lit):
                examples[iri] = part.id not in lit, name, value
    return {iri: Use(count, *examples[iri][1:]) for iri, count in counts.items()}


def name_of(theory: Theory, part: Part | Nested) -> str:
    """Return what a part is called; one that has no name is called after what it names."""
    for field in _NAMES:
        if value := getattr(part, field, None):
            return _cut(str(value))
    named = [getattr(part, field) for field in getattr(part, "named_by", ())]
    return " → ".join(_called(theory, id) for id in named) or part.id


def _called(theory: Theory, id: str) -> str:
    return name_of(theory, theory.parts[id]) if id in theory.parts else id


def _said(theory: Theory, part: Part | Nested) -> Iterator[tuple[str, str]]:
    """Yield each term that one part uses: its classes, its properties, and the words they take."""
    for model in lineage(type(part)):
        yield f"{NAMESPACE}{model.__name__}", ""
    for field, meaning in meanings_of(type(part)).items():
        value = getattr(part, field)
        for one in value if isinstance(value, tuple) else (value,):
            if one is not None:
                yield meaning.property, _shown(theory, one, meaning)
                if meaning.type == "@vocab" and not meaning.words:
                    yield f"{meaning.vocabulary}{one}", ""


def _shown(theory: Theory, value: object, meaning: Meaning) -> str:
    if isinstance(value, (Part, Nested)):
        return name_of(theory, value)
    return _called(theory, str(value)) if meaning.type == "@id" else _cut(str(value))


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
