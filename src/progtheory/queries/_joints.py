"""How one explanation sets off the next: the outcome of one is a context, or is at work, in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from ..model import Configuration, Theory
from ._alike import likeness, may_be_contrary
from ._naming import Names
from ._played import Played, parts_of, playing
from ._wording import label


class Joining(StrEnum):
    """Where the outcome of one explanation stands in the next (Jagosh and others 2015)."""

    CONTEXT = "context"
    MECHANISM = "mechanism"


class Joint(NamedTuple):
    """An outcome that joins two explanations: what it is called in each, and whether it takes that away."""

    outcome: str
    stands_as: str
    joining: Joining
    takes_away: bool


#: Ids of two explanations, the first and the next, with all that joins them.
Joints = dict[tuple[str, str], tuple[Joint, ...]]
_STANDING = {Joining.CONTEXT: (Played.CONTEXT,), Joining.MECHANISM: (Played.OFFER, Played.RESPONSE)}


def joints_of(theory: Theory, names: Names, among: Sequence[Configuration], joining: Sequence[Joining]) -> Joints:
    """Return what joins explanations: an outcome of one is the same as, or a case of, what stands in the next."""

    def same(outcome: str, _: Iterable[str]) -> Iterable[str]:
        one: str | None = outcome
        while one:
            yield one
            one = theory.element(one).broader

    return _joints(names, among, joining, same)


def likely_joints(theory: Theory, names: Names, among: Sequence[Configuration], least: int) -> Joints:
    """Return what might join explanations: an outcome and a context with labels so much alike, but two elements."""

    def alike(outcome: str, standing: Iterable[str]) -> Iterable[str]:
        label = theory.element(outcome).label
        others = ((id, theory.element(id).label) for id in sorted(standing) if id != outcome)
        return (id for id, other in others if likeness(label, other) >= least and not may_be_contrary(label, other))

    return _joints(names, among, (Joining.CONTEXT,), alike)


def _joints(
    names: Names,
    among: Sequence[Configuration],
    joining: Sequence[Joining],
    stands_as: Callable[[str, Iterable[str]], Iterable[str]],
) -> Joints:
    standing = defaultdict(list)
    for one in among:
        for how in joining:
            for part in sorted(playing(parts_of(names, one), *_STANDING[how])):
                standing[part.id].append((one.id, how, part))
    met: dict[str, tuple[str, ...]] = {}
    found = defaultdict(list)
    for one in among:
        for outcome in sorted(playing(parts_of(names, one), Played.OUTCOME)):
            if outcome.id not in met:
                met[outcome.id] = tuple(stands_as(outcome.id, standing))
            for id in met[outcome.id]:
                for next_one, how, part in standing.get(id, ()):
                    joint = Joint(outcome.id, id, how, takes_away=outcome.reversed != part.reversed)
                    found[one.id, next_one].append(joint)
    return {pair: tuple(joints) for pair, joints in found.items()}


def arrow(joints: Iterable[Joint]) -> str:
    """Return how one explanation acts on the next, as a sign."""
    return "/".join(sorted({"⊣" if one.takes_away else "→" for one in joints}))


def told(theory: Theory, joints: Iterable[Joint]) -> str:
    """Return what joins two explanations, in words."""
    return ", ".join(dict.fromkeys(_told_one(theory, one) for one in joints))


def _told_one(theory: Theory, one: Joint) -> str:
    outcome, standing = label(theory, one.outcome), label(theory, one.stands_as)
    also = "" if one.outcome == one.stands_as else f", as {standing}"
    return f"{outcome}{also} ({one.joining}{', prevented' if one.takes_away else ''})"
