"""Any part of a theory is again a theory: leaving parts out, and the selection that a view makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from ..errors import UnknownPart
from .claims import Condition, Configuration, Link, Pattern
from .elements import Actor, Element
from .grounds import grounds_of
from .knowledge import Fact, Implication, View
from .theory import Theory
from .tree import class_of, nested_parts, shapes_of
from .vocabulary import SUPPORTING


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


def _pruned_list(shape: Any, values: list[dict[str, Any]], gone: set[str]) -> Iterator[dict[str, Any]]:
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


def selected(theory: Theory, view: View) -> Theory:
    """Return what a view shows, as a theory.

    A link or configuration stays if it passes every list the view gives; an element stays if it takes part in
    a claim that stays. Under `only_weights` a claim needs a supporting item from a source of such a weight;
    evidence from other sources is not shown, nor are conditions and facts that rest on nothing else.
    """
    light = _too_light(theory, view)
    claims: tuple[Link | Configuration, ...] = (*theory.links, *theory.configurations)
    stays = [claim for claim in claims if _passes(theory, view, claim, light)]
    elements = {id for claim in stays for id in _taking_part(claim)} & _allowed(theory, view)
    actors = {element.id for element in theory.elements if isinstance(element, Actor)}
    gone = {claim.id for claim in claims} - {claim.id for claim in stays}
    gone |= {element.id for element in theory.elements} - elements - actors
    return without(theory, gone | light | _resting_on(theory, light))


def _resting_on(theory: Theory, light: set[str]) -> set[str]:
    """Return the ids of conditions, facts and the like for which nothing else speaks; what is not known stays."""
    others = (part for part in nested_parts(theory) if isinstance(part, (Condition, Fact, Implication, Pattern)))
    return {part.id for part in others if part.evidence and all(one.item in light for one in part.evidence)}


def _too_light(theory: Theory, view: View) -> set[str]:
    if not view.only_weights:
        return set()
    heavy = {source.id for source in theory.sources if source.weight in view.only_weights}
    return {item.id for item in theory.evidence if not heavy.intersection(item.sources)}


def _passes(theory: Theory, view: View, claim: Link | Configuration, light: set[str]) -> bool:
    if view.only_weights and all(one.item in light for one in claim.evidence if one.stance in SUPPORTING):
        return False
    if view.only_bases and grounds_of(theory, claim).basis not in view.only_bases:
        return False
    if view.only_models and claim.models and not set(claim.models) & set(view.only_models):
        return False
    if view.only_tags and not _tagged(theory, view, claim):
        return False
    if view.only_links and isinstance(claim, Link) and claim.id not in view.only_links:
        return False
    return set(_ends(claim)) <= _allowed(theory, view)


def _tagged(theory: Theory, view: View, claim: Link | Configuration) -> bool:
    wanted = set(view.only_tags)
    if isinstance(claim, Configuration) or wanted & set(claim.tags):
        return bool(wanted & set(claim.tags))
    return all(wanted & set(theory.element(end).tags) for end in _ends(claim))


def _allowed(theory: Theory, view: View) -> set[str]:
    def fits(element: Element) -> bool:
        in_models = not view.only_models or not element.models or set(element.models) & set(view.only_models)
        in_kinds = not view.only_kinds or element.kind in view.only_kinds
        return bool(in_models) and in_kinds and (not view.only_elements or element.id in view.only_elements)

    return {element.id for element in theory.elements if fits(element)}


def _ends(claim: Link | Configuration) -> tuple[str, ...]:
    if isinstance(claim, Link):
        return claim.cause, claim.effect
    return tuple(member.element for member in claim.members)


def _taking_part(claim: Link | Configuration) -> tuple[str, ...]:
    return (*_ends(claim), *(condition.context for condition in claim.conditions))
