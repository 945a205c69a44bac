"""An answer as an HTML table, for notebooks."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import Answer, Cell

#: Of what was asked, a longer value is cut in the caption.
_LONGEST = 80


def html_table(answer: Answer) -> str:
    """Return the rows as a table with a caption and scoped headers, and the notes below; all text is escaped."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in answer.columns)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in answer.rows)
    notes = "".join(f"<p>{escape(note)}</p>" for note in answer.notes)
    caption = f"<caption>{escape(_caption(answer))}</caption>"
    return f"<div><table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{notes}</div>"


def _caption(answer: Answer) -> str:
    asked = ", ".join(
        f"{name.replace('_', ' ')} {_plain(value)}"
        for name, value in answer.asked.items()
        if value not in (None, [], "")
    )
    count = f"{len(answer.rows)} row{'' if len(answer.rows) == 1 else 's'}"
    told = f"no rows ({answer.reason})" if answer.reason else f"{count}{', cut short' if answer.truncated else ''}"
    return f"{answer.question}{f' ({asked})' if asked else ''}: {told}"


def _plain(value: object) -> str:
    told = ", ".join(map(str, value)) if isinstance(value, list | tuple) else " ".join(str(value).split())
    return told if len(told) <= _LONGEST else f"{told[:_LONGEST]} …"


def _cell(cell: Cell) -> str:
    # Notebooks put cells on the right, where texts of several lines are hard to read.
    side = "" if isinstance(cell, int | float) else ' style="text-align: left"'
    return f"<td{side}>{'' if cell is None else escape(str(cell))}</td>"
