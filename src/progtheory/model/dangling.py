"""The parts that plain data hold, and the ids they name that are not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from ..spelling import suggestion
from .part import ELEMENTS, Open, Ref
from .text import SLUG
from .tree import class_of, shapes_of

#: For so many wrong ids the nearest right one is told; finding it takes time.
MAX_SUGGESTED = 30

Place = tuple[str | int, ...]
Told = tuple[Place, str]


class Found(NamedTuple):
    """A part of the plain data: where it stands, its sort ("" where its kind is not known), its fields, its class."""

    place: Place
    sort: str
    data: dict[str, Any]
    model: type[BaseModel]


class Names:
    """The ids that are known, and the nearest of them to a wrong one."""

    def __init__(self, known: dict[str, Found]) -> None:
        self.known = known
        self._fitting: dict[tuple[str, ...], list[str]] = {}
        self._suggested = 0

    def suggestion(self, id: str, ref: Ref) -> str:
        """Return the nearest fitting ids in words; "" after so many."""
        self._suggested += 1
        if self._suggested > MAX_SUGGESTED:
            return ""
        if ref.sorts not in self._fitting:
            sorts = (*ref.sorts, "")
            fits = [other for other, part in self.known.items() if not ref.sorts or part.sort in sorts]
            self._fitting[ref.sorts] = fits
        return suggestion(id, self._fitting[ref.sorts])


def parts_in(model: type[BaseModel], data: dict[str, Any], place: Place) -> Iterator[Found]:
    """Yield every part inside the data of a part."""
    for key, shape in shapes_of(model).items():
        held = data.get(key) if shape.classes else None
        if not isinstance(held, (list, tuple)):
            continue
        for index, value in enumerate(held):
            if isinstance(value, dict):
                at = (*place, key, index)
                inner = class_of(shape, value)
                # A mistyped kind is one mistake: who names the element makes no second one.
                yield Found(at, inner.sort if inner else "", value, inner or shape.classes[0])
                yield from parts_in(inner or shape.classes[0], value, at)


def dangling(part: Found, names: Names) -> Iterator[Told]:
    """Yield what is wrong with each id that a part names, and with each word of its open lists."""
    for key, shape in shapes_of(part.model).items():
        value = part.data.get(key)
        values = value if isinstance(value, (list, tuple)) else [value]
        for index, one in enumerate(values):
            if not isinstance(one, str) or (shape.ref and not re.match(SLUG, one)):
                continue  # what is no id is told where ids are read
            place = (*part.place, key, index) if isinstance(value, (list, tuple)) else (*part.place, key)
            if shape.ref is not None and (problem := _unresolved(one, shape.ref, names)):
                yield place, problem
            if shape.open is not None and (problem := _unknown_word(one, shape.open, names.known)):
                yield place, problem


def _unresolved(id: str, ref: Ref, names: Names) -> str:
    elements = ref.sorts and set(ref.sorts) <= set(ELEMENTS)
    wanted = ref.sorts[0] if len(ref.sorts) == 1 else "element" if elements else "part"
    part = names.known.get(id)
    if part is None:
        hint = names.suggestion(id, ref)
        return f"no {wanted} is called {id!r}" + (f"; {hint}" if hint else "")
    if ref.sorts and part.sort not in (*ref.sorts, ""):
        return f"{id!r} is of the sort {part.sort}; expected: {', '.join(ref.sorts)}"
    return ""


def _unknown_word(word: str, open: Open, known: dict[str, Found]) -> str:
    scheme = known.get(open.scheme)
    held = scheme.data.get("concepts", ()) if scheme and scheme.sort == "scheme" else ()
    words = [*open.words, *(concept.get("id") for concept in held if isinstance(concept, dict))]
    if word in words:
        return ""
    hint = suggestion(word, [str(one) for one in words])
    return f"{word!r} is not known here; {hint} (or add it to a scheme with the id {open.scheme!r})"
