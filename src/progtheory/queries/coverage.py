"""The question for how much of a theory a selection shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import theory_of
from ..layout.coverage import Coverage as Covered, Share, coverage_of, sources_cited
from ..model import Id, Theory, among, selected
from . import Answer, Purpose, Query
from ._options import Repeated
from ._selectors import SELECTORS, known, matching
from ._wording import COUNTS

if TYPE_CHECKING:
    import networkx as nx

    from . import Cell

COLUMNS = ("selection", "what", "shown", "of", "percent")
_NAMES = {"both_ends": "links between shown elements", "one_end": "links with one end shown, or both"}
NO_MEASURE = "How much is shown is no measure of how good a map is; what is left out should be known to its readers."


class Coverage(Query):
    """What share of the claims, citations and sources a selection shows.

    Given a saved view or some elements, counts what is shown of what there is; given neither, does so for every
    saved view. Claims among chosen elements are those that have all their parts there. Links are counted by both
    their ends and by one: the difference is what the selection cuts off. Actors stand on no link and in every
    selection, so they are not counted as elements. The map prints the first of these counts in its legend.

    $ progtheory ask graphs/mash coverage --view two-models
    $ progtheory ask graphs/mash coverage --show kind:mechanism --by-source

    >>> from progtheory import Component, Context, Link, Outcome, Theory, ask
    >>> theory = Theory(
    ...     id="talk",
    ...     title="Talking first",
    ...     elements=(
    ...         Component(id="line", label="Advice line"),
    ...         Outcome(id="referrals", label="Better referrals"),
    ...         Outcome(id="time", label="Time saved"),
    ...     ),
    ...     links=(Link(cause="line", effect="referrals"), Link(cause="referrals", effect="time")),
    ... )
    >>> [row[1:4] for row in ask(theory, Coverage(show="kind:outcome")).rows if "link" in row[1]]
    [('links', 1, 2), ('links between shown elements', 1, 2), ('links with one end shown, or both', 2, 2)]
    """

    purpose: ClassVar[Purpose] = Purpose.OVERVIEW

    show: Repeated[str] = Field((), description=f"Elements that are shown: {SELECTORS}; repeat for several.")
    view: Id | None = Field(None, description="Id of a saved view: what it shows, claims left out and all.")
    by_source: bool = Field(False, description="Also how many of the citations of each source are shown.")

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a count."""
        theory = theory_of(graph)
        parts = self._parts(graph)
        one = next(iter(parts.values())) if len(parts) == 1 else None
        return self.answer(
            columns=COLUMNS,
            rows=tuple(row for name, part in parts.items() for row in self._rows(name, theory, part)),
            elements=tuple(sorted({element.id for element in one.elements} & set(graph))) if one else (),
            links=tuple(link.id for link in one.links) if one else (),
            notes=(NO_MEASURE, COUNTS),
        )

    def _parts(self, graph: nx.MultiDiGraph[str]) -> dict[str, Theory]:
        theory = theory_of(graph)
        views = {view.id: view for view in theory.views}
        parts = {" ".join(self.show): among(theory, matching(graph, self.show))} if self.show else {}
        if self.view:
            parts[f"view:{self.view}"] = selected(theory, views[known("view", self.view, views)])
        if not parts:
            parts = {f"view:{id}": selected(theory, view) for id, view in views.items()}
        return parts or {"everything": theory}

    def _rows(self, name: str, theory: Theory, part: Theory) -> Iterator[tuple[Cell, ...]]:
        covered = coverage_of(theory, part)
        for field in Covered._fields:
            yield _row(name, _NAMES.get(field, field), getattr(covered, field))
        shown = sources_cited(part)
        for id, held in sorted(sources_cited(theory).items()) if self.by_source else ():
            yield _row(name, f"citations of {id}", Share(shown.get(id, 0), held))


def _row(name: str, what: str, share: Share) -> tuple[Cell, ...]:
    return name, what, share.shown, share.held, share.percent


QUERY = Coverage
