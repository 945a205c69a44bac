"""A theory as columns whose links join neighbours only: a link over several columns gets a waypoint in each.

The columns are the lanes and never computed; waypoints are the dummy vertices of Sugiyama, Tagawa and Toda
(1981). A link that runs backwards is turned round for the layout alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise


@dataclass(frozen=True)
class Layered:
    """Vertices by number: first the cards, then the waypoints, with their neighbours in the next columns."""

    cards: int
    column: tuple[int, ...]
    before: tuple[tuple[int, ...], ...]
    after: tuple[tuple[int, ...], ...]
    #: Neighbours in the same column: these links bow out beside it.
    beside: tuple[tuple[int, ...], ...]
    #: For each link the vertices it passes, from cause to effect.
    chains: tuple[tuple[int, ...], ...]
    #: For each tie the vertices it passes, from the context on.
    ties: tuple[tuple[int, ...], ...]
    #: The number of the link each tie belongs to.
    tied: tuple[int, ...]

    @property
    def columns(self) -> list[list[int]]:
        """The vertices of each column, in the order in which they came."""
        columns: list[list[int]] = [[] for _ in range(max(self.column, default=-1) + 1)]
        for vertex, column in enumerate(self.column):
            columns[column].append(vertex)
        return columns

    @cached_property
    def near(self) -> tuple[tuple[int, ...], ...]:
        """All neighbours of every vertex; none if it stands alone."""
        return tuple(a + b + c for a, b, c in zip(self.before, self.after, self.beside, strict=True))

    @cached_property
    def leaving(self) -> tuple[int, ...]:
        """How many segments leave every vertex to the right."""
        return tuple(map(len, self.after))

    @cached_property
    def bowed(self) -> frozenset[int]:
        """The vertices that have neighbours in their own column."""
        return frozenset(vertex for vertex, near in enumerate(self.beside) if near)

    @cached_property
    def behind(self) -> tuple[tuple[int, ...], ...]:
        """What every vertex looks to when columns are gone through rightward: to the left, else to the right."""
        return tuple((a or b) + c for a, b, c in zip(self.before, self.after, self.beside, strict=True))

    @cached_property
    def ahead(self) -> tuple[tuple[int, ...], ...]:
        """What every vertex looks to when columns are gone through leftward: to the right, else to the left."""
        return tuple((b or a) + c for a, b, c in zip(self.before, self.after, self.beside, strict=True))


class _Builder:
    def __init__(self, columns: Sequence[int]) -> None:
        self.column = list(columns)
        self.segments: list[tuple[int, int]] = []

    def walk(self, start: int, columns: range) -> list[int]:
        """Return the start and a new waypoint in each of the columns, joined in turn."""
        chain = [start]
        for column in columns:
            self.column.append(column)
            chain.append(len(self.column) - 1)
        self.join(chain)
        return chain

    def join(self, chain: Sequence[int]) -> None:
        self.segments += pairwise(chain)

    def link(self, cause: int, effect: int) -> tuple[int, ...]:
        here, there = self.column[cause], self.column[effect]
        if here == there:
            return (cause, effect)
        step = 1 if here < there else -1
        chain = self.walk(cause, range(here + step, there, step))
        self.join((chain[-1], effect))
        return (*chain, effect)

    def tie(self, context: int, chain: Sequence[int]) -> tuple[int, ...]:
        """Lead from a context to the gap where a link begins, and count as joined to the link beyond it."""
        first, second = sorted(chain[:2], key=lambda vertex: self.column[vertex])
        low, here = self.column[first], self.column[context]
        passed = self.walk(context, range(here + 1, low + 1) if here <= low else range(here - 1, low, -1))
        if self.column[first] != self.column[second]:
            self.join((passed[-1], second if here <= low else first))
        return tuple(passed)


def layered(columns: Sequence[int], links: Sequence[tuple[int, int]], ties: Sequence[tuple[int, int]] = ()) -> Layered:
    """Return cards in their columns with waypoints for links (cause, effect) and ties (context, number of a link)."""
    builder = _Builder(columns)
    chains = tuple(builder.link(cause, effect) for cause, effect in links)
    ties_passed = tuple(builder.tie(context, chains[link]) for context, link in ties)
    before: list[list[int]] = [[] for _ in builder.column]
    after: list[list[int]] = [[] for _ in builder.column]
    for one, other in builder.segments:
        left, right = (one, other) if builder.column[one] < builder.column[other] else (other, one)
        after[left].append(right)
        before[right].append(left)
    return Layered(
        cards=len(columns),
        column=tuple(builder.column),
        before=tuple(map(tuple, before)),
        after=tuple(map(tuple, after)),
        beside=_beside(columns, links, len(builder.column)),
        chains=chains,
        ties=ties_passed,
        tied=tuple(link for _, link in ties),
    )


def _beside(columns: Sequence[int], links: Sequence[tuple[int, int]], vertices: int) -> tuple[tuple[int, ...], ...]:
    beside: list[list[int]] = [[] for _ in range(vertices)]
    for cause, effect in links:
        if columns[cause] == columns[effect] and cause != effect:
            beside[cause].append(effect)
            beside[effect].append(cause)
    return tuple(map(tuple, beside))
