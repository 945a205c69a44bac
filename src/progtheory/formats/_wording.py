"""What pydantic found wrong, in words that tell an author what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

from ..model import Citation, ElementKind, Theory
from ..model.tree import Shape, class_of, shapes_of
from ..spelling import slug, suggestion

_SHOWN = 60

#: Words that authors bring from other tools, and what they are called here.
_MEANT = {
    "from": "cause",
    "to": "effect",
    "name": "label",
    "title": "label",
    "type": "kind",
    "polarity": "sign",
    "effects": "effect",
    "causes": "cause",
    "+": "positive",
    "-": "negative",
    "\u2212": "negative",
    "?": "unknown",
    "intervention": "component",
    "stakeholder": "actor",
}

_KINDS = tuple(kind.value for kind in ElementKind)


def worded(error: Any, data: Any) -> str:
    """Return the message for one pydantic error of a theory; `data` is the plain data it was found in."""
    tell = _WORDS.get(error["type"])
    return tell(error, data) if tell else f"{error['msg'][:1].lower()}{error['msg'][1:]}{_found(error)}"


def told_once(errors: Iterable[Any], data: Any) -> list[Any]:
    """Return the errors without those that follow from another: a mistyped field is not missing as well."""
    held = list(errors)
    mistyped = {
        (error["loc"][:-1], near)
        for error in held
        if error["type"] == "extra_forbidden" and (model := _class_at(data, error["loc"][:-1]))
        for near in get_close_matches(str(error["loc"][-1]), model.model_fields)
    }
    return [one for one in held if one["type"] != "missing" or (one["loc"][:-1], one["loc"][-1]) not in mistyped]


def where(error: Any) -> tuple[str | int, ...]:
    """Return the place of an error: that of the kind, where the kind of an element is what is wrong."""
    place: tuple[str | int, ...] = error["loc"]
    return (*place, "kind") if error["type"].startswith("union_tag") else place


def _found(error: Any) -> str:
    value = error.get("input")
    return f" (found {_shown(value)})" if isinstance(value, (str, int, float, bool)) else ""


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}...'"


def _missing(error: Any, data: Any) -> str:
    name = str(error["loc"][-1])
    model = _class_at(data, error["loc"][:-1])
    if name == "id" and model is None:
        return "`id` is missing"
    told = model.model_fields[name].description if model and name in model.model_fields else None
    told = f"{told[:1].lower()}{told[1:]}".rstrip(".") if told else None
    if model is Citation:
        return "cites no evidence: a stance stands beside the item it is about, as in `{item: e1, stance: disputes}`"
    return f"`{name}` is missing: {told}" if told else f"`{name}` is missing"


def _unknown(error: Any, data: Any) -> str:
    name = str(error["loc"][-1])
    model = _class_at(data, error["loc"][:-1])
    if " " in name:
        return f"`{name}` is no field here; if it belongs to the text before it, put that text in quotes"
    if model is None:
        return f"`{name}` is no field here"
    owners = [
        inner.sort for shape in shapes_of(Theory).values() for inner in shape.classes if name in inner.model_fields
    ]
    if "kind" in model.model_fields and set(owners) & set(_KINDS):
        owners = [owner for owner in owners if owner in _KINDS]
        return f"`{name}` is no field of a {model.sort}; it belongs to: {', '.join(owners)}"  # type: ignore[attr-defined]
    meant = _MEANT.get(name)
    if meant in model.model_fields:
        return f"`{name}` is no field here; write `{meant}`"
    return f"`{name}` is no field here; {suggestion(name, model.model_fields)}"


def _not_a_word(error: Any, _: Any) -> str:
    words = re.findall(r"'([^']*)'", error["ctx"]["expected"])
    value = error["input"]
    if _MEANT.get(str(value)) in words:
        return f"{_shown(value)} is not known here; write {_MEANT[str(value)]!r}"
    hint = f"; {suggestion(value, words)}" if isinstance(value, str) else ""
    return f"{_shown(value)} is not one of: {', '.join(words)}{hint if 'there are' not in hint else ''}"


def _not_a_kind(error: Any, _: Any) -> str:
    given = error["input"].get("kind") if isinstance(error["input"], dict) else None
    if given is None:
        return f"`kind` is missing; it is one of: {', '.join(_KINDS)}"
    near = f"write {_MEANT[given]!r}" if _MEANT.get(given) in _KINDS else suggestion(str(given), _KINDS)
    kinds = "" if near.startswith("there are") else f" (kinds: {', '.join(_KINDS)})"
    return f"{given!r} is no kind of element; {near}{kinds}"


def _not_an_id(error: Any, _: Any) -> str:
    value = str(error["input"])
    rule = "an id is lower-case letters, digits and hyphens, and begins with a letter"
    return f"{_shown(value)} is no id: {rule}; try {slug(value)!r}"


def _not_text(error: Any, _: Any) -> str:
    value = error["input"]
    if isinstance(value, (dict, list)):
        return "expected text, found fields or a list; a text with ': ' or '[' in it needs quotes"
    if value is None:
        return "is empty; write something or leave the field out"
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    return f"expected text, found {shown}; put it in quotes: {shown!r}"


def _too_long(error: Any, _: Any) -> str:
    # Only texts have a longest length; pydantic counts the items of what was cleaned.
    return f"has {error['ctx']['actual_length']:,} characters; there is room for {error['ctx']['max_length']:,}"


_WORDS: dict[str, Callable[[Any, Any], str]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _not_a_word,
    "literal_error": _not_a_word,
    "union_tag_invalid": _not_a_kind,
    "union_tag_not_found": _not_a_kind,
    "string_pattern_mismatch": _not_an_id,
    "string_type": _not_text,
    "string_too_short": lambda *_: "is empty; write something or leave the field out",
    "too_long": _too_long,
    "tuple_type": lambda *_: "expected a list",
    "model_type": lambda error, _: f"expected fields and values, found {_shown(error['input'])}",
    "model_attributes_type": lambda error, _: f"expected fields and values, found {_shown(error['input'])}",
    "dict_type": lambda error, _: f"expected fields and values, found {_shown(error['input'])}",
}


def _class_at(data: Any, loc: tuple[str | int, ...]) -> type[BaseModel] | None:
    model: type[BaseModel] | None = Theory
    shape = Shape()
    for step in loc:
        if isinstance(data, (list, tuple)) and isinstance(step, int) and step < len(data):
            data = data[step]
            model = class_of(shape, data) if isinstance(data, dict) else None
        elif isinstance(data, dict) and model and step in model.model_fields and step in data:
            shape = shapes_of(model)[str(step)]
            data = data[step]
    return model
