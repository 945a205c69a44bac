"""The things that take part in a programme theory."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .evidence import Cited
from .part import ActorId, ConceptId, ElementId, ModelId, Part
from .text import Id, Label, Several, Text
from .vocabulary import Aspect, Distance, ElementKind, Intent, Level, Valence


class Element(Part):
    """Anything that takes part in the theory."""

    kind: ElementKind
    label: Label = Field(description="Short name, to fit on a map (at most about 40 characters).")
    description: Text | None = Field(None, description="What is meant, in a sentence.")
    aka: Several[Label] = Field((), description="Other names for the same thing.")
    broader: ElementId | None = Field(None, description="Id of the more general element this is a case of.")
    opposite: ElementId | None = Field(None, description="Id of the element that is the opposite of this.")
    tags: Several[Id] = Field((), description="Themes, for choosing what to look at.")
    models: Several[ModelId] = Field((), description="Ids of the models it belongs to; none: not tied to a model.")
    evidence: Cited = Field((), description="Evidence items that speak of it.")
    note: Text | None = Field(None, description="A remark for readers.")


class Component(Element):
    """Something the programme puts in place: an activity, team, rule or tool."""

    sort: ClassVar[str] = "component"

    kind: Literal[ElementKind.COMPONENT] = ElementKind.COMPONENT
    function: Text | None = Field(None, description="What it is there to do.")


class Context(Element):
    """A condition, not part of the programme, that changes whether or how a mechanism works."""

    sort: ClassVar[str] = "context"

    kind: Literal[ElementKind.CONTEXT] = ElementKind.CONTEXT
    level: Level | None = Field(None, description="Where the condition lies.")


class Mechanism(Element):
    """A resource that is offered, people's response to it, or both together."""

    sort: ClassVar[str] = "mechanism"

    kind: Literal[ElementKind.MECHANISM] = ElementKind.MECHANISM
    aspect: Aspect = Field(Aspect.WHOLE, description="Whether this is the resource, the response or the whole.")
    whose: Several[ActorId] = Field((), description="Ids of the actors whose response it is.")


class Outcome(Element):
    """A change, or an absence of change, that the theory sets out to explain."""

    sort: ClassVar[str] = "outcome"

    kind: Literal[ElementKind.OUTCOME] = ElementKind.OUTCOME
    for_whom: Several[ActorId] = Field((), description="Ids of the actors it happens to.")
    distance: Distance | None = Field(None, description="How far along the theory it lies.")
    intent: Intent | None = Field(None, description="Whether the programme means it to happen.")
    valence: Valence | None = Field(None, description="Whether it is welcome.")
    domain: ConceptId | None = Field(None, description="Id of the outcome domain it belongs to.")


class Actor(Element):
    """A person, group or organisation that acts, reasons or is affected within the theory."""

    sort: ClassVar[str] = "actor"

    kind: Literal[ElementKind.ACTOR] = ElementKind.ACTOR


class Factor(Element):
    """Something that has not yet been classified; elements from other tools come in so."""

    sort: ClassVar[str] = "factor"

    kind: Literal[ElementKind.FACTOR] = ElementKind.FACTOR


AnyElement = Annotated[Component | Context | Mechanism | Outcome | Actor | Factor, Field(discriminator="kind")]
