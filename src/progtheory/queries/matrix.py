"""The question for how often the theory leads from each of these to each of those.

>>> from progtheory import Matrix, Theory, ask
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
>>> ask(theory, Matrix(start=("hub", "sharing"), end=("trust", "sharing"))).rows
(('hub', 1, 2), ('sharing', 'same', 0))
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import theory_of
from ..index.distances import reached_from
from ..layout.wording import counted
from ..model import Theory
from . import Answer
from ._options import MostSeconds, Repeated
from ._reaching import Reaching
from ._search import Route, wanted_by
from ._searchable import searchable
from ._selectors import SELECTORS
from ._tallies import COUNTS_BY, Counted, Counts
from ._why import why_none
from ._wording import COUNTS, label

if TYPE_CHECKING:
    import networkx as nx

    from . import Cell

#: Of several pairs with composite paths alone, a sentence names the first so many.
MOST_NAMED = 4
SAME = "same"
ZERO = "0: the theory records none; that is no evidence that there is nothing."


_TOLD = {
    Counted.SOURCES: "A cell counts the sources whose own claims make a whole path: threads, not composites.",
    Counted.CITATIONS: "A cell counts the supporting citations of all links on paths, composite ones too.",
    Counted.CONFIGURATIONS: "A cell counts the explanations that hold the one and have the other as an outcome.",
}


class Matrix(Reaching):
    """How often the theory leads from each of these elements to each of those.

    One row a start, one column an end; zeros are printed. A cell counts sources that tell a whole path of at most
    --max-links, citations of the links on all such paths, or explanations that hold both.

    $ progtheory ask graphs/mash matrix --start multi-agency-team --end risk-found-early --end unsuitable-referrals
    """

    example: ClassVar[dict[str, object]] = {"start": "hub", "end": "sharing"}

    start: Repeated[str] = Field(min_length=1, description=f"The rows: {SELECTORS}; repeat for several.")
    end: Repeated[str] = Field(min_length=1, description=f"The columns: {SELECTORS}; repeat for several.")
    by: Counted = Field(Counted.SOURCES, description="What a cell counts.")
    max_seconds: MostSeconds = 10

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a start."""
        theory, route = theory_of(graph), self.route(graph)
        starts, ends = sorted(route.starts), sorted(route.ends)
        found = COUNTS_BY[self.by](graph, route, self.max_seconds)
        code, told = (None, (_TOLD[self.by], ZERO, COUNTS)) if starts and ends else _no_ends(graph, route)
        return self.answer(
            columns=("from", *_headings(theory, ends)),
            rows=tuple((label(theory, start), *_cells(found, start, ends)) for start in starts if ends),
            elements=tuple(sorted({id for pair in found.cells for id in pair})),
            links=tuple(sorted(found.links)),
            truncated=found.truncated,
            reason=code,
            notes=(*told, *self._bounds(graph, found), *self.matched(graph)),
        )

    def _bounds(self, graph: nx.MultiDiGraph[str], found: Counts) -> tuple[str, ...]:
        told = ("A limit was reached: numbers may be too low.",) if found.truncated else ()
        if self.by is Counted.CONFIGURATIONS:
            return told
        bound = f"A path has at most {counted(self.max_links, 'link')}."
        return (bound, *told, *(self._composite(graph, found) if self.by is Counted.SOURCES else ()))

    def _composite(self, graph: nx.MultiDiGraph[str], found: Counts) -> tuple[str, ...]:
        theory, index, route = theory_of(graph), searchable(graph).index, self.route(graph)
        usable = wanted_by(graph, route).usable
        ways = {start: route.ends & reached_from(index, start, route.max_links, usable) for start in route.starts}
        pairs = sorted((start, end) for start, ends in ways.items() for end in ends if (start, end) not in found.cells)
        if not pairs:
            return ()
        named = "; ".join(f"{label(theory, start)} → {label(theory, end)}" for start, end in pairs[:MOST_NAMED])
        more = "; …" if len(pairs) > MOST_NAMED else ""
        told = f"{counted(len(pairs), 'zero is', 'zeros are')} composite: paths exist, but no source tells one whole"
        return (f"{told} ({named}{more}).",)


def _headings(theory: Theory, ids: list[str]) -> Iterator[str]:
    labels = [label(theory, id) for id in ids]
    return (
        name if labels.count(name) == 1 and name != "from" else f"{name} ({id})"
        for name, id in zip(labels, ids, strict=True)
    )


def _cells(found: Counts, start: str, ends: list[str]) -> Iterator[Cell]:
    return (SAME if start == end else found.cells.get((start, end), 0) for end in ends)


def _no_ends(graph: nx.MultiDiGraph[str], route: Route) -> tuple[str, tuple[str, ...]]:
    code, told = why_none(graph, route)
    return code, (told,)


QUERY = Matrix
