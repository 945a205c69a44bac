"""Pictures, pages and texts of a theory, for people. One module here is one view."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..family import Family
from ..model import Theory


class View(NamedTuple):
    """How to draw a theory: the suffix of the file, and what makes its text.

    `render(theory, lit)` takes the theory and the ids of elements and links to light up (empty: nothing is
    set apart), and returns the text. Any part of a theory is again a theory, so what is not to be drawn is
    left out of the theory before.
    """

    suffix: str
    render: Callable[[Theory, frozenset[str]], str]


VIEWS: Family[View] = Family(__name__, __path__, "view")
