"""What lies around one element: the shared part of the questions for causes and for effects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import element_at, theory_of
from ..layout.wording import counted
from ..model import Id, Link, Theory, grounds_of
from . import Answer, Purpose, Query
from ._doubts import against, doubts_on
from ._hops import Hop, hops
from ._options import OnlyBases, OnlyModel, OnlyWeights
from ._relaxed import reason_for, restoring
from ._selectors import known_model
from ._sieve import Sieve
from ._wording import COUNTS, NO_BASIS, conditioned, joined

if TYPE_CHECKING:
    import networkx as nx

    from . import Cell


COLUMNS = ("step", "cause", "how", "effect", "basis", "doubts", "weights", "sources", "condition", "id")


class Around(Query):
    """What lies around an element; each question says in which direction it looks."""

    purpose: ClassVar[Purpose] = Purpose.ELEMENT
    #: What is looked for, in the plural.
    sought: ClassVar[str]

    element: Id = Field(description="Id of the element.")
    depth: int = Field(1, ge=1, le=12, description="How many steps to follow, 1 to 12.")
    model: OnlyModel = None
    weight: OnlyWeights = ()
    basis: OnlyBases = ()

    @classmethod
    def near(cls, hop: Hop) -> tuple[str, ...]:
        """Return the ids at the near end of a step."""
        raise NotImplementedError

    @classmethod
    def far(cls, hop: Hop) -> tuple[str, ...]:
        """Return the ids at the far end of a step."""
        raise NotImplementedError

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a step."""
        theory, id = theory_of(graph), element_at(graph, self.element).id
        sieve = Sieve(known_model(theory, self.model), self.weight, self.basis)
        found = list(self._steps(theory, sieve))
        reason, told = (None, (COUNTS,)) if found else self._nothing(theory, sieve)
        return self.answer(
            columns=COLUMNS,
            rows=tuple(_row(theory, distance, hop) for distance, hop in found),
            elements=tuple(sorted({id, *(end for _, hop in found for end in hop.elements)})) if found else (),
            links=tuple(sorted({link for _, hop in found for link in hop.links})),
            reason=reason,
            notes=told + self._membership(theory),
        )

    def _steps(self, theory: Theory, sieve: Sieve) -> Iterator[tuple[int, Hop]]:
        left, reached, edge = list(hops(theory, sieve)), {self.element}, {self.element}
        for distance in range(1, self.depth + 1):
            taken = [hop for hop in left if edge & set(self.near(hop))]
            left = [hop for hop in left if not edge & set(self.near(hop))]
            yield from ((distance, hop) for hop in sorted(taken, key=lambda hop: hop.order))
            edge = {id for hop in taken for id in self.far(hop)} - reached
            reached |= edge

    def _nothing(self, theory: Theory, sieve: Sieve) -> tuple[str, tuple[str, ...]]:
        free = {name: Sieve._field_defaults[name] for name in sieve.active}
        removed = restoring(
            sieve.active, lambda names: any(self._steps(theory, sieve._replace(**{name: free[name] for name in names})))
        )
        code, told = reason_for(removed, f"{self.sought} of this element")
        return code, (told,)

    def _membership(self, theory: Theory) -> tuple[str, ...]:
        count = sum(self.element in {member.element for member in one.members} for one in theory.configurations)
        told = f"It takes part in {counted(count, 'explanation')}: ask configurations --member {self.element}."
        return (told,) if count else ()


def _row(theory: Theory, distance: int, hop: Hop) -> tuple[Cell, ...]:
    grounds, conditions = grounds_of(theory, hop.claim), getattr(hop.claim, "conditions", ())
    return (
        distance,
        *hop.words(theory),
        grounds.basis or NO_BASIS,
        joined(_doubts(theory, hop)),
        joined(grounds.weights),
        joined(grounds.sources),
        conditioned(theory, conditions),
        hop.claim.id,
    )


def _doubts(theory: Theory, hop: Hop) -> tuple[str, ...]:
    own, changed = doubts_on(theory, hop.claim), hop.changed
    told = against(theory, changed) if changed else ""
    return (*own, f"the {'step' if isinstance(changed, Link) else 'explanation'} {told}") if told else own
