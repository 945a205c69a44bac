"""A gap map as its picture and its page read it: rows, columns, and what stands in each cell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..errors import UnfitParameter
from ..layout.gapmap import ANY, Cell, CellGap, Limits, Reading, cells, claims_read, of_kind
from ..layout.wording import counted
from ..model import ElementKind, Theory
from ..queries import Answer

QUESTION = "gapmap"
ZERO = "A nought means: no evidence found by this search. It never means that there is no effect."


class Matrix(NamedTuple):
    """The cells of a gap map by row and column, in the order in which they are shown."""

    title: str
    #: What the map shows, in a sentence or two.
    told: str
    notes: tuple[str, ...]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: dict[tuple[str, str], Cell]
    #: Labels of rows and columns that are set apart.
    lit: frozenset[str] = frozenset()

    @property
    def most(self) -> int:
        """The largest number of sources in a cell, margins excepted."""
        return max((cell.sources or 0 for key, cell in self.cells.items() if ANY not in key), default=0)

    def at(self, row: str, column: str) -> Cell:
        """Return a cell; nothing was found in one that is not listed."""
        return self.cells.get((row, column)) or Cell(row, column, 0, CellGap.NONE_FOUND, None, None, None)


def matrix_of(theory: Theory, lit: frozenset[str]) -> Matrix:
    """Return the gap map of mechanisms and outcomes, by what explanations hold together."""
    axes = of_kind(theory, ElementKind.MECHANISM), of_kind(theory, ElementKind.OUTCOME)
    found = cells(theory, axes, claims_read(theory, Reading.TOGETHER), Limits())
    bold = frozenset(group.label for axis in axes for group in axis if group.elements & lit)
    return _matrix(theory, "mechanism by outcome", found, (*_part_of(theory), ZERO))._replace(lit=bold)


def _part_of(theory: Theory) -> tuple[str, ...]:
    view = next((one for one in theory.views if one.id == theory.default_view), None)
    return (f"It counts only what the view “{view.title}” selects.",) if view else ()


def matrix_from(theory: Theory, answer: Answer) -> Matrix:
    """Return the gap map that an answer lists; UnfitParameter for another answer, or an empty one."""
    if answer.question != QUESTION:
        told = f"this form draws answers to {QUESTION}; draw an answer to {answer.question} as html, svg or markdown"
        raise UnfitParameter("draw", told)
    if not answer.rows:
        raise UnfitParameter("draw", " ".join(["there is nothing to draw.", *answer.notes]))
    asked = " by ".join(str(answer.parameters[name]).removeprefix("kind:") for name in ("rows", "columns"))
    return _matrix(theory, asked, map(Cell._make, answer.rows), answer.notes)


def _matrix(theory: Theory, asked: str, found: Iterable[Cell], notes: tuple[str, ...]) -> Matrix:
    held = {(cell.row, cell.column): cell for cell in found}
    rows, columns = (tuple(dict.fromkeys(key[side] for key in held if key[side] != ANY)) for side in (0, 1))
    filled = sum(bool(cell.sources) for (row, column), cell in held.items() if ANY not in {row, column})
    told = (
        f"{counted(len(rows), 'row')} by {counted(len(columns), 'column')}: in {counted(filled, 'cell')} some source "
        f"was found, in the others none. A source that stands in several cells counts once in the margins."
    )
    return Matrix(f"Evidence gap map of {theory.title}: {asked}", told, notes, rows, columns, held)
