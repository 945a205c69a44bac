"""How many claims are known in which way, and how many somebody doubts: rows of the summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..model import Basis, Condition, Configuration, Link, Stance, Status, Theory, grounds_of
from ._wording import NO_BASIS

Row = tuple[str, int, str | None]


def by_grounds(theory: Theory, thing: str, claims: Sequence[Link | Configuration]) -> Iterator[Row]:
    """Yield how many claims are known in which way, and from sources of which weight."""
    grounds = [grounds_of(theory, claim) for claim in claims]
    bases = Counter(one.basis for one in grounds)
    weights = Counter(weight for one in grounds for weight in one.weights)
    yield from ((f"{thing}: basis {basis}", bases[basis], None) for basis in Basis if bases[basis])
    if bases[None]:
        yield f"{thing}: basis {NO_BASIS}", bases[None], "nothing supports them and their author does not say"
    yield from ((f"{thing}: weight {weight}", weights[weight], None) for weight in sorted(weights))


def by_standing(theory: Theory, thing: str, claims: Sequence[Link | Condition | Configuration]) -> Iterator[Row]:
    """Yield how many claims have which status, and how many are disputed or qualified by a source."""
    statuses = Counter(None if isinstance(claim, Condition) else claim.status for claim in claims)
    stances = Counter(stance for claim in claims for stance in {one.stance for one in grounds_of(theory, claim).doubts})
    yield from ((f"{thing}: status {status}", statuses[status], None) for status in Status if statuses[status])
    yield f"{thing}: disputed", stances[Stance.DISPUTES], "by at least one item cited"
    yield f"{thing}: qualified", stances[Stance.QUALIFIES], "by at least one item cited"
