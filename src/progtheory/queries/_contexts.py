"""In which contexts the steps of a path are said to hold, and which of them all its steps share (analyses b.2)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from ..layout.wording import HELPING, counted
from ..model import ConditionEffect, Link, Theory
from ._wording import labels

#: What a context does to a step that no longer holds in it as it was told.
_UNDOING = frozenset({ConditionEffect.BLOCKS, ConditionEffect.REVERSES})


class Reading(StrEnum):
    """How a step that names no context is read: it fits every context, or none."""

    OPEN = "open"
    STRICT = "strict"


def contexts_of(link: Link) -> frozenset[str]:
    """Return the contexts in which a step is said to hold: those that are necessary for it, enable or strengthen it."""
    return frozenset(one.context for one in link.conditions if one.effect in HELPING)


def holds_in(link: Link, context: str, reading: Reading) -> bool:
    """Tell whether a step is said to hold in a context, or, read openly, is not tied to others."""
    if any(one.context == context and one.effect in _UNDOING for one in link.conditions):
        return False
    named = contexts_of(link)
    return context in named if named else reading is Reading.OPEN


def in_common(theory: Theory, path: Sequence[Link]) -> str | None:
    """Return the contexts that all steps share, openly and strictly read; None where no step names any.

    A chain holds, as far as anybody says, where all its steps do: that is the scope of what one infers from it.
    """
    named = [contexts for link in path if (contexts := contexts_of(link))]
    if not named:
        return None
    shared = labels(theory, sorted(frozenset.intersection(*named)))
    if shared is None:
        return "none: its steps name different ones"
    silent = len(path) - len(named)
    return f"{shared} (open; {counted(silent, 'step names', 'steps name')} none)" if silent else f"{shared} (strict)"
