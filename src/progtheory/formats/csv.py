"""Tables for spreadsheets: a folder of CSV, one table for each sort of part, which is CSV on the Web as well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any

from ..errors import Problem
from ..model import Theory
from ..model.elements import Element
from ..spelling import suggestion
from . import Folder, Format
from ._csvw import METADATA, metadata_of
from ._nesting import Nesting, parts_by_table
from ._plain import theory_from
from ._rows import rows_in, text_of_rows
from ._tables import OWNER, THEORY_TABLE, Table, tables


def loads_files(files: Iterable[tuple[str, str]], source: str) -> Theory:
    """Return the theory that tables hold together; tables that are missing are taken for empty.

    Raises InvalidTheory with every problem, each with its file and line.
    """
    nesting, told = Nesting(), []
    for path, text in files:
        name = PurePath(path).stem.lower()
        table = tables().get(name)
        if table is None:
            hint = suggestion(name, tables())
            told.append(Problem("", f"`{name}` is no table of a theory; {hint}", path))
            continue
        rows, problems = rows_in(text, path, _header(table))
        told += problems
        nesting.take(table, rows, path)
    lines = nesting.hold()
    return theory_from(nesting.whole, source, lines, (*told, *nesting.problems))


def dumps_files(theory: Theory) -> Mapping[str, str]:
    """Return the tables by file name, all of them, also the empty ones, and the metadata that say what they mean."""
    parts = parts_by_table(theory)
    texts = {
        table.file: text_of_rows(_header(table), (_cells(table, part, owner) for part, owner in parts[name]))
        for name, table in tables().items()
    }
    return texts | {METADATA: metadata_of(theory)}


def _header(table: Table) -> list[str]:
    names = [column.name for column in table.columns]
    return [*names[:1], *([OWNER] if table.has_owner else []), *names[1:]]


def _cells(table: Table, part: Any, owner: str) -> list[str]:
    dumped = part.model_dump(mode="json", include={column.name for column in table.columns})
    apart = {column.name: column.apart for column in table.columns}
    dumped |= {"kind": type(part).__name__} if isinstance(part, Element) else {}
    cells = dumped | {OWNER: owner}
    return [_cell(cells.get(name), apart.get(name, "")) for name in _header(table)]


def _cell(value: Any, apart: str) -> str:
    return "" if value is None else apart.join(map(str, value)) if isinstance(value, list) else str(value)


#: A program that saves the tables elsewhere drops the metadata; no theory is without the table of the theory itself.
_MARKS = frozenset({METADATA, f"{THEORY_TABLE}.csv"})

FORMAT = Format(folder=Folder(frozenset({".csv"}), loads_files, dumps_files, _MARKS))
