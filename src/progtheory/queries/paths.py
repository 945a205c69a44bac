"""The question for chains of explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from ..graph import links_of, theory_of
from ..index.paths import MOST_STEPS, Found
from ..index.signs import PathSign
from ..index.wanted import Budget, Cut
from ..layout.wording import counted
from . import Answer, Purpose, Query
from ._options import OnlyBases, OnlyModel, OnlyWeights, Repeated
from ._order import Order, paths_in
from ._search import Route
from ._selectors import SELECTORS, known_model, matching
from ._told import COLUMNS, notes_on, row_of
from ._why import why_none

if TYPE_CHECKING:
    import networkx as nx

STOPPED = "The search stopped {}; narrow the question to be sure of seeing every path."

_ORDER_TOLD: dict[Order, tuple[str, ...]] = {
    Order.FEWEST_LINKS: (),
    Order.FIRMEST_BASIS: ("Paths whose weakest step is known most firmly come first, then those with fewer links.",),
    Order.MOST_SOURCES: ("Paths whose weakest step has the most sources come first, then those with fewer links.",),
}


class Paths(Query):
    """The chains of explanation that lead from one element to another.

    Lists every path of links from a start to an end, the shortest first, with what each step rests on, what
    speaks against it, and whether one source, or one item of evidence, supports every step.
    """

    purpose: ClassVar[Purpose] = Purpose.CHAINS
    example: ClassVar[dict[str, object]] = {"start": "hub"}

    start: Repeated[str] = Field((), description=f"Where paths begin: {SELECTORS}; repeat for several; none: anywhere.")
    end: Repeated[str] = Field(
        (), validate_default=True, description=f"Where paths end: {SELECTORS}; repeat for several; none: anywhere."
    )
    max_links: int = Field(6, ge=1, le=12, description="Most links a path may have, 1 to 12.")
    max_paths: int = Field(100, ge=1, le=100_000, description="Most paths to list.")
    order: Order = Field(
        Order.FEWEST_LINKS, description="Which paths come first; with --max-paths, which ones are listed."
    )
    max_seconds: int = Field(10, ge=1, le=3_600, description="Seconds to search at most.")
    via: Repeated[str] = Field(
        (),
        max_length=6,
        description="Only paths that pass one of these (such as kind:mechanism); its ends count; repeat: one of each.",
    )
    avoid: Repeated[str] = Field(
        (), description="Only paths that pass none of these; its ends count; repeat for several."
    )
    sign: PathSign | None = Field(None, description="Only paths that, as a whole, have this sign.")
    model: OnlyModel = None
    weight: OnlyWeights = ()
    basis: OnlyBases = ()

    @field_validator("end")
    @classmethod
    def _begins_or_ends_somewhere(cls, end: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if not end and info.data.get("start") == ():
            told = "say where paths begin (--start), where they end (--end), or both"
            raise PydanticCustomError("neither_start_nor_end", told)
        return end

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a path."""
        theory, links, route = theory_of(graph), links_of(graph), self._route(graph)
        found = paths_in(graph, route, self.order, self.max_paths, Budget(MOST_STEPS, self.max_seconds))
        truncated = found.cut is not None
        paths = tuple(tuple(links[step.link] for step in path) for path in found.paths)
        reason, told = (None, notes_on(theory, paths, truncated=truncated)) if paths else _nothing(graph, route, found)
        return self.answer(
            columns=COLUMNS,
            rows=tuple(row_of(theory, path) for path in paths),
            elements=tuple(sorted({id for path in paths for link in path for id in (link.cause, link.effect)})),
            links=tuple(sorted({link.id for path in paths for link in path})),
            truncated=truncated,
            reason=reason,
            notes=(*told, *self._bounds(found), *self._matched(graph)),
        )

    def _route(self, graph: nx.MultiDiGraph[str]) -> Route:
        everything = frozenset(graph)
        return Route(
            starts=matching(graph, self.start) if self.start else everything,
            ends=matching(graph, self.end) if self.end else everything,
            max_links=self.max_links,
            via=tuple((one, matching(graph, (one,))) for one in self.via),
            avoid=matching(graph, self.avoid),
            sign=self.sign,
            model=known_model(theory_of(graph), self.model),
            weight=self.weight,
            basis=self.basis,
        )

    def _bounds(self, found: Found) -> tuple[str, ...]:
        most = counted(self.max_links, "link")
        rule = f"A path passes each element once and has at most {most}; parallel links make different paths."
        first = f"first {counted(self.max_paths, 'path')} are" if self.max_paths > 1 else "first path is"
        cut = {
            None: (),
            Cut.PATHS: (f"Only the {first} listed; there are more.",),
            Cut.STEPS: (STOPPED.format("after trying as many links as it may"),),
            Cut.TIME: (STOPPED.format(f"after {counted(self.max_seconds, 'second')}"),),
        }
        return (rule, *cut[found.cut], *_ORDER_TOLD[self.order])

    def _matched(self, graph: nx.MultiDiGraph[str]) -> tuple[str, ...]:
        wide = [one for one in (*self.start, *self.end, *self.via, *self.avoid) if ":" in one]
        return tuple(f"{one} names {counted(len(matching(graph, (one,))), 'element')}." for one in dict.fromkeys(wide))


def _nothing(graph: nx.MultiDiGraph[str], route: Route, found: Found) -> tuple[str, tuple[str, ...]]:
    if found.cut:
        return "SEARCH_STOPPED", ("No path was found as far as the search went.",)
    code, told = why_none(graph, route)
    return code, (told,)


QUERY = Paths
