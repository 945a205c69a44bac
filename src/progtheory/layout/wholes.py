"""Conditions of whole explanations: a mark at the card where one ends, and a tie for when it is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..model import Configuration, Role, Theory
from .arrows import mark_of
from .outlines import HALF_HEIGHT, HALF_WIDTH
from .routes import Point, written
from .scene import Mark

#: Where on a card the mark sits, from its middle: at the lower edge, across from the class of source.
_CORNER = (40 - HALF_WIDTH, HALF_HEIGHT)
_BOW = 60.0


def whole_marks(theory: Theory, places: Mapping[str, Point]) -> Iterator[Mark]:
    """Yield the marks of the conditions of configurations; `places` are the middles of the cards."""
    for whole in theory.configurations:
        card = _end_of(whole, places)
        for one in whole.conditions:
            mark = mark_of(theory, one, whole.id)
            if not card:
                yield mark
                continue
            at = places[card][0] + _CORNER[0], places[card][1] + _CORNER[1]
            yield replace(mark, at=at, card=card, tie=_tie(places[one.context], at))


def _end_of(whole: Configuration, places: Mapping[str, Point]) -> str:
    """Return the card an explanation ends in: its outcome, else the member furthest along; nothing if none is drawn."""
    drawn = [member.element for member in whole.members if member.element in places]
    outcomes = (id for id in whole.playing(Role.OUTCOME) if id in places)
    return next(outcomes, max(drawn, key=lambda id: places[id][0], default=""))


def _tie(context: Point, at: Point) -> str:
    # From the side of the context that faces the mark; to one in its own lane, round its left.
    (x, y), (to_x, to_y) = context, at
    if abs(to_x - x) <= HALF_WIDTH:
        start, turn = x - HALF_WIDTH, x - HALF_WIDTH - _BOW
    else:
        start = x + (HALF_WIDTH if to_x > x else -HALF_WIDTH)
        turn = (start + to_x) / 2
    return f"M{written((start, y))}C{written((turn, y))} {written((turn, to_y))} {written(at)}"
