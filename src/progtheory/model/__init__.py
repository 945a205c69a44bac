"""What a programme theory is: one frozen value, made of parts that each have an id."""

from __future__ import annotations

from .claims import Assessment, Condition, Configuration, Link, Member, Pattern
from .elements import Actor, AnyElement, Component, Context, Element, Factor, Mechanism, Outcome
from .evidence import Citation, Evidence, Place, Source
from .grounds import Grounds, grounds_of, weakest
from .knowledge import (
    Concept,
    Fact,
    Gap,
    Implication,
    LeftOut,
    Model,
    Question,
    Revision,
    Scheme,
    Statement,
    View,
)
from .open_words import Role, SourceType
from .part import Frozen, Nested, Part
from .parting import among, without
from .selection import selected
from .text import Id
from .theory import REFERENCES_TOLD, Theory
from .tour import Tour, TourStep
from .vocabulary import (
    SUPPORTING,
    Activation,
    Aspect,
    Basis,
    Bearing,
    Coder,
    ConditionEffect,
    Delay,
    Distance,
    ElementKind,
    Intent,
    Level,
    Sign,
    Stance,
    Status,
    Template,
    Valence,
    Weight,
)

__all__ = [
    "REFERENCES_TOLD",
    "SUPPORTING",
    "Activation",
    "Actor",
    "AnyElement",
    "Aspect",
    "Assessment",
    "Basis",
    "Bearing",
    "Citation",
    "Coder",
    "Component",
    "Concept",
    "Condition",
    "ConditionEffect",
    "Configuration",
    "Context",
    "Delay",
    "Distance",
    "Element",
    "ElementKind",
    "Evidence",
    "Fact",
    "Factor",
    "Frozen",
    "Gap",
    "Grounds",
    "Id",
    "Implication",
    "Intent",
    "LeftOut",
    "Level",
    "Link",
    "Mechanism",
    "Member",
    "Model",
    "Nested",
    "Outcome",
    "Part",
    "Pattern",
    "Place",
    "Question",
    "Revision",
    "Role",
    "Scheme",
    "Sign",
    "Source",
    "SourceType",
    "Stance",
    "Statement",
    "Status",
    "Template",
    "Theory",
    "Tour",
    "TourStep",
    "Valence",
    "View",
    "Weight",
    "among",
    "grounds_of",
    "selected",
    "weakest",
    "without",
]
