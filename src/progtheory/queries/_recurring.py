"""What several explanations share, and which explanations go against it (analyses b.18.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from ..model import Configuration
from ._naming import Names
from ._played import PartPlayed, Played, parts_of, playing

Parts = frozenset[PartPlayed]


class Recurring(NamedTuple):
    """What recurs, the explanations that show it, and those that go against it."""

    parts: Parts
    instances: tuple[Configuration, ...]
    against: tuple[Configuration, ...]


def recurring(names: Names, among: Sequence[Configuration], shared: int) -> Iterator[Recurring]:
    """Yield what explanations share, each time all that they share: the closed sets (Ganter and Wille 1999)."""
    parts = {one.id: parts_of(names, one) for one in among}
    closed = _closed(
        {one & other for one, other in combinations(parts.values(), 2)} if shared > 1 else {*parts.values()}
    )
    for held in sorted(closed, key=sorted):
        instances = tuple(one for one in among if held <= parts[one.id])
        if playing(held, Played.OUTCOME) and held - playing(held, Played.OUTCOME) and len(instances) >= shared:
            yield Recurring(held, instances, _against(parts, held, among))


def _closed(sets: set[Parts]) -> set[Parts]:
    closed = {one for one in sets if one}
    while new := {one & other for one, other in combinations(closed, 2)} - closed - {frozenset()}:
        closed |= new
    return closed


def _against(parts: dict[str, Parts], held: Parts, among: Sequence[Configuration]) -> tuple[Configuration, ...]:
    outcomes = playing(held, Played.OUTCOME)
    return tuple(one for one in among if held - outcomes <= parts[one.id] and not outcomes <= parts[one.id])
