"""The selection that a view makes of a theory."""

from __future__ import annotations

from .claims import Condition, Configuration, Link, Pattern
from .elements import Actor, Element
from .grounds import grounds_of
from .knowledge import Fact, Implication, View
from .parting import without
from .theory import Theory
from .tree import nested_parts
from .vocabulary import SUPPORTING


def selected(theory: Theory, view: View) -> Theory:
    """Return what a view shows, as a theory.

    A link or configuration stays if it passes every list the view gives; an element stays if the view names it or
    if it takes part in a claim that stays. Under `only_weights` a claim needs a supporting item from a source of
    such a weight; evidence from other sources is not shown, nor are conditions and facts that rest on nothing else.
    """
    # Pages, pictures and questions ask for the same saved views again and again: each is worked out once.
    saved = any(view is one for one in theory.views)
    return theory.noted.once(_selected, theory, view) if saved else _selected(theory, view)


def _selected(theory: Theory, view: View) -> Theory:
    light, allowed = _too_light(theory, view), _allowed(theory, view)
    claims: tuple[Link | Configuration, ...] = (*theory.links, *theory.configurations)
    stays = [claim for claim in claims if set(_ends(claim)) <= allowed and _passes(theory, view, claim, light)]
    elements = ({id for claim in stays for id in _taking_part(claim)} | set(view.only_elements)) & allowed
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
    return not (view.only_links and isinstance(claim, Link) and claim.id not in view.only_links)


def _tagged(theory: Theory, view: View, claim: Link | Configuration) -> bool:
    wanted = set(view.only_tags)
    if isinstance(claim, Configuration) or wanted & set(claim.tags):
        return bool(wanted & set(claim.tags))
    return all(wanted & set(theory.element(end).tags) for end in _ends(claim))


def _allowed(theory: Theory, view: View) -> set[str]:
    """Return the ids of the elements the view may show: of its kinds, of its models, named or joined by its links."""
    named = set(view.only_elements) or {
        id for link in theory.links if link.id in view.only_links for id in _taking_part(link)
    }

    def fits(element: Element) -> bool:
        in_models = not view.only_models or not element.models or bool(set(element.models) & set(view.only_models))
        in_kinds = not view.only_kinds or element.kind in view.only_kinds
        return in_models and in_kinds and (not named or element.id in named)

    return {element.id for element in theory.elements if fits(element)}


def _ends(claim: Link | Configuration) -> tuple[str, ...]:
    if isinstance(claim, Link):
        return claim.cause, claim.effect
    return tuple(member.element for member in claim.members)


def _taking_part(claim: Link | Configuration) -> tuple[str, ...]:
    return (*_ends(claim), *(condition.context for condition in claim.conditions))
