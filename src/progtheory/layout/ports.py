"""Where links touch the sides of cards: spread out in the order of their other ends, so that heads stay apart."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import NamedTuple

from .layered import Layered
from .swimlane import Swimlane

_APART, _SPREAD = 15.0, 62.0

#: A chain by its number (links first, then ties) and which end of it: 0 or -1.
End = tuple[int, int]


class Ports(NamedTuple):
    """For each end of a chain its side of the card (1 right, -1 left) and its distance from the middle."""

    side: dict[End, int]
    offset: dict[End, float]
    #: The place of an end among those on its side, from the top.
    rank: dict[End, int]
    #: Links between cards that lie one right above the other; these run straight down or up.
    stacked: frozenset[int]


def ports_of(graph: Layered, lanes: Swimlane) -> Ports:
    """Return where every chain leaves and reaches its cards."""
    above = {pair for column in lanes.order for pair in pairwise(column)}
    stacked = frozenset(number for number, chain in enumerate(graph.chains) if {chain, chain[::-1]} & above)
    ends = {**_ends_of_links(graph, lanes, stacked), **_ends_of_ties(graph, lanes)}
    offset, rank = _spread(ends)
    return Ports({end: one.side for end, one in ends.items()}, offset, rank, stacked)


class _Touch(NamedTuple):
    card: int
    side: int
    #: Height of what lies at the other end, by which the ends at one side are ordered.
    toward: float


def _ends_of_links(graph: Layered, lanes: Swimlane, stacked: frozenset[int]) -> dict[End, _Touch]:
    ends = {}
    for number, chain in enumerate(graph.chains):
        for end, neighbour in ((0, 1), (-1, -2)) if number not in stacked else ():
            side = 1 if graph.column[chain[neighbour]] >= graph.column[chain[end]] else -1
            ends[number, end] = _Touch(chain[end], side, lanes.height[chain[neighbour]])
    return ends


def _ends_of_ties(graph: Layered, lanes: Swimlane) -> dict[End, _Touch]:
    ends = {}
    for number, (chain, link) in enumerate(zip(graph.ties, graph.tied, strict=True)):
        begins = graph.chains[link][:2]
        ahead = chain[1:2] or begins
        low = min(graph.column[one] for one in begins)
        side = 1 if graph.column[chain[0]] <= low else -1
        toward = sum(lanes.height[one] for one in ahead) / len(ahead)
        ends[len(graph.chains) + number, 0] = _Touch(chain[0], side, toward)
    return ends


def _spread(ends: dict[End, _Touch]) -> tuple[dict[End, float], dict[End, int]]:
    held: dict[tuple[int, int], list[End]] = defaultdict(list)
    for end, touch in ends.items():
        held[touch.card, touch.side].append(end)
    offset, rank = {}, {}
    for side in held.values():
        side.sort(key=lambda end: (ends[end].toward, end))
        apart = min(_APART, _SPREAD / max(len(side) - 1, 1))
        for at, end in enumerate(side):
            offset[end], rank[end] = round((at - (len(side) - 1) / 2) * apart, 1), at
    return offset, rank
