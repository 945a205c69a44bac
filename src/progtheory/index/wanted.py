"""What a search is given: the links, as steps, and which paths are wanted."""

from __future__ import annotations

from typing import NamedTuple

from .signs import PathSign


class Step(NamedTuple):
    """One link, as the search sees it."""

    link: str
    cause: str
    effect: str
    sign: PathSign


class Wanted(NamedTuple):
    """Which paths are wanted: from a start to an end, with as many links at most, past each stop, of this sign."""

    starts: frozenset[str]
    ends: frozenset[str]
    longest: int
    #: A path passes at least one element of each of these sets; its ends count.
    stops: tuple[frozenset[str], ...] = ()
    #: The product of the signs of its links; None: any.
    sign: PathSign | None = None
