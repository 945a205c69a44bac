"""What a path rests on and what speaks against it: the row and the notes of an answer about paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..index.signs import net
from ..layout.wording import counted, meanings_of_weights
from ..model import Theory, grounds_of, weakest
from ._doubts import doubts_on, is_opposed
from ._throughout import Path, items_throughout, note_on, throughout
from ._wording import ARROWS_TOLD, COUNTS, NO_BASIS, does, joined, label, route, sign_of, sourced

if TYPE_CHECKING:
    from . import Cell

COLUMNS = (
    "path",
    "links",
    "sign",
    "weakest basis",
    "doubts",
    "source of all steps",
    "item of all steps",
    "sources of each step",
    "contexts",
    "explanations",
    "link ids",
)


def row_of(theory: Theory, path: Path) -> tuple[Cell, ...]:
    """Return the row for one path."""
    grounds = [grounds_of(theory, link) for link in path]
    return (
        route(theory, path),
        len(path),
        str(sign_of(path)),
        weakest(one.basis for one in grounds) or NO_BASIS,
        joined(told for place, link in enumerate(path, 1) for told in doubts_on(theory, link, f"step {place}")),
        throughout(theory, path),
        joined(items_throughout(theory, path)),
        joined(f"{place}: {sourced(theory, one.sources)}" for place, one in enumerate(grounds, 1)),
        _contexts(theory, path),
        joined(_explanations(theory, path)),
        joined(link.id for link in path),
    )


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
    return (ARROWS_TOLD, told, *_opposed(theory, paths), note_on(theory, paths), *classes_told(theory), STEP, COUNTS)


def _opposed(theory: Theory, paths: Sequence[Path]) -> tuple[str, ...]:
    count = sum(any(is_opposed(theory, link) for link in path) for path in paths)
    told = f"{count} of {counted(len(paths), 'path')} {'have' if count > 1 else 'has'} a step that is contested"
    return (f"{told}, rejected, superseded or disputed: see doubts.",) if count else ()


def _contexts(theory: Theory, path: Path) -> str | None:
    return joined(
        f"{label(theory, one.context)} ({does(one)} step {place})"
        for place, link in enumerate(path, 1)
        for one in link.conditions
    )


def _explanations(theory: Theory, path: Path) -> list[str]:
    passed = {id for link in path for id in (link.cause, link.effect)}
    return [one.name for one in theory.configurations if passed <= {member.element for member in one.members}]
