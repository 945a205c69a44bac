"""The question for the circumstances in which a mechanism brings one outcome rather than another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import theory_of
from ..model import Configuration, Role, Theory, grounds_of
from ._across import Across, Told
from ._naming import Names, Namings
from ._played import PartPlayed, Played, parts_of, playing, told as parts_told, told_one
from ._wording import UNKNOWN, labels, sourced

if TYPE_CHECKING:
    import networkx as nx

READING = (
    "Read the rows of one mechanism against each other: what differs in the contexts may be what makes the outcomes "
    "differ. Explanations differ in more than is written here, so this is where to look, not what was found."
)


class Circumstances(Across):
    """What the same mechanism brings in different contexts: for whom, and in what circumstances.

    The realist question itself (Pawson and Tilley 1997): explanations are grouped by a mechanism,
    which is what is offered or how people respond, and listed with contexts beside outcomes, where they do
    not all have the same outcomes.

    Limits: an explanation that names no context is listed with that unknown; that one names a context and
    another does not is no evidence that the context was missing there.

    $ progtheory ask graphs/mash circumstances --about common-goals

    >>> from progtheory import Component, Configuration, Context, Member, Outcome, Theory, ask
    >>> def told(id, context, sign):
    ...     members = (Member(element="hub", role="mechanism-resource"), Member(element=context, role="context"),
    ...                Member(element="speed", role="outcome", sign=sign))
    ...     return Configuration(id=id, name=id.title(), sentence="...", basis="stated", members=members)
    >>> theory = Theory(
    ...     id="t",
    ...     title="T",
    ...     elements=(Component(id="hub", label="Shared room"), Context(id="staffed", label="Enough staff"),
    ...               Context(id="strained", label="Posts empty"), Outcome(id="speed", label="Faster answers")),
    ...     configurations=(told("one", "staffed", "positive"), told("two", "strained", "negative")),
    ... )
    >>> for row in ask(theory, Circumstances()).rows:
    ...     print(row[0], "|", row[2], "|", row[4])
    Shared room (offered) | Enough staff | Faster answers
    Shared room (offered) | Posts empty | Faster answers (prevented)
    """

    example: ClassVar[dict[str, object]] = {"at_least": 1}
    columns: ClassVar[tuple[str, ...]] = (
        "mechanism",
        "id",
        "contexts",
        "for whom",
        "outcomes",
        "besides it",
        "sources",
    )
    sought: ClassVar[str] = "mechanisms with different outcomes"

    at_least: int = Field(2, ge=1, le=100, description="Fewest explanations that a mechanism must have to be listed.")
    naming: Namings = ()

    def told(self, graph: nx.MultiDiGraph[str], among: Sequence[Configuration]) -> Iterator[Told]:
        """Yield the explanations of each mechanism, mechanism by mechanism."""
        theory, names = theory_of(graph), Names(theory_of(graph), self.naming)
        parts = {one.id: parts_of(names, one) for one in among}
        every = {part for held in parts.values() for part in playing(held, Played.OFFER, Played.RESPONSE)}
        for mechanism in sorted(every):
            having = [one for one in among if mechanism in parts[one.id]]
            outcomes = {playing(parts[one.id], Played.OUTCOME) for one in having}
            if len(having) >= self.at_least and (len(outcomes) > 1 or self.at_least == 1):
                yield from (_row(theory, names, mechanism, one) for one in having)

    def notes(self, graph: nx.MultiDiGraph[str], told: Sequence[Told]) -> tuple[str, ...]:  # noqa: ARG002 - not needed
        """Return how to read the rows."""
        return (READING, *Names(theory_of(graph), self.naming).notes())


def _row(theory: Theory, names: Names, mechanism: PartPlayed, one: Configuration) -> Told:
    parts = parts_of(names, one)
    row = (
        f"{told_one(names, mechanism)} ({mechanism.played})",
        one.id,
        parts_told(names, parts, Played.CONTEXT) or UNKNOWN,
        labels(theory, one.playing(Role.ACTOR)),
        parts_told(names, parts, Played.OUTCOME) or UNKNOWN,
        parts_told(names, parts - {mechanism}, Played.OFFER, Played.RESPONSE),
        sourced(theory, grounds_of(theory, one).sources),
    )
    return Told(row, frozenset(member.element for member in one.members), (one.id,))


QUERY = Circumstances
