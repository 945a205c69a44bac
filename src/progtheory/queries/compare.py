"""The question for what two models, or two versions, have in common and in what they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..errors import UnfitParameter
from ..graph import graph_of, theory_of
from ..model import Id, Theory
from . import Answer, Purpose, Query
from ._lit import lit_by
from ._models import tied
from ._selectors import known_model
from ._told_difference import BY_ID, COLUMNS, UNTIED, counts_of, names_of, nothing_apart, row_of_model, row_of_version
from ._versions import compared, together
from ._wording import COUNTS, NOT_FOUND_IS_NOT_NONE

if TYPE_CHECKING:
    import networkx as nx


WHICH = "Say which two models (--this-model, --other-model), or give another version (--other-version)."


class Compare(Query):
    """What two models of the programme, or two versions of a theory, share, and where they part.

    Give the ids of two models, or the file of another version; a theory of just two models needs neither. Lists
    elements, links, explanations, conditions and (for versions) all other parts with their evidence that are in one
    only, and those in both that differ, with the fields that do. Drawn, it shows what is only in one and what it
    touches, told apart by tags.

    A model that says nothing of a step has not been found to lack it: what is compared is what is recorded.

    $ progtheory ask graphs/mash compare
    $ progtheory ask graphs/mash compare --this-model risk-assessment --alike

    >>> from progtheory import Component, Link, Model, Outcome, Theory, ask
    >>> theory = Theory(
    ...     id="talk",
    ...     title="Talking first",
    ...     models=(Model(id="small", label="Small hub"), Model(id="large", label="Large hub")),
    ...     elements=(
    ...         Component(id="line", label="Advice line", models=("large",)),
    ...         Outcome(id="referrals", label="Better referrals"),
    ...     ),
    ...     links=(Link(cause="line", effect="referrals"),),
    ... )
    >>> for row in ask(theory, Compare()).rows:
    ...     print(*row[:3], sep=" | ")
    only in Large hub | component | Advice line
    only in Large hub | link | Advice line → Better referrals
    """

    purpose: ClassVar[Purpose] = Purpose.COMPARISON
    example: ClassVar[dict[str, object]] = {}

    this_model: Id | None = Field(None, description="Id of a model; where the theory has just two, they are known.")
    other_model: Id | None = Field(None, description="Id of the model to compare it with.")
    other_version: Theory | None = Field(
        None, exclude=True, description="File of another version of the theory, in any format that can be read."
    )
    alike: bool = Field(False, description="List what is alike in both, too.")

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a part."""
        theory, other = theory_of(graph), self.other_version
        if other is None:
            return self._models(graph)
        if self.this_model or self.other_model:
            raise UnfitParameter("--other-version", "it stands in for two models; choose one or the other")
        return self._versions(theory, other)

    def _pair(self, theory: Theory) -> tuple[str, ...]:
        """Return the models to compare, one left out being the only other one; none if that is not told."""
        given = [known_model(theory, id) for id in (self.this_model, self.other_model)]
        rest = [model.id for model in theory.models if model.id not in given]
        lacking = given.count(None)
        return tuple(id or rest.pop(0) for id in given) if lacking in {0, len(rest)} else ()

    def _models(self, graph: nx.MultiDiGraph[str]) -> Answer:
        theory = theory_of(graph)
        ids = self._pair(theory)
        if not ids:
            return self.answer(columns=COLUMNS, reason="NOTHING_TO_COMPARE", notes=(WHICH,))
        first, second = (next(model.label for model in theory.models if model.id == id) for id in ids)
        parts = list(tied(theory, ids[0], ids[1]))
        shown = [one for one in parts if self.alike or not one.is_alike]
        elements, links = lit_by(graph, (one.part.id for one in shown))
        return self.answer(
            columns=COLUMNS,
            rows=tuple(row_of_model(theory, one, (first, second)) for one in shown),
            elements=elements,
            links=links,
            reason=None if shown else "NO_DIFFERENCE",
            notes=(
                nothing_apart("models") if not shown else counts_of(parts, (first, second)),
                UNTIED,
                NOT_FOUND_IS_NOT_NONE,
                COUNTS,
            ),
            side_by_side=ids,
        )

    def _versions(self, theory: Theory, other: Theory) -> Answer:
        names = names_of(theory, other)
        parts = list(compared(theory, other))
        shown = [one for one in parts if self.alike or not one.is_alike]
        both = together(theory, other, names)
        elements, links = lit_by(graph_of(both.theory), {one.id for one in shown} & set(both.theory.parts))
        unfit = f"A picture leaves out {both.left_out} of them, which name parts of another sort in this version."
        return self.answer(
            columns=COLUMNS,
            rows=tuple(row_of_version((theory, other), one, names) for one in shown),
            elements=elements,
            links=links,
            reason=None if shown else "NO_DIFFERENCE",
            notes=(
                nothing_apart("versions") if not shown else counts_of(parts, names),
                BY_ID,
                *[unfit][: both.left_out],
            ),
            side_by_side=both.marks,
            drawn=both.theory,
        )


QUERY = Compare
