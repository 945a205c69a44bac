"""Distances in links, and the steps near enough to both ends to matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from .wanted import Step, Wanted

Adjacency = Mapping[str, tuple[Step, ...]]


def corridor(steps: Iterable[Step], wanted: Wanted) -> Adjacency:
    """Return, by cause and in the order of ids, the steps that lie on a walk short enough (analyses b.1, walk rule)."""
    held = [step for step in steps if step.cause != step.effect]
    onward, back = defaultdict(list), defaultdict(list)
    for step in held:
        onward[step.cause].append(step.effect)
        back[step.effect].append(step.cause)
    behind = distances(onward, wanted.starts, wanted.longest)
    ahead = distances(back, wanted.ends, wanted.longest)
    far = wanted.longest + 1
    kept: dict[str, list[Step]] = defaultdict(list)
    for step in sorted(held, key=lambda step: (step.cause, step.effect, step.link)):
        if behind.get(step.cause, far) + 1 + ahead.get(step.effect, far) <= wanted.longest:
            kept[step.cause].append(step)
    return {cause: tuple(out) for cause, out in kept.items()}


def distances(onward: Mapping[str, list[str]], starts: Iterable[str], longest: int) -> dict[str, int]:
    """Return the fewest links from any start to each node within reach."""
    found = dict.fromkeys(starts, 0)
    edge = list(found)
    for distance in range(1, longest + 1):
        edge = [node for node in dict.fromkeys(n for at in edge for n in onward.get(at, ())) if node not in found]
        found |= dict.fromkeys(edge, distance)
        if not edge:
            break
    return found
