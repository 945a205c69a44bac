"""The question for the links that lie between two places, on paths or on any other walk.

>>> from progtheory import Between, Theory, ask
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
>>> [(row[0], row[-1]) for row in ask(theory, Between(start="hub", end="sharing")).rows]
[(0, 'hub--trust'), (1, 'trust--sharing')]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ..graph import theory_of
from ..index.corridor import corridor
from ..index.paths import MOST_STEPS
from ..index.wanted import Budget, Spent
from ..layout.wording import counted
from ..model import Link, Theory, grounds_of
from . import Answer
from ._bounds import nothing_found
from ._doubts import doubts_on
from ._reaching import Reaching
from ._search import wanted_by
from ._searchable import searchable
from ._wording import COUNTS, NO_BASIS, SIGNS, conditioned, joined, label, sourced

if TYPE_CHECKING:
    import networkx as nx

    from . import Cell

COLUMNS = ("before", "cause", "sign", "effect", "after", "basis", "doubts", "sources", "conditions", "id")
RULE = "Walk rule: links, not paths. Where there are loops, a link listed may lie on no path that passes elements once."
TOLD = "before: the fewest links that lead to it from a start; after: the fewest that lead from it to an end."


class Between(Reaching):
    """The links that lie between a start and an end, on any walk short enough.

    Lists links, not paths (the walk rule): a link is listed if so many steps lead from a start to it and
    from it to an end that they are at most --max-links together. Quick for a theory of any size, and the whole of
    what `paths` can use; but where there are loops, a link listed here may lie on no path that passes each
    element once.

    $ progtheory ask graphs/mash between --start multi-agency-team --end risk-found-early --max-links 3
    """

    example: ClassVar[dict[str, object]] = {"start": "hub"}

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a link, those nearest to a start first."""
        theory, route, index = theory_of(graph), self.route(graph), searchable(graph).index
        wanted = wanted_by(graph, route)
        try:
            found = corridor(index, wanted, Budget(MOST_STEPS))
        except Spent as spent:
            reason, told = nothing_found(graph, route, spent.cut)
            return self.answer(columns=COLUMNS, truncated=True, reason=reason, notes=told)
        links = [theory.link_by_id[index.links[number]] for number in found.links.tolist()]
        places = sorted(zip(found.before.tolist(), found.after.tolist(), range(len(links)), strict=True))
        rows = tuple(_row(theory, links[at], before, after) for before, after, at in places)
        code, why = nothing_found(graph, route, None) if not rows else (None, (self._rule(), TOLD, COUNTS))
        return self.answer(
            columns=COLUMNS,
            rows=rows,
            elements=tuple(sorted({id for link in links for id in (link.cause, link.effect)})),
            links=tuple(sorted(link.id for link in links)),
            reason=code,
            notes=(*why, *self.matched(graph)),
        )

    def _rule(self) -> str:
        return f"{RULE} At most {counted(self.max_links, 'link')} from start to end."


def _row(theory: Theory, link: Link, before: int, after: int) -> tuple[Cell, ...]:
    grounds = grounds_of(theory, link)
    return (
        before,
        label(theory, link.cause),
        SIGNS[link.sign],
        label(theory, link.effect),
        after,
        grounds.basis or NO_BASIS,
        joined(doubts_on(theory, link)),
        sourced(theory, grounds.sources),
        conditioned(theory, link.conditions),
        link.id,
    )


QUERY = Between
