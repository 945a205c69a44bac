"""What the parts of a theory say of themselves, as text for readers."""

from __future__ import annotations

from enum import StrEnum, auto
from functools import cache

from ..model import Configuration, Element, Evidence, Link, Member, Sign, Source, Theory
from ..model.part import Nested, Part
from ..model.tree import shapes_of
from .records import Facts
from .values import capital, value_of

#: Headings under which fields are shown, in this order; a field that a part lacks or leaves empty is not shown.
_HEADINGS = {
    "aka": "Also called",
    "function": "What it is there to do",
    "level": "Where it lies",
    "whose": "Whose response",
    "for_whom": "For whom",
    "intent": "Meant to happen",
    "valence": "Welcome or not",
    "domain": "Outcome domain",
    "broader": "A case of",
    "opposite": "The opposite of",
    "delay": "Time it takes",
    "template": "Pattern",
    "status": "State of the claim",
    "models": "Models",
    "perspective": "Whose view",
    "coder": "Coded",
    "publisher": "Publisher",
    "authors": "Authors",
    "dated": "Date",
    "type": "Type",
    "seen": "How much was read",
    "note": "Note",
}
#: Fields whose text is the author's, and is shown as it stands.
_FREE = frozenset({"note", "function", "seen", "publisher", "authors", "dated", "aka"})


def facts_of(theory: Theory, part: Element | Link | Configuration | Evidence | Source) -> Facts:
    """Return what a part says of itself beside its name and description, as pairs of heading and text."""
    fields = _fields_of(type(part))
    told = ((heading, _told(theory, field, getattr(part, field), words)) for field, heading, words in fields)
    return tuple((heading, text) for heading, text in told if text)


class _Words(StrEnum):
    """Whether a field holds text, codes or ids of parts."""

    TEXT = auto()
    CODE = auto()
    NAME = auto()


@cache
def _fields_of(kind: type[Part | Nested]) -> tuple[tuple[str, str, _Words], ...]:
    shapes = shapes_of(kind)
    held = [(field, heading) for field, heading in _HEADINGS.items() if field in shapes]
    sorts = (_Words.NAME if shapes[field].ref else _Words.TEXT if field in _FREE else _Words.CODE for field, _ in held)
    return tuple((field, heading, words) for (field, heading), words in zip(held, sorts, strict=True))


def _told(theory: Theory, field: str, value: object, words: _Words) -> str:
    values = [str(one) for one in (value if isinstance(value, tuple) else (value,))] if value else []
    if words is _Words.NAME:
        return ", ".join(name_of(theory, one) for one in values)
    if words is _Words.TEXT:
        return ", ".join(values)
    return ", ".join(capital(value_of(theory, field, one)) for one in values)


def state_of(theory: Theory, member: Member) -> str:
    """Return how far a mechanism fires, or what becomes of an outcome where it is not more of it; often nothing."""
    state = value_of(theory, "activation", member.activation or "")
    way = value_of(theory, "sign", member.sign) if member.sign not in {None, Sign.POSITIVE} else ""
    return "; ".join(filter(None, (state, way)))


def name_of(theory: Theory, id: str) -> str:
    """Return what readers know a part by; its id if it has no name."""
    part = theory.parts.get(id)
    names = (getattr(part, field, None) for field in ("label", "title", "name"))
    return next((str(name) for name in names if name), id)
