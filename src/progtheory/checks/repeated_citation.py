"""A claim cites an item once for one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import theory_of
from . import Check

if TYPE_CHECKING:
    import networkx as nx


class RepeatedCitation(Check):
    """The same item, cited twice by one claim with one stance and bearing, looks like more evidence than there is."""

    name: ClassVar[str] = "repeated-citation"
    good: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: a, kind: component, label: Hub}, {id: b, kind: outcome, label: Sharing, evidence: [e]}]
        links:
          - cause: a
            effect: b
            evidence:
              - {item: e}
              - {item: e, bears_on: outcome}
              - {item: e, stance: qualifies, note: In small hubs only.}
        sources: [{id: s, title: S, type: report}]
        evidence: [{id: e, source: s, text: Hubs bring sharing., basis: stated}]
        """,
    )
    bad: ClassVar[tuple[str, ...]] = (
        """
        id: t
        title: T
        elements: [{id: a, kind: component, label: Hub}, {id: b, kind: outcome, label: Sharing}]
        links: [{cause: a, effect: b, evidence: [e, {item: e, note: On page 3 too.}]}]
        sources: [{id: s, title: S, type: report}]
        evidence: [{id: e, source: s, text: Hubs bring sharing., basis: stated}]
        """,
        """
        id: t
        title: T
        elements: [{id: b, kind: outcome, label: Sharing, evidence: [e, e]}]
        sources: [{id: s, title: S, type: report}]
        evidence: [{id: e, source: s, text: Hubs bring sharing., basis: stated}]
        """,
    )

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each part with each item that it cites twice for the same."""
        for id, part in theory_of(graph).parts.items():
            uses = Counter((one.item, one.stance, one.bears_on) for one in getattr(part, "evidence", ()))
            for (item, stance, _), count in uses.items():
                if count > 1:
                    yield id, f"cites {item} {count} times to the same effect ({stance}); keep one of the citations"


CHECK = RepeatedCitation
