"""The question for how one explanation sets off another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import theory_of
from ..model import Configuration
from ._across import Across, Told
from ._chains import MOST, Found, chains, cycles, scoped_graph
from ._joints import Joining, Joints, joints_of, likely_joints
from ._naming import Names, Namings
from ._options import Repeated
from ._told_ripple import RippleKind, row_of
from ._wording import joined

if TYPE_CHECKING:
    import networkx as nx

ARROWS = (
    "→ the outcome of the one is a context of the next, or at work in it; ⊣ the one prevents that, and there a chain "
    "ends. A cycle of → alone keeps itself going; one with ⊣ checks itself."
)
SCOPE = (
    "Chained explanations were told of different places and times, unless one source tells all: that one outcome is "
    "the context of the next is read off the words. A chain holds at most where all its contexts hold together; "
    "chains whose models exclude one another are left out."
)
PROPOSED = "“proposed”: two labels are nearly alike, but nobody says that they are one; decide, do not assume."


class Ripple(Across):
    """How one explanation sets off the next: its outcome is a context of the next, or at work in it.

    The ripple effect (Jagosh and others 2015). A chain passes each explanation once and is listed
    only as long as it goes; a cycle comes back. Last stand joins that the words suggest and nobody recorded.

    Limits: chains of at most so many explanations, and not more than 5,000 of them are looked for; whether a chain was
    ever seen to happen as a whole is told by “source of all”.

    $ progtheory ask graphs/mash ripple --about unsuitable-referrals --longest 3

    >>> from progtheory import Component, Configuration, Member, Outcome, Theory, ask
    >>> def told(id, *members):
    ...     held = tuple(Member(element=element, role=role) for element, role in members)
    ...     return Configuration(id=id, name=id.title(), sentence="...", basis="stated", members=held)
    >>> theory = Theory(
    ...     id="t",
    ...     title="T",
    ...     elements=(Component(id="door", label="One door"), Outcome(id="calls", label="Many calls"),
    ...               Outcome(id="waits", label="Long waits")),
    ...     configurations=(told("one", ("door", "component"), ("calls", "outcome")),
    ...                     told("two", ("calls", "context"), ("waits", "outcome"))),
    ... )
    >>> ask(theory, Ripple()).rows[0][:4]
    ('chain', 'One → Two', 2, '1 → 2: Many calls (context)')
    """

    example: ClassVar[dict[str, object]] = {"shortest": 1}
    columns: ClassVar[tuple[str, ...]] = (
        "kind",
        "ripple",
        "explanations",
        "joined by",
        "models",
        "contexts of all",
        "source of all",
        "ids",
    )
    sought: ClassVar[str] = "explanations that set off others"
    filters: ClassVar[tuple[str, ...]] = ("kind", "joining")

    kind: RippleKind | None = Field(None, description="Only chains, only cycles, or only proposed joins.")
    joining: Repeated[Joining] = Field(
        (), description="Where an outcome must stand in the next explanation; without it, either."
    )
    shortest: int = Field(2, ge=1, le=12, description="Fewest explanations in a chain.")
    longest: int = Field(6, ge=1, le=12, description="Most explanations in a chain or cycle.")
    alike: int = Field(85, ge=50, le=100, description="How alike two labels must be for a proposed join, 50 to 100.")
    naming: Namings = ()

    def told(self, graph: nx.MultiDiGraph[str], among: Sequence[Configuration]) -> Iterator[Told]:
        """Yield chains, the longest first, then cycles, then proposed joins."""
        theory, names = theory_of(graph), Names(theory_of(graph), self.naming)
        joints = self._joints(graph, among)
        for kind, found in self._found(among, joints).items():
            yield from (row_of(theory, kind, ids, joints) for ids in found.ripples)
        if self.kind in {None, RippleKind.PROPOSED}:
            likely = likely_joints(theory, names, among, self.alike)
            yield from (
                row_of(theory, RippleKind.PROPOSED, ids, likely) for ids in sorted(scoped_graph(among, likely).edges)
            )

    def cut(self, graph: nx.MultiDiGraph[str], among: Sequence[Configuration]) -> tuple[str, ...]:
        """Return of what there is more than was looked for."""
        found = self._found(among, self._joints(graph, among))
        more = joined(f"{kind}s" for kind, one in found.items() if one.cut)
        return (f"There are more than {MOST:,} {more}; the others were not looked for.",) if more else ()

    def _joints(self, graph: nx.MultiDiGraph[str], among: Sequence[Configuration]) -> Joints:
        theory = theory_of(graph)
        return joints_of(theory, Names(theory, self.naming), among, self.joining or tuple(Joining))

    def _found(self, among: Sequence[Configuration], joints: Joints) -> dict[RippleKind, Found]:
        asserted = scoped_graph(among, joints)
        sought: dict[RippleKind, Callable[[], Found]] = {
            RippleKind.CHAIN: lambda: chains(asserted, self.shortest, self.longest),
            RippleKind.CYCLE: lambda: cycles(asserted, self.longest),
        }
        return {kind: found() for kind, found in sought.items() if self.kind in {None, kind}}

    def notes(self, graph: nx.MultiDiGraph[str], told: Sequence[Told]) -> tuple[str, ...]:
        """Return how to read chains and what they do not show."""
        proposed = (PROPOSED,) if any(one.row[0] == RippleKind.PROPOSED for one in told) else ()
        bounds = f"A chain or cycle has at most {self.longest} explanations; at most {MOST:,} of each are looked for."
        return (ARROWS, SCOPE, bounds, *proposed, *Names(theory_of(graph), self.naming).notes())


QUERY = Ripple
