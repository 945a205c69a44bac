"""The question for what drives the theory, and what depends on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..errors import UnfitParameter
from ..graph import theory_of
from ..index.trophic import Numbers
from ..layout.wording import counted
from ..model import ElementKind
from . import Answer, Purpose, Query
from ._map import Map
from ._metrics import ASCENDING, MEASURES, TOLD, WHOLE, By, Measured, Metric
from ._naming import Names, Namings
from ._options import OnlyBases, OnlyModel, OnlyWeights, Repeated
from ._relaxed import Names as Freed, reason_for, restoring
from ._selectors import SELECTORS, known_model, matching
from ._sieve import Sieve
from ._wording import COUNTS

if TYPE_CHECKING:
    import networkx as nx

    from . import Cell

OF_THE_MAP = (
    "These numbers describe the map, that is, what was written down and by whom, not the world: an element with high "
    "numbers is much spoken of, not therefore important."
)
STEPS = "A step is a link, or a condition by which a context changes a link or an explanation."
#: A matrix of so many elements is worked out in a few seconds.
MOST_ELEMENTS = 2_000


class Influence(Query):
    """Which elements drive the others, and which depend on them.

    Counts what leads to and from each element, by distinct sources unless claims are asked for, so that one talkative
    source does not decide, and lists the metrics asked for, the first putting elements in order.
    outcomeness in/(in+out), driver out-2in and outcome in-2out (Powell and others, Causal Map); leverage
    (out+1)/(in+1), reach: the share of the other elements within --steps, efficiency: reach for each neighbour
    (Kumu); betweenness (Freeman 1977); katz (1953); micmac-influence and -dependence: places in order (Godet 1994);
    potency: how many of --outcomes are reached, central: 1/distance summed to --furthest (Decision Explorer); level:
    trophic level, how far along the chains (MacKay, Johnson and Sansom 2020).

    Limits: at most 2,000 elements. Katz, MICMAC, reach and betweenness count whether anything leads on, not how often.

    $ progtheory ask graphs/mash influence --metric potency --metric level
    $ progtheory ask graphs/mash influence --about walled-off-hub --by claims

    >>> from progtheory import Component, Link, Mechanism, Outcome, Theory, ask
    >>> theory = Theory(
    ...     id="t",
    ...     title="T",
    ...     elements=(Component(id="a", label="A"), Mechanism(id="b", label="B"), Outcome(id="c", label="C")),
    ...     links=(Link(cause="a", effect="b"), Link(cause="b", effect="c"), Link(cause="a", effect="c")),
    ... )
    >>> answer = ask(theory, Influence(by="claims", metric=("level", "reach")))
    >>> [(row[1], row[4], row[5]) for row in answer.rows]
    [('a', 0.0, 1.0), ('b', 0.667, 0.5), ('c', 1.333, 0.0)]
    """

    purpose: ClassVar[Purpose] = Purpose.OVERVIEW

    about: Repeated[str] = Field((), description=f"List only these: {SELECTORS}; repeat for several. All are counted.")
    by: By = Field(By.SOURCES, description="Count distinct sources, or claims.")
    metric: Repeated[Metric] = Field(
        (), description="What to measure; repeat for several; the first gives the order; none: leverage and reach."
    )
    steps: int = Field(2, ge=1, le=12, description="For reach and efficiency: how many steps count.")
    furthest: int = Field(3, ge=1, le=12, description="For central: how far it looks.")
    outcomes: Repeated[str] = Field((), description=f"For potency: which outcomes, {SELECTORS}; none: all outcomes.")
    model: OnlyModel = None
    weight: OnlyWeights = ()
    basis: OnlyBases = ()
    max_rows: int = Field(30, ge=1, le=100_000, description="Most elements to list.")
    naming: Namings = ()

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row an element that takes part."""
        theory, names = theory_of(graph), Names(theory_of(graph), self.naming)
        if len(graph) > MOST_ELEMENTS:
            told = f"{len(graph)} elements are more than can be compared ({MOST_ELEMENTS}); ask a part of the theory"
            raise UnfitParameter("influence", told)
        known_model(theory, self.model)
        of, metrics = self._measured(graph, self._sieve), self.metric or (Metric.LEVERAGE, Metric.REACH)
        numbers = {metric: MEASURES[metric](of) for metric in metrics}
        listed = self._listed(graph, of)
        first = numbers[metrics[0]] * (1 if metrics[0] in ASCENDING else -1)
        order = sorted(listed, key=lambda id: (round(float(first[of.map.number[id]]), 9), id))
        rows = tuple(self._row(names, of, id, numbers) for id in order[: self.max_rows])
        code, notes = (None, self._notes(of, metrics, len(order))) if rows else self._nothing(graph)
        return self.answer(
            columns=("element", "id", "in", "out", *map(str, metrics)),
            rows=rows,
            elements=tuple(sorted(order[: self.max_rows])),
            truncated=len(order) > self.max_rows,
            reason=code,
            notes=(*notes, *names.notes()),
        )

    @property
    def _sieve(self) -> Sieve:
        return Sieve(self.model, self.weight, self.basis)

    def _measured(self, graph: nx.MultiDiGraph[str], sieve: Sieve) -> Measured:
        names = Names(theory_of(graph), self.naming)
        outcomes = matching(graph, self.outcomes or (f"kind:{ElementKind.OUTCOME}",))
        ends = frozenset(names.of(id).id for id in outcomes)
        held = Map(theory_of(graph), graph, sieve, names)
        return Measured(held, self.by, self.steps, self.furthest, ends)

    def _listed(self, graph: nx.MultiDiGraph[str], of: Measured) -> set[str]:
        names = Names(theory_of(graph), self.naming)
        taking_part = {id for ends in of.map.bundles for id in ends}
        return taking_part & {names.of(id).id for id in matching(graph, self.about)} if self.about else taking_part

    def _row(self, names: Names, of: Measured, id: str, numbers: dict[Metric, Numbers]) -> tuple[Cell, ...]:
        at = of.map.number[id]
        measured = (_plain(metric, float(values[at])) for metric, values in numbers.items())
        return names.told(names.of(id)), id, int(of.into[at]), int(of.out[at]), *measured

    def _notes(self, of: Measured, metrics: Sequence[Metric], count: int) -> tuple[str, ...]:
        told = dict.fromkeys(TOLD[metric](of) for metric in metrics)
        counts = f"in and out count distinct {self.by}. {STEPS}"
        loops = (f"Left out: {counted(of.map.loops, 'step')} from an element to itself.",) if of.map.loops else ()
        cut = f"Only the first {self.max_rows} of {count} elements are listed."
        return (OF_THE_MAP, counts, *told, *loops, *((cut,) if count > self.max_rows else ()), COUNTS)

    def _nothing(self, graph: nx.MultiDiGraph[str]) -> tuple[str, tuple[str, ...]]:
        free: dict[str, object] = {"about": (), "model": None, "weight": (), "basis": ()}

        def restores(left: Freed) -> bool:
            freed = self.model_copy(update={name: free[name] for name in left})
            return bool(freed._listed(graph, freed._measured(graph, freed._sieve)))  # noqa: SLF001 - the same question

        code, told = reason_for(restoring([name for name in free if getattr(self, name)], restores), "steps")
        return code, (told,)


def _plain(metric: Metric, value: float) -> Cell:
    return int(value) if metric in WHOLE else round(value, 3)


QUERY = Influence
