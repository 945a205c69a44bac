"""The question for what recurs, and for what goes against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import theory_of
from ..model import Configuration, Pattern, Theory
from ._across import Across, Told
from ._naming import Names, Namings
from ._played import Played, told as parts_told
from ._recurring import Recurring, recurring
from ._told_patterns import against_in_words, contexts_of, sources_of
from ._wording import joined

if TYPE_CHECKING:
    import networkx as nx

NONE_SEEN = "none recorded"
HOW_FOUND = (
    "A pattern that was found is what two or more explanations share: an outcome, and a context or what brings it "
    "about. Against it stand explanations with the same contexts and mechanisms in which that outcome is turned round "
    "(the other way) or is not told; the latter may only be silent. Sharing words is no proof of a regularity."
)


class PatternKind(StrEnum):
    """Where a pattern comes from."""

    RECORDED = "recorded"
    FOUND = "found"


class Patterns(Across):
    """What recurs: patterns over several explanations, each with those that go against it.

    A demi-regularity is something that tends to happen, not always (Pawson and Tilley 1997). First
    come the patterns that were recorded, then those that explanations show by sharing an outcome and what leads to
    it. A pattern recurs if at least so many different sources support its explanations: several explanations of one
    source are one source.

    Limits: elements are the same only if they have one id, or go by one name on request; a pattern that different
    words hide is not found.

    $ progtheory ask graphs/mash patterns
    $ progtheory ask graphs/mash patterns --about consent-felt-confusing

    >>> from progtheory import Component, Configuration, Member, Outcome, Theory, ask
    >>> def told(id, end, sign):
    ...     members = (Member(element="line", role="component"), Member(element=end, role="outcome", sign=sign))
    ...     return Configuration(id=id, name=id.title(), sentence="...", basis="stated", members=members)
    >>> theory = Theory(
    ...     id="t",
    ...     title="T",
    ...     elements=(Component(id="line", label="Advice line"), Outcome(id="calls", label="Calls")),
    ...     configurations=(told("one", "calls", "positive"), told("two", "calls", "positive"),
    ...                     told("three", "calls", "negative")),
    ... )
    >>> for row in ask(theory, Patterns()).rows:
    ...     print(row[1], "|", row[2], "|", row[6])
    Advice line → Calls | one; two | three (the other way)
    """

    example: ClassVar[dict[str, object]] = {"shared": 1}
    columns: ClassVar[tuple[str, ...]] = (
        "kind",
        "pattern",
        "shown by",
        "sources",
        "recurs",
        "contexts there",
        "against it",
        "sources against it",
        "contexts against it",
        "ratio",
        "id",
    )
    sought: ClassVar[str] = "patterns"
    filters: ClassVar[tuple[str, ...]] = ("kind",)

    kind: PatternKind | None = Field(None, description="Only patterns that were recorded, or only those found.")
    at_least: int = Field(2, ge=1, le=100, description="How many sources make a pattern recur.")
    shared: int = Field(2, ge=1, le=100, description="How many explanations must share what is found.")
    naming: Namings = ()

    def told(self, graph: nx.MultiDiGraph[str], among: Sequence[Configuration]) -> Iterator[Told]:
        """Yield the patterns recorded, then those found, the one with most sources first."""
        theory, names = theory_of(graph), Names(theory_of(graph), self.naming)
        if self.kind is not PatternKind.FOUND:
            yield from (self._recorded(theory, names, one, among) for one in theory.patterns)
        if self.kind is not PatternKind.RECORDED:
            found = [self._found(theory, names, one) for one in recurring(names, among, self.shared)]
            yield from sorted(found, key=lambda one: (-int(one.row[3] or 0), str(one.row[1])))

    def notes(self, graph: nx.MultiDiGraph[str], told: Sequence[Told]) -> tuple[str, ...]:  # noqa: ARG002 - not needed
        """Return how patterns were found and what recurring means."""
        rule = f"“recurs”: the explanations that show it have at least {self.at_least} different sources."
        return (HOW_FOUND, rule, *Names(theory_of(graph), self.naming).notes())

    def _recorded(self, theory: Theory, names: Names, one: Pattern, among: Sequence[Configuration]) -> Told:
        held = {other.id: other for other in among}
        recurring = Recurring(
            frozenset(),
            tuple(held[id] for id in one.instances if id in held),
            tuple(held[id] for id in one.counterexamples if id in held),
        )
        return self._row(theory, names, recurring, (PatternKind.RECORDED, one.sentence, one.id))

    def _found(self, theory: Theory, names: Names, one: Recurring) -> Told:
        before = parts_told(names, one.parts, Played.CONTEXT, Played.OFFER, Played.RESPONSE)
        sentence = f"{before} → {parts_told(names, one.parts, Played.OUTCOME)}"
        return self._row(theory, names, one, (PatternKind.FOUND, sentence, None))

    def _row(self, theory: Theory, names: Names, one: Recurring, told: tuple[str, str, str | None]) -> Told:
        kind, sentence, id = told
        sources = sources_of(theory, one.instances)
        row = (
            kind,
            sentence,
            joined(each.id for each in one.instances),
            len(sources),
            "yes" if len(sources) >= self.at_least else "no",
            contexts_of(names, one.instances),
            joined(against_in_words(names, one.parts, each) for each in one.against) or NONE_SEEN,
            len(sources_of(theory, one.against)),
            contexts_of(names, one.against),
            f"{len(one.instances)} of {len(one.instances) + len(one.against)}",
            id,
        )
        concerned = (*one.instances, *one.against)
        about = {member.element for each in concerned for member in each.members}
        return Told(row, frozenset(about), tuple(each.id for each in concerned))


QUERY = Patterns
