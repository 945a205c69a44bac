"""Two models of a programme: which claims and elements belong to one alone, and which to both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model import Actor, Condition, Configuration, Element, Link, Theory, grounds_of
from ._sieve import Sieve
from ._wording import SIGNS, joined

Claim = Element | Link | Configuration | Condition


class Tied(NamedTuple):
    """A part of the theory that belongs to this model, to the other, or to both; and what stands in its place there."""

    part: Claim
    here: bool
    there: bool
    counterpart: str | None = None

    @property
    def is_alike(self) -> bool:
        """Whether both models have it."""
        return self.here and self.there


def tied(theory: Theory, this: str, other: str) -> Iterator[Tied]:
    """Yield the parts that belong to one of two models, elements first; what belongs to neither is left out."""
    for part in _parts(theory):
        here, there = (_belongs(theory, part, model) for model in (this, other))
        if here or there:
            yield Tied(
                part, here, there, None if here and there else _counterpart(theory, part, other if here else this)
            )


def _parts(theory: Theory) -> Iterator[Claim]:
    yield from (element for element in theory.elements if not isinstance(element, Actor))
    claims: tuple[Link | Configuration, ...] = (*theory.links, *theory.configurations)
    for claim in claims:
        yield claim
        yield from claim.conditions


def _belongs(theory: Theory, part: Claim, model: str) -> bool:
    if isinstance(part, Element):
        return not part.models or model in part.models
    if isinstance(part, Condition):
        return all(Sieve(model).passes(theory, one) for one in (part, owner_of(theory, part)))
    return Sieve(model).passes(theory, part)


def owner_of(theory: Theory, condition: Condition) -> Link | Configuration:
    """Return the claim that a condition changes."""
    claims: tuple[Link | Configuration, ...] = (*theory.links, *theory.configurations)
    return next(one for one in claims if condition in one.conditions)


def _counterpart(theory: Theory, part: Claim, model: str) -> str | None:
    """Return how the other model links the same two elements, where it does so in a way of its own."""
    if not isinstance(part, Link):
        return None
    ends = (part.cause, part.effect)
    others = [one for one in theory.links if (one.cause, one.effect) == ends and one != part]
    return joined(_told(theory, one) for one in others if Sieve(model).passes(theory, one))


def _told(theory: Theory, link: Link) -> str:
    return f"{SIGNS[link.sign]}, {grounds_of(theory, link).basis} ({link.id})"
