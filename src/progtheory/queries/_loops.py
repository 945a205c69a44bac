"""The loops of a theory: simple directed cycles over links, each once (Johnson 1975; analyses b.8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import product
from typing import TYPE_CHECKING

import networkx as nx

from ..index.signs import PathSign
from ..model import Delay, Link, Theory
from ._contexts import in_common
from ._doubts import doubts_on
from ._throughout import throughout
from ._wording import joined, route, sign_of

if TYPE_CHECKING:
    from . import Cell

Loop = tuple[Link, ...]


class LoopKind(StrEnum):
    """What a loop does to a change that enters it."""

    REINFORCING = "reinforcing"
    BALANCING = "balancing"
    UNDETERMINED = "undetermined"
    INTERRUPTED = "interrupted"


_KINDS = {
    PathSign.POSITIVE: LoopKind.REINFORCING,
    PathSign.NEGATIVE: LoopKind.BALANCING,
    PathSign.UNKNOWN: LoopKind.UNDETERMINED,
    PathSign.NONE: LoopKind.INTERRUPTED,
}


COLUMNS = ("loop", "kind", "links", "delayed", "source of all steps", "doubts", "contexts in common", "link ids")
_AT_ONCE = (None, Delay.NONE)
KINDS_TOLD = (
    "reinforcing: a change comes back as more of itself, for better or worse; balancing: it comes back as less of "
    "itself; undetermined: the sign of some step is not known or goes both ways; interrupted: a step is said to have "
    "no effect. That says how the theory is built, not how anything will develop."
)


def kind_of(loop: Loop) -> LoopKind:
    """Return what a loop does: reinforcing with an even number of negative links, balancing with an odd one."""
    return _KINDS[sign_of(loop)]


def loops_among(links: Iterable[Link], longest: int) -> Iterator[Loop]:
    """Yield every loop of 2 to `longest` of these links, the shortest first; parallel links make several.

    A loop begins at the element whose id comes first. The search is networkx's, after Johnson (1975), and after
    Gupta and Suzumura (2021) where length is bounded; it runs once for each length.
    """
    parallel: dict[tuple[str, str], list[Link]] = {}
    for link in sorted(links, key=lambda one: one.id):
        if link.cause != link.effect:
            parallel.setdefault((link.cause, link.effect), []).append(link)
    # Numbers, not ids: networkx goes through sets, whose order for texts is another in every process.
    ids = sorted({id for ends in parallel for id in ends})
    number = {id: place for place, id in enumerate(ids)}
    graph = nx.DiGraph(sorted((number[cause], number[effect]) for cause, effect in parallel))
    for length in range(2, longest + 1):
        for cycle in nx.simple_cycles(graph, length_bound=length):
            if len(cycle) == length:
                turned = _turned([ids[place] for place in cycle])
                yield from product(*(parallel[step] for step in zip(turned, (*turned[1:], turned[0]), strict=True)))


def _turned(cycle: list[str]) -> list[str]:
    first = cycle.index(min(cycle))
    return cycle[first:] + cycle[:first]


def has_loop(links: Iterable[Link]) -> bool:
    """Tell whether any loop runs through these links, however long."""
    return not nx.is_directed_acyclic_graph(
        nx.DiGraph((one.cause, one.effect) for one in links if one.cause != one.effect)
    )


def row_of(theory: Theory, loop: Loop) -> tuple[Cell, ...]:
    """Return the row for one loop."""
    delays = [f"{link.delay} at step {place}" for place, link in enumerate(loop, 1) if link.delay not in _AT_ONCE]
    return (
        route(theory, loop),
        kind_of(loop),
        len(loop),
        joined(delays),
        throughout(theory, loop),
        joined(told for place, link in enumerate(loop, 1) for told in doubts_on(theory, link, f"step {place}")),
        in_common(theory, loop),
        joined(link.id for link in loop),
    )
