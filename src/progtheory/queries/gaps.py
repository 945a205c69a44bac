"""What is not known: the gaps that were recorded, and those that the structure of the theory shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from pydantic import Field

from ..graph import black_boxes, explained, ids_of_kind, lacking, links_of, theory_of
from ..model import ElementKind, Id, Role, Theory
from . import Answer, Purpose, Query
from ._relaxed import reason_for
from ._selectors import known
from ._wording import joined, labels, name_of

if TYPE_CHECKING:
    import networkx as nx

RECORDED, SEEN = "recorded", "found in the graph"
RESPONSES = (Role.MECHANISM_RESPONSE, Role.MECHANISM)
NOT_A_FINDING = f"“{SEEN}”: what the structure of this theory shows by itself; it is no finding of any study."
COLUMNS = ("kind", "gap", "where to look", "about", "id", "ids about")


class _Gap(NamedTuple):
    kind: str
    text: str
    sought_in: str | None
    about: tuple[str, ...]
    id: str | None = None


class Gaps(Query):
    """What is not known, and where an answer might be found.

    Lists the gaps that were recorded, then those that the structure of the theory shows.
    """

    purpose: ClassVar[Purpose] = Purpose.OVERVIEW

    about: Id | None = Field(None, description="Only gaps about the part with this id.")

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a gap."""
        theory = theory_of(graph)
        if self.about:
            known("part", self.about, theory.parts)
        every = (*_recorded(theory), *_in_structure(graph))
        found = [gap for gap in every if self.about in {None, gap.id, *gap.about}]
        code, told = (None, NOT_A_FINDING) if found else reason_for((), "gap")
        concerned = {id for gap in found for id in gap.about}
        return self.answer(
            columns=COLUMNS,
            rows=tuple(
                (
                    gap.kind,
                    gap.text,
                    gap.sought_in,
                    joined(name_of(theory, id) for id in gap.about),
                    gap.id,
                    joined(gap.about),
                )
                for gap in found
            ),
            elements=tuple(sorted(concerned & set(graph))),
            links=tuple(sorted(concerned & set(links_of(graph)))),
            reason=code,
            notes=(told,),
        )


def _recorded(theory: Theory) -> Iterator[_Gap]:
    return (_Gap(RECORDED, gap.text, gap.sought_in, gap.about, gap.id) for gap in theory.gaps)


def _in_structure(graph: nx.MultiDiGraph[str]) -> Iterator[_Gap]:
    theory = theory_of(graph)
    for one in theory.configurations:
        if "mechanism" not in lacking(one) and one.playing(Role.MECHANISM_RESOURCE) and not one.playing(*RESPONSES):
            yield _Gap(SEEN, "How people respond to what is offered is not said.", None, (one.id,))
        for part in lacking(one):
            yield _Gap(SEEN, f"The explanation has no {part}.", None, (one.id,))
    for id in ids_of_kind(graph, ElementKind.OUTCOME):
        if id not in explained(theory):
            yield _Gap(SEEN, "No explanation has this outcome.", None, (id,))
    for component, outcomes in black_boxes(graph):
        told = f"By which mechanism the component brings this is not said: {labels(theory, outcomes)}."
        yield _Gap(SEEN, told, None, (component, *outcomes))


QUERY = Gaps
