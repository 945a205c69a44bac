"""The saved views of the theory, each with its picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...errors import TooLarge
from ...layout import Scene, scene_of
from ...layout.coverage import coverage_of
from ...model import Theory, View, selected
from .._site_page import Page, file_name
from .._site_theory import Site


class Shown(NamedTuple):
    """A saved view: the part of the theory it shows, and its scene, or why there is none."""

    view: View
    part: Theory
    scene: Scene | None
    told: str


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of views, and a page with the picture of each."""
    theory = site.theory
    views = [_shown(theory, view) for view in theory.views]
    if views:
        yield Page(
            path="views/index.html",
            title="Views",
            description="Selections of the theory that its authors saved, each for a purpose, with its picture.",
            template="views.html",
            variables={"views": [(one.view, one.told) for one in views]},
            group="The theory",
            rank=30,
        )
    for one in views:
        yield Page(
            path=f"views/{file_name(one.view.id)}.html",
            title=one.view.title,
            description=one.view.purpose or f"A view of the theory “{theory.title}”.",
            template="view.html",
            variables={"view": one.view, "scene": one.scene, "told": one.told},
            trail=("views/index.html",),
            sort="View",
        )


def _shown(theory: Theory, view: View) -> Shown:
    part = selected(theory, view)
    try:
        scene = scene_of(part, view.side_by_side)
    except TooLarge as error:
        return Shown(view, part, None, f"It is not drawn: {error}.")
    return Shown(view, part, scene, coverage_of(theory, part).told)


PAGES = pages
