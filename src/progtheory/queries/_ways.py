"""The links that may be followed from start to end, and who claims each, once for every citation."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from ..model import SUPPORTING, Basis, Link, Theory, grounds_of

#: Stands among the sources for those who made the theory: what they assembled, or support by nothing, they claim.
AUTHORS = ""
Path = tuple[Link, ...]


class Ways(NamedTuple):
    """The links that may be followed, from where to where, and who claims each: a source once for each citation."""

    starts: frozenset[str]
    ends: frozenset[str]
    links: tuple[Link, ...]
    claims: dict[str, tuple[str, ...]]

    def of(self, source: str) -> Ways:
        """Return the same with the claims of one source alone."""
        own = {id: tuple(one for one in claims if one == source) for id, claims in self.claims.items()}
        return self._replace(links=tuple(link for link in self.links if own[link.id]), claims=own)

    @property
    def sources(self) -> tuple[str, ...]:
        """Everybody who claims some link, in order; those who made the theory excepted."""
        return tuple(sorted({one for claims in self.claims.values() for one in claims} - {AUTHORS}))


def claims_on(theory: Theory, link: Link) -> tuple[str, ...]:
    """Return who claims a link, once for each place cited for it."""
    if grounds_of(theory, link).basis is Basis.ASSEMBLED:
        return (AUTHORS,)
    items = (theory.evidence_by_id[one.item] for one in link.evidence if one.stance in SUPPORTING)
    return tuple(source for item in items for source in item.sources) or (AUTHORS,)


def shortest(ways: Ways, usable: Callable[[Link], bool]) -> Path | None:
    """Return a path of fewest usable links, the first in the order of links; None if there is none."""
    onward: dict[str, list[Link]] = {}
    for link in ways.links:
        if usable(link):
            onward.setdefault(link.cause, []).append(link)
    came: dict[str, Link | None] = dict.fromkeys(sorted(ways.starts))
    edge = deque(came)
    while edge:
        at = edge.popleft()
        for link in onward.get(at, ()):
            if link.effect not in came:
                came[link.effect] = link
                if link.effect in ways.ends:
                    return _back(came, link.effect)
                edge.append(link.effect)
    return None


def _back(came: dict[str, Link | None], end: str) -> Path:
    path: list[Link] = []
    while (link := came[end]) is not None:
        path.append(link)
        end = link.cause
    return tuple(reversed(path))
