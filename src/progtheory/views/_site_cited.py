"""Where each evidence item is cited: for which elements, links and explanations, and against which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..model import Condition, Configuration, Element, Link, Stance, Theory
from ..model.tree import nested_parts

_AGAINST = frozenset({Stance.DISPUTES, Stance.QUALIFIES})


class Uses(NamedTuple):
    """Ids of the elements, links and explanations that cite an item: all of them, and those it speaks against."""

    all: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


def uses_in(theory: Theory) -> Mapping[str, Uses]:
    """Return the uses of each cited item, by its id; what cites it for a condition is what holds the condition."""
    owners: tuple[Element | Link | Configuration, ...] = (*theory.elements, *theory.links, *theory.configurations)
    found: dict[str, dict[str, bool]] = {}
    for owner in owners:
        inner: Iterable[object] = (owner, *nested_parts(owner))
        for part in inner:
            if isinstance(part, Element | Link | Configuration | Condition):
                for citation in part.evidence:
                    held = found.setdefault(citation.item, {})
                    held[owner.id] = held.get(owner.id, False) or citation.stance in _AGAINST
    return {
        item: Uses(tuple(held), tuple(id for id, against in held.items() if against)) for item, held in found.items()
    }
