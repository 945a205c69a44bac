"""Elements that are broader than themselves, found in one walk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pyoxigraph import NamedNode, Triple

from ..rdf import NAMESPACE

_BROADER = NamedNode(f"{NAMESPACE}broader")


def circles_in(triples: Iterable[Triple]) -> Iterator[dict[str, Any]]:
    """Yield a row for each node on a circle of `pt:broader`, as the query of that check does.

    A SPARQL engine walks up from every element anew, which takes minutes on a chain of thousands; this takes as long
    as reading the chain: what nothing lies above is taken away until all that is left leads to a circle, and then
    what nothing lies below.
    """
    steps = {(one.subject, one.object) for one in triples if one.predicate == _BROADER}
    for above, below in ((0, 1), (1, 0)):
        steps = _peeled(steps, above, below)
    for node in sorted({one for one, _ in steps}, key=str):
        yield {"where": node, "property": _BROADER}


def _peeled(steps: set[tuple[Any, Any]], near: int, far: int) -> set[tuple[Any, Any]]:
    """Return the steps without those that end, or begin, where no other step goes on."""
    by_far: dict[Any, list[tuple[Any, Any]]] = {}
    going_on: dict[Any, int] = {}
    for step in steps:
        by_far.setdefault(step[far], []).append(step)
        going_on[step[near]] = going_on.get(step[near], 0) + 1
    ends = [node for node in by_far if node not in going_on]
    gone: set[tuple[Any, Any]] = set()
    while ends:
        for step in by_far.get(ends.pop(), ()):
            gone.add(step)
            going_on[step[near]] -= 1
            if not going_on[step[near]]:
                ends.append(step[near])
    return steps - gone
