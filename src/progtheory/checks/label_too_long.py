"""A label fits on a map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import theory_of
from . import Check

if TYPE_CHECKING:
    import networkx as nx

LONGEST = 40


class LabelTooLong(Check):
    """A long label is a sentence in disguise and cannot be read on a map; the sentence belongs in the description."""

    name: ClassVar[str] = "label-too-long"
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
        elements: [{id: m, kind: mechanism, label: Practitioners of all agencies come to trust one another}]
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each element whose label is too long."""
        for element in theory_of(graph).elements:
            if (length := len(element.label)) > LONGEST:
                yield (
                    element.id,
                    f"the label has {length} characters; cut it to {LONGEST} and put the rest in the description",
                )


CHECK = LabelTooLong
