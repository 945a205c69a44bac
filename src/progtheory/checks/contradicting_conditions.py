"""A context helps a step or hinders it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import theory_of
from ..layout.wording import HELPING
from ..model import ConditionEffect, Configuration, Link
from . import Check

if TYPE_CHECKING:
    import networkx as nx

HINDERING = frozenset({ConditionEffect.WEAKENS, ConditionEffect.BLOCKS, ConditionEffect.REVERSES})


class ContradictingConditions(Check):
    """A context that both helps and hinders one step is two contexts, or two sources that differ.

    For whom and in which circumstances is what a context is there to tell apart (Pawson and Tilley 1997).
    """

    name: ClassVar[str] = "contradicting-conditions"
    good: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements:
          - {id: a, kind: component, label: Hub}
          - {id: b, kind: outcome, label: Sharing}
          - {id: x, kind: context, label: Staff are stable}
          - {id: y, kind: context, label: Staff are few}
        links:
          - {cause: a, effect: b, conditions: [{context: x, effect: enables}, {context: y, effect: weakens}]}
          - {cause: b, effect: a, conditions: [{context: x, effect: blocks}, {context: x, effect: unknown}]}
        """,
    )
    bad: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements:
          - {id: a, kind: component, label: Hub}
          - {id: b, kind: outcome, label: Sharing}
          - {id: x, kind: context, label: Staff are stable}
        links: [{cause: a, effect: b, conditions: [{context: x, effect: strengthens}, {context: x, effect: blocks}]}]
        """,
        """
        id: t
        title: T
        elements: [{id: b, kind: outcome, label: Sharing}, {id: x, kind: context, label: Staff are stable}]
        configurations:
          - id: c
            name: Sharing
            sentence: Where staff stay, people share.
            basis: stated
            members: [{element: b, role: outcome}]
            conditions: [{context: x, effect: necessary}, {context: x, effect: weakens}]
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each link and configuration with each context that both helps and hinders it."""
        theory = theory_of(graph)
        claims: tuple[Link | Configuration, ...] = (*theory.links, *theory.configurations)
        for claim in claims:
            for context in _torn(claim):
                told = f"“{theory.element(context).label}” is said both to help and to hinder this"
                yield claim.id, f"{told}; divide the context in two, or keep the effect that the evidence bears out"


def _torn(claim: Link | Configuration) -> list[str]:
    helping, hindering = (
        {one.context for one in claim.conditions if one.effect in way} for way in (HELPING, HINDERING)
    )
    return sorted(helping & hindering)


CHECK = ContradictingConditions
