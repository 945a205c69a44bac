"""What is wrong with a theory or could be better: where, what, how serious."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How serious a finding is."""

    VIOLATION = "violation"
    WARNING = "warning"
    HINT = "hint"


class Finding(NamedTuple):
    """One objection: which check or shape makes it, about which part, in which words, how serious.

    `property` is the property of RDF that is concerned, where the objection is to RDF and to one property.
    """

    check: str
    where: str
    message: str
    severity: Severity
    property: str = ""
