"""What acts on what, in one step: links, and contexts that change a link or an explanation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..layout.wording import verb_of
from ..model import Condition, Configuration, Link, Role, Theory
from ._sieve import Sieve
from ._wording import SIGNS, does, label, step


class Hop(NamedTuple):
    """One step from an element to those it acts on: by a link, or by changing another claim."""

    cause: str
    reaches: tuple[str, ...]
    claim: Link | Condition
    #: What a condition changes; None for a link.
    changed: Link | Configuration | None = None

    def words(self, theory: Theory) -> tuple[str, str, str]:
        """Return cause, verb and effect in words."""
        return label(theory, self.cause), *self._verb_and_effect(theory)

    def _verb_and_effect(self, theory: Theory) -> tuple[str, str]:
        if isinstance(self.claim, Link):
            return f"{verb_of(theory, self.claim)} ({SIGNS[self.claim.sign]})", label(theory, self.claim.effect)
        if isinstance(self.changed, Link):
            return f"{does(self.claim)} the step", step(theory, self.changed)
        return f"{does(self.claim)} the explanation", self.changed.name if self.changed else ""

    @property
    def elements(self) -> tuple[str, ...]:
        """Ids of the elements concerned."""
        ends = (self.changed.cause, self.changed.effect) if isinstance(self.changed, Link) else ()
        return (self.cause, *self.reaches, *ends)

    @property
    def order(self) -> tuple[str, bool]:
        """Where it stands in a list: after the claim that it changes."""
        return (self.changed or self.claim).id, self.changed is not None

    @property
    def links(self) -> tuple[str, ...]:
        """Ids of the links concerned."""
        return tuple(one.id for one in (self.claim, self.changed) if isinstance(one, Link))


def hops(theory: Theory, sieve: Sieve) -> Iterator[Hop]:
    """Yield every step that counts; a context that only conditions is no island."""
    for link in theory.links:
        if sieve.passes(theory, link):
            yield Hop(link.cause, (link.effect,), link)
            yield from _conditions(theory, sieve, link, (link.effect,))
    for one in theory.configurations:
        if sieve.passes(theory, one):
            yield from _conditions(theory, sieve, one, one.playing(Role.OUTCOME))


def _conditions(theory: Theory, sieve: Sieve, changed: Link | Configuration, reaches: tuple[str, ...]) -> Iterator[Hop]:
    for condition in changed.conditions:
        if sieve.passes(theory, condition):
            yield Hop(condition.context, reaches, condition, changed)
