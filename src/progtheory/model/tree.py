"""The shape of the model, read off the classes: which fields hold parts, ids of parts or open words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator

from .part import Nested, Open, Part, Ref


class Shape(NamedTuple):
    """What one field holds: parts of these classes, or ids of parts, or open words, one or several."""

    classes: tuple[type[Part | Nested], ...] = ()
    ref: Ref | None = None
    open: Open | None = None
    several: bool = False
    short: Any = None


@cache
def shapes_of(model: type[BaseModel]) -> dict[str, Shape]:
    """Return the shape of every field of a model class, by field name."""
    return {
        name: _shape(Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation)
        for name, field in model.model_fields.items()
    }


def _shape(annotation: Any) -> Shape:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        shape = _shape(args[0])
        for mark in args[1:]:
            if isinstance(mark, Ref):
                shape = shape._replace(ref=mark)
            elif isinstance(mark, Open):
                shape = shape._replace(open=mark)
            elif isinstance(mark, BeforeValidator) and shape.classes and not shape.several:
                shape = shape._replace(short=mark.func)
        return shape
    if origin is tuple:
        return _shape(args[0])._replace(several=True)
    if origin in {Union, UnionType}:
        shapes = [_shape(arg) for arg in args if arg is not NoneType]
        classes = tuple(one for shape in shapes for one in shape.classes)
        return shapes[0]._replace(classes=classes)
    if isinstance(annotation, type) and issubclass(annotation, (Part, Nested)):
        return Shape(classes=(annotation,))
    return Shape()


def class_of(shape: Shape, data: dict[str, Any]) -> type[Part | Nested] | None:
    """Return the class that plain data for this field belongs to; None if its kind is not known."""
    if len(shape.classes) == 1:
        return shape.classes[0]
    return next((one for one in shape.classes if one.sort == data.get("kind")), None)


@cache
def holders_of(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of the fields of a model class that hold parts, in order."""
    return tuple(name for name, shape in shapes_of(model).items() if shape.classes)


@cache
def references_of(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of the fields of a model class that name parts by id, in order."""
    return tuple(name for name, shape in shapes_of(model).items() if shape.ref)


def nested_parts(part: BaseModel) -> Iterator[Part | Nested]:
    """Yield every part inside a part, in the order of fields, each before what it holds."""
    for name in holders_of(type(part)):
        for inner in getattr(part, name) or ():
            yield inner
            yield from nested_parts(inner)
