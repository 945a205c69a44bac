"""Every element is a component, context, mechanism, outcome or actor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import ids_of_kind
from ..model import ElementKind
from . import Check

if TYPE_CHECKING:
    import networkx as nx


class UnclassifiedFactor(Check):
    """Sorting elements into contexts, mechanisms and outcomes is the analysis itself (Pawson and Tilley 1997)."""

    name: ClassVar[str] = "unclassified-factor"
    good: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: m, kind: mechanism, label: Trust}]
        """,
    )
    bad: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: m, kind: factor, label: Trust}]
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each element that is still a factor."""
        for id in ids_of_kind(graph, ElementKind.FACTOR):
            yield id, "not yet classified; make it a component, context, mechanism or outcome"


CHECK = UnclassifiedFactor
