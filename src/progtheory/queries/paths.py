"""The question for chains of explanation.

>>> from progtheory import Paths, Theory, ask
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
>>> [row[:3] for row in ask(theory, Paths(start="hub", end="sharing")).rows]
[('hub +→ trust +→ sharing', 2, 'positive')]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from ..graph import links_of, theory_of
from ..index.paths import MOST_STEPS
from ..index.signs import PathSign
from ..index.wanted import Budget
from . import Answer
from ._beliefs import beliefs_from
from ._bounds import bounds_told, nothing_found
from ._naming import Names, Namings
from ._options import MostSeconds, Repeated
from ._order import ORDER_TOLD, Order, ranking_of
from ._reaching import Reaching
from ._search import Route, paths_on
from ._selectors import matching
from ._told import COLUMNS, telling

if TYPE_CHECKING:
    import networkx as nx

BELIEVED = (
    "The product is of beliefs that whoever asks gave as a judgement; it takes steps as independent of one another, "
    "and is no probability and no strength of effect."
)


class Paths(Reaching):
    """The chains of explanation that lead from one element to another.

    Lists every path of links from a start to an end, the shortest first, with what each step rests on, what
    speaks against it, in which contexts it is said to hold, and whether one source, or one item of evidence,
    supports every step. A path passes each element once (the exact rule, Powell, Copestake and Remnant 2024);
    `between` gives the links on any walk. What the paths say together is never summed.

    $ progtheory ask graphs/mash paths --start walled-off-hub --end risk-found-early
    $ progtheory ask graphs/mash paths --start multi-agency-team --end kind:outcome --via kind:mechanism --max-paths 5
    """

    example: ClassVar[dict[str, object]] = {"start": "hub"}

    max_paths: int = Field(100, ge=1, le=100_000, description="Most paths to list.")
    max_seconds: MostSeconds = 10
    order: Order = Field(
        Order.FEWEST_LINKS, description="Which paths come first; with --max-paths, which ones are listed."
    )
    belief: Repeated[str] = Field(
        (),
        validate_default=True,
        description="How far you believe links that a class of source supports (A=0.9), a single link (its id=0.5) or "
        "all others (other=0.2); repeat for several.",
    )
    via: Repeated[str] = Field(
        (),
        max_length=6,
        description="Only paths that pass one of these (such as kind:mechanism); its ends count; repeat: one of each.",
    )
    sign: PathSign | None = Field(None, description="Only paths that, as a whole, have this sign.")
    one_source: bool = Field(False, description="Only paths of which one source supports every step.")
    naming: Namings = ()

    @field_validator("belief")
    @classmethod
    def _is_given_where_it_ranks(cls, belief: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if not belief and info.data.get("order") is Order.BELIEF:
            told = "say how far you believe what, such as --belief A=0.9 --belief B=0.7"
            raise PydanticCustomError("no_belief", told)
        return belief

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a path."""
        theory, links, route = theory_of(graph), links_of(graph), self.route(graph)
        beliefs = beliefs_from(theory, self.belief)
        ranking = ranking_of(graph, self.order, beliefs)
        found = paths_on(graph, route, self.max_paths, Budget(MOST_STEPS, self.max_seconds), ranking)
        paths = tuple(tuple(links[step.link] for step in path) for path in found.paths)
        names, tell = Names(theory, self.naming), telling(graph)
        products = [(beliefs.product(theory, path),) if self.belief else () for path in paths]
        if paths:
            reason, told = None, tell.notes(paths, truncated=found.cut is not None)
        else:
            reason, told = nothing_found(graph, route, found.cut)
        believed = (BELIEVED,) if paths and self.belief else ()
        bounds = bounds_told(self.max_links, found.cut, self.max_paths, self.max_seconds)
        return self.answer(
            columns=(*COLUMNS, "product") if self.belief else COLUMNS,
            rows=tuple((*tell.row(path, names), *more) for path, more in zip(paths, products, strict=True)),
            elements=tuple(sorted({id for path in paths for link in path for id in (link.cause, link.effect)})),
            links=tuple(sorted({link.id for path in paths for link in path})),
            truncated=found.cut is not None,
            reason=reason,
            notes=(*told, *believed, *bounds, *ORDER_TOLD[self.order], *self.matched(graph, *self.via), *names.notes()),
        )

    def route(self, graph: nx.MultiDiGraph[str]) -> Route:
        """Return what is to be searched, its selectors resolved to ids."""
        via = tuple((one, matching(graph, (one,))) for one in self.via)
        return super().route(graph)._replace(via=via, sign=self.sign, one_source=self.one_source)


QUERY = Paths
