"""Saved views as pages show them: a picture, or why there is none, and what share of the theory that is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..errors import TooLarge
from ..layout import Scene, scene_of
from ..layout.coverage import coverage_of
from ..model import Theory, View, selected

#: What is drawn of a theory that has no saved views; the map knows it by the same id.
_EVERYTHING = View(id="everything", title="All of the theory")


class Shown(NamedTuple):
    """A saved view: its scene, if it can be drawn, and what to know of it."""

    view: View
    scene: Scene | None
    told: str


def views_of(theory: Theory) -> dict[str, Shown]:
    """Return the saved views of a theory by id, the one that opens first before the others; or one of everything."""
    views = sorted(theory.views, key=lambda view: (view.id != theory.default_view, view.rank is None, view.rank or 0))
    return {view.id: _shown(theory, view) for view in views or (_EVERYTHING,)}


def _shown(theory: Theory, view: View) -> Shown:
    part = theory if view is _EVERYTHING else selected(theory, view)
    try:
        return Shown(view, scene_of(part, view.side_by_side), coverage_of(theory, part).told)
    except TooLarge as error:
        return Shown(view, None, f"It is not drawn: {error}.")


def places_on_map(views: Mapping[str, Shown]) -> dict[str, str]:
    """Return the state of the map that shows each card, link and explanation, by id, in the first view that does."""
    places: dict[str, str] = {}
    for id, one in views.items():
        scene = one.scene
        sorts = (("element", scene.cards), ("link", scene.links), ("explanation", scene.explanations)) if scene else ()
        for sort, parts in sorts:
            for part in parts:
                places.setdefault(part.id, f"map.html#view={id}&{sort}={part.id}")
    return places
