"""Saved views as pages show them: a picture, or why there is none, and what share of the theory that is."""

from __future__ import annotations

from typing import NamedTuple

from ..errors import TooLarge
from ..layout import Scene, scene_of
from ..layout.coverage import coverage_of
from ..model import Theory, View, selected


class Shown(NamedTuple):
    """A saved view: its scene, if it can be drawn, and what to know of it."""

    view: View
    scene: Scene | None
    told: str


def shown(theory: Theory, view: View) -> Shown:
    """Return a view of a theory, drawn."""
    part = selected(theory, view)
    try:
        return Shown(view, scene_of(part, view.side_by_side), coverage_of(theory, part).told)
    except TooLarge as error:
        return Shown(view, None, f"It is not drawn: {error}.")


def opening(theory: Theory) -> Shown:
    """Return the view that opens first, or one of everything where none is named."""
    everything = View(id="everything", title="All of the theory")
    return shown(theory, next((one for one in theory.views if one.id == theory.default_view), everything))
