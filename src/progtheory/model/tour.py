"""A tour: the theory told in steps, each with what to look at and a few words."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .evidence import Cited
from .part import Part, ShownId, ViewId
from .text import Label, Rank, Ranked, Several, Text


class TourStep(Part):
    """One step of a tour; what it says is as well founded as any claim, so it can cite evidence."""

    sort: ClassVar[str] = "tour-step"

    title: Label = Field(description="Heading of the step.")
    text: Text = Field(description="What readers are told, in a few plain sentences.")
    rank: Rank = Field(description="Place in the tour, lowest first.")
    view: ViewId | None = Field(None, description="Id of the view to look at; none: the view that is shown already.")
    highlight: Several[ShownId] = Field((), description="Ids of elements, links and configurations to point out.")
    evidence: Cited = Field((), description="Evidence items on which the words rest.")


class Tour(Part):
    """A guided reading of the theory for newcomers, in steps."""

    sort: ClassVar[str] = "tour"

    title: Label = Field(description="Name of the tour.")
    purpose: Text | None = Field(None, description="For whom it is and what they will know after it.")
    steps: Ranked[TourStep] = Field((), description="Its steps, by rank.")
