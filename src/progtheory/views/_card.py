"""A card of the map as SVG marks, and how what is not lit fades."""

from __future__ import annotations

from collections.abc import Iterator

from ..layout import Card
from ..layout.cards import LETTERS
from ..layout.measure import width_of
from ..layout.outlines import HALF_HEIGHT, HALF_WIDTH, OUTLINES
from ..layout.theme import LANE_BY_ID, LIGHT, OUTLINE_DASHES, mixed
from ._marks import dashed, mark, rectangle, text

#: How much is left of a colour in what is not lit, and in words that are not lit.
_FAINT, _FAINT_WORDS = 0.4, 0.6


def faded(colour: str, id: str, lit: frozenset[str], share: float = _FAINT) -> str:
    """Return the colour, or what is left of it if other parts are lit."""
    return colour if not lit or id in lit else mixed(colour, LIGHT.paper, share)


def unless(usual: str, colour: str) -> str:
    """Return the colour; nothing if it is the usual one, which a whole group of marks has."""
    return "" if colour == usual else colour


def card_marks(card: Card, lit: frozenset[str]) -> Iterator[str]:
    """Yield the marks of a card about its middle, in a group that draws its words in ink."""
    lane = LANE_BY_ID[card.lane]
    colour = faded(lane.light, card.id, lit)
    ink = unless(LIGHT.ink, faded(LIGHT.ink, card.id, lit, _FAINT_WORDS))
    dashes = dashed(OUTLINE_DASHES.get(card.tag, ()))
    yield mark("path", d=OUTLINES[lane.outline].path, fill=LIGHT.card, stroke=colour, stroke_dasharray=dashes)
    first = (6.5 if not card.plate else 11) - (len(card.lines) - 1) * 11
    for at, line in enumerate(card.lines):
        yield text(line, y=first + 22 * at, fill=ink)
    if card.weights:
        x, y = HALF_WIDTH - 40, HALF_HEIGHT + 2
        yield mark("circle", cx=x, cy=y, r=12, fill=colour)
        yield text(card.weights[0], x=x, y=y + 7, font_weight=700, fill=LIGHT.paper)
    if card.plate:
        half = 10 + width_of(card.plate, LETTERS) / 2
        edge: dict[str, float | str] = {"fill": LIGHT.paper, "stroke": colour, "stroke_width": 1.5}
        yield rectangle(-half, -HALF_HEIGHT - 13, 2 * half, 26, rx=3, **edge)
        yield text(card.plate, y=7 - HALF_HEIGHT, fill=ink)
