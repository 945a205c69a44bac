"""Why a rule holds, does not hold, or is undecided: the facts that decide it, and those that would if known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .rule import Ids, Rule, Rules
from .settled import Settled
from .truth import ABSENT, PRESENT, UNKNOWN, Value


class Reasons(NamedTuple):
    """Ids of the facts that decide a rule as it stands, and of those that would decide it if they were known."""

    deciding: Ids
    open: Ids


def reasons_for(rule: Rule, solved: Settled[bool]) -> Reasons:
    """Return why a rule has the value it has."""

    def being(value: Value[bool], ids: Iterable[str]) -> Ids:
        return tuple(id for id in ids if solved.facts.get(id, UNKNOWN) == value)

    value, enabled = solved.holds[rule.claim], being(PRESENT, rule.enablers)
    unsaid = being(UNKNOWN, rule.reversers)
    if value == PRESENT:
        known = tuple(id for id in rule.reversers if id not in unsaid)
        return Reasons(_each((*rule.needs, *rule.blockers, *enabled, *known)), unsaid)
    if value == ABSENT:
        lacking = (*being(ABSENT, rule.needs), *being(PRESENT, rule.blockers), *being(ABSENT, rule.mechanisms))
        disabled = rule.enablers if len(being(ABSENT, rule.enablers)) == len(rule.enablers) else ()
        return Reasons(_each((*lacking, *disabled)), ())
    missing = (*rule.needs, *rule.blockers, *(() if enabled else rule.enablers))
    return Reasons((), _each((*being(UNKNOWN, missing), *unsaid)))


def _each(ids: Ids) -> Ids:
    return tuple(dict.fromkeys(ids))


def to_find_out(rules: Rules, solved: Settled[bool]) -> dict[str, frozenset[str]]:
    """Return the facts not known that the theory does not derive, each with the ends that may hang on it."""
    asked: dict[str, set[str]] = {}
    behind, brought = _behind(rules, solved), rules.brought
    for end in behind:
        for id in _reached(end, behind):
            if id not in brought and solved.facts.get(id, UNKNOWN) == UNKNOWN:
                asked.setdefault(id, set()).add(end)
    return {id: frozenset(ends) for id, ends in sorted(asked.items())}


def _behind(rules: Rules, solved: Settled[bool]) -> dict[str, set[str]]:
    """Return, for each end that is undecided, the facts that its undecided rules wait for."""
    behind: dict[str, set[str]] = {}
    for rule in rules.rules:
        for end in rule.ends:
            pro, con = solved.verdicts[end]
            if UNKNOWN in {pro, con}:
                behind.setdefault(end, set()).update(reasons_for(rule, solved).open)
    return behind


def _reached(start: str, onward: Mapping[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    edge = {start}
    while edge:
        edge = {id for at in edge for id in onward.get(at, ())} - reached
        reached |= edge
    return reached


def only_in_loops(rules: Rules, solved: Settled[bool]) -> frozenset[str]:
    """Return the undecided ends that nothing but their own loop supports.

    However favourable all that is not known may be, no chain of rules that begins with given facts brings them about.
    """
    possible = {id for id, value in solved.facts.items() if value == PRESENT}
    brought = rules.brought
    waiting = [rule for rule in rules.rules if solved.holds[rule.claim] != ABSENT]

    def can_be(id: str) -> bool:
        return id in possible or (id not in brought and solved.facts.get(id, UNKNOWN) == UNKNOWN)

    def can_hold(rule: Rule) -> bool:
        return all(map(can_be, rule.needs)) and (not rule.enablers or any(map(can_be, rule.enablers)))

    while fresh := {id for rule in waiting if can_hold(rule) for id in rule.may_bring} - possible:
        possible |= fresh
    undecided = (id for id in brought if solved.facts.get(id, UNKNOWN) == UNKNOWN)
    return frozenset(id for id in undecided if id not in possible)
