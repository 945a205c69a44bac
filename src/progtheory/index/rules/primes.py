"""Prime implicants: the smallest sets of facts that settle a Boolean function (Quine 1952; Coudert and Madre 1992)."""

from __future__ import annotations

from oxidd.bdd import BDDFunction, BDDManager

from ..wanted import Budget

#: Nodes that the decision diagrams may have together.
MOST_NODES = 200_000

#: What is known of some facts: number of the variable, and whether it is so.
Term = frozenset[tuple[int, bool]]


def manager(variables: int) -> BDDManager:
    """Return room for decision diagrams over so many variables."""
    held = BDDManager(MOST_NODES, MOST_NODES, 1)
    held.add_vars(variables)
    return held


class Primes:
    """The prime implicants of functions, up to a size."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._found: dict[tuple[BDDFunction, int], frozenset[Term]] = {}

    def of(self, function: BDDFunction, size: int) -> frozenset[Term]:
        """Return the prime implicants of at most so many facts; Spent when the budget is.

        Those of a function are those of what holds whether or not its first variable is so, and those of each half
        that need to know.
        """
        if not function.satisfiable():
            return frozenset()
        if not (~function).satisfiable():
            return frozenset([frozenset()])
        if size <= 0:
            return frozenset()
        key = (function, size)
        if key not in self._found:
            self._found[key] = self._split(function, size)
            self._budget.take(1 + len(self._found[key]))
        return self._found[key]

    def _split(self, function: BDDFunction, size: int) -> frozenset[Term]:
        number = function.node_var()
        halves = function.cofactors()
        if number is None or halves is None:
            raise AssertionError("a function that is neither true nor false has a first variable")
        found = both = self.of(halves[0] & halves[1], size)
        for half, so in zip(halves, (True, False), strict=True):
            found |= {term | {(number, so)} for term in self.of(half, size - 1) - both}
        return found
