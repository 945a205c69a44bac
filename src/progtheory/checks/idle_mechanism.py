"""A mechanism that nothing sets off, or that brings nothing, explains nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import ids_of_kind, theory_of
from ..model import Configuration, ElementKind, Role, Theory
from . import Check

if TYPE_CHECKING:
    import networkx as nx


class IdleMechanism(Check):
    """A mechanism lies between what sets it off and what it brings about (Dalkin and others 2015).

    Links say what those are, or a configuration does.
    """

    name: ClassVar[str] = "idle-mechanism"
    good: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements:
          - {id: a, kind: component, label: Hub}
          - {id: m, kind: mechanism, label: Trust}
          - {id: b, kind: outcome, label: Sharing}
        links: [{cause: a, effect: m}, {cause: m, effect: b}]
        """,
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
        elements: [{id: m, kind: mechanism, label: Trust}, {id: b, kind: outcome, label: Sharing}]
        links: [{cause: m, effect: b}]
        """,
        """
        id: t
        title: T
        elements: [{id: a, kind: component, label: Hub}, {id: m, kind: mechanism, label: Trust}]
        links: [{cause: a, effect: m}]
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each mechanism that lacks a cause or an effect."""
        theory = theory_of(graph)
        for id in ids_of_kind(graph, ElementKind.MECHANISM):
            told = theory.configurations
            if not graph.in_degree(id) and not any(_sets_off(one, id) for one in told):
                yield id, "nothing leads to this mechanism; add the component or context that sets it off"
            if not graph.out_degree(id) and not _conditions(theory, id) and not any(_leads_on(one, id) for one in told):
                yield id, "this mechanism leads to nothing; add what it brings about"


def _sets_off(one: Configuration, id: str) -> bool:
    before = {*one.playing(Role.COMPONENT, Role.CONTEXT, Role.MECHANISM_RESOURCE)}
    before |= {condition.context for condition in one.conditions}
    return id in one.playing(Role.OUTCOME) or (_takes_part(one, id) and bool(before - {id}))


def _leads_on(one: Configuration, id: str) -> bool:
    return _takes_part(one, id) and bool(set(one.playing(Role.OUTCOME)) - {id})


def _takes_part(one: Configuration, id: str) -> bool:
    return id in {member.element for member in one.members}


def _conditions(theory: Theory, id: str) -> bool:
    return any(id == condition.context for link in theory.links for condition in link.conditions)


CHECK = IdleMechanism
