"""The search for paths: every simple path from some start to some end, within stated bounds.

Exact rule (analyses b.1): a path is a sequence of links, repeats no element and has at most so many links; parallel
links make different paths (b.4). Nothing is filtered afterwards: what a path must pass, its sign and which links may
be used are part of the search, so bounds count only what is wanted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from .best import ranked
from .bounds import Ranking
from .corridor import corridor
from .links import Integers, LinkIndex, Step
from .places import Places, places_of
from .walk import walked
from .wanted import Budget, Cut, Spent, Wanted

Path = tuple[Step, ...]

MOST_STEPS = 10_000_000
#: Among so many links a search is done before it is known which of them are near enough to matter.
SMALL = 4_096


class Found(NamedTuple):
    """What a search found, and what cut it short, if anything did."""

    paths: tuple[Path, ...]
    cut: Cut | None = None


def paths_among(index: LinkIndex, wanted: Wanted, max_paths: int, budget: Budget | None = None) -> Found:
    """Return the wanted paths: fewest links first, then in the order of the ids they pass."""
    return first_of(each_path(index, wanted, budget or Budget(MOST_STEPS)), max_paths)


def first_of(found: Iterator[Path], max_paths: int) -> Found:
    """Return the first so many of the paths that a search finds, and what cut it short."""
    paths: list[Path] = []
    try:
        for path in found:
            if len(paths) == max_paths:
                return Found(tuple(paths), Cut.PATHS)
            paths.append(path)
    except Spent as spent:
        return Found(tuple(paths), spent.cut)
    return Found(tuple(paths))


def each_path(index: LinkIndex, wanted: Wanted, budget: Budget) -> Iterator[Path]:
    """Yield the wanted paths, the first as soon as it is found; Spent when the budget is."""
    places, longest = _ground(index, wanted, budget)
    if longest > 0:
        for found in walked(places, longest, budget):
            yield from _told(index, found)


def each_best(index: LinkIndex, wanted: Wanted, ranking: Ranking, budget: Budget) -> Iterator[Path]:
    """Yield the wanted paths, the lowest rank first; ties go to fewer links, then to the order of ids."""
    places, longest = _ground(index, wanted, budget)
    if longest > 0:
        for one in ranked(places, ranking, longest, budget):
            yield from _told(index, np.array([one.links]).T)


def _told(index: LinkIndex, found: Integers) -> Iterator[Path]:
    """Return paths, given as the numbers of their links, one a column."""
    return zip(*(map(index.steps.__getitem__, numbers) for numbers in found.tolist()), strict=True)


def _ground(index: LinkIndex, wanted: Wanted, budget: Budget) -> tuple[Places, int]:
    places = places_of(index, _links_for(index, wanted, budget), wanted, budget)
    # A path repeats no element, so it has fewer links than there are places.
    return places, max(0, min(wanted.longest, len(places.elements) - 1))


def _links_for(index: LinkIndex, wanted: Wanted, budget: Budget) -> Integers:
    if len(index.links) > SMALL:
        return corridor(index, wanted, budget).links
    return np.arange(len(index.links)) if wanted.usable is None else wanted.usable.nonzero()[0]
