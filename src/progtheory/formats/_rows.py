"""One table from and to text, whatever a spreadsheet program has made of it in between."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..errors import Problem
from ..model.text import REFUSED
from ..spelling import suggestion

_FORMULA = tuple("=+-@\t\r")
_DELIMITERS = ",;\t"
#: Without it Excel takes a file for one in the encoding of the country.
_UTF8_MARK = "\ufeff"
_MAX_PROBLEMS, _SHOWN = 100, 40


class Row(NamedTuple):
    """The cells of one row that are not empty, by column, and the line where it begins."""

    cells: dict[str, str]
    line: int


def text_of_rows(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table as CSV that spreadsheets open as UTF-8 and in which they run nothing."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_defused(cell) for cell in row] for row in rows)
    return _UTF8_MARK + written.getvalue()


def _defused(cell: str) -> str:
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


def _as_written(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell


def rows_in(text: str, file: str, columns: Sequence[str]) -> tuple[list[Row], list[Problem]]:
    """Return the rows of a table, and what is wrong with it; `columns` are those that it may have.

    Columns may stand in any order and be missing; empty rows and columns at the end are passed over, and so are a
    mark of UTF-8, a line `sep=;` of Excel, and the semicolon that Excel writes where the comma is for decimals.
    """
    text = text.removeprefix(_UTF8_MARK)
    if refused := REFUSED.search(text.replace("\r\n", "\n").replace("\r", "\n")):
        line = text.count("\n", 0, refused.start()) + 1
        told = f"has the character U+{ord(refused[0]):04X}, which not every format can carry; remove it"
        return [], [Problem("", told, file, line)]
    try:
        lines = [(cells, line) for cells, line in _lines_in(text) if any(map(str.strip, cells))]
    except csv.Error as error:
        return [], [Problem("", f"not readable as CSV: {error}", file)]
    if not lines:
        return [], []
    header = [name.strip().lower() for name in lines[0][0]]
    problems = list(_header_problems(header, columns, Problem("", "", file, lines[0][1])))
    rows = []
    for cells, line in lines[1:]:
        problems += _beside_columns(header, cells, Problem("", "", file, line))
        held = {name: _as_written(cell) for name, cell in zip(header, cells, strict=False) if name and cell.strip()}
        rows.append(Row(held, line))
    return rows, problems[:_MAX_PROBLEMS]


def _lines_in(text: str) -> Iterator[tuple[list[str], int]]:
    first = text.partition("\n")[0].rstrip("\r")
    skipped = 0
    if first.lower().startswith("sep=") and len(first) == len("sep=;"):
        delimiter, skipped = first[-1], 1
        text = text.partition("\n")[2]
    else:
        delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1 + skipped
    for cells in reader:
        yield cells, begins
        begins = reader.line_num + 1 + skipped


def _header_problems(header: list[str], columns: Sequence[str], at: Problem) -> Iterator[Problem]:
    for name in dict.fromkeys(header):
        if name and name not in columns:
            yield at._replace(message=f"`{name}` is no column of this table; {suggestion(name, columns)}")
        if name and header.count(name) > 1:
            yield at._replace(message=f"the column `{name}` stands twice; keep one")


def _beside_columns(header: list[str], cells: list[str], at: Problem) -> Iterator[Problem]:
    if any(cell.strip() for cell in cells[len(header) :]):
        told = "has more cells than the table has columns; is a cell with a comma or line break not in quotes?"
        yield at._replace(message=told)
    for name, cell in zip(header, cells, strict=False):
        if not name and cell.strip():
            yield at._replace(message=f"has the text {cell[:_SHOWN]!r} in a column without a heading")
