"""The measures of how much a chain rests on, each with its number and what stands behind it (analyses b.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from ..index.paths import MOST_STEPS
from ..index.wanted import Budget, Spent
from ..model import Theory
from ._cuts import fewest_claims, fewest_elements, fewest_sources, on_every_path
from ._ways import AUTHORS, Ways, shortest
from ._wording import joined, labels, step

if TYPE_CHECKING:
    from . import Cell

#: Sets of more sources than this are not looked for: finding the smallest is hard (analyses b.3).
MOST_SOURCES = 6
UNDEFINED = "undefined"
#: A cell names so many of what a measure counts.
MOST_NAMED = 12
US = "whoever made the theory"


class Asked(NamedTuple):
    """What is measured, and within which bounds: threads of so many links at most (0: any), for so many seconds."""

    theory: Theory
    ways: Ways
    max_links: int
    seconds: int

    def threads(self) -> list[str]:
        """Return the sources that tell the whole chain."""
        found = {one: shortest(self.ways.of(one), lambda _: True) for one in self.ways.sources}
        return [one for one, path in found.items() if path and (not self.max_links or len(path) <= self.max_links)]


Measured = tuple["Cell", str | None]


def _named(values: Iterable[object]) -> str | None:
    held = list(dict.fromkeys(map(str, values)))
    more = [f"… and {len(held) - MOST_NAMED} more"] if len(held) > MOST_NAMED + 1 else held[MOST_NAMED:]
    return joined([*held[:MOST_NAMED], *more])


def _robustness(asked: Asked) -> Measured:
    count, links = fewest_claims(asked.ways)
    return count, _named(step(asked.theory, asked.theory.link_by_id[id]) for id in links)


def _threads(asked: Asked) -> Measured:
    threads = asked.threads()
    return len(threads), _named(threads)


def _extended(asked: Asked) -> Measured:
    each = {one: fewest_claims(asked.ways.of(one))[0] for one in asked.ways.sources}
    return sum(each.values()), _named(f"{one}: {count}" for one, count in each.items() if count)


def _sources(asked: Asked) -> Measured:
    try:
        found = fewest_sources(asked.ways, MOST_SOURCES, Budget(MOST_STEPS, asked.seconds))
    except Spent:
        return "not found in time", None
    if found is None:
        return f"more than {MOST_SOURCES}", None
    return len(found), _named(US if one == AUTHORS else one for one in found)


def _elements(asked: Asked) -> Measured:
    found = fewest_elements(asked.ways)
    return (
        ("none would do", "a link joins start and end directly")
        if found is None
        else (found[0], labels(asked.theory, found[1]))
    )


def _points(asked: Asked) -> Measured:
    elements, links = on_every_path(asked.ways)
    steps = (step(asked.theory, asked.theory.link_by_id[id]) for id in links)
    return len(elements) + len(set(_pairs(asked, links))), _named(
        (*(asked.theory.element(id).label for id in elements), *steps)
    )


def _pairs(asked: Asked, links: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    held = asked.theory.link_by_id
    return ((held[id].cause, held[id].effect) for id in links)


_MEASURES: dict[str, tuple[str, Callable[[Asked], Measured]]] = {
    "R1 robustness": ("fewest claims that have to go until no path is left", _robustness),
    "R2 source threads": ("sources that tell the whole chain, each on its own", _threads),
    "R3 extended robustness": ("R1 of each source by itself, added up", _extended),
    "R4 source robustness": ("fewest sources that have to go until no path is left", _sources),
    "R5 element robustness": ("fewest elements in between that have to go", _elements),
    "R6 single points of failure": ("elements in between, and steps, that lie on every path", _points),
}


def measured(asked: Asked) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each measure."""
    for name, (meaning, found) in _MEASURES.items():
        value, which = found(asked)
        yield name, value, meaning, which


def undefined() -> Iterator[tuple[Cell, ...]]:
    """Yield the rows for a start that is also an end, where no number means anything."""
    return ((name, UNDEFINED, meaning, None) for name, (meaning, _) in _MEASURES.items())
