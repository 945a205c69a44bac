"""The menu of questions, read off the text of their modules: nothing that a question needs is imported to list it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..family import member_names

_QUERIES = Path(__file__).parent.parent / "queries"


class Line(NamedTuple):
    """What the menu says of a question: its name, the name of its purpose, and what it answers."""

    name: str
    purpose: str
    answers: str


def purposes() -> dict[str, str]:
    """Return the headings of the menu by the names of the purposes, in order."""
    kinds = _classes(_tree("__init__"))["Purpose"]
    return {name: str(value.value) for name, value in _fields(kinds) if isinstance(value, ast.Constant)}


def lines() -> Iterator[Line]:
    """Yield what the menu says of each question, in the order of their names."""
    for name in member_names("queries"):
        module = name.replace("-", "_")
        tree = _tree(module)
        found = next(value.id for key, value in _fields(tree) if key == "QUERY" and isinstance(value, ast.Name))
        told = ast.get_docstring(_classes(tree)[found]) or ""
        yield Line(name, _purpose(tree, found), told.partition("\n")[0])


def _purpose(tree: ast.Module, name: str) -> str:
    """Return the purpose that a class gives, or the class that it is made of."""
    own = _classes(tree).get(name)
    if own is None:
        origin = next(one for one in tree.body if isinstance(one, ast.ImportFrom) and name in _names(one))
        return _purpose(_tree(origin.module or "__init__"), name)
    given = dict(_fields(own)).get("purpose")
    bases = (base.id for base in own.bases if isinstance(base, ast.Name))
    return given.attr if isinstance(given, ast.Attribute) else _purpose(tree, next(bases))


def _tree(module: str) -> ast.Module:
    return ast.parse((_QUERIES / f"{module}.py").read_text(encoding="utf-8"))


def _classes(tree: ast.Module) -> dict[str, ast.ClassDef]:
    return {one.name: one for one in tree.body if isinstance(one, ast.ClassDef)}


def _names(imported: ast.ImportFrom) -> set[str]:
    return {one.asname or one.name for one in imported.names}


def _fields(held: ast.Module | ast.ClassDef) -> Iterator[tuple[str, ast.expr]]:
    for one in held.body:
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name) and one.value:
            yield one.target.id, one.value
        elif isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name):
            yield one.targets[0].id, one.value
