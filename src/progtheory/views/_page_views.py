"""The saved views of a theory, each drawn for itself, as data of the page."""

from __future__ import annotations

from typing import Any, NamedTuple

from ..errors import TooLarge
from ..layout import Scene, scene_of
from ..layout.coverage import coverage_of
from ..layout.theme import OUTLINE_WORDS
from ..model import Theory, View, selected


class Drawn(NamedTuple):
    """A saved view, the part of the theory it shows, and the scene of that part."""

    view: View
    part: Theory
    scene: Scene


def drawn_views(theory: Theory) -> tuple[list[Drawn], list[str]]:
    """Return the views that can be drawn, or one of everything if there is none, and the names of those too large."""
    views = sorted(theory.views, key=lambda view: (view.rank is None, view.rank or 0, view.id))
    drawn: list[Drawn] = []
    too_large: list[str] = []
    for view in views:
        part = selected(theory, view)
        try:
            drawn.append(Drawn(view, part, scene_of(part, view.side_by_side)))
        except TooLarge as error:
            too_large.append(f"{view.title} ({error.count})")
    if not drawn:
        everything = View(id="everything", title="All of the theory")
        drawn.append(Drawn(everything, theory, scene_of(theory)))
    return drawn, too_large


def opening_view(theory: Theory, views: list[Drawn], lit: frozenset[str]) -> int:
    """Return the number of the view that opens: that showing most of what is lit, else the default, else the first."""
    drawn = [{card.id for card in one.scene.cards} | {link.id for link in one.scene.links} for one in views]
    shown = [len(lit & ids) for ids in drawn]
    return max(range(len(views)), key=lambda at: (shown[at], views[at].view.id == theory.default_view, -at))


def page_of(theory: Theory, drawn: Drawn) -> dict[str, Any]:
    """Return what is known of a view before it is opened, and where its cards and links lie."""
    view, part, scene = drawn
    return {
        "id": view.id,
        "title": view.title,
        "purpose": view.purpose or "",
        "summary": scene.lead,
        "numbers": scene.numbers,
        "count": coverage_of(theory, part).told,
        "lanes": scene.lanes,
        "bounds": scene.bounds,
        "models": _models(scene),
        "places": [(card.x, card.y) for card in scene.cards],
        "middles": [link.middle for link in scene.links],
        "badges": [link.badge for link in scene.links],
    }


def _models(scene: Scene) -> str:
    """Say how the models told apart are marked."""
    if not scene.models:
        return ""
    signs = (f" ({word})" for word in (*OUTLINE_WORDS, *("",) * len(scene.models)))
    told = "; ".join(
        f"{n} = {model}{sign}" for n, (model, sign) in enumerate(zip(scene.models, signs, strict=False), 1)
    )
    return f"Tags tell models apart. {told}. No tag: not tied to one of them."
