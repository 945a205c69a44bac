"""What lies around a part: its neighbourhood as a small map, and in words what had to be left out."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush
from typing import NamedTuple

from ..layout import Scene, scene_of
from ..layout.wording import counted
from ..model import Theory, excerpt
from ._site_theory import Site

#: Readers lose their way on more cards than this (Yoghourdjian and others 2020).
MOST = 60


class Near(NamedTuple):
    """A neighbourhood: what its map shows, which elements those are, and what was left out, in words."""

    theory: Theory
    told: str

    @property
    def scene(self) -> Scene:
        """The map, laid out."""
        return scene_of(self.theory)


def near(site: Site, start: Iterable[str], steps: int) -> Near | None:
    """Return what lies within some steps of these elements; None if that is no more than one element.

    It grows from them along links and conditions, always by the claim whose source is of the heaviest class, then by
    what is nearest, until nothing is left or the map is full.
    """
    kept, within = _grown(site, list(start), steps)
    if len(kept) < 2:  # noqa: PLR2004 one card is no map
        return None
    left = len(within) - len(kept)
    told = f"It shows {counted(len(kept), 'element')}"
    told += f" within {counted(steps, 'step')}" if steps else ""
    told += f"; {left} more, further away or joined by lighter sources, are not drawn." if left else "."
    return Near(excerpt(site.theory, kept), told)


def _grown(site: Site, start: list[str], steps: int) -> tuple[set[str], set[str]]:
    kept: set[str] = set()
    within = set(start)
    waiting = [("", 0, rank, id) for rank, id in enumerate(start)]
    while waiting:
        _, away, _, id = heappop(waiting)
        if id in kept or len(kept) == MOST:
            continue
        kept.add(id)
        for weight, other in site.joined.get(id, ()) if away < steps else ():
            within.add(other)
            heappush(waiting, (weight, away + 1, 0, other))
    return kept, within
