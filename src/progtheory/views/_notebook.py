"""How a notebook shows a theory that ends a cell: its map, small enough to keep in the notebook."""

from __future__ import annotations

from html import escape

from ..errors import TooLarge
from ..layout import scene_of
from ..model import Theory, selected
from .svg import picture


def html_of(theory: Theory) -> str:
    """Return the map of a theory's default view with what it shows in words; where it is too large, why."""
    view = next((one for one in theory.views if one.id == theory.default_view), None)
    try:
        scene = scene_of(theory if view is None else selected(theory, view))
    except TooLarge as error:
        return f"<p><strong>{escape(theory.title)}.</strong> {escape(str(error))}.</p>"
    about = f"{view.title}. {scene.numbers}" if view else scene.numbers
    words = f"<strong>{escape(theory.title)}.</strong> {escape(about)} A theory, not proof."
    return f'<figure style="margin: 0"><figcaption>{words}</figcaption>\n{picture(scene)}</figure>'
