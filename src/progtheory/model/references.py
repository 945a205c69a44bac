"""Whether a theory holds together: ids used once, every id that is named exists and is of the right sort."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from pydantic import BaseModel

from ..errors import suggestion
from .open_words import ROLE_KINDS, Role
from .part import Open, Ref
from .tree import class_of, shapes_of
from .vocabulary import Basis

#: Finding the nearest right word takes time; beyond so many wrong ids the rest is not looked at.
MAX_TOLD = 300

Place = tuple[str | int, ...]
Told = tuple[Place, str]


class _Found(NamedTuple):
    place: Place
    sort: str
    data: dict[str, Any]
    model: type[BaseModel]


def reference_problems(model: type[BaseModel], data: Any) -> list[Told]:
    """Return (place, message) for every id of the completed plain data that does not hold.

    Malformed data is passed over: what its fields lack is told elsewhere.
    """
    if not isinstance(data, dict):
        return []
    found = [part for part in _parts(model, data, ()) if isinstance(part.data.get("id"), str)]
    known: dict[str, _Found] = {}
    problems: list[Told] = []
    for part in found:
        id = part.data["id"]
        if id in known:
            first = known[id]
            problems.append(
                (
                    (*part.place, "id"),
                    f"the id {id!r} is used twice, first for the sort {first.sort}; ids are used once",
                )
            )
        known.setdefault(id, part)
    dangling = (told for part in [_Found((), "theory", data, model), *found] for told in _dangling(part, known))
    problems += islice(dangling, MAX_TOLD)
    for part in found:
        problems += _unfit(part, known)
    problems += _circles(known)
    return problems


def _parts(model: type[BaseModel], data: dict[str, Any], place: Place) -> Iterator[_Found]:
    for key, shape in shapes_of(model).items():
        held = data.get(key) if shape.classes else None
        if not isinstance(held, (list, tuple)):
            continue
        for index, value in enumerate(held):
            if isinstance(value, dict):
                at = (*place, key, index)
                inner = class_of(shape, value)
                # A mistyped kind is one mistake: who names the element makes no second one.
                yield _Found(at, inner.sort if inner else "", value, inner or shape.classes[0])
                yield from _parts(inner or shape.classes[0], value, at)


def _dangling(part: _Found, known: dict[str, _Found]) -> Iterator[Told]:
    for key, shape in shapes_of(part.model).items():
        value = part.data.get(key)
        values = value if isinstance(value, (list, tuple)) else [value]
        for index, one in enumerate(values):
            if not isinstance(one, str):
                continue
            place = (*part.place, key, index) if isinstance(value, (list, tuple)) else (*part.place, key)
            if shape.ref is not None and (problem := _unresolved(one, shape.ref, known)):
                yield place, problem
            if shape.open is not None and (problem := _unknown_word(one, shape.open, known)):
                yield place, problem


def _unresolved(id: str, ref: Ref, known: dict[str, _Found]) -> str:
    wanted = ref.sorts[0] if len(ref.sorts) == 1 else "element" if ref.sorts else "part"
    if id not in known:
        fitting = [other for other, part in known.items() if not ref.sorts or part.sort in (*ref.sorts, "")]
        return f"no {wanted} is called {id!r}; {suggestion(id, fitting)}"
    if ref.sorts and known[id].sort not in (*ref.sorts, ""):
        return f"{id!r} is of the sort {known[id].sort}; expected: {', '.join(ref.sorts)}"
    return ""


def _unknown_word(word: str, open: Open, known: dict[str, _Found]) -> str:
    scheme = known.get(open.scheme)
    held = scheme.data.get("concepts", ()) if scheme and scheme.sort == "scheme" else ()
    words = [*open.words, *(concept.get("id") for concept in held if isinstance(concept, dict))]
    if word in words:
        return ""
    hint = suggestion(word, [str(one) for one in words])
    return f"{word!r} is not known here; {hint} (or add it to a scheme with the id {open.scheme!r})"


def _unfit(part: _Found, known: dict[str, _Found]) -> Iterator[Told]:
    rule = _RULES.get(part.sort)
    return rule(part, known) if rule else iter(())


def _wrong_role(part: _Found, known: dict[str, _Found]) -> Iterator[Told]:
    role, id = part.data.get("role"), str(part.data.get("element"))
    kinds = ROLE_KINDS.get(Role(role)) if role in tuple(Role) else None
    if kinds and id in known and known[id].sort not in (*kinds, ""):
        message = f"{id!r} is of the kind {known[id].sort}; the role {role} takes: {', '.join(kinds)}"
        yield (*part.place, "element"), message


def _wrong_use(part: _Found, known: dict[str, _Found]) -> Iterator[Told]:
    item = str(part.data.get("item"))
    if item in known and known[item].data.get("basis") == Basis.NOT_FOUND and part.place[:1] != ("gaps",):
        yield (*part.place, "item"), f"{item!r} records that something was not found; only a gap can rest on it"


def _wrong_rating(part: _Found, known: dict[str, _Found]) -> Iterator[Told]:
    rating, criterion = part.data.get("rating"), str(part.data.get("criterion"))
    if isinstance(rating, str) and criterion in known:
        ratings = [str(concept.get("id")) for concept in known[criterion].data.get("concepts", ())]
        if rating not in ratings:
            yield (*part.place, "rating"), f"{rating!r} is no rating of {criterion!r}; {suggestion(rating, ratings)}"


#: What a part of each sort must fulfil beyond naming parts that exist.
_RULES: dict[str, Callable[[_Found, dict[str, _Found]], Iterator[Told]]] = {
    "member": _wrong_role,
    "citation": _wrong_use,
    "assessment": _wrong_rating,
}


def _circles(known: dict[str, _Found]) -> Iterator[Told]:
    for id, part in known.items():
        walked, at = [id], part.data.get("broader")
        while isinstance(at, str) and at in known and at not in walked:
            walked.append(at)
            at = known[at].data.get("broader")
        if at == id and id == min(walked):
            yield (*part.place, "broader"), f"`broader` runs in a circle: {' > '.join([*walked, id])}; remove one step"
