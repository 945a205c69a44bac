"""The map as a picture of dots, for documents and slides that take no SVG."""

from __future__ import annotations

from functools import cache

from ..errors import MissingLibrary, MissingProgram
from ..layout import scene_of
from ..layout.theme import LIGHT
from ..model import Theory
from . import View, svg
from ._composed import SMALLEST, composed
from ._marks import FONT
from ._sheet import sheet_picture
from ._sizes import Fit, Sheet, told_if_small

#: No picture has more dots than these: memory and time grow with them.
MOST_DOTS = 12_000_000
#: Where that keeps to the limit, twice as fine as the map's own units, so that it can be printed.
_FINEST = 2.0
_PROBE = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="16" font-family="{}">{}</text></svg>'
_ADVICE = "install Arial, or on Debian: apt-get install fonts-liberation (the form svg needs none)"


def render(theory: Theory, lit: frozenset[str]) -> bytes:
    """Return the map as PNG on white. MissingLibrary without resvg-py, MissingProgram without any font."""
    scene = scene_of(theory)
    _, _, width, height = svg.frame(scene)
    zoom = min(_FINEST, (MOST_DOTS / (width * height)) ** 0.5)
    whole = Sheet("a picture of so many dots", width / 2, height / 2, ("", ""), zoom * 2, 0, 0)
    told_if_small(Fit(whole, zoom / 2, SMALLEST * zoom / 2))
    return _dots(svg.picture(scene, lit), round(width * zoom))


def sized(theory: Theory, lit: frozenset[str], size: str) -> bytes:
    """Return the map on paper at 200 dots to the inch, or on a slide of 1920 by 1080; warns if words are too small."""
    drawn = svg.drawn_of(theory)
    whole = composed(drawn, size)
    sheet = whole.fit.sheet
    return _dots(sheet_picture(whole, svg.body(drawn.scene, lit)), round(sheet.width * sheet.dots))


def _dots(picture: str, width: int) -> bytes:
    if not _writes_letters():
        raise MissingProgram("a picture of dots (png)", "a font", _ADVICE)
    return _drawn(picture, width)


@cache
def _writes_letters() -> bool:
    # On a computer without fonts, as small containers are, the words would be left out without a word.
    return _drawn(_PROBE.format(FONT, "M"), 20) != _drawn(_PROBE.format(FONT, ""), 20)


def _drawn(picture: str, width: int) -> bytes:
    try:
        from resvg_py import svg_to_bytes
    except ImportError as error:
        raise MissingLibrary("a picture of dots (png)", "resvg-py", "pictures") from error
    # Sides in millimetres are measured by the dots to the inch; the width in dots then decides.
    return svg_to_bytes(svg_string=picture, width=width, background=LIGHT.paper, dpi=96)


VIEW = View(".png", render, sized=sized)
