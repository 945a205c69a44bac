"""Every link says who says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import theory_of
from ..model import Basis, grounds_of
from . import Check

if TYPE_CHECKING:
    import networkx as nx


class UnsupportedLink(Check):
    """A link that nothing supports is neither stated nor marked as assembled by its author.

    Readers must be able to see where each part of a theory came from (RAMESES II; Wong and others 2016).
    """

    name: ClassVar[str] = "unsupported-link"
    good: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: a, kind: component, label: Hub}, {id: b, kind: outcome, label: Sharing}]
        links:
          - {cause: a, effect: b, evidence: [e]}
          - {cause: b, effect: a, basis: assembled}
        sources: [{id: s, title: S, type: report}]
        evidence: [{id: e, source: s, text: Hubs bring sharing., basis: stated}]
        """,
    )
    bad: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: a, kind: component, label: Hub}, {id: b, kind: outcome, label: Sharing}]
        links: [{cause: a, effect: b}]
        """,
        """
        id: t
        title: T
        elements: [{id: a, kind: component, label: Hub}, {id: b, kind: outcome, label: Sharing}]
        links: [{cause: a, effect: b, evidence: [{item: e, stance: disputes}]}]
        sources: [{id: s, title: S, type: report}]
        evidence: [{id: e, source: s, text: Hubs bring no sharing., basis: stated}]
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each link without support."""
        theory = theory_of(graph)
        for link in theory.links:
            grounds = grounds_of(theory, link)
            if not grounds.sources and grounds.basis is not Basis.ASSEMBLED:
                yield (
                    link.id,
                    "no evidence item supports this link; cite one that does, or mark the link `basis: assembled`",
                )


CHECK = UnsupportedLink
