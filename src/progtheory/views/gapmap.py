"""An evidence gap map as one page: a table to read by eye, by ear, by keyboard and on paper, without a script."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from math import sqrt
from typing import Any

from markupsafe import Markup

from ..layout.gapmap import ANY, Cell, CellGap
from ..layout.theme import DARK, LIGHT, Scheme
from ..layout.wording import counted
from ..model import Theory
from ..queries import Answer
from . import View
from ._language import language_of
from ._matrix import Matrix, matrix_from, matrix_of
from ._policy import policy_for
from ._templates import templates_in

_PAGE = files(__package__) / "_gapmap"
#: Signs beside a number, so that no colour is needed; the words stand below the table and in each cell.
SIGNS = {CellGap.CONTESTED: "!", CellGap.NO_REVIEW: "r"}
#: From so many sources on, a disc grows no further.
MOST_GROWN = 12


def render(theory: Theory, lit: frozenset[str]) -> str:
    """Return the page for mechanisms and outcomes; rows and columns that are lit stand in bold."""
    return _page(theory, matrix_of(theory, lit))


def of_answer(theory: Theory, answer: Answer) -> str:
    """Return the page for the gap map that an answer lists."""
    return _page(theory, matrix_from(theory, answer))


def contents(theory: Theory, matrix: Matrix) -> dict[str, Any]:
    """Return what the template of a gap map is given."""
    return {
        "matrix": matrix,
        "any": ANY,
        "cells": [[_shown(matrix.at(row, column)) for column in (*matrix.columns, ANY)] for row in (*matrix.rows, ANY)],
        "filled": list(_filled(theory, matrix)),
    }


def sheet() -> str:
    """Return the style sheet of a gap map without its colours."""
    discs = "".join(f".n{count} {{ --size: {_size(count):.2f}rem }}\n" for count in range(1, MOST_GROWN + 1))
    return discs + (_PAGE / "page.css").read_text(encoding="utf-8")


def _page(theory: Theory, matrix: Matrix) -> str:
    environment = templates_in("_gapmap")
    style = _style()
    page = environment.get_template("page.html").render(
        **contents(theory, matrix),
        language=language_of(theory),
        style=Markup(style),  # noqa: S704 our own file
        policy=policy_for((), [style]),
    )
    return page.strip() + "\n"


def _style() -> str:
    dark = f"@media (prefers-color-scheme: dark) {{ {_colours(DARK, 'dark')} }}"
    # Paper is white, whatever the reader's screen is set to.
    paper = f"@media print {{ {_colours(LIGHT, 'light')} }}"
    return f"{_colours(LIGHT, 'light')}\n{dark}\n{paper}\n{sheet()}"


def _colours(scheme: Scheme, name: str) -> str:
    told = "; ".join(f"--{one}: {colour}" for one, colour in scheme._asdict().items())
    return f":root {{ color-scheme: {name}; {told} }}"


def _size(count: int) -> float:
    # The area of a disc, not its width, grows with the number; one source is large enough to hit (WCAG 2.5.8).
    return 1.5 * sqrt(1 + (count - 1) / 6)


def _shown(cell: Cell) -> dict[str, Any]:
    gaps = (cell.gaps or "").split("; ")
    return {
        "id": _id(cell),
        "count": cell.sources,
        "size": min(cell.sources or 0, MOST_GROWN),
        "low": CellGap.LOW in gaps,
        "sign": "".join(sign for gap, sign in SIGNS.items() if gap in gaps),
        "told": _told(cell),
    }


def _id(cell: Cell) -> str:
    return f"cell-{sha256(repr((cell.row, cell.column)).encode()).hexdigest()[:12]}"


def _told(cell: Cell) -> str:
    if cell.sources is None:
        return "the same element"
    classes = f"of class {cell.classes.replace('; ', ', ')}" if cell.classes else ""
    return ", ".join(
        filter(
            None, (counted(cell.sources, "source"), classes, (cell.gaps or "").replace("; ", ", ").replace("-", " "))
        )
    )


def _filled(theory: Theory, matrix: Matrix) -> Iterator[dict[str, Any]]:
    for row in matrix.rows:
        for column in matrix.columns:
            cell = matrix.at(row, column)
            if cell.sources:
                claims = [theory.parts[id] for id in (cell.claims or "").split("; ")]
                sources = [theory.source_by_id[id] for id in (cell.source_ids or "").split("; ")]
                yield {"row": row, "column": column, "claims": claims, "sources": sources} | _shown(cell)


VIEW = View(".html", render, whole=True, of_answer=of_answer)
