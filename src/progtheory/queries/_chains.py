"""Chains and cycles of explanations, each setting off the next, that can all hold in one model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import networkx as nx

from ..model import Configuration
from ._joints import Joints

Ids = tuple[str, ...]
#: So many chains or cycles are looked for at most; of those found, the longest come first.
MOST = 5_000


class Found(NamedTuple):
    """Chains or cycles in order, and whether there are more than were looked for."""

    ripples: list[Ids]
    cut: bool


def _first(every: Iterator[Ids]) -> tuple[list[Ids], bool]:
    found = list(islice(every, MOST))
    return found, next(every, None) is not None


def scoped_graph(among: Sequence[Configuration], joints: Joints) -> nx.DiGraph[str]:
    """Return the explanations as a graph, without joins between those that belong to different models."""
    scoped: nx.DiGraph[str] = nx.DiGraph()
    for one in among:
        scoped.add_node(one.id, models=frozenset(one.models))
    models = {one.id: frozenset(one.models) for one in among}
    for pair, joining in sorted(joints.items()):
        if common_models(models[id] for id in pair) is not None:
            scoped.add_edge(*pair, sets_off=not all(joint.takes_away for joint in joining))
    return scoped


def common_models(scopes: Iterable[frozenset[str]]) -> frozenset[str] | None:
    """Return the models that all share, none meaning any; None if there is no such model."""
    held: frozenset[str] = frozenset()
    for scope in scopes:
        if held and scope and not held & scope:
            return None
        held = held & scope if held and scope else held | scope
    return held


def chains(scoped: nx.DiGraph[str], shortest: int, longest: int) -> Found:
    """Return the chains that go as far as they can, the longest first."""
    found, cut = _first(one for id in sorted(scoped) for one in _from((id,), scoped, longest))
    whole = (one for one in found if len(one) >= shortest and not _goes_before(one, scoped, longest))
    return Found(sorted(whole, key=lambda one: (-len(one), one)), cut)


def _from(chain: Ids, scoped: nx.DiGraph[str], longest: int) -> Iterator[Ids]:
    """Yield the chains that begin so and go as far as they can."""
    ahead = [(*chain, id) for id in sorted(scoped.successors(chain[-1])) if id not in chain]
    ends = len(chain) == longest or (len(chain) > 1 and not scoped.edges[chain[-2], chain[-1]]["sets_off"])
    further = [] if ends else [one for one in ahead if _holds(one, scoped)]
    if not further:
        yield chain
    for one in further:
        yield from _from(one, scoped, longest)


def _goes_before(chain: Ids, scoped: nx.DiGraph[str], longest: int) -> bool:
    before = (id for id in scoped.predecessors(chain[0]) if id not in chain and scoped.edges[id, chain[0]]["sets_off"])
    return len(chain) < longest and any(_holds((id, *chain), scoped) for id in before)


def _holds(chain: Ids, scoped: nx.DiGraph[str]) -> bool:
    return common_models(scoped.nodes[id]["models"] for id in chain) is not None


def cycles(scoped: nx.DiGraph[str], longest: int) -> Found:
    """Return the cycles, each from its least id (Johnson 1975)."""
    found, cut = _first(tuple(one) for one in nx.simple_cycles(scoped, length_bound=longest))
    turned = ((*one[(at := one.index(min(one))) :], *one[:at]) for one in found)
    return Found(sorted((one for one in turned if _holds(one, scoped)), key=lambda one: (len(one), one)), cut)
