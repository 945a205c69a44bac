"""Gaps in groups, those that readers come for first: what should change, people, other parts, then everything else."""

from __future__ import annotations

from ..model import Distance, ElementKind, Gap, Outcome, Theory

_GROUPS: tuple[tuple[str, frozenset[str]], ...] = (
    ("About what should change", frozenset({ElementKind.OUTCOME})),
    ("About people", frozenset({ElementKind.ACTOR})),
    (
        "About other parts of the theory",
        frozenset({*ElementKind, "model", "configuration", "link", "condition", "pattern"}),
    ),
    ("About the studies, and what was read of them", frozenset()),
)
_FARTHEST_FIRST = (Distance.DISTAL, Distance.INTERMEDIATE, Distance.PROXIMAL)


def grouped(theory: Theory) -> list[tuple[str, list[Gap]]]:
    """Return the gaps by the first group that a part they are about belongs to; what changes in the end comes first."""
    found: dict[str, list[Gap]] = {heading: [] for heading, _ in _GROUPS}
    for gap in sorted(theory.gaps, key=lambda gap: _nearness(theory, gap)):
        found[_heading(theory, gap)].append(gap)
    return [(heading, held) for heading, held in found.items() if held]


def _heading(theory: Theory, gap: Gap) -> str:
    sorts = {theory.parts[id].sort for id in gap.about}
    return next(heading for heading, wanted in _GROUPS if sorts & wanted or not wanted)


def _nearness(theory: Theory, gap: Gap) -> int:
    distances = {part.distance for id in gap.about if isinstance(part := theory.parts[id], Outcome)}
    return next((rank for rank, one in enumerate(_FARTHEST_FIRST) if one in distances), len(_FARTHEST_FIRST))
