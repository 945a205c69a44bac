"""The legend at the foot of the picture: only what the picture has, so that it can be read without the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..layout import Scene
from ..layout.cards import LETTERS
from ..layout.measure import width_of
from ..layout.theme import HEADS, LANE_BY_ID, LIGHT, LINES, OUTLINE_DASHES, OUTLINE_WORDS
from ..layout.wording import counted
from ._marks import bracketed, dashed, diamond, group, mark, rectangle, text

_ROW, _SIGN, _BETWEEN, _MARGIN = 34, 64, 36, 24
_INK = LANE_BY_ID["context"].light


class _Entry(NamedTuple):
    """A sign about its own middle, and its words."""

    sign: tuple[str, ...]
    words: str


def legend(scene: Scene, left: float, top: float, right: float) -> tuple[list[str], float]:
    """Return the legend below `top` and how high it is; nothing if there is nothing to explain."""
    x, row, drawn = left + _MARGIN, 0, []
    for entry in _entries(scene):
        width = _SIGN + width_of(entry.words, LETTERS)
        if x > left + _MARGIN and x + width > right - _MARGIN:
            x, row = left + _MARGIN, row + 1
        y = top + 30 + row * _ROW
        drawn.append(group(entry.sign, x + _SIGN / 2 - 6, y))
        drawn.append(text(entry.words, x=x + _SIGN, y=y + 7, fill=LIGHT.ink))
        x += width + _BETWEEN
    if not drawn:
        return [], 0.0
    return [f'<g font-size="{LETTERS}">', *drawn, "</g>"], 30.0 + (row + 1) * _ROW


def _entries(scene: Scene) -> Iterator[_Entry]:
    yield from _lines(scene)
    yield from _heads(scene)
    yield from _conditions(scene)
    yield from _models(scene)
    if any(card.weights for card in scene.cards):
        pip = (
            mark("circle", r=12, fill=LIGHT.ink),
            text("A", y=7, font_weight=700, fill=LIGHT.paper, text_anchor="middle"),
        )
        yield _Entry(pip, "heaviest class of source behind a card")


def _models(scene: Scene) -> Iterator[_Entry]:
    for number, name in enumerate(scene.models, start=1):
        dashes = OUTLINE_DASHES.get(f"only {number}", ())
        told = f"only in {name}" + (f" ({OUTLINE_WORDS[number - 1]})" if dashes else "")
        yield _Entry(_plate(str(number), dashes), told)
    both = "1 and 2"
    if both in {card.tag for card in scene.cards} | {link.tag for link in scene.links}:
        yield _Entry(_plate(both, ()), "of both, or in both but not alike")


def _plate(words: str, dashes: tuple[int, ...]) -> tuple[str, str]:
    half = 8 + width_of(words, LETTERS) / 2
    look = {"fill": LIGHT.paper, "stroke": LIGHT.head, "stroke_dasharray": dashed(dashes)}
    return rectangle(-half, -13, 2 * half, 26, rx=3, **look), text(words, y=7, fill=LIGHT.ink, text_anchor="middle")


def _lines(scene: Scene) -> Iterator[_Entry]:
    for line in LINES:
        if any(link.line == line.id for link in scene.links):
            dotted = {"stroke_linecap": "round", "stroke_width": 2.8} if line.id == "dotted" else {"stroke_width": 2.2}
            dashes = dashed(line.dashes)
            yield _Entry(
                (mark("path", d="M-26 0H26", stroke=LIGHT.line, stroke_dasharray=dashes, **dotted),), line.words
            )


def _heads(scene: Scene) -> Iterator[_Entry]:
    for head in HEADS:
        if any(link.head == head.id for link in scene.links):
            points = "L".join(f"{24 + x:g} {y:g}" for x, y in head.points)
            fill = {"filled": LIGHT.head, "open": LIGHT.paper, "bar": "none"}[head.id]
            tip = {"d": f"M{points}{'Z' if head.closed else ''}", "fill": fill, "stroke": LIGHT.head}
            shaft = mark("path", d="M-26 0H12", stroke=LIGHT.line, stroke_width=2.2)
            yield _Entry((shaft, mark("path", **tip, stroke_width=4 if head.id == "bar" else 2)), head.words)


def _conditions(scene: Scene) -> Iterator[_Entry]:
    on_links = [one for one in scene.conditions if one.path]
    if any(one.helps for one in on_links):
        yield _Entry((diamond(0, 0, _INK, _INK),), "a context helps this step (dotted line to the context)")
    if not all(one.helps for one in on_links):
        yield _Entry((diamond(0, 0, _INK, LIGHT.paper),), "a context hinders or changes this step")
    on_wholes = [one for one in scene.conditions if one.card]
    if on_wholes:
        number = counted(len({one.target for one in on_wholes}), "explanation")
        fill = _INK if all(one.helps for one in on_wholes) else LIGHT.paper
        yield _Entry((bracketed(0, 0, _INK, fill),), f"a context changes a whole explanation that ends here ({number})")
