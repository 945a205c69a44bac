"""The question for mechanisms that do not fire, or only in part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from ..graph import theory_of
from ..model import (
    Activation,
    Condition,
    ConditionEffect,
    Configuration,
    Element,
    Mechanism,
    Member,
    Role,
    Sign,
    Theory,
    grounds_of,
)
from ._across import Across, Told
from ._wording import UNKNOWN, does, joined, label, labels, sourced, step

if TYPE_CHECKING:
    import networkx as nx

HOLDING_BACK = frozenset({ConditionEffect.BLOCKS, ConditionEffect.WEAKENS, ConditionEffect.REVERSES})
FIRING = frozenset({None, Activation.ACTIVE})
GRADES = (
    "How far a mechanism fires is a matter of degree (Dalkin and others 2015): partly-active, dormant, blocked; "
    "“not-observed” says that nobody looked or saw, not that nothing happened."
)
SAID_TO_HOLD_BACK = (
    "“said to hold it back” lists only contexts of which the theory says that they block, weaken or reverse; those "
    "under “in contexts” are told with the explanation, and what they do to the mechanism is not said."
)


class Blocked(Across):
    """Mechanisms that fire only in part or not at all, and what is said to hold them back.

    Whether a mechanism fires is a matter of degree (Dalkin and others 2015), and cases in which it does not are as
    telling as those in which it does (Pawson and Tilley 1997). Lists the mechanisms that an
    explanation grades as less than active, then the steps to or from a mechanism that a context blocks, weakens or
    reverses.

    $ progtheory ask graphs/mash blocked --about kind:mechanism

    >>> from progtheory import Configuration, Mechanism, Member, Outcome, Theory, ask
    >>> members = (Member(element="trust", role="mechanism-response", activation="dormant"),
    ...            Member(element="sharing", role="outcome", sign="negative"))
    >>> theory = Theory(
    ...     id="t",
    ...     title="T",
    ...     elements=(Mechanism(id="trust", label="Trust"), Outcome(id="sharing", label="Sharing")),
    ...     configurations=(Configuration(id="one", name="One", sentence="...", basis="stated", members=members),),
    ... )
    >>> ask(theory, Blocked()).rows[0][:3]
    ('Trust', 'dormant', 'one')
    """

    columns: ClassVar[tuple[str, ...]] = (
        "mechanism",
        "how far it fires",
        "id",
        "said to hold it back",
        "in contexts",
        "whose",
        "outcomes",
        "sources",
    )
    sought: ClassVar[str] = "mechanisms that do not fire fully"

    def told(self, graph: nx.MultiDiGraph[str], among: Sequence[Configuration]) -> Iterator[Told]:
        """Yield mechanisms graded as less than active, then steps that a context holds back."""
        theory = theory_of(graph)
        for one in among:
            for member in one.members:
                if member.activation not in FIRING:
                    yield _graded(theory, one, member)
        yield from self._steps(theory)

    def _steps(self, theory: Theory) -> Iterator[Told]:
        sieve = self.sieve
        for link in theory.links:
            against = [one for one in link.conditions if one.effect in HOLDING_BACK and sieve.passes(theory, one)]
            ends = [theory.element(id) for id in (link.cause, link.effect)]
            mechanisms = [one for one in ends if isinstance(one, Mechanism)]
            if against and mechanisms and sieve.passes(theory, link):
                sources = {id for one in against for id in grounds_of(theory, one).sources}
                row = (
                    step(theory, link),
                    "not graded",
                    link.id,
                    _held_back(theory, against),
                    None,
                    joined(whose for one in mechanisms if (whose := _whose(theory, one))),
                    None,
                    sourced(theory, sorted(sources)),
                )
                yield Told(row, frozenset({link.cause, link.effect, *(one.context for one in against)}), (link.id,))

    def notes(self, graph: nx.MultiDiGraph[str], told: Sequence[Told]) -> tuple[str, ...]:  # noqa: ARG002 - not needed
        """Return what the grades mean."""
        return (GRADES, SAID_TO_HOLD_BACK)


def _graded(theory: Theory, one: Configuration, member: Member) -> Told:
    row = (
        label(theory, member.element),
        str(member.activation),
        one.id,
        _held_back(theory, [each for each in one.conditions if each.effect in HOLDING_BACK]) or UNKNOWN,
        labels(theory, one.playing(Role.CONTEXT)),
        _whose(theory, theory.element(member.element)) or labels(theory, one.playing(Role.ACTOR)),
        joined(_outcome(theory, each) for each in one.members if each.role == Role.OUTCOME) or UNKNOWN,
        sourced(theory, grounds_of(theory, one).sources),
    )
    return Told(row, frozenset(each.element for each in one.members), (one.id,))


def _held_back(theory: Theory, against: Sequence[Condition]) -> str | None:
    return joined(f"{label(theory, one.context)} ({does(one)} it)" for one in against)


def _whose(theory: Theory, element: Element) -> str | None:
    return labels(theory, element.whose) if isinstance(element, Mechanism) else None


def _outcome(theory: Theory, member: Member) -> str:
    return label(theory, member.element) + (" (prevented)" if member.sign is Sign.NEGATIVE else "")


QUERY = Blocked
