"""The tables that hold a theory: one for each class of part, read off the model."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, get_args

from pydantic import BaseModel

from ..model import Element, Theory
from ..model.part import Nested, Part
from ..model.text import Label
from ..model.tree import Shape, shapes_of

OWNER = "owner"
THEORY_TABLE = "theory"
#: What parts several values in one cell; neither can stand in a value: ids and words have no `;`, names one line.
IDS_APART, NAMES_APART = ";", "\n"

Model = type[Part] | type[Nested]


class Column(NamedTuple):
    """One column: its name, what the cells hold, and what parts several values in one cell ("" if there is one)."""

    name: str
    shape: Shape
    apart: str = ""


class Table(NamedTuple):
    """One table: its name, the classes whose parts are its rows, its columns, and who may hold such parts."""

    name: str
    classes: tuple[Model, ...]
    columns: tuple[Column, ...]
    holders: tuple[tuple[Model, str], ...]

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.name}.csv"

    @property
    def has_owner(self) -> bool:
        """Whether something else than the theory can hold its parts, so that rows have to name it."""
        return any(model is not Theory for model, _ in self.holders)


@cache
def tables() -> dict[str, Table]:
    """Return the tables by name, that of the theory itself first."""
    holders: dict[tuple[Model, ...], list[tuple[Model, str]]] = {(Theory,): []}
    pending: list[Model] = [Theory]
    while pending:
        holder = pending.pop(0)
        for name, shape in shapes_of(holder).items():
            if shape.classes and (holder, name) not in holders.setdefault(shape.classes, []):
                holders[shape.classes].append((holder, name))
                pending += shape.classes
    found = [_table(classes, tuple(held_by)) for classes, held_by in holders.items()]
    return {table.name: table for table in found}


def _table(classes: tuple[Model, ...], holders: tuple[tuple[Model, str], ...]) -> Table:
    in_theory = [field for model, field in holders if model is Theory]
    name = THEORY_TABLE if classes == (Theory,) else next(iter(in_theory), f"{classes[0].sort}s")
    columns = {
        field: Column(field, shape, _apart(model, field, shape))
        for model in classes
        for field, shape in shapes_of(model).items()
        if not shape.classes
    }
    own = [field for field in Element.model_fields if field in columns] if len(classes) > 1 else []
    ordered = [columns[field] for field in dict.fromkeys([*own, *columns])]
    return Table(name, classes, tuple(ordered), holders)


def _apart(model: type[BaseModel], name: str, shape: Shape) -> str:
    if not shape.several:
        return ""
    (values,) = get_args(model.model_fields[name].annotation)[:1]
    return NAMES_APART if get_args(values) == get_args(Label) else IDS_APART
