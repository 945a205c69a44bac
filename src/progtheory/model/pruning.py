"""A theory without some of its parts, made of those that stay, which are not checked again.

A part of a theory that holds together holds together: each value was checked when the whole was made, what is left of
a list is in its order, and no id is left that names what is gone. Only a word of the author's own can lose its meaning,
when the scheme that lists it goes; then, and only then, the rest is checked as if it came from outside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar, cast

from .knowledge import Concept, Scheme
from .part import Frozen
from .theory import Theory
from .tree import holders_of, nested_parts, references_of

Held = TypeVar("Held", bound=Frozen)


def pruned(theory: Theory, ids: Iterable[str]) -> Theory:
    """Return the theory without the parts named, without what cannot stand without them, and without mentions of both.

    Raises ValidationError if a word that is still used was listed in a scheme that goes.
    """
    gone, before, rest = set(ids), -1, theory
    while len(gone) != before:
        before = len(gone)
        rest = _without(rest, gone) or rest
    listing = any(one.id in gone for one in nested_parts(theory) if isinstance(one, (Scheme, Concept)))
    return Theory.model_validate(rest.model_dump(mode="json")) if listing else rest


def _without(part: Held, gone: set[str]) -> Held | None:
    """Return a part without what is gone; None if it cannot stand without that."""
    changed: dict[str, Any] = {}
    for name in references_of(type(part)):
        value = getattr(part, name)
        if isinstance(value, tuple):
            if not gone.isdisjoint(value):
                changed[name] = tuple(one for one in value if one not in gone)
        elif value in gone:
            if type(part).model_fields[name].is_required():
                return None
            changed[name] = None
    for name in holders_of(type(part)):
        held = getattr(part, name)
        kept = tuple(_kept(held, gone))
        if len(kept) != len(held) or any(one is not other for one, other in zip(kept, held, strict=True)):
            changed[name] = kept
    return made_of(part, changed) if changed else part


def _kept(parts: Iterable[Any], gone: set[str]) -> Iterator[Any]:
    for part in parts:
        rest = None if part.id in gone else _without(part, gone)
        if rest is None:
            gone.update(one.id for one in (part, *nested_parts(part)))
        else:
            yield rest


def made_of(part: Held, changed: dict[str, Any]) -> Held:
    """Return a part with some fields changed, unchecked: for who takes away only, and nothing that others name."""
    held = {name: getattr(part, name) for name in type(part).model_fields}
    made = type(part).model_construct(**held | changed)
    return cast("Held", made)  # mypy sees no more than the class that the variable is bound to
