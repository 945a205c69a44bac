"""An outcome is what a theory sets out to explain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import explained, ids_of_kind, theory_of
from ..model import ElementKind
from . import Check

if TYPE_CHECKING:
    import networkx as nx


class UnexplainedOutcome(Check):
    """An outcome that no configuration explains is left unexplained (Pawson and Tilley 1997; analyses b.18)."""

    name: ClassVar[str] = "unexplained-outcome"
    good: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: m, kind: mechanism, label: Trust}, {id: b, kind: outcome, label: Sharing}]
        configurations:
          - id: c
            name: Trust
            sentence: People who trust one another share.
            basis: stated
            members: [{element: m, role: mechanism}, {element: b, role: outcome}]
        """,
    )
    bad: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: b, kind: outcome, label: Sharing}]
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each outcome without an explanation."""
        held = explained(theory_of(graph))
        for id in ids_of_kind(graph, ElementKind.OUTCOME):
            if id not in held:
                yield id, "no configuration has this as its outcome; add the one that explains it, or record the gap"


CHECK = UnexplainedOutcome
