"""Ids for nested parts that their author did not name, made from their owner and from what they name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from .part import Nested
from .text import SLUG
from .tree import Shape, class_of, shapes_of


def completed(model: type[BaseModel], data: Any) -> Any:
    """Return plain data of a theory in which every nested part has an id; what is malformed stays as it is.

    A link is called `cause--effect`, other nested parts after their owner and what they name
    (`link--item`). A name that is taken gets a number: `cause--effect--2`.
    """
    if isinstance(data, model):
        return data
    if not isinstance(data, dict):
        return data
    whole = _plain(model, data)
    taken = dict.fromkeys(_given_ids(model, whole), 1)
    _name_parts(model, whole, "", taken)
    return whole


def _plain(model: type[BaseModel], data: dict[str, Any]) -> dict[str, Any]:
    shapes = shapes_of(model)
    return {key: _plain_value(shapes.get(key, Shape()), value) for key, value in data.items()}


def _plain_value(shape: Shape, value: Any) -> Any:
    if not shape.classes:
        return value
    if isinstance(value, (list, tuple)):
        return [_plain_value(shape, one) for one in value]
    if isinstance(value, BaseModel):
        kind = {"kind": value.kind} if hasattr(value, "kind") else {}
        return _plain(type(value), value.model_dump(exclude_defaults=True) | kind)
    if shape.short is not None:
        value = shape.short(value)
    if not isinstance(value, dict):
        return value
    found = class_of(shape, value)
    return _plain(found, value) if found else dict(value)


def _inner(model: type[BaseModel], data: dict[str, Any]) -> list[tuple[type[BaseModel], dict[str, Any]]]:
    found: list[tuple[type[BaseModel], dict[str, Any]]] = []
    for key, shape in shapes_of(model).items():
        held = data.get(key) if shape.classes else None
        for value in held if isinstance(held, list) else [held]:
            if isinstance(value, dict) and (inner := class_of(shape, value)):
                found.append((inner, value))  # noqa: PERF401 - the test names what it finds
    return found


def _given_ids(model: type[BaseModel], data: dict[str, Any]) -> list[str]:
    found = [data["id"]] if isinstance(data.get("id"), str) else []
    return found + [id for inner, value in _inner(model, data) for id in _given_ids(inner, value)]


def _name_parts(model: type[BaseModel], data: dict[str, Any], owner: str, taken: dict[str, int]) -> None:
    for inner, value in _inner(model, data):
        if issubclass(inner, Nested) and not value.get("id"):
            names = [value.get(field) for field in inner.named_by]
            if all(isinstance(name, str) and re.match(SLUG, name) for name in names):
                value["id"] = _free(made_id(inner, owner, [str(name) for name in names]), taken)
        id = value.get("id")
        _name_parts(inner, value, id if isinstance(id, str) else "", taken)


def made_id(model: type[Nested], owner: str, names: Sequence[str]) -> str:
    """Return the id that a nested part gets of its owner and what it names.

    A part of the theory itself that names one thing only is called after its sort (`left-out--item`), since
    the thing has its own name already.
    """
    first = owner or ("" if len(names) > 1 else model.sort)
    return "--".join(filter(None, [first, *names]))


def _free(wanted: str, taken: dict[str, int]) -> str:
    if wanted not in taken:
        taken[wanted] = 1
        return wanted
    while (name := f"{wanted}--{taken[wanted] + 1}") in taken:
        taken[wanted] += 1
    taken[wanted] += 1
    taken[name] = 1
    return name
