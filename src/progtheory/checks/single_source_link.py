"""A link that rests on one source stands or falls with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import theory_of
from ..model import grounds_of
from . import Check, Severity

if TYPE_CHECKING:
    import networkx as nx


class SingleSourceLink(Check):
    """A link is fragile when taking away one source takes away all its support (analyses b.17)."""

    name: ClassVar[str] = "single-source-link"
    severity: ClassVar[Severity] = Severity.HINT
    good: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: a, kind: component, label: Hub}, {id: b, kind: outcome, label: Sharing}]
        links: [{cause: a, effect: b, evidence: [e]}]
        sources: [{id: s, title: S, type: report}, {id: u, title: U, type: report}]
        evidence: [{id: e, source: s, also: [{source: u}], text: Hubs bring sharing., basis: stated}]
        """,
    )
    bad: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: a, kind: component, label: Hub}, {id: b, kind: outcome, label: Sharing}]
        links: [{cause: a, effect: b, evidence: [e]}]
        sources: [{id: s, title: S, type: report}]
        evidence: [{id: e, source: s, text: Hubs bring sharing., basis: stated}]
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each link with one supporting source."""
        theory = theory_of(graph)
        for link in theory.links:
            sources = grounds_of(theory, link).sources
            if len(sources) == 1:
                yield (
                    link.id,
                    f"only {sources[0]} supports this link; look for a second source, or say that there is none",
                )


CHECK = SingleSourceLink
