"""Any part of a theory is again a theory: leaving parts out."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import UnknownPart
from .elements import Actor
from .evidence import Citation
from .pruning import made_of, pruned
from .theory import Theory
from .tree import nested_parts, references_of


def without(theory: Theory, ids: Iterable[str]) -> Theory:
    """Return the theory without the parts named, without what cannot stand without them, and without loose mentions.

    A link goes with its cause, a citation with its evidence item; a fact that is only about a part stays.
    Evidence and sources that nothing names any more go too. Raises UnknownPart if there is no such part.
    """
    gone = _known(theory, ids)
    named = _named(theory) if gone else set()
    while gone:
        theory = pruned(theory, gone)
        before, named = named, _named(theory)
        gone = (before - named) & {part.id for part in (*theory.evidence, *theory.sources)}
    return theory


#: What an excerpt has none of: it tells of the whole, or is how the whole is shown.
_OF_THE_WHOLE = (
    *("configurations", "patterns", "views", "tours", "questions", "gaps", "facts", "implications"),
    *("left_out", "assessments", "revisions"),
)


def excerpt(theory: Theory, ids: Iterable[str]) -> Theory:
    """Return no more of a theory than these elements, the links among them, what changes these, and what all rest on.

    Of a large theory this takes no longer than of a small one, for it gathers what stays and does not look for what
    goes. Raises UnknownPart if there is no such element.
    """
    kept = _known(theory, ids)
    around = {link.id: link for id in kept for link in theory.links_at.get(id, ())}
    links = tuple(around[id] for id in sorted(around) if {around[id].cause, around[id].effect} <= kept)
    elements = tuple(one for one in theory.elements if one.id in kept or isinstance(one, Actor))
    parts = (part for claim in (*elements, *links) for part in nested_parts(claim))
    cited = sorted({part.item for part in parts if isinstance(part, Citation)})
    items = tuple(theory.evidence_by_id[id] for id in cited)
    sources = tuple(theory.source_by_id[id] for id in sorted({id for item in items for id in item.sources}))
    held = {"elements": elements, "links": links, "evidence": items, "sources": sources, "default_view": None}
    rest = made_of(theory, held | dict.fromkeys(_OF_THE_WHOLE, ()))
    return pruned(rest, _named(rest) - set(rest.parts))


def _known(theory: Theory, ids: Iterable[str]) -> set[str]:
    wanted = {ids} if isinstance(ids, str) else set(ids)
    for id in sorted(wanted - set(theory.parts)):
        raise UnknownPart("part", id, theory.parts)
    return wanted


def _named(theory: Theory) -> set[str]:
    """Return the ids that parts of the theory name: what they cite, come from, leave out or are about."""
    named: set[str] = set()
    for part in nested_parts(theory):
        for name in references_of(type(part)):
            value = getattr(part, name)
            named.update((value,) if isinstance(value, str) else value or ())
    return named


def among(theory: Theory, ids: Iterable[str]) -> Theory:
    """Return the theory of these elements: the claims among them, and the actors. UnknownPart if one is not there."""
    kept = _known(theory, ids) | {element.id for element in theory.elements if isinstance(element, Actor)}
    return without(theory, {element.id for element in theory.elements} - kept | _broken(theory, kept))


def _broken(theory: Theory, kept: set[str]) -> set[str]:
    # A configuration that loses a member would say something its author did not.
    return {one.id for one in theory.configurations if not {member.element for member in one.members} <= kept}
