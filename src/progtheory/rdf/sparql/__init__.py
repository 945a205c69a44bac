"""Asking in SPARQL: what may be asked, who answers it (a process of its own, or an endpoint), and what is found."""

from __future__ import annotations

from .address import shown
from .asking import asked
from .questions import Written, questions
from .terms import Cut, Found, Limits, Term
from .turtle import turtle_of
from .vocabulary import prefixes, words

__all__ = [
    "Cut",
    "Found",
    "Limits",
    "Term",
    "Written",
    "asked",
    "prefixes",
    "questions",
    "shown",
    "turtle_of",
    "words",
]
