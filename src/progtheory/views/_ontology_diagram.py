"""The picture of the vocabulary: its classes, and the properties that join them, read off the graph.

Only where a class stands is set by hand, in one table. What the theory holds itself is framed. A join that no straight
line can show (to the class itself, through another box, or from many classes) is written into a box instead.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..layout.measure import wrapped
from ..rdf import Vocabulary
from ._ontology_joins import ANY, Join

THEORY = "pt:Theory"
#: Column and row of each class that is not below another.
PLACES = {
    "pt:Pattern": (0, 0), "pt:Assessment": (1, 0), "pt:Scheme": (2, 0), "pt:Model": (3, 0),
    "pt:Configuration": (0, 1), "pt:Member": (1, 1), "pt:Concept": (2, 1), "pt:View": (3, 1),
    "pt:Condition": (1, 2), "pt:Element": (2, 2), "pt:Place": (3, 2),
    "pt:Link": (0, 3), "pt:Citation": (1, 3), "pt:Evidence": (2, 3), "pt:Source": (3, 3),
    "pt:Statement": (0, 4), "pt:LeftOut": (1, 4), "pt:Revision": (3, 4),
    "pt:Tour": (0, 5), "pt:TourStep": (1, 5),
}  # fmt: skip
_WIDTH, _STEP_X, _STEP_Y, _LEFT, _TOP = 226, 346, 158, 32, 84
_USUAL, _LINE, _SIZE, _LABEL = 74, 18, 14.5, 14.5
#: Between two boxes of a row there is so much room for words; a line that falls less than this lies within a row.
_GAP, _LEVEL = 100, 40
#: From so many classes on, a property is written into the box it leads to.
_MANY = 3


class Box(NamedTuple):
    """One class: its middle, its size, its name, the classes below it and the joins that are written into it."""

    x: float
    y: float
    height: float
    name: str
    held: bool
    lines: tuple[str, ...]

    @property
    def width(self) -> float:
        """How wide it is: all are the same."""
        return _WIDTH


class Line(NamedTuple):
    """One or more properties between two boxes: where the line starts and ends, its words and where these stand."""

    points: tuple[float, float, float, float]
    words: tuple[str, ...]
    middle: tuple[float, float]


class Diagram(NamedTuple):
    """All that is drawn, and how large it is."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def diagram_of(vocabulary: Vocabulary, joins: Iterable[Join]) -> Diagram:
    """Return where the boxes and lines stand."""
    joins = tuple(joins)
    drawn, notes = _split(vocabulary, joins)
    held = {join.target for join in joins if join.source == THEORY and "has" in join.property}
    boxes = {name: _box(vocabulary, name, name in held, notes.get(name, [])) for name in PLACES}
    lines = tuple(_line(boxes[a], boxes[b], _words(vocabulary, found)) for (a, b), found in drawn.items())
    columns, rows = (max(place[at] for place in PLACES.values()) for at in (0, 1))
    height = _TOP + rows * _STEP_Y + _USUAL + 40
    return Diagram(columns * _STEP_X + _WIDTH + 2 * _LEFT, height, tuple(boxes.values()), lines)


def _box(vocabulary: Vocabulary, name: str, held: bool, notes: list[str]) -> Box:  # noqa: FBT001 a fact, no switch
    below = [one for one in vocabulary.of("owl:Class") if name in vocabulary.all(one, "rdfs:subClassOf")]
    small = ", ".join(vocabulary.one(one, "rdfs:label") for one in below)
    lines = [line for text in (small, *notes) if text for line in wrapped(text, _WIDTH - 26, _SIZE, 4)]
    height = 38 + _LINE * len(lines)
    return Box(*_middles()[name], height, vocabulary.one(name, "rdfs:label"), held, tuple(lines))


def _middles() -> dict[str, tuple[float, float]]:
    return {
        name: (_LEFT + column * _STEP_X + _WIDTH / 2, _TOP + row * _STEP_Y + _USUAL / 2)
        for name, (column, row) in PLACES.items()
    }


def _words(vocabulary: Vocabulary, properties: Iterable[str]) -> str:
    return ", ".join(vocabulary.one(one, "rdfs:label") or one for one in dict.fromkeys(properties))


def _split(
    vocabulary: Vocabulary, joins: tuple[Join, ...]
) -> tuple[dict[tuple[str, str], list[str]], dict[str, list[str]]]:
    """Return the joins that lines show, by the two boxes, and what is written into boxes for the others."""
    drawn: dict[tuple[str, str], list[str]] = {}
    told: dict[tuple[str, str], list[str]] = {}
    notes: dict[str, list[str]] = {}
    middles = _middles()
    sources = {property: {one.source for one in joins if one.property == property} for _, property, _ in joins}
    for join in joins:
        if join.source == THEORY:
            continue
        if join.target == ANY:
            notes.setdefault(join.source, []).append(f"{_words(vocabulary, [join.property])} → any part")
        elif len(sources[join.property]) >= _MANY:
            note = f"← {_words(vocabulary, [join.property])}, from {len(sources[join.property])} classes"
            notes[join.target] = [*dict.fromkeys([*notes.get(join.target, ()), note])]
        else:
            ends = join.source, join.target
            kept = told if _hidden(middles, *ends) else drawn
            kept.setdefault(ends, []).append(join.property)
    for (source, target), properties in told.items():
        note = f"{_words(vocabulary, properties)} → {vocabulary.one(target, 'rdfs:label')}"
        notes.setdefault(source, []).append(note)
    return drawn, notes


def _hidden(middles: dict[str, tuple[float, float]], source: str, target: str) -> bool:
    """Tell whether a straight line between the two would stay within one box or pass through another."""
    (x, y), (u, v) = middles[source], middles[target]
    steps = [(x + (u - x) * at / 60, y + (v - y) * at / 60) for at in range(61)]
    others = [middle for name, middle in middles.items() if name not in {source, target}]
    return source == target or any(
        abs(a - p) < _WIDTH / 2 + 6 and abs(b - q) < _USUAL / 2 + 14 for a, b in steps for p, q in others
    )


def _line(one: Box, other: Box, words: str) -> Line:
    (a, b), (c, d) = _edge(one, other), _edge(other, one)
    beside = abs(d - b) < _LEVEL
    return Line((a, b, c, d), wrapped(words, _GAP if beside else _WIDTH, _LABEL, 3), ((a + c) / 2, (b + d) / 2))


def _edge(box: Box, towards: Box) -> tuple[float, float]:
    """Return where the line from the middle of a box towards another leaves it."""
    across, down = towards.x - box.x, towards.y - box.y
    share = min(box.width / 2 / abs(across) if across else 9, box.height / 2 / abs(down) if down else 9)
    return box.x + across * share, box.y + down * share
