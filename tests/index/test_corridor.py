"""The part of a theory that a search has to look at."""

from __future__ import annotations

from progtheory.index.corridor import corridor, distances
from progtheory.index.signs import PathSign
from progtheory.index.wanted import Step, Wanted


def steps(*ends: str) -> tuple[Step, ...]:
    return tuple(Step(one, one[0], one[1], PathSign.POSITIVE) for one in ends)


def test_only_steps_on_a_walk_short_enough_are_looked_at() -> None:
    held = steps("st", "sa", "at", "ab", "bt", "xt", "sy", "aa")

    found = corridor(held, Wanted(frozenset("s"), frozenset("t"), longest=2))

    assert {cause: [step.link for step in out] for cause, out in found.items()} == {"a": ["at"], "s": ["sa", "st"]}


def test_distances_are_the_fewest_links_from_any_start() -> None:
    onward = {"a": ["b"], "b": ["c"], "c": ["d"]}

    assert distances(onward, ["a", "c"], 5) == {"a": 0, "c": 0, "b": 1, "d": 1}
    assert distances(onward, ["a"], 1) == {"a": 0, "b": 1}
