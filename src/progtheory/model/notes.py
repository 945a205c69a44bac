"""What was worked out about the parts of a theory, so that it is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from .theory import Theory

About = TypeVar("About")
Found = TypeVar("Found")


class Notes:
    """What was worked out about parts of one theory; as a theory never changes, a note of it stays true.

    A part is told by its identity, which is quick, whereas two equal parts of two theories may come to different
    things. Identity means nothing in a copy, so copies and pickles of notes are empty.
    """

    def __init__(self) -> None:
        #: By what was worked out and the identity of the part: the part, so that it lives as long, and the result.
        self._held: dict[tuple[Callable[..., Any], int], tuple[object, Any]] = {}

    def once(self, work: Callable[[Theory, About], Found], theory: Theory, part: About) -> Found:
        """Return `work(theory, part)`, worked out the first time only; work is a function with a name of its own."""
        key = work, id(part)
        held = self._held.get(key)
        if held is None or held[0] is not part:
            held = self._held[key] = part, work(theory, part)
        found: Found = held[1]
        return found

    def __reduce__(self) -> tuple[type[Notes], tuple[()]]:
        return Notes, ()
