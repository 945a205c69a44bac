"""Working rules out: which hold, and what they say for and against each outcome (analyses b.19)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Generic, NamedTuple

from .rule import Rule, Rules
from .truth import ABSENT, PRESENT, Bit, Logic, Value, opposite


class Outlook(StrEnum):
    """How a theory reads for one outcome in one place."""

    EXPECTED = "expected"
    CONTESTED = "contested"
    AT_RISK = "at risk"
    UNDECIDED = "undecided"
    NOT_REACHED = "not reached"


_OUTLOOKS = {
    (PRESENT, ABSENT): Outlook.EXPECTED,
    (PRESENT, PRESENT): Outlook.CONTESTED,
    (ABSENT, PRESENT): Outlook.AT_RISK,
    (ABSENT, ABSENT): Outlook.NOT_REACHED,
}


class Verdict(NamedTuple, Generic[Bit]):
    """What the rules say for an outcome and what they say against it."""

    pro: Value[Bit]
    con: Value[Bit]


class Settled(NamedTuple, Generic[Bit]):
    """The rules worked out: whether each holds (by claim), what is said of each outcome, and every fact."""

    holds: dict[str, Value[Bit]]
    verdicts: dict[str, Verdict[Bit]]
    facts: dict[str, Value[Bit]]


def outlook_of(verdict: Verdict[bool]) -> Outlook:
    """Return how a verdict reads."""
    return _OUTLOOKS.get(verdict, Outlook.UNDECIDED)


def settled(rules: Rules, said: Mapping[str, Value[Bit]], logic: Logic[Bit]) -> Settled[Bit]:
    """Return the rules worked out, given what is said of some elements; of all others nothing is known beforehand."""
    solving = _Solving(rules, said, logic)
    found = solving.again({})
    while (further := solving.again(found.facts)).facts != found.facts:
        found = further
    return further


class _Solving(Generic[Bit]):
    """The rounds of one solution."""

    def __init__(self, rules: Rules, said: Mapping[str, Value[Bit]], logic: Logic[Bit]) -> None:
        self._rules, self._said, self._logic = rules.rules, said, logic
        self._brought = rules.brought
        self._ends = tuple(sorted({id for rule in rules.rules for id in rule.ends}))

    def again(self, known: Mapping[str, Value[Bit]]) -> Settled[Bit]:
        """Work out every rule from what was known before."""
        facts = {**known, **self._said}
        holds = {rule.claim: self._degree(rule, facts) for rule in self._rules}
        pro: dict[str, list[Value[Bit]]] = {id: [] for id in self._ends}
        con: dict[str, list[Value[Bit]]] = {id: [] for id in self._ends}
        for rule in self._rules:
            self._speak(rule, holds[rule.claim], facts, (pro, con))
        any_of = self._logic.any_of
        verdicts = {id: Verdict(any_of(pro[id]), any_of(con[id])) for id in self._ends}
        reached = {id: self._fact(id, verdict) for id, verdict in verdicts.items()}
        return Settled(holds, verdicts, {**reached, **self._said})

    def _degree(self, rule: Rule, facts: Mapping[str, Value[Bit]]) -> Value[Bit]:
        logic = self._logic
        parts = [self._at(id, facts) for id in rule.needs]
        parts += [opposite(self._at(id, facts)) for id in rule.blockers]
        parts += [logic.any_of(self._at(id, facts) for id in rule.enablers)] * bool(rule.enablers)
        parts += [self._said.get(id, logic.present) for id in rule.mechanisms]
        return logic.all_of(parts)

    def _speak(
        self, rule: Rule, degree: Value[Bit], facts: Mapping[str, Value[Bit]], sides: tuple[Sides[Bit], Sides[Bit]]
    ) -> None:
        all_of, turned = self._logic.all_of, self._turned(rule, facts)
        unclear = all_of([degree, self._logic.unknown])
        for ids, (near, far) in ((rule.brings, sides), (rule.prevents, sides[::-1])):
            for id in ids:
                near[id].append(all_of([degree, opposite(turned)]))
                far[id].append(all_of([degree, turned]))
        for id in rule.unclear:
            for side in sides:
                side[id].append(unclear)

    def _turned(self, rule: Rule, facts: Mapping[str, Value[Bit]]) -> Value[Bit]:
        # One reverser that is not known leaves the sign open, whatever the others are.
        values = [self._at(id, facts) for id in rule.reversers]
        some, open = self._logic.any_of(values), [self._logic.any_of([one, opposite(one)]) for one in values]
        known = self._logic.all_of(open)
        return Value(some.yes & known.yes, some.no)

    def _at(self, id: str, facts: Mapping[str, Value[Bit]]) -> Value[Bit]:
        return facts.get(id, self._logic.unknown)

    def _fact(self, id: str, verdict: Verdict[Bit]) -> Value[Bit]:
        if id in self._brought:
            return Value(verdict.pro.yes & verdict.con.no, verdict.pro.no)
        return Value(self._logic.false, verdict.con.yes)


Sides = dict[str, list[Value[Bit]]]
