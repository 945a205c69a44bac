"""A source that is listed gives evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import theory_of
from . import Check, Severity

if TYPE_CHECKING:
    import networkx as nx


class UnusedSource(Check):
    """A source from which nothing is taken adds no support, though its place in the list suggests it does."""

    name: ClassVar[str] = "unused-source"
    severity: ClassVar[Severity] = Severity.HINT
    good: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        sources: [{id: s, title: S, type: report}, {id: u, title: U, type: report}]
        evidence: [{id: e, source: s, also: [{source: u}], text: Hubs bring sharing., basis: stated}]
        """,
        """
        id: t
        title: T
        sources: [{id: s, title: S, type: report}]
        gaps: [{id: g, text: The report was not seen., about: [s]}]
        """,
    )
    bad: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        sources: [{id: s, title: S, type: report}]
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each source that no evidence item comes from and no gap says was not seen."""
        theory = theory_of(graph)
        used = {id for item in theory.evidence for id in item.sources} | {id for gap in theory.gaps for id in gap.about}
        for source in theory.sources:
            if source.id not in used:
                yield (
                    source.id,
                    "nothing is taken from it; take evidence from it, leave it out, or say in a gap what was not seen",
                )


CHECK = UnusedSource
