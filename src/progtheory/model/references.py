"""Whether a theory holds together: ids used once, every id that is named exists and is of the right sort."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from pydantic import BaseModel

from ..spelling import suggestion
from .dangling import Found, Names, Told, dangling, parts_in
from .open_words import ROLE_KINDS, Role
from .vocabulary import Basis

#: So many wrong ids are told at once.
MAX_TOLD = 300


def reference_problems(model: type[BaseModel], data: Any) -> list[Told]:
    """Return (place, message) for every id of the completed plain data that does not hold.

    Malformed data is passed over: what its fields lack is told elsewhere.
    """
    if not isinstance(data, dict):
        return []
    found = list(parts_in(model, data, ()))
    known: dict[str, Found] = {}
    problems = list(_used_twice(found, known))
    names = Names(known)
    loose = (told for part in [Found((), "theory", data, model), *found] for told in dangling(part, names))
    problems += islice(loose, MAX_TOLD)
    if next(loose, None):
        problems.append(((), f"more than {MAX_TOLD} ids do not hold; the others are told when these are mended"))
    for part in found:
        problems += _unfit(part, known)
    return [*problems, *_circles(known), *_own_opposites(known)]


def _used_twice(found: list[Found], known: dict[str, Found]) -> Iterator[Told]:
    """Put the parts into `known` by id, and yield the ids that are taken already."""
    for part in found:
        id = part.data.get("id")
        if isinstance(id, str) and id:
            first = known.setdefault(id, part)
            if first is not part:
                told = f"the id {id!r} is used twice, first for the sort {first.sort or 'unknown'}; ids are used once"
                yield (*part.place, "id"), told


def _unfit(part: Found, known: dict[str, Found]) -> Iterator[Told]:
    rule = _RULES.get(part.sort)
    return rule(part, known) if rule else iter(())


def _wrong_role(part: Found, known: dict[str, Found]) -> Iterator[Told]:
    role, id = part.data.get("role"), str(part.data.get("element"))
    kinds = ROLE_KINDS.get(Role(role)) if role in tuple(Role) else None
    if kinds and id in known and known[id].sort not in (*kinds, ""):
        message = f"{id!r} is of the kind {known[id].sort}; the role {role} takes: {', '.join(kinds)}"
        yield (*part.place, "element"), message


def _wrong_use(part: Found, known: dict[str, Found]) -> Iterator[Told]:
    item = str(part.data.get("item"))
    if item in known and known[item].data.get("basis") == Basis.NOT_FOUND and part.place[:1] != ("gaps",):
        yield (*part.place, "item"), f"{item!r} records that something was not found; only a gap can rest on it"


def _wrong_rating(part: Found, known: dict[str, Found]) -> Iterator[Told]:
    rating, criterion = part.data.get("rating"), str(part.data.get("criterion"))
    if isinstance(rating, str) and criterion in known:
        ratings = [str(concept.get("id")) for concept in known[criterion].data.get("concepts", ())]
        if rating not in ratings:
            yield (*part.place, "rating"), f"{rating!r} is no rating of {criterion!r}; {suggestion(rating, ratings)}"


#: What a part of each sort must fulfil beyond naming parts that exist.
_RULES: dict[str, Callable[[Found, dict[str, Found]], Iterator[Told]]] = {
    "member": _wrong_role,
    "citation": _wrong_use,
    "assessment": _wrong_rating,
}


def _circles(known: dict[str, Found]) -> Iterator[Told]:
    seen: set[str] = set()
    for start in sorted(known):
        walked: dict[str, None] = {}
        at: Any = start
        while isinstance(at, str) and at in known and at not in seen and at not in walked:
            walked[at] = None
            at = known[at].data.get("broader")
        if at in walked:
            ids = list(walked)
            circle = ids[ids.index(at) :]
            first = circle.index(min(circle))
            told = " > ".join([*circle[first:], *circle[:first], min(circle)])
            yield (*known[min(circle)].place, "broader"), f"`broader` runs in a circle: {told}; remove one step"
        seen.update(walked)


def _own_opposites(known: dict[str, Found]) -> Iterator[Told]:
    for id, part in known.items():
        if part.data.get("opposite") == id:
            told = f"{id!r} is given as its own opposite; name the element that is, or leave it out"
            yield (*part.place, "opposite"), told
