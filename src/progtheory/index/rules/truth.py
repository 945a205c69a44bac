"""Three values, each held as two bits: what is known to be so, and what is known not to be so (Kleene 1952)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import Any, Generic, NamedTuple, Protocol, TypeVar


class Bits(Protocol):
    """What values are made of: truths, or decision diagrams that hold a truth for every place at once."""

    def __and__(self, other: Any, /) -> Any:
        """Return where both are so."""
        ...

    def __or__(self, other: Any, /) -> Any:
        """Return where one of them is so."""
        ...


Bit = TypeVar("Bit", bound=Bits)


class Value(NamedTuple, Generic[Bit]):
    """Known to be so, and known not to be so; neither: not known."""

    yes: Bit
    no: Bit


class Logic(NamedTuple, Generic[Bit]):
    """How values are joined: *and* is the least of F < U < T, *or* the greatest, *not* swaps T and F."""

    true: Bit
    false: Bit

    @property
    def present(self) -> Value[Bit]:
        """T."""
        return Value(self.true, self.false)

    @property
    def absent(self) -> Value[Bit]:
        """F."""
        return Value(self.false, self.true)

    @property
    def unknown(self) -> Value[Bit]:
        """U."""
        return Value(self.false, self.false)

    def all_of(self, values: Iterable[Value[Bit]]) -> Value[Bit]:
        """Return the least of the values; T if there is none.

        >>> PLAIN.all_of([PLAIN.present, PLAIN.unknown]) == PLAIN.unknown
        True
        """
        return reduce(lambda one, other: Value(one.yes & other.yes, one.no | other.no), values, self.present)

    def any_of(self, values: Iterable[Value[Bit]]) -> Value[Bit]:
        """Return the greatest of the values; F if there is none.

        >>> PLAIN.any_of([PLAIN.present, PLAIN.unknown]) == PLAIN.present
        True
        """
        return reduce(lambda one, other: Value(one.yes | other.yes, one.no & other.no), values, self.absent)


def opposite(value: Value[Bit]) -> Value[Bit]:
    """Return what is so where this is not."""
    return Value(value.no, value.yes)


#: The logic of one place.
PLAIN = Logic(true=True, false=False)
PRESENT, ABSENT, UNKNOWN = PLAIN.present, PLAIN.absent, PLAIN.unknown
