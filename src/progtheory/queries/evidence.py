"""The question for the evidence behind a claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from pydantic import Field

from ..graph import theory_of
from ..layout.wording import counted
from ..model import Citation, Element as AnElement, Evidence, Id, Nested, Part, Place, Stance, Theory
from ..model.tree import nested_parts, shapes_of
from . import Answer, Purpose, Query
from ._lit import lit_by
from ._relaxed import reason_for
from ._selectors import known

if TYPE_CHECKING:
    import networkx as nx

    from . import Cell


COLUMNS = ("stance", "text", "source", "year", "weight", "locator", "basis", "bears on", "note", "claim", "item")


#: Stances whose citations stand first: what speaks against a claim must not be overlooked.
_FIRST = {Stance.DISPUTES: 0, Stance.QUALIFIES: 1}


class _Use(NamedTuple):
    claim: str
    citation: Citation
    item: Evidence


class EvidenceFor(Query):
    """What a claim rests on: who says so, where, and what it says.

    Lists every citation of an element, link, configuration, condition, gap or other part, and of what lies inside
    it: those that dispute or qualify it first. Given an evidence item or a source, lists every use that is made of it.

    $ progtheory ask graphs/mash evidence --id cmo06
    $ progtheory ask graphs/mash evidence --id foundations-2025-page
    """

    purpose: ClassVar[Purpose] = Purpose.GROUNDS
    example: ClassVar[dict[str, object]] = {"id": "hub--talk"}

    id: Id = Field(description="Id of a part of the theory: an element, link, configuration, condition, gap …")

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a place that is cited."""
        theory = theory_of(graph)
        part = theory.parts[known("part", self.id, theory.parts)]
        uses = sorted(_concerning(theory, part), key=lambda use: _FIRST.get(use.citation.stance, len(_FIRST)))
        elements, links = lit_by(graph, {self.id, *(use.claim for use in uses)})
        reason, told = (None, None) if uses else reason_for((), "evidence for this part itself")
        return self.answer(
            columns=COLUMNS,
            rows=tuple(_row(theory, use, place) for use in uses for place in _places(use.item)),
            elements=elements,
            links=links,
            reason=reason,
            notes=(*filter(None, [told]), *_opposing(uses), *_standing(part), *_elsewhere(theory, part)),
        )


def _concerning(theory: Theory, part: Part | Nested) -> Iterator[_Use]:
    inside = {part.id, *(inner.id for inner in nested_parts(part))}
    return (use for use in _uses(theory) if use.claim in inside or part.id in {use.item.id, *use.item.sources})


def _uses(theory: Theory) -> Iterator[_Use]:
    for id, part in theory.parts.items():
        if "evidence" in shapes_of(type(part)):
            yield from (_Use(id, one, theory.evidence_by_id[one.item]) for one in getattr(part, "evidence", ()))


def _places(item: Evidence) -> tuple[Evidence | Place, ...]:
    return (item, *item.also)


def _row(theory: Theory, use: _Use, place: Evidence | Place) -> tuple[Cell, ...]:
    source, item = theory.source_by_id[place.source], use.item
    text = f"“{item.quote}”" if item.quote else item.text
    bears_on = use.citation.bears_on
    notes = " ".join(filter(None, (use.citation.note, item.note))) or None
    return (
        use.citation.stance,
        text if place is item else f"says the same as {item.id}",
        source.title,
        item.year or source.year,
        source.weight,
        place.locator,
        item.basis,
        bears_on,
        notes,
        use.claim,
        item.id,
    )


def _opposing(uses: list[_Use]) -> tuple[str, ...]:
    count = sum(use.citation.stance in _FIRST for use in uses)
    told = f"Of {counted(len(uses), 'citation')}, {counted(count, 'disputes or qualifies', 'dispute or qualify')}"
    return (f"{told}: first in the list.",) if count else ()


def _standing(part: Part | Nested) -> tuple[str, ...]:
    status = getattr(part, "status", None)
    return (f"The status of this claim is: {status}.",) if status else ()


def _elsewhere(theory: Theory, part: object) -> tuple[str, ...]:
    if not isinstance(part, AnElement):
        return ()
    links = sum(part.id in {link.cause, link.effect} for link in theory.links)
    return (f"These items speak of the element itself; it also takes part in {counted(links, 'link')}.",)


QUERY = EvidenceFor
