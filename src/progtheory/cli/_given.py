"""Values of a question that stand in a file: the type of the field says how the file is read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..errors import UnknownPart


def stands_in_file(inner: Any) -> bool:
    """Tell whether a field takes a value of several parts, for which the command line takes a file."""
    from pydantic import BaseModel

    return isinstance(inner, type) and issubclass(inner, BaseModel)


def value_in(inner: Any, given: Any) -> Any:
    """Return the value of a field: what was given, or what stands in the file that was."""
    if not (stands_in_file(inner) and isinstance(given, Path)):
        return given
    from ..formats import fields_in, load
    from ..model import Theory

    if inner is Theory:
        return load(given)
    fields = fields_in(given)
    for name in fields:
        if name not in inner.model_fields:
            raise UnknownPart(f"field of {given}", name, inner.model_fields)
    return fields
