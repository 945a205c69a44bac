"""The question for where evidence lies, and where it lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import theory_of
from ..layout.gapmap import ANY, Cell, CellGap, Limits, Reading, cells, claims_read
from ..layout.wording import counted
from ..model import Theory, Weight
from . import Answer, Purpose, Query
from ._axes import AXES, groups
from ._lit import lit_by
from ._options import OnlyBases, OnlyModel, OnlyWeights, Repeated
from ._relaxed import Names, reason_for, restoring
from ._selectors import known_model
from ._sieve import Sieve
from ._wording import COUNTS

if TYPE_CHECKING:
    import networkx as nx

ZERO = "Nothing in a cell means: no evidence found by this search. It never means that there is no effect."
UNIONS = f"{ANY}: all of a row or column taken together; a source that stands in several cells counts once."
READINGS = {
    Reading.TOGETHER: "A source counts in a cell if it supports an explanation that holds both row and column.",
    Reading.LINKED: "A source counts in a cell if it supports a link from an element of the row to one of the column.",
}
DRAW = "As a picture: draw --as gapmap (a page) or --as gapmap-svg, with --ask gapmap."


class GapMap(Query):
    """Where evidence lies and where it lacks: an evidence gap map of any two kinds of thing.

    Each cell holds the distinct sources that speak of its row and its column (White and others 2020),
    with what it lacks: none found, thin (fewer than --thin sources), low classes only, no review (where types of source
    tell reviews from primary studies), contested (supported and disputed). A contested cell is no gap in
    evidence, but in agreement.

    Limits: a source counts for a cell even if it says one half of an explanation. When the sources were last
    searched, and for what, is told by the theory, not by the map.

    $ progtheory ask graphs/mash gapmap
    $ progtheory ask graphs/mash gapmap --rows kind:component --columns tag

    >>> from progtheory import load
    >>> from progtheory.queries import ask
    >>> answer = ask(load("graphs/mash"), GapMap(rows="tag:consent", columns="kind:outcome"))
    >>> [row[:3] for row in answer.rows if row[:2] == ("Handling of parental consent", "Extra work for the hub")]
    [('Handling of parental consent', 'Extra work for the hub', 2)]
    """

    purpose: ClassVar[Purpose] = Purpose.GROUNDS

    rows: str = Field("kind:mechanism", description=f"What the rows are: {AXES}.")
    columns: str = Field("kind:outcome", description="What the columns are, likewise.")
    reading: Reading = Field(
        Reading.TOGETHER, description="Whether a claim counts that holds both together, or only a link between them."
    )
    gap: Repeated[CellGap] = Field((), description="Only cells that lack this; repeat for several.")
    zeros: bool = Field(False, description="List cells without any source too.")
    thin: int = Field(2, ge=1, le=100, description="Fewer sources than this are thin.")
    low: Repeated[Weight] = Field((), description="Classes of source that are low; repeat for several; none: D and E.")
    review: Repeated[str] = Field(
        (), description="Types of source that are reviews; repeat for several; none: those with “review” in their name."
    )
    model: OnlyModel = None
    weight: OnlyWeights = ()
    basis: OnlyBases = ()
    max_rows: int = Field(2_000, ge=1, le=1_000_000, description="Most cells to list.")

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a cell, the margins first."""
        theory = theory_of(graph)
        known_model(theory, self.model)
        every = list(self._cells(graph))
        found = [cell for cell in every if self._is_listed(cell)]
        concerned = {id for cell in found for id in (cell.claims or "").split("; ") if id}
        elements, links = lit_by(graph, concerned)
        has_any = bool(every) and (self.zeros or any(cell.sources for cell in every))
        code, notes = (None, self._notes(theory, every, len(found))) if found and has_any else self._nothing(graph)
        return self.answer(
            columns=("row", "column", "sources", "gaps", "classes", "claims", "source ids"),
            rows=tuple(found[: self.max_rows]) if has_any else (),
            elements=elements,
            links=links,
            truncated=len(found) > self.max_rows,
            reason=code,
            notes=notes,
        )

    def _cells(self, graph: nx.MultiDiGraph[str]) -> Iterator[Cell]:
        theory, sieve = theory_of(graph), Sieve(self.model, self.weight, self.basis)
        claims = [one for one in claims_read(theory, self.reading) if sieve.passes(theory, one)]
        return cells(theory, (groups(graph, self.rows), groups(graph, self.columns)), claims, self._limits(theory))

    def _limits(self, theory: Theory) -> Limits:
        reviews = self.review or tuple(sorted({one.type for one in theory.sources if "review" in one.type}))
        return Limits(self.thin, self.low or Limits().low, reviews)

    def _is_listed(self, cell: Cell) -> bool:
        if self.gap:
            held = (cell.gaps or "").split("; ")
            return ANY not in {cell.row, cell.column} and any(one in held for one in self.gap)
        # A cell of an element with itself is listed, so that a picture need not take it for a nought.
        return cell.sources != 0 or self.zeros or ANY in {cell.row, cell.column}

    def _notes(self, theory: Theory, every: list[Cell], listed: int) -> tuple[str, ...]:
        inner = [cell for cell in every if ANY not in {cell.row, cell.column} and cell.sources is not None]
        lacks = Counter(gap for cell in inner for gap in (cell.gaps or "").split("; ") if gap)
        told = ", ".join(f"{lacks[gap]} {gap}" for gap in CellGap if lacks[gap])
        limits = self._limits(theory)
        rules = f"Thin: fewer than {counted(limits.thin, 'source')}. Low classes: {', '.join(limits.low)}."
        reviews = "" if limits.reviews else " Reviews are not told from primary studies here, so none is missed."
        cut = (f"Only the first {self.max_rows} of {listed} cells are listed.",) if listed > self.max_rows else ()
        return (
            ZERO,
            f"{counted(len(inner), 'cell')}: {told or 'no gaps'}.",
            READINGS[self.reading],
            rules + reviews,
            UNIONS,
            *cut,
            DRAW,
            COUNTS,
        )

    def _nothing(self, graph: nx.MultiDiGraph[str]) -> tuple[str, tuple[str, ...]]:
        free: dict[str, object] = {"gap": (), "model": None, "weight": (), "basis": ()}

        def restores(names: Names) -> bool:
            freed = self.model_copy(update={name: free[name] for name in names})
            every = list(freed._cells(graph))  # noqa: SLF001 - the same question with fewer filters
            return any(cell.sources for cell in every) and any(map(freed._is_listed, every))  # noqa: SLF001 - as above

        code, told = reason_for(restoring([name for name in free if getattr(self, name)], restores), "such cells")
        return code, (told,)


QUERY = GapMap
