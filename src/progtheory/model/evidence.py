"""Where claims come from: sources, the items taken from them, and the use a claim makes of an item."""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from .open_words import SourceType
from .part import ActorId, EvidenceId, Nested, Open, Part, SourceId
from .text import Label, Several, Text, Url, Year
from .vocabulary import Basis, Bearing, Coder, Stance, Weight


class Source(Part):
    """A document, dataset, recording or event from which evidence is taken."""

    sort: ClassVar[str] = "source"

    title: Label = Field(description="Title, as published.")
    publisher: Label | None = Field(None, description="Who published it.")
    authors: Label | None = Field(None, description="Who wrote it, in one line.")
    year: Year | None = Field(None, description="Year of publication.")
    dated: Label | None = Field(None, description="What is known of the date beyond the year: inferred, about, after.")
    type: Annotated[str, Open("source-types", tuple(SourceType))] = Field(description="What sort of document it is.")
    url: Url | None = Field(None, description="Public web address.")
    doi: Label | None = Field(None, description="Digital object identifier.")
    weight: Weight | None = Field(None, description="Class of the source, A to E; the theory says what each means.")
    seen: Text | None = Field(None, description="How much of it was read.")
    note: Text | None = Field(None, description="A remark for readers.")


class Place(Nested):
    """One more source, and where in it, that says what an evidence item says."""

    sort: ClassVar[str] = "place"
    named_by: ClassVar[tuple[str, ...]] = ("source",)

    source: SourceId = Field(description="Id of the source.")
    locator: Label | None = Field(None, description="Where in the source: page, paragraph, heading.")


class Evidence(Part):
    """One piece of material, taken from a source, that bears on a claim."""

    sort: ClassVar[str] = "evidence"

    source: SourceId = Field(description="Id of the source.")
    locator: Label | None = Field(None, description="Where in the source: page, paragraph, heading.")
    also: Several[Place] = Field((), description="Further places that say the same.")
    text: Text | None = Field(None, description="What the source says, in your own words.")
    quote: Text | None = Field(None, description="The source's own words, exactly.")
    basis: Basis = Field(description="How the item is known: stated, implied, not found ...")
    perspective: ActorId | None = Field(None, description="Id of the actor whose view this is.")
    year: Year | None = Field(None, description="Year the material was gathered, when it differs from its source.")
    coder: Coder | None = Field(None, description="Whether a person or a program coded the item.")
    note: Text | None = Field(None, description="A reason or remark: why it is read as implied, what is unclear.")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.text is None and self.quote is None:
            raise PydanticCustomError("no_text", "says nothing; give `text` (your own words) or `quote` (the source's)")
        return self

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of all sources that say this, each once, in order."""
        return tuple(sorted({self.source, *(place.source for place in self.also)}))


def _cited(value: object) -> object:
    # `evidence: [e1]` says the same as `evidence: [{item: e1}]`.
    return {"item": value} if isinstance(value, str) else value


class Citation(Nested):
    """The use a claim makes of one evidence item."""

    sort: ClassVar[str] = "citation"
    named_by: ClassVar[tuple[str, ...]] = ("item",)

    item: EvidenceId = Field(description="Id of the evidence item.")
    stance: Stance = Field(Stance.SUPPORTS, description="What the item does for the claim.")
    bears_on: Bearing | None = Field(None, description="Which part of the claim it bears on.")
    note: Text | None = Field(None, description="A remark on this use of the item.")


Cited = Several[Annotated[Citation, BeforeValidator(_cited, json_schema_input_type=Citation | str)]]
