"""A link from an element to itself explains nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import theory_of
from . import Check

if TYPE_CHECKING:
    import networkx as nx


class SelfLoop(Check):
    """A feedback runs over something else; that is what a link from an element to itself leaves out.

    Such a link lies on no path, since a path passes an element once (analyses b.1).
    """

    name: ClassVar[str] = "self-loop"
    good: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: a, kind: mechanism, label: Trust}, {id: b, kind: outcome, label: Sharing}]
        links: [{cause: a, effect: b}, {cause: b, effect: a}]
        """,
    )
    bad: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: a, kind: mechanism, label: Trust}]
        links: [{cause: a, effect: a}]
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each link that ends where it starts."""
        for link in theory_of(graph).links:
            if link.cause == link.effect:
                yield link.id, "this link leads from an element to itself; name what lies between, or remove the link"


CHECK = SelfLoop
