"""What a theory claims: links between elements, configurations of several, and what conditions them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .evidence import Cited
from .open_words import Role
from .part import CausalId, ConceptId, ConfigurationId, ElementId, ModelId, Nested, Open, Part, SchemeId
from .text import Id, Label, Several, Text
from .vocabulary import Activation, Basis, ConditionEffect, Delay, Sign, Status, Template


class Condition(Nested):
    """The effect that a context has on a link or a configuration: it changes the step, not the outcome."""

    sort: ClassVar[str] = "condition"
    named_by: ClassVar[tuple[str, ...]] = ("context",)

    context: CausalId = Field(description="Id of the context that changes the step.")
    effect: ConditionEffect = Field(ConditionEffect.UNKNOWN, description="What it does to the step.")
    basis: Basis | None = Field(None, description="How the condition is known.")
    evidence: Cited = Field((), description="Evidence items that speak of it.")
    note: Text | None = Field(None, description="A remark for readers.")


class Link(Nested):
    """One causal statement between two elements."""

    sort: ClassVar[str] = "link"
    named_by: ClassVar[tuple[str, ...]] = ("cause", "effect")

    cause: CausalId = Field(description="Id of the element it starts from.")
    effect: CausalId = Field(description="Id of the element it leads to.")
    sign: Sign = Field(Sign.UNKNOWN, description="What more of the cause is expected to do to the effect.")
    verb: Label | None = Field(None, description="The word for this link, when the usual one does not fit.")
    description: Text | None = Field(None, description="The claim in a sentence.")
    delay: Delay | None = Field(None, description="How long the cause takes to show.")
    basis: Basis | None = Field(None, description="How the link itself is known; taken from its evidence if left out.")
    status: Status | None = Field(None, description="Where the claim stands.")
    tags: Several[Id] = Field((), description="Themes, for choosing what to look at.")
    models: Several[ModelId] = Field((), description="Ids of the models it belongs to; none: not tied to a model.")
    conditions: Several[Condition] = Field((), description="Contexts that change this step.")
    evidence: Cited = Field((), description="Evidence items for, against or about it.")
    note: Text | None = Field(None, description="A remark for readers.")


class Member(Nested):
    """The part that one element plays in one configuration: the role belongs here, not to the element."""

    sort: ClassVar[str] = "member"
    named_by: ClassVar[tuple[str, ...]] = ("element",)

    element: ElementId = Field(description="Id of the element.")
    role: Annotated[str, Open("roles", tuple(Role))] = Field(description="The part it plays.")
    activation: Activation | None = Field(None, description="How far a mechanism fires here.")
    sign: Sign | None = Field(None, description="For an outcome: brought about (positive) or prevented (negative).")
    note: Text | None = Field(None, description="A remark for readers.")


class Assessment(Nested):
    """A judgement that somebody made, recorded and never computed (Lewin and others 2018)."""

    sort: ClassVar[str] = "assessment"
    named_by: ClassVar[tuple[str, ...]] = ("criterion",)

    criterion: SchemeId = Field(description="Id of the scheme whose concepts are the possible ratings.")
    rating: ConceptId | None = Field(None, description="Id of the rating given; none: not rated.")
    reason: Text = Field(description="Why this rating, or why none.")
    by: Label | None = Field(None, description="Who judged.")


class Configuration(Part):
    """One explanation: in these contexts, this resource and this response are expected to bring these outcomes."""

    sort: ClassVar[str] = "configuration"

    name: Label = Field(description="Short name, to remember it by.")
    sentence: Text = Field(description="The whole explanation in one plain sentence.")
    members: Several[Member] = Field((), description="The elements that take part, each with its role.")
    template: Template = Field(Template.CMO, description="The pattern it follows.")
    basis: Basis = Field(description="Whether a source states the whole, or it was assembled from parts.")
    status: Status | None = Field(None, description="Where the claim stands.")
    tags: Several[Id] = Field((), description="Themes, for choosing what to look at.")
    models: Several[ModelId] = Field((), description="Ids of the models it belongs to; none: not tied to a model.")
    conditions: Several[Condition] = Field((), description="Contexts that change whether it holds.")
    evidence: Cited = Field((), description="Evidence items for, against or about it.")
    assessments: Several[Assessment] = Field((), description="Recorded judgements of it.")
    note: Text | None = Field(None, description="A remark for readers.")

    def playing(self, *roles: str) -> tuple[str, ...]:
        """Return the ids of the elements that play one of the roles."""
        return tuple(member.element for member in self.members if member.role in roles)


class Pattern(Part):
    """A demi-regularity: something that recurs over several configurations, with its counterexamples."""

    sort: ClassVar[str] = "pattern"

    sentence: Text = Field(description="The pattern in one plain sentence.")
    instances: Several[ConfigurationId] = Field((), description="Ids of configurations that show it.")
    counterexamples: Several[ConfigurationId] = Field((), description="Ids of configurations that go against it.")
    evidence: Cited = Field((), description="Evidence items that speak of it.")
    note: Text | None = Field(None, description="A remark for readers.")
