"""A context is a condition that the programme meets, not something that it does."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import element_at, ids_of_kind, theory_of
from ..model import ElementKind, Role, Theory
from . import Check

if TYPE_CHECKING:
    import networkx as nx

#: Beginnings that name a doing. The list is short on purpose: what it misses costs less than a false alarm.
ACTIVITY = re.compile(
    r"(?:providing|delivering|running|introducing|implementing|establishing|conducting|offering|organi[sz]ing|recruiting"
    r"|launching|appointing|convening|setting up|rolling out|provide|deliver|introduce|implement|establish|convene"
    r"|(?:training|provision|delivery|introduction|implementation|recruitment|appointment) (?:of|for|to))\b",
    re.IGNORECASE,
)
#: Words that make it a condition after all: "training of staff is patchy".
STATE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|lacks?|remains?|varies|vary|differs?|too|not|poor|limited|weak|strong|scarce|uneven|patchy"
    r"|difficult|costly|difficulties|problems?)\b",
    re.IGNORECASE,
)


class ActivityAsContext(Check):
    """What a programme does is a component; contexts are the conditions it meets (Pawson and Tilley 1997).

    A role belongs to membership (Shaw and others 2018), so an activity may have been given the wrong one.
    """

    name: ClassVar[str] = "activity-as-context"
    good: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements:
          - {id: x, kind: context, label: Staff are stable}
          - {id: y, kind: context, label: Training of new staff is patchy}
          - {id: z, kind: context, label: Longstanding local partnerships}
        """,
    )
    bad: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: x, kind: context, label: Training of front-line staff}]
        """,
        """
        id: t
        title: T
        elements: [{id: x, kind: context, label: Providing a shared office}]
        """,
        """
        id: t
        title: T
        elements:
          - {id: a, kind: component, label: Hub}
          - {id: b, kind: outcome, label: Sharing}
        configurations:
          - id: c
            name: Hub
            sentence: In a hub people share.
            basis: stated
            members: [{element: a, role: context}, {element: b, role: outcome}]
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each activity in the place of a context."""
        for id, places in _used_as_context(theory_of(graph)).items():
            if element_at(graph, id).kind is ElementKind.COMPONENT:
                told = f"a component stands as a context ({_some(places)})"
                yield id, f"{told}; name the condition it meets, or give it the role component"
        for id in ids_of_kind(graph, ElementKind.CONTEXT):
            label = element_at(graph, id).label
            if ACTIVITY.match(label) and not STATE.search(label):
                yield id, f"{label!r} reads as something that is done; name the condition, or make it a component"


def _used_as_context(theory: Theory) -> dict[str, set[str]]:
    used: dict[str, set[str]] = defaultdict(set)
    for one in theory.configurations:
        for id in (*one.playing(Role.CONTEXT), *(condition.context for condition in one.conditions)):
            used[id].add(one.id)
    for link in theory.links:
        for condition in link.conditions:
            used[condition.context].add(link.id)
    return used


def _some(places: set[str]) -> str:
    first, *others = sorted(places)
    return f"{first} and {len(others)} more" if others else first


CHECK = ActivityAsContext
