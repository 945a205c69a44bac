"""What is set apart from the rest of a drawing."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import UnknownPart
from ..model import Theory


def lit_in(theory: Theory, ids: Iterable[str]) -> frozenset[str]:
    """Return the ids of what is lit: those given, and with a configuration the elements that are its members.

    Raises UnknownPart for an id of anything else: nothing drawn would bear it, and all would be faint.
    """
    members = {one.id: [member.element for member in one.members] for one in theory.configurations}
    known = {one.id for one in (*theory.elements, *theory.links)} | members.keys()
    lit = set()
    for id in ids:
        if id not in known:
            raise UnknownPart("element, link or configuration", id, known)
        lit |= {id, *members.get(id, ())}
    return frozenset(lit)
