"""How a notebook shows a theory that ends a cell: its map, small enough to keep in the notebook."""

from __future__ import annotations

import sys
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..model import Theory

_THEORY = ("progtheory.model.theory", "Theory")


def show_theories() -> None:
    """Tell the notebook that runs, if one does, how to show theories; no drawing is loaded until one is shown."""
    shell = sys.modules["IPython"].get_ipython()
    formatters = shell.display_formatter.formatters if shell else {}
    for sort, show in (("text/html", html_of), ("text/plain", _print)):
        if sort in formatters:
            formatters[sort].for_type_by_name(*_THEORY, show)


def html_of(theory: Theory) -> str:
    """Return the map of a theory's default view with what it shows in words; where it is too large, why."""
    from ..errors import TooLarge
    from ..layout import scene_of
    from ..model import selected
    from .svg import picture

    view = next((one for one in theory.views if one.id == theory.default_view), None)
    try:
        scene = scene_of(theory if view is None else selected(theory, view))
    except TooLarge as error:
        return f"<p><strong>{escape(theory.title)}.</strong> {escape(str(error))}.</p>"
    about = f"{view.title}. {scene.numbers}" if view else scene.numbers
    words = f"<strong>{escape(theory.title)}.</strong> {escape(about)} A theory, not proof."
    return f'<figure style="margin: 0"><figcaption>{words}</figcaption>\n{picture(scene)}</figure>'


def told(theory: Theory) -> str:
    """Return a theory in a line, where all of its fields would fill pages."""
    parts = (theory.elements, "elements"), (theory.links, "links"), (theory.configurations, "configurations")
    counts = ", ".join(f"{len(held)} {name}" for held, name in parts)
    return f"<theory {theory.title!r}: {counts}>"


def _print(theory: Theory, printer: Any, cycle: bool) -> None:  # noqa: ARG001, FBT001 - as IPython hands them over
    printer.text(told(theory))
