"""Claims as pages tell them: what is said, what it rests on, and which contexts change it."""

from __future__ import annotations

from typing import NamedTuple

from ..layout import Claim
from ..layout.claims import claim_of
from ..layout.facts import facts_of
from ..layout.records import Facts
from ..layout.wording import CONDITIONS, verb_of
from ..model import Condition, Configuration, Link, Theory


class Change(NamedTuple):
    """A context that changes a claim: what it does, and what that rests on."""

    context: str
    verb: str
    note: str
    claim: Claim


class Step(NamedTuple):
    """A link: what brings what, what that rests on, and what changes it."""

    id: str
    cause: str
    verb: str
    effect: str
    description: str
    facts: Facts
    claim: Claim
    changes: tuple[Change, ...]


def step_of(theory: Theory, link: Link) -> Step:
    """Return a link as pages tell it."""
    return Step(
        id=link.id,
        cause=link.cause,
        verb=verb_of(theory, link),
        effect=link.effect,
        description=link.description or "",
        facts=facts_of(theory, link),
        claim=claim_of(theory, link),
        changes=changes_of(theory, link),
    )


def changes_of(theory: Theory, claim: Link | Configuration) -> tuple[Change, ...]:
    """Return the contexts that change a claim, in its order."""
    return tuple(change_of(theory, one) for one in claim.conditions)


def change_of(theory: Theory, condition: Condition) -> Change:
    """Return a condition as pages tell it."""
    return Change(condition.context, CONDITIONS[condition.effect], condition.note or "", claim_of(theory, condition))
