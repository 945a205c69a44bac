"""How a pattern is told: in which contexts it was seen, by which sources, and what goes against it."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Configuration, Theory, grounds_of
from ._naming import Names
from ._played import Played, parts_of, playing, told as parts_told
from ._recurring import Parts


def against_in_words(names: Names, held: Parts, one: Configuration) -> str:
    """Return an explanation that goes against what is held, and how it does."""
    if not held:
        return one.id
    turned = {part._replace(reversed=not part.reversed) for part in playing(held, Played.OUTCOME)}
    return f"{one.id} ({'the other way' if turned & parts_of(names, one) else 'not told'})"


def sources_of(theory: Theory, several: Sequence[Configuration]) -> set[str]:
    """Return the ids of the sources that support any of these explanations."""
    return {source for one in several for source in grounds_of(theory, one).sources}


def contexts_of(names: Names, several: Sequence[Configuration]) -> str | None:
    """Return the contexts of these explanations in words."""
    return parts_told(names, {part for one in several for part in parts_of(names, one)}, Played.CONTEXT)
