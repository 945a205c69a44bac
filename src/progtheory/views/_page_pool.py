"""What the views of a page share, held once: every value has a number, and equal values have the same."""

from __future__ import annotations

from typing import Any


class Pool:
    """Values by number: a text as it is, a list or a record as its shape and the numbers of its parts."""

    def __init__(self) -> None:
        #: Names of the parts of records; a list is a shape without names.
        self.shapes: dict[tuple[str, ...], int] = {(): 0}
        # The type is in the key because 1 and True are equal to Python.
        self._numbers: dict[tuple[type, Any], int] = {}

    @property
    def values(self) -> list[Any]:
        """All values in the order of their numbers; the parts of a value come before it."""
        return [value for _, value in self._numbers]

    def add(self, value: Any) -> int:
        """Return the number of a value.

        >>> pool = Pool()
        >>> pool.add({"id": "a", "told": ["a"]}), pool.add("a")
        (2, 0)
        >>> pool.values
        ['a', (0, 0), (1, 0, 1)]
        """
        held = self._held(value)
        return self._numbers.setdefault((type(held), held), len(self._numbers))

    def _held(self, value: Any) -> Any:
        if not isinstance(value, dict | list | tuple):
            return value
        names, parts = (tuple(value), value.values()) if isinstance(value, dict) else ((), value)
        return self.shapes.setdefault(names, len(self.shapes)), *map(self.add, parts)
