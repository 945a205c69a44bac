"""The sign of a path: the product of the signs of its links (analyses b.4; Axelrod 1976)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from ..model import Sign


class PathSign(StrEnum):
    """What more of the first element of a path is expected to do to the last."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    UNKNOWN = "unknown"
    NONE = "none"


#: A link that may go either way leaves the sign of the whole path unknown.
SIGN_OF_LINK = {
    Sign.POSITIVE: PathSign.POSITIVE,
    Sign.NEGATIVE: PathSign.NEGATIVE,
    Sign.MIXED: PathSign.UNKNOWN,
    Sign.UNKNOWN: PathSign.UNKNOWN,
    Sign.NONE: PathSign.NONE,
}


def times(one: PathSign, other: PathSign) -> PathSign:
    """Return the sign of two stretches of a path together.

    >>> times(PathSign.NEGATIVE, PathSign.NEGATIVE)
    <PathSign.POSITIVE: 'positive'>
    >>> times(PathSign.NEGATIVE, PathSign.UNKNOWN)
    <PathSign.UNKNOWN: 'unknown'>
    """
    return product((one, other))


def product(signs: Iterable[PathSign]) -> PathSign:
    """Return the sign of a path from the signs of its links."""
    held = tuple(signs)
    for telling in (PathSign.NONE, PathSign.UNKNOWN):
        if telling in held:
            return telling
    return PathSign.NEGATIVE if held.count(PathSign.NEGATIVE) % 2 else PathSign.POSITIVE


def net(signs: Iterable[PathSign]) -> str:
    """Return the net sign of several paths: all alike, `mixed` when some raise and some lower, else `unknown`.

    Paths are never counted against one another (analyses b.4).
    """
    held = set(signs) - {PathSign.NONE}
    if {PathSign.POSITIVE, PathSign.NEGATIVE} <= held:
        return "mixed"
    return held.pop() if len(held) == 1 else "unknown" if held else "none"
