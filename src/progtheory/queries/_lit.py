"""What to light up for parts of a theory: the elements and links that a claim is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..graph import theory_of
from ..model import Condition, Configuration, Element, Gap, Link, Member, Nested, Part, Pattern, Theory

if TYPE_CHECKING:
    import networkx as nx


def lit_by(graph: nx.MultiDiGraph[str], ids: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids of the elements and of the links that the parts of these ids are about, in order."""
    theory = theory_of(graph)
    about = _about_all(theory, ids)
    return tuple(sorted(about & set(graph))), tuple(sorted(about & {link.id for link in theory.links}))


def _about(theory: Theory, part: Part | Nested) -> set[str]:
    found: set[str] = set()
    match part:
        case Element():
            found = {part.id}
        case Link():
            found = {part.id, part.cause, part.effect}
        case Member():
            found = {part.element}
        case Configuration():
            held = {member.element for member in part.members}
            within = {link.id for link in theory.links if {link.cause, link.effect} <= held}
            found = held | within | {condition.context for condition in part.conditions}
        case Condition():
            found = {part.context} | _about(theory, _conditioned(theory, part))
        case Gap():
            # Gaps may be about one another, in a circle too; what they share is told by the gaps themselves.
            found = _about_all(theory, (id for id in part.about if not isinstance(theory.parts[id], Gap)))
        case Pattern():
            found = _about_all(theory, (*part.instances, *part.counterexamples))
    return found


def _about_all(theory: Theory, ids: Iterable[str]) -> set[str]:
    return {id for one in ids for id in _about(theory, theory.parts[one])}


def _conditioned(theory: Theory, condition: Condition) -> Link | Configuration:
    claims: tuple[Link | Configuration, ...] = (*theory.links, *theory.configurations)
    return next(one for one in claims if condition.id in {other.id for other in one.conditions})
