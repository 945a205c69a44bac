"""What a path rests on and what speaks against it: the rows and the notes of an answer about paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from ..graph import theory_of
from ..index.signs import net
from ..layout.wording import counted, meanings_of_weights
from ..model import Basis, Link, Theory, grounds_of, weakest
from ._contexts import in_common
from ._doubts import doubts_on, is_opposed
from ._explaining import Explaining
from ._naming import Names, route_by
from ._throughout import Path, items_throughout, note_on, throughout
from ._wording import ARROWS_TOLD, COUNTS, NO_BASIS, does, joined, label, sign_of, sourced

if TYPE_CHECKING:
    import networkx as nx

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


STEP = "What a step rests on, and what speaks against it: ask evidence --id LINK-ID."


class _Step(NamedTuple):
    """What is said of a link at its place on a path."""

    basis: Basis | None
    doubts: tuple[str, ...]
    sources: str
    contexts: tuple[str, ...]


class Telling:
    """What answers tell of paths; what is said of a step is worked out once for all paths that share it."""

    def __init__(self, theory: Theory) -> None:
        self._theory, self._explaining = theory, Explaining(theory)
        self._steps: dict[tuple[str, int], _Step] = {}

    def row(self, path: Path, names: Names) -> tuple[Cell, ...]:
        """Return the row for a path, its elements by these names."""
        theory, steps = self._theory, [self._step(link, place) for place, link in enumerate(path, 1)]
        return (
            route_by(names, path),
            len(path),
            str(sign_of(path)),
            weakest(one.basis for one in steps) or NO_BASIS,
            _weakest_steps([one.basis for one in steps]),
            joined(told for one in steps for told in one.doubts),
            throughout(theory, path),
            joined(items_throughout(theory, path)),
            joined(one.sources for one in steps),
            joined(told for one in steps for told in one.contexts),
            in_common(theory, path),
            f"{NO_MECHANISM}: how it works is not said" if self._explaining.is_black_box(path) else None,
            joined(one.name for one in self._explaining.all_of(path)),
            joined(link.id for link in path),
        )

    def notes(self, paths: Sequence[Path], *, truncated: bool) -> tuple[str, ...]:
        """Return what a reader of the paths must know."""
        signs = Counter(sign_of(path) for path in paths)
        each = ", ".join(f"{count} {sign}" for sign, count in sorted(signs.items()))
        which, together = ("the paths listed", "Of the paths listed, taken") if truncated else ("these paths", "Taken")
        told = f"Signs of {which}: {each}. {together} together: {net(signs)}."
        counts = (*_opposed(self._theory, paths), *self._black_boxes(paths))
        return (ARROWS_TOLD, told, *counts, note_on(self._theory, paths), *classes_told(self._theory), STEP, COUNTS)

    def _step(self, link: Link, place: int) -> _Step:
        held = self._steps.get((link.id, place))
        if held is None:
            theory, grounds = self._theory, grounds_of(self._theory, link)
            held = self._steps[link.id, place] = _Step(
                grounds.basis,
                doubts_on(theory, link, f"step {place}"),
                f"{place}: {sourced(theory, grounds.sources)}",
                tuple(f"{label(theory, one.context)} ({does(one)} step {place})" for one in link.conditions),
            )
        return held

    def _black_boxes(self, paths: Sequence[Path]) -> tuple[str, ...]:
        count = sum(map(self._explaining.is_black_box, paths))
        told = f"{count} of {counted(len(paths), 'path')} {'have' if count > 1 else 'has'} no mechanism"
        return (f"{told}: a black box, since how it works is not said (Pawson and Tilley 1997).",) if count else ()


_TELLING: WeakKeyDictionary[nx.MultiDiGraph[str], Telling] = WeakKeyDictionary()


def telling(graph: nx.MultiDiGraph[str]) -> Telling:
    """Return what tells of the paths of a graph; it is made when first asked for."""
    if graph not in _TELLING:
        _TELLING[graph] = Telling(theory_of(graph))
    return _TELLING[graph]


def classes_told(theory: Theory) -> tuple[str, ...]:
    """Return what the letters of the sources mean, where the theory says so."""
    meanings = meanings_of_weights(theory)
    told = "; ".join(f"{weight} {meaning}" for weight, meaning in sorted(meanings.items()))
    return (f"Letters are classes of sources: {told}.",) if told else ()


def _opposed(theory: Theory, paths: Sequence[Path]) -> tuple[str, ...]:
    opposed = {id for id, link in _links(paths).items() if is_opposed(theory, link)}
    count = sum(any(link.id in opposed for link in path) for path in paths)
    told = f"{count} of {counted(len(paths), 'path')} {'have' if count > 1 else 'has'} a step that is contested"
    return (f"{told}, rejected, superseded or disputed: see doubts.",) if count else ()


def _links(paths: Sequence[Path]) -> dict[str, Link]:
    return {link.id: link for path in paths for link in path}


def _weakest_steps(bases: Sequence[Basis | None]) -> str | None:
    least = weakest(bases)
    places = [place for place, basis in enumerate(bases, 1) if basis is least]
    return ", ".join(map(str, places)) if len(places) < len(bases) else None
