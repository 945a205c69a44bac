"""The map to print: a tagged PDF whose first page is the map, with explanations and tables behind it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from markupsafe import Markup

from ..layout.wording import meanings_of_weights
from ..model import Theory
from . import View, svg
from ._browser import printed
from ._composed import LEADING, LETTERS, LINE, Composed, composed, legible_size
from ._language import language_of
from ._policy import policy_for
from ._sheet import map_picture
from ._templates import templates_in

_FOLDER = files(__package__) / "_print"


def render(theory: Theory, lit: frozenset[str]) -> bytes:
    """Return the PDF; its map lies on A4 if its words can be read there, else on A3.

    MissingProgram without a browser of the Chromium family, FailedProgram if it makes nothing.
    """
    return sized(theory, lit, legible_size(svg.drawn_of(theory)))


def sized(theory: Theory, lit: frozenset[str], size: str) -> bytes:
    """Return the PDF with its map on a sheet of that size, and the rest on A4; warns if words are too small."""
    return printed(page_of(theory, lit, size))


def page_of(theory: Theory, lit: frozenset[str], size: str) -> str:
    """Return the page that is printed: no script, nothing from elsewhere."""
    drawn = svg.drawn_of(theory)
    whole = composed(drawn, size)
    style = (_FOLDER / "print.css").read_text(encoding="utf-8")
    sheet_style = _style_of(whole)
    page = templates_in("_print").get_template("print.html")
    return page.render(
        theory=theory,
        scene=drawn.scene,
        language=language_of(theory),
        below=whole.below,
        map=Markup(map_picture(whole, svg.body(drawn.scene, lit))),  # noqa: S704 our own SVG, every text in it escaped
        key=Markup(whole.key.picture(whole.fit.sheet.width - 2 * whole.fit.sheet.margin)),  # noqa: S704 the same
        facts=list(_facts(theory)),
        meanings=sorted(meanings_of_weights(theory).items()),
        style=Markup(style),  # noqa: S704 our own file, checked in policy_for
        sheet_style=Markup(sheet_style),  # noqa: S704 numbers only
        policy=policy_for((), (style, sheet_style)),
    )


def _style_of(whole: Composed) -> str:
    """Return where things lie on the first page, in points, as on the sheet of a picture."""
    sheet, edge = whole.fit.sheet, whole.fit.sheet.margin
    left, top, foot = (side - edge for side in (*whole.at, whole.foot))
    return (
        f"@page map{{size:{sheet.width:g}pt {sheet.height:g}pt;margin:{edge:g}pt;@bottom-right{{content:none}}}}"
        f".first{{position:relative;height:{sheet.height - 2 * edge - 1:g}pt}}"
        f"h1{{font-size:{sheet.heading:g}pt;line-height:{sheet.heading * LEADING:g}pt}}"
        f".below{{font-size:{LETTERS:g}pt;line-height:{LINE:g}pt}}"
        f".map,.key{{position:absolute;left:0}}.map{{left:{left:g}pt;top:{top:g}pt}}.key{{top:{foot:g}pt}}"
    )


def _facts(theory: Theory) -> Iterator[tuple[str, str]]:
    told = {
        "Version": theory.version,
        "Date": str(theory.date or ""),
        "Made by": ", ".join(theory.creators),
        "Licence": theory.licence,
    }
    return ((name, value) for name, value in told.items() if value)


VIEW = View(".pdf", render, sized=sized)
