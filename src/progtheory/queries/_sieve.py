"""Which claims a question counts: those of a model, with support of some weight, known in some way."""

from __future__ import annotations

from typing import NamedTuple

from ..model import Basis, Condition, Configuration, Link, Theory, Weight, grounds_of


class Sieve(NamedTuple):
    """Which claims count; what is left empty lets every claim pass."""

    model: str | None = None
    weight: tuple[Weight, ...] = ()
    basis: tuple[Basis, ...] = ()

    def passes(self, theory: Theory, claim: Link | Condition | Configuration) -> bool:
        """Tell whether the claim counts."""
        if self.model and not all(self._fits(models) for models in _models(theory, claim)):
            return False
        if not (self.weight or self.basis):
            return True
        grounds = grounds_of(theory, claim)
        weighty = not self.weight or bool(set(self.weight) & set(grounds.weights))
        return weighty and (not self.basis or grounds.basis in self.basis)

    def _fits(self, models: tuple[str, ...]) -> bool:
        return not models or self.model in models

    @property
    def active(self) -> tuple[str, ...]:
        """The names of the filters that are set."""
        return tuple(name for name in self._fields if getattr(self, name))


def _models(theory: Theory, claim: Link | Condition | Configuration) -> list[tuple[str, ...]]:
    # A link between elements of one model belongs to that model, whether or not its author says so again.
    if isinstance(claim, Condition):
        return [theory.element(claim.context).models]
    ids = (claim.cause, claim.effect) if isinstance(claim, Link) else tuple(member.element for member in claim.members)
    return [claim.models, *(theory.element(id).models for id in ids)]
