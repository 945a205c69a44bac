"""What is not known: the gaps that were recorded, and those that the structure of the theory shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import links_of, theory_of
from ..model import Id
from . import Answer, Purpose, Query
from ._gaps_seen import Gap, GapKind, seen
from ._options import Repeated
from ._relaxed import Names, reason_for, restoring
from ._selectors import known
from ._wording import joined, name_of

if TYPE_CHECKING:
    import networkx as nx

NOT_A_FINDING = (
    "All but the gaps of kind “recorded” are what the structure of this theory shows by itself; "
    "they are no finding of any study."
)
COLUMNS = ("kind", "gap", "where to look", "about", "id", "ids about")
#: What is weakly supported rather than missing is listed when asked for: there is much of it in most theories.
ON_REQUEST = (GapKind.ONE_SOURCE, GapKind.CONTEXT_USED_ONCE)


class Gaps(Query):
    """What is not known, and where an answer might be found.

    Lists the gaps that were recorded, then those that the structure of the theory shows: explanations that do not say
    how people respond (no-response) or that lack context, mechanism or outcome (partial: Jackson and Kolla 2012),
    outcomes that no explanation has (unexplained), components that bring outcomes nobody says how (black-box: Pawson
    and Tilley 1997), explanations without evidence (untested); and, when asked for, those that one
    source alone supports (one-source) and contexts that are used once (context-used-once).

    $ progtheory ask graphs/mash gaps --about cmo03
    $ progtheory ask graphs/mash gaps --kind black-box
    """

    purpose: ClassVar[Purpose] = Purpose.OVERVIEW

    about: Id | None = Field(None, description="Only gaps about the part with this id.")
    kind: Repeated[GapKind] = Field(
        (), description="Only gaps of this kind; repeat for several; none: all but one-source and context-used-once."
    )

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a gap."""
        theory = theory_of(graph)
        if self.about:
            known("part", self.about, theory.parts)
        found = list(self._found(graph))
        code, told = (None, NOT_A_FINDING) if found else self._nothing(graph)
        concerned = {id for gap in found for id in gap.about}
        return self.answer(
            columns=COLUMNS,
            rows=tuple(
                (
                    str(gap.kind),
                    gap.text,
                    gap.sought_in,
                    joined(name_of(theory, id) for id in gap.about),
                    gap.id,
                    joined(gap.about),
                )
                for gap in found
            ),
            elements=tuple(sorted(concerned & set(graph))),
            links=tuple(sorted(concerned & set(links_of(graph)))),
            reason=code,
            notes=(told,),
        )

    def _found(self, graph: nx.MultiDiGraph[str]) -> Iterator[Gap]:
        kinds = self.kind or [kind for kind in GapKind if kind not in ON_REQUEST]
        return (gap for kind in kinds for gap in _of_kind(graph, kind) if self.about in {None, gap.id, *gap.about})

    def _nothing(self, graph: nx.MultiDiGraph[str]) -> tuple[str, str]:
        free: dict[str, object] = {"kind": (), "about": None}

        def restores(names: Names) -> bool:
            freed = self.model_copy(update={name: free[name] for name in names})
            return any(True for _ in freed._found(graph))  # noqa: SLF001 - the same question with fewer filters

        return reason_for(restoring([name for name in free if getattr(self, name)], restores), "gaps")


def _of_kind(graph: nx.MultiDiGraph[str], kind: GapKind) -> Iterator[Gap]:
    if kind is GapKind.RECORDED:
        return (Gap(kind, gap.text, gap.sought_in, gap.about, gap.id) for gap in theory_of(graph).gaps)
    return seen(graph, kind)


QUERY = Gaps
