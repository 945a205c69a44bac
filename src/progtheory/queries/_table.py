"""An answer as an HTML table, for notebooks."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import Answer, Cell


def html_table(answer: Answer) -> str:
    """Return the rows as a table with a caption and scoped headers, and the notes below; all text is escaped."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in answer.columns)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in answer.rows)
    notes = "".join(f"<p>{escape(note)}</p>" for note in answer.notes)
    caption = f"<caption>{escape(_caption(answer))}</caption>"
    return f"<div><table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{notes}</div>"


def _caption(answer: Answer) -> str:
    asked = ", ".join(
        f"{name} {_plain(value)}" for name, value in answer.parameters.items() if value not in (None, [], "")
    )
    count = f"{len(answer.rows)} row{'' if len(answer.rows) == 1 else 's'}"
    told = f"no rows ({answer.reason})" if answer.reason else f"{count}{', cut short' if answer.truncated else ''}"
    return f"{answer.question}{f' ({asked})' if asked else ''}: {told}"


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _cell(cell: Cell) -> str:
    return f"<td>{'' if cell is None else escape(str(cell))}</td>"
