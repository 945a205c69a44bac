"""An explanation that is marked as stated is stated by somebody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ..graph import theory_of
from ..model import SUPPORTING, Basis, Bearing, Configuration, Theory
from . import Check

if TYPE_CHECKING:
    import networkx as nx

STATED = {Basis.STATED, Basis.STATED_SECONDARY, Basis.STATED_CUT_OFF}
WHOLE = {None, Bearing.WHOLE}


class AssembledUnmarked(Check):
    """Joining what several sources say is an inference, and is marked as one (Wong and others 2016; analyses b.2)."""

    name: ClassVar[str] = "assembled-unmarked"
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
            evidence:
              - {item: e, bears_on: context-mechanism}
              - {item: f, bears_on: mechanism-outcome}
        sources: [{id: s, title: S, type: report}, {id: u, title: U, type: report}]
        evidence:
          - {id: e, source: s, text: Stable staff bring trust., basis: stated}
          - {id: f, source: s, text: Trust brings sharing., basis: stated}
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
            basis: assembled
            members: [{element: x, role: context}, {element: m, role: mechanism}, {element: b, role: outcome}]
            evidence:
              - {item: e, bears_on: context-mechanism}
              - {item: f, bears_on: mechanism-outcome}
        sources: [{id: s, title: S, type: report}, {id: u, title: U, type: report}]
        evidence:
          - {id: e, source: s, text: Stable staff bring trust., basis: stated}
          - {id: f, source: u, text: Trust brings sharing., basis: stated}
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
            evidence:
              - {item: e, bears_on: context-mechanism}
              - {item: f, bears_on: mechanism-outcome}
        sources: [{id: s, title: S, type: report}, {id: u, title: U, type: report}]
        evidence:
          - {id: e, source: s, text: Stable staff bring trust., basis: stated}
          - {id: f, source: u, text: Trust brings sharing., basis: stated}
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

    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield each configuration that is marked as stated but was put together."""
        theory = theory_of(graph)
        for one in theory.configurations:
            if one.basis in STATED and (why := _unstated(theory, one)):
                yield (
                    one.id,
                    f"marked {one.basis}, but {why}; cite a source that gives the whole, or mark it `basis: assembled`",
                )


def _unstated(theory: Theory, one: Configuration) -> str:
    citations = [citation for citation in one.evidence if citation.stance in SUPPORTING]
    if not citations:
        return "no evidence item supports it"
    # An item that is not said to bear on a part only may well give the whole.
    if any(citation.bears_on in WHOLE for citation in citations):
        return ""
    sources = [set(theory.evidence_by_id[citation.item].sources) for citation in citations]
    return "" if set.intersection(*sources) else "no source supports all of its parts"


CHECK = AssembledUnmarked
