"""What claims rest on, as text for readers: their grounds, the evidence items and the sources."""

from __future__ import annotations

from ..model import Condition, Configuration, Element, Link, Theory, grounds_of
from ..model.evidence import Citation
from .facts import facts_of
from .records import Citing, Claim, Document, Item
from .values import value_of
from .wording import BASES, meanings_of_weights, spoken


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
