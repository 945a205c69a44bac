"""Answers and findings on the terminal: tables where they fit, else one block a row; JSON and CSV for programs."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..spelling import visible

if TYPE_CHECKING:
    from ..checks import Finding
    from ..queries import Answer, Cell

#: A column narrower than this breaks words; then each row becomes a block of its own.
_NARROWEST = 12
_WIDEST_SHORT = 24
_WIDEST_NAME = 20

#: Of a hint that is found more often than this, the first so many are listed.
_LISTED = 5

_CUT = "This is not all: a limit was reached."

#: Spreadsheets run a cell that begins with one of these as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def print_answer(answer: Answer) -> None:
    """Print an answer for people, as wide as the terminal."""
    console = Console(highlight=False)
    if answer.rows:
        if _fits(answer, console.width):
            console.print(_table(answer))
        else:
            _print_blocks(console, answer)
    if answer.reason:
        console.print(Text(answer.reason, style="bold"))
    for note in answer.notes:
        console.print(Text(note, style="dim" if answer.rows else ""))
    if answer.truncated:
        console.print(Text(_CUT, style="bold"))


def _fits(answer: Answer, width: int) -> bool:
    longest = [max(len(_shown(row[column])) for row in answer.rows) for column in range(len(answer.columns))]
    needed = sum(min(length, _WIDEST_SHORT) if length < _WIDEST_SHORT else _WIDEST_SHORT for length in longest)
    return needed + 2 * len(longest) <= width and len(longest) * _NARROWEST <= width


def _table(answer: Answer) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for index, name in enumerate(answer.columns):
        numbers = all(isinstance(row[index], (int, float, type(None))) for row in answer.rows)
        table.add_column(name, justify="right" if numbers else "left", overflow="fold")
    for row in answer.rows:
        table.add_row(*(Text(_shown(cell)) for cell in row))
    return table


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
            block.add_row("" if index else f"{number}.", name, Text(_shown(cell)))
        console.print(block)
        console.print()


def _shown(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def print_json(answer: Answer) -> None:
    """Print an answer as one JSON object."""
    print(json.dumps(answer.model_dump(mode="json"), indent=2, ensure_ascii=False))  # noqa: T201 - standard output is the result


def print_csv(answer: Answer) -> None:
    """Print the rows as CSV with a heading; cells that a spreadsheet would run are defused by an apostrophe."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(answer.columns)
    for row in answer.rows:
        writer.writerow([_defused(cell) for cell in row])
    _tell_beside(answer)


def print_text(text: str, answer: Answer) -> None:
    """Print an answer in a form of its question's own."""
    print(text, end="")  # noqa: T201 - standard output is the result
    _tell_beside(answer)


def _tell_beside(answer: Answer) -> None:
    if answer.truncated or answer.reason:  # rows cannot say what they lack, so that is told beside them
        print(visible(" ".join([answer.reason or _CUT, *answer.notes])), file=sys.stderr)  # noqa: T201 - beside the result


def _defused(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def print_findings(findings: Sequence[Finding]) -> None:
    """Print findings for people, grouped by check."""
    console = Console(highlight=False)
    if not findings:
        console.print("No check has anything to say.")
        return
    for name, group in groupby(findings, key=lambda finding: finding.check):
        held = list(group)
        shown = held if len(held) <= _LISTED or held[0].severity != "hint" else held[:_LISTED]
        console.print(Text(f"{name} ({held[0].severity}, {len(held)})", style="bold"))
        table = Table.grid(padding=(0, 2))
        for finding in shown:
            property = [Text(finding.property)] if any(one.property for one in held) else []
            table.add_row("", Text(finding.where, overflow="fold"), *property, Text(finding.message))
        if shown is not held:
            table.add_row("", "...", f"and {len(held) - len(shown)} more; --json lists them all")
        console.print(table)
    console.print(f"{len(findings)} finding{'' if len(findings) == 1 else 's'}.")
