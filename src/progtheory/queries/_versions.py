"""Two versions of a theory: which parts are in one alone, which in both, and which of these differ in what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..model import Nested, Part, Theory
from ..model.tree import shapes_of


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
    for id in sorted(parts, key=lambda id: (parts[id].sort, id)):
        both = this.parts.get(id), other.parts.get(id)
        differing = _differing(both[0], both[1]) if both[0] and both[1] else ()
        yield Compared(parts[id].sort, id, both[0] is not None, both[1] is not None, differing)


def _differing(one: Part | Nested, other: Part | Nested) -> tuple[str, ...]:
    """Return the fields that differ, each with both values; parts inside are compared by themselves."""
    if one.sort != other.sort:
        return (f"sort: {one.sort} → {other.sort}",)
    plain = [name for name, shape in shapes_of(type(one)).items() if not shape.classes]
    values = [(name, getattr(one, name), getattr(other, name)) for name in plain]
    return tuple(f"{name}: {_told(was)} → {_told(now)}" for name, was, now in values if was != now)


def _told(value: object) -> str:
    return (", ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")) or "nothing"


def together(this: Theory, other: Theory, labels: tuple[str, str]) -> tuple[Theory, tuple[str, str]]:
    """Return both versions as one theory, and the ids of two models that tell apart what only one of them has.

    What both have stands as this one has it and belongs to neither of the two models.
    """
    taken = {*this.parts, *other.parts}
    names = tuple(next(name for name in _free(base) if name not in taken) for base in ("only-here", "only-there"))
    data, further = this.model_dump(mode="json"), other.model_dump(mode="json")
    fields = [name for name, shape in shapes_of(Theory).items() if shape.classes]
    for field in fields:
        held = [_tied(field, part, () if part["id"] in other.parts else (names[0],)) for part in data[field]]
        fresh = [_unnamed(part) for part in further[field] if part["id"] not in this.parts]
        data[field] = held + [_tied(field, part, (names[1],)) for part in fresh]
    data["models"] += [{"id": id, "label": label} for id, label in zip(names, labels, strict=True)]
    return Theory.model_validate(data), (names[0], names[1])


def _free(base: str) -> Iterator[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def _tied(field: str, part: dict[str, Any], models: tuple[str, ...]) -> dict[str, Any]:
    return part | {"models": list(models)} if field in {"elements", "links", "configurations"} else part


def _unnamed(part: dict[str, Any]) -> dict[str, Any]:
    """Return a part whose inner parts are named anew: their names may stand for something else in this version."""
    inner = {name: value for name, value in part.items() if isinstance(value, list) and value}
    named = ("conditions", "evidence", "members", "also", "assessments")
    return part | {
        name: [_unnamed({key: held for key, held in one.items() if key != "id"}) for one in value]
        for name, value in inner.items()
        if name in named and isinstance(value[0], dict)
    }
