"""The question for causes that come back to themselves.

>>> from progtheory import Loops, Theory, ask
>>> theory = Theory.model_validate({
...     "id": "hub", "title": "Hub",
...     "elements": [{"id": id, "label": id, "kind": "factor"} for id in ("trust", "sharing")],
...     "sources": [{"id": id, "title": id, "type": "report"} for id in ("north", "south")],
...     "evidence": [
...         {"id": id[0], "source": id, "text": "They say so.", "basis": "stated"} for id in ("north", "south")
...     ],
...     "links": [
...         {"cause": "trust", "effect": "sharing", "sign": "positive", "evidence": ["n"]},
...         {"cause": "sharing", "effect": "trust", "sign": "positive", "evidence": ["s"]},
...     ],
... })
>>> [row[:2] for row in ask(theory, Loops()).rows]
[('sharing +→ trust +→ sharing', 'reinforcing')]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import theory_of
from ..index.wanted import Budget, Cut, Spent
from ..layout.wording import counted
from ..model import Theory
from . import Answer, Purpose, Query
from ._loops import COLUMNS, KINDS_TOLD, Loop, LoopKind, has_loop, kind_of, loops_among, row_of
from ._options import MostLinks, MostSeconds, OnlyBases, OnlyModel, OnlyWeights, Repeated
from ._relaxed import Names, reason_for, restoring
from ._selectors import SELECTORS, known_model, matching
from ._sieve import Sieve
from ._throughout import TRAP_INSIDE, sources_throughout
from ._wording import ARROWS_TOLD, COUNTS

if TYPE_CHECKING:
    import networkx as nx


#: Loops looked at, at most.
MOST_TRIED = 1_000_000


class Loops(Query):
    """The loops: elements that, step by step, act back on themselves.

    Lists each loop once, from the element whose id comes first, the shortest first: whether it is reinforcing or
    balancing (the sign of its links multiplied; Maruyama 1963, Axelrod 1976), whether it acts with a
    delay, and which sources support every step. A loop that no one source supports throughout is stitched together.
    Parallel links make several loops. Bounded by --max-links, --max-loops and --max-seconds.

    $ progtheory ask graphs/mash loops
    $ progtheory ask graphs/mash loops --through unsuitable-referrals --kind balancing
    """

    purpose: ClassVar[Purpose] = Purpose.CHAINS
    example: ClassVar[dict[str, object]] = {}

    max_links: MostLinks = 6
    max_loops: int = Field(100, ge=1, le=100_000, description="Most loops to list.")
    max_seconds: MostSeconds = 10
    through: Repeated[str] = Field(
        (), description=f"Only loops that pass one of these: {SELECTORS}; repeat for several."
    )
    kind: LoopKind | None = Field(None, description="Only loops of this kind.")
    model: OnlyModel = None
    weight: OnlyWeights = ()
    basis: OnlyBases = ()

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a loop."""
        theory = theory_of(graph)
        known_model(theory, self.model)
        loops, cut = self.first(graph)
        code, told = (None, self._notes(theory, loops)) if loops else self._nothing(graph, cut)
        return self.answer(
            columns=COLUMNS,
            rows=tuple(row_of(theory, loop) for loop in loops),
            elements=tuple(sorted({link.cause for loop in loops for link in loop})),
            links=tuple(sorted({link.id for loop in loops for link in loop})),
            truncated=cut is not None,
            reason=code,
            notes=(*told, *self._bounds(cut)),
        )

    def first(self, graph: nx.MultiDiGraph[str]) -> tuple[list[Loop], Cut | None]:
        """Return the first loops, and what cut the list short."""
        loops: list[Loop] = []
        try:
            for loop in self._found(graph):
                if len(loops) == self.max_loops:
                    return loops, Cut.PATHS
                loops.append(loop)
        except Spent as spent:
            return loops, spent.cut
        return loops, None

    def _found(self, graph: nx.MultiDiGraph[str]) -> Iterator[Loop]:
        theory, sieve = theory_of(graph), Sieve(self.model, self.weight, self.basis)
        through, budget = matching(graph, self.through), Budget(MOST_TRIED, self.max_seconds)
        links = [link for link in theory.links if not sieve.active or sieve.passes(theory, link)]
        for loop in loops_among(links, self.max_links):
            budget.take(1)
            passes = not self.through or any(link.cause in through for link in loop)
            if passes and self.kind in {None, kind_of(loop)}:
                yield loop

    def _nothing(self, graph: nx.MultiDiGraph[str], cut: Cut | None) -> tuple[str, tuple[str, ...]]:
        if cut:
            return "SEARCH_STOPPED", ("No loop was found as far as the search went.",)
        free = {name: type(self).model_fields[name].default for name in ("through", "kind", "model", "weight", "basis")}

        def restores(names: Names) -> bool:
            freed = self.model_copy(update={"max_loops": 1} | {name: free[name] for name in names})
            return bool(freed.first(graph)[0])

        removed = restoring([name for name in free if getattr(self, name)], restores)
        if not removed and has_loop(theory_of(graph).links):
            told = f"There are loops, but none has {counted(self.max_links, 'link')} or fewer."
            return "MAX_PATH_LENGTH_EXCEEDED", (told,)
        code, told = reason_for(removed, "loops")
        return code, (told,)

    def _notes(self, theory: Theory, loops: list[Loop]) -> tuple[str, ...]:
        kinds = Counter(kind_of(loop) for loop in loops)
        each = ", ".join(f"{kinds[kind]} {kind}" for kind in LoopKind if kinds[kind])
        whole = sum(bool(sources_throughout(theory, loop)) for loop in loops)
        told = f"Of the loops listed: {each}. {whole or 'None'} of them {'have' if whole > 1 else 'has'} one source"
        return (ARROWS_TOLD, f"{told} for all steps. {TRAP_INSIDE}.", KINDS_TOLD, COUNTS)

    def _bounds(self, cut: Cut | None) -> tuple[str, ...]:
        rule = f"A loop passes each element once and has at most {counted(self.max_links, 'link')}."
        if cut is Cut.PATHS:
            return (rule, f"Only the first {counted(self.max_loops, 'loop')} are listed; there are more.")
        return (rule, f"The search stopped when {cut}.") if cut else (rule,)


QUERY = Loops
