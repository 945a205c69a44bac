"""From the rows of tables to the plain data of a theory, each part in what holds it, with the line of each part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from ..errors import Problem
from ..model import Theory
from ..model.part import Nested, Part
from ..model.tree import shapes_of
from ..spelling import suggestion
from ._plain import Line, Lines, Place
from ._rows import Row
from ._tables import IDS_APART, OWNER, THEORY_TABLE, Column, Model, Table, tables

_IDS_APART = re.compile(r"[;,\s]+")
_DECIMAL_COMMA = re.compile(r"\d+,\d+")

Data = dict[str, Any]


class Nesting:
    """Takes the rows of each table, and gives the whole."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.whole: Data = {}
        self._parts: dict[str, tuple[Data, tuple[Model, ...]]] = {}
        self._waiting: list[tuple[Data, str, Table, Line]] = []
        self._begins: dict[int, Line] = {}

    def take(self, table: Table, rows: Iterable[Row], file: str) -> None:
        """Take the rows of one table."""
        for row in rows:
            data = dict(_fields(table, row))
            line = Line(file, row.line)
            self._begins[id(data)] = line
            if table.name == THEORY_TABLE:
                self._take_theory(data, line)
                continue
            self._waiting.append((data, row.cells.get(OWNER, "").strip(), table, line))
            self._parts.setdefault(str(data.get("id")), (data, _classes_of(table, data)))

    def _take_theory(self, data: Data, line: Line) -> None:
        if self.whole:
            self.problems.append(Problem("", "a second theory; this table has one row", line.file, line.number))
        else:
            self.whole = data

    def hold(self) -> Lines:
        """Put every part where it belongs, and return where each stands."""
        for data, owner, table, line in self._waiting:
            holder, field, wrong = self._holder(owner, table)
            if wrong:
                self.problems.append(Problem(str(data.get("id", "")), wrong, line.file, line.number))
            else:
                holder.setdefault(field, []).append(data)
        return dict(self._lines_of(self.whole, ()))

    def _holder(self, owner: str, table: Table) -> tuple[Data, str, str]:
        fields = dict(table.holders)
        # A theory may be called like one of its parts; then the part is meant, for the theory need not be named.
        if not owner or (owner == self.whole.get("id") and owner not in self._parts):
            told = f"`{OWNER}` is empty; it names the part that holds this: {_listed(table)}"
            return self.whole, fields.get(Theory, ""), "" if Theory in fields else told
        if owner not in self._parts:
            known = [id for id, (_, classes) in self._parts.items() if set(classes) & set(fields)]
            return {}, "", f"`{OWNER}` is {owner!r}, and no part is called so; {suggestion(owner, known)}"
        data, classes = self._parts[owner]
        field = next((fields[one] for one in classes if one in fields), "")
        return data, field, "" if field else f"`{OWNER}` is {owner!r}, which cannot hold this; {_listed(table)} can"

    def _lines_of(self, data: Data, place: Place) -> Iterator[tuple[Place, Line]]:
        if id(data) in self._begins:
            yield place, self._begins[id(data)]
        for name, held in data.items():
            for index, part in enumerate(held) if isinstance(held, list) else ():
                if isinstance(part, dict):
                    yield from self._lines_of(part, (*place, name, index))


def _classes_of(table: Table, data: Data) -> tuple[Model, ...]:
    return tuple(one for one in table.classes if one.sort == data.get("kind")) or table.classes


def _listed(table: Table) -> str:
    return ", ".join(sorted({model.sort for model, _ in table.holders}))


def _fields(table: Table, row: Row) -> Iterator[tuple[str, Any]]:
    for column in table.columns:
        cell = row.cells.get(column.name, "")
        if cell:
            yield column.name, _value(column, cell)


def _value(column: Column, cell: str) -> Any:
    if column.name == "kind":
        return cell.strip().lower()
    if column.apart == IDS_APART:
        return list(filter(None, _IDS_APART.split(cell)))
    if column.apart:
        return list(filter(None, map(str.strip, cell.splitlines())))
    # A country that writes 0,5 has spreadsheets that do so too.
    return cell.replace(",", ".") if column.name == "spectrum" and _DECIMAL_COMMA.fullmatch(cell.strip()) else cell


def parts_by_table(theory: Theory) -> dict[str, list[tuple[Any, str]]]:
    """Return the parts of a theory by table, each with the id of its owner ("" where that is the theory)."""
    by_class: dict[type[BaseModel], str] = {model: table.name for table in tables().values() for model in table.classes}
    found: dict[str, list[tuple[Any, str]]] = {name: [] for name in tables()}
    pending: list[tuple[Theory | Part | Nested, str]] = [(theory, "")]
    while pending:
        part, owner = pending.pop()
        found[by_class[type(part)]].append((part, owner))
        own = "" if isinstance(part, Theory) else part.id
        held = [name for name, shape in shapes_of(type(part)).items() if shape.classes]
        pending += [(inner, own) for name in held for inner in getattr(part, name)]
    return {name: sorted(held, key=lambda one: (one[1], one[0].id)) for name, held in found.items()}
