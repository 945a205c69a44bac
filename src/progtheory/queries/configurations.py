"""The question for whole explanations."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import theory_of
from ..model import Basis, Configuration, Id, Role, Theory, grounds_of
from . import Answer, Purpose, Query
from ._cells import contexts, members, others, resources, responses
from ._doubts import doubts_on
from ._lit import lit_by
from ._options import OnlyBases, OnlyModel, OnlyWeights, Repeated
from ._relaxed import Names, reason_for, restoring
from ._selectors import known, known_model
from ._sieve import Sieve
from ._wording import NO_BASIS, UNKNOWN, joined

if TYPE_CHECKING:
    import networkx as nx

    from . import Cell

COLUMNS = (
    "id",
    "name",
    "components",
    "contexts",
    "resources",
    "responses",
    "outcomes",
    "others",
    "basis",
    "doubts",
    "weights",
    "models",
)
PARTIAL = f"“{UNKNOWN}”: nobody seen says it; an explanation may rightly be partial (Jackson and Kolla 2012)."
JOINED = "“assembled”: each part has its sources, but no source seen gives the whole; the joining is our own."


class Configurations(Query):
    """The explanations: in which context, by which mechanism, with which outcome.

    $ progtheory ask graphs/mash configurations --member consent-felt-confusing
    $ progtheory ask graphs/mash configurations --weight A
    """

    purpose: ClassVar[Purpose] = Purpose.EXPLANATIONS

    member: Repeated[str] = Field((), description="Id of an element that takes part; repeat: all of them take part.")
    role: str | None = Field(None, description="The part that those members play; alone: that some element plays it.")
    tag: Id | None = Field(None, description="Only explanations with this theme.")
    model: OnlyModel = None
    weight: OnlyWeights = ()
    basis: OnlyBases = ()

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a configuration."""
        theory = theory_of(graph)
        self._must_be_known(graph)
        found = [one for one in theory.configurations if self.fits(theory, one)]
        rows = tuple(_row(theory, one) for one in found)
        code, told = (None, _notes(rows)) if found else self._nothing(theory)
        elements, links = lit_by(graph, (one.id for one in found))
        return self.answer(
            columns=COLUMNS,
            rows=rows,
            elements=elements,
            links=links,
            reason=code,
            notes=told,
        )

    def _must_be_known(self, graph: nx.MultiDiGraph[str]) -> None:
        theory = theory_of(graph)
        for id in self.member:
            known("element", id, (element.id for element in theory.elements))
        if self.role:
            own = (concept.id for scheme in theory.schemes if scheme.id == "roles" for concept in scheme.concepts)
            known("role", self.role, (*Role, *own))
        if self.tag:
            known("tag", self.tag, (tag for one in theory.configurations for tag in one.tags))
        known_model(theory, self.model)

    def fits(self, theory: Theory, one: Configuration) -> bool:
        """Tell whether a configuration is one of those asked for."""
        playing = {member.element for member in one.members if self.role in {None, member.role}}
        takes_part = set(self.member) <= playing and (bool(playing) or not self.role)
        sieve = Sieve(self.model, self.weight, self.basis)
        return takes_part and (not self.tag or self.tag in one.tags) and sieve.passes(theory, one)

    def _nothing(self, theory: Theory) -> tuple[str, tuple[str, ...]]:
        free = {name: type(self).model_fields[name].default for name in ("role", "tag", "model", "weight", "basis")}

        def restores(names: Names) -> bool:
            freed = self.model_copy(update={name: free[name] for name in names})
            return any(freed.fits(theory, one) for one in theory.configurations)

        removed = restoring([name for name in free if getattr(self, name)], restores)
        code, told = reason_for(removed, "explanations with these members" if self.member else "explanations")
        return code, (told,)


def _notes(rows: tuple[tuple[Cell, ...], ...]) -> tuple[str, ...]:
    cells = {cell for row in rows for cell in row}
    told = {UNKNOWN: PARTIAL, Basis.ASSEMBLED: JOINED}
    return tuple(note for word, note in told.items() if word in cells)


def _row(theory: Theory, one: Configuration) -> tuple[Cell, ...]:
    grounds = grounds_of(theory, one)
    return (
        one.id,
        one.name,
        members(theory, one, Role.COMPONENT),
        contexts(theory, one),
        resources(theory, one),
        responses(theory, one),
        members(theory, one, Role.OUTCOME) or UNKNOWN,
        others(theory, one),
        grounds.basis or NO_BASIS,
        joined(doubts_on(theory, one)),
        joined(grounds.weights),
        joined(one.models),
    )


QUERY = Configurations
