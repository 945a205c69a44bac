"""Which labels are nearly alike, by a library that counts edits and words (RapidFuzz)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from rapidfuzz import fuzz, utils

from ..model import Theory

_NUMBER = re.compile(r"\d+")
#: Words that turn a label into its opposite: alike in letters, contrary in meaning.
_CONTRARY = frozenset(
    {"no", "not", "without", "lack", "never", "always", "less", "more", "few", "fewer", "little", "many", "too"}
    | {"low", "lower", "high", "higher", "weak", "weaker", "strong", "stronger", "slow", "slower", "fast", "faster"}
    | {"clear", "unclear", "poor", "good", "better", "worse", "narrower", "wider", "early", "late"}
)
_PREFIXES = ("un", "in", "im", "dis", "non", "over", "under")


def likeness(one: str, other: str) -> int:
    """Return how alike two labels are, from 0 to 100: the same words in another order are fully alike.

    >>> likeness("Trust between agencies", "Between agencies, trust")
    100
    """
    return round(max(fuzz.token_sort_ratio(one, other, processor=utils.default_process), _loose(one, other)))


def _loose(one: str, other: str) -> float:
    # Letters alone: `multi-agency team` and `multiagency team` are one label.
    letters = (re.sub(r"\W", "", label.lower()) for label in (one, other))
    return fuzz.ratio(*letters)


def may_be_contrary(one: str, other: str) -> str | None:
    """Say why two labels that are nearly alike may mean different things, or None.

    >>> may_be_contrary("Clear thresholds", "Unclear thresholds")
    'they may be opposites: clear, unclear'
    >>> may_be_contrary("Stage 1", "Stage 2")
    'their numbers differ'
    """
    if sorted(_NUMBER.findall(one)) != sorted(_NUMBER.findall(other)):
        return "their numbers differ"
    words, others = (set(utils.default_process(label).split()) for label in (one, other))
    only = words ^ others
    turned = {word for word in only if word in _CONTRARY}
    turned |= {pair for stem in only for pair in only for prefix in _PREFIXES if pair == prefix + stem}
    turned |= {stem for stem in only for prefix in _PREFIXES if prefix + stem in only}
    return f"they may be opposites: {', '.join(sorted(turned))}" if turned else None


def names_of(theory: Theory) -> dict[str, tuple[str, ...]]:
    """Return the label and the other names of each element, by id."""
    return {one.id: (one.label, *one.aka) for one in theory.elements}


def alike(names: Mapping[str, Iterable[str]], least: int) -> Iterator[tuple[int, str, str, str, str]]:
    """Yield pairs of ids with the names by which they are most alike: likeness, ids, names; the most alike first."""
    found = []
    for one, other in combinations(sorted(names), 2):
        best = max((likeness(a, b), a, b) for a in names[one] for b in names[other])
        if best[0] >= least:
            found.append((best[0], one, other, best[1], best[2]))
    yield from sorted(found, key=lambda pair: (-pair[0], *pair[1:]))
