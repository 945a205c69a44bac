"""What surrounds the claims: models, questions, gaps, facts, implications, scales, history and views."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .evidence import Cited
from .part import AnyId, ElementId, EvidenceId, LinkId, ModelId, Nested, Part
from .text import Day, Id, Label, Rank, Several, Share, Text
from .vocabulary import Basis, ElementKind, Weight


class Model(Part):
    """One variant of the programme."""

    sort: ClassVar[str] = "model"

    label: Label = Field(description="Short name.")
    description: Text | None = Field(None, description="What marks it, in a sentence.")
    aka: Several[Label] = Field((), description="Other names for the same model.")
    spectrum: Share | None = Field(None, description="Place between two ends, 0 to 1; only where a source gives one.")
    evidence: Cited = Field((), description="Evidence items that speak of it.")
    note: Text | None = Field(None, description="A remark for readers.")


class Statement(Part):
    """Something said about the study or the theory that is no causal claim."""

    text: Text = Field(description="The statement, in your own words.")
    about: Several[AnyId] = Field((), description="Ids of the parts of the theory it concerns.")
    tags: Several[Id] = Field((), description="Themes, for choosing what to look at.")
    evidence: Cited = Field((), description="Evidence items it rests on.")
    note: Text | None = Field(None, description="A remark for readers.")


class Question(Statement):
    """A research question."""

    sort: ClassVar[str] = "question"


class Fact(Statement):
    """A fact about the programme, the study or a source that explains nothing but that readers need."""

    sort: ClassVar[str] = "fact"


class Implication(Statement):
    """What follows for policy, practice or research, according to a source."""

    sort: ClassVar[str] = "implication"


class Gap(Statement):
    """Something that is not known, or that was looked for and not found."""

    sort: ClassVar[str] = "gap"

    sought_in: Text | None = Field(None, description="Where an answer might be found.")


class Revision(Part):
    """A recorded change of the theory."""

    sort: ClassVar[str] = "revision"

    text: Text = Field(description="What changed.")
    reason: Text = Field(description="Why it changed.")
    by: Label | None = Field(None, description="Who changed it.")
    date: Day | None = Field(None, description="When (year-month-day).")
    about: Several[AnyId] = Field((), description="Ids of the parts that changed.")
    evidence: Cited = Field((), description="Evidence items on which the change rests.")


class LeftOut(Nested):
    """An evidence item that was considered and left out, with the reason."""

    sort: ClassVar[str] = "left-out"
    named_by: ClassVar[tuple[str, ...]] = ("item",)

    item: EvidenceId = Field(description="Id of the evidence item.")
    reason: Text = Field(description="Why no claim cites it.")


class Concept(Part):
    """One entry of a scheme."""

    sort: ClassVar[str] = "concept"

    label: Label = Field(description="Name of the entry.")
    notation: Label | None = Field(None, description="Its sign, such as 2+ or A.")
    description: Text | None = Field(None, description="What it means.")
    rank: Rank | None = Field(None, description="Place in the order, lowest first; none where order has no meaning.")
    evidence: Cited = Field((), description="Evidence items or sources it rests on.")
    note: Text | None = Field(None, description="A remark for readers.")


class Scheme(Part):
    """A list of terms that belong together: a scale, a set of domains, roles of one's own."""

    sort: ClassVar[str] = "scheme"

    title: Label = Field(description="Name of the scheme.")
    description: Text | None = Field(None, description="What it is for.")
    concepts: Several[Concept] = Field((), description="Its entries.")
    note: Text | None = Field(None, description="A remark for readers.")


class View(Part):
    """A saved selection of the theory for an audience; each list narrows it, an empty list does not."""

    sort: ClassVar[str] = "view"

    title: Label = Field(description="Name of the view.")
    purpose: Text | None = Field(None, description="For whom it is and what it shows.")
    rank: Rank | None = Field(None, description="Place in the list of views, lowest first.")
    only_weights: Several[Weight] = Field((), description="Keep claims with evidence from sources of these weights.")
    only_bases: Several[Basis] = Field((), description="Keep claims known in these ways.")
    only_models: Several[ModelId] = Field((), description="Keep what belongs to these models or to none.")
    only_kinds: Several[ElementKind] = Field((), description="Keep elements of these kinds.")
    only_tags: Several[Id] = Field((), description="Keep claims and elements with any of these themes.")
    only_elements: Several[ElementId] = Field((), description="Keep these elements and the claims among them.")
    only_links: Several[LinkId] = Field((), description="Keep these links and the elements that they join.")
    side_by_side: Several[ModelId] = Field((), description="Ids of models to be told apart in the picture.")
    note: Text | None = Field(None, description="A remark for readers.")
