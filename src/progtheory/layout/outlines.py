"""The outlines of cards: as SVG paths, which canvas, picture and legend share, and where a line may touch them."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt
from typing import NamedTuple

WIDTH, HEIGHT = 210, 84
HALF_WIDTH, HALF_HEIGHT = WIDTH / 2, HEIGHT / 2
#: How deep points and corners cut into a card.
_POINT, _CORNER = 18, 14


class Outline(NamedTuple):
    """One outline: its path about the middle of the card, its free width, and how far each side lies in."""

    path: str
    text_width: int
    left: Callable[[float], float]
    right: Callable[[float], float]


def _box(radius: float) -> str:
    w, h, r = HALF_WIDTH, HALF_HEIGHT, radius
    arc = f"A{r:g} {r:g} 0 0 1 "
    return (
        f"M{-w + r:g} {-h:g}H{w - r:g}{arc}{w:g} {-h + r:g}V{h - r:g}{arc}{w - r:g} {h:g}"
        f"H{-w + r:g}{arc}{-w:g} {h - r:g}V{-h + r:g}{arc}{-w + r:g} {-h:g}Z"
    )


def _polygon(*points: tuple[float, float]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points) + "Z"


def _upright(_: float) -> float:
    return 0.0


def _pointed(y: float) -> float:
    return _POINT * abs(y) / HALF_HEIGHT


def _notched(y: float) -> float:
    return _POINT - _pointed(y)


def _round(y: float) -> float:
    return HALF_HEIGHT - sqrt(HALF_HEIGHT**2 - min(abs(y), HALF_HEIGHT) ** 2)


def _cut_corners(y: float) -> float:
    return max(0.0, abs(y) - (HALF_HEIGHT - _CORNER))


_W, _H, _C, _P = HALF_WIDTH, HALF_HEIGHT, _CORNER, _POINT
_CUT = _polygon(
    *((-_W + _C, -_H), (_W - _C, -_H), (_W, -_H + _C), (_W, _H - _C)),
    *((_W - _C, _H), (-_W + _C, _H), (-_W, _H - _C), (-_W, -_H + _C)),
)
_TIP = ((_W - _P, -_H), (_W, 0), (_W - _P, _H))
_FOLD = _polygon((-_W, -_H), (_W - _C, -_H), (_W, -_H + _C), (_W, _H), (-_W, _H))

OUTLINES = {
    "cut": Outline(_CUT, 190, _cut_corners, _cut_corners),
    "square": Outline(_box(2), 190, _upright, _upright),
    "rounded": Outline(_box(16), 186, _upright, _upright),
    "pill": Outline(_box(HALF_HEIGHT), 172, _round, _round),
    "arrow": Outline(_polygon((-_W, -_H), *_TIP, (-_W, _H)), 178, _upright, _pointed),
    "chevron": Outline(_polygon((-_W, -_H), *_TIP, (-_W, _H), (-_W + _P, 0)), 158, _notched, _pointed),
    "hexagon": Outline(_polygon((-_W + _P, -_H), *_TIP, (-_W + _P, _H), (-_W, 0)), 172, _pointed, _pointed),
    "folded": Outline(_FOLD, 186, _upright, _upright),
}
