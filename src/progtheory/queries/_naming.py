"""Trace first, relabel after: other names for what was found, on request and never written back (analyses b.4, b.9).

`broader` names an element by the most general one that it is a case of. `opposite` names two opposites by one of
them, the one whose id comes first: more of the other then counts as less of it (Axelrod 1976). `aka` adds the other
names an element has. What was found is found before, so that no new name joins what nobody joined.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import Field

from ..model import Link, Sign, Theory
from ._options import Repeated
from ._wording import SIGNS


class Naming(StrEnum):
    """What to go by in naming elements."""

    AKA = "aka"
    BROADER = "broader"
    OPPOSITE = "opposite"


Namings = Annotated[
    Repeated[Naming],
    Field(
        description="Name elements, once all is found, with their other names (aka), by the most general that they are "
        "a case of (broader), or opposites by one of the two (opposite); repeat for several."
    ),
]
RELABELLED = "Elements were named anew after everything was found; the theory itself is not changed."
_TURNED = {Sign.POSITIVE: Sign.NEGATIVE, Sign.NEGATIVE: Sign.POSITIVE}


class Named(NamedTuple):
    """What an element goes by: an id, and whether it is the opposite of that."""

    id: str
    opposite: bool = False


class Names:
    """What the elements of a theory go by."""

    def __init__(self, theory: Theory, namings: Iterable[Naming] = ()) -> None:
        self._theory, self._namings = theory, frozenset(namings)
        self._first = _first_of_opposites(theory) if Naming.OPPOSITE in self._namings else {}
        #: A link lies on many of the paths that are named, and is named once.
        self.steps: dict[str, str] = {}

    def of(self, id: str) -> Named:
        """Return what an element goes by."""
        if Naming.BROADER in self._namings:
            # A theory refuses elements that are each other's broader one, so this comes to an end.
            while broader := self._theory.element(id).broader:
                id = broader
        return Named(self._first[id], opposite=True) if id in self._first else Named(id)

    def told(self, named: Named) -> str:
        """Return a name as a reader sees it."""
        element = self._theory.element(named.id)
        also = f" (also: {', '.join(element.aka)})" if element.aka and Naming.AKA in self._namings else ""
        return f"{'the opposite of ' if named.opposite else ''}{element.label}{also}"

    def notes(self) -> tuple[str, ...]:
        """Return what a reader must know where names were changed."""
        return (RELABELLED,) if self._namings else ()


def _first_of_opposites(theory: Theory) -> dict[str, str]:
    """Return, for each element that goes by its opposite, the id of that."""
    first: dict[str, str] = {}
    for one in theory.elements:
        pair = sorted(filter(None, (one.id, one.opposite)))
        if len(pair) > 1 and pair[0] != pair[1] and pair[0] not in first:
            first.setdefault(pair[1], pair[0])
    return first


def route_by(names: Names, links: Sequence[Link]) -> str:
    """Return the elements a path passes by these names; a step from an element to itself is left out.

    The sign of a step turns where just one of its ends goes by its opposite (analyses b.4).
    """
    steps = (names.steps.get(link.id) or _step_by(names, link) for link in links)
    return names.told(_upright(names.of(links[0].cause))) + "".join(steps)


def _step_by(names: Names, link: Link) -> str:
    cause, effect = names.of(link.cause), names.of(link.effect)
    sign = link.sign if cause.opposite == effect.opposite else _TURNED.get(link.sign, link.sign)
    told = f" {SIGNS[sign]}→ {names.told(_upright(effect))}" if cause.id != effect.id else ""
    names.steps[link.id] = told
    return told


def _upright(named: Named) -> Named:
    return named._replace(opposite=False)
