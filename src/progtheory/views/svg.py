"""The map as one SVG picture, for documents, print and readers without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ..layout import Arrow, Card, Mark, Scene, scene_of
from ..layout.cards import LETTERS
from ..layout.outlines import HALF_HEIGHT, HALF_WIDTH, OUTLINES
from ..layout.routes import STEP
from ..layout.theme import LANE_BY_ID, LIGHT, LINES, OUTLINE_DASHES, mixed
from ..model import Theory
from . import View
from ._marks import dashed, mark, rectangle, text

FONT = "Arial, Helvetica, Liberation Sans, sans-serif"
_HEADING = 64
_DASHES = {line.id: dashed(line.dashes) for line in LINES}
#: How much is left of a colour in the ground of a lane, in what is not lit, and in words that are not lit.
BAND, _FAINT, _FAINT_WORDS = 0.07, 0.4, 0.6
_INK_OF_MARKS = LANE_BY_ID["context"].light


def render(theory: Theory, lit: frozenset[str]) -> str:
    """Return the map of the theory; if anything is lit, all else is faint."""
    return picture(scene_of(theory), lit)


def picture(scene: Scene, lit: frozenset[str] = frozenset()) -> str:
    """Return a scene as SVG. Heads of arrows are plain paths, which every converter draws."""
    left, top, right, bottom = scene.bounds
    top -= _HEADING
    width, height = right - left, bottom - top
    opening = f'viewBox="{left:g} {top:g} {width:g} {height:g}" width="{width:g}" height="{height:g}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {opening} role="img" font-family="{FONT}">',
            f"<title>{escape(scene.title)}</title>",
            f"<desc>{escape(scene.summary)}</desc>",
            rectangle(left, top, width, height, fill=LIGHT.paper),
            *_lanes(scene, top, bottom),
            '<g fill="none" stroke-width="1.3" stroke-dasharray="1.5,4">',
            *(_tie(one, lit) for one in scene.conditions if one.path),
            '</g>\n<g fill="none" stroke-width="2.2">',
            *(_line(link, lit) for link in scene.links),
            '</g>\n<g stroke-width="2.2" font-size="16" text-anchor="middle">',
            *(part for link in scene.links for part in _head(link, lit)),
            "</g>",
            *_diamonds(scene, lit),
            f'<g font-size="{LETTERS}" text-anchor="middle">',
            *(part for card in scene.cards for part in _card(card, lit)),
            "</g>\n</svg>\n",
        ]
    )


def _shown(colour: str, id: str, lit: frozenset[str], share: float = _FAINT) -> str:
    return colour if not lit or id in lit else mixed(colour, LIGHT.paper, share)


def _lanes(scene: Scene, top: float, bottom: float) -> Iterator[str]:
    for at, id in enumerate(scene.lanes):
        lane, middle = LANE_BY_ID[id], at * STEP
        x, width = middle - HALF_WIDTH - 18, 2 * HALF_WIDTH + 36
        yield rectangle(x, top, width, bottom - top, fill=mixed(lane.light, LIGHT.paper, BAND))
        yield rectangle(x, top + _HEADING - 10, width, 4, fill=lane.light)
        yield '<g text-anchor="middle">'
        yield text(lane.name, x=middle, y=top + 24, font_size=20, font_weight=700, fill=lane.light)
        yield text(lane.hint, x=middle, y=top + 45, font_size=17, fill=LIGHT.muted)
        yield "</g>"


def _line(link: Arrow, lit: frozenset[str]) -> str:
    round_dots = {"stroke_width": "2.8", "stroke_linecap": "round"} if link.line == "dotted" else {}
    colour = _shown(LIGHT.line, link.id, lit)
    return mark("path", d=link.path, stroke=colour, stroke_dasharray=_DASHES[link.line], **round_dots)


def _head(link: Arrow, lit: frozenset[str]) -> Iterator[str]:
    ink = _shown(LIGHT.head, link.id, lit)
    fill = {"filled": ink, "open": LIGHT.paper, "bar": "none"}[link.head]
    yield mark("path", d=link.tip, fill=fill, stroke=ink, stroke_width=4 if link.head == "bar" else "")
    if link.tag:
        x, y = link.badge
        number = link.tag.removeprefix("only ")
        half = 7 + 4 * len(number)
        yield rectangle(x - half, y - 10, 2 * half, 20, rx=3, fill=LIGHT.paper, stroke=ink, stroke_width=1.2)
        yield text(number, x=x, y=y + 5.5, fill=ink, stroke="none")


def _tie(condition: Mark, lit: frozenset[str]) -> str:
    return mark("path", d=condition.path, stroke=_shown(_INK_OF_MARKS, condition.target, lit))


def _diamonds(scene: Scene, lit: frozenset[str]) -> Iterator[str]:
    helping: dict[str, bool] = {}
    for one in scene.conditions:
        helping[one.target] = helping.get(one.target, True) and one.helps
    for link in scene.links:
        if link.id in helping:
            ink = _shown(_INK_OF_MARKS, link.id, lit)
            x, y = link.middle
            diamond = f"M{x:g} {y - 8:g}l8 8l-8 8l-8 -8z"
            yield mark("path", d=diamond, fill=ink if helping[link.id] else LIGHT.paper, stroke=ink, stroke_width=2)


def _card(card: Card, lit: frozenset[str]) -> Iterator[str]:
    lane = LANE_BY_ID[card.lane]
    colour, ink = _shown(lane.light, card.id, lit), _shown(LIGHT.ink, card.id, lit, _FAINT_WORDS)
    yield mark(
        "path",
        transform=f"translate({card.x:g} {card.y:g})",
        d=OUTLINES[lane.outline].path,
        fill=LIGHT.card,
        stroke=colour,
        stroke_width=2.5,
        stroke_dasharray=dashed(OUTLINE_DASHES.get(card.tag, ())),
    )
    first = card.y - (len(card.lines) - 1) * 11 + 6.5
    for at, line in enumerate(card.lines):
        yield text(line, x=card.x, y=first + 22 * at, fill=ink)
    if card.weights:
        x, y = card.x + HALF_WIDTH - 40, card.y + HALF_HEIGHT
        yield mark("circle", cx=x, cy=y, r=11, fill=colour)
        yield text(card.weights[0], x=x, y=y + 6, font_size=16, font_weight=700, fill=LIGHT.paper)
    if card.tag:
        top = card.y - HALF_HEIGHT
        yield rectangle(card.x - 40, top - 12, 80, 23, rx=3, fill=LIGHT.paper, stroke=colour, stroke_width=1.5)
        yield text(card.tag, x=card.x, y=top + 5, font_size=17, fill=ink)


VIEW = View(".svg", render)
