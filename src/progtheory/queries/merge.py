"""The question for elements that may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import theory_of
from ..layout.wording import counted
from ..model import Element, ElementKind
from . import Answer, Purpose, Query
from ._alike import alike, may_be_contrary, names_of
from ._relaxed import reason_for

if TYPE_CHECKING:
    import networkx as nx

DECIDE = (
    "Suggestions for a person to decide; nothing is changed. To merge two elements, keep one, give it the other name "
    "under `aka`, and name it wherever the other is named; or let one be the `broader` or the `opposite` of the other."
)
ACROSS = (
    "“different kinds”: the same words for, say, an outcome and a context may be one thing in two roles; roles belong "
    "to membership in an explanation, so one element can play both (Shaw and others 2018)."
)


class Merge(Query):
    """Labels nearly alike, which may stand for one element: suggestions for a person to decide.

    Compares labels and other names letter by letter and word by word in any order (by the library RapidFuzz).
    Patterns over elements can only be found where the same thing has one name. Pairs that
    may be opposites or whose numbers differ are not suggested blindly: they come with --all, and say why; nor are
    pairs of which one is already the broader or the opposite of the other.

    Limits: labels alone are compared, so what is the same in other words is not found.

    $ progtheory ask graphs/mash merge --alike 70

    >>> from progtheory import Outcome, Theory, ask
    >>> labels = {"a": "Faster decisions", "b": "Decisions faster", "c": "Clear rules", "d": "Unclear rules"}
    >>> theory = Theory(id="t", title="T", elements=tuple(Outcome(id=id, label=label) for id, label in labels.items()))
    >>> [row[:3] for row in ask(theory, Merge()).rows]
    [('a', 'b', 100)]
    >>> [row[-1] for row in ask(theory, Merge(all=True)).rows]
    [None, 'they may be opposites: clear, unclear']
    """

    purpose: ClassVar[Purpose] = Purpose.WORDS
    example: ClassVar[dict[str, object]] = {"alike": 40}

    alike: int = Field(80, ge=40, le=100, description="How alike two names must be, 40 to 100.")
    kind: ElementKind | None = Field(None, description="Only elements of this kind.")
    all: bool = Field(False, description="List pairs too that may be opposites, or whose numbers differ.")
    max_rows: int = Field(100, ge=1, le=10_000, description="Most pairs to list.")

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a pair, the most alike first."""
        theory = theory_of(graph)
        elements = {one.id: one for one in theory.elements if self.kind in {None, one.kind}}
        names = {id: told for id, told in names_of(theory).items() if id in elements}
        rows, kept_back = [], 0
        for likeness, id, other, name, other_name in alike(names, self.alike):
            one, two = elements[id], elements[other]
            if _are_told_apart(one, two):
                continue
            beware = may_be_contrary(name, other_name)
            kept_back += bool(beware)
            if self.all or not beware:
                kinds = str(one.kind) if one.kind is two.kind else f"different kinds: {one.kind}, {two.kind}"
                rows.append((id, other, likeness, name, other_name, kinds, beware))
        code, told = (None, DECIDE) if rows else self._nothing(kept_back)
        listed = tuple(rows[: self.max_rows])
        hidden = f"Kept back: {counted(kept_back, 'pair')} that may be opposites or whose numbers differ (--all)."
        return self.answer(
            columns=("id", "other id", "alike", "name", "other name", "kind", "beware"),
            rows=listed,
            elements=tuple(sorted({str(id) for row in listed for id in row[:2]} & {*graph})),
            truncated=len(rows) > self.max_rows,
            reason=code,
            notes=(
                told,
                *((ACROSS,) if any("different" in row[5] for row in listed) else ()),
                *((hidden,) if kept_back and not self.all else ()),
            ),
        )

    def _nothing(self, kept_back: int) -> tuple[str, str]:
        if kept_back:
            return "REMOVED_BY_FILTER:all", "All pairs that are so much alike may be opposites or differ in a number."
        return reason_for((), f"pair of elements whose names are {self.alike} or more alike")


def _are_told_apart(one: Element, other: Element) -> bool:
    return other.id in {one.broader, one.opposite} or one.id in {other.broader, other.opposite}


QUERY = Merge
