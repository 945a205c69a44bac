"""The parts of an explanation act on one another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import theory_of
from ..model import Theory
from . import Check

if TYPE_CHECKING:
    import networkx as nx


class UnjoinedConfiguration(Check):
    """A configuration is no list: its parts work together, and links say how (De Weger and others 2020)."""

    name: ClassVar[str] = "unjoined-configuration"
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
        links: [{cause: m, effect: b}]
        """,
        """
        id: t
        title: T
        elements:
          - {id: x, kind: context, label: Staff are stable}
          - {id: m, kind: mechanism, label: Trust}
          - {id: b, kind: outcome, label: Sharing}
          - {id: a, kind: component, label: Hub}
        configurations:
          - id: c
            name: Trust
            sentence: Where staff stay, people trust one another and share.
            basis: stated
            members: [{element: x, role: context}, {element: m, role: mechanism}]
        links: [{cause: a, effect: m, conditions: [{context: x}]}]
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
            members: [{element: x, role: context}, {element: m, role: mechanism}, {element: b, role: outcome}]
        """,
        """
        id: t
        title: T
        elements:
          - {id: a, kind: component, label: Hub}
          - {id: x, kind: context, label: Staff are stable}
          - {id: m, kind: mechanism, label: Trust}
          - {id: b, kind: outcome, label: Sharing}
        configurations:
          - id: c
            name: Trust
            sentence: Where staff stay, people trust one another and share.
            basis: stated
            members: [{element: x, role: context}, {element: m, role: mechanism}, {element: b, role: outcome}]
        links: [{cause: a, effect: m}]
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each configuration none of whose parts is linked to another."""
        theory = theory_of(graph)
        for one in theory.configurations:
            parts = {member.element for member in one.members} & set(graph)
            if len(parts) > 1 and not _joined(theory, parts):
                yield one.id, "no link runs between any of its parts; add the links that the explanation speaks of"


def _joined(theory: Theory, parts: set[str]) -> bool:
    for link in theory.links:
        ends = {link.cause, link.effect}
        conditioned = ends & parts and (parts - ends) & {one.context for one in link.conditions}
        if conditioned or (len(ends) > 1 and ends <= parts):
            return True
    return False


CHECK = UnjoinedConfiguration
