"""How wide the columns of a table are: so wide that no word is broken, and that a cell runs over few lines only."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

#: A cell is to run over no more lines than this, unless it would need a column wider than that.
_MOST_LINES = 3
_NARROWEST, _WIDE_ENOUGH = 12, 24
#: Two spaces, and the line of the table between two columns.
_BETWEEN = 3


class _Column(NamedTuple):
    needed: int
    longest: int


def widths_of(columns: Sequence[Sequence[str]], width: int) -> list[int] | None:
    """Return how wide each column is, given its heading and cells, in a terminal so wide; None if they do not fit."""
    held = [_column(cells) for cells in columns]
    spare = width - sum(one.needed + _BETWEEN for one in held)
    if spare < 0:
        return None
    widths = [one.needed for one in held]
    lacking = sorted(range(len(held)), key=lambda place: held[place].longest - held[place].needed)
    for count, place in enumerate(lacking):
        more = min(held[place].longest - held[place].needed, spare // (len(held) - count))
        widths[place] += more
        spare -= more
    return widths


def _column(cells: Sequence[str]) -> _Column:
    longest = max(map(len, cells))
    word = max(map(_unbroken, {word for cell in cells for word in cell.split()}), default=0)
    return _Column(max(word, min(longest, _WIDE_ENOUGH, max(_NARROWEST, ceil(longest / _MOST_LINES)))), longest)


def _unbroken(word: str) -> int:
    """Return how wide a column must be for a word: one that is long, such as an id, may be broken at its hyphens."""
    return len(word) if len(word) <= _WIDE_ENOUGH else max(_WIDE_ENOUGH, *(len(part) + 1 for part in word.split("-")))
