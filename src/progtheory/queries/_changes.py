"""The rows of an answer about what it hangs on: one thing left out, and what then changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ._flips import Answers
from ._left_out import LeftOut, Without
from ._wording import joined

if TYPE_CHECKING:
    from . import Cell

COLUMNS = ("left out", "what", "claims lost", "flips", "what changes", "paths left", "id")


class Change(NamedTuple):
    """One thing left out, the claims that are lost with it, what changes, and how many paths are left."""

    without: Without
    lost: tuple[str, ...]
    #: What is asked, with the answer before and after, where the two differ.
    changed: dict[str, tuple[str, str]]
    left: int | None

    @property
    def order(self) -> tuple[int, int, int, int, str]:
        """Where it stands in the list: sources, claims, cuts by quality; of these, what flips most first."""
        kind = list(LeftOut).index(self.without.kind)
        return kind, -len(self.changed), self.left or 0, -len(self.lost), self.without.id or ""


def each_once(changes: list[Change]) -> list[Change]:
    """Return the changes without cuts by quality that drop what another drops already."""
    seen: dict[object, Change] = {}
    for one in changes:
        seen.setdefault(one.lost if one.without.kind is LeftOut.QUALITY else one.without.id, one)
    return list(seen.values())


def _turned(changed: dict[str, tuple[str, str]]) -> str | None:
    """Return what changes, by what it changes from and to."""
    turns: dict[str, list[str]] = {}
    for name, (was, now) in changed.items():
        turns.setdefault(f"{was} → {now}", []).append(name)
    return joined(f"{turn}: {', '.join(names)}" for turn, names in sorted(turns.items()))


def row_of(one: Change, before: Answers) -> tuple[Cell, ...]:
    """Return the row for one thing left out."""
    left = None if one.left is None else f"{one.left} of {before.paths}"
    without = one.without
    return without.kind.value, without.name, len(one.lost), len(one.changed), _turned(one.changed), left, without.id
