"""Any part of a theory is again a theory: leaving parts out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from ..errors import UnknownPart
from .elements import Actor
from .theory import Theory
from .tree import Shape, class_of, nested_parts, shapes_of


def without(theory: Theory, ids: Iterable[str]) -> Theory:
    """Return the theory without the parts named, without what cannot stand without them, and without loose mentions.

    A link goes with its cause, a citation with its evidence item; a fact that is only about a part stays.
    Evidence and sources that nothing names any more go too. Raises UnknownPart if there is no such part.
    """
    gone = _known(theory, ids)
    if not gone:
        return theory
    data = theory.model_dump(mode="json")
    before = -1
    while len(gone) != before:
        before = len(gone)
        data = _pruned(Theory, data, gone) or data
    rest = Theory.model_validate(data)
    held = {part.id for part in (*rest.evidence, *rest.sources)}
    return without(rest, (_named(theory) - _named(rest)) & held)


def _known(theory: Theory, ids: Iterable[str]) -> set[str]:
    wanted = {ids} if isinstance(ids, str) else set(ids)
    for id in sorted(wanted - set(theory.parts)):
        raise UnknownPart("part", id, theory.parts)
    return wanted


def _named(theory: Theory) -> set[str]:
    """Return the ids that parts of the theory name: what they cite, come from, leave out or are about."""
    named: set[str] = set()
    for part in nested_parts(theory):
        for name, shape in shapes_of(type(part)).items():
            value = getattr(part, name) if shape.ref else None
            named.update((value,) if isinstance(value, str) else value or ())
    return named


def _pruned(model: type[BaseModel], data: dict[str, Any], gone: set[str]) -> dict[str, Any] | None:
    kept = dict(data)
    for name, shape in shapes_of(model).items():
        value = data.get(name)
        if shape.ref is not None:
            if isinstance(value, list):
                kept[name] = [one for one in value if one not in gone]
            elif value in gone and model.model_fields[name].is_required():
                gone.add(data["id"])
                return None
            elif value in gone:
                kept[name] = None
        elif shape.classes and isinstance(value, list):
            kept[name] = list(_pruned_list(shape, value, gone))
    return kept


def _pruned_list(shape: Shape, values: list[dict[str, Any]], gone: set[str]) -> Iterator[dict[str, Any]]:
    for value in values:
        inner = class_of(shape, value)
        if inner and value["id"] not in gone and (rest := _pruned(inner, value, gone)):
            yield rest


def among(theory: Theory, ids: Iterable[str]) -> Theory:
    """Return the theory of these elements: the claims among them, and the actors. UnknownPart if one is not there."""
    kept = _known(theory, ids) | {element.id for element in theory.elements if isinstance(element, Actor)}
    return without(theory, {element.id for element in theory.elements} - kept | _broken(theory, kept))


def _broken(theory: Theory, kept: set[str]) -> set[str]:
    # A configuration that loses a member would say something its author did not.
    return {one.id for one in theory.configurations if not {member.element for member in one.members} <= kept}
