"""A theory read for all places at once: what has to be so for an outcome to be expected (analyses b.20)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from oxidd.bdd import BDDFunction
from oxidd.util import DDMemoryError

from ..wanted import Budget, Cut, Spent
from .primes import Primes, Term, manager
from .rule import Rules
from .settled import settled
from .truth import ABSENT, PRESENT, Logic, Value

#: So much is done to learn whether there are sets larger than asked for.
_TO_BE_SURE, _SECONDS_TO_BE_SURE = 50_000, 1.0

#: What has to be known of a place: id of an element, and whether it is there.
Facts = tuple[tuple[str, bool], ...]


class Needed(NamedTuple):
    """The smallest sets of facts that settle an outcome, smallest first, up to a size, and what cut the search."""

    sufficient: tuple[Facts, ...]
    blocking: tuple[Facts, ...]
    #: Ids of the facts on which the outcome hangs.
    hangs_on: tuple[str, ...]
    #: Up to which number of facts all sets were found; -1: not even that was settled.
    whole_to: int
    #: Whether there are no larger sets.
    all_found: bool
    cut: Cut | None = None


def needed_for(rules: Rules, outcome: str, said: Mapping[str, Value[bool]], size: int, budget: Budget) -> Needed:
    """Return what has to be so, and what suffices to forestall it, for an outcome to be expected.

    Every fact that is neither said nor brought about by a rule is a variable; what is brought about is worked out
    of these, by the same rounds that read the theory for one place, so the two agree wherever all facts are known.
    A mechanism that nothing is said of is taken to work.
    """
    names = _free(rules, outcome, said)
    try:
        hope = _expected(rules, outcome, said, names)
        return _search(hope, names, size, budget)
    except Spent as spent:
        return Needed((), (), names, -1, all_found=False, cut=spent.cut)
    except DDMemoryError:
        return Needed((), (), names, -1, all_found=False, cut=Cut.STEPS)


def _free(rules: Rules, outcome: str, said: Mapping[str, Value[bool]]) -> tuple[str, ...]:
    """Return the facts behind an outcome that are given by nobody, those met first first: it keeps diagrams small."""
    met: dict[str, None] = {}
    brought = rules.brought
    edge = [outcome]
    reached = {outcome}
    while edge:
        at = edge.pop(0)
        behind = [id for rule in rules.rules if at in rule.ends for id in rule.facts]
        met.update(dict.fromkeys(id for id in behind if id not in said and id not in brought))
        fresh = [id for id in dict.fromkeys(behind) if id not in said and id not in reached]
        reached |= set(fresh)
        edge += fresh
    return tuple(met)


def _expected(rules: Rules, outcome: str, said: Mapping[str, Value[bool]], names: tuple[str, ...]) -> BDDFunction:
    held = manager(len(names))
    logic = Logic(held.true(), held.false())
    constants = {PRESENT: logic.present, ABSENT: logic.absent}
    facts = {id: constants[value] for id, value in said.items()}
    facts |= {id: Value(held.var(at), held.not_var(at)) for at, id in enumerate(names)}
    verdict = settled(_behind(rules, outcome), facts, logic).verdicts[outcome]
    return verdict.pro.yes & verdict.con.no


def _behind(rules: Rules, outcome: str) -> Rules:
    """Return the rules on which an outcome can hang."""
    wanted, edge = {outcome}, {outcome}
    while edge:
        edge = {id for rule in rules.rules if edge & set(rule.ends) for id in rule.facts} - wanted
        wanted |= edge
    return rules._replace(rules=tuple(rule for rule in rules.rules if wanted & set(rule.ends)))


def _search(hope: BDDFunction, names: tuple[str, ...], size: int, budget: Budget) -> Needed:
    needed = Needed((), (), names, -1, all_found=False)
    primes, fear = Primes(budget), ~hope
    try:
        for most in range(size + 1):
            sufficient, blocking = (_named(primes.of(one, most), names) for one in (hope, fear))
            needed = needed._replace(sufficient=sufficient, blocking=blocking, whole_to=most)
    except (Spent, DDMemoryError) as error:
        return needed._replace(cut=getattr(error, "cut", Cut.STEPS))
    return needed._replace(all_found=_are_all(needed, (hope, fear)))


def _are_all(needed: Needed, functions: tuple[BDDFunction, BDDFunction]) -> bool:
    """Tell whether there are no larger sets; where that takes long to find out, there may be some."""
    if needed.whole_to >= len(needed.hangs_on):
        return True
    primes = Primes(Budget(_TO_BE_SURE, _SECONDS_TO_BE_SURE))
    try:
        counts = [len(primes.of(one, len(needed.hangs_on))) for one in functions]
    except (Spent, DDMemoryError):
        return False
    return counts == [len(needed.sufficient), len(needed.blocking)]


def _named(terms: frozenset[Term], names: tuple[str, ...]) -> tuple[Facts, ...]:
    named = (sorted(((names[at], so) for at, so in term), key=lambda one: (not one[1], one[0])) for term in terms)
    return tuple(sorted(map(tuple, named), key=lambda facts: (len(facts), facts)))
