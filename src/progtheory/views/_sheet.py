"""A map on a sheet of paper or a slide as SVG: with its title, and how to read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from ..layout.theme import LIGHT
from ._composed import GAP, HONEST, LEADING, LETTERS, LINE, Composed
from ._marks import FONT, rectangle, text


def sheet_picture(whole: Composed, marks: Iterable[str]) -> str:
    """Return the marks of a map as an SVG picture that fills a sheet."""
    sheet, (scene, frame, _) = whole.fit.sheet, whole.drawn
    placed = 'x="{:g}" y="{:g}" width="{:g}" height="{:g}"'.format(*whole.at, whole.width, whole.height)
    sides = f'width="{sheet.sides[0]}" height="{sheet.sides[1]}" viewBox="0 0 {sheet.width:g} {sheet.height:g}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {sides} role="img" font-family="{FONT}">',
            f"<title>{escape(scene.title)}</title>",
            f"<desc>{escape(f'{HONEST} {scene.summary}')}</desc>",
            rectangle(0, 0, sheet.width, sheet.height, fill=LIGHT.paper),
            *_heading(whole),
            f"<svg {placed} {frame.box}>",
            *marks,
            "</svg>",
            f'<g transform="translate({sheet.margin:g} {whole.foot:g})">',
            *whole.key.marks,
            "</g>\n</svg>\n",
        ]
    )


def map_picture(whole: Composed, marks: Iterable[str]) -> str:
    """Return the marks of a map as an SVG picture as large as it is on the sheet."""
    scene = whole.drawn.scene
    sides = f'class="map" width="{whole.width:g}pt" height="{whole.height:g}pt" {whole.drawn.frame.box}'
    told = f"<title>{escape(scene.title)}</title><desc>{escape(scene.summary)}</desc>"
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" {sides} role="img" font-family="{FONT}">'
    return "\n".join([opening, told, *marks, "</svg>"])


def _heading(whole: Composed) -> Iterator[str]:
    sheet = whole.fit.sheet
    for at, line in enumerate(whole.title):
        y = sheet.margin + sheet.heading * (0.9 + LEADING * at)
        yield text(line, x=sheet.margin, y=y, font_size=sheet.heading, font_weight=700, fill=LIGHT.ink)
    top = whole.top - GAP - len(whole.below) * LINE
    for at, line in enumerate(whole.below):
        yield text(line, x=sheet.margin, y=top + LINE * (at + 0.75), font_size=LETTERS, fill=LIGHT.muted)
