"""A whole explanation has a context, a mechanism and an outcome."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import lacking, theory_of
from . import Check, Severity

if TYPE_CHECKING:
    import networkx as nx


class PartialConfiguration(Check):
    """A configuration that lacks a part is legitimate, and unfinished (Jackson and Kolla 2012)."""

    name: ClassVar[str] = "partial-configuration"
    severity: ClassVar[Severity] = Severity.HINT
    good: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements:
          - {id: x, kind: context, label: Staff are stable}
          - {id: m, kind: mechanism, label: Trust}
          - {id: b, kind: outcome, label: Sharing}
        configurations:
          - id: c
            name: Trust
            sentence: Where staff stay, people trust one another and share.
            basis: stated
            members: [{element: x, role: context}, {element: m, role: mechanism}, {element: b, role: outcome}]
        """,
    )
    bad: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements:
          - {id: x, kind: context, label: Staff are stable}
          - {id: m, kind: mechanism, label: Trust}
          - {id: b, kind: outcome, label: Sharing}
        configurations:
          - id: c
            name: Trust
            sentence: Where staff stay, people trust one another and share.
            basis: stated
            members: [{element: x, role: context}, {element: b, role: outcome}]
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each configuration that lacks a part."""
        for one in theory_of(graph).configurations:
            if lacks := lacking(one):
                yield one.id, f"has no {' and no '.join(lacks)}; add it when it becomes known, or record the gap"


CHECK = PartialConfiguration
