"""What a path rests on and who tells it: the row and the notes of an answer about paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..index.signs import net
from ..layout.wording import counted
from ..model import Basis, Link, Theory, grounds_of, weakest
from ._wording import ARROWS_TOLD, COUNTS, NO_BASIS, does, joined, label, route, sign_of, sourced

if TYPE_CHECKING:
    from . import Cell

Path = Sequence[Link]
COLUMNS = (
    "path",
    "links",
    "sign",
    "weakest basis",
    "told whole by",
    "sources of each step",
    "contexts",
    "explanations",
    "link ids",
)
#: The transitivity trap: Powell, Copestake and Remnant 2024; analyses b.2.
TRAP = (
    "No source tells any of these paths whole: each is stitched together. That one source says A leads to B and "
    "another that B leads to C does not show that A leads to C (the transitivity trap)."
)


def row_of(theory: Theory, path: Path) -> tuple[Cell, ...]:
    """Return the row for one path."""
    grounds = [grounds_of(theory, link) for link in path]
    return (
        route(theory, path),
        len(path),
        str(sign_of(path)),
        weakest(one.basis for one in grounds) or NO_BASIS,
        _told_by(theory, path),
        joined(f"{place}: {sourced(theory, one.sources)}" for place, one in enumerate(grounds, 1)),
        _contexts(theory, path),
        joined(_explanations(theory, path)),
        joined(link.id for link in path),
    )


def whole_tellers(theory: Theory, path: Path) -> tuple[str, ...]:
    """Return the ids of the sources that tell the path whole: they support every link of it (analyses b.2).

    A link that was assembled is a claim of whoever assembled it, even where a source supports its parts.
    """
    grounds = [grounds_of(theory, link) for link in path]
    if any(one.basis is Basis.ASSEMBLED for one in grounds):
        return ()
    return tuple(sorted(set.intersection(*(set(one.sources) for one in grounds))))


def notes_on(theory: Theory, paths: Sequence[Path]) -> tuple[str, ...]:
    """Return what a reader of the paths must know."""
    signs = Counter(sign_of(path) for path in paths)
    each = ", ".join(f"{count} {sign}" for sign, count in sorted(signs.items()))
    told = f"Signs of these paths: {each}. Taken together: {net(signs)}."
    return (ARROWS_TOLD, told, _whole_or_composite(theory, paths), COUNTS)


def _whole_or_composite(theory: Theory, paths: Sequence[Path]) -> str:
    whole = sum(bool(whole_tellers(theory, path)) for path in paths)
    if not whole and all(len(path) > 1 for path in paths):
        return TRAP
    return f"{counted(whole, 'path is', 'paths are')} told whole by a source, {len(paths) - whole} by none."


def _told_by(theory: Theory, path: Path) -> str:
    if whole := whole_tellers(theory, path):
        return "; ".join(whole)
    grounds = [grounds_of(theory, link) for link in path]
    stitched = {id for one in grounds for id in one.sources}
    assembled = sum(one.basis is Basis.ASSEMBLED for one in grounds)
    bare = sum(not one.sources for one in grounds)
    told = [f"composite: stitched from {counted(len(stitched), 'source')}" if len(path) > 1 else "nobody"]
    told += [f"{counted(assembled, 'step')} assembled"] * bool(assembled)
    told += [f"{counted(bare, 'step')} without a source"] * bool(bare)
    return "; ".join(told)


def _contexts(theory: Theory, path: Path) -> str | None:
    return joined(
        f"{label(theory, one.context)} ({does(one)} step {place})"
        for place, link in enumerate(path, 1)
        for one in link.conditions
    )


def _explanations(theory: Theory, path: Path) -> list[str]:
    passed = {id for link in path for id in (link.cause, link.effect)}
    return [one.name for one in theory.configurations if passed <= {member.element for member in one.members}]
