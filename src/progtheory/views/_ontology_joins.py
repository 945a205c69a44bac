"""Which classes the properties join, as the fields of a theory use them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..model.part import Nested, Part
from ..model.tree import shapes_of
from ..rdf import Vocabulary, meanings_of
from ..rdf.meaning import classes

#: Classes of the code that are none of the vocabulary.
_ROOTS: tuple[type, ...] = (Part, Nested)
#: What stands for every class where a property may name a part of any.
ANY = ""


class Join(NamedTuple):
    """One property from one class to another (or to ANY), by short names; a class above stands for those below it."""

    source: str
    property: str
    target: str


@cache
def fields_by_property() -> dict[str, tuple[str, ...]]:
    """Return the fields (`Link.cause`) that mean each property, by IRI; a field that classes share is named once."""
    found: dict[str, dict[str, None]] = {}
    for model in classes().values():
        for name, meaning in meanings_of(model).items():
            owner = _owner(model, name)
            found.setdefault(meaning.property, {})[f"{owner.__name__}.{name}"] = None
    return {iri: tuple(fields) for iri, fields in found.items()}


def joins_of(vocabulary: Vocabulary) -> tuple[Join, ...]:
    """Return all joins between classes, in the order of the model."""
    sorts = {model.sort: model for model in classes().values()}
    found: dict[Join, None] = {}
    for model in classes().values():
        for name, meaning in meanings_of(model).items():
            shape = shapes_of(model)[name]
            targets = shape.classes or tuple(sorts[sort] for sort in (shape.ref.sorts if shape.ref else ()))
            anything = (ANY,) if shape.ref and not shape.ref.sorts else ()
            for target in dict.fromkeys([*map(_top, targets), *anything]):
                found[Join(_top(model), vocabulary.short(meaning.property), target)] = None
    return tuple(found)


def lineage(model: type) -> tuple[type[Part | Nested], ...]:
    """Return a class of the model and the abstract one above it, if there is one: what the ontology has as classes."""
    return tuple(one for one in model.__mro__ if issubclass(one, (Part, Nested)) and one not in _ROOTS)


def _owner(model: type, name: str) -> type:
    """Return the class that gives a field to the model: its own, or the abstract one above it."""
    return [one for one in lineage(model) if name in one.model_fields][-1]


def _top(model: type) -> str:
    return f"pt:{lineage(model)[-1].__name__}"
