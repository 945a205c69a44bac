"""The question for how much a chain rests on: what would have to go until nothing leads to its end.

>>> from progtheory import Robustness, Theory, ask
>>> theory = Theory.model_validate({
...     "id": "hub", "title": "Hub",
...     "elements": [{"id": id, "label": id, "kind": "factor"} for id in ("hub", "trust", "sharing")],
...     "sources": [{"id": id, "title": id, "type": "report"} for id in ("north", "south")],
...     "evidence": [
...         {"id": id[0], "source": id, "text": "They say so.", "basis": "stated"} for id in ("north", "south")
...     ],
...     "links": [
...         {"cause": "hub", "effect": "trust", "sign": "positive", "evidence": ["n", "s"]},
...         {"cause": "trust", "effect": "sharing", "sign": "positive", "evidence": ["n"]},
...     ],
... })
>>> for row in ask(theory, Robustness(start="hub", end="sharing")).rows:
...     print(row[0], row[1], sep=": ")
R1 robustness: 1
R2 source threads: 1
R3 extended robustness: 1
R4 source robustness: 1
R5 element robustness: 1
R6 single points of failure: 3
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import theory_of
from ..index.corridor import corridor
from ..index.paths import MOST_STEPS, paths_among
from ..index.wanted import Budget
from ..layout.wording import counted
from . import Answer
from ._bounds import nothing_found
from ._measures import US, Asked, measured, undefined
from ._options import MostSeconds, Repeated
from ._reaching import Reaching
from ._search import Route, wanted_by
from ._searchable import searchable
from ._selectors import SELECTORS
from ._ways import Ways, claims_on
from ._wording import labels

if TYPE_CHECKING:
    import networkx as nx

COLUMNS = ("measure", "value", "what it counts", "which")
MOST_PATHS = 100_000
NOT_EFFECT = (
    "All of these count what was written down: how often, and by whom, the theory is told. None of them says how "
    "strong an effect is, how good a source is, or that a chain is true."
)
COMPOSITE = (
    "R1, R4, R5 and R6 let a chain be stitched together from several sources; R2 and R3 count only what a source "
    "tells whole (the transitivity trap)."
)
WHICH = "“which”, of R1, R4 and R5, names one smallest set; there may be others as small."
OURS = f"A link that was assembled, or that nothing supports, is one claim, by {US}: no thread runs through it."


class Robustness(Reaching):
    """How much a chain rests on: how many claims, sources or elements carry it.

    Six measures side by side, of which none replaces another (Powell, Copestake and Remnant 2024; Menger 1927):
    the fewest claims, sources and elements that have to go until nothing leads from start to end,
    the sources that tell the whole chain, and what lies on every path. Taken on the whole theory, or with
    --max-links on the links of paths so long; more than six sources are not looked for.

    $ progtheory ask graphs/mash robustness --start walled-off-hub --end risk-found-early
    """

    example: ClassVar[dict[str, object]] = {"start": "hub", "end": "sharing"}

    start: Repeated[str] = Field(min_length=1, description=f"Where chains begin: {SELECTORS}; repeat for several.")
    end: Repeated[str] = Field(min_length=1, description=f"Where chains end: {SELECTORS}; repeat for several.")
    max_links: int = Field(
        0, ge=0, le=12, description="Only links on a path of at most so many links, up to 12; 0: the whole theory."
    )
    max_seconds: MostSeconds = 10

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a measure."""
        theory, route = theory_of(graph), self.route(graph)
        if both := route.starts & route.ends:
            told = f"No number would mean anything where start and end are the same: {labels(theory, sorted(both))}."
            return self.answer(columns=COLUMNS, rows=tuple(undefined()), notes=(told, *self.matched(graph)))
        ids, cut = self._links(graph, route)
        links = tuple(theory.link_by_id[id] for id in ids)
        if not links:
            code, why = nothing_found(graph, route, None)
            return self.answer(columns=COLUMNS, reason=code, notes=(*why, *self.matched(graph)))
        ways = Ways(route.starts, route.ends, links, {link.id: claims_on(theory, link) for link in links})
        return self.answer(
            columns=COLUMNS,
            rows=tuple(measured(Asked(theory, ways, self.max_links, self.max_seconds))),
            elements=tuple(sorted({id for link in links for id in (link.cause, link.effect)})),
            links=tuple(sorted(ids)),
            truncated=cut,
            notes=(NOT_EFFECT, COMPOSITE, WHICH, OURS, *self._taken_on(cut=cut), *self.matched(graph)),
        )

    def route(self, graph: nx.MultiDiGraph[str]) -> Route:
        """Return what is to be searched; without a bound of its own, no path has more links than there are elements."""
        return super().route(graph)._replace(max_links=self.max_links or max(1, len(graph) - 1))

    def _links(self, graph: nx.MultiDiGraph[str], route: Route) -> tuple[list[str], bool]:
        index, wanted = searchable(graph).index, wanted_by(graph, route)
        budget = Budget(MOST_STEPS, self.max_seconds)
        if not self.max_links:
            return [index.links[number] for number in corridor(index, wanted, budget).links], False
        found = paths_among(index, wanted, MOST_PATHS, budget)
        return sorted({step.link for path in found.paths for step in path}), found.cut is not None

    def _taken_on(self, *, cut: bool) -> tuple[str, ...]:
        if not self.max_links:
            return ("Taken on the whole theory, paths of any length; --max-links takes it on those so long.",)
        told = f"Taken on the links of paths with at most {counted(self.max_links, 'link')}, and nothing else."
        return (told, "Not all such paths were found in time: numbers may be too low.") if cut else (told,)


QUERY = Robustness
