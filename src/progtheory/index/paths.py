"""The search for paths: every simple path from some start to some end, within stated bounds.

Exact rule (analyses b.1): a path is a sequence of links, repeats no element and has at most so many links; parallel
links make different paths (b.4). Nothing is filtered afterwards: what a path must pass, its sign and which links may
be used are part of the search, so bounds count only what is wanted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .ahead import Ahead
from .corridor import corridor
from .links import LinkIndex, Step
from .places import places_of
from .walk import walked
from .wanted import Budget, Cut, Spent, Wanted

Path = tuple[Step, ...]

MOST_STEPS = 10_000_000


class Found(NamedTuple):
    """What a search found, and what cut it short, if anything did."""

    paths: tuple[Path, ...]
    cut: Cut | None = None


def paths_among(index: LinkIndex, wanted: Wanted, max_paths: int, budget: Budget | None = None) -> Found:
    """Return the wanted paths: fewest links first, then in the order of the ids they pass."""
    paths: list[Path] = []
    try:
        for path in each_path(index, wanted, budget or Budget(MOST_STEPS)):
            if len(paths) == max_paths:
                return Found(tuple(paths), Cut.PATHS)
            paths.append(path)
    except Spent as spent:
        return Found(tuple(paths), spent.cut)
    return Found(tuple(paths))


def each_path(index: LinkIndex, wanted: Wanted, budget: Budget) -> Iterator[Path]:
    """Yield the wanted paths, the first as soon as it is found; Spent when the budget is."""
    places = places_of(index, corridor(index, wanted, budget), wanted, budget)
    # A path repeats no element, so it has fewer links than there are elements.
    longest = min(wanted.longest, len(set(places.elements.tolist())) - 1)
    if longest > 0:
        steps = index.steps
        for numbers in walked(Ahead(places, longest, budget), longest, budget):
            yield tuple([steps[number] for number in numbers])
