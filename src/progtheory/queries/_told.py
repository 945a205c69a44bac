"""What a path rests on and what speaks against it: the rows and the notes of an answer about paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from ..index.signs import net
from ..layout.wording import counted, meanings_of_weights
from ..model import Link, Theory, grounds_of, weakest
from ._contexts import in_common
from ._doubts import doubts_on, is_opposed
from ._explaining import Explaining
from ._throughout import Path, items_throughout, note_on, throughout
from ._wording import ARROWS_TOLD, COUNTS, NO_BASIS, does, joined, label, route, sign_of, sourced

if TYPE_CHECKING:
    from . import Cell

COLUMNS = (
    "path",
    "links",
    "sign",
    "weakest basis",
    "weakest steps",
    "doubts",
    "source of all steps",
    "item of all steps",
    "sources of each step",
    "contexts",
    "contexts in common",
    "mechanism",
    "explanations",
    "link ids",
)
NO_MECHANISM = "NO_MECHANISM_ON_PATH"


def rows_of(theory: Theory, paths: Sequence[Path]) -> tuple[tuple[Cell, ...], ...]:
    """Return one row for each path; what is said of a step is worked out once for all paths that share it."""
    explaining = Explaining(theory)

    @cache
    def doubts(id: str, place: int) -> tuple[str, ...]:
        return doubts_on(theory, theory.link_by_id[id], f"step {place}")

    def row(path: Path) -> tuple[Cell, ...]:
        sources = (sourced(theory, grounds_of(theory, link).sources) for link in path)
        return (
            route(theory, path),
            len(path),
            str(sign_of(path)),
            weakest(grounds_of(theory, link).basis for link in path) or NO_BASIS,
            _weakest_steps(theory, path),
            joined(told for place, link in enumerate(path, 1) for told in doubts(link.id, place)),
            throughout(theory, path),
            joined(items_throughout(theory, path)),
            joined(f"{place}: {told}" for place, told in enumerate(sources, 1)),
            _contexts(theory, path),
            in_common(theory, path),
            f"{NO_MECHANISM}: how it works is not said" if explaining.is_black_box(path) else None,
            joined(one.name for one in explaining.all_of(path)),
            joined(link.id for link in path),
        )

    return tuple(map(row, paths))


STEP = "What a step rests on, and what speaks against it: ask evidence --id LINK-ID."


def classes_told(theory: Theory) -> tuple[str, ...]:
    """Return what the letters of the sources mean, where the theory says so."""
    meanings = meanings_of_weights(theory)
    told = "; ".join(f"{weight} {meaning}" for weight, meaning in sorted(meanings.items()))
    return (f"Letters are classes of sources: {told}.",) if told else ()


def notes_on(theory: Theory, paths: Sequence[Path], *, truncated: bool) -> tuple[str, ...]:
    """Return what a reader of the paths must know."""
    signs = Counter(sign_of(path) for path in paths)
    each = ", ".join(f"{count} {sign}" for sign, count in sorted(signs.items()))
    which, together = ("the paths listed", "Of the paths listed, taken") if truncated else ("these paths", "Taken")
    told = f"Signs of {which}: {each}. {together} together: {net(signs)}."
    counts = (*_opposed(theory, paths), *_black_boxes(theory, paths))
    return (ARROWS_TOLD, told, *counts, note_on(theory, paths), *classes_told(theory), STEP, COUNTS)


def _opposed(theory: Theory, paths: Sequence[Path]) -> tuple[str, ...]:
    opposed = {id for id, link in _links(paths).items() if is_opposed(theory, link)}
    count = sum(any(link.id in opposed for link in path) for path in paths)
    told = f"{count} of {counted(len(paths), 'path')} {'have' if count > 1 else 'has'} a step that is contested"
    return (f"{told}, rejected, superseded or disputed: see doubts.",) if count else ()


def _black_boxes(theory: Theory, paths: Sequence[Path]) -> tuple[str, ...]:
    count = sum(map(Explaining(theory).is_black_box, paths))
    told = f"{count} of {counted(len(paths), 'path')} {'have' if count > 1 else 'has'} no mechanism"
    return (f"{told}: a black box, since how it works is not said (Pawson and Tilley 1997).",) if count else ()


def _links(paths: Sequence[Path]) -> dict[str, Link]:
    return {link.id: link for path in paths for link in path}


def _weakest_steps(theory: Theory, path: Path) -> str | None:
    bases = [grounds_of(theory, link).basis for link in path]
    places = [place for place, basis in enumerate(bases, 1) if basis == weakest(bases)]
    return ", ".join(map(str, places)) if len(places) < len(path) else None


def _contexts(theory: Theory, path: Path) -> str | None:
    return joined(
        f"{label(theory, one.context)} ({does(one)} step {place})"
        for place, link in enumerate(path, 1)
        for one in link.conditions
    )
