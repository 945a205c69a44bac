"""An evidence item is cited, or left out with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import theory_of
from ..model import Citation
from ..model.tree import nested_parts
from . import Check

if TYPE_CHECKING:
    import networkx as nx


class UnusedEvidence(Check):
    """What was coded and then dropped silently cannot be traced (Gilmore and others 2019)."""

    name: ClassVar[str] = "unused-evidence"
    good: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: b, kind: outcome, label: Sharing, evidence: [e]}]
        sources: [{id: s, title: S, type: report}]
        evidence:
          - {id: e, source: s, text: Hubs bring sharing., basis: stated}
          - {id: f, source: s, text: The room was painted blue., basis: stated}
        left_out: [{item: f, reason: It bears on no claim.}]
        """,
    )
    bad: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        sources: [{id: s, title: S, type: report}]
        evidence: [{id: e, source: s, text: Hubs bring sharing., basis: stated}]
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each evidence item that is neither cited nor left out."""
        theory = theory_of(graph)
        settled = {part.item for part in nested_parts(theory) if isinstance(part, Citation)} | {
            one.item for one in theory.left_out
        }
        for item in theory.evidence:
            if item.id not in settled:
                yield item.id, "nothing cites this item; cite it, or list it under `left_out` with the reason"


CHECK = UnusedEvidence
