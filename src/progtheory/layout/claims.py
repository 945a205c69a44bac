"""What claims rest on, and what the parts of a theory say of themselves, as text for readers."""

from __future__ import annotations

from enum import StrEnum, auto
from functools import cache

from ..model import Condition, Configuration, Element, Evidence, Link, Member, Sign, Source, Theory, grounds_of
from ..model.evidence import Citation
from ..model.part import Nested, Part
from ..model.tree import shapes_of
from .records import Citing, Claim, Document, Facts, Item
from .values import capital, value_of
from .wording import BASES, meanings_of_weights, spoken

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


def claim_of(theory: Theory, part: Link | Condition | Configuration | Element) -> Claim:
    """Return what a part rests on, its supporting items apart from those that qualify or dispute it."""
    grounds = grounds_of(theory, part)
    doubts = {citation.id for citation in grounds.doubts}
    basis, weights = BASES[grounds.basis], tuple(str(weight) for weight in grounds.weights)
    classes = f"Source classes: {', '.join(weights)}." if weights else "No source of a known class."
    return Claim(
        told=f"Basis: {basis}. {classes}",
        basis=basis,
        weights=weights,
        sources=grounds.sources,
        supports=tuple(_citing(theory, one) for one in part.evidence if one.id not in doubts),
        doubts=tuple(_citing(theory, one) for one in grounds.doubts),
    )


def _citing(theory: Theory, citation: Citation) -> Citing:
    bears = f", on {value_of(theory, 'bears_on', citation.bears_on)}" if citation.bears_on else ""
    item = theory.evidence_by_id[citation.item]
    stance = value_of(theory, "stance", citation.stance)
    told = f"This item {stance} the claim{bears}. Basis of the item: {BASES[item.basis]}."
    return Citing(citation.item, spoken(citation.stance), f"{told} {citation.note or ''}".strip())


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


def items_of(theory: Theory) -> tuple[Item, ...]:
    """Return the evidence items that elements, links, explanations and their conditions cite."""
    owners = (*theory.elements, *theory.links, *theory.configurations)
    claims: tuple[Link | Configuration, ...] = (*theory.links, *theory.configurations)
    conditions = (condition for claim in claims for condition in claim.conditions)
    cited = {citation.item for owner in (*owners, *conditions) for citation in owner.evidence}
    return tuple(
        Item(
            id=one.id,
            text=one.text or "",
            quote=one.quote or "",
            basis=BASES[one.basis],
            places=((one.source, one.locator or ""), *((place.source, place.locator or "") for place in one.also)),
            facts=facts_of(theory, one),
        )
        for one in theory.evidence
        if one.id in cited
    )


def _class(weight: str | None, meanings: dict[str, str]) -> str:
    if weight is None:
        return "Class not given."
    return f"Class {weight}: {meanings[weight]}." if weight in meanings else f"Class {weight}."


def documents_of(theory: Theory, items: tuple[Item, ...]) -> tuple[Document, ...]:
    """Return the sources of these evidence items."""
    meanings = meanings_of_weights(theory)
    used = {source for item in items for source, _ in item.places}
    return tuple(
        Document(
            id=one.id,
            title=one.title,
            year=str(one.year or ""),
            weight=str(one.weight or ""),
            told=" ".join(filter(None, (f"{one.year}." if one.year else "", _class(one.weight, meanings)))),
            url=one.url or (f"https://doi.org/{one.doi}" if one.doi else ""),
            facts=facts_of(theory, one),
        )
        for one in theory.sources
        if one.id in used
    )
