"""The search for paths: every simple path from some start to some end, shortest first, within stated bounds.

Exact rule (analyses b.1): a path is a sequence of links, repeats no element and has at most so many links;
parallel links make different paths (b.4). The search goes length by length. For each length it knows, exactly,
what a walk of the links still left can pass and which sign it can have, and enters no other step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from ._reach import Budget, Gain, Reach, Spent
from .corridor import corridor
from .wanted import Step, Wanted


class Cut(StrEnum):
    """What ended a search before it was done."""

    PATHS = "as many paths as asked for were found"
    STEPS = "as many steps as allowed were tried"


class Found(NamedTuple):
    """What a search found, and what cut it short, if anything did."""

    paths: tuple[tuple[Step, ...], ...]
    cut: Cut | None = None


MOST_STEPS = 1_000_000


def paths_among(steps: Iterable[Step], wanted: Wanted, max_paths: int, max_steps: int = MOST_STEPS) -> Found:
    """Return the wanted paths: fewest links first, then in the order of the ids they pass."""
    paths: list[tuple[Step, ...]] = []
    try:
        for path in _in_order(steps, wanted, Budget(max_steps)):
            if len(paths) == max_paths:
                return Found(tuple(paths), Cut.PATHS)
            paths.append(path)
    except Spent:
        return Found(tuple(paths), Cut.STEPS)
    return Found(tuple(paths))


class _Begun(NamedTuple):
    passed: tuple[str, ...]
    steps: tuple[Step, ...]
    gain: Gain


def _in_order(steps: Iterable[Step], wanted: Wanted, budget: Budget) -> Iterator[tuple[Step, ...]]:
    onward = corridor(steps, wanted)
    reach = Reach(onward, wanted, budget)
    # A path repeats no element, so it has no more links than there are elements to leave.
    for length in range(1, min(wanted.longest, len(onward)) + 1):
        for start in sorted(wanted.starts & onward.keys()):
            if reach.can_finish(start, length, reach.at(start)):
                yield from _completed(reach, _Begun((start,), (), reach.at(start)), length)


def _completed(reach: Reach, begun: _Begun, left: int) -> Iterator[tuple[Step, ...]]:
    for step in reach.steps_from(begun.passed[-1]):
        if step.effect in begun.passed:
            continue
        gain = reach.after(begun.gain, step)
        if not reach.can_finish(step.effect, left - 1, gain):
            continue
        steps = (*begun.steps, step)
        if left == 1:
            yield steps
        else:
            yield from _completed(reach, _Begun((*begun.passed, step.effect), steps, gain), left - 1)
