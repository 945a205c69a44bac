"""Who, or what, tells which links: by source, or by another thing that is known of the evidence (analyses b.2).

Each is taken on its own claims only: whoever reads links of several together reads a chain that nobody told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from ..model import SUPPORTING, Basis, Evidence, Link, Source, Theory, grounds_of

if TYPE_CHECKING:
    from ..index.links import LinkIndex, Truths


class By(StrEnum):
    """By what the claims are told apart."""

    SOURCE = "source"
    WEIGHT = "weight"
    TYPE = "type"
    PUBLISHER = "publisher"
    YEAR = "year"
    PERSPECTIVE = "perspective"
    BASIS = "basis"
    CODER = "coder"


_OF_ITEM: dict[By, Callable[[Evidence], object]] = {
    By.PERSPECTIVE: lambda item: item.perspective,
    By.BASIS: lambda item: item.basis,
    By.CODER: lambda item: item.coder,
}
_OF_SOURCE: dict[By, Callable[[Evidence, Source], object]] = {
    By.SOURCE: lambda _, source: source.id,
    By.WEIGHT: lambda _, source: source.weight,
    By.TYPE: lambda _, source: source.type,
    By.PUBLISHER: lambda _, source: source.publisher,
    By.YEAR: lambda item, source: item.year or source.year,
}


def voices_of(theory: Theory, link: Link, by: By = By.SOURCE) -> frozenset[str]:
    """Return who tells a link; nobody tells a link that was assembled, even where sources support its parts."""
    if grounds_of(theory, link).basis is Basis.ASSEMBLED:
        return frozenset()
    items = (theory.evidence_by_id[one.item] for one in link.evidence if one.stance in SUPPORTING)
    return frozenset(str(value) for item in items for value in _values(theory, item, by) if value is not None)


def _values(theory: Theory, item: Evidence, by: By) -> Iterable[object]:
    if by in _OF_ITEM:
        return (_OF_ITEM[by](item),)
    return (_OF_SOURCE[by](item, theory.source_by_id[id]) for id in item.sources)


def told_by_each(theory: Theory, index: LinkIndex, by: By = By.SOURCE) -> dict[str, Truths]:
    """Return, for each voice in order, which links of the index it tells."""
    told: dict[str, list[int]] = {}
    for number, id in enumerate(index.links):
        for voice in voices_of(theory, theory.link_by_id[id], by):
            told.setdefault(voice, []).append(number)
    return {voice: _marked(told[voice], len(index.links)) for voice in sorted(told)}


def _marked(numbers: list[int], count: int) -> Truths:
    marked = np.zeros(count, np.bool_)
    marked[numbers] = True
    return marked
