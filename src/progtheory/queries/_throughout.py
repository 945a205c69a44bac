"""Who supports a path all along: one source, one item of evidence, or nobody (analyses b.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ..layout.wording import counted
from ..model import SUPPORTING, Basis, Link, Theory, grounds_of

Path = Sequence[Link]
#: The transitivity trap: Powell, Copestake and Remnant 2024; analyses b.2.
STITCHED = (
    "If one source says that A leads to B, and another, or whoever made the theory, that B leads to C, nobody has said "
    "that A leads to C (the transitivity trap)."
)
TRAP = f"No one source supports every step of any of these paths: each is stitched together. {STITCHED}"
TRAP_INSIDE = "That one source supports every step does not show that it tells the chain"


def sources_throughout(theory: Theory, path: Path) -> tuple[str, ...]:
    """Return the ids of the sources that support every step of a path, be it in places that do not hang together.

    A link that was assembled is a claim of whoever assembled it, even where a source supports its parts.
    """
    return _throughout(theory, path, lambda link: grounds_of(theory, link).sources)


def items_throughout(theory: Theory, path: Path) -> tuple[str, ...]:
    """Return the ids of the evidence items that each support every step of a path, none of them assembled."""
    return _throughout(theory, path, lambda link: (one.item for one in link.evidence if one.stance in SUPPORTING))


def _throughout(theory: Theory, path: Path, support_of: Callable[[Link], Iterable[str]]) -> tuple[str, ...]:
    held = set(support_of(path[0]))
    for link in path:
        if not held or grounds_of(theory, link).basis is Basis.ASSEMBLED:
            return ()
        held.intersection_update(support_of(link))
    return tuple(sorted(held))


def throughout(theory: Theory, path: Path) -> str:
    """Return the sources that support every step, else how the path was put together."""
    if whole := sources_throughout(theory, path):
        return "; ".join(whole)
    grounds = [grounds_of(theory, link) for link in path]
    sources = {id for one in grounds for id in one.sources}
    assembled = sum(one.basis is Basis.ASSEMBLED for one in grounds)
    bare = sum(not one.sources for one in grounds)
    ours = assembled and 1 in {len(sources), len(path)}
    told = [f"{'assembled by us from' if ours else 'composite: its steps rest on'} {counted(len(sources), 'source')}"]
    told += [f"{counted(assembled, 'step')} assembled"] * bool(assembled and len(path) > 1)
    told += [f"{counted(bare, 'step')} without a source"] * bool(bare)
    return "; ".join(told) if sources else "no source"


def note_on(theory: Theory, paths: Sequence[Path]) -> str:
    """Return how many of the paths one source supports throughout, and what that does not show."""
    whole = [path for path in paths if sources_throughout(theory, path)]
    if not whole and all(len(path) > 1 for path in paths):
        return TRAP
    told = f"{len(whole)} of {counted(len(paths), 'path')} {_verb(len(whole), 'has', 'have')} one source for all steps."
    long = [path for path in whole if len(path) > 1]
    one_item = sum(bool(items_throughout(theory, path)) for path in long)
    rests = f"of the {len(long)} with several steps, one item of evidence supports all steps of {one_item or 'none'}"
    if len(long) == 1:
        which = "all its steps" if len(whole) == 1 else "all steps of the one path with several"
        rests = f"{'one' if one_item else 'no'} item of evidence supports {which}"
    return f"{told} {TRAP_INSIDE}: {rests}." if long else told


def _verb(count: int, one: str, several: str) -> str:
    return several if count > 1 else one
