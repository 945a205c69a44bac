"""How a part of the theory stands, in a few words for lists: what is behind it, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..model import Condition, Configuration, Element, Link, Stance, grounds_of
from ._site_theory import Site

Claim = Element | Link | Condition | Configuration


class Standing(NamedTuple):
    """The heaviest class of source behind some claims, and whether any of them is disputed or qualified."""

    heaviest: str
    doubts: str


def standing_of(site: Site, claims: Iterable[Claim]) -> Standing:
    """Return how some claims stand together."""
    grounds = [grounds_of(site.theory, claim) for claim in claims]
    weights = sorted(str(weight) for one in grounds for weight in one.weights)
    stances = {doubt.stance for one in grounds for doubt in one.doubts}
    told = "disputed" if Stance.DISPUTES in stances else "qualified" if stances else "none recorded"
    return Standing(weights[0] if weights else "none", told)


def claims_about(site: Site, element: Element) -> list[Claim]:
    """Return an element, its links and what it changes as a context."""
    theory = site.theory
    changing = (one for _, one in theory.changed_by.get(element.id, ()))
    return [element, *theory.links_at.get(element.id, ()), *changing]
