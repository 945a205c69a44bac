"""A theory says by which mechanism a component brings its outcomes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import black_boxes, theory_of
from . import Check

if TYPE_CHECKING:
    import networkx as nx


class BlackBox(Check):
    """A component that reaches an outcome, nobody says how, is a black box (Pawson and Tilley 1997; analyses b.18)."""

    name: ClassVar[str] = "black-box"
    good: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements:
          - {id: a, kind: component, label: Hub}
          - {id: m, kind: mechanism, label: Trust}
          - {id: b, kind: outcome, label: Sharing}
        links: [{cause: a, effect: m}, {cause: m, effect: b}, {cause: a, effect: b}]
        """,
        """
        id: t
        title: T
        elements:
          - {id: a, kind: component, label: Hub}
          - {id: m, kind: mechanism, label: Trust}
          - {id: b, kind: outcome, label: Sharing}
        links: [{cause: a, effect: b}]
        configurations:
          - id: c
            name: Trust
            sentence: In a hub people trust one another and share.
            basis: stated
            members: [{element: a, role: component}, {element: m, role: mechanism}, {element: b, role: outcome}]
        """,
    )
    bad: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: a, kind: component, label: Hub}, {id: b, kind: outcome, label: Sharing}]
        links: [{cause: a, effect: b}]
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each component whose outcomes nothing explains."""
        theory = theory_of(graph)
        for component, outcomes in black_boxes(graph):
            told = "; ".join(theory.element(id).label for id in outcomes)
            yield (
                component,
                f"no path passes a mechanism on the way to: {told}; say what it offers and how people respond",
            )


CHECK = BlackBox
