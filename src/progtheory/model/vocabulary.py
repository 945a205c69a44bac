"""The closed lists of words a theory may use."""

from __future__ import annotations

from enum import StrEnum


class ElementKind(StrEnum):
    """What an element is in the programme."""

    COMPONENT = "component"
    CONTEXT = "context"
    MECHANISM = "mechanism"
    OUTCOME = "outcome"
    ACTOR = "actor"
    FACTOR = "factor"


class Level(StrEnum):
    """Where a context lies: the four I's of Pawson (2006)."""

    INDIVIDUAL = "individual"
    INTERPERSONAL = "interpersonal"
    INSTITUTIONAL = "institutional"
    INFRASTRUCTURAL = "infrastructural"


class Aspect(StrEnum):
    """Which part of a mechanism an element is (Dalkin and others 2015)."""

    RESOURCE = "resource"
    RESPONSE = "response"
    WHOLE = "whole"


class Distance(StrEnum):
    """How far along the theory an outcome lies."""

    PROXIMAL = "proximal"
    INTERMEDIATE = "intermediate"
    DISTAL = "distal"


class Intent(StrEnum):
    """Whether the programme means an outcome to happen."""

    INTENDED = "intended"
    UNINTENDED = "unintended"
    TRADE_OFF = "trade-off"
    UNCLEAR = "unclear"


class Valence(StrEnum):
    """Whether an outcome is welcome."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    MIXED = "mixed"
    NEUTRAL = "neutral"


class Sign(StrEnum):
    """What more of the cause is expected to do to the effect."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    MIXED = "mixed"
    UNKNOWN = "unknown"
    NONE = "none"


class Delay(StrEnum):
    """How long a cause takes to show."""

    NONE = "none"
    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


class ConditionEffect(StrEnum):
    """What a context does to a link or a configuration."""

    NECESSARY = "necessary"
    ENABLES = "enables"
    STRENGTHENS = "strengthens"
    WEAKENS = "weakens"
    BLOCKS = "blocks"
    REVERSES = "reverses"
    UNKNOWN = "unknown"


class Activation(StrEnum):
    """How far a mechanism fires: a dimmer, not a switch (Dalkin and others 2015)."""

    ACTIVE = "active"
    PARTLY_ACTIVE = "partly-active"
    DORMANT = "dormant"
    BLOCKED = "blocked"
    NOT_OBSERVED = "not-observed"


class Basis(StrEnum):
    """How a claim is known, from the firmest to the least firm."""

    STATED = "stated"
    STATED_SECONDARY = "stated-secondary"
    STATED_CUT_OFF = "stated-cut-off"
    IMPLIED = "implied"
    ASSEMBLED = "assembled"
    NOT_FOUND = "not-found"


class Stance(StrEnum):
    """What an evidence item does for the claim that cites it."""

    SUPPORTS = "supports"
    PARTLY_SUPPORTS = "partly-supports"
    QUALIFIES = "qualifies"
    DISPUTES = "disputes"
    ILLUSTRATES = "illustrates"


class Bearing(StrEnum):
    """Which part of a claim an evidence item bears on."""

    CONTEXT = "context"
    MECHANISM = "mechanism"
    OUTCOME = "outcome"
    CONTEXT_MECHANISM = "context-mechanism"
    MECHANISM_OUTCOME = "mechanism-outcome"
    CONDITION = "condition"
    WHOLE = "whole"


class Coder(StrEnum):
    """Who coded an evidence item."""

    MANUAL = "manual"
    AUTOMATED = "automated"


class Status(StrEnum):
    """Where a claim stands in the life of the theory."""

    PROPOSED = "proposed"
    UNDER_TEST = "under-test"
    SUPPORTED = "supported"
    REFINED = "refined"
    CONTESTED = "contested"
    REJECTED = "rejected"
    SUPERSEDED = "superseded"


class Weight(StrEnum):
    """The class a source falls in; the theory says what each class means."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"


class Template(StrEnum):
    """The pattern a configuration follows (De Weger and others 2020)."""

    CMO = "CMO"
    ICMO = "ICMO"
    ICAMO = "ICAMO"
    SCMO = "SCMO"
    CIMO = "CIMO"


#: Stances that count towards a claim being supported at all.
SUPPORTING = frozenset({Stance.SUPPORTS, Stance.PARTLY_SUPPORTS})
