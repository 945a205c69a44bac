"""Answers on the terminal: tables where they fit, else one block a row; JSON and CSV for programs."""

from __future__ import annotations

import csv
import json
import re
import sys
from textwrap import fill
from typing import TYPE_CHECKING, Any, Literal

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..spelling import visible
from ._matrix import is_matrix, print_matrix
from ._widths import widths_of

if TYPE_CHECKING:
    from ..queries import Answer, Cell

_WIDEST_NAME = 20
#: A single row of more columns than this is easier to read as a block.
_MOST_ALONE = 3

_CUT = "This is not all: a limit was reached."

#: Spreadsheets run a cell that begins with one of these as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

#: What a terminal obeys and no table needs; and what JSON leaves as it is although a terminal may obey it.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_LEFT_BY_JSON = re.compile(r"[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def print_answer(answer: Answer) -> None:
    """Print an answer for people, as wide as the terminal."""
    console = Console(highlight=False)
    if answer.rows:
        columns = [
            [visible(name), *map(_shown, cells)] for name, *cells in zip(answer.columns, *answer.rows, strict=True)
        ]
        alone = len(answer.rows) == 1 and len(columns) > _MOST_ALONE and not is_matrix(answer)
        if not alone and (widths := widths_of(columns, console.width)):
            console.print(_table(answer, widths))
        elif is_matrix(answer):
            print_matrix(console, answer)
        else:
            _print_blocks(console, answer)
    if answer.reason:
        console.print(Text(visible(answer.reason), style="bold"))
    for note in answer.notes:
        console.print(Text(visible(note), style="dim" if answer.rows else ""))
    if answer.truncated:
        console.print(Text(_CUT, style="bold"))


def _table(answer: Answer, widths: list[int]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for index, name in enumerate(answer.columns):
        justify: Literal["left", "right"] = "right" if _is_of_numbers(answer, index) else "left"
        table.add_column(Text(visible(name)), justify=justify, overflow="fold", width=widths[index])
    for row in answer.rows:
        table.add_row(*(Text(fill(_shown(cell), width)) for cell, width in zip(row, widths, strict=True)))
    return table


def _is_of_numbers(answer: Answer, column: int) -> bool:
    return all(isinstance(row[column], (int, float, type(None))) for row in answer.rows)


def _print_blocks(console: Console, answer: Answer) -> None:
    width = min(max(map(len, answer.columns)), _WIDEST_NAME)
    count = max(3, len(str(len(answer.rows))) + 1)
    for number, row in enumerate(answer.rows, start=1):
        block = Table.grid(padding=(0, 1))
        block.add_column(justify="right", style="dim", width=count)
        block.add_column(style="bold", width=width)
        block.add_column(overflow="fold")
        told = [(name, cell) for name, cell in zip(answer.columns, row, strict=True) if cell not in {None, ""}]
        for index, (name, cell) in enumerate(told):
            block.add_row("" if index else f"{number}.", Text(visible(name)), Text(_shown(cell)))
        console.print(block)
        console.print()


def _shown(cell: Cell) -> str:
    return "" if cell is None else visible(str(cell))


def print_json(answer: Answer) -> None:
    """Print an answer as one JSON object."""
    print_data(answer.model_dump(mode="json"))


def print_data(value: Any) -> None:
    """Print plain data as JSON, with escapes for what a terminal would obey."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    print(_LEFT_BY_JSON.sub(lambda one: f"\\u{ord(one[0]):04x}", text))  # noqa: T201 - standard output is the result


def print_csv(answer: Answer) -> None:
    """Print the rows as CSV with a heading; what a spreadsheet would run is defused, and controls are written out."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow([_defused(name) for name in answer.columns])
    for row in answer.rows:
        writer.writerow([_defused(cell) for cell in row])
    _tell_beside(answer)


def print_text(text: str, answer: Answer) -> None:
    """Print an answer in a form of its question's own."""
    if sys.stdout.isatty():
        text = re.sub(r"[^\t\r\n]+", lambda one: visible(one[0]), text)
    print(text, end="")  # noqa: T201 - standard output is the result
    _tell_beside(answer)


def _tell_beside(answer: Answer) -> None:
    if answer.truncated or answer.reason:  # rows cannot say what they lack, so that is told beside them
        print(visible(" ".join([answer.reason or _CUT, *answer.notes])), file=sys.stderr)  # noqa: T201 - beside the result


def _defused(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    text = _CONTROLS.sub(lambda one: visible(one[0]), cell)
    return f"'{text}" if cell.startswith(_FORMULA) else text
