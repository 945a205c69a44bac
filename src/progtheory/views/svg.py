"""The map as one SVG picture, for documents, print and readers without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ..layout import Arrow, Scene, scene_of
from ..layout.cards import LETTERS
from ..layout.measure import width_of
from ..layout.outlines import HALF_WIDTH
from ..layout.routes import STEP
from ..layout.theme import LANE_BY_ID, LIGHT, LINES, mixed
from ..model import Theory
from . import View
from ._card import card_marks, faded, unless
from ._composed import Drawn, Frame, composed
from ._marks import FONT, dashed, group, mark, rectangle, text
from ._sheet import sheet_picture
from ._svg_conditions import brackets, diamonds, tie, whole_tie
from ._svg_legend import legend

_HEADING = 70
_DASHES = {line.id: dashed(line.dashes) for line in LINES}
#: Names of lanes are as large as fits on their ground.
_LANE_LETTERS = 23.5
#: How much is left of a colour in the ground of a lane.
BAND = 0.07


def render(theory: Theory, lit: frozenset[str]) -> str:
    """Return the map of the theory; if anything is lit, all else is faint."""
    return picture(scene_of(theory), lit)


def sized(theory: Theory, lit: frozenset[str], size: str) -> str:
    """Return the map on a sheet of paper or a slide, with its title and a key; warns if words become too small."""
    drawn = drawn_of(theory)
    return sheet_picture(composed(drawn, size), body(drawn.scene, lit))


def drawn_of(theory: Theory) -> Drawn:
    """Return the map of a theory, as sheets take it."""
    scene = scene_of(theory)
    about = next((view.title for view in theory.views if view.id == theory.default_view), "")
    return Drawn(scene, frame(scene), about)


def picture(scene: Scene, lit: frozenset[str] = frozenset()) -> str:
    """Return a scene as SVG. Heads of arrows are plain paths, which every converter draws."""
    left, top, width, height = frame(scene)
    key, key_height = legend(scene, left, top + height, left + width)
    whole = Frame(left, top, width, height + key_height)
    opening = f'{whole.box} width="{whole.width:g}" height="{whole.height:g}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {opening} role="img" font-family="{FONT}">',
            f"<title>{escape(scene.title)}</title>",
            f"<desc>{escape(scene.summary)}</desc>",
            rectangle(*whole, fill=LIGHT.paper),
            *body(scene, lit),
            *key,
            "</svg>\n",
        ]
    )


def frame(scene: Scene) -> Frame:
    """Return where the picture of a scene lies, with the headings of its lanes."""
    left, top, right, bottom = scene.bounds
    return Frame(left, top - _HEADING, right - left, bottom - top + _HEADING)


def body(scene: Scene, lit: frozenset[str]) -> Iterator[str]:
    """Yield the marks of a scene, back to front."""
    _, top, _, height = frame(scene)
    words = f' font-size="{LETTERS}" text-anchor="middle"'
    yield from (
        [
            *_lanes(scene, top, top + height),
            '<g fill="none" stroke-width="1.3" stroke-dasharray="1.5,4">',
            *(tie(one, lit) for one in scene.conditions if one.path),
            *(whole_tie(one) for one in scene.conditions if one.tie and one.target in lit),
            f'</g>\n<g class="lines" fill="none" stroke="{LIGHT.line}" stroke-width="2.2">',
            *(_line(link, lit) for link in scene.links),
            f'</g>\n<g class="heads" fill="{LIGHT.head}" stroke="{LIGHT.head}" stroke-width="2.2"{words}>',
            *(part for link in scene.links for part in _head(link, lit)),
            "</g>",
            *diamonds(scene, lit),
            f'<g class="cards" fill="{LIGHT.ink}" stroke-width="2.5"{words}>',
            *(group(card_marks(card, lit), card.x, card.y) for card in scene.cards),
            "</g>",
            *brackets(scene, lit),
        ]
    )


def _lanes(scene: Scene, top: float, bottom: float) -> Iterator[str]:
    for at, id in enumerate(scene.lanes):
        lane, middle = LANE_BY_ID[id], at * STEP
        x, width = middle - HALF_WIDTH - 18, 2 * HALF_WIDTH + 36
        yield rectangle(x, top, width, bottom - top, fill=mixed(lane.light, LIGHT.paper, BAND))
        yield rectangle(x, top + _HEADING - 10, width, 4, fill=lane.light)
        yield '<g text-anchor="middle">'
        yield text(lane.name, x=middle, y=top + 26, font_size=_LANE_LETTERS, font_weight=700, fill=lane.light)
        yield text(lane.hint, x=middle, y=top + 50, font_size=LETTERS, fill=LIGHT.muted)
        yield "</g>"


def _line(link: Arrow, lit: frozenset[str]) -> str:
    round_dots = {"stroke_width": "2.8", "stroke_linecap": "round"} if link.line == "dotted" else {}
    colour = unless(LIGHT.line, faded(LIGHT.line, link.id, lit))
    return mark("path", d=link.path, stroke=colour, stroke_dasharray=_DASHES[link.line], **round_dots)


def _head(link: Arrow, lit: frozenset[str]) -> Iterator[str]:
    ink = faded(LIGHT.head, link.id, lit)
    colour = unless(LIGHT.head, ink)
    fill = {"filled": colour, "open": LIGHT.paper, "bar": "none"}[link.head]
    yield mark("path", d=link.tip, fill=fill, stroke=colour, stroke_width=4 if link.head == "bar" else "")
    if link.plate:
        x, y = link.badge
        half = 6 + width_of(link.plate, LETTERS) / 2
        yield rectangle(x - half, y - 11, 2 * half, 22, rx=3, fill=LIGHT.paper, stroke=colour, stroke_width=1.2)
        yield text(link.plate, x=x, y=y + 7, fill=colour, stroke="none")


VIEW = View(".svg", render, sized=sized)
