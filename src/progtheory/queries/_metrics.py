"""The metrics of influence: each one number for every element of a map, by how often or by whom it was said."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import NamedTuple

import networkx as nx
import numpy as np

from ..index.influence import central, katz, micmac, reach
from ..index.trophic import Numbers, trophic
from ._map import Map


class By(StrEnum):
    """What is counted."""

    SOURCES = "sources"
    CLAIMS = "claims"


class Metric(StrEnum):
    """What is measured."""

    OUTCOMENESS = "outcomeness"
    DRIVER = "driver"
    OUTCOME = "outcome"
    LEVERAGE = "leverage"
    REACH = "reach"
    EFFICIENCY = "efficiency"
    BETWEENNESS = "betweenness"
    KATZ = "katz"
    MICMAC_INFLUENCE = "micmac-influence"
    MICMAC_DEPENDENCE = "micmac-dependence"
    POTENCY = "potency"
    CENTRAL = "central"
    LEVEL = "level"


#: Metrics of which the lowest come first: places in an order, and levels from the first of a chain on.
ASCENDING = frozenset({Metric.MICMAC_INFLUENCE, Metric.MICMAC_DEPENDENCE, Metric.LEVEL})
#: Metrics that are whole numbers.
WHOLE = frozenset({Metric.DRIVER, Metric.OUTCOME, Metric.POTENCY, Metric.MICMAC_INFLUENCE, Metric.MICMAC_DEPENDENCE})


class Measured(NamedTuple):
    """A map, and what a metric has to know of the question."""

    map: Map
    by: By
    steps: int
    furthest: int
    outcomes: Iterable[str]

    @property
    def into(self) -> Numbers:
        """How many claims or sources lead to each element."""
        return self.map.around(self.by, 1)

    @property
    def out(self) -> Numbers:
        """How many claims or sources lead from each element."""
        return self.map.around(self.by, 0)


def _outcomeness(of: Measured) -> Numbers:
    share: Numbers = of.into / np.maximum(1, of.into + of.out)
    return share


def _efficiency(of: Measured) -> Numbers:
    joined = of.map.joined
    share: Numbers = reach(of.map.away, of.steps) / np.maximum(1, joined.sum(axis=0) + joined.sum(axis=1))
    return share


def _betweenness(of: Measured) -> Numbers:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(of.map.ids)
    graph.add_edges_from(of.map.bundles)
    found = nx.betweenness_centrality(graph)
    return np.array([found[id] for id in of.map.ids])


def _potency(of: Measured) -> Numbers:
    wanted = [of.map.number[id] for id in sorted(of.outcomes)]
    found: Numbers = (of.map.away[:, wanted] > 0).sum(axis=1).astype(np.float64)
    return found


MEASURES: dict[Metric, Callable[[Measured], Numbers]] = {
    Metric.OUTCOMENESS: _outcomeness,
    Metric.DRIVER: lambda of: of.out - 2 * of.into,
    Metric.OUTCOME: lambda of: of.into - 2 * of.out,
    Metric.LEVERAGE: lambda of: (of.out + 1) / (of.into + 1),
    Metric.REACH: lambda of: reach(of.map.away, of.steps),
    Metric.EFFICIENCY: _efficiency,
    Metric.BETWEENNESS: _betweenness,
    Metric.KATZ: lambda of: katz(of.map.joined)[0],
    Metric.MICMAC_INFLUENCE: lambda of: micmac(of.map.joined).influence.astype(np.float64),
    Metric.MICMAC_DEPENDENCE: lambda of: micmac(of.map.joined).dependence.astype(np.float64),
    Metric.POTENCY: _potency,
    Metric.CENTRAL: lambda of: central(of.map.joined, of.furthest),
    Metric.LEVEL: lambda of: trophic(of.map.weighed(of.by)).levels,
}


def _of_katz(of: Measured) -> str:
    return f"katz: each step counts {katz(of.map.joined)[1]:.3g} times the one before."


def _of_micmac(of: Measured) -> str:
    return f"micmac: the orders of power {micmac(of.map.joined).power}; 1 is the highest place."


def _of_level(of: Measured) -> str:
    found = trophic(of.map.weighed(of.by)).incoherence
    told = f"level: 0 is where chains begin; links are weighed by {of.by}; what does not hang together stands alone."
    ends = "0 if each link leads one level up, 1 if links run in circles"
    return told if found is None else f"{told} Incoherence {found:.3f}: {ends}."


#: What a reader has to know of a metric.
TOLD: dict[Metric, Callable[[Measured], str]] = {
    Metric.OUTCOMENESS: lambda _: "outcomeness: in/(in+out); 1 nothing leads on from it, 0 nothing leads to it.",
    Metric.DRIVER: lambda _: "driver: out - 2 in; the highest are the main drivers.",
    Metric.OUTCOME: lambda _: "outcome: in - 2 out; the highest are the main outcomes.",
    Metric.LEVERAGE: lambda _: "leverage: (out+1)/(in+1); above 1 it drives more than it depends.",
    Metric.REACH: lambda of: f"reach: share of the other elements within {of.steps} steps downstream.",
    Metric.EFFICIENCY: lambda of: f"efficiency: reach within {of.steps} steps for each direct neighbour.",
    Metric.BETWEENNESS: lambda _: "betweenness: share of shortest ways that pass it; all steps count alike.",
    Metric.KATZ: _of_katz,
    Metric.MICMAC_INFLUENCE: _of_micmac,
    Metric.MICMAC_DEPENDENCE: _of_micmac,
    Metric.POTENCY: lambda of: f"potency: how many of {len(set(of.outcomes))} outcomes lie downstream, however far.",
    Metric.CENTRAL: lambda of: f"central: 1/distance summed up to {of.furthest} steps, whatever way links point.",
    Metric.LEVEL: _of_level,
}
