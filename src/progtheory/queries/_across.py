"""What the questions about explanations share: which explanations count, what they are about, and what is listed."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from pydantic import Field

from ..graph import theory_of
from ..layout.wording import counted
from ..model import Configuration
from . import Answer, Purpose, Query
from ._lit import lit_by
from ._options import OnlyBases, OnlyModel, OnlyWeights, Repeated
from ._relaxed import Names, reason_for, restoring
from ._selectors import SELECTORS, known_model, matching
from ._sieve import Sieve
from ._wording import COUNTS

if TYPE_CHECKING:
    import networkx as nx

    from . import Cell


#: For a search that reached its bound without a row.
STOPPED = ("SEARCH_STOPPED", ("None was found as far as the search went.",))


class Told(NamedTuple):
    """One row, the elements it is about, and the ids of the claims to light up with it."""

    row: tuple[Cell, ...]
    about: frozenset[str]
    claims: tuple[str, ...]


class Across(Query):
    """A question about explanations."""

    purpose: ClassVar[Purpose] = Purpose.EXPLANATIONS
    columns: ClassVar[tuple[str, ...]]
    #: What is looked for, in the plural.
    sought: ClassVar[str]
    #: Filters of a question's own, which are dropped too in saying what left no row.
    filters: ClassVar[tuple[str, ...]] = ()

    about: Repeated[str] = Field((), description=f"Only what is about one of these: {SELECTORS}; repeat for several.")
    model: OnlyModel = None
    weight: OnlyWeights = ()
    basis: OnlyBases = ()
    max_rows: int = Field(200, ge=1, le=10_000, description="Most rows to list.")

    @abstractmethod
    def told(self, graph: nx.MultiDiGraph[str], among: Sequence[Configuration]) -> Iterator[Told]:
        """Yield what these explanations say, in a stated order."""

    @abstractmethod
    def notes(self, graph: nx.MultiDiGraph[str], told: Sequence[Told]) -> tuple[str, ...]:
        """Return what a reader of the rows must know."""

    def cut(self, graph: nx.MultiDiGraph[str], among: Sequence[Configuration]) -> tuple[str, ...]:  # noqa: ARG002 - not all need them
        """Return in words which bound of its search a question reached; nothing if none."""
        return ()

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row for each thing found."""
        known_model(theory_of(graph), self.model)
        found = list(islice(self._told(graph), self.max_rows + 1))
        listed, truncated = found[: self.max_rows], len(found) > self.max_rows
        elements, links = lit_by(graph, (id for one in listed for id in one.claims))
        stopped = self.cut(graph, self._among(graph))
        code, notes = (None, self.notes(graph, listed)) if listed else (STOPPED if stopped else self._nothing(graph))
        cut = (f"Only the first {counted(self.max_rows, 'row')} are listed; there are more.",) if truncated else ()
        return self.answer(
            columns=self.columns,
            rows=tuple(one.row for one in listed),
            elements=elements,
            links=links,
            truncated=truncated or bool(stopped),
            reason=code,
            notes=(*notes, *stopped, *cut, *((COUNTS,) if listed else ())),
        )

    @property
    def sieve(self) -> Sieve:
        """Which claims count."""
        return Sieve(self.model, self.weight, self.basis)

    def _among(self, graph: nx.MultiDiGraph[str]) -> list[Configuration]:
        theory = theory_of(graph)
        return [one for one in theory.configurations if self.sieve.passes(theory, one)]

    def _told(self, graph: nx.MultiDiGraph[str]) -> Iterator[Told]:
        wanted = matching(graph, self.about)
        return (one for one in self.told(graph, self._among(graph)) if not self.about or wanted & one.about)

    def _nothing(self, graph: nx.MultiDiGraph[str]) -> tuple[str, tuple[str, ...]]:
        names = (*self.filters, "about", "model", "weight", "basis")
        free = {name: type(self).model_fields[name].default for name in names}

        def restores(names: Names) -> bool:
            freed = self.model_copy(update={name: free[name] for name in names})
            return any(True for _ in freed._told(graph))  # noqa: SLF001 - the same question with fewer filters

        code, told = reason_for(restoring([name for name in free if getattr(self, name)], restores), self.sought)
        return code, (told,)
