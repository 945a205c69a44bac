"""What the views of a page share, held once: a value stands where it is used, or in the pool if it is used again."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

#: A text so short, quotation marks and all, is no longer than the number that would stand for it.
_SHORT = 4


class Pool:
    """Values as the page holds them: a number stands for one of the pool, a list begins with the number of its shape.

    No value is a number itself, since a script could not tell it from one that stands for another.

    >>> pool = Pool([{"id": "advice", "told": ["advice", "x"]}])
    >>> pool.shapes, pool.shared, pool.values
    ([(), ('id', 'told')], ['advice'], [[1, 0, [0, 0, 'x']]])
    """

    def __init__(self, values: Iterable[Any]) -> None:
        self._shapes: dict[tuple[str, ...], int] = {(): 0}
        # The type is in the key because 1 and True are equal to Python.
        self._keys: dict[tuple[type, Any], int] = {}
        self._uses: Counter[int] = Counter()
        keys = [self._add(value) for value in values]
        self._held = [held for _, held in self._keys]
        often = sorted(filter(self._is_shared, range(len(self._held))), key=lambda key: -self._uses[key])
        self._places = {key: place for place, key in enumerate(often)}
        #: Names of the parts of records; a list is a shape without names.
        self.shapes = list(self._shapes)
        #: What is used again, the most used first, so that its numbers are short.
        self.shared = [self._form(self._held[key]) for key in often]
        #: The values themselves.
        self.values = [self._written(key) for key in keys]

    def _add(self, value: Any) -> int:
        held = self._shaped(value)
        key = type(held), held
        if key not in self._keys:
            self._keys[key] = len(self._keys)
            self._uses.update(held[1:] if isinstance(held, tuple) else ())
        return self._keys[key]

    def _shaped(self, value: Any) -> Any:
        if not isinstance(value, dict | list | tuple):
            return value
        names, parts = (tuple(value), value.values()) if isinstance(value, dict) else ((), value)
        return self._shapes.setdefault(names, len(self._shapes)), *map(self._add, parts)

    def _is_shared(self, key: int) -> bool:
        return self._uses[key] > 1 and len(json.dumps(self._held[key])) > _SHORT

    def _written(self, key: int) -> Any:
        return self._places[key] if key in self._places else self._form(self._held[key])

    def _form(self, held: Any) -> Any:
        return [held[0], *map(self._written, held[1:])] if isinstance(held, tuple) else held
