"""What the fields of the model mean in RDF, read off the JSON-LD context."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic import BaseModel

from ..model import Part, Theory
from ..model.part import Nested
from ..model.tree import shapes_of

#: The one IRI that Python spells; the others are made of it or stand in the JSON-LD context.
BASE = "https://w3id.org/progtheory"
NAMESPACE = f"{BASE}#"
THEORIES = f"{BASE}/theory/"


def ontology_file(name: str) -> Path:
    """Return one of the ontology's files: beside the package when installed, else in the checkout."""
    installed = Path(str(files(__package__.partition(".")[0]))) / "ontology" / name
    return installed if installed.exists() else Path(__file__).parents[3] / "ontology" / name


@cache
def context_in(name: str) -> dict[str, Any]:
    """Return the JSON-LD context in one of the ontology's files."""
    context: dict[str, Any] = json.loads(ontology_file(name).read_text(encoding="utf-8"))["@context"]
    return context


def jsonld_context() -> dict[str, Any]:
    """Return the JSON-LD context that maps the fields of the model to RDF."""
    return context_in("context.jsonld")


class Meaning(NamedTuple):
    """What a field means: its property, and what its values are.

    `type` is `@id` (an IRI), `@vocab` (a word that stands for an IRI) or the IRI of a datatype; `vocabulary` and
    `words` say how a word stands for an IRI.
    """

    property: str
    type: str
    vocabulary: str = ""
    words: Mapping[str, str] = MappingProxyType({})

    def iri(self, word: str) -> str:
        """Return the IRI that a word, or an IRI, stands for.

        >>> Meaning("", "@vocab", "https://example.org/sign-").iri("none")
        'https://example.org/sign-none'
        """
        return next((iri for iri, known in self.words.items() if known == word), f"{self.vocabulary}{word}")

    def word(self, iri: str) -> str | None:
        """Return the word that stands for an IRI; None if none does.

        >>> Meaning("", "@vocab", "https://example.org/sign-").word("https://example.org/sign-none")
        'none'
        """
        if self.words:
            return self.words.get(iri)
        return iri.removeprefix(self.vocabulary) if iri.startswith(self.vocabulary) else None


@cache
def meanings_of(model: type[BaseModel]) -> dict[str, Meaning]:
    """Return what each field of a model class means; `id` and `kind` are what JSON-LD calls them."""
    shared = jsonld_context()
    own = shared[model.__name__]
    terms = shared | (own["@context"] if isinstance(own, dict) else {})
    return {name: _meaning(terms[name]) for name in model.model_fields if name not in {"id", "kind"}}


def _meaning(definition: Any) -> Meaning:
    if isinstance(definition, str):
        return Meaning(expanded(definition), expanded("xsd:string"))
    words = definition.get("@context", [None, {}])[1]
    return Meaning(
        expanded(definition["@id"]),
        expanded(definition.get("@type", "xsd:string")),
        words.get("@vocab", ""),
        {iri: word for word, iri in words.items() if isinstance(iri, str) and not word.startswith("@")},
    )


@cache
def expanded(name: str) -> str:
    """Return the whole IRI of a name with a prefix; a keyword such as `@id` stays as it is."""
    prefix, colon, rest = name.partition(":")
    return f"{jsonld_context()[prefix]}{rest}" if colon else name


@cache
def classes() -> dict[str, type[Part | Nested]]:
    """Return the classes that the parts of a theory may have, by the IRI of the class."""
    return {f"{NAMESPACE}{model.__name__}": model for model in _classes(Theory)}


@cache
def implied() -> dict[str, frozenset[str]]:
    """Return, by the IRI of a class, the IRIs of the abstract classes above it, which reasoners add to data."""
    return {
        iri: frozenset(f"{NAMESPACE}{base.__name__}" for base in model.__mro__[1:] if issubclass(base, Part)) - _ROOTS
        for iri, model in classes().items()
    }


_ROOTS = frozenset({f"{NAMESPACE}{Part.__name__}"})


def _classes(model: type[Part | Nested]) -> Iterator[type[Part | Nested]]:
    yield model
    for shape in shapes_of(model).values():
        for inner in shape.classes:
            yield from _classes(inner)
