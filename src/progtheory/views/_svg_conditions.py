"""Contexts that change a step or a whole explanation, as SVG marks: a diamond, and a line to the context."""

from __future__ import annotations

from collections.abc import Iterator

from ..layout import Mark, Scene
from ..layout.theme import LANE_BY_ID, LIGHT
from ._card import faded
from ._marks import bracketed, diamond, mark

_INK = LANE_BY_ID["context"].light


def tie(condition: Mark, lit: frozenset[str]) -> str:
    """Return the line from a context to the link that it changes."""
    return mark("path", d=condition.path, stroke=faded(_INK, condition.target, lit))


def whole_tie(condition: Mark) -> str:
    """Return the line from a context to the whole explanation that it changes."""
    return mark("path", d=condition.tie, stroke=_INK)


def diamonds(scene: Scene, lit: frozenset[str]) -> Iterator[str]:
    """Yield a mark on each link that a context changes."""
    helping: dict[str, bool] = {}
    for one in scene.conditions:
        helping[one.target] = helping.get(one.target, True) and one.helps
    for link in scene.links:
        if link.id in helping:
            ink = faded(_INK, link.id, lit)
            yield diamond(*link.middle, ink, ink if helping[link.id] else LIGHT.paper)


def brackets(scene: Scene, lit: frozenset[str]) -> Iterator[str]:
    """Yield a mark on each card at which explanations end that a context changes."""
    held: dict[tuple[float, float], list[Mark]] = {}
    for one in scene.conditions:
        if one.card and one.at:
            held.setdefault(one.at, []).append(one)
    for (x, y), marks in held.items():
        shown = next((one.target for one in marks if one.target in lit), marks[0].card)
        ink = faded(_INK, shown, lit)
        yield bracketed(x, y, ink, ink if all(one.helps for one in marks) else LIGHT.paper)
