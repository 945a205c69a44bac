"""Two versions of a theory: which parts are in one alone, which in both, and which of these differ in what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..model import Nested, Part, Theory
from ..model.completion import completed
from ..model.references import reference_problems
from ..model.tree import nested_parts, shapes_of

#: What a picture shows, and what that rests on.
_DRAWN = ("sources", "evidence", "elements", "links", "configurations")
_TIED = frozenset({"elements", "links", "configurations"})
#: Inner parts that get new names beside another version.
_NAMED_ANEW = frozenset({"conditions", "evidence", "members", "also", "assessments"})


class Compared(NamedTuple):
    """A part of one version or of both: its sort, its id, where it is, and the fields that differ."""

    sort: str
    id: str
    here: bool
    there: bool
    differing: tuple[str, ...] = ()

    @property
    def is_alike(self) -> bool:
        """Whether both versions have it, alike."""
        return self.here and self.there and not self.differing


def compared(this: Theory, other: Theory) -> Iterator[Compared]:
    """Yield every part of two theories in order of sort and id, the theory itself first; ids tell what is the same."""
    yield Compared(this.sort, this.id, here=True, there=True, differing=_differing(this, other))
    parts = {**other.parts, **this.parts}
    inside = _inside(this, other) | _inside(other, this)
    for id in sorted(parts.keys() - inside, key=lambda id: (parts[id].sort, id)):
        both = this.parts.get(id), other.parts.get(id)
        differing = _differing(both[0], both[1]) if both[0] and both[1] else ()
        yield Compared(parts[id].sort, id, both[0] is not None, both[1] is not None, differing)


def _inside(one: Theory, other: Theory) -> set[str]:
    """Return the ids of what is inside parts that only one has: it is there, or gone, with them."""
    alone = (part for id, part in one.parts.items() if id not in other.parts)
    return {inner.id for part in alone for inner in nested_parts(part)}


def _differing(one: Part | Nested, other: Part | Nested) -> tuple[str, ...]:
    """Return the fields that differ, each with both values; parts inside are compared by themselves."""
    if one.sort != other.sort:
        return (f"sort: {one.sort} → {other.sort}",)
    plain = [name for name, shape in shapes_of(type(one)).items() if not shape.classes]
    values = [(name, getattr(one, name), getattr(other, name)) for name in plain]
    return tuple(f"{name}: {_told(was)} → {_told(now)}" for name, was, now in values if was != now)


def _told(value: object) -> str:
    return (", ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")) or "nothing"


class Together(NamedTuple):
    """Both versions as one theory, and the ids of two models that tell apart what only one of them has."""

    theory: Theory
    marks: tuple[str, str]
    #: How many parts of the other version have no place beside this one.
    left_out: int


def together(this: Theory, other: Theory, labels: tuple[str, str]) -> Together:
    """Return both versions as one, for drawing; what both have stands as this one has it.

    What differs is tied to both marks, what is alike to none. Left out is what does not fit: an id may stand for
    a part of another sort in the other version.
    """
    taken = {*this.parts, *other.parts}
    here, there = (next(name for name in _free(base) if name not in taken) for base in ("only-here", "only-there"))
    differing = {one.id for one in compared(this, other) if one.differing}
    data, further = this.model_dump(mode="json"), other.model_dump(mode="json")
    for field in _DRAWN:
        held = [_tied(field, part, _marks(part["id"], other, differing, (here, there))) for part in data[field]]
        fresh = [_unnamed(part) for part in further[field] if part["id"] not in this.parts]
        data[field] = held + [_tied(field, part, (there,)) for part in fresh]
    data["models"] += [{"id": id, "label": label} for id, label in zip((here, there), labels, strict=True)]
    fitting, left_out = _fitting(completed(Theory, data))
    return Together(Theory.model_validate(fitting), (here, there), left_out)


def _marks(id: str, other: Theory, differing: set[str], marks: tuple[str, str]) -> tuple[str, ...]:
    if id not in other.parts:
        return marks[:1]
    return marks if id in differing else ()


def _fitting(data: dict[str, Any]) -> tuple[dict[str, Any], int]:
    """Return the data without parts that name what is not there, and how many these were."""
    left_out = 0
    while places := {place[:2] for place, _ in reference_problems(Theory, data) if place and place[0] in _DRAWN}:
        left_out += len(places)
        kept = {name: [one for at, one in enumerate(data[name]) if (name, at) not in places] for name in _DRAWN}
        data = data | kept
    return data, left_out


def _free(base: str) -> Iterator[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def _tied(field: str, part: dict[str, Any], models: tuple[str, ...]) -> dict[str, Any]:
    return part | {"models": list(models)} if field in _TIED else part


def _unnamed(part: dict[str, Any]) -> dict[str, Any]:
    """Return a part whose inner parts are named anew: their names may stand for something else in this version."""
    return part | {name: [_unnamed({**one, "id": ""}) for one in part[name]] for name in _NAMED_ANEW & part.keys()}
