"""The question for what would follow from weights that somebody judged: a fuzzy cognitive map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from ..errors import UnfitParameter
from ..graph import element_at, theory_of
from ..index.fuzzy import ROUNDS, STILL, Method, Rule, Squashing, bound
from ..layout.wording import counted
from ..model import Theory
from . import Answer, InFile, Purpose, Query
from ._judged import FORM, Judged, judged, table_of
from ._options import OnlyBases, OnlyModel, OnlyWeights, Repeated
from ._selectors import known_model
from ._settling import Run, ended, matrix, row_of, run, uniqueness, variants
from ._sieve import Sieve

if TYPE_CHECKING:
    import networkx as nx

#: A matrix of so many elements is worked out in a few seconds.
MOST_ELEMENTS = 2_000
#: A note names so many of the weights given.
MOST_TOLD = 12
NO_FORECAST = (
    "This plays with judgements; it is no forecast. Numbers are relative: only their sign and order mean anything, and "
    "they are no probabilities and no sizes of effect."
)
SENSITIVE = (
    "The rule and the squashing change the order of results (Knight, Lloyd and Penn 2014), and the steepness changes "
    "both the order and whether anything settles (Koutsellis and others 2022): see “same direction in”."
)
LINKS_ALONE = "Contexts that change a link or an explanation are not part of it: links alone are."


class Simulate(Query):
    """What would follow if the weights that you give were right: play with a fuzzy cognitive map.

    Needs weights of links, judged by somebody who is named, for a theory coded from evidence has none. Compares a
    scenario, in which some elements are held at a value, with a baseline, in which they are not (Kosko 1986; Özesmi
    and Özesmi 2004). Elements to which no weighted link leads keep the value at which they start.

    Limits: links that have no weight, or whose sign is not known, are left out, and their number is told; what the
    scenario does not change is not listed.

    $ progtheory ask graphs/mash simulate --judged all=0.5 --author "A. Reader" --set multi-agency-team

    >>> from progtheory import Component, Link, Outcome, Theory, ask
    >>> theory = Theory(
    ...     id="t",
    ...     title="T",
    ...     elements=(Component(id="line", label="Advice line"), Outcome(id="calls", label="Calls")),
    ...     links=(Link(cause="line", effect="calls", sign="negative"),),
    ... )
    >>> answer = ask(theory, Simulate(judged="all=0.8", author="A. Reader", set="line"))
    >>> [(row[1], row[4]) for row in answer.rows]
    [('line', 'held'), ('calls', 'lower')]
    """

    purpose: ClassVar[Purpose] = Purpose.JUDGEMENT
    example: ClassVar[dict[str, object]] = {"judged": "all=0.5", "author": "A. Reader", "set": "hub"}

    judged: Annotated[
        Repeated[str], InFile("weights", "File that holds such weights, one a line; # begins a remark.")
    ] = Field(description=f"Weights of links, 0 to 1: {FORM}; repeat for several.")
    author: str = Field(min_length=1, description="Who judged the weights.")
    set: Repeated[str] = Field(
        description="The scenario: ELEMENT-ID=NUMBER is held at that value, ELEMENT-ID at 1; repeat."
    )
    start: float = Field(0, ge=-1, le=1, description="The value at which all elements start.")
    rule: Rule = Field(Rule.KOSKO, description="How the next state follows from the last.")
    squashing: Squashing = Field(Squashing.SIGMOID, description="What keeps values within bounds.")
    steepness: float = Field(1, gt=0, le=20, description="Lambda: how steep the squashing is.")
    max_rows: int = Field(40, ge=1, le=100_000, description="Most elements to list.")
    model: OnlyModel = None
    weight: OnlyWeights = ()
    basis: OnlyBases = ()

    @field_validator("judged", "set")
    @classmethod
    def _given(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if not value:
            raise PydanticCustomError("none_given", "give at least one, such as {one}", {"one": "all=0.5"})
        return value

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row an element that the scenario changes, those that change most first."""
        theory, method = theory_of(graph), Method(self.rule, self.squashing, self.steepness)
        held, fixed = self._judged(theory), table_of(self.set, "set", unsaid=1)
        ends = {id for link in held.weights for id in _ends(theory, link)}
        ids = sorted(ends | {element_at(graph, id).id for id in fixed})
        if len(ids) > MOST_ELEMENTS:
            raise UnfitParameter("simulate", f"{len(ids)} elements are too many ({MOST_ELEMENTS}); weigh fewer links")
        weights, scenario = matrix(theory, held.weights, ids), {ids.index(id): value for id, value in fixed.items()}
        runs = [run(weights, one, self.start, scenario) for one in (method, *variants(method))]
        rows = [
            row for at, id in enumerate(ids) if (row := row_of(theory, (at, id), runs, held=id in fixed))[4] != "same"
        ]
        rows.sort(key=lambda row: (row[4] != "held", -abs(float(row[5] or 0)), row[1]))
        cut = f"Only the first {self.max_rows} of {counted(len(rows), 'element')} are listed."
        return self.answer(
            columns=("element", "id", "baseline", "scenario", "direction", "change", "same direction in"),
            rows=tuple(rows[: self.max_rows]),
            elements=tuple(sorted(str(row[1]) for row in rows[: self.max_rows])),
            truncated=len(rows) > self.max_rows,
            notes=(
                *(NO_FORECAST, SENSITIVE, LINKS_ALONE),
                *self._notes(held, runs[0], bound(weights, method)),
                f"Not listed: {counted(len(ids) - len(rows), 'element')} that the scenario does not change.",
                *((cut,) if len(rows) > self.max_rows else ()),
            ),
        )

    def _judged(self, theory: Theory) -> Judged:
        sieve = Sieve(known_model(theory, self.model), self.weight, self.basis)
        links = [one for one in theory.links if sieve.passes(theory, one)]
        return judged(theory, links, table_of(self.judged, "judged"))

    def _notes(self, held: Judged, run: Run, unique: float | None) -> tuple[str, ...]:
        given = [f"{name}={one:g}" for name, one in table_of(self.judged, "judged").items()]
        more = f" and {len(given) - MOST_TOLD} more" if len(given) > MOST_TOLD else ""
        told = f"Weights judged by {self.author}: {', '.join(given[:MOST_TOLD])}{more}."
        method = (
            f"Rule {self.rule}, squashing {self.squashing}, lambda {self.steepness:g}, start {self.start:g}; settled"
        )
        rule = f"{method} means that nothing changes by more than {STILL:g}, within {ROUNDS} rounds."
        left = [f"{counted(len(held.unweighted), 'link')} without a weight"] * bool(held.unweighted)
        left += [f"{counted(len(held.unsigned), 'link')} whose sign is not plus or minus"] * bool(held.unsigned)
        out = (f"Left out: {' and '.join(left)}.",) if left else ()
        ends = (f"{name}: {ended(one)}." for name, one in (("Baseline", run.baseline), ("Scenario", run.scenario)))
        return (told, rule, *ends, uniqueness(unique), *out)


def _ends(theory: Theory, id: str) -> tuple[str, str]:
    link = theory.link_by_id[id]
    return link.cause, link.effect


QUERY = Simulate
