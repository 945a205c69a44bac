"""The question for rival explanations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import theory_of
from ..model import Configuration, Theory, grounds_of
from ._across import Across, Told
from ._doubts import doubts_on
from ._naming import Names, Namings
from ._options import Repeated
from ._played import PartPlayed, Played, parts_of, playing, told as parts_told, told_one
from ._wording import UNKNOWN, joined, sourced

if TYPE_CHECKING:
    import networkx as nx

RIVAL = (
    "Explanations of one outcome are set side by side where their mechanisms differ. They are rivals only if both "
    "cannot hold, which the theory does not record: mechanisms may also work together, or each in its own place."
)
NOT_TESTED = "Which of them fits the evidence better is for you to judge; nothing here has tested one against another."


class Alike(StrEnum):
    """What explanations must share, besides the outcome, to be set side by side."""

    OFFERED = "offered"
    CONTEXT = "context"


class Rivals(Across):
    """Different mechanisms that are said to bring the same outcome.

    To keep rival explanations and to test each is the heart of theory adjudication (Pawson and Tilley 1997; HM
    Treasury, Magenta Book, Realist Evaluation, 2020). Mechanisms differ if no response is shared, or,
    where one of the two tells no response, if nothing that is offered is shared.

    Limits: that two explanations are rivals is not recorded but read off; where nothing can be compared, a response
    being told here and an offer alone there, none is; explanations without a mechanism are left out, and counted.

    $ progtheory ask graphs/mash rivals
    $ progtheory ask graphs/mash rivals --same context

    >>> from progtheory import Component, Configuration, Mechanism, Member, Outcome, Theory, ask
    >>> def told(id, response):
    ...     members = (Member(element=response, role="mechanism-response"), Member(element="fewer", role="outcome"))
    ...     return Configuration(id=id, name=id.title(), sentence="...", basis="stated", members=members)
    >>> theory = Theory(
    ...     id="t",
    ...     title="Property marking",
    ...     elements=(Mechanism(id="fear", label="Fear of being caught"),
    ...               Mechanism(id="effort", label="Harder to sell"),
    ...               Outcome(id="fewer", label="Fewer burglaries")),
    ...     configurations=(told("one", "fear"), told("two", "effort")),
    ... )
    >>> for row in ask(theory, Rivals()).rows:
    ...     print(row[0], "|", row[1], "|", row[4])
    Fewer burglaries | one | Fear of being caught
    Fewer burglaries | two | Harder to sell
    """

    example: ClassVar[dict[str, object]] = {"at_least": 1}
    columns: ClassVar[tuple[str, ...]] = (
        "outcome",
        "id",
        "explanation",
        "offered",
        "response",
        "contexts",
        "sources",
        "doubts",
    )
    sought: ClassVar[str] = "rival explanations"
    filters: ClassVar[tuple[str, ...]] = ("same",)

    same: Repeated[Alike] = Field((), description="Only those that share this too; repeat for both.")
    at_least: int = Field(2, ge=1, le=100, description="Fewest explanations that an outcome must have to be listed.")
    naming: Namings = ()

    def told(self, graph: nx.MultiDiGraph[str], among: Sequence[Configuration]) -> Iterator[Told]:
        """Yield the explanations of each outcome that have a rival, outcome by outcome."""
        theory, names = theory_of(graph), Names(theory_of(graph), self.naming)
        parts = {one.id: parts_of(names, one) for one in among}
        for outcome in sorted({part for held in parts.values() for part in playing(held, Played.OUTCOME)}):
            able = [one for one in among if outcome in parts[one.id] and _mechanism(parts[one.id])]
            rivals = [one for one in able if any(self._are_rivals(parts[one.id], parts[other.id]) for other in able)]
            if len(rivals) >= self.at_least or (self.at_least == 1 and able):
                yield from (_row(theory, names, outcome, one) for one in rivals or able)

    def notes(self, graph: nx.MultiDiGraph[str], told: Sequence[Told]) -> tuple[str, ...]:  # noqa: ARG002 - not needed
        """Return what setting side by side does not show."""
        theory = theory_of(graph)
        names = Names(theory, self.naming)
        bare = sum(not _mechanism(parts_of(names, one)) for one in theory.configurations)
        left = (f"Explanations without a mechanism are left out: {bare}.",) if bare else ()
        return (RIVAL, NOT_TESTED, *left, *names.notes())

    def _are_rivals(self, one: frozenset[PartPlayed], other: frozenset[PartPlayed]) -> bool:
        shares = all(playing(one & other, Played(alike)) for alike in self.same)
        return shares and _differ(one, other)


def _differ(one: frozenset[PartPlayed], other: frozenset[PartPlayed]) -> bool:
    """Tell whether two mechanisms differ: by the responses if both tell one, else by what is offered."""
    for played in (Played.RESPONSE, Played.OFFER):
        mine, theirs = playing(one, played), playing(other, played)
        if mine and theirs:
            return mine.isdisjoint(theirs)
    return False


def _mechanism(parts: frozenset[PartPlayed]) -> frozenset[PartPlayed]:
    return playing(parts, Played.RESPONSE) or playing(parts, Played.OFFER)


def _row(theory: Theory, names: Names, outcome: PartPlayed, one: Configuration) -> Told:
    parts = parts_of(names, one)
    row = (
        told_one(names, outcome),
        one.id,
        one.name,
        parts_told(names, parts, Played.OFFER),
        parts_told(names, parts, Played.RESPONSE) or UNKNOWN,
        parts_told(names, parts, Played.CONTEXT),
        sourced(theory, grounds_of(theory, one).sources),
        joined(doubts_on(theory, one)),
    )
    return Told(row, frozenset(member.element for member in one.members), (one.id,))


QUERY = Rivals
