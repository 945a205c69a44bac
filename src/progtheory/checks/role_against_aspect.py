"""A resource is what is offered, a response is what people make of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import theory_of
from ..model import Aspect, Mechanism, Role
from . import Check

if TYPE_CHECKING:
    import networkx as nx

#: The aspect that an element shows, against the roles that say the opposite (Dalkin and others 2015).
_AGAINST = {Aspect.RESOURCE: Role.MECHANISM_RESPONSE, Aspect.RESPONSE: Role.MECHANISM_RESOURCE}


class RoleAgainstAspect(Check):
    """A mechanism that is a resource plays the role of a response, or the other way round."""

    name: ClassVar[str] = "role-against-aspect"
    good: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: food, kind: mechanism, aspect: resource, label: Food on offer}]
        configurations:
          - {id: c, name: C, sentence: S., basis: stated, members: [{element: food, role: mechanism-resource}]}
        """,
    )
    bad: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: food, kind: mechanism, aspect: resource, label: Food on offer}]
        configurations:
          - {id: c, name: C, sentence: S., basis: stated, members: [{element: food, role: mechanism-response}]}
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each member whose role says the opposite of what its element is."""
        theory = theory_of(graph)
        for one in theory.configurations:
            for member in one.members:
                element = theory.element(member.element)
                if isinstance(element, Mechanism) and member.role == _AGAINST.get(element.aspect):
                    told = f"{element.id!r} is a {element.aspect}, but plays the role {member.role}; mend one of them"
                    yield member.id, told


CHECK = RoleAgainstAspect
