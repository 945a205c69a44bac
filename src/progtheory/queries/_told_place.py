"""How the facts of a place are put into words: said, following from the theory, or not known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..index.rules.reasons import only_in_loops, to_find_out
from ..index.rules.rule import Reading, Rule, Rules
from ..index.rules.settled import Outlook, Settled, outlook_of
from ..index.rules.truth import ABSENT, PRESENT, UNKNOWN, Value
from ..layout.wording import counted
from ..model import Component, ConditionEffect, Outcome, Theory, Valence
from ._wording import does_effect, joined, label

READING = "An answer is a reading of the theory, not a forecast."
UNSAID = "What is not said of a place is not known; it is never taken to be absent."
RULES = {
    Reading.CONFIGURATION: (
        "Read by configuration: one holds where its contexts and components are all present, those that enable it in "
        "part, and nothing that blocks it is; its mechanisms are then taken to work as it explains, unless they are "
        "said to be absent. What strengthens or weakens it is listed and changes no verdict."
    ),
    Reading.LINK: (
        "Read by link: one holds where its cause and all that is necessary are present, those that enable it in part, "
        "and nothing that blocks it is. So each cause counts as enough by itself, which few links claim: "
        "read it as what the theory leaves open rather than what it promises. What strengthens or weakens a link is "
        "listed and changes no verdict."
    ),
}
#: Outcomes with these outlooks are named one by one; of the others it is told how many there are.
_NAMED = (Outlook.EXPECTED, Outlook.CONTESTED, Outlook.AT_RISK)
_MEANT = {Outlook.AT_RISK: " (what holds prevents it: good news where it is unwelcome)"}
#: Of facts that would decide most, so many are named.
_MOST_NAMED = 5


class Place(NamedTuple):
    """A theory read for one place."""

    theory: Theory
    rules: Rules
    said: Mapping[str, Value[bool]]
    solved: Settled[bool]

    @property
    def outlooks(self) -> dict[str, Outlook]:
        """How the theory reads for each end of a rule."""
        return {id: outlook_of(verdict) for id, verdict in self.solved.verdicts.items()}

    def name(self, id: str) -> str:
        """Return what an outcome is called, marked where it is not welcome."""
        element = self.theory.element(id)
        unwelcome = isinstance(element, Outcome) and element.valence is Valence.NEGATIVE
        return f"{element.label} (unwelcome)" if unwelcome else element.label

    def fact(self, id: str) -> str:
        """Return a fact in words: what it is called, and whether it is so."""
        return f"{label(self.theory, id)} ({self._being(id)})"

    def facts(self, ids: Iterable[str]) -> str | None:
        """Return facts in one cell."""
        return joined(map(self.fact, ids))

    def open_facts(self, ids: Iterable[str]) -> str | None:
        """Return facts that are not known in one cell, each with its id, for saying them."""
        hanging = dict.fromkeys(self.rules.brought, "; hangs on others")
        return joined(f"{label(self.theory, id)} ({id}{hanging.get(id, '')})" for id in ids)

    def _being(self, id: str) -> str:
        value = self.solved.facts.get(id, UNKNOWN)
        if id in self.said:
            return "present" if value == PRESENT else "not in place" if id in self._left_out else "absent"
        if id in self.rules.brought:
            return {PRESENT: "follows", ABSENT: "does not follow"}.get(value, "undecided")
        return "prevented" if value == ABSENT else "not known"

    @property
    def _left_out(self) -> frozenset[str]:
        components = {one.id for one in self.theory.elements if isinstance(one, Component)}
        return frozenset(id for id in components if self.said.get(id) == ABSENT)

    def changers(self, rule: Rule) -> str | None:
        """Return what changes a rule without deciding it."""
        return joined(
            f"{label(self.theory, id)} ({does_effect(ConditionEffect(effect))} it; {self._being(id)})"
            for id, effect in rule.changers
        )


def notes_on(place: Place, ends: Iterable[str]) -> Iterator[str]:
    """Yield what a reader of the verdicts on these outcomes must know."""
    ends = tuple(ends)
    outlooks = place.outlooks
    counts = Counter(outlooks[id] for id in ends)
    told = ", ".join(f"{counts[one]} {one}" for one in Outlook if counts[one])
    yield f"{READING} Of {counted(len(ends), 'outcome')}: {told}."
    for one in _NAMED:
        if named := joined(place.name(id) for id in ends if outlooks[id] is one):
            yield f"{one.capitalize()}{_MEANT.get(one, '')}: {named}."
    yield from _anywhere(place, ends)
    yield f"{RULES[place.rules.by]} {UNSAID}"
    yield from _contradicted(place)
    yield from _follows(place)
    yield from _loops(place)
    yield from _open(place, frozenset(ends))


def _anywhere(place: Place, ends: Iterable[str]) -> Iterator[str]:
    """Yield which outcomes are expected without a word on context: so they would be wherever the component is."""
    components = {one.id for one in place.theory.elements if isinstance(one, Component)}
    holding = [rule for rule in place.rules.rules if place.solved.holds[rule.claim] == PRESENT]
    bound = {end for rule in holding if not set(rule.facts) <= components for end in rule.may_bring}
    expected = (id for id in ends if place.outlooks[id] is Outlook.EXPECTED and id not in bound)
    if told := joined(map(place.name, expected)):
        yield (
            f"Expected by claims that name no context: {told}. The theory does not say where these hold, so it would "
            "expect them in any place with the same components."
        )


def _contradicted(place: Place) -> Iterator[str]:
    against = {Outlook.EXPECTED: ABSENT, Outlook.NOT_REACHED: PRESENT, Outlook.AT_RISK: PRESENT}
    outlooks = place.outlooks
    odd = [id for id, one in outlooks.items() if id in place.said and against.get(one) == place.said[id]]
    if told := joined(f"{place.fact(id)}, {outlooks[id]} by the theory" for id in odd):
        yield f"What is said of the place goes against the theory, and wins: {told}."


def _follows(place: Place) -> Iterator[str]:
    used = {id for rule in place.rules.rules for id in rule.facts}
    ids = [id for id in sorted(used & place.rules.brought - set(place.said)) if place.solved.facts[id] != UNKNOWN]
    if ids:
        told = place.facts(ids)
        yield f"Not said of the place but read off the theory, and used in turn: {told}; say it to overrule the theory."


def _loops(place: Place) -> Iterator[str]:
    if told := joined(label(place.theory, id) for id in sorted(only_in_loops(place.rules, place.solved))):
        yield f"Supported by nothing but its own loop, and so undecided: {told}."


def _open(place: Place, ends: frozenset[str]) -> Iterator[str]:
    asked = {id: len(hanging & ends) for id, hanging in to_find_out(place.rules, place.solved).items()}
    first = sorted((id for id in asked if asked[id]), key=lambda id: (-asked[id], id))
    told = [f"{label(place.theory, id)} ({counted(asked[id], 'outcome')}; {id})" for id in first[:_MOST_NAMED]]
    if told:
        yield f"Of {counted(len(first), 'fact')} not known, most outcomes hang on: {joined(told)}."
