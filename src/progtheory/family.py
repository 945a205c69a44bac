"""Families of interchangeable parts: one module in the folder is one member, found by its name."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Generic, TypeVar

from .errors import UnknownName

Member = TypeVar("Member")


class Family(Generic[Member]):
    """The members found in a package: each public module there holds one, under the family's attribute.

    A member is imported when it is asked for, so that naming them all loads none of their libraries.
    """

    def __init__(self, package: str, path: Iterable[str], sort: str, *, called: str = "") -> None:
        self._package, self._path, self._sort, self._called = package, tuple(path), sort, called or sort

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members, as a person writes them (`idle-mechanism`), in order."""
        found = (module.name for module in iter_modules(self._path) if not module.name.startswith("_"))
        return tuple(sorted(name.replace("_", "-") for name in found))

    def __getitem__(self, name: str) -> Member:
        """Return the member of that name; UnknownName, with the nearest one, if there is none."""
        if name not in self.names:
            raise UnknownName(self._called, name, self.names)
        module = import_module(f"{self._package}.{name.replace('-', '_')}")
        member: Member = getattr(module, self._sort.upper())
        return member


def member_names(folder: str) -> tuple[str, ...]:
    """Return the names of a family's members, by the folder of the package that holds them, importing nothing."""
    return Family[object](folder, [str(Path(__file__).parent / folder)], folder).names
