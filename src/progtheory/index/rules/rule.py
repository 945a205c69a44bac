"""Rules as plain data: what has to be so for a configuration or a link to hold, and what follows."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

Ids = tuple[str, ...]


class Reading(StrEnum):
    """Which claims are the rules; the two are never mixed in one answer."""

    CONFIGURATION = "configuration"
    LINK = "link"


class Rule(NamedTuple):
    """One configuration or link; every field but the first and `changers` holds ids of elements."""

    #: Id of the configuration or link.
    claim: str
    #: All have to be so.
    needs: Ids = ()
    #: None may be so.
    blockers: Ids = ()
    #: One has to be so, where there are some.
    enablers: Ids = ()
    #: What the rule explains: taken to work unless it is said to be absent.
    mechanisms: Ids = ()
    #: Turn what the rule brings into what it prevents, and the other way round.
    reversers: Ids = ()
    #: Contexts that change the rule but not its truth, each with the effect: strengthens, weakens, unknown.
    changers: tuple[tuple[str, str], ...] = ()
    brings: Ids = ()
    prevents: Ids = ()
    unclear: Ids = ()

    @property
    def facts(self) -> Ids:
        """Ids of the elements whose truth decides about the rule."""
        return (*self.needs, *self.blockers, *self.enablers, *self.reversers)

    @property
    def ends(self) -> Ids:
        """Ids of the elements about which it says something."""
        return (*self.brings, *self.prevents, *self.unclear)

    @property
    def may_bring(self) -> Ids:
        """Ids of the elements that it may bring about."""
        return (*self.brings, *self.unclear, *(self.prevents if self.reversers else ()))


class Rules(NamedTuple):
    """The rules of a theory, and the components whose presence the model decides."""

    by: Reading
    rules: tuple[Rule, ...]
    #: Components that belong to the model asked for, and the others; both are empty where no model was asked for.
    inside: Ids = ()
    outside: Ids = ()

    @property
    def brought(self) -> frozenset[str]:
        """Ids of the elements that some rule may bring about."""
        return frozenset(id for rule in self.rules for id in rule.may_bring)


def plain(rules: Rules) -> dict[str, Any]:
    """Return the rules as lists and texts for other readers; what is empty is left out.

    >>> plain(Rules(Reading.LINK, (Rule("a--b", needs=("a",), brings=("b",)),)))
    {'by': 'link', 'rules': [{'claim': 'a--b', 'needs': ['a'], 'brings': ['b']}]}
    """
    held = {"by": str(rules.by), "rules": [_plain_rule(rule) for rule in rules.rules]}
    return held | {name: list(ids) for name in ("inside", "outside") if (ids := getattr(rules, name))}


def _plain_rule(rule: Rule) -> dict[str, Any]:
    return {name: list(value) if name != "claim" else value for name, value in rule._asdict().items() if value}
