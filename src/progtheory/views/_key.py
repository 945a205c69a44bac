"""How to read the map: a key in SVG, in as many rows as the width asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from html import escape
from typing import NamedTuple

from ..layout import Scene
from ..layout.measure import width_of, wrapped
from ..layout.theme import HEADS, LANE_BY_ID, LIGHT, LINES, OUTLINE_DASHES, Head
from ._marks import dashed, mark, rectangle, text

_LETTERS, _ROW, _BETWEEN, _SIGN = 8.0, 14.0, 16.0, 5.0
_CONTEXT = LANE_BY_ID["context"].light


class _Entry(NamedTuple):
    """A sign and the words beside it; the sign is drawn from its left end, in the middle of the row."""

    words: str
    width: float
    sign: Callable[[], Iterator[str]]


class Key(NamedTuple):
    """The key: its marks from its upper left corner, how high it is, and its words."""

    marks: tuple[str, ...]
    height: float
    words: str

    def picture(self, width: float) -> str:
        """Return the key as an SVG picture of its own."""
        opening = f'width="{width:g}pt" height="{self.height:g}pt" viewBox="0 0 {width:g} {self.height:g}"'
        told = f"<title>How to read the map</title><desc>{escape(self.words)}</desc>"
        drawn = "".join(self.marks)
        return f'<svg xmlns="http://www.w3.org/2000/svg" class="key" role="img" {opening}>{told}{drawn}</svg>'


def key_of(width: float, scene: Scene) -> Key:
    """Return the key of a map: what its lines and marks say, and the models it tells apart."""
    entries = [*_entries(), *_entries_of(scene)]
    marks, x, y = [], 0.0, _ROW / 2
    for entry in entries:
        words = wrapped(entry.words, width - entry.width - _SIGN, _LETTERS, 1)[0]
        wide = entry.width + _SIGN + width_of(words, _LETTERS)
        if x and x + wide > width:
            x, y = 0.0, y + _ROW
        marks += [f'<g transform="translate({x:g} {y:g})">', *entry.sign()]
        marks += [text(words, x=entry.width + _SIGN, y=2.8, font_size=_LETTERS, fill=LIGHT.ink), "</g>"]
        x += wide + _BETWEEN
    return Key(tuple(marks), y + _ROW / 2, "; ".join(entry.words for entry in entries) + ".")


def _entries() -> Iterator[_Entry]:
    for line in LINES:
        yield _Entry(line.words, 30, partial(_line, line.dashes))
    for head in HEADS:
        yield _Entry(head.words, 24, partial(_head, head))
    yield _Entry("a context helps this step", 9, partial(_diamond, _CONTEXT))
    yield _Entry("a context hinders or changes it", 9, partial(_diamond, LIGHT.paper))


def _entries_of(scene: Scene) -> Iterator[_Entry]:
    if any(card.weights for card in scene.cards):
        yield _Entry("heaviest class of source behind it", 11, _disc)
    if any(one.card for one in scene.conditions):
        yield _Entry("a context changes a whole explanation that ends here", 19, _bracketed)
    for tag, name in zip(OUTLINE_DASHES, scene.models, strict=False):
        yield _Entry(f"{tag}: {name}", 24, partial(_outline, OUTLINE_DASHES[tag]))


def _line(dashes: tuple[int, ...]) -> Iterator[str]:
    yield mark("path", d="M0 0H30", fill="none", stroke=LIGHT.line, stroke_width=1.3, stroke_dasharray=_halved(dashes))


def _outline(dashes: tuple[int, ...]) -> Iterator[str]:
    looks = {"fill": LIGHT.card, "stroke": LIGHT.ink, "stroke_dasharray": _halved(dashes)}
    yield rectangle(0.5, -4.5, 23, 9, stroke_width=1.2, **looks)


def _halved(dashes: tuple[int, ...]) -> str:
    # Half as large as on the map, as the words are.
    return dashed(tuple(max(1, round(dash / 2)) for dash in dashes))


def _head(head: Head) -> Iterator[str]:
    points = "L".join(f"{23 + x / 2:g} {y / 2:g}" for x, y in head.points)
    yield mark("path", d="M0 0H17" if head.closed else "M0 0H20", fill="none", stroke=LIGHT.line, stroke_width=1.3)
    shape = f"M{points}{'Z' if head.closed else ''}"
    yield mark(
        "path",
        d=shape,
        fill=LIGHT.head if head.filled else LIGHT.paper,
        stroke=LIGHT.head,
        stroke_width=1.2 if head.closed else 2,
    )


def _diamond(fill: str) -> Iterator[str]:
    yield mark("path", d="M4.5 -4l4 4l-4 4l-4 -4z", fill=fill, stroke=_CONTEXT, stroke_width=1)


def _bracketed() -> Iterator[str]:
    yield mark("path", d="M3 -6h-3v12h3M16 -6h3v12h-3", fill="none", stroke=_CONTEXT, stroke_width=1)
    yield mark("path", d="M9.5 -4l4 4l-4 4l-4 -4z", fill=LIGHT.paper, stroke=_CONTEXT, stroke_width=1)


def _disc() -> Iterator[str]:
    yield mark("circle", cx=5.5, cy=0, r=5.5, fill=LIGHT.ink)
    yield text("A", x=5.5, y=2.9, font_size=8, font_weight=700, text_anchor="middle", fill=LIGHT.paper)
