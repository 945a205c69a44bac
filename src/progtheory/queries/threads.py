"""The question for who tells a whole chain.

>>> from progtheory import Threads, Theory, ask
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
>>> [row[:2] for row in ask(theory, Threads(start="hub", end="sharing")).rows]
[('north', 'hub +→ trust +→ sharing')]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from pydantic import Field

from ..graph import theory_of
from ..index.paths import MOST_STEPS, Found, each_path, first_of
from ..index.wanted import Budget, Cut
from ..layout.wording import counted
from ..model import Link, Theory
from . import Answer
from ._bounds import bounds_told, nothing_found, rule_told
from ._options import MostSeconds
from ._reaching import Reaching
from ._search import paths_on, wanted_by
from ._searchable import searchable
from ._throughout import STITCHED, items_throughout, throughout
from ._voices import By
from ._wording import ARROWS_TOLD, COUNTS, joined, route, sign_of

if TYPE_CHECKING:
    import networkx as nx

    from . import Cell

READ = (
    "A thread is a chain that the claims of one voice make by themselves. It is not yet one connected story: the same "
    "words may stand for different episodes, so read what is cited: ask evidence --id LINK-ID."
)
#: Composite paths are counted up to so many.
MOST_COUNTED = 10_000
OURS = "A link that was assembled is told by no source: whoever assembled it made it."


class _Thread(NamedTuple):
    voice: str
    path: tuple[Link, ...]


class Threads(Reaching):
    """Which sources tell the whole chain, each on its own.

    For each source in turn, lists the paths that its claims alone make (source tracing: Powell, Copestake and Remnant
    2024), or for each year, perspective, class or type of source. Each is traced by itself: a single
    pass through the links of all of them lets in links that no chain of theirs reaches. Where there are paths but no
    thread, every path is composite, stitched together from several sources, and the answer says so.

    $ progtheory ask graphs/mash threads --start walled-off-hub --end risk-found-early
    $ progtheory ask graphs/mash threads --start kind:component --end risk-found-early --by weight
    """

    example: ClassVar[dict[str, object]] = {"start": "hub", "end": "sharing"}

    by: By = Field(By.SOURCE, description="Whose claims are taken by themselves.")
    max_paths: int = Field(20, ge=1, le=10_000, description="Most paths to list for each of them.")
    max_seconds: MostSeconds = 10

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a path of each voice; voices in order, the shortest path of each first."""
        theory, traced = theory_of(graph), dict(self._traced(graph))
        links = theory.link_by_id
        threads = [
            _Thread(voice, tuple(links[step.link] for step in path))
            for voice, found in traced.items()
            for path in found.paths
        ]
        cut = next((found.cut for found in traced.values() if found.cut), None)
        code, told = (None, self._notes(graph, threads, cut)) if threads else self._none(graph, cut)
        return self.answer(
            columns=(str(self.by), "path", "links", "sign", "item of all steps", "link ids"),
            rows=tuple(_row(theory, one) for one in threads),
            elements=tuple(sorted({id for one in threads for link in one.path for id in (link.cause, link.effect)})),
            links=tuple(sorted({link.id for one in threads for link in one.path})),
            truncated=cut is not None,
            reason=code,
            notes=(*told, *self._bounds(cut), *self.matched(graph)),
        )

    def _traced(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, Found]]:
        held, wanted = searchable(graph), wanted_by(graph, self.route(graph))
        budget = Budget(MOST_STEPS, self.max_seconds)
        for voice, told in held.told_by_each(self.by).items():
            own = wanted._replace(usable=told if wanted.usable is None else told & wanted.usable)
            yield voice, first_of(each_path(held.index, own, budget), self.max_paths)

    def _notes(self, graph: nx.MultiDiGraph[str], threads: list[_Thread], cut: Cut | None) -> tuple[str, ...]:
        voices, paths = {one.voice for one in threads}, {one.path for one in threads}
        told = f"{counted(len(voices), str(self.by))} with a thread, {counted(len(paths), 'path')} among them."
        return (told, *self._composite(graph, len(paths), cut), READ, OURS, ARROWS_TOLD, COUNTS)

    def _composite(self, graph: nx.MultiDiGraph[str], told: int, cut: Cut | None) -> tuple[str, ...]:
        every = paths_on(graph, self.route(graph), MOST_COUNTED, Budget(MOST_STEPS, self.max_seconds))
        if cut or every.cut:
            return (f"Paths that no {self.by} tells alone are composite. {STITCHED}",)
        if not (rest := len(every.paths) - told):
            return ()
        be, them = ("is", "it") if rest == 1 else ("are", "them")
        composite = f"Besides, {counted(rest, 'path')} {be} composite: no one {self.by} tells {them} whole."
        return (f"{composite} {STITCHED}",)

    def _none(self, graph: nx.MultiDiGraph[str], cut: Cut | None) -> tuple[str, tuple[str, ...]]:
        theory, every = theory_of(graph), paths_on(graph, self.route(graph), 1).paths
        if cut or not every:
            return nothing_found(graph, self.route(graph), cut)
        path = tuple(theory.link_by_id[step.link] for step in every[0])
        shortest = f"The shortest path: {route(theory, path)} ({throughout(theory, path)})."
        return "ONLY_COMPOSITE", (f"Paths exist, but no {self.by} tells one alone. {STITCHED}", shortest, OURS)

    def _bounds(self, cut: Cut | None) -> tuple[str, ...]:
        if cut is Cut.PATHS:
            return (
                rule_told(self.max_links),
                f"At most {counted(self.max_paths, 'path')} of each {self.by} are listed.",
            )
        return bounds_told(self.max_links, cut, self.max_paths, self.max_seconds)


def _row(theory: Theory, one: _Thread) -> tuple[Cell, ...]:
    return (
        one.voice,
        route(theory, one.path),
        len(one.path),
        str(sign_of(one.path)),
        joined(items_throughout(theory, one.path)),
        joined(link.id for link in one.path),
    )


QUERY = Threads
