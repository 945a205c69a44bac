"""An evidence gap map: what was found on each pair of a row and a column, and where nothing was (analyses b.12).

White and others 2020 (Campbell Systematic Reviews 16: e1125). A cell holds distinct sources, never a number of claims;
the margins are unions, since one source may stand in several cells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from ..model import Configuration, ElementKind, Link, Stance, Status, Theory, Weight, grounds_of

Claim = Link | Configuration
ANY = "(any)"  # what the margins are called


class Reading(StrEnum):
    """When a claim speaks of a row and a column."""

    TOGETHER = "together"
    LINKED = "linked"


class CellGap(StrEnum):
    """What a cell lacks."""

    NONE_FOUND = "none-found"
    THIN = "thin"
    LOW = "low-classes-only"
    NO_REVIEW = "no-review"
    CONTESTED = "contested"


class Group(NamedTuple):
    """A row or a column: its name, and the elements it stands for."""

    label: str
    elements: frozenset[str]


class Limits(NamedTuple):
    """What makes a cell thin or weak, and which types of source are reviews."""

    thin: int = 2
    low: tuple[Weight, ...] = (Weight.D, Weight.E)
    reviews: tuple[str, ...] = ()


class Cell(NamedTuple):
    """What was found on a row and a column; a cell of an element with itself has None for its number of sources."""

    row: str
    column: str
    sources: int | None
    gaps: str | None
    classes: str | None
    claims: str | None
    source_ids: str | None


def of_kind(theory: Theory, kind: ElementKind) -> tuple[Group, ...]:
    """Return each element of a kind as a row or column of its own."""
    return each(theory, (one.id for one in theory.elements if one.kind is kind))


def each(theory: Theory, ids: Iterable[str]) -> tuple[Group, ...]:
    """Return each element as a row or column of its own, in the order of labels; equal labels get their ids."""
    held = sorted((theory.element(id).label, id) for id in ids)
    labels = [label for label, _ in held]
    return tuple(Group(f"{label} ({id})" if labels.count(label) > 1 else label, frozenset({id})) for label, id in held)


def cells(
    theory: Theory, axes: tuple[Sequence[Group], Sequence[Group]], claims: Iterable[Claim], limits: Limits
) -> Iterator[Cell]:
    """Yield the margins and cells of a gap map, row by row; cells with nothing in them too."""
    rows, columns = axes
    met: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        for pair in _pairs(claim, rows, columns):
            met[pair].append(claim)
    everything = Group(ANY, frozenset())
    yield _cell(theory, (everything, everything), _union(met.values()), limits)
    for at, column in enumerate(columns):
        yield _cell(theory, (everything, column), _union(held for (_, y), held in met.items() if y == at), limits)
    for at, row in enumerate(rows):
        yield _cell(theory, (row, everything), _union(held for (x, _), held in met.items() if x == at), limits)
        for place, column in enumerate(columns):
            yield _cell(theory, (row, column), met.get((at, place), []), limits)


def claims_read(theory: Theory, reading: Reading) -> tuple[Claim, ...]:
    """Return the claims that this reading looks at."""
    return theory.configurations if reading is Reading.TOGETHER else theory.links


def _pairs(claim: Claim, rows: Sequence[Group], columns: Sequence[Group]) -> Iterator[tuple[int, int]]:
    sides = _sides(claim)
    for at, row in enumerate(rows):
        here = sides[0] & row.elements
        if not here:
            continue
        for place, column in enumerate(columns):
            there = sides[1] & column.elements
            if there and len(here | there) > 1:
                yield at, place


def _sides(claim: Claim) -> tuple[frozenset[str], frozenset[str]]:
    if isinstance(claim, Link):
        return frozenset({claim.cause}), frozenset({claim.effect})
    held = {member.element for member in claim.members} | {condition.context for condition in claim.conditions}
    return frozenset(held), frozenset(held)


def _union(several: Iterable[list[Claim]]) -> list[Claim]:
    return list({claim.id: claim for held in several for claim in held}.values())


def _cell(theory: Theory, axes: tuple[Group, Group], claims: list[Claim], limits: Limits) -> Cell:
    row, column = axes
    if row.elements == column.elements and len(row.elements) == 1:
        return Cell(row.label, column.label, None, None, None, None, None)
    sources = sorted({id for claim in claims for id in grounds_of(theory, claim).sources})
    weights = sorted({weight for id in sources if (weight := theory.source_by_id[id].weight)})
    gaps = _gaps(theory, claims, sources, limits)
    told = ("; ".join(names) or None for names in (gaps, weights, sorted(claim.id for claim in claims), sources))
    return Cell(row.label, column.label, len(sources), *told)


def _gaps(theory: Theory, claims: list[Claim], sources: list[str], limits: Limits) -> list[CellGap]:
    held = [theory.source_by_id[id] for id in sources]
    if not held:
        return [CellGap.NONE_FOUND]
    tests = {
        CellGap.THIN: len(held) < limits.thin,
        CellGap.LOW: bool(limits.low) and all(one.weight in limits.low for one in held),
        CellGap.NO_REVIEW: bool(limits.reviews)
        and len(held) >= limits.thin
        and not any(one.type in limits.reviews for one in held),
        CellGap.CONTESTED: any(_is_contested(theory, claim) for claim in claims),
    }
    return [gap for gap, lacks in tests.items() if lacks]


def _is_contested(theory: Theory, claim: Claim) -> bool:
    doubts = grounds_of(theory, claim).doubts
    return claim.status is Status.CONTESTED or any(one.stance is Stance.DISPUTES for one in doubts)
