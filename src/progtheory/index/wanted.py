"""What a search is given: which paths are wanted, and how long it may take."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from time import monotonic
from typing import NamedTuple

from .links import Truths
from .signs import PathSign


class Wanted(NamedTuple):
    """Which paths are wanted: from a start to an end, with as many links at most, past each stop, of this sign."""

    starts: frozenset[str]
    ends: frozenset[str]
    longest: int
    #: A path passes at least one element of each of these sets; its ends count.
    stops: tuple[frozenset[str], ...] = ()
    #: The product of the signs of its links; None: any.
    sign: PathSign | None = None
    #: Which links may be used, by number; None: all.
    usable: Truths | None = None


class Cut(StrEnum):
    """What ended a search before it was done."""

    PATHS = "as many paths as asked for were found"
    STEPS = "as many steps as allowed were tried"
    TIME = "the time allowed was over"


class Spent(Exception):
    """The budget of a search is spent."""

    def __init__(self, cut: Cut) -> None:
        super().__init__(cut)
        self.cut = cut


class Budget:
    """How many links a search may still try, and until when."""

    def __init__(self, steps: int, seconds: float | None = None, clock: Callable[[], float] = monotonic) -> None:
        self._left, self._clock = steps, clock
        self._until = None if seconds is None else clock() + seconds

    def take(self, steps: int) -> None:
        """Spend some; Spent when there are not as many left, or no time."""
        self._left -= steps
        if self._left < 0:
            raise Spent(Cut.STEPS)
        if self._until is not None and self._clock() > self._until:
            raise Spent(Cut.TIME)
