"""Which filter emptied an answer: filters are dropped one at a time, then two at a time, and so on (analyses b.6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from ._wording import NOT_FOUND_IS_NOT_NONE

Names = tuple[str, ...]
_MEANT = {"via": "what to pass", "avoid": "what to avoid"}


def restoring(names: Sequence[str], restores: Callable[[Names], bool]) -> Names:
    """Return the first and fewest filters without which there is an answer; none if dropping them all brings none."""
    every = (some for count in range(1, len(names) + 1) for some in combinations(names, count))
    return next(filter(restores, every), ())


def reason_for(removed: Names, what: str) -> tuple[str, str]:
    """Return the code and the sentence for an empty answer, given the filters that emptied it."""
    if not removed:
        return "NOTHING_RECORDED", f"The theory records no {what}. {NOT_FOUND_IS_NOT_NONE}"
    told = " and ".join(_MEANT.get(name, name.replace("_", " ")) for name in removed)
    options = ", ".join(f"--{name.replace('_', '-')}" for name in removed)
    return (
        f"REMOVED_BY_FILTER:{','.join(removed)}",
        f"There are {what} once the filter on {told} is dropped ({options}).",
    )
