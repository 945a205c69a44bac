"""What questions about the ways from one element to another share: both ends, and which claims count."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from ..graph import theory_of
from ..layout.wording import counted
from ..model import ElementKind, Id
from . import Purpose, Query
from ._contexts import Reading
from ._options import MostLinks, OnlyBases, OnlyModel, OnlyWeights, Repeated
from ._search import Route
from ._selectors import SELECTORS, known, known_model, matching

if TYPE_CHECKING:
    import networkx as nx


class Reaching(Query):
    """The ways from one element to another."""

    purpose: ClassVar[Purpose] = Purpose.CHAINS

    start: Repeated[str] = Field((), description=f"Where paths begin: {SELECTORS}; repeat for several; none: anywhere.")
    end: Repeated[str] = Field(
        (), validate_default=True, description=f"Where paths end: {SELECTORS}; repeat for several; none: anywhere."
    )
    max_links: MostLinks = 6
    avoid: Repeated[str] = Field(
        (), description="Only paths that pass none of these; its ends count; repeat for several."
    )
    context: Id | None = Field(
        None, description="Id of a context: only paths of which no step is told for other contexts alone."
    )
    reading: Reading = Field(
        Reading.OPEN, description="With --context: whether a step that names no context fits every one or none."
    )
    model: OnlyModel = None
    weight: OnlyWeights = ()
    basis: OnlyBases = ()

    @field_validator("end")
    @classmethod
    def _begins_or_ends_somewhere(cls, end: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if not end and info.data.get("start") == ():
            told = "say where paths begin (--start), where they end (--end), or both"
            raise PydanticCustomError("neither_start_nor_end", told)
        return end

    def route(self, graph: nx.MultiDiGraph[str]) -> Route:
        """Return what is to be searched, its selectors resolved to ids."""
        theory, everything = theory_of(graph), frozenset(graph)
        if self.context:
            known("context", self.context, (one.id for one in theory.elements if one.kind is ElementKind.CONTEXT))
        return Route(
            starts=matching(graph, self.start) if self.start else everything,
            ends=matching(graph, self.end) if self.end else everything,
            max_links=self.max_links,
            avoid=matching(graph, self.avoid),
            context=self.context,
            reading=self.reading,
            model=known_model(theory, self.model),
            weight=self.weight,
            basis=self.basis,
        )

    def matched(self, graph: nx.MultiDiGraph[str], *more: str) -> tuple[str, ...]:
        """Return how many elements each wide selector names."""
        wide = [one for one in (*self.start, *self.end, *self.avoid, *more) if ":" in one]
        return tuple(f"{one} names {counted(len(matching(graph, (one,))), 'element')}." for one in dict.fromkeys(wide))
