"""From plain data to a theory, with every problem told at once, and back."""

from __future__ import annotations

from itertools import islice
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from ..errors import InvalidTheory, Problem
from ..model import REFERENCES_TOLD, Theory
from ..model.completion import completed, made_id
from ..model.part import Nested
from ..model.references import reference_problems
from ..model.tree import shapes_of
from ._wording import told_once, where, worded

Place = tuple[str | int, ...]

#: To find the nearest right word takes time; a file with more mistakes than these is of another sort.
_MAX_WORDED = 1_000


class Line(NamedTuple):
    """Where something stands: the file and the line in it."""

    file: str
    number: int | None


Lines = dict[Place, Line]


def theory_from(
    data: Any, source: str, lines: Lines | None = None, told: tuple[Problem, ...] = (), *, all_read: bool = True
) -> Theory:
    """Return the theory that plain data describe.

    `lines` says where each place of the data stands, `told` holds problems already found. Raises InvalidTheory
    with all problems: fields that are wrong, and ids that do not hold, in one round. Where a file could not be
    read to its end (`all_read`), only that is told: what it lacks may well stand in the rest.
    """
    if not all_read:
        raise InvalidTheory(source, told)
    whole = completed(Theory, data)
    found = list(reference_problems(Theory, whole))
    theory = None
    try:
        theory = Theory.model_validate(whole, context=REFERENCES_TOLD)
    except ValidationError as error:
        errors = told_once(islice(error.errors(include_url=False), _MAX_WORDED), whole)
        found += [(_place_in(whole, where(one)), worded(one, whole)) for one in errors]
    problems = {_problem(place, message, whole, lines or {}, source) for place, message in found}
    if theory is None or problems or told:
        raise InvalidTheory(source, problems | set(told))
    return theory


def _place_in(data: Any, loc: Place) -> Place:
    """Return the steps of a pydantic location that are places in the data: it also names the kinds of a union."""
    place: list[str | int] = []
    for index, step in enumerate(loc):
        last = index == len(loc) - 1
        if isinstance(data, dict) and (step in data or last) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, (list, tuple)) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            continue
        place.append(step)
    return tuple(place)


def _problem(place: Place, message: str, data: Any, lines: Lines, source: str) -> Problem:
    at = place
    while at and at not in lines:
        at = at[:-1]
    line = lines.get(at, Line(source, None))
    return Problem(_named(place, data), message, line.file, line.number)


def _named(place: Place, data: Any) -> str:
    """Return the place in words a reader can find: the id of the nearest part, then the way from there."""
    name, way = "", [str(step) for step in place]
    for index, step in enumerate(place):
        data = _inside(data, step)
        if isinstance(data, dict) and isinstance(data.get("id"), str) and data["id"]:
            name, way = data["id"], [str(step) for step in place[index + 1 :]]
    return " ".join(filter(None, [name, ".".join(way)]))


def _inside(data: Any, step: str | int) -> Any:
    if isinstance(data, dict):
        return data.get(step)
    return data[step] if isinstance(data, (list, tuple)) and isinstance(step, int) and step < len(data) else None


def plain(theory: Theory) -> dict[str, Any]:
    """Return the plain data of a theory: what its author would write, nothing that is left at its default.

    Ids that `completed` would give again are left out, and a citation that only supports is its item alone.
    """
    return _plain(theory, "")


def _plain(part: BaseModel, owner: str) -> dict[str, Any]:
    dumped = part.model_dump(mode="json", exclude_defaults=True)
    shapes = shapes_of(type(part))
    written: dict[str, Any] = {}
    for name in type(part).model_fields:
        if name == "kind":
            written[name] = str(part.kind)  # type: ignore[attr-defined]  # only elements have the field
        elif name == "id" and isinstance(part, Nested) and part.id == _given_id(part, owner):
            continue
        elif name in dumped:
            inner = getattr(part, name)
            own = getattr(part, "id", "") if owner or not isinstance(part, Theory) else ""
            written[name] = [_short(_plain(one, own)) for one in inner] if shapes[name].classes else dumped[name]
    return written


def _given_id(part: Nested, owner: str) -> str:
    return made_id(type(part), owner, [getattr(part, field) for field in part.named_by])


def _short(written: dict[str, Any]) -> Any:
    return written["item"] if list(written) == ["item"] else written


__all__ = ["Line", "Lines", "Place", "plain", "theory_from"]
