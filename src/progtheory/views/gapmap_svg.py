"""An evidence gap map as one SVG picture, for documents, slides and print."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ..layout.gapmap import ANY, Cell, CellGap
from ..layout.theme import LIGHT, mixed
from ..model import Theory
from ..queries import Answer
from . import View
from ._marks import FONT, mark, rectangle, text
from ._matrix import Matrix, matrix_from, matrix_of

#: Sizes of a cell, of the words at the side, and of the key below.
_STEP, _SIDE, _BELOW = 34, 300, 84
#: A label is cut after so many letters; a letter takes this much room at most.
_LETTERS, _LETTER = 40, 7.5
_SIZE, _SMALL = 15, 12
#: The radius of the disc with most sources; the area is in proportion to the number, but a digit must fit in.
_LARGEST, _SMALLEST = 15.5, 8.0
_INK = LIGHT.link
_ALL_OF_ROW, _ALL_OF_COLUMN = "All of the row", "All of the column"
_SAME = "\N{EN DASH}"


def render(theory: Theory, lit: frozenset[str]) -> str:
    """Return the picture for mechanisms and outcomes; rows and columns that are lit stand in bold."""
    return _picture(matrix_of(theory, lit))


def of_answer(theory: Theory, answer: Answer) -> str:
    """Return the picture of the gap map that an answer lists."""
    return _picture(matrix_from(theory, answer))


def _picture(matrix: Matrix) -> str:
    width = _SIDE + _STEP * (len(matrix.columns) + 1) + 20
    height = _top(matrix) + _STEP * (len(matrix.rows) + 1) + _BELOW
    opening = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {opening} role="img" font-family="{FONT}">',
            f"<title>{escape(matrix.title)}</title>",
            f"<desc>{escape(' '.join((matrix.told, *matrix.notes)))}</desc>",
            rectangle(0, 0, width, height, fill=LIGHT.paper),
            *_bands(matrix),
            *_names(matrix),
            '<g text-anchor="middle" font-weight="700">',
            *(drawn for row in (*matrix.rows, ANY) for drawn in _row(matrix, row)),
            "</g>",
            *_key(height - _BELOW),
            "</svg>\n",
        ]
    )


def _top(matrix: Matrix) -> float:
    """Return the room for the names of the columns, which stand upright."""
    return 20 + _LETTER * max(len(_fitting(words)) for words in (*matrix.columns, _ALL_OF_ROW))


def _x(matrix: Matrix, column: str) -> float:
    return _SIDE + _STEP * ((*matrix.columns, ANY).index(column) + 0.5)


def _y(matrix: Matrix, row: str) -> float:
    return _top(matrix) + _STEP * ((*matrix.rows, ANY).index(row) + 0.5)


def _bands(matrix: Matrix) -> Iterator[str]:
    width = _STEP * (len(matrix.columns) + 1)
    for at, row in enumerate((*matrix.rows, ANY)):
        if at % 2 == 0 or row == ANY:
            yield rectangle(0, _top(matrix) + _STEP * at, _SIDE + width, _STEP, fill=LIGHT.panel)
    last = _SIDE + _STEP * len(matrix.columns)
    yield rectangle(last, _top(matrix), _STEP, _STEP * (len(matrix.rows) + 1), fill=mixed(LIGHT.rule, LIGHT.paper, 0.3))


def _names(matrix: Matrix) -> Iterator[str]:
    for row in (*matrix.rows, ANY):
        words = _ALL_OF_COLUMN if row == ANY else row
        weight = 700 if row in matrix.lit or row == ANY else ""
        yield text(_fitting(words), x=8, y=_y(matrix, row) + 5, font_size=_SIZE, font_weight=weight, fill=LIGHT.ink)
    for column in (*matrix.columns, ANY):
        words = _ALL_OF_ROW if column == ANY else column
        weight = 700 if column in matrix.lit or column == ANY else ""
        turned = f"translate({_x(matrix, column) + 5:g} {_top(matrix) - 8}) rotate(-90)"
        yield text(_fitting(words), transform=turned, font_size=_SIZE, font_weight=weight, fill=LIGHT.ink)


def _fitting(words: str) -> str:
    return words if len(words) <= _LETTERS else f"{words[: _LETTERS - 1].rstrip()}…"


def _row(matrix: Matrix, row: str) -> Iterator[str]:
    for column in (*matrix.columns, ANY):
        yield from _cell(matrix, matrix.at(row, column))


def _cell(matrix: Matrix, cell: Cell) -> Iterator[str]:
    x, y = _x(matrix, cell.column), _y(matrix, cell.row)
    if not cell.sources:
        sign = _SAME if cell.sources is None else "0"
        yield text(sign, x=x, y=y + 4, font_size=_SMALL, font_weight=400, fill=LIGHT.muted)
    elif ANY in {cell.row, cell.column}:
        yield text(str(cell.sources), x=x, y=y + 5, font_size=_SIZE, fill=LIGHT.ink)
    else:
        gaps = (cell.gaps or "").split("; ")
        yield from _disc((cell.sources, cell.sources / matrix.most), x, y, low=CellGap.LOW in gaps)
        if CellGap.CONTESTED in gaps:
            yield text("!", x=x + _STEP / 2 - 4, y=y - 6, font_size=_SMALL, fill=LIGHT.ink)
        if CellGap.NO_REVIEW in gaps:
            yield text("r", x=x + _STEP / 2 - 4, y=y + 14, font_size=_SMALL, fill=LIGHT.ink)


def _disc(told: tuple[int, float], x: float, y: float, *, low: bool) -> Iterator[str]:
    count, share = told
    radius = max(_SMALLEST, _LARGEST * share**0.5)
    ground, ink = (LIGHT.paper, _INK) if low else (_INK, LIGHT.paper)
    dashes = "4,3" if low else ""
    yield mark("circle", cx=x, cy=y, r=radius, fill=ground, stroke=_INK, stroke_width=2, stroke_dasharray=dashes)
    yield text(str(count), x=x, y=y + 5, font_size=_SIZE, fill=ink)


def _key(top: float) -> Iterator[str]:
    y = top + 26
    yield '<g text-anchor="middle" font-weight="700">'
    yield from _disc((1, 0), 20, y, low=False)
    yield from _disc((1, 0), 20, y + 30, low=True)
    yield "</g>"
    told = (
        "number of different sources, some of a heavier class; 0: no evidence found by this search, not “no effect”",
        f"low classes only;  !  somebody disputes it;  r  no review among several studies;  {_SAME}  the same element",
    )
    for at, words in enumerate(told):
        yield text(words, x=40, y=y + 5 + 30 * at, font_size=_SIZE, fill=LIGHT.ink)


VIEW = View(".svg", render, whole=True, of_answer=of_answer)
